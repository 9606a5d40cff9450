#pragma once

#include "core/secrets/secretstore.h"
#include "core/sync/courier.h"
#include "core/sync/source.h"
#include "core/sync/streamreader.h"
#include "core/sync/syncengine.h"

namespace plumbline::sync {

// What may be set differently in tests.
struct SyncLimits {
    HttpLimits http; // the profile's timeouts apply when they are shorter
    RetryLimits retry;
    QString profilesFolder = {}; // empty = those that come with the product
};

// Reads one system: profile, secrets, then stream after stream. A stream that the system refuses does
// not stop the following ones; a system that does not answer or refuses the sign-in does.
class SystemSync {
public:
    using Progress = std::function<void(const SyncProgress&)>;

    SystemSync(Source source, SyncSink& sink, SecretStore& secrets, std::function<Instant()> clock, SyncLimits limits,
               Cancellation& cancellation);

    Task<SourceOutcome> run(SyncMode mode, Progress progress);
    // Signs in and reads the first page of every stream; nothing is stored.
    Task<SourceOutcome> test();

private:
    struct Session;

    Task<std::optional<Error>> prepare(Session& session);
    Task<std::optional<Error>> readSecrets(const Profile& profile, std::map<std::string, std::string>& settings);
    Task<SourceOutcome> readAll(SyncMode mode, Progress progress, bool isTest);
    Task<std::optional<Error>> readStreams(Session& session, SystemRun& run, SourceOutcome& outcome);
    Result<QUrl> checkedUrl() const;

    Source m_source;
    SyncSink& m_sink;
    SecretStore& m_secrets;
    std::function<Instant()> m_clock;
    SyncLimits m_limits;
    Cancellation& m_cancellation;
};

// Whether the source asks for keys that other systems bring, so that it comes after them.
bool needsKeys(const Source& source, const QString& profilesFolder);

} // namespace plumbline::sync
