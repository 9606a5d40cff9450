#include "ui/models/tablerows.h"

namespace plumbline::ui {

int TableRows::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : rows(); }

int TableRows::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns(); }

QVariant TableRows::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(int(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft)));
    return cell(index.row(), index.column(), role);
}

QVariant TableRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns())
        return {};
    if (role == Qt::DisplayRole)
        return heading(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(int(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft)));
    return {};
}

bool TableRows::isNumber(int) const { return false; }

} // namespace plumbline::ui
