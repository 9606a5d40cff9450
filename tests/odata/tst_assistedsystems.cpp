#include "core/store/cache.h"
#include "tests/ctl/testkit/ctlrunner.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace plumbline;

// Real third-party systems, connected with the assistant's commands and nothing else: no profile is written by hand.
class AssistedSystems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSystemIsReadByItsSuggestedProfile_data();
    void aSystemIsReadByItsSuggestedProfile();
    void cleanupTestCase();

private:
    QStringList m_started; // started here, so stopped here
};

namespace {

const QString kPlace = QStringLiteral(PLUMBLINE_SOURCE_DIR "/../shared/real-systems/");

// What the start script said.
QByteArray started(const QString& system, const QString& port, const QString& logFile)
{
    QProcess server;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("PORT", port);
    server.setProcessEnvironment(environment);
    server.setStandardOutputFile(logFile);
    server.setStandardErrorFile(logFile, QIODevice::Append);
    server.start("bash", {kPlace + system + "/start.sh"});
    const bool ended = server.waitForFinished(300'000);
    QFile log(logFile);
    return ended && log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
}

QStringList reads(const QStringList& lists, const QString& parameters)
{
    QStringList options;
    for (const QString& list : lists)
        options << "--read" << list + parameters;
    return options;
}

} // namespace

void AssistedSystems::aSystemIsReadByItsSuggestedProfile_data()
{
    QTest::addColumn<QString>("port");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("records");
    const QStringList unshipped = {"--map", "shipments.shipped_at=shipped_on,planned_on", "--removed",
                                   "shipments.state=待拣货"};
    QTest::newRow("jsonserver")
        << "21215"
        << QStringList{"--url", "http://127.0.0.1:21215"} +
               reads({"contracts", "receipts", "shipments", "stock"},
                     "?_page=1&_limit=100&_sort=modified_ms,id&_order=asc,asc&modified_ms_gte=0") +
               unshipped
        << 1590;
    QTest::newRow("sapcap") << "21212"
                            << QStringList{"--url",  "http://127.0.0.1:21212/odata/v4/erp/",
                                           "--auth", "basic",
                                           "--set",  "user=asciiuser"} +
                                   reads({"Customers", "Products", "Contracts", "Receipts", "Shipments", "Stock"}, {}) +
                                   QStringList(unshipped).replaceInStrings("shipments", "Shipments")
                            << 2230;
}

void AssistedSystems::aSystemIsReadByItsSuggestedProfile()
{
    QFETCH(QString, port);
    QFETCH(QStringList, options);
    QFETCH(int, records);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    if (!QFileInfo::exists(kPlace + name + "/start.sh"))
        QSKIP("the real systems are not beside this checkout");
    CtlRunner ctl;
    const QByteArray said = started(name, port, ctl.file("server.log"));
    if (!said.contains("READY"))
        QSKIP(("it did not start: " + said.right(300)).constData());
    if (!said.contains("already running"))
        m_started += name;
    ctl.setEnvironment("PLUMBLINE_SECRET_SAPCAP_PASSWORD", "reader2026");

    const auto added = ctl.run(QStringList{"source", "add", name} + options);
    QVERIFY2(added.exitCode == 0, qPrintable(added.out + added.err));
    const auto preview = ctl.run({"source", "preview", name, "--json"});
    QVERIFY2(preview.exitCode == 0, qPrintable(preview.err));
    for (const QJsonValue& stream : preview.json["streams"].toArray())
        QCOMPARE(stream.toObject()["setAside"].toInt(), 0);

    const QJsonObject first = ctl.run({"sync", "--json"}, 120'000).json["systems"].toArray().at(0).toObject();
    QVERIFY(first["error"].isNull());
    QCOMPARE(first["setAside"].toInt(), 0);
    const auto cache = CacheReader::open(ctl.dataFolder());
    QVERIFY(cache.ok());
    std::int64_t all = 0;
    for (const CollectionDef& definition : allCollections())
        all += cache.value()->rowCountWithRemoved(definition.collection).value();
    QCOMPARE(all, std::int64_t(records));

    const QJsonObject second = ctl.run({"sync", "--json"}, 120'000).json["systems"].toArray().at(0).toObject();
    QVERIFY(second["error"].isNull());
    for (const char* effect : {"added", "changed", "removed", "setAside"})
        QCOMPARE(second[QLatin1String(effect)].toInteger(), 0);
    QVERIFY(second["unchanged"].toInteger() < 20); // the newest ones at most
}

void AssistedSystems::cleanupTestCase()
{
    for (const QString& name : m_started)
        QProcess::execute("bash", {kPlace + name + "/stop.sh"});
}

QTEST_GUILESS_MAIN(AssistedSystems)
#include "tst_assistedsystems.moc"
