#include "core/sync/systemsync.h"

#include "core/sync/profilereader.h"
#include "core/sync/syncerrors.h"

#include <algorithm>

namespace plumbline::sync {
namespace {

// What one list's failure says about the others of the same system: nothing.
bool concernsOneStream(const Error& error)
{
    switch (error.code) {
    case ErrorCode::AccessRefused:
    case ErrorCode::AnswerRejected:
    case ErrorCode::AnswerUnexpected:
    case ErrorCode::AnswerNotJson:
    case ErrorCode::AnswerTooLarge:
    case ErrorCode::PagingLoop:
        return true;
    default:
        return false;
    }
}

int usedToday(const std::vector<StreamState>& streams, const std::string& system, std::int32_t today)
{
    int used = 0;
    for (const StreamState& stream : streams) {
        const StreamCursor cursor = StreamCursor::fromText(stream.cursor);
        if (stream.system == system && cursor.budgetDay == today)
            used = std::max(used, cursor.usedToday);
    }
    return used;
}

} // namespace

SystemSync::SystemSync(Source source, SyncSink& sink, SecretStore& secrets, std::function<Instant()> clock,
                       SyncLimits limits, Cancellation& cancellation)
    : m_source(std::move(source))
    , m_sink(sink)
    , m_secrets(secrets)
    , m_clock(std::move(clock))
    , m_limits(std::move(limits))
    , m_cancellation(cancellation)
{
}

Task<SourceOutcome> SystemSync::run(SyncMode mode, Progress progress)
{
    const Instant startedAt = m_clock();
    SystemState state;
    if (const auto known = m_sink.systemStates()) {
        for (const SystemState& old : known.value()) {
            if (old.system == m_source.id)
                state = old;
        }
    }
    SourceOutcome outcome = co_await readAll(mode, progress, false);
    state.system = m_source.id;
    state.lastTriedAt = startedAt;
    state.error = outcome.error;
    const bool cancelled = outcome.error && outcome.error->code == ErrorCode::Cancelled;
    if (!outcome.error) {
        state.lastSucceededAt = startedAt;
        state.failingSince = Instant{};
    } else if (!cancelled && !state.failingSince.isKnown()) {
        state.failingSince = startedAt;
    }
    // A cancelled run says nothing about the system.
    const Status saved = cancelled ? Status(Nothing{}) : m_sink.saveSystemState(state);
    if (!saved && !outcome.error)
        outcome.error = saved.error();
    co_return outcome;
}

Task<SourceOutcome> SystemSync::test() { co_return co_await readAll(SyncMode::Full, {}, true); }

Task<SourceOutcome> SystemSync::readAll(SyncMode mode, Progress progress, bool isTest)
{
    SourceOutcome outcome;
    outcome.system = m_source.id;
    SystemSession session;
    const auto streams = m_sink.streams();
    if (streams) {
        const int used = usedToday(streams.value(), m_source.id, CompanyClock{}.dayAt(m_clock()).number);
        const SessionNeeds needs{m_source, m_secrets, m_clock, m_limits, m_cancellation};
        outcome.error = co_await openSession(session, needs, used);
    } else {
        outcome.error = streams.error();
    }
    if (outcome.error) {
        outcome.error = placed(*outcome.error, m_source.id, {});
        co_return outcome;
    }
    const std::string system = m_source.id;
    SystemRun run{system,         session.profile, *session.conversation,  *session.courier, m_sink,
                  m_cancellation, m_clock,         mode == SyncMode::Full, isTest,           {}};
    if (progress)
        run.progress = [progress, system](const std::string& stream, std::int64_t rows, std::int64_t expected) {
            progress({system, stream, rows, expected});
        };
    outcome.error = co_await readStreams(streams.value(), run, outcome);
    outcome.requests = session.http->requestCount();
    outcome.clockSkew = session.conversation->clockSkew();
    co_return outcome;
}

Task<std::optional<Error>> SystemSync::readStreams(const std::vector<StreamState>& streams, SystemRun& run,
                                                   SourceOutcome& outcome)
{
    std::optional<Error> first;
    const std::optional<Error> refused = co_await run.conversation.signIn();
    if (refused)
        co_return placed(*refused, m_source.id, {});
    for (const StreamShape& stream : run.profile.streams) {
        StreamCursor cursor;
        for (const StreamState& known : streams) {
            if (known.system == m_source.id && known.stream == stream.name)
                cursor = StreamCursor::fromText(known.cursor);
        }
        StreamReader reader(run, stream, std::move(cursor));
        const std::optional<Error> failed = co_await reader.read();
        outcome.counts += reader.counts();
        if (failed && !first)
            first = placed(*failed, m_source.id, stream.name);
        if (failed && !concernsOneStream(*failed))
            break;
    }
    co_return first;
}

bool needsKeys(const Source& source, const QString& profilesFolder)
{
    const auto profile = loadProfile(source.profile, profilesFolder.isEmpty() ? shippedProfiles() : profilesFolder);
    const auto hasKeys = [](const StreamShape& stream) { return stream.keys.has_value(); };
    return profile && std::any_of(profile.value().streams.begin(), profile.value().streams.end(), hasKeys);
}

} // namespace plumbline::sync
