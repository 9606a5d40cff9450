#include "core/rulebook/rulebook.h"

#include <algorithm>
#include <tuple>

namespace plumbline {
namespace {

constexpr int kFriday = 4;

auto parts(const Rulebook& book)
{
    return std::tie(book.name, book.version, book.clock.utcOffsetMinutes, book.achievement, book.visits, book.evidence,
                    book.supply, book.health, book.metrics, book.actions, book.effect, book.trail,
                    book.findings, book.events, book.causes, book.projectTypes,
                    book.advice, book.signalRules, book.rebates, book.calendar);
}

} // namespace

LimitUnit limitUnit(SignalKind kind)
{
    switch (kind) {
    case SignalKind::VisitsWithoutMinutes:
        return LimitUnit::Visits;
    case SignalKind::OpportunityNotFollowed:
        return LimitUnit::Hours;
    case SignalKind::ClaimedAhead:
        return LimitUnit::Points;
    case SignalKind::RegionSilent:
    case SignalKind::OpportunityStalled:
    case SignalKind::SignedNotInFinance:
    case SignalKind::CommitmentOverdue:
    case SignalKind::DepartmentBlocks:
    case SignalKind::VisitPadding:
    case SignalKind::ReceiptWithoutContract:
        return LimitUnit::Days;
    case SignalKind::HealthLow:
    case SignalKind::PartShort:
    case SignalKind::ContactLeft:
    case SignalKind::RebateNotDue:
        break;
    }
    return LimitUnit::None;
}

const ProjectTypeRule* Rulebook::typeNamed(std::string_view type) const
{
    const auto found = std::find_if(projectTypes.begin(), projectTypes.end(),
                                    [type](const ProjectTypeRule& rule) { return rule.type == type; });
    return found == projectTypes.end() ? nullptr : &*found;
}

const EventRule* Rulebook::eventOf(EventType type) const
{
    const auto found =
        std::find_if(events.begin(), events.end(), [type](const EventRule& e) { return e.type == type; });
    return found == events.end() ? nullptr : &*found;
}

bool Rulebook::calendarKnows(Day day) const { return calendar.knownFrom <= day && day <= calendar.knownUntil; }

bool Rulebook::isWorkingDay(Day day) const
{
    if (std::binary_search(calendar.workdays.begin(), calendar.workdays.end(), day))
        return true;
    return day.weekday() <= kFriday && !std::binary_search(calendar.holidays.begin(), calendar.holidays.end(), day);
}

int Rulebook::workingDaysBetween(Day from, Day to) const
{
    int count = 0;
    for (Day day{from.number + 1}; day <= to; ++day.number)
        count += isWorkingDay(day) ? 1 : 0;
    return count;
}

bool Rulebook::sameRulesAs(const Rulebook& other) const { return parts(*this) == parts(other); }

} // namespace plumbline
