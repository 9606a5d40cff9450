#include "core/sync/outboxteam.h"

#include "core/sync/outboxdelivery.h"

#include <algorithm>
#include <exception>

namespace plumbline::sync {

DeliveryTerms deliveryTerms(CacheWriter& cache)
{
    DeliveryTerms terms;
    terms.spent = [&cache](const std::string& system) {
        Spent spent;
        if (const auto states = cache.systemStates()) {
            for (const SystemState& state : states.value())
                spent = state.system == system ? state.spent : spent;
        }
        return spent;
    };
    terms.keepSpent = [&cache](const std::string& system, const Spent& spent) { (void)cache.saveSpent(system, spent); };
    terms.isHidden = [&cache](RecordId id) { return cache.isHidden(id); };
    return terms;
}

OutboxTeam::OutboxTeam(Ledger& ledger, SecretStore& secrets, std::function<Instant()> clock, SyncLimits limits,
                       DeliveryTerms terms)
    : m_outbox(ledger.outbox())
    , m_secrets(secrets)
    , m_clock(std::move(clock))
    , m_limits(std::move(limits))
    , m_terms(std::move(terms))
{
}

OutboxTeam::~OutboxTeam() = default;

void OutboxTeam::start(const std::vector<Source>& sources, Finished finished)
{
    m_running = true;
    m_task.emplace(deliverAll(sources));
    // Whoever is told may start the next round or end this team.
    const auto answer = [this, finished = std::move(finished)] {
        m_running = false;
        const DeliveryReport report = std::move(m_report);
        const Finished told = finished;
        told(report);
    };
    const auto run = [this, answer] {
        m_task->start([this, answer] { QMetaObject::invokeMethod(&m_context, answer, Qt::QueuedConnection); });
    };
    QMetaObject::invokeMethod(&m_context, run, Qt::QueuedConnection);
}

bool OutboxTeam::mayGoOut(const OutboxEntry& entry) const
{
    const bool isToGoOut = entry.state == OutboxState::Queued || entry.state == OutboxState::Unconfirmed;
    return isToGoOut && (!entry.nextTryAt.isKnown() || entry.nextTryAt <= m_clock());
}

Task<void> OutboxTeam::deliverAll(std::vector<Source> sources)
{
    m_report = {};
    auto open = m_outbox.open();
    const bool isCrashed = open && std::any_of(open.value().begin(), open.value().end(), [](const OutboxEntry& entry) {
                               return entry.state == OutboxState::Sending;
                           });
    if (isCrashed) {
        const Status recovered = m_outbox.recover(m_clock());
        open = recovered ? m_outbox.open() : Result<std::vector<OutboxEntry>>(recovered.error());
    }
    if (!open) {
        m_report.error = open.error();
        co_return;
    }
    std::map<std::string, std::vector<OutboxEntry>> bySystem;
    if (m_terms.isHidden)
        std::erase_if(open.value(), [this](const OutboxEntry& entry) { return m_terms.isHidden(entry.draft.record); });
    for (OutboxEntry& entry : open.value())
        bySystem[entry.draft.system].push_back(std::move(entry));
    std::list<DeliveryOutcome> outcomes; // stay where they are while tasks write to them
    std::vector<Task<void>> tasks;
    for (const Source& source : sources) {
        const auto found = bySystem.find(source.id);
        if (found == bySystem.end() || std::none_of(found->second.begin(), found->second.end(),
                                                    [this](const OutboxEntry& entry) { return mayGoOut(entry); }))
            continue;
        tasks.push_back(deliverTo(source, std::move(found->second), outcomes.emplace_back()));
    }
    co_await runAll(std::move(tasks));
    m_report.systems.assign(outcomes.begin(), outcomes.end());
    m_report.cancelled = m_cancellation.isRequested();
}

Task<void> OutboxTeam::deliverTo(Source source, std::vector<OutboxEntry> entries, DeliveryOutcome& into)
{
    SessionNeeds needs{source, m_secrets, m_clock, m_limits, m_cancellation};
    if (m_terms.spent && m_terms.keepSpent) {
        needs.spent = m_terms.spent(source.id);
        needs.keepSpent = [this, system = source.id](const Spent& spent) { m_terms.keepSpent(system, spent); };
    }
    OutboxDelivery delivery(source, m_outbox, needs);
    try {
        into = co_await delivery.run(std::move(entries));
    } catch (const std::exception& failure) {
        into.system = source.id;
        into.error = Error{ErrorCode::AnswerUnexpected, {source.id, "", "internal"}, failure.what()};
    }
}

} // namespace plumbline::sync
