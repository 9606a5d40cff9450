#include "core/sync/systemsync.h"

#include "core/sync/profilereader.h"
#include "core/sync/syncerrors.h"
#include "core/sync/syncschedule.h"

#include <QRandomGenerator>

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

std::int64_t setAsideOf(const std::vector<StreamState>& streams, const std::string& system)
{
    std::int64_t rows = 0;
    for (const StreamState& stream : streams)
        rows += stream.system == system ? stream.setAside : 0;
    return rows;
}

bool isRefused(const std::optional<Error>& error) { return error && error->code == ErrorCode::AccessRefused; }

// The stream as the cache knows it; an empty state when it was never read.
StreamState stateOf(const std::vector<StreamState>& known, const std::string& system, const StreamShape& stream)
{
    for (const StreamState& state : known) {
        if (state.system == system && state.stream == stream.name)
            return state;
    }
    StreamState fresh;
    fresh.system = system;
    fresh.stream = stream.name;
    fresh.collection = stream.collection;
    return fresh;
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

SystemState SystemSync::knownState() const
{
    SystemState state;
    if (const auto known = m_sink.systemStates()) {
        for (const SystemState& old : known.value()) {
            if (old.system == m_source.id)
                state = old;
        }
    }
    state.system = m_source.id;
    return state;
}

Task<SourceOutcome> SystemSync::run(SyncMode mode, Progress progress)
{
    const Instant startedAt = m_clock();
    const SystemState before = knownState();
    SourceOutcome outcome = co_await readAll(mode, progress, false);
    co_await m_sink.quiet();
    // A cancelled run says nothing about the system.
    const bool cancelled = outcome.error && outcome.error->code == ErrorCode::Cancelled;
    const Status saved = cancelled ? Status(Nothing{}) : saveOutcome(before, startedAt, outcome);
    if (!saved && !outcome.error)
        outcome.error = saved.error();
    co_return outcome;
}

Status SystemSync::saveOutcome(SystemState state, Instant startedAt, const SourceOutcome& outcome)
{
    state.lastTriedAt = startedAt;
    state.error = outcome.error;
    state.nextTryAt = Instant{};
    if (outcome.clockSkew)
        state.clockSkew = outcome.clockSkew;
    if (!outcome.error) {
        state.lastSucceededAt = startedAt;
        state.failingSince = Instant{};
        state.failures = 0;
        return m_sink.saveSystemState(state);
    }
    if (!state.failingSince.isKnown())
        state.failingSince = startedAt;
    state.nextTryAt =
        nextTryAfter(*outcome.error, ++state.failures, m_clock(), QRandomGenerator::global()->generateDouble());
    return m_sink.saveSystemState(state);
}

std::optional<Error> SystemSync::saveStream(StreamState state, const std::optional<Error>& failed, const SystemRun& run)
{
    const StreamState before = state;
    // What stopped the whole system is the system's state.
    const bool isItsOwn = failed && concernsOneStream(*failed);
    if (failed && !isItsOwn)
        return std::nullopt;
    state.error = failed;
    state.failingSince = !failed ? Instant{} : before.failingSince.isKnown() ? before.failingSince : m_clock();
    if (!failed)
        state.mappedBy = run.profile.fingerprint;
    if (state.error == before.error && state.mappedBy == before.mappedBy)
        return std::nullopt;
    const Status saved = m_sink.saveStreamState(state);
    return saved ? std::nullopt : std::optional(saved.error());
}

Task<SourceOutcome> SystemSync::test() { co_return co_await readAll(SyncMode::Full, {}, true); }

Task<SourceOutcome> SystemSync::readAll(SyncMode mode, Progress progress, bool isTest)
{
    SourceOutcome outcome;
    outcome.system = m_source.id;
    SystemSession session;
    co_await m_sink.quiet();
    const auto streams = m_sink.streams();
    SessionNeeds needs{m_source, m_secrets, m_clock, m_limits, m_cancellation, knownState().spent, {}};
    needs.keepSpent = [this](const Spent& spent) { (void)m_sink.saveSpent(m_source.id, spent); };
    needs.untilQuiet = [this] { return m_sink.quiet(); };
    if (streams)
        outcome.error = co_await openSession(session, needs);
    else
        outcome.error = streams.error();
    if (outcome.error) {
        outcome.error = placed(*outcome.error, m_source.id, {});
        co_return outcome;
    }
    const std::string system = m_source.id;
    SystemRun run{
        system, session.profile, *session.conversation, m_sink, m_cancellation, m_clock, mode == SyncMode::Full, isTest,
        {}};
    if (progress)
        run.progress = [progress, system](const std::string& stream, std::int64_t rows, std::int64_t expected) {
            progress({system, stream, rows, expected});
        };
    outcome.error = co_await readStreams(streams.value(), run, outcome);
    co_await m_sink.quiet(); // and what was spent is put on record as the session ends
    const auto after = m_sink.streams();
    outcome.doubtChanged = after && setAsideOf(streams.value(), system) != setAsideOf(after.value(), system);
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
        const StreamState state = stateOf(streams, m_source.id, stream);
        StreamReader reader(run, stream, state);
        std::optional<Error> failed = co_await reader.read();
        outcome.counts += reader.counts();
        const bool isCancelled = failed && failed->code == ErrorCode::Cancelled;
        if (!run.isTest && !isCancelled) {
            co_await m_sink.quiet();
            const auto unsaved = saveStream(state, failed, run);
            // A failure of another kind says nothing about access: what was hidden stays so.
            const bool isItsOwn = !failed || concernsOneStream(*failed);
            outcome.accessChanged |= isItsOwn && isRefused(failed) != isRefused(state.error);
            failed = failed ? failed : unsaved;
        }
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
