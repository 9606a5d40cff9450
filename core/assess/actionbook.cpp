#include "core/assess/actionbook.h"

namespace plumbline {
namespace {

void take(const ActionStep& step, Instant now, ActionCourse& course)
{
    const auto correct = [&](ActionState state) {
        course.state = state;
        if (!course.firstCorrective.isKnown())
            course.firstCorrective = step.at;
    };
    switch (step.kind) {
    case ActionStepKind::Seen:
    case ActionStepKind::Undone: // whoever reads the ledger leaves out what was taken back
        return;
    case ActionStepKind::Taken:
    case ActionStepKind::Delegated:
        return correct(ActionState::Taken);
    case ActionStepKind::Completed:
        return correct(ActionState::Completed);
    case ActionStepKind::Snoozed:
        course.waitUntil = step.until;
        course.reason = step.note;
        course.waitIsOver = !(step.until > now);
        if (!course.waitIsOver)
            course.state = ActionState::Waiting;
        return;
    case ActionStepKind::Dismissed:
        course.state = ActionState::Dismissed;
        course.reason = step.note;
        return;
    case ActionStepKind::Reopened:
        course.state = ActionState::Open;
        return;
    }
}

} // namespace

ActionBook::ActionBook(const std::vector<ActionStep>& steps, Instant now)
    : m_now(now)
{
    for (const ActionStep& step : steps) {
        if (step.at <= now)
            m_steps[step.actionKey].push_back(step);
    }
}

ActionCourse ActionBook::courseOf(const std::string& actionKey, Instant startedAt) const
{
    ActionCourse course;
    const auto found = m_steps.find(actionKey);
    if (found == m_steps.end())
        return course;
    for (const ActionStep& step : found->second) {
        if (step.at < startedAt)
            continue;
        // Whatever was done about it, it had been seen by then.
        if (!course.shownAt.isKnown())
            course.shownAt = step.at;
        take(step, m_now, course);
    }
    return course;
}

std::string_view ruleOfKey(std::string_view actionKey) { return actionKey.substr(0, actionKey.rfind(':')); }

} // namespace plumbline
