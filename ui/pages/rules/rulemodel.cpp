#include "ui/pages/rules/rulemodel.h"

#include "ui/words/figures.h"

namespace plumbline::ui {

void RuleModel::setSections(const std::vector<words::RuleSection>& sections, int section)
{
    beginResetModel();
    m_rows.clear();
    const bool all = section < 0 || section >= static_cast<int>(sections.size());
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (!all && static_cast<int>(i) != section)
            continue;
        for (const words::RuleLine& line : sections[i].lines)
            m_rows.push_back({line, sections[i].title});
    }
    endResetModel();
}

QVariant RuleModel::cell(int row, int column, int role) const
{
    const Row& shown = m_rows[static_cast<std::size_t>(row)];
    const QString& text = column == Name    ? shown.line.name
                          : column == Value ? shown.line.value
                          : column == Why   ? shown.line.why
                                            : shown.section;
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return text;
    case KeyRole:
        return shown.line.key;
    case Qt::AccessibleTextRole:
        return heading(column) + QStringLiteral(": ") + text;
    default:
        return {};
    }
}

QString RuleModel::heading(int column) const
{
    switch (column) {
    case Name:
        return tr("Rule");
    case Value:
        return tr("Says");
    case Why:
        return tr("Why");
    default:
        return tr("Belongs to");
    }
}

void RuleChangeModel::setChanges(std::vector<words::RuleChange> changes)
{
    beginResetModel();
    m_changes = std::move(changes);
    endResetModel();
}

QVariant RuleChangeModel::cell(int row, int column, int role) const
{
    const words::RuleChange& change = m_changes[static_cast<std::size_t>(row)];
    QString text = column == Section  ? change.section
                   : column == Name   ? change.name
                   : column == Before ? change.before
                                      : change.after;
    if (text.isEmpty())
        text = words::dash();
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return text;
    case Qt::AccessibleTextRole:
        return heading(column) + QStringLiteral(": ") + text;
    default:
        return {};
    }
}

QString RuleChangeModel::heading(int column) const
{
    switch (column) {
    case Section:
        return tr("Belongs to");
    case Name:
        return tr("Rule");
    case Before:
        return tr("Before");
    default:
        return tr("After");
    }
}

} // namespace plumbline::ui
