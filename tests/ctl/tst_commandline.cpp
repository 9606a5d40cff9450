#include "tests/ctl/jsonschema.h"
#include "tests/ctl/testkit/ctlrunner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

// What plumblinectl prints, on a sample company that was read once.
class CommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyDocumentKeepsToTheSchema_data();
    void everyDocumentKeepsToTheSchema();
    void everyCommandHasHelp_data();
    void everyCommandHasHelp();
    void explainOpensTheRawPayload();
    void doctorTellsOfEveryStream();
    void aCalendarOfOnesOwnIsUsed();
    void chineseIsComplete();
    void aSecondSyncFetchesNothingNew();
    void aChangedRecordArrivesByTheNextSync();
    void knownAtShowsWhatHadBeenFetched();
    void removingASystemForgetsItsRecords();

private:
    SampleCompany m_company;
    CtlRunner m_ctl;
};

void CommandLine::initTestCase()
{
    const QString failure = m_company.start({"--scale", "0.02", "--now", "2026-03-14T01:42:00Z"});
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    const QString refused = connectAll(m_ctl, m_company);
    QVERIFY2(refused.isEmpty(), qPrintable(refused));
    const auto synced = m_ctl.run({"sync"}, 300'000);
    QVERIFY2(synced.exitCode == 0, qPrintable(synced.out + synced.err));
}

void CommandLine::everyDocumentKeepsToTheSchema_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("assess") << QStringList{"assess"} << 0;
    QTest::newRow("actions") << QStringList{"actions"} << 0;
    QTest::newRow("actions of a region") << QStringList{"actions", "--region", "合肥大区"} << 0;
    QTest::newRow("explain project") << QStringList{"explain", "project", "P-NB-0001"} << 0;
    QTest::newRow("explain region") << QStringList{"explain", "region", "南京大区"} << 0;
    QTest::newRow("explain customer") << QStringList{"explain", "customer", "C-R6-1"} << 0;
    QTest::newRow("backtest") << QStringList{"backtest", "opportunity-stalled", "--from", "2026-03-01"} << 0;
    QTest::newRow("backtest as known") << QStringList{"backtest", "region-silent", "--from", "2026-03-13", "--as-known"}
                                       << 0;
    QTest::newRow("backtest of no rule") << QStringList{"backtest", "no-such-rule"} << 2;
    QTest::newRow("whatif") << QStringList{"whatif", "--rulebook",
                                           PLUMBLINE_SOURCE_DIR "/resources/rulebook/default.toml"}
                            << 0;
    QTest::newRow("whatif without a rulebook") << QStringList{"whatif"} << 2;
    QTest::newRow("intervention") << QStringList{"intervention", "--from", "2026-03-10"} << 0;
    QTest::newRow("intervention backwards")
        << QStringList{"intervention", "--from", "2026-03-10", "--to", "2026-03-01"} << 2;
    QTest::newRow("schema") << QStringList{"schema"} << 0;
    QTest::newRow("source list") << QStringList{"source", "list"} << 0;
    QTest::newRow("source profiles") << QStringList{"source", "profiles"} << 0;
    QTest::newRow("source preview") << QStringList{"source", "preview", "erp"} << 0;
    QTest::newRow("source suggest") << QStringList{"source",
                                                   "suggest",
                                                   "new",
                                                   "--sample",
                                                   PLUMBLINE_SOURCE_DIR "/tests/assistant/data/receipts.json",
                                                   "--list",
                                                   "receipts"}
                                    << 0;
    QTest::newRow("source test") << QStringList{"source", "test", "erp"} << 0;
    QTest::newRow("sync") << QStringList{"sync", "erp"} << 0;
    QTest::newRow("doctor") << QStringList{"doctor"} << 0;
    QTest::newRow("identity list") << QStringList{"identity", "list"} << 0;
    QTest::newRow("identity list, joined") << QStringList{"identity", "list", "--joined"} << 0;
    QTest::newRow("outbox") << QStringList{"outbox", "list", "--all"} << 0;
    QTest::newRow("briefing") << QStringList{"briefing", "--region", "南京大区",       "--month",
                                             "2026-03",  "--output", "/tmp/x/none.pdf"}
                              << 1;
    QTest::newRow("nothing found") << QStringList{"explain", "project", "no such project"} << 1;
}

void CommandLine::everyDocumentKeepsToTheSchema()
{
    QFETCH(QStringList, line);
    QFETCH(int, exitCode);
    QFile file(PLUMBLINE_SOURCE_DIR "/resources/schema/plumblinectl-1.schema.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(!root.isEmpty());
    const auto outcome = m_ctl.run(line + QStringList{"--json"});
    QVERIFY2(outcome.exitCode == exitCode, qPrintable(outcome.err));
    QVERIFY2(!outcome.json.isEmpty(), qPrintable(outcome.out.left(500)));
    QCOMPARE(JsonSchema(root).firstFaultOf(outcome.json), QString());
    QJsonObject altered = outcome.json;
    altered["surprise"] = 1;
    QVERIFY(!JsonSchema(root).firstFaultOf(altered).isEmpty());
}

void CommandLine::everyCommandHasHelp_data()
{
    QTest::addColumn<QStringList>("line");
    for (const char* command :
         {"source add", "source list", "source test", "source remove", "sync", "assess", "explain", "actions",
          "backtest", "whatif", "intervention", "briefing", "schema", "doctor", "identity list", "identity join",
          "identity split", "decide action", "decide rebate", "decide identity", "outbox list", "outbox retry",
          "outbox discard", "outbox edit", "outbox undo", ""})
        QTest::newRow(command) << QString(command).split(' ', Qt::SkipEmptyParts);
}

void CommandLine::everyCommandHasHelp()
{
    QFETCH(QStringList, line);
    const auto outcome = m_ctl.run(line + QStringList{"--help"});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.out.contains("Usage: plumblinectl " + line.join(' ')));
    QVERIFY(outcome.out.contains("--as-of"));
}

void CommandLine::explainOpensTheRawPayload()
{
    const auto outcome = m_ctl.run({"explain", "project", "P-NB-0001"});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.out.contains("52.0 points"), qPrintable(outcome.out.left(400)));
    QVERIFY(outcome.out.contains("fetched 2026-03-14"));
    QVERIFY(outcome.out.contains("\"id\""));
}

// D8: holidays of a new year come in a file; a broken one is refused with its place, never half used.
void CommandLine::aCalendarOfOnesOwnIsUsed()
{
    QFile shipped(PLUMBLINE_SOURCE_DIR "/resources/rulebook/calendar.toml");
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QByteArray days = shipped.readAll();
    QFile own(m_ctl.dataFolder() + "/calendar.toml");
    const auto write = [&own](const QByteArray& text) {
        QVERIFY(own.open(QIODevice::WriteOnly | QIODevice::Truncate));
        own.write(text);
        own.close();
    };
    write(days.replace("known_until = 2026-12-31", "known_until = 2026-03-13"));
    const auto assessed = m_ctl.run({"assess", "--json"});
    QCOMPARE(assessed.exitCode, 0);
    QCOMPARE(assessed.json["calendar"]["knownUntil"].toString(), QString("2026-03-13"));
    QVERIFY(!assessed.json["calendar"]["knowsAsOf"].toBool());
    int flagged = 0;
    for (const QJsonValue& signal : assessed.json["signals"].toArray())
        flagged += signal["calendarGap"].toBool() ? 1 : 0;
    QCOMPARE(flagged, 1); // the silent region counts working days
    write(days.replace("known_until = 2026-03-13", "known_until = 2020-01-01"));
    // Refused with its place, and the last good one stays in force.
    const auto refused = m_ctl.run({"assess", "--json"});
    QCOMPARE(refused.exitCode, 0);
    QCOMPARE(refused.json["calendar"]["knownUntil"].toString(), QString("2026-03-13"));
    QVERIFY(refused.json["refusedRules"].isObject());
    const QString place = QStringLiteral("calendar.toml, line %1, key known_until")
                              .arg(days.left(days.indexOf("known_until = ")).count('\n') + 1);
    QVERIFY2(refused.err.contains(place), qPrintable(refused.err));
    QVERIFY(own.remove());
    QCOMPARE(m_ctl.run({"assess"}).exitCode, 0);
}

void CommandLine::doctorTellsOfEveryStream()
{
    const auto doctor = m_ctl.run({"doctor", "--json"});
    QCOMPARE(doctor.exitCode, 0);
    qint64 visits = 0, streams = 0;
    for (const QJsonValue& system : doctor.json["systems"].toArray()) {
        for (const QJsonValue& stream : system["streams"].toArray()) {
            ++streams;
            QCOMPARE(stream["setAside"].toInteger(), 0);
            QVERIFY2(stream["freshAsOf"].toString().startsWith("2026-03-14T01:4"),
                     qPrintable(stream["stream"].toString()));
            if (stream["collection"] == "visit")
                visits += stream["rows"].toInteger();
        }
    }
    QVERIFY(streams > 25);
    QVERIFY(visits > 1000);
    const auto text = m_ctl.run({"doctor"});
    QVERIFY2(text.out.contains(QString(" into visit: %1 live, 0 set aside, as of 2026-03-14 09:4")
                                   .arg(QLocale(QLocale::English).toString(visits))),
             qPrintable(text.out));
}

void CommandLine::chineseIsComplete()
{
    const CtlRunner plain;
    const auto help = plain.run({"--help", "--lang=zh_CN"});
    QVERIFY2(help.out.contains("用法"), qPrintable(help.out.left(200)));
}

void CommandLine::aSecondSyncFetchesNothingNew()
{
    const auto again = m_ctl.run({"sync", "--json"}, 300'000);
    QCOMPARE(again.exitCode, 0);
    for (const QJsonValue& system : again.json["systems"].toArray()) {
        QCOMPARE(system["added"].toInteger(), 0);
        QCOMPARE(system["changed"].toInteger(), 0);
    }
}

void CommandLine::aChangedRecordArrivesByTheNextSync()
{
    m_company.control("/advance", {{"hours", 24}});
    const auto next = m_ctl.run({"sync", "--json"}, 300'000);
    QVERIFY2(next.exitCode == 0, qPrintable(next.err));
    qint64 arrived = 0;
    for (const QJsonValue& system : next.json["systems"].toArray())
        arrived += system["added"].toInteger() + system["changed"].toInteger();
    QVERIFY(arrived > 0);
}

void CommandLine::knownAtShowsWhatHadBeenFetched()
{
    const auto before = m_ctl.run({"assess", "--json", "--known-at", "2026-03-01T00:00:00Z"});
    QVERIFY(before.exitCode == 0 || before.exitCode == 3);
    QVERIFY(before.json["projects"].toArray().isEmpty()); // nothing had been fetched by then
}

void CommandLine::removingASystemForgetsItsRecords()
{
    QCOMPARE(m_ctl.run({"source", "remove", "oa"}).exitCode, 0);
    const auto list = m_ctl.run({"source", "list", "--json"});
    QCOMPARE(list.json["sources"].toArray().size(), 5);
    QCOMPARE(m_ctl.run({"source", "remove", "oa"}).exitCode, 1);
}

QTEST_GUILESS_MAIN(CommandLine)
#include "tst_commandline.moc"
