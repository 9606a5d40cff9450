#include "tests/ctl/testkit/ctlrunner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTest>

// What is published and checked again, as a scheduler does it: seal, briefing, verify, report, export.
class PublishCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aMonthIsSealedOnce();
    void theChecklistNamesWhatIsMissing();
    void anUntouchedBriefingRecomputes();
    void anAlteredDigitIsNamed();
    void anAlteredWeightIsNamed();
    void theDayIsTheSameTwice();
    void tablesAreWritten();
    void anAlteredRecordIsNamed(); // last: it damages the cache

private:
    QJsonObject verified(const QString& pdf, const QStringList& more = {}, int* exitCode = nullptr) const;
    QByteArray bytesOf(const QString& name) const;

    CtlRunner m_ctl;
};

void PublishCommandsTest::initTestCase()
{
    SampleCompany company;
    const QString failure = company.start({"--scale", "0.02", "--seed", "2026", "--now", "2026-03-14T01:42:00Z"});
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    const QString refused = connectAll(m_ctl, company);
    QVERIFY2(refused.isEmpty(), qPrintable(refused));
    const auto synced = m_ctl.run({"sync"}, 300'000);
    QVERIFY2(synced.exitCode == 0, qPrintable(synced.out + synced.err));
}

QByteArray PublishCommandsTest::bytesOf(const QString& name) const
{
    QFile file(m_ctl.file(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject PublishCommandsTest::verified(const QString& pdf, const QStringList& more, int* exitCode) const
{
    const auto outcome = m_ctl.run(QStringList{"verify", m_ctl.file(pdf), "--json"} + more);
    if (exitCode)
        *exitCode = outcome.exitCode;
    return outcome.json;
}

void PublishCommandsTest::aMonthIsSealedOnce()
{
    QCOMPARE(m_ctl.run({"seal", "--month", "2026-03"}).exitCode, 2); // it has not ended
    const auto due = m_ctl.run({"seal", "--if-due"});
    QCOMPARE(due.exitCode, 0); // the 14th: too early
    QVERIFY2(due.err.contains("not due"), qPrintable(due.err));
    const auto sealed = m_ctl.run({"seal", "--month", "2026-02", "--json"});
    QVERIFY2(sealed.exitCode == 0, qPrintable(sealed.err));
    QVERIFY(sealed.json["figures"].toInt() > 100);
    QCOMPARE(m_ctl.run({"seal", "--month", "2026-02"}).exitCode, 2);
    const auto restated = m_ctl.run({"restated", "--json"});
    QCOMPARE(restated.exitCode, 0);
    QVERIFY(restated.json["restatements"].toArray().isEmpty());
    QCOMPARE(restated.json["unchanged"].toInt(), sealed.json["figures"].toInt());
}

void PublishCommandsTest::theChecklistNamesWhatIsMissing()
{
    const auto ready = m_ctl.run({"ready", "--month", "2026-02"});
    QCOMPARE(ready.exitCode, 3);
    QVERIFY2(ready.out.contains("HT-2026-0117"), qPrintable(ready.out)); // R7
    QVERIFY2(ready.out.contains("[x] Every region has a target"), qPrintable(ready.out));
    QVERIFY2(ready.out.contains("2026-03-15"), qPrintable(ready.out));
}

void PublishCommandsTest::anUntouchedBriefingRecomputes()
{
    const auto written = m_ctl.run({"briefing", "--output", m_ctl.file("all.pdf")});
    QVERIFY2(written.exitCode == 0, qPrintable(written.err));
    QVERIFY(
        m_ctl.run({"briefing", "--region", "南京大区", "--anonymous", "--output", m_ctl.file("one.pdf")}).exitCode ==
        0);
    for (const char* pdf : {"all.pdf", "one.pdf"}) {
        int exitCode = -1;
        const QJsonObject found = verified(pdf, {}, &exitCode);
        QVERIFY2(exitCode == 0, qPrintable(QJsonDocument(found).toJson()));
        QVERIFY(found["recomputes"].toBool() && found["intact"].toBool() && found["auditHolds"].toBool());
        QVERIFY(found["findings"].toArray().isEmpty());
        QVERIFY(found["figuresChecked"].toInt() > 40);
    }
    if (!QStandardPaths::findExecutable("qpdf").isEmpty())
        QCOMPARE(QProcess::execute("qpdf", {"--check", m_ctl.file("all.pdf")}), 0);
    QCOMPARE(m_ctl.run({"verify", m_ctl.file("nothing.pdf")}).exitCode, 1);
}

void PublishCommandsTest::anAlteredDigitIsNamed()
{
    if (QStandardPaths::findExecutable("qpdf").isEmpty())
        QSKIP("qpdf is not installed");
    const QString plain = m_ctl.file("plain.pdf");
    QCOMPARE(QProcess::execute("qpdf", {"--qdf", "--object-streams=disable", m_ctl.file("one.pdf"), plain}), 0);
    QVERIFY(verified("plain.pdf")["recomputes"].toBool()); // written again, nothing altered
    // The last digit of the year becomes the one before it.
    QByteArray pdf = bytesOf("plain.pdf");
    const qsizetype month = pdf.indexOf("\nBT\n", pdf.indexOf("\nBT\n") + 1); // behind the region's name
    const qsizetype end = pdf.indexOf("\nET\n", month);
    const qsizetype last = pdf.lastIndexOf("> Tj", end), before = pdf.lastIndexOf("> Tj", last - 1);
    QVERIFY(before > 0 && pdf.mid(last - 4, 4) != pdf.mid(before - 4, 4));
    pdf.replace(last - 4, 4, pdf.mid(before - 4, 4));
    QFile altered(m_ctl.file("altered.pdf"));
    QVERIFY(altered.open(QIODevice::WriteOnly));
    altered.write(pdf);
    altered.close();
    int exitCode = -1;
    const QJsonObject found = verified("altered.pdf", {}, &exitCode);
    QCOMPARE(exitCode, 3);
    QVERIFY(!found["intact"].toBool());
    QCOMPARE(found["findings"].toArray().size(), 1);
    const QString sentence = found["findings"].toArray().at(0).toString();
    QVERIFY2(sentence.contains("Page 1") && sentence.contains("2026") && sentence.contains("2022"),
             qPrintable(sentence));
}

void PublishCommandsTest::anAlteredWeightIsNamed()
{
    QFile shipped(QStringLiteral(PLUMBLINE_SOURCE_DIR "/resources/rulebook/default.toml"));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QByteArray rules = shipped.readAll();
    QVERIFY(rules.contains("threshold = 75"));
    rules.replace("threshold = 75", "threshold = 99");
    QFile other(m_ctl.file("other.toml"));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write(rules);
    other.close();
    const QJsonObject found = verified("one.pdf", {"--rules", other.fileName()});
    QVERIFY(found["intact"].toBool());
    QVERIFY(found["recomputes"].toBool()); // under its own rules
    QStringList sentences;
    for (const QJsonValue& one : found["findings"].toArray())
        sentences << one.toString();
    QCOMPARE(sentences.filter("75 in the file, 99 in force").size(), 1);
    for (const QString& sentence : sentences)
        QVERIFY2(sentence.contains("in force") || sentence.contains("the rules changed"), qPrintable(sentence));
}

void PublishCommandsTest::theDayIsTheSameTwice()
{
    const auto one = m_ctl.run({"report", "--day", "2026-03-13"}), two = m_ctl.run({"report", "--day", "2026-03-13"});
    QVERIFY2(one.exitCode == 0, qPrintable(one.err));
    QCOMPARE(two.out, one.out);
    QVERIFY2(one.out.contains("南京大区, 2026-03-13"), qPrintable(one.out));
    for (const char* pdf : {"day1.pdf", "day2.pdf"})
        QVERIFY(m_ctl.run({"report", "--day", "2026-03-13", "--output", m_ctl.file(pdf)}).exitCode == 0);
    QVERIFY(bytesOf("day1.pdf").startsWith("%PDF-"));
    QCOMPARE(bytesOf("day2.pdf"), bytesOf("day1.pdf"));
    QCOMPARE(m_ctl.run({"report", "--day", "yesterday"}).exitCode, 2);
}

void PublishCommandsTest::tablesAreWritten()
{
    const auto csv = m_ctl.run({"export", "projects", "--output", m_ctl.file("p.csv")});
    QVERIFY2(csv.exitCode == 0, qPrintable(csv.err));
    QVERIFY(bytesOf("p.csv").startsWith("\xEF\xBB\xBF"));
    QVERIFY(bytesOf("p.csv").contains("P-NB-0001,"));
    QVERIFY(bytesOf("p.csv").contains("12400000.00"));
    QCOMPARE(m_ctl.run({"export", "all", "--output", m_ctl.file("a.xlsx")}).exitCode, 0);
    QVERIFY(bytesOf("a.xlsx").startsWith("PK"));
    QCOMPARE(m_ctl.run({"export", "all", "--output", m_ctl.file("a.json")}).exitCode, 0);
    QVERIFY(QJsonDocument::fromJson(bytesOf("a.json")).object()["projects"].toArray().size() > 50);
    QCOMPARE(m_ctl.run({"export", "all", "--output", m_ctl.file("a.doc")}).exitCode, 2);
    QCOMPARE(m_ctl.run({"export", "nothing", "--output", m_ctl.file("a.csv")}).exitCode, 2);
    const auto nowhere = m_ctl.run({"export", "regions", "--output", m_ctl.file("no/such/r.csv")});
    QCOMPARE(nowhere.exitCode, 1);
    QVERIFY2(nowhere.err.contains("r.csv"), qPrintable(nowhere.err));
}

void PublishCommandsTest::anAlteredRecordIsNamed()
{
    qint64 id = 0;
    {
        QSqlDatabase cache = QSqlDatabase::addDatabase("QSQLITE", "tamper");
        cache.setDatabaseName(m_ctl.dataFolder() + "/cache.db");
        QVERIFY(cache.open());
        QSqlQuery query(cache);
        QVERIFY(query.exec("SELECT id FROM receipt WHERE received_at > 1772800000000 AND amount > 100 LIMIT 1") &&
                query.next());
        id = query.value(0).toLongLong();
        query.finish();
        QVERIFY(query.exec(QStringLiteral("UPDATE receipt SET amount = amount + 100 WHERE id = %1").arg(id)));
        cache.close();
    }
    QSqlDatabase::removeDatabase("tamper");
    int exitCode = -1;
    const QJsonObject found = verified("all.pdf", {}, &exitCode);
    QCOMPARE(exitCode, 3);
    QVERIFY(found["intact"].toBool());
    QVERIFY(!found["recomputes"].toBool());
    QStringList sentences;
    for (const QJsonValue& one : found["findings"].toArray())
        sentences << one.toString();
    QCOMPARE(sentences.filter("Altered in the cache").size(), 1);
    QVERIFY2(sentences.filter("Altered in the cache").at(0).endsWith(QString::number(id)),
             qPrintable(sentences.join('\n')));
    QVERIFY(!sentences.filter("a record changed since").isEmpty());
    for (const QString& sentence : sentences)
        QVERIFY2(!sentence.contains("file was altered"), qPrintable(sentence));
}

QTEST_GUILESS_MAIN(PublishCommandsTest)
#include "tst_publishcommands.moc"
