#pragma once

#include "app/workspace.h"
#include "core/assess/backtest.h"
#include "ui/shell/insights.h"

#include <QObject>

#include <atomic>

namespace plumbline {

// Works out what takes long and nobody waits for: identity questions, the signals of the past days,
// backtests. Lives on a thread of its own; a newer question stops the older one.
class PastThread : public QObject {
    Q_OBJECT

public:
    explicit PastThread(std::shared_ptr<const Workspace> workspace);

    // The days are replayed again only when they, or the facts for longer than an hour, are new.
    void examine(const plumbline::FactsPtr& facts, Instant asOf, const std::vector<plumbline::ActionStep>& steps);
    // The same episodes by other steps.
    void measure(const std::vector<plumbline::ActionStep>& steps);
    void backtest(const plumbline::BacktestRequest& request, int number);

    // From any thread. announceX: the number of the newest question; older ones stop.
    int announceExamination() { return ++m_examination; }
    int announceBacktest() { return ++m_backtest; }
    void stop() { m_stopped = true; }

Q_SIGNALS:
    void examined(const plumbline::ui::InsightsPtr& insights);
    void backtestProgressed(int percent);
    void backtested(const std::shared_ptr<const plumbline::BacktestReport>& report);

private:
    void replay(int number);
    void tell();

    std::shared_ptr<const Workspace> m_workspace;
    std::atomic<int> m_examination = 0, m_backtest = 0;
    std::atomic<bool> m_stopped = false;
    FactsPtr m_facts;
    ui::Insights m_now;
    std::vector<ActionStep> m_steps;
    Instant m_replayedAt; // as of when the episodes are
};

} // namespace plumbline
