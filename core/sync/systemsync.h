#pragma once

#include "core/sync/streamreader.h"
#include "core/sync/syncengine.h"
#include "core/sync/systemsession.h"

namespace plumbline::sync {

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
    Task<SourceOutcome> readAll(SyncMode mode, Progress progress, bool isTest);
    Task<std::optional<Error>> readStreams(const std::vector<StreamState>& streams, SystemRun& run,
                                           SourceOutcome& outcome);
    SystemState knownState() const;
    Status saveOutcome(SystemState state, Instant startedAt, const SourceOutcome& outcome);
    std::optional<Error> saveStream(StreamState state, const std::optional<Error>& failed, const SystemRun& run);

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
