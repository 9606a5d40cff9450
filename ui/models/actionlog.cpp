#include "ui/models/actionlog.h"

#include <algorithm>

namespace plumbline::ui {
namespace {

ActionStatus statusAfter(const ActionStep& step, ActionStatus before, Instant now)
{
    switch (step.kind) {
    case ActionStepKind::Seen:
        return before;
    case ActionStepKind::Taken:
    case ActionStepKind::Delegated:
        return ActionStatus::Taken;
    case ActionStepKind::Snoozed:
        return step.until > now ? ActionStatus::Snoozed : before;
    case ActionStepKind::Completed:
        return ActionStatus::Completed;
    case ActionStepKind::Dismissed:
        return ActionStatus::Dismissed;
    case ActionStepKind::Reopened:
        return ActionStatus::Open;
    case ActionStepKind::Undone: // the log leaves out what was taken back
        break;
    }
    return before;
}

bool isCorrective(ActionStepKind kind)
{
    return kind == ActionStepKind::Taken || kind == ActionStepKind::Delegated || kind == ActionStepKind::Completed;
}

// With the signals that are over by now.
InterventionFigures replayedFigures(const ViewState& state)
{
    const Insights& past = *state.insights;
    const RecordId region = state.scope.isSet() ? state.assessment->regions[state.scope.at()].id : RecordId();
    const plumbline::InterventionFigures all =
        reportOf(past.episodes, past.cases, *state.rulebook, past.asOf, region).all;
    InterventionFigures figures;
    figures.answered = all.answered;
    figures.running = all.running;
    figures.ended = all.endedUnanswered;
    if (all.wall.count > 0)
        figures.median = all.wall.median;
    for (const InterventionCase& each : past.cases) {
        const Episode& episode = past.episodes[each.episode];
        if (each.outcome == InterventionOutcome::Answered && (!region.isSet() || episode.region == region))
            figures.records.insert(figures.records.end(), episode.signal.records.begin(),
                                   episode.signal.records.end());
    }
    return figures;
}

} // namespace

ActionLog::ActionLog(const std::vector<ActionStep>& steps, Instant now)
{
    for (const ActionStep& step : steps)
        m_entries[step.actionKey].steps.push_back(step);
    for (const ActionStep& step : withoutUndone(steps)) {
        Entry& entry = m_entries[step.actionKey];
        entry.status = statusAfter(step, entry.status, now);
        if (isCorrective(step.kind) && !entry.firstCorrective.isKnown())
            entry.firstCorrective = step.at;
    }
}

ActionStatus ActionLog::status(const std::string& actionKey) const
{
    const auto found = m_entries.find(actionKey);
    return found == m_entries.end() ? ActionStatus::Open : found->second.status;
}

bool ActionLog::isPending(const std::string& actionKey) const
{
    const ActionStatus now = status(actionKey);
    return now == ActionStatus::Open || now == ActionStatus::Taken;
}

Instant ActionLog::firstCorrective(const std::string& actionKey) const
{
    const auto found = m_entries.find(actionKey);
    return found == m_entries.end() ? Instant() : found->second.firstCorrective;
}

std::vector<ActionStep> ActionLog::stepsOf(const std::string& actionKey) const
{
    const auto found = m_entries.find(actionKey);
    return found == m_entries.end() ? std::vector<ActionStep>() : found->second.steps;
}

InterventionFigures interventionFigures(const ViewState& state)
{
    InterventionFigures figures;
    if (!state.assessment)
        return figures;
    if (state.insights && state.insights->isReplayed() && state.rulebook)
        return replayedFigures(state);
    const ActionLog log(state.steps, state.now);
    std::vector<Duration> times;
    for (const Action& action : state.assessment->actions) {
        const Signal& signal = state.assessment->signalList.at(action.signal);
        if (!state.inScope(signal.region))
            continue;
        const Instant first = log.firstCorrective(action.key);
        if (first.isKnown() && first >= signal.startedAt && first <= state.now) {
            times.push_back(first - signal.startedAt);
            figures.records.insert(figures.records.end(), signal.records.begin(), signal.records.end());
        } else if (log.isPending(action.key)) {
            ++figures.running;
        }
    }
    figures.answered = static_cast<int>(times.size());
    if (!times.empty()) {
        std::sort(times.begin(), times.end());
        const std::size_t middle = times.size() / 2;
        figures.median =
            times.size() % 2 == 1 ? times[middle] : Duration{(times[middle - 1].ms + times[middle].ms) / 2};
    }
    return figures;
}

PendingActions pendingActions(const ViewState& state)
{
    PendingActions pending;
    if (!state.assessment)
        return pending;
    const ActionLog log(state.steps, state.now);
    for (std::size_t i = 0; i < state.assessment->actions.size(); ++i) {
        const Action& action = state.assessment->actions[i];
        const Signal& signal = state.assessment->signalList.at(action.signal);
        if (!state.inScope(signal.region) || !log.isPending(action.key))
            continue;
        pending.actions.push_back(i);
        pending.red += signal.severity == Severity::Red ? 1 : 0;
    }
    return pending;
}

} // namespace plumbline::ui
