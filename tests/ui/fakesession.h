#pragma once

#include "tests/ui/sample.h"
#include "ui/shell/session.h"

namespace plumbline::ui {

// A session over the sample: remembers what it was asked, answers evidence at once or when told to.
class FakeSession : public Session {
    Q_OBJECT

public:
    FakeSession();

    AssessmentPtr assessment() const override { return m_assessment; }
    FactsPtr facts() const override { return m_facts; }
    const Rulebook& rulebook() const override { return m_rulebook; }
    SyncStatus syncStatus() const override { return m_status; }
    Instant now() const override { return sample::now(); }
    std::vector<ActionStep> actionSteps() const override { return m_steps; }

    void setAsOf(Instant asOf) override { askedAsOf.push_back(asOf); }
    void startSync() override { ++syncsStarted; }
    void confirmDeletes(const QString& system, const QString& stream) override
    {
        confirmed = system + QLatin1Char('/') + stream;
    }
    void cancelSync() override { ++syncsCancelled; }
    void requestEvidence(int requestId, const std::vector<RecordId>& records) override;
    void exportBriefing(const BriefingJob& job) override { briefings.push_back(job); }
    void recordStep(const ActionStep& step) override;
    void tryConnection(int requestId, const assistant::ConnectionTrial& trial) override
    {
        tried.emplace_back(requestId, trial);
    }
    void keepConnection(const assistant::ConnectionTrial& trial) override { kept.push_back(trial); }
    std::shared_ptr<const std::vector<OutboxEntry>> outbox() const override { return m_outbox; }
    void undoStep(const std::string& actionKey) override { undone.push_back(actionKey); }
    void retryDelivery(std::int64_t entry) override { retried.push_back(entry); }
    void discardDelivery(std::int64_t entry) override { discarded.push_back(entry); }

    void show(AssessmentPtr assessment, FactsPtr facts);
    void setStatus(const SyncStatus& status);
    void answer(int requestId, const std::vector<RecordId>& records);
    void showOutbox(std::vector<OutboxEntry> entries);
    void confirm(); // the steps asked for so far reach the ledger

    bool answersAtOnce = true;
    bool stepsAtOnce = true;
    std::vector<std::pair<int, std::vector<RecordId>>> requests;
    std::vector<Instant> askedAsOf;
    std::vector<BriefingJob> briefings;
    std::vector<ActionStep> asked;
    std::vector<std::pair<int, assistant::ConnectionTrial>> tried;
    std::vector<assistant::ConnectionTrial> kept;
    std::vector<std::string> undone;
    std::vector<std::int64_t> retried, discarded;
    int syncsStarted = 0, syncsCancelled = 0;
    QString confirmed; // "system/stream" of the deletes agreed to

private:
    AssessmentPtr m_assessment;
    FactsPtr m_facts;
    Rulebook m_rulebook;
    SyncStatus m_status;
    std::vector<ActionStep> m_steps;
    std::shared_ptr<const std::vector<OutboxEntry>> m_outbox;
};

// Six systems, all read this morning, the warehouse three days ago.
SyncStatus agedStatus();
// The same, and the warehouse cannot be reached.
SyncStatus failingStatus();

} // namespace plumbline::ui
