#pragma once

#include "app/workspace.h"
#include "core/publish/sealedmonth.h"
#include "ui/shell/publisher.h"

#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace plumbline {

// The window's publisher on a real data folder. Reads, judges, lays out and writes on a thread of its own; a seal is
// handed to who owns the ledger.
class LivePublisher final : public ui::Publisher {
    Q_OBJECT

public:
    LivePublisher(std::shared_ptr<const Workspace> workspace, std::function<Instant()> clock);
    // Waits for a file that is being written.
    ~LivePublisher() override;

    // What the window shows from now on; with facts, what waited for them begins.
    void show(const AssessmentPtr& assessment, const FactsPtr& facts);
    void setSteps(const std::vector<ActionStep>& steps) { m_steps = steps; }
    void refuseWaiting(const Error& error); // facts could not be loaded
    // The ledger's answer to sealWanted.
    void endSeal(const SealedMonth& month, const std::optional<Error>& error);

    void layOutBriefing(int requestId, const ui::BriefingJob& job) override;
    void layOutDaily(int requestId, const ui::DailyJob& job) override;
    void exportBriefing(const ui::BriefingJob& job) override;
    void writePaper(const ui::PaperPtr& paper, const QString& file) override;
    void writeTable(const ui::TableJob& job) override;
    void cancel() override { *m_isCancelled = true; }
    void verify(const QString& file) override;
    void assessMonth(int requestId, Month month) override;
    void sealMonth(Month month) override;
    void sealIfDue() override;

Q_SIGNALS:
    void sealWanted(const plumbline::SealedMonth& month);

private:
    using Refusal = std::function<void(const QString& failure)>;
    using Answer = std::function<void(const ui::PaperPtr& paper, const QString& failure)>;
    struct Waiting {
        std::function<void()> begin;
        Refusal refuse;
    };
    // A month's figures as they were read for the last briefing: other choices of it need no reading.
    struct ReadMonth {
        Month month;
        FactsPtr facts;
        std::shared_ptr<const ui::BriefingRequest> request;
    };

    void withFacts(std::function<void()> begin, Refusal refuse);
    void layOut(const ui::BriefingJob& job, int requestId, const Answer& answer);
    bool isOvertaken(int requestId) const { return requestId != 0 && *m_newest != requestId; }

    std::shared_ptr<const Workspace> m_workspace;
    std::function<Instant()> m_clock;
    AssessmentPtr m_assessment;
    FactsPtr m_facts;
    std::vector<ActionStep> m_steps;
    std::vector<Waiting> m_waiting;
    std::optional<ReadMonth> m_read;
    std::shared_ptr<std::atomic<int>> m_newest = std::make_shared<std::atomic<int>>(0); // request for pages
    std::shared_ptr<std::atomic<bool>> m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    QThreadPool m_pool; // last: ends before anything that its work was given
};

} // namespace plumbline
