#pragma once

#include <QAbstractTableModel>

namespace plumbline::ui {

enum TableRole {
    SortRole = Qt::UserRole, // raw value: sorting never parses what is displayed
    RecordRole,              // qint64 of the RecordId behind the row, 0 = none
    KeyRole                  // QString: the stable key of the row
};

// A flat read-only table. The index arithmetic is sealed here, so that a model only says what its
// cells are.
class TableRows : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const final;
    int columnCount(const QModelIndex& parent = {}) const final;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

protected:
    virtual int rows() const = 0;
    virtual int columns() const = 0;
    // `row` and `column` are in range; an invalid QVariant for roles that the cell does not have.
    virtual QVariant cell(int row, int column, int role) const = 0;
    virtual QString heading(int column) const = 0;
    virtual bool isNumber(int column) const;
};

} // namespace plumbline::ui
