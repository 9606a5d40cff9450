#include "ui/words/figures.h"

#include <QCoreApplication>
#include <QLocale>

namespace plumbline::words {
namespace {

class Figures {
    Q_DECLARE_TR_FUNCTIONS(Figures)

public:
    static QString days(int n) { return tr("%n day(s)", nullptr, n); }
    static QString hours(int n) { return tr("%1 h").arg(n); }
    static QString minutes(int n) { return tr("%1 min").arg(n); }
    static QString daysAgo(int n) { return tr("%n day(s) old", nullptr, n); }
    static QString hoursAgo(int n) { return tr("%1 h old").arg(n); }
    static QString daysText(const QString& number) { return tr("%1 days").arg(number); }
};

// floor(value * 10^decimals) written with that many decimals, grouped.
QString fixed(const Rational& value, int decimals)
{
    std::int64_t scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    const std::int64_t scaled = value.flooredTimes(scale);
    const std::int64_t magnitude = scaled < 0 ? -scaled : scaled;
    const QLocale locale;
    QString text = locale.toString(static_cast<qlonglong>(magnitude / scale));
    if (decimals > 0)
        text += locale.decimalPoint() + QString::number(magnitude % scale).rightJustified(decimals, QLatin1Char('0'));
    return scaled < 0 ? QChar(0x2212) + text : text;
}

// One decimal at most, and none when it is zero.
QString oneDecimal(const Rational& value)
{
    const QString text = fixed(value, 1);
    return text.endsWith(QLatin1Char('0')) ? text.chopped(2) : text;
}

bool isTreacherous(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB);
}

} // namespace

bool isChinese() { return QLocale().language() == QLocale::Chinese; }

QString label(const Label& label) { return QString::fromStdString(isChinese() ? label.zh : label.en); }

QString foreign(std::string_view text, int limit)
{
    const QString raw = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    QString safe;
    safe.reserve(qMin<qsizetype>(raw.size(), limit + 8));
    for (const char32_t c : raw.left(limit * 2).toUcs4()) {
        if (safe.size() >= limit) {
            safe += QChar(0x2026);
            break;
        }
        if (isTreacherous(c))
            safe += QStringLiteral("\\u") +
                    QString::number(static_cast<uint>(c), 16).toUpper().rightJustified(4, QLatin1Char('0'));
        else
            safe += QString::fromUcs4(&c, 1);
    }
    return safe;
}

QString dash() { return QStringLiteral("–"); }

QString moneyFull(Money amount)
{
    const QString number = fixed(Rational(amount.fen, 100), 2);
    return amount.fen < 0 ? QChar(0x2212) + QStringLiteral("¥") + number.mid(1) : QStringLiteral("¥") + number;
}

QString moneyShort(Money amount)
{
    const std::int64_t magnitude = amount.fen < 0 ? -amount.fen : amount.fen;
    const QString sign = amount.fen < 0 ? QString(QChar(0x2212)) : QString();
    constexpr std::int64_t wan = 1'000'000; // fen
    if (!isChinese() || magnitude < wan)
        return sign + QStringLiteral("¥") + fixed(Rational(magnitude, 100), 0);
    if (magnitude < wan * 10'000)
        return sign + QStringLiteral("¥%1 万").arg(oneDecimal(Rational(magnitude, wan)));
    return sign + QStringLiteral("¥%1 亿").arg(oneDecimal(Rational(magnitude, wan * 10'000)));
}

QString percent(const Ratio& ratio, int decimals)
{
    if (!ratio.hasValue())
        return dash();
    return fixed(ratio.value() * Rational(100), decimals) + QStringLiteral(" %");
}

QString points(const Rational& value, int decimals) { return fixed(value, decimals); }

QString daysPerStage(const Rational& days) { return Figures::daysText(fixed(days, 1)); }

QString quantity(std::int64_t thousandths)
{
    if (thousandths == kMissing)
        return dash();
    return oneDecimal(Rational(thousandths, 1000));
}

QString count(std::int64_t number) { return QLocale().toString(static_cast<qlonglong>(number)); }

QString duration(Duration length)
{
    const std::int64_t minutes = length.ms / 60'000;
    const int d = static_cast<int>(minutes / 1440);
    const int h = static_cast<int>(minutes / 60 % 24);
    const int m = static_cast<int>(minutes % 60);
    if (d >= 4)
        return h ? Figures::days(d) + QLatin1Char(' ') + Figures::hours(h) : Figures::days(d);
    const int allHours = static_cast<int>(minutes / 60);
    if (allHours == 0)
        return Figures::minutes(m);
    return m && allHours < 10 ? Figures::hours(allHours) + QLatin1Char(' ') + Figures::minutes(m)
                              : Figures::hours(allHours);
}

QString days(int number) { return Figures::days(number); }

QString date(Day day) { return day.isKnown() ? QString::fromStdString(toIso(day)) : dash(); }

QString month(Month month)
{
    if (!month.isKnown())
        return dash();
    const QLocale locale;
    return isChinese() ? QStringLiteral("%1 年 %2 月").arg(month.year()).arg(month.month())
                       : QStringLiteral("%1 %2").arg(locale.standaloneMonthName(month.month())).arg(month.year());
}

QString monthShort(Month month)
{
    return isChinese() ? QStringLiteral("%1 月").arg(month.month())
                       : QLocale().standaloneMonthName(month.month(), QLocale::ShortFormat);
}

QString instant(Instant at, CompanyClock clock)
{
    if (!at.isKnown())
        return dash();
    const int minute = clock.minuteOfDay(at);
    return QStringLiteral("%1 %2:%3")
        .arg(date(clock.dayAt(at)))
        .arg(minute / 60, 2, 10, QLatin1Char('0'))
        .arg(minute % 60, 2, 10, QLatin1Char('0'));
}

QString timeOrDate(Instant at, Instant now, CompanyClock clock)
{
    if (!at.isKnown())
        return dash();
    if (clock.dayAt(at) == clock.dayAt(now))
        return instant(at, clock).right(5);
    const std::int64_t hours = (now - at).ms / 3'600'000;
    return hours < 24 ? Figures::hoursAgo(static_cast<int>(hours)) : Figures::daysAgo(static_cast<int>(hours / 24));
}

} // namespace plumbline::words
