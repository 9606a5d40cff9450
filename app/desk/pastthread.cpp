#include "app/desk/pastthread.h"

#include "core/assess/effects.h"

#include <algorithm>

namespace plumbline {
namespace {

// Episodes stand this long although facts moved on: a replay of half a year takes a while.
constexpr Duration kEpisodesGoodFor = Duration::hours(1);

int percentOf(std::size_t done, std::size_t all) { return all == 0 ? 100 : static_cast<int>(done * 100 / all); }

} // namespace

PastThread::PastThread(std::shared_ptr<const Workspace> workspace)
    : m_workspace(std::move(workspace))
{
}

void PastThread::examine(const FactsPtr& facts, Instant asOf, const std::vector<ActionStep>& steps)
{
    const int number = m_examination;
    const CompanyClock clock = m_workspace->rulebook().clock;
    const bool isNewDay = !m_replayedAt.isKnown() || clock.dayAt(m_replayedAt) != clock.dayAt(asOf);
    const bool isStale = isNewDay || asOf - m_replayedAt >= kEpisodesGoodFor || asOf < m_replayedAt;
    const bool isNewFacts = facts != m_facts;
    m_facts = facts;
    m_steps = steps;
    m_now.asOf = asOf;
    if (isNewFacts || !m_now.identityKnown) {
        m_now.questions = identityQuestions(*facts, asOf);
        m_now.joins = identityJoins(*facts, asOf);
        m_now.identityKnown = true;
    }
    if (!isStale)
        return measure(steps);
    replay(number);
}

void PastThread::replay(int number)
{
    const Rulebook& rulebook = m_workspace->rulebook();
    const Day today = rulebook.clock.dayAt(m_now.asOf);
    m_now.from = std::min(effectWindows(rulebook.effect, today).before.from, today);
    m_now.episodes.clear();
    m_now.cases.clear();
    m_now.replayedPercent = 0;
    m_replayedAt = {};
    tell();
    const std::vector<Instant> ticks = dayEnds(rulebook.clock, m_now.from, today, m_now.asOf);
    std::size_t done = 0;
    const auto keepGoing = [&] {
        const int percent = std::min(99, percentOf(done++, ticks.size()));
        if (percent >= m_now.replayedPercent + 5) {
            m_now.replayedPercent = percent;
            tell();
        }
        return !m_stopped && m_examination == number;
    };
    auto episodes = replaySignals([facts = m_facts](Instant) { return facts; }, rulebook, ticks, keepGoing);
    if (m_stopped || m_examination != number)
        return;
    m_now.episodes = std::move(episodes);
    m_now.replayedPercent = 100;
    m_replayedAt = m_now.asOf;
    measure(m_steps);
}

void PastThread::measure(const std::vector<ActionStep>& steps)
{
    m_steps = steps;
    if (m_now.isReplayed())
        m_now.cases = interventionCases(m_now.episodes, ActionBook(withoutUndone(steps), m_now.asOf),
                                        m_workspace->rulebook(), m_now.asOf);
    tell();
}

void PastThread::tell() { Q_EMIT examined(std::make_shared<const ui::Insights>(m_now)); }

void PastThread::backtest(const BacktestRequest& request, int number)
{
    if (!m_facts || m_backtest != number)
        return;
    const std::size_t all = static_cast<std::size_t>(std::max(1, request.to.number - request.from.number + 1));
    std::size_t done = 0;
    int told = 0;
    const auto keepGoing = [&] {
        if (const int percent = percentOf(std::min(done++, all), all); percent >= told + 5)
            Q_EMIT backtestProgressed(told = percent);
        return !m_stopped && m_backtest == number;
    };
    const auto report = plumbline::backtest([facts = m_facts](Instant) { return facts; }, *m_facts,
                                            m_workspace->rulebook(), request, keepGoing);
    if (m_stopped || m_backtest != number)
        return;
    Q_EMIT backtested(report ? std::make_shared<const BacktestReport>(*report) : nullptr);
}

} // namespace plumbline
