#pragma once

#include "app/workspace.h"
#include "ui/shell/session.h"

#include <QThread>

#include <functional>
#include <memory>

namespace plumbline {

class ReaderThread;
class WriterThread;

// The window's session on a real data folder: a reader thread (facts, assess, evidence) and a writer
// thread (sync, ledger). Shows the stored assessment at once and the fresh one when it is there.
class LiveSession final : public ui::Session {
    Q_OBJECT

public:
    LiveSession(std::unique_ptr<Workspace> workspace, std::function<Instant()> clock);
    ~LiveSession() override;

    void start(); // begins to load; the stored assessment is there before

    AssessmentPtr assessment() const override { return m_assessment; }
    FactsPtr facts() const override { return m_facts; }
    const Rulebook& rulebook() const override { return m_workspace->rulebook(); }
    ui::SyncStatus syncStatus() const override { return m_status; }
    Instant now() const override { return m_clock(); }
    std::vector<ActionStep> actionSteps() const override { return m_steps; }

    void setAsOf(Instant asOf) override;
    void startSync() override;
    void cancelSync() override;
    void requestEvidence(int requestId, const std::vector<RecordId>& records) override;
    void exportBriefing(const ui::BriefingJob& job) override;
    void recordStep(const ActionStep& step) override;

private:
    void connectReader();
    void connectWriter();
    Instant wantedAsOf() const;
    void reloadFacts();
    void showJudged(const AssessmentPtr& assessment, const FactsPtr& facts);
    void showStates(const std::vector<SystemState>& states, const std::vector<StreamState>& streams);

    std::shared_ptr<Workspace> m_workspace;
    std::function<Instant()> m_clock;
    QThread m_readerHome, m_writerHome;
    ReaderThread* m_reader = nullptr; // lives on m_readerHome and is deleted there
    WriterThread* m_writer = nullptr; // lives on m_writerHome and is deleted there
    AssessmentPtr m_assessment;
    FactsPtr m_facts;
    std::vector<ActionStep> m_steps;
    ui::SyncStatus m_status;
    Instant m_asOf; // unknown = now
};

} // namespace plumbline
