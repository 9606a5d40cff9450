#include "tests/ui/fakesession.h"

namespace plumbline::ui {

FakeSession::FakeSession()
    : m_assessment(sample::assessment())
    , m_facts(sample::facts())
    , m_rulebook(sample::rulebook())
    , m_status(agedStatus())
{
}

void FakeSession::requestEvidence(int requestId, const std::vector<RecordId>& records)
{
    requests.emplace_back(requestId, records);
    if (answersAtOnce)
        answer(requestId, records);
}

void FakeSession::answer(int requestId, const std::vector<RecordId>& records)
{
    std::vector<RecordEvidence> found;
    for (const RecordId record : records) {
        RecordEvidence evidence;
        evidence.id = record;
        evidence.system = "crm";
        evidence.remoteId = "REMOTE-" + std::to_string(record.value % 1000);
        evidence.collection = Collection::Project;
        evidence.fetchedAt = sample::now() - Duration::hours(1);
        const auto fields = definitionOf(Collection::Project).fields;
        evidence.values.resize(fields.size());
        evidence.values[0] = {kMissing, "宁波汽车零部件厂 产线改造", false};
        evidence.payload = R"({"id":"P-NB-0001","name":"宁波","amount":"12400000.00"})";
        found.push_back(evidence);
    }
    Q_EMIT evidenceReady(requestId, found);
}

void FakeSession::recordStep(const ActionStep& step)
{
    asked.push_back(step);
    if (stepsAtOnce)
        confirm();
}

void FakeSession::confirm()
{
    const std::vector<ActionStep> now = std::exchange(asked, {});
    for (const ActionStep& step : now) {
        m_steps.push_back(step);
        Q_EMIT stepRecorded(step);
    }
}

void FakeSession::show(AssessmentPtr assessment, FactsPtr facts)
{
    m_assessment = std::move(assessment);
    m_facts = std::move(facts);
    Q_EMIT assessmentChanged();
}

void FakeSession::showRulings(const Rulings& rulings)
{
    m_rulings = std::make_shared<const Rulings>(rulings);
    Q_EMIT rulingsChanged();
}

void FakeSession::showOutbox(std::vector<OutboxEntry> entries)
{
    m_outbox = std::make_shared<const std::vector<OutboxEntry>>(std::move(entries));
    Q_EMIT outboxChanged();
}

void FakeSession::setStatus(const SyncStatus& status)
{
    m_status = status;
    Q_EMIT syncStatusChanged();
}

SyncStatus agedStatus()
{
    SyncStatus status;
    const struct {
        const char* id;
        const char* label;
    } systems[] = {{"crm", "CRM"},  {"erp", "ERP"}, {"fin", "财务"},
                   {"wms", "仓储"}, {"oa", "审批"}, {"registry", "工商"}};
    for (const auto& system : systems) {
        SystemStatus one;
        one.id = QString::fromUtf8(system.id);
        one.label = QString::fromUtf8(system.label);
        one.freshAsOf = sample::now() - (one.id == QLatin1String("wms") ? Duration::days(3) : Duration{0});
        status.systems.push_back(one);
    }
    status.systems[2].setAside = 3;
    return status;
}

SyncStatus failingStatus()
{
    SyncStatus status = agedStatus();
    status.systems[3].error = Error{ErrorCode::Unreachable, {"127.0.0.1"}, {}};
    status.systems[3].failingSince = sample::now() - Duration::hours(2);
    return status;
}

} // namespace plumbline::ui
