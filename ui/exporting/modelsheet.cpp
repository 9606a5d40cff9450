#include "ui/exporting/modelsheet.h"

#include "ui/models/tablerows.h"

#include <QRegularExpression>

namespace plumbline::ui {

namespace {

bool isNumeric(const QVariant& raw)
{
    const int type = raw.typeId();
    return type == QMetaType::Int || type == QMetaType::LongLong || type == QMetaType::Double;
}

// "2,114" and "12.5"; a text that only looks like a number (a code, a telephone) has no raw number behind it.
SheetCell cellOf(const QModelIndex& index)
{
    static const QRegularExpression number(
        QStringLiteral("^(-?)([0-9]{1,3}(?:,[0-9]{3})*|[0-9]{1,15})(?:\\.([0-9]{1,3}))?$"));
    const QString text = index.data().toString();
    const auto match = number.match(text);
    if (!match.hasMatch() || !isNumeric(index.data(SortRole)))
        return text;
    const QString whole = match.captured(2).remove(u','), part = match.captured(3);
    std::int64_t scaled = (whole + part).toLongLong(), scale = 1;
    for (qsizetype i = 0; i < part.size(); ++i)
        scale *= 10;
    if (!match.captured(1).isEmpty())
        scaled = -scaled;
    return scale == 1 ? SheetCell(scaled) : SheetCell(Rational(scaled, scale));
}

} // namespace

DataSheet sheetOf(const QAbstractItemModel& model, const std::vector<int>& columns, const QString& name)
{
    DataSheet sheet{name, {}, {}, {}};
    for (const int column : columns)
        sheet.heads.push_back(model.headerData(column, Qt::Horizontal).toString());
    for (int row = 0; row < model.rowCount(); ++row) {
        auto& cells = sheet.rows.emplace_back();
        for (const int column : columns)
            cells.push_back(cellOf(model.index(row, column)));
    }
    return sheet;
}

} // namespace plumbline::ui
