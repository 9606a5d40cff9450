#pragma once

#include "app/desk/synctimer.h"
#include "app/desk/systemlabels.h"
#include "app/workspace.h"
#include "ui/shell/session.h"

#include <QThread>

#include <functional>
#include <memory>

namespace plumbline {

class LivePublisher;
class PastThread;
class ReaderThread;
class WriterThread;
struct SyncReport;

// The window's session on a real data folder: a reader thread (facts, assess, evidence), a writer thread
// (sync, ledger) and one for what takes long (signals of the past, backtests). Shows the stored assessment at once and the fresh one when it is there.
class LiveSession final : public ui::Session {
    Q_OBJECT

public:
    // `isSample`: these are the records of the sample company, which is running.
    LiveSession(std::unique_ptr<Workspace> workspace, std::function<Instant()> clock, bool isSample = false);
    // Cancels a sync (pages that arrived stay) and waits for a briefing that is being written.
    ~LiveSession() override;

    void start(); // begins to load; the stored assessment is there before
    // From now on reads what is due: at once, on an interval, when the network is back.
    void keepSynced() { m_timer.start(); }

    AssessmentPtr assessment() const override { return m_assessment; }
    FactsPtr facts() const override { return m_facts; }
    const Rulebook& rulebook() const override { return m_workspace->rulebook(); }
    std::optional<RefusedRules> refusedRules() const override { return m_workspace->refusedRules(); }
    ui::SyncStatus syncStatus() const override;
    Instant now() const override { return m_clock(); }
    std::vector<ActionStep> actionSteps() const override { return m_steps; }
    std::shared_ptr<const std::vector<OutboxEntry>> outbox() const override { return m_outbox; }
    std::shared_ptr<const Rulings> rulings() const override { return m_rulings; }
    ui::InsightsPtr insights() const override { return m_insights; }
    ui::Publisher& publisher() override;

    void setAsOf(Instant asOf) override;
    void startSync() override;
    void cancelSync() override;
    void confirmDeletes(const QString& system, const QString& stream) override;
    void requestEvidence(int requestId, const std::vector<RecordId>& records) override;
    void recordStep(const ActionStep& step) override;
    void tryConnection(int requestId, const assistant::ConnectionTrial& trial) override;
    void keepConnection(const assistant::ConnectionTrial& trial) override;
    void cancelTrial() override;
    void signIn(const QString& system) override;
    void cancelSignIn() override;
    void requestHoldings(const QString& system) override;
    void removeSystem(const QString& system, bool keepsRecords) override;
    void undoStep(const std::string& actionKey) override;
    void decide(const DirectorRuling& ruling) override;
    void requestBacktest(const BacktestRequest& request) override;
    void cancelBacktest() override;
    void retryDelivery(std::int64_t entry) override;
    void discardDelivery(std::int64_t entry) override;
    ui::StorageState storage() const override;
    bool isSample() const override { return m_isSample; }
    bool offersSample() const override;
    void openSample() override;
    QString rulebookFile() const override { return m_workspace->rulesFile(); }
    void requestRulebooks() override;
    void tryRulebook(int requestId, const std::shared_ptr<const Rulebook>& rules) override;
    void tryRulebookFile(int requestId, const QString& file) override;

private:
    void connectReader();
    void connectWriter();
    void connectSystems();
    void connectPast();
    void connectPublisher();
    void connectTimer();
    void examinePast();
    void startSyncOf(const std::vector<std::string>& systems);
    Instant wantedAsOf() const;
    void reloadFacts();
    void endSync(const SyncReport& report);
    void showJudged(const AssessmentPtr& assessment, const FactsPtr& facts);
    void showStates(const SystemLabels& labels, const std::vector<SystemState>& states,
                    const std::vector<StreamState>& streams);
    void reportLoadFailure(const Error& error);

    std::shared_ptr<Workspace> m_workspace;
    std::function<Instant()> m_clock;
    bool m_isSample;
    QThread m_readerHome, m_writerHome, m_pastHome;
    ReaderThread* m_reader = nullptr; // lives on m_readerHome and is deleted there
    WriterThread* m_writer = nullptr; // lives on m_writerHome and is deleted there
    PastThread* m_past = nullptr;     // lives on m_pastHome and is deleted there
    AssessmentPtr m_assessment;
    FactsPtr m_facts;
    ui::InsightsPtr m_insights;
    std::shared_ptr<const Rulings> m_rulings;
    std::vector<ActionStep> m_steps;
    std::shared_ptr<const std::vector<OutboxEntry>> m_outbox;
    ui::SyncStatus m_status;
    SystemLabels m_labels;
    SyncTimer m_timer;
    Instant m_asOf;                       // unknown = now
    Instant m_asked;                      // what the reader was last asked to judge
    Instant m_loadedAt;                   // when facts were last read from the cache
    std::unique_ptr<LivePublisher> m_publisher; // last: ends, with what it writes, before all others
};

} // namespace plumbline
