#include "ui/pages/projects/partmodel.h"

#include "ui/words/figures.h"
#include "ui/words/sentences.h"

namespace plumbline::ui {
namespace {

QString dateOrDash(Day day) { return day.isKnown() ? words::date(day) : words::dash(); }

} // namespace

void PartModel::setParts(std::vector<PartCover> parts, Day today)
{
    beginResetModel();
    m_parts = std::move(parts);
    m_today = today;
    endResetModel();
}

QVariant PartModel::cell(int row, int column, int role) const
{
    const PartCover& cover = part(row);
    if (role == RecordRole)
        return QVariant::fromValue<qint64>(cover.partRecord.value);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (column) {
    case Part:
        return words::foreign(cover.part, 60);
    case State:
        return words::verdictGlyph(cover.verdict) + QLatin1Char(' ') +
               (cover.verdict == Verdict::Passed   ? tr("covered")
                : cover.verdict == Verdict::Failed ? tr("short")
                                                   : words::verdict(cover.verdict));
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
    default:
        return {};
    }
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
    default:
        return {};
    }
}

} // namespace plumbline::ui
