#include "ui/pages/projects/trailmodel.h"

#include "ui/words/sentences.h"

namespace plumbline::ui {

QString trailLineWord(TrailLineKind kind)
{
    switch (kind) {
    case TrailLineKind::Promises:
        return TrailModel::tr("Customer's promises");
    case TrailLineKind::Price:
        return TrailModel::tr("Price talks");
    case TrailLineKind::Delivery:
        break;
    }
    return TrailModel::tr("Delivery terms");
}

void TrailModel::setTrail(const std::vector<TrailLine>& trail, const Rulebook* rulebook)
{
    beginResetModel();
    m_rows.clear();
    m_rulebook = rulebook;
    for (const TrailLine& line : trail)
        for (const Reason& item : line.items)
            m_rows.push_back({line.kind, item});
    endResetModel();
}

QVariant TrailModel::cell(int row, int column, int role) const
{
    const Row& shown = m_rows[static_cast<std::size_t>(row)];
    if (role == RecordRole)
        return QVariant::fromValue<qint64>(shown.item.records.empty() ? 0 : shown.item.records.front().value);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (column) {
    case Line:
        return trailLineWord(shown.line);
    case Item:
        return words::reason(shown.item, *m_rulebook);
    default:
        return words::verdictGlyph(shown.item.verdict) + QLatin1Char(' ') +
               (shown.item.verdict == Verdict::Passed   ? tr("original found")
                : shown.item.verdict == Verdict::Failed ? tr("no original")
                                                        : words::verdict(shown.item.verdict));
    }
}

QString TrailModel::heading(int column) const
{
    switch (column) {
    case Line:
        return tr("Line");
    case Item:
        return tr("What should be there");
    default:
        return tr("State");
    }
}

} // namespace plumbline::ui
