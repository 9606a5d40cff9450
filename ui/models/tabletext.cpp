#include "ui/models/tabletext.h"

#include <QAbstractItemModel>
#include <QRegularExpression>

namespace plumbline::ui {
namespace {

bool looksLikeFormula(const QString& text)
{
    static const QRegularExpression number(QStringLiteral("^[-+]?[0-9][0-9,. ]*%?$"));
    static const QString starts = QStringLiteral("=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20");
    return !text.isEmpty() && starts.contains(text.front()) && !number.match(text).hasMatch();
}

QString csvCell(QString text)
{
    text.remove(QChar(u'\0'));
    if (looksLikeFormula(text))
        text.prepend(u'\'');
    static const QRegularExpression needsQuotes(QStringLiteral("[\",\r\n\t]|^ | $"));
    if (!text.contains(needsQuotes))
        return text;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

QString csvOf(const QAbstractItemModel& model, const std::vector<int>& columns)
{
    QString out(QChar(0xFEFF));
    const auto line = [&](auto textOf) {
        QStringList cells;
        for (const int column : columns)
            cells += csvCell(textOf(column));
        out += cells.join(u',') + QStringLiteral("\r\n");
    };
    line([&](int column) { return model.headerData(column, Qt::Horizontal).toString(); });
    for (int row = 0; row < model.rowCount(); ++row)
        line([&](int column) { return model.index(row, column).data().toString(); });
    return out;
}

} // namespace plumbline::ui
