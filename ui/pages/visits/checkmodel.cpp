#include "ui/pages/visits/checkmodel.h"

#include "ui/pages/visits/visitwords.h"
#include "ui/words/figures.h"

namespace plumbline::ui {
namespace {

int countOf(const CheckTally& tally, int column)
{
    switch (column) {
    case CheckModel::Passed:
        return tally.passed;
    case CheckModel::Failed:
        return tally.failed;
    case CheckModel::Unknown:
        return tally.unknown;
    case CheckModel::Pending:
        return tally.pending;
    default:
        return tally.notApplicable;
    }
}

} // namespace

void CheckModel::setTally(const VisitTally& tally)
{
    beginResetModel();
    m_tally = tally;
    endResetModel();
}

QVariant CheckModel::cell(int row, int column, int role) const
{
    const auto check = static_cast<VisitCheck>(row);
    if (column == Check) {
        if (role == Qt::ToolTipRole)
            return ruleSetWord(check);
        return role == Qt::DisplayRole || role == SortRole ? checkWord(check) : QVariant();
    }
    const int count = countOf(m_tally.checks[static_cast<std::size_t>(row)], column);
    if (role == Qt::DisplayRole)
        return words::count(count);
    if (role == Qt::AccessibleTextRole)
        return heading(column) + QStringLiteral(": ") + words::count(count);
    return role == SortRole ? QVariant(count) : QVariant();
}

QString CheckModel::heading(int column) const
{
    switch (column) {
    case Check:
        return tr("Check");
    case Passed:
        return tr("Passed");
    case Failed:
        return tr("Failed");
    case Unknown:
        return tr("Unknown");
    case Pending:
        return tr("Open");
    case NotApplicable:
        return tr("n/a");
    default:
        return {};
    }
}

} // namespace plumbline::ui
