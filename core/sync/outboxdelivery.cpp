#include "core/sync/outboxdelivery.h"

#include "core/sync/syncerrors.h"

#include <algorithm>

namespace plumbline::sync {
namespace {

constexpr std::size_t kSideBySide = 4;
constexpr int kMostFailures = 3;
constexpr int kWaitFactor = 30; // an entry waits so much longer than a read before it is tried again

// Errors that the next entry would meet as well.
bool concernsTheSystem(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Unreachable:
    case ErrorCode::TlsRefused:
    case ErrorCode::RedirectRefused:
    case ErrorCode::SignInRefused:
    case ErrorCode::RateLimited:
    case ErrorCode::BudgetSpent:
    case ErrorCode::Cancelled:
        return true;
    default:
        return false;
    }
}

bool isToGoOut(const OutboxEntry& entry)
{
    return entry.state == OutboxState::Queued || entry.state == OutboxState::Unconfirmed;
}

const WriteShape* writeNamed(const Profile& profile, const std::string& name)
{
    const auto found = std::find_if(profile.writes.begin(), profile.writes.end(),
                                    [&name](const WriteShape& write) { return write.name == name; });
    return found == profile.writes.end() ? nullptr : &*found;
}

} // namespace

OutboxDelivery::OutboxDelivery(Source source, Outbox outbox, SessionNeeds needs)
    : m_source(std::move(source))
    , m_outbox(std::move(outbox))
    , m_needs(std::move(needs))
{
    m_outcome.system = m_source.id;
}

Task<DeliveryOutcome> OutboxDelivery::run(std::vector<OutboxEntry> entries)
{
    for (OutboxEntry& entry : entries)
        m_lines[entry.draft.record].push_back(std::move(entry));
    SyncLimits once = m_needs.limits; // an attempt is one request; the next one is another round's
    once.retry.attempts = 1;
    once.retry.timeoutAttempts = 1;
    const SessionNeeds needs{m_source,
                             m_needs.secrets,
                             m_needs.clock,
                             once,
                             m_needs.cancellation,
                             m_needs.spent,
                             m_needs.keepSpent};
    SystemSession session;
    m_outcome.error = co_await openSession(session, needs);
    if (!m_outcome.error) {
        m_profile = &session.profile;
        for (const auto& [record, line] : m_lines)
            m_ready.push_back(record);
        // In the order in which they were queued, as far as records go.
        std::sort(m_ready.begin(), m_ready.end(),
                  [this](RecordId a, RecordId b) { return m_lines.at(a).front().place < m_lines.at(b).front().place; });
        m_outcome.error = co_await sendAll(session);
    }
    if (m_outcome.error)
        m_outcome.error = placed(*m_outcome.error, m_source.id, {});
    for (const auto& [record, line] : m_lines)
        m_outcome.waiting += static_cast<int>(std::count_if(line.begin(), line.end(), isToGoOut));
    co_return std::move(m_outcome);
}

Task<std::optional<Error>> OutboxDelivery::sendAll(SystemSession& session)
{
    for (;;) {
        if (m_needs.cancellation.isRequested())
            co_return Error{ErrorCode::Cancelled, {}, {}};
        const Result<std::vector<OutboxEntry>> batch = nextOnes();
        if (!batch)
            co_return batch.error();
        if (batch.value().empty())
            co_return std::nullopt;
        std::vector<OutboxOutcome> outcomes(batch.value().size());
        std::vector<Task<void>> tasks;
        for (std::size_t i = 0; i < outcomes.size(); ++i)
            tasks.push_back(attempt(session, batch.value()[i], outcomes[i]));
        co_await runAll(std::move(tasks));
        const Status settled = m_outbox.settle(outcomes);
        if (!settled)
            co_return settled.error(); // they stay on their way, and are unconfirmed in the next round
        for (std::size_t i = 0; i < outcomes.size(); ++i)
            note(outcomes[i], batch.value()[i]);
        const std::optional<Error> stop = reasonToStop(outcomes);
        if (stop)
            co_return stop;
    }
}

bool OutboxDelivery::isReady(const OutboxEntry& entry) const
{
    const bool isDue = !entry.nextTryAt.isKnown() || entry.nextTryAt <= m_needs.clock();
    const WriteShape* write = writeNamed(*m_profile, entry.draft.write);
    if (entry.state == OutboxState::Queued)
        return isDue;
    const bool canBeAskedAfter = !write || write->isKeyed || write->lookup;
    return entry.state == OutboxState::Unconfirmed && isDue && canBeAskedAfter;
}

Result<std::vector<OutboxEntry>> OutboxDelivery::nextOnes()
{
    std::vector<OutboxEntry> chosen;
    while (chosen.empty() && !m_ready.empty()) {
        std::vector<std::int64_t> sequences;
        while (sequences.size() < kSideBySide && !m_ready.empty()) {
            const OutboxEntry& first = m_lines.at(m_ready.front()).front();
            if (isReady(first)) {
                sequences.push_back(first.sequence);
                chosen.push_back(first);
            }
            m_ready.pop_front();
        }
        if (sequences.empty())
            continue;
        const auto begun = m_outbox.begin(sequences, m_needs.clock());
        if (!begun)
            return begun.error();
        // One that the director took back a moment ago stays; so does its line, until the next round.
        std::erase_if(chosen, [&begun](const OutboxEntry& entry) {
            return std::find(begun.value().begin(), begun.value().end(), entry.sequence) == begun.value().end();
        });
    }
    return chosen;
}

Task<void> OutboxDelivery::attempt(SystemSession& session, OutboxEntry entry, OutboxOutcome& into)
{
    const WriteShape* write = writeNamed(*m_profile, entry.draft.write);
    if (!write) {
        into = {entry.sequence,
                OutboxState::Rejected,
                m_needs.clock(),
                {},
                Error{ErrorCode::NothingFound, {"[[write]] " + entry.draft.write}, {}}};
        co_return;
    }
    OutboxAttempt attempt(*session.conversation, *write, m_needs.clock, m_needs.limits.retry.baseMs * kWaitFactor);
    into = co_await attempt.run(std::move(entry));
    if (into.error)
        into.error = placed(*into.error, m_source.id, {});
}

void OutboxDelivery::note(const OutboxOutcome& outcome, const OutboxEntry& entry)
{
    const auto found = m_lines.find(entry.draft.record);
    Line& line = found->second;
    line.front().state = outcome.state;
    m_outcome.unconfirmed += outcome.state == OutboxState::Unconfirmed ? 1 : 0;
    m_outcome.rejected += outcome.state == OutboxState::Rejected ? 1 : 0;
    m_outcome.conflict += outcome.state == OutboxState::Conflict ? 1 : 0;
    if (outcome.state != OutboxState::Delivered)
        return;
    ++m_outcome.delivered;
    const std::string before = line.front().draft.baseVersion;
    line.pop_front();
    if (line.empty()) {
        m_lines.erase(found);
        return;
    }
    for (OutboxEntry& later : line) { // as the ledger has handed it on
        if (!outcome.version.empty() && later.state == OutboxState::Queued && later.draft.baseVersion == before)
            later.draft.baseVersion = outcome.version;
    }
    m_ready.push_back(entry.draft.record);
}

std::optional<Error> OutboxDelivery::reasonToStop(const std::vector<OutboxOutcome>& outcomes)
{
    for (const OutboxOutcome& outcome : outcomes) {
        if (!outcome.error)
            continue;
        Error bare = *outcome.error;
        if (concernsTheSystem(bare)) {
            bare.args.erase(bare.args.begin(), bare.args.begin() + 2); // placed again by run()
            return bare;
        }
        m_failures += outcome.state == OutboxState::Unconfirmed ? 1 : 0;
        if (m_failures >= kMostFailures) {
            bare.args.erase(bare.args.begin(), bare.args.begin() + 2);
            return bare;
        }
    }
    return std::nullopt;
}

} // namespace plumbline::sync
