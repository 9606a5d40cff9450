#include "core/model/instant.h"
#include "core/model/money.h"
#include "core/model/rational.h"

#include <QRegularExpression>
#include <QTest>

using namespace plumbline;

class ExactNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void decimalTextBecomesFenWithoutRounding_data();
    void decimalTextBecomesFenWithoutRounding();
    void fiftyTwoPointsAreExact();
    void aScoreJustBelowIsNotShownAsTheThreshold();
    void companyDayIsBeijingsWhateverTheLaptop();
    void isoFormsRoundTrip();
};

void ExactNumbers::decimalTextBecomesFenWithoutRounding_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<bool>("valid");
    QTest::newRow("two decimals") << QStringLiteral("9590256.27") << qint64(959025627) << true;
    QTest::newRow("lost zero") << QStringLiteral("0.1") << qint64(10) << true;
    QTest::newRow("whole") << QStringLiteral("630") << qint64(63000) << true;
    QTest::newRow("negative") << QStringLiteral("-1.05") << qint64(-105) << true;
    QTest::newRow("trailing zeros") << QStringLiteral("1.0500") << qint64(105) << true;
    QTest::newRow("half a fen") << QStringLiteral("1.005") << qint64(0) << false;
    QTest::newRow("exponent") << QStringLiteral("1e400") << qint64(0) << false;
    QTest::newRow("grouped") << QStringLiteral("12,345.60") << qint64(0) << false;
    QTest::newRow("yuan sign") << QStringLiteral("¥1.2万") << qint64(0) << false;
    QTest::newRow("empty") << QString() << qint64(0) << false;
    QTest::newRow("only a sign") << QStringLiteral("-") << qint64(0) << false;
    QTest::newRow("too large") << QStringLiteral("92233720368547758.08") << qint64(0) << false;
    QTest::newRow("largest") << QStringLiteral("92233720368547758.07") << std::numeric_limits<qint64>::max() << true;
}

void ExactNumbers::decimalTextBecomesFenWithoutRounding()
{
    QFETCH(QString, text);
    QFETCH(qint64, fen);
    QFETCH(bool, valid);
    const auto value = scaledDecimal(text.toStdString(), 2);
    QCOMPARE(value.has_value(), valid);
    if (valid)
        QCOMPARE(qint64(*value), fen);
}

// R27, D2
void ExactNumbers::fiftyTwoPointsAreExact()
{
    const Rational score = Rational(3, 6) * Rational(40) + Rational(2, 5) * Rational(30) + Rational(2, 3) * Rational(30);
    QCOMPARE(score, Rational(52));
}

void ExactNumbers::aScoreJustBelowIsNotShownAsTheThreshold()
{
    const Rational score(74999, 1000);
    QVERIFY(score < Rational(75));
    QCOMPARE(score.flooredTimes(10), std::int64_t(749));
}

void ExactNumbers::companyDayIsBeijingsWhateverTheLaptop()
{
    const CompanyClock clock;
    const auto lastMs = instantFromIso("2026-03-14T15:59:59.999Z");
    const auto nextDay = instantFromIso("2026-03-14T16:00:00Z");
    QVERIFY(lastMs && nextDay);
    QCOMPARE(toIso(clock.dayAt(*lastMs)), std::string("2026-03-14"));
    QCOMPARE(toIso(clock.dayAt(*nextDay)), std::string("2026-03-15"));
    QCOMPARE(clock.endOf(clock.dayAt(*lastMs)), *lastMs);
}

void ExactNumbers::isoFormsRoundTrip()
{
    for (const char* text : {"2026-03-14T01:42:00.000Z", "1969-12-31T23:59:59.999Z", "2024-02-29T00:00:00.001Z"})
        QCOMPARE(toIso(instantFromIso(text).value_or(Instant{0})), std::string(text));
    QCOMPARE(instantFromIso("2026-03-14T09:42:00+08:00"), instantFromIso("2026-03-14T01:42:00Z"));
    QVERIFY(!instantFromIso("2026-02-29T00:00:00Z"));
    QVERIFY(!instantFromIso("2026-03-14T09:42:00"));
    QCOMPARE(toIso(lastDay(*monthFromIso("2024-02"))), std::string("2024-02-29"));
}

QTEST_APPLESS_MAIN(ExactNumbers)
#include "tst_exactnumbers.moc"
