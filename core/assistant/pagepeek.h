#pragma once

#include "core/assistant/trial.h"
#include "core/sync/systemsession.h"

#include <QUrl>

namespace plumbline::assistant {

// Signs in and reads one page; nothing is stored. Lives on the thread that made it, which needs an event loop;
// destroying it ends the reading without a call.
class PagePeek {
public:
    using Done = std::function<void(const PeekedPage&)>;

    PagePeek(Source source, SecretStore& secrets, std::function<Instant()> clock, sync::SyncLimits limits = {});

    // Where people sign in by browser and nobody has yet, `open` is given the address to show; without it such a
    // system answers SignInRefused {"sign_in"}. Errors then also: those of sync::signInByBrowser.
    void setBrowser(std::function<void(const QUrl&)> open) { m_open = std::move(open); }
    // The first page of a stream of the source's profile. Error NothingFound {collection} for a stream that asks
    // for keys of other systems.
    void readStream(const std::string& stream, Done done);
    // A list that the profile need not know.
    void readAddress(const ListAddress& address, Done done);

private:
    void start(sync::Task<void> task, Done done);
    sync::Task<void> run(std::string stream, ListAddress address);
    sync::Task<std::optional<Error>> readPage(sync::SystemSession& session, const sync::StreamShape& stream);
    sync::Task<std::optional<Error>> readSignedIn(sync::SystemSession& session, const sync::StreamShape& stream);
    sync::Task<std::optional<Error>> readDetails(sync::SystemSession& session, const sync::StreamShape& stream);

    Source m_source;
    SecretStore& m_secrets;
    std::function<Instant()> m_clock;
    sync::SyncLimits m_limits;
    sync::Cancellation m_cancellation;
    PeekedPage m_page;
    std::function<void(const QUrl&)> m_open;
    Done m_done;
    QObject m_context;
    std::optional<sync::Task<void>> m_task; // last: destroyed first, it uses all the others
};

} // namespace plumbline::assistant
