#include "ui/pages/funnel/leakmodel.h"

#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <algorithm>
#include <unordered_set>

namespace plumbline::ui {
namespace {

struct RecordHash {
    std::size_t operator()(RecordId id) const { return static_cast<std::size_t>(id.value); }
};
using RecordSet = std::unordered_set<RecordId, RecordHash>;

// The records of the scope's own figures in that month.
RecordSet recordsOfScope(const ViewState& state, Month month)
{
    RecordSet records;
    for (const Achievement& row : state.assessment->achievements) {
        if (row.month != month || row.rep.isSet() || !state.inScope(row.region))
            continue;
        for (const Sum* sum : {&row.reported, &row.expected, &row.inFinance, &row.shipped, &row.paid})
            records.insert(sum->records.begin(), sum->records.end());
    }
    return records;
}

void addItems(Leak& leak, const Bridge& company, const RecordSet* own)
{
    for (const BridgeStep& step : company.steps) {
        if (step.cause != leak.cause)
            continue;
        for (const BridgeItem& item : step.items) {
            const bool wanted = !own || std::any_of(item.records.begin(), item.records.end(),
                                                    [own](RecordId id) { return own->contains(id); });
            if (wanted)
                leak.items.push_back(&item);
        }
    }
}

QVariant textOrRaw(int role, const QString& text, const QVariant& raw, const QString& heading)
{
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case SortRole:
        return raw;
    case Qt::AccessibleTextRole:
        return heading + QStringLiteral(": ") + text;
    default:
        return {};
    }
}

QVariant moneyCell(int role, Money money, const QString& heading)
{
    return textOrRaw(role, words::moneyShort(money), QVariant::fromValue<qint64>(money.fen), heading);
}

} // namespace

std::vector<Leak> leaksOf(const ViewState& state)
{
    const std::vector<Bridge>& bridges = state.assessment->bridges;
    const std::size_t at = state.scope.isSet() ? state.scope.at() + 1 : 0;
    std::vector<Leak> leaks;
    if (at >= bridges.size())
        return leaks;
    RecordSet own;
    if (state.scope.isSet())
        own = recordsOfScope(state, bridges[at].month);
    for (const BridgeStep& step : bridges[at].steps) {
        Leak leak{step.cause, step.claimed, step.proven, {}};
        addItems(leak, bridges.front(), state.scope.isSet() ? &own : nullptr);
        leaks.push_back(std::move(leak));
    }
    std::stable_sort(leaks.begin(), leaks.end(), [](const Leak& a, const Leak& b) { return b.gap() < a.gap(); });
    return leaks;
}

void LeakModel::setLeaks(std::vector<Leak> leaks)
{
    beginResetModel();
    m_leaks = std::move(leaks);
    endResetModel();
}

QVariant LeakModel::cell(int row, int column, int role) const
{
    const Leak& shown = leak(row);
    switch (column) {
    case Cause:
        return textOrRaw(role, words::bridgeCause(shown.cause), static_cast<int>(shown.cause), heading(column));
    case Business: {
        const auto count = static_cast<qint64>(shown.items.size());
        return textOrRaw(role, words::count(count), count, heading(column));
    }
    case Claimed:
        return moneyCell(role, shown.claimed, heading(column));
    case Proven:
        return moneyCell(role, shown.proven, heading(column));
    default:
        return moneyCell(role, shown.gap(), heading(column));
    }
}

QString LeakModel::heading(int column) const
{
    switch (column) {
    case Cause:
        return tr("Why it is not proven");
    case Business:
        return tr("Cases");
    case Claimed:
        return tr("Claimed");
    case Proven:
        return tr("Proven");
    default:
        return tr("Gap");
    }
}

void LeakItemModel::setItems(std::vector<const BridgeItem*> items)
{
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

QVariant LeakItemModel::cell(int row, int column, int role) const
{
    const BridgeItem& shown = item(row);
    if (role == RecordRole)
        return QVariant::fromValue<qint64>(shown.record.value);
    switch (column) {
    case Name: {
        const QString name = shown.name.empty() ? words::dash() : words::foreign(shown.name, 120);
        return textOrRaw(role, name, name, heading(column));
    }
    case Claimed:
        return moneyCell(role, shown.claimed, heading(column));
    case Proven:
        return moneyCell(role, shown.proven, heading(column));
    default:
        return moneyCell(role, shown.claimed - shown.proven, heading(column));
    }
}

QString LeakItemModel::heading(int column) const
{
    switch (column) {
    case Name:
        return tr("Business");
    case Claimed:
        return tr("Claimed");
    case Proven:
        return tr("Proven");
    default:
        return tr("Gap");
    }
}

} // namespace plumbline::ui
