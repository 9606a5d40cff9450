#include "tests/ctl/testkit/ctlrunner.h"

#include <QFile>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTest>

// The briefing as a scheduler writes it. That of an ended month is told as the month ended, though
// the cache knows what happened later.
class BriefingCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thisMonthIsToldAsOfNow();
    void anEndedMonthIsToldAsOfItsEnd();
    void anAsOfWithinTheMonthIsKept();
    void whatIsMissingIsNamed();

private:
    QString briefing(const QStringList& options) const; // its text; empty when it could not be written
    static QJsonObject named(const QJsonArray& list, const QString& key, const QString& value, const QString& month);

    CtlRunner m_ctl;
};

namespace {

const QString kNanjing = QStringLiteral("南京大区");

QString percentText(const QJsonValue& ratio) { return QString::number(ratio["percent"].toDouble(), 'f', 1) + " %"; }

} // namespace

void BriefingCommandTest::initTestCase()
{
    SampleCompany company;
    const QString failure = company.start({"--scale", "0.02", "--seed", "2026", "--now", "2026-03-14T01:42:00Z"});
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    const QString refused = connectAll(m_ctl, company);
    QVERIFY2(refused.isEmpty(), qPrintable(refused));
    const auto synced = m_ctl.run({"sync"}, 300'000);
    QVERIFY2(synced.exitCode == 0, qPrintable(synced.out + synced.err));
}

QJsonObject BriefingCommandTest::named(const QJsonArray& list, const QString& key, const QString& value,
                                       const QString& month)
{
    for (const QJsonValue& item : list) {
        if (item[key] == value && (month.isEmpty() || item["month"] == month))
            return item.toObject();
    }
    return {};
}

QString BriefingCommandTest::briefing(const QStringList& options) const
{
    const QString pdf = m_ctl.file("b.pdf");
    QFile::remove(pdf);
    const auto outcome = m_ctl.run(QStringList{"briefing", "--region", kNanjing, "--output", pdf} + options);
    if (outcome.exitCode != 0)
        return {};
    QProcess process;
    process.start("pdftotext", {"-raw", pdf, "-"});
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

void BriefingCommandTest::thisMonthIsToldAsOfNow()
{
    if (QStandardPaths::findExecutable("pdftotext").isEmpty())
        QSKIP("pdftotext is not installed");
    const QString text = briefing({});
    QVERIFY2(text.contains("As of 2026-03-14 09:42"), qPrintable(text.left(2000)));
    QVERIFY(text.contains("63.0 %"));
    QVERIFY(text.contains("100.0 %"));
}

void BriefingCommandTest::anEndedMonthIsToldAsOfItsEnd()
{
    if (QStandardPaths::findExecutable("pdftotext").isEmpty())
        QSKIP("pdftotext is not installed");
    const auto end = m_ctl.run({"assess", "--as-of", "2026-02-28", "--json"});
    QCOMPARE(end.exitCode, 0);
    const QJsonObject achieved = named(end.json["achievements"].toArray(), "region", kNanjing, "2026-02");
    const QJsonValue visits = named(end.json["regions"].toArray(), "name", kNanjing, {})["validVisits"];
    const auto today = m_ctl.run({"assess", "--json"});
    const QJsonValue visitsToday = named(today.json["regions"].toArray(), "name", kNanjing, {})["validVisits"];
    QVERIFY(achieved["provenFen"].toInteger() > 0);
    QVERIFY(visits != visitsToday); // else the test would tell nothing

    const QString text = briefing({"--month", "2026-02"});
    QVERIFY2(text.contains("As of 2026-02-28 23:59"), qPrintable(text.left(2000)));
    QVERIFY2(text.contains(percentText(achieved["provenRatio"])), qPrintable(text.left(2000)));
    QVERIFY2(text.contains(percentText(achieved["claimedRatio"])), qPrintable(text.left(2000)));
    const QString counts = "%1 of %2 visits";
    QVERIFY2(text.contains(counts.arg(visits["part"].toInteger()).arg(visits["whole"].toInteger())),
             qPrintable(text.left(2000)));
}

void BriefingCommandTest::anAsOfWithinTheMonthIsKept()
{
    if (QStandardPaths::findExecutable("pdftotext").isEmpty())
        QSKIP("pdftotext is not installed");
    const QString text = briefing({"--as-of", "2026-02-10", "--month", "2026-02"});
    QVERIFY2(text.contains("As of 2026-02-10 23:59"), qPrintable(text.left(2000)));
}

void BriefingCommandTest::whatIsMissingIsNamed()
{
    QCOMPARE(m_ctl.run({"briefing", "--region", kNanjing}).exitCode, 2);
    QCOMPARE(m_ctl.run({"briefing", "--region", kNanjing, "--month", "2026-13", "--output", "x.pdf"}).exitCode, 2);
    const auto unknown = m_ctl.run({"briefing", "--region", "Atlantis", "--output", m_ctl.file("x.pdf")});
    QCOMPARE(unknown.exitCode, 1);
    QVERIFY2(unknown.err.contains("Atlantis"), qPrintable(unknown.err));
}

QTEST_GUILESS_MAIN(BriefingCommandTest)
#include "tst_briefingcommand.moc"
