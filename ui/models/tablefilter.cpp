#include "ui/models/tablefilter.h"

#include <algorithm>

namespace plumbline::ui {

TableFilter::TableFilter(QAbstractItemModel* model, QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(model);
    setSortRole(SortRole);
    setSortLocaleAware(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void TableFilter::setText(const QString& text)
{
    m_words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void TableFilter::setChoice(const QVariant& choice)
{
    m_choice = choice;
    invalidateFilter();
}

int TableFilter::rowOfKey(const QString& key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (index(row, 0).data(KeyRole).toString() == key)
            return row;
    }
    return -1;
}

bool TableFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QAbstractItemModel& model = *sourceModel();
    if (m_choice.isValid() && model.index(row, 0, parent).data(ChoiceRole) != m_choice)
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            if (model.index(row, column, parent).data().toString().contains(word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    });
}

} // namespace plumbline::ui
