#include "ui/pages/visits/repvisitsmodel.h"

#include "ui/words/figures.h"

#include <algorithm>

namespace plumbline::ui {
namespace {

const Ratio& ratioOf(const VisitTally& tally, int column)
{
    return column == RepVisitsModel::Authentic  ? tally.authentic
           : column == RepVisitsModel::Progress ? tally.progress
                                                : tally.valid;
}

// Below every share there is, so that "no visit" never sorts as a bad one.
double sortable(const Ratio& ratio) { return ratio.hasValue() ? ratio.value().toDouble() : -1; }

} // namespace

QString repName(const ViewState& state, PersonIndex rep)
{
    return rep.isSet() ? words::foreign(state.facts->people[rep.at()].name, 60) : words::dash();
}

void RepVisitsModel::setSummary(const ViewState& state, std::vector<RepVisits> reps)
{
    beginResetModel();
    m_state = state;
    m_reps = std::move(reps);
    // Among equal shares the one with the most visits comes first.
    std::stable_sort(m_reps.begin(), m_reps.end(),
                     [](const RepVisits& a, const RepVisits& b) { return a.tally.valid.whole > b.tally.valid.whole; });
    endResetModel();
}

QString RepVisitsModel::display(const RepVisits& rep, int column) const
{
    switch (column) {
    case Rep:
        return repName(m_state, rep.rep);
    case Region:
        return rep.region.isSet() ? words::foreign(m_state.facts->regions[rep.region.at()].name, 60) : words::dash();
    case Visits:
        return words::count(rep.tally.valid.whole);
    case Twins:
        return words::count(rep.tally.twins);
    default:
        return words::percent(ratioOf(rep.tally, column));
    }
}

QVariant RepVisitsModel::raw(const RepVisits& rep, int column) const
{
    switch (column) {
    case Rep:
    case Region:
        return display(rep, column);
    case Visits:
        return QVariant::fromValue<qint64>(rep.tally.valid.whole);
    case Twins:
        return rep.tally.twins;
    default:
        return sortable(ratioOf(rep.tally, column));
    }
}

QVariant RepVisitsModel::cell(int row, int column, int role) const
{
    const RepVisits& shown = rep(row);
    switch (role) {
    case Qt::DisplayRole:
        return display(shown, column);
    case SortRole:
        return raw(shown, column);
    case RecordRole:
        return QVariant::fromValue<qint64>(shown.rep.isSet() ? m_state.facts->people[shown.rep.at()].id.value : 0);
    case Qt::AccessibleTextRole:
        return heading(column) + QStringLiteral(": ") + display(shown, column);
    default:
        return {};
    }
}

QString RepVisitsModel::heading(int column) const
{
    switch (column) {
    case Rep:
        return tr("Rep");
    case Region:
        return tr("Region");
    case Visits:
        return tr("Visits");
    case ValidRatio:
        return tr("Valid");
    case Authentic:
        return tr("Checks");
    case Progress:
        return tr("Voucher");
    case Twins:
        return tr("Twice");
    default:
        return {};
    }
}

} // namespace plumbline::ui
