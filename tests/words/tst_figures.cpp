#include "translations/language.h"
#include "ui/words/figures.h"
#include "ui/words/fill.h"
#include "ui/words/sentences.h"

#include <QLocale>
#include <QTest>

using namespace plumbline;

class Figures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moneyIsWrittenInTheReadersUnits_data();
    void moneyIsWrittenInTheReadersUnits();
    void aRatioOfNothingIsADash();
    void nothingIsRoundedUpToAThreshold();
    void durationsNameHoursAndMinutes();
    void foreignTextCannotHideControlCharacters();
    void argumentsAreNeverReplacedAgain();
};

void Figures::moneyIsWrittenInTheReadersUnits_data()
{
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("zh");
    QTest::addColumn<QString>("en");
    QTest::newRow("zero") << qint64(0) << QStringLiteral("¥0") << QStringLiteral("¥0");
    QTest::newRow("just below 1 wan") << qint64(999'999) << QStringLiteral("¥9,999") << QStringLiteral("¥9,999");
    QTest::newRow("1 wan") << qint64(1'000'000) << QStringLiteral("¥1 万") << QStringLiteral("¥10,000");
    QTest::newRow("1,240 wan") << qint64(1'240'000'000) << QStringLiteral("¥1,240 万") << QStringLiteral("¥12,400,000");
    QTest::newRow("1 yi") << qint64(10'000'000'000) << QStringLiteral("¥1 亿") << QStringLiteral("¥100,000,000");
    QTest::newRow("1.25 yi is cut") << qint64(12'590'000'000) << QStringLiteral("¥1.2 亿")
                                    << QStringLiteral("¥125,900,000");
    QTest::newRow("negative") << qint64(-2'500'000) << QStringLiteral("−¥2.5 万") << QStringLiteral("−¥25,000");
}

void Figures::moneyIsWrittenInTheReadersUnits()
{
    QFETCH(qint64, fen);
    LanguageInForce language;
    language.use(QStringLiteral("zh_CN"));
    QTEST(words::moneyShort({fen}), "zh");
    language.use(QStringLiteral("en"));
    QTEST(words::moneyShort({fen}), "en");
}

void Figures::aRatioOfNothingIsADash()
{
    QCOMPARE(words::percent({0, 0}), words::dash());
    QCOMPARE(words::percent({0, 5}), QStringLiteral("0 %"));
    QCOMPARE(words::percent({63, 100}), QStringLiteral("63 %"));
}

void Figures::nothingIsRoundedUpToAThreshold()
{
    QCOMPARE(words::points(Rational(7496, 100)), QStringLiteral("74"));
    QCOMPARE(words::points(Rational(7496, 100), 1), QStringLiteral("74.9"));
    QCOMPARE(words::points(Rational(75)), QStringLiteral("75"));
    QCOMPARE(words::percent({999, 1000}), QStringLiteral("99 %"));
}

void Figures::durationsNameHoursAndMinutes()
{
    LanguageInForce language;
    language.use(QStringLiteral("en"));
    QCOMPARE(words::duration({197 * 60'000LL}), QStringLiteral("3 h 17 min"));
    QCOMPARE(words::duration(Duration::hours(19)), QStringLiteral("19 h"));
    QCOMPARE(words::duration(Duration::hours(78)), QStringLiteral("78 h"));
    QCOMPARE(words::duration({59 * 60'000LL}), QStringLiteral("59 min"));
}

void Figures::foreignTextCannotHideControlCharacters()
{
    QCOMPARE(words::foreign("a\xE2\x80\xAE"
                            "b"),
             QStringLiteral("a\\u202Eb"));
    QCOMPARE(words::foreign("a\nb"), QStringLiteral("a\\u000Ab"));
    QCOMPARE(words::foreign("宁波 <b>"), QStringLiteral("宁波 <b>"));
    QCOMPARE(words::foreign(std::string(500, 'x')).size(), 201);
    QCOMPARE(words::foreign("\xF0\xA0\xAE\xB7\xE7\x94\xB0"), QString::fromUtf8("𠮷田"));
}

void Figures::argumentsAreNeverReplacedAgain()
{
    QCOMPARE(words::filled(QStringLiteral("%1 and %2"), {QStringLiteral("%2"), QStringLiteral("x")}),
             QStringLiteral("%2 and x"));
    QCOMPARE(words::filled(QStringLiteral("100 % of %1"), {}), QStringLiteral("100 % of –"));
}

QTEST_GUILESS_MAIN(Figures)
#include "tst_figures.moc"
