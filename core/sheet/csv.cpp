#include "core/sheet/datasheet.h"

#include <QRegularExpression>
#include <QStringList>

namespace plumbline {

namespace {

// Cut after three decimals, as everything that is shown.
QString decimalText(const Rational& value)
{
    constexpr std::int64_t thousand = 1000;
    const std::int64_t scaled = value.flooredTimes(thousand);
    const std::int64_t whole = scaled < 0 ? -scaled : scaled;
    QString text = QString::number(whole / thousand);
    if (const std::int64_t rest = whole % thousand; rest != 0) {
        text += QStringLiteral(".%1").arg(rest, 3, 10, QChar(u'0'));
        while (text.endsWith(u'0'))
            text.chop(1);
    }
    return scaled < 0 ? u'-' + text : text;
}

QString instantText(Instant at, CompanyClock clock)
{
    if (!at.isKnown())
        return {};
    const int minute = clock.minuteOfDay(at);
    return QStringLiteral("%1 %2:%3")
        .arg(QString::fromStdString(toIso(clock.dayAt(at))))
        .arg(minute / 60, 2, 10, QChar(u'0'))
        .arg(minute % 60, 2, 10, QChar(u'0'));
}

QString quoted(QString text)
{
    static const QRegularExpression special(QStringLiteral("[\",\\r\\n;\\t']"));
    if (!text.contains(special) && text.trimmed() == text)
        return text;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

struct CsvText {
    CompanyClock clock;

    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString& text) const { return quoted(defused(text)); }
    QString operator()(std::int64_t number) const { return QString::number(number); }
    QString operator()(Money amount) const { return QString::fromStdString(toDecimal(amount)); }
    QString operator()(const Rational& value) const { return decimalText(value); }
    QString operator()(const SheetShare& share) const { return decimalText(share.value); }
    QString operator()(Instant at) const { return instantText(at, clock); }
    QString operator()(Day day) const { return QString::fromStdString(toIso(day)); }
};

} // namespace

QString defused(const QString& text)
{
    // The full-width forms are operators in spreadsheets of East Asian systems.
    static const QString triggers = QStringLiteral("=+-@|%\uff1d\uff0b\uff0d\uff20");
    static const QRegularExpression number(QStringLiteral("^[+-]?[0-9]{1,3}(,?[0-9]{3})*(\\.[0-9]+)?( ?%)?$"));
    qsizetype first = 0;
    while (first < text.size() && (text[first].isSpace() || text[first].category() == QChar::Other_Control))
        ++first;
    const bool startsOdd = !text.isEmpty() && (text[0] == u'\t' || text[0] == u'\r' || text[0] == u'\n');
    const bool triggersHere = first < text.size() && triggers.contains(text[first]);
    if ((!triggersHere && !startsOdd) || number.match(text).hasMatch())
        return text;
    return u'\'' + text;
}

QByteArray toCsv(const DataSheet& sheet)
{
    const CsvText text{sheet.clock};
    QString csv(QChar(QChar::ByteOrderMark));
    QStringList line;
    for (const QString& head : sheet.heads)
        line << text(head);
    csv += line.join(u',') + QStringLiteral("\r\n");
    for (const auto& row : sheet.rows) {
        line.clear();
        for (const SheetCell& cell : row)
            line << std::visit(text, cell);
        csv += line.join(u',') + QStringLiteral("\r\n");
    }
    return csv.toUtf8();
}

} // namespace plumbline
