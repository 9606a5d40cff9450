#pragma once

#include "tests/ui/sample.h"
#include "ui/shell/publisher.h"
#include "ui/shell/session.h"

namespace plumbline::ui {

// A publisher that remembers what it was asked and answers nothing by itself.
class FakePublisher : public Publisher {
    Q_OBJECT

public:
    void layOutBriefing(int requestId, const BriefingJob& job) override { pages.emplace_back(requestId, job); }
    void layOutDaily(int requestId, const DailyJob& job) override { days.emplace_back(requestId, job); }
    void exportBriefing(const BriefingJob& job) override { briefings.push_back(job); }
    void writePaper(const PaperPtr& paper, const QString& file) override { papers.emplace_back(paper, file); }
    void writeTable(const TableJob& job) override { tables.push_back(job); }
    void cancel() override { ++cancelled; }
    void verify(const QString& file) override { checked.push_back(file); }
    void assessMonth(int requestId, Month month) override { months.emplace_back(requestId, month); }
    void sealMonth(Month month) override { seals.push_back(month); }
    void sealIfDue() override { ++dueAsked; }

    std::vector<std::pair<int, BriefingJob>> pages;
    std::vector<std::pair<int, DailyJob>> days;
    std::vector<BriefingJob> briefings;
    std::vector<std::pair<PaperPtr, QString>> papers;
    std::vector<TableJob> tables;
    std::vector<QString> checked;
    std::vector<std::pair<int, Month>> months;
    std::vector<Month> seals;
    int cancelled = 0, dueAsked = 0;
};

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
    FakePublisher& publisher() override { return m_publisher; }
    void recordStep(const ActionStep& step) override;
    void tryConnection(int requestId, const assistant::ConnectionTrial& trial) override
    {
        tried.emplace_back(requestId, trial);
    }
    void keepConnection(const assistant::ConnectionTrial& trial) override { kept.push_back(trial); }
    void cancelTrial() override { ++trialsCancelled; }
    void signIn(const QString& system) override { signInsAsked += system; }
    void cancelSignIn() override { ++signInsCancelled; }
    void requestHoldings(const QString& system) override { holdingsAsked += system; }
    void removeSystem(const QString& system, bool keepsRecords) override
    {
        removed += system + (keepsRecords ? QStringLiteral("/keep") : QString());
    }
    bool offersSample() const override { return hasSample; }
    void openSample() override { ++samplesOpened; }
    std::shared_ptr<const std::vector<OutboxEntry>> outbox() const override { return m_outbox; }
    void undoStep(const std::string& actionKey) override { undone.push_back(actionKey); }
    std::shared_ptr<const Rulings> rulings() const override { return m_rulings; }
    void decide(const DirectorRuling& ruling) override { ruled.push_back(ruling); }
    void retryDelivery(std::int64_t entry) override { retried.push_back(entry); }
    void discardDelivery(std::int64_t entry) override { discarded.push_back(entry); }

    void show(AssessmentPtr assessment, FactsPtr facts);
    void setStatus(const SyncStatus& status);
    void answer(int requestId, const std::vector<RecordId>& records);
    void showOutbox(std::vector<OutboxEntry> entries);
    void showRulings(const Rulings& rulings);
    void confirm(); // the steps asked for so far reach the ledger

    bool answersAtOnce = true;
    bool stepsAtOnce = true;
    std::vector<std::pair<int, std::vector<RecordId>>> requests;
    std::vector<Instant> askedAsOf;
    std::vector<ActionStep> asked;
    std::vector<std::pair<int, assistant::ConnectionTrial>> tried;
    std::vector<assistant::ConnectionTrial> kept;
    std::vector<std::string> undone;
    std::vector<DirectorRuling> ruled;
    std::vector<std::int64_t> retried, discarded;
    int syncsStarted = 0, syncsCancelled = 0;
    int trialsCancelled = 0, signInsCancelled = 0, samplesOpened = 0;
    bool hasSample = true;
    QStringList signInsAsked, holdingsAsked, removed;
    QString confirmed; // "system/stream" of the deletes agreed to

private:
    FakePublisher m_publisher;
    AssessmentPtr m_assessment;
    FactsPtr m_facts;
    Rulebook m_rulebook;
    SyncStatus m_status;
    std::vector<ActionStep> m_steps;
    std::shared_ptr<const std::vector<OutboxEntry>> m_outbox;
    std::shared_ptr<const Rulings> m_rulings;
};

// Six systems, all read this morning, the warehouse three days ago.
SyncStatus agedStatus();
// The same, and the warehouse cannot be reached.
SyncStatus failingStatus();

} // namespace plumbline::ui
