#pragma once

#include "ui/models/tablerows.h"

#include <QSortFilterProxyModel>

namespace plumbline::ui {

// Sorts by raw values; shows the rows whose cells contain every word of a text and that belong to one
// choice. Words are looked for as they are displayed, whatever their case.
class TableFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    // The model's answer for a row's first column: which choice it belongs to.
    static constexpr int ChoiceRole = Qt::UserRole + 64;

    TableFilter(QAbstractItemModel* model, QObject* parent);

    void setText(const QString& text);
    void setChoice(const QVariant& choice); // invalid = all
    int rowOfKey(const QString& key) const; // by KeyRole of the first column; -1 when it is not shown

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    QVariant m_choice;
};

} // namespace plumbline::ui
