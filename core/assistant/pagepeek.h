#pragma once

#include "core/assistant/trial.h"
#include "core/sync/systemsession.h"

namespace plumbline::assistant {

// Signs in and reads one page; nothing is stored. Lives on the thread that made it, which needs an event loop;
// destroying it ends the reading without a call.
class PagePeek {
public:
    using Done = std::function<void(const PeekedPage&)>;

    PagePeek(Source source, SecretStore& secrets, std::function<Instant()> clock, sync::SyncLimits limits = {});

    // The first page of a stream of the source's profile. Error NothingFound {collection} for a stream that asks
    // for keys of other systems.
    void readStream(const std::string& stream, Done done);
    // A list that the profile need not know.
    void readAddress(const ListAddress& address, Done done);

private:
    void start(sync::Task<void> task, Done done);
    sync::Task<void> run(std::string stream, ListAddress address);
    sync::Task<std::optional<Error>> readPage(sync::SystemSession& session, const sync::StreamShape& stream);
    sync::Task<std::optional<Error>> readDetails(sync::SystemSession& session, const sync::StreamShape& stream);

    Source m_source;
    SecretStore& m_secrets;
    std::function<Instant()> m_clock;
    sync::SyncLimits m_limits;
    sync::Cancellation m_cancellation;
    PeekedPage m_page;
    Done m_done;
    QObject m_context;
    std::optional<sync::Task<void>> m_task; // last: destroyed first, it uses all the others
};

} // namespace plumbline::assistant
