#include "tests/ctl/testkit/ctlrunner.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

// Whatever is wrong: one clear sentence, the documented exit code, nothing lost.
class BadInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wrongLinesAreUsageErrors_data();
    void wrongLinesAreUsageErrors();
    void missingProfile();
    void brokenSourceFileNamesTheLine();
    void brokenRulebookNamesLineAndKey();
    void ownBrokenRulesLeaveTheLastGoodOnes_data();
    void ownBrokenRulesLeaveTheLastGoodOnes();
    void withoutLastGoodRulesTheShippedOnesAreInForce();
    void wrongTokenIsNotTriedAgain();
    void systemDownKeepsWhatIsThere();
    void halfAPageChangesNothing();
    void aLoginPageIsNotData();
    void unwritableFolder();
    void newerSchemaIsLeftAlone();
    void damagedCacheIsSetAside();

private:
    qint64 visitsReadFor(const CtlRunner& ctl) const;

    SampleCompany m_company;
    CtlRunner m_synced; // connected and read once
};

namespace {

// One sentence for the user: a single line that starts with the program's name.
void verifyOneSentence(const QString& err, const QString& fragment)
{
    const QStringList lines = err.trimmed().split('\n').filter("plumblinectl: ");
    QVERIFY2(lines.size() == 1, qPrintable(err));
    QVERIFY2(lines[0].contains(fragment), qPrintable(err));
    QVERIFY2(lines[0].size() < 400, qPrintable(err));
}

void write(const QString& file, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(file).path());
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(bytes);
}

QByteArray hashOf(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(in.readAll(), QCryptographicHash::Sha256)
                                        : QByteArray();
}

} // namespace

void BadInput::initTestCase()
{
    const QString failure = m_company.start({"--scale", "0.02", "--now", "2026-03-14T01:42:00Z"});
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    const QString refused = connectAll(m_synced, m_company);
    QVERIFY2(refused.isEmpty(), qPrintable(refused));
    const auto synced = m_synced.run({"sync"}, 300'000);
    QVERIFY2(synced.exitCode == 0, qPrintable(synced.out + synced.err));
}

qint64 BadInput::visitsReadFor(const CtlRunner& ctl) const
{
    return ctl.run({"assess", "--json"}).json.value("headline")["validVisits"]["whole"].toInteger();
}

void BadInput::wrongLinesAreUsageErrors_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<QString>("fragment");
    QTest::newRow("no command") << QStringList{} << "Name a command";
    QTest::newRow("unknown command") << QStringList{"fly"} << "no command \"fly\"";
    QTest::newRow("unknown option") << QStringList{"assess", "--fast"} << "no option --fast";
    QTest::newRow("option of another command") << QStringList{"assess", "--full"} << "no option --full";
    QTest::newRow("missing argument") << QStringList{"explain", "project"} << "explain needs";
    QTest::newRow("too many arguments") << QStringList{"assess", "twice"} << "no further argument";
    QTest::newRow("not an instant") << QStringList{"assess", "--as-of", "yesterday"} << "yesterday";
    QTest::newRow("not a kind") << QStringList{"explain", "weather", "1"} << "weather";
    QTest::newRow("not an address") << QStringList{"source", "add", "x", "--profile", "crm", "--url", "nowhere"}
                                    << "nowhere";
    QTest::newRow("not an id") << QStringList{"source", "add", "../x", "--profile", "crm", "--url", "https://a"}
                               << "../x";
}

void BadInput::wrongLinesAreUsageErrors()
{
    QFETCH(QStringList, line);
    QFETCH(QString, fragment);
    const CtlRunner ctl;
    const auto outcome = ctl.run(line);
    QCOMPARE(outcome.exitCode, 2);
    verifyOneSentence(outcome.err, fragment);
}

void BadInput::missingProfile()
{
    const CtlRunner ctl;
    const auto outcome = ctl.run({"source", "add", "x", "--profile", "nosuchsystem", "--url", "https://example.com"});
    QCOMPARE(outcome.exitCode, 1);
    verifyOneSentence(outcome.err, "nosuchsystem");
}

void BadInput::brokenSourceFileNamesTheLine()
{
    const CtlRunner ctl;
    write(ctl.dataFolder() + "/sources/bad.toml", "profile = \"crm\"\nurl = = 3\n");
    const auto outcome = ctl.run({"source", "list"});
    QCOMPARE(outcome.exitCode, 1);
    verifyOneSentence(outcome.err, "line 2");
}

void BadInput::brokenRulebookNamesLineAndKey()
{
    const CtlRunner ctl;
    QFile source(PLUMBLINE_SOURCE_DIR "/resources/rulebook/default.toml");
    QVERIFY(source.open(QIODevice::ReadOnly));
    QByteArray text = source.readAll();
    QVERIFY(text.contains("stage_weight = 40"));
    write(ctl.file("rules.toml"), text.replace("stage_weight = 40", "stage_weight = 41"));
    const auto outcome = ctl.run({"assess", "--rules", ctl.file("rules.toml")});
    QCOMPARE(outcome.exitCode, 1);
    verifyOneSentence(outcome.err, "weight");
    QVERIFY2(outcome.err.contains("line "), qPrintable(outcome.err));
}

void BadInput::ownBrokenRulesLeaveTheLastGoodOnes_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("key");
    QTest::newRow("weights that do not sum to 100")
        << QByteArray("stage_weight = 40") << QByteArray("stage_weight = 41") << "health.supply_weight";
    QTest::newRow("an unknown node") << QByteArray("first_node = 11") << QByteArray("first_node = 13")
                                     << "project_type[1].stage_map[5].first_node";
    QTest::newRow("a cycle") << QByteArray("first_node = 8\nlast_node = 10")
                             << QByteArray("first_node = 8\nlast_node = 4") << "project_type[1].stage_map[4].last_node";
    QTest::newRow("a percentage of 140") << QByteArray("rate = \"3%\"") << QByteArray("rate = \"140%\"")
                                         << "rebate[1].rate";
}

// A folder whose rules have a mistake still opens, by the last good ones, and says so until they are mended.
void BadInput::ownBrokenRulesLeaveTheLastGoodOnes()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, key);
    const CtlRunner ctl;
    QFile shipped(PLUMBLINE_SOURCE_DIR "/resources/rulebook/default.toml");
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QByteArray good = shipped.readAll();
    good.replace("threshold = 75", "threshold = 80");
    QVERIFY(good.contains(from));
    const QString own = ctl.dataFolder() + "/rulebook.toml";
    write(own, good);
    const QJsonObject before = ctl.run({"assess", "--json"}).json;
    QVERIFY(!before.contains("refusedRules"));
    const qsizetype at = good.indexOf(from);
    write(own, QByteArray(good).replace(at, from.size(), to));
    for (const char* command : {"assess", "actions", "doctor", "intervention"}) {
        const auto outcome = ctl.run({command, "--json"});
        const QJsonObject refused = outcome.json["refusedRules"].toObject();
        QCOMPARE(refused["file"].toString(), own);
        QVERIFY(refused["line"].toInt() > 1);
        QCOMPARE(refused["key"].toString(), key);
        QVERIFY(QDateTime::fromString(refused["since"].toString(), Qt::ISODateWithMs).isValid());
        QVERIFY(refused["inForce"].toObject()["isLastGood"].toBool());
        QCOMPARE(refused["inForce"].toObject()["fingerprint"], before["rulebook"].toObject()["fingerprint"]);
        verifyOneSentence(outcome.err, "last good");
    }
    QCOMPARE(ctl.run({"assess", "--json"}).json["rulebook"], before["rulebook"]);
    write(own, good);
    QVERIFY(!ctl.run({"assess", "--json"}).json.contains("refusedRules"));
}

void BadInput::withoutLastGoodRulesTheShippedOnesAreInForce()
{
    const CtlRunner ctl;
    write(ctl.dataFolder() + "/rulebook.toml", "format = 1\nname = = 2\n");
    const QJsonObject refused = ctl.run({"assess", "--json"}).json["refusedRules"].toObject();
    QCOMPARE(refused["line"].toInt(), 2);
    QVERIFY(!refused["inForce"].toObject()["isLastGood"].toBool());
}

void BadInput::wrongTokenIsNotTriedAgain()
{
    CtlRunner ctl;
    QVERIFY(connectAll(ctl, m_company).isEmpty());
    ctl.setEnvironment("PLUMBLINE_SECRET_WMS_API_KEY", "wrong");
    const auto outcome = ctl.run({"sync", "wms", "--json"});
    QCOMPARE(outcome.exitCode, 1);
    const QJsonObject wms = outcome.json["systems"].toArray().at(0).toObject();
    QVERIFY2(wms["error"].toString().contains("does not let this account"), qPrintable(outcome.out));
    QVERIFY2(wms["requests"].toInt() <= 3, qPrintable(outcome.out));
    QVERIFY(!outcome.out.contains("wrong\""));
}

void BadInput::systemDownKeepsWhatIsThere()
{
    const qint64 before = visitsReadFor(m_synced);
    QVERIFY(before > 0);
    m_company.control("/down", {{"system", "wms"}});
    const auto outcome = m_synced.run({"sync", "--json"}, 300'000);
    m_company.control("/up", {{"system", "wms"}});
    QCOMPARE(outcome.exitCode, 3);
    for (const QJsonValue& system : outcome.json["systems"].toArray())
        QCOMPARE(!system["error"].isNull(), system["system"] == "wms");
    QCOMPARE(visitsReadFor(m_synced), before);
    const auto doctor = m_synced.run({"doctor", "--json"});
    QCOMPARE(doctor.exitCode, 3);
    QVERIFY2(doctor.out.contains("failingSince\": \"2026-03-14"), qPrintable(doctor.out));
}

void BadInput::halfAPageChangesNothing()
{
    CtlRunner ctl;
    QVERIFY(connectAll(ctl, m_company).isEmpty());
    m_company.control("/fault", {{"system", "fin"}, {"kind", "truncate"}, {"count", 50}});
    const auto outcome = ctl.run({"sync", "fin", "--json"});
    m_company.control("/fault", {{"system", "fin"}, {"kind", "none"}, {"count", 1}});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY(!outcome.json["systems"].toArray().at(0)["error"].isNull());
    QCOMPARE(outcome.json["systems"].toArray().at(0)["added"].toInteger(), 0);
    QCOMPARE(ctl.run({"sync", "fin"}).exitCode, 0);
}

void BadInput::aLoginPageIsNotData()
{
    CtlRunner ctl;
    QVERIFY(connectAll(ctl, m_company).isEmpty());
    m_company.control("/fault", {{"system", "crm"}, {"kind", "html"}, {"count", 50}});
    const auto outcome = ctl.run({"sync", "crm", "--json"});
    m_company.control("/fault", {{"system", "crm"}, {"kind", "none"}, {"count", 1}});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.json["systems"].toArray().at(0)["error"].toString().contains("login page"),
             qPrintable(outcome.out));
}

void BadInput::unwritableFolder()
{
    const CtlRunner ctl;
    write(ctl.dataFolder(), "a file where the folder should be");
    for (const QStringList& line : {QStringList{"assess"}, QStringList{"sync"}, QStringList{"doctor"}}) {
        const auto outcome = ctl.run(line);
        QCOMPARE(outcome.exitCode, 1);
        verifyOneSentence(outcome.err, ctl.dataFolder());
    }
}

void BadInput::newerSchemaIsLeftAlone()
{
    CtlRunner ctl;
    QCOMPARE(ctl.run({"doctor"}).exitCode, 0);
    const QString cache = ctl.dataFolder() + "/cache.db";
    QFile file(cache);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(60); // user_version, big endian
    file.write(QByteArray::fromHex("00000fff"));
    file.close();
    const QByteArray before = hashOf(cache);
    const auto outcome = ctl.run({"assess"});
    QCOMPARE(outcome.exitCode, 1);
    verifyOneSentence(outcome.err, "newer version");
    QCOMPARE(hashOf(cache), before);
}

void BadInput::damagedCacheIsSetAside()
{
    CtlRunner ctl;
    write(ctl.dataFolder() + "/cache.db", QByteArray(8192, 'x'));
    const auto outcome = ctl.run({"assess"});
    QVERIFY2(outcome.exitCode == 0 || outcome.exitCode == 3, qPrintable(outcome.err));
    const QStringList kept = QDir(ctl.dataFolder()).entryList({"cache*"}, QDir::Files);
    QVERIFY2(kept.size() >= 2, qPrintable(kept.join(' '))); // the damaged one under a dated name, and a new one
}

QTEST_GUILESS_MAIN(BadInput)
#include "tst_badinput.moc"
