#include "ui/pages/funnel/moneyrowmodel.h"

#include "ui/words/figures.h"

namespace plumbline::ui {
namespace {

// Below every share there is, so that "no target" never sorts as a bad one.
double sortableShare(const Ratio& ratio) { return ratio.hasValue() ? ratio.value().toDouble() : -1e9; }

Money moneyOf(const MoneyFunnel& funnel, int column)
{
    switch (column) {
    case MoneyRowModel::Target:
        return funnel.target;
    case MoneyRowModel::Gap:
        return funnel.gap();
    default:
        return funnel.rungs[static_cast<std::size_t>(column - MoneyRowModel::Claimed)];
    }
}

} // namespace

QString funnelRungWord(FunnelRung rung)
{
    switch (rung) {
    case FunnelRung::Claimed:
        return MoneyRowModel::tr("Claimed");
    case FunnelRung::Signed:
        return MoneyRowModel::tr("Signed");
    case FunnelRung::InFinance:
        return MoneyRowModel::tr("In finance");
    case FunnelRung::Shipped:
        return MoneyRowModel::tr("Shipped");
    case FunnelRung::Paid:
        break;
    }
    return MoneyRowModel::tr("Paid");
}

QString funnelStepWord(FunnelRung rung)
{
    if (rung == FunnelRung::Claimed)
        return MoneyRowModel::tr("nothing is lost");
    return MoneyRowModel::tr("%1 → %2", "one rung, the next")
        .arg(funnelRungWord(static_cast<FunnelRung>(static_cast<int>(rung) - 1)), funnelRungWord(rung));
}

void MoneyRowModel::setFunnels(FunnelBy by, std::vector<MoneyFunnel> funnels)
{
    beginResetModel();
    m_by = by;
    m_funnels = std::move(funnels);
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QString MoneyRowModel::display(const MoneyFunnel& funnel, int column) const
{
    switch (column) {
    case Name:
        return funnel.name;
    case ProvenShare:
        return words::percent(funnel.ofTarget(funnel.proven));
    case ClaimedShare:
        return words::percent(funnel.ofTarget(funnel.claimed()));
    case Leak:
        return funnelStepWord(funnel.widestLeak());
    case Target:
        return funnel.target.fen == 0 ? words::dash() : words::moneyShort(funnel.target);
    default:
        return words::moneyShort(moneyOf(funnel, column));
    }
}

QVariant MoneyRowModel::raw(const MoneyFunnel& funnel, int column) const
{
    switch (column) {
    case Name:
        return m_by == FunnelBy::Month ? QVariant(funnel.month.number) : QVariant(funnel.name);
    case ProvenShare:
        return sortableShare(funnel.ofTarget(funnel.proven));
    case ClaimedShare:
        return sortableShare(funnel.ofTarget(funnel.claimed()));
    case Leak:
        return static_cast<int>(funnel.widestLeak());
    default:
        return QVariant::fromValue<qint64>(moneyOf(funnel, column).fen);
    }
}

QVariant MoneyRowModel::cell(int row, int column, int role) const
{
    const MoneyFunnel& shown = funnel(row);
    switch (role) {
    case Qt::DisplayRole:
        return display(shown, column);
    case SortRole:
        return raw(shown, column);
    case Qt::AccessibleTextRole:
        return heading(column) + QStringLiteral(": ") + display(shown, column);
    default:
        return {};
    }
}

QString MoneyRowModel::heading(int column) const
{
    switch (column) {
    case Name:
        return m_by == FunnelBy::Region ? tr("Region")
               : m_by == FunnelBy::Rep  ? tr("Rep")
               : m_by == FunnelBy::Line ? tr("Product line")
                                        : tr("Month");
    case Target:
        return tr("Target");
    case ProvenShare:
        return tr("Proven %");
    case ClaimedShare:
        return tr("Claimed %");
    case Gap:
        return tr("Gap");
    case Leak:
        return tr("Leaks most at");
    default:
        return funnelRungWord(static_cast<FunnelRung>(column - Claimed));
    }
}

} // namespace plumbline::ui
