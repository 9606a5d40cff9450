#include "ui/pages/projects/partmodel.h"

#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <algorithm>

namespace plumbline::ui {
namespace {

QString dateOrDash(Day day) { return day.isKnown() ? words::date(day) : words::dash(); }

} // namespace

void PartModel::setParts(std::vector<PartCover> parts, const std::vector<PartPlan>& plans, Day today)
{
    beginResetModel();
    m_parts = std::move(parts);
    m_plans.clear();
    for (const PartPlan& plan : plans) {
        const bool isShown = std::any_of(m_parts.begin(), m_parts.end(),
                                         [&plan](const PartCover& part) { return part.partRecord == plan.record; });
        if (isShown)
            m_plans.push_back(plan);
    }
    m_today = today;
    endResetModel();
}

const PartPlan* PartModel::plan(int row) const
{
    const auto found = std::find_if(m_plans.begin(), m_plans.end(),
                                    [&](const PartPlan& plan) { return plan.record == part(row).partRecord; });
    return found == m_plans.end() || !found->known ? nullptr : &*found;
}

QString PartModel::state(int row) const
{
    const PartCover& cover = part(row);
    QString text = words::verdictGlyph(cover.verdict) + QLatin1Char(' ') +
                   (cover.verdict == Verdict::Passed   ? tr("covered")
                    : cover.verdict == Verdict::Failed ? tr("short")
                                                       : words::verdict(cover.verdict));
    if (const PartPlan* all = plan(row); all && all->overcommitted)
        text += QStringLiteral(" · ") + tr("promised too often");
    return text;
}

QString PartModel::display(int row, int column) const
{
    const PartCover& cover = part(row);
    const PartPlan* all = plan(row);
    switch (column) {
    case Part:
        return words::foreign(cover.part, 60);
    case State:
        return state(row);
    case Demand:
        return words::quantity(cover.demand);
    case Available:
        return cover.verdict == Verdict::Unknown ? words::dash() : words::quantity(cover.available);
    case NeededOn:
        return dateOrDash(cover.neededOn);
    case DaysLeft:
        return cover.neededOn.isKnown() ? words::count(cover.neededOn.number - m_today.number) : words::dash();
    case NextArrival:
        return dateOrDash(cover.nextArrival);
    case CoveredOn:
        return cover.coveredOn.isKnown() ? words::date(cover.coveredOn) : tr("not in sight");
    case Countdown:
        return !cover.coveredOn.isKnown() ? words::dash()
               : cover.countdownDays == 0 ? tr("it is there")
                                          : words::days(cover.countdownDays);
    case OnHand:
        return all ? words::quantity(all->onHand) : words::dash();
    case InTransit:
        return all ? words::quantity(all->inTransit) : words::dash();
    default:
        return all ? words::quantity(all->required) : words::dash();
    }
}

QVariant PartModel::cell(int row, int column, int role) const
{
    switch (role) {
    case RecordRole:
        return QVariant::fromValue<qint64>(part(row).partRecord.value);
    case Qt::DisplayRole:
    case SortRole:
        return display(row, column);
    case Qt::AccessibleTextRole:
        return heading(column) + QStringLiteral(": ") + display(row, column);
    default:
        return {};
    }
}

bool PartModel::isNumber(int column) const
{
    return column == Demand || column == Available || column == DaysLeft || column >= Countdown;
}

QString PartModel::heading(int column) const
{
    switch (column) {
    case Part:
        return tr("Key part");
    case State:
        return tr("State");
    case Demand:
        return tr("Demand");
    case Available:
        return tr("Available in time");
    case NeededOn:
        return tr("Needed on");
    case DaysLeft:
        return tr("Days left");
    case NextArrival:
        return tr("Next arrival");
    case CoveredOn:
        return tr("Covered on");
    case Countdown:
        return tr("Until then");
    case OnHand:
        return tr("On hand");
    case InTransit:
        return tr("In transit");
    default:
        return tr("All projects need");
    }
}

} // namespace plumbline::ui
