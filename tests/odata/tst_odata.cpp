#include "core/store/cache.h"
#include "tests/ctl/testkit/ctlrunner.h"

#include <QDateTime>
#include <QEventLoop>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using namespace plumbline;

// A third-party OData V4 server, read by a profile alone with the same plumblinectl as everything
// else: every record, then nothing, then exactly the one that was changed there.
class OData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRecordIsRead();
    void aSecondSyncChangesNothing();
    void oneChangedRecordArrives();
    void cleanupTestCase();

private:
    QJsonObject synced() const; // what became of the rows

    CtlRunner m_ctl;
    bool m_isOurs = false; // started here, so stopped here
};

namespace {

const QString kPlace = QStringLiteral(PLUMBLINE_SOURCE_DIR "/../shared/real-systems/sapcap");
const QString kServiceRoot = QStringLiteral("http://127.0.0.1:21212/odata/v4/erp/");

// Answers with the HTTP status; 0 when nobody answered.
int patch(const QString& record, const QJsonObject& change)
{
    QNetworkAccessManager network;
    QNetworkRequest request{QUrl(kServiceRoot + record)};
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
    request.setRawHeader("If-Match", "*");
    request.setRawHeader("Authorization", "Basic " + QByteArray("writer:writer2026").toBase64());
    QNetworkReply* reply = network.sendCustomRequest(request, "PATCH", QJsonDocument(change).toJson());
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

void OData::initTestCase()
{
    if (!QFileInfo::exists(kPlace + "/start.sh"))
        QSKIP("the real OData server is not beside this checkout");
    QProcess server;
    server.setProcessEnvironment([] {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PORT", "21212");
        return environment;
    }());
    // The server that stays behind would keep a pipe open: its script's words go to a file.
    server.setStandardOutputFile(m_ctl.file("server.log"));
    server.setStandardErrorFile(m_ctl.file("server.log"), QIODevice::Append);
    server.start("bash", {kPlace + "/start.sh"});
    const bool ended = server.waitForFinished(300'000);
    QFile log(m_ctl.file("server.log"));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray said = log.readAll();
    if (!ended || !said.contains("READY"))
        QSKIP(("the real OData server did not start: " + said.right(300)).constData());
    m_isOurs = !said.contains("already running");

    m_ctl.setEnvironment("PLUMBLINE_SECRET_SAPCAP_PASSWORD", "reader2026");
    const auto added =
        m_ctl.run({"source", "add", "sapcap", "--profile", PLUMBLINE_SOURCE_DIR "/tests/sync/data/sapcap.toml", "--url",
                   kServiceRoot, "--set", "user=asciiuser"});
    QVERIFY2(added.exitCode == 0, qPrintable(added.err));
}

void OData::cleanupTestCase()
{
    if (m_isOurs)
        QProcess::execute("bash", {kPlace + "/stop.sh"});
}

QJsonObject OData::synced() const
{
    const auto outcome = m_ctl.run({"sync", "--json"}, 120'000);
    if (outcome.exitCode != 0)
        qWarning("%s", qPrintable(outcome.out + outcome.err));
    return outcome.json["systems"].toArray().at(0).toObject();
}

// R11: a server of others, by a profile alone.
void OData::everyRecordIsRead()
{
    const QJsonObject first = synced();
    QVERIFY(first["error"].isNull());
    QCOMPARE(first["setAside"].toInteger(), 0);
    const auto cache = CacheReader::open(m_ctl.dataFolder());
    QVERIFY(cache.ok());
    const std::pair<Collection, std::int64_t> expected[] = {
        {Collection::Customer, 620}, {Collection::Product, 20},   {Collection::FinanceContract, 310},
        {Collection::Receipt, 540},  {Collection::Shipment, 680}, {Collection::Stock, 60}};
    std::int64_t live = 0;
    for (const auto& [collection, rows] : expected) {
        QCOMPARE(cache.value()->rowCountWithRemoved(collection).value(), rows);
        live += cache.value()->rowCount(collection);
    }
    QCOMPARE(first["added"].toInteger(), live); // what is deleted over there is kept as removed
}

void OData::aSecondSyncChangesNothing()
{
    const QJsonObject second = synced();
    QVERIFY(second["error"].isNull());
    for (const char* effect : {"added", "changed", "removed", "setAside"})
        QCOMPARE(second[QLatin1String(effect)].toInteger(), 0);
}

void OData::oneChangedRecordArrives()
{
    // A name that it never had, whoever ran this test before.
    const QString name = "准绳试验客户 " + QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    QCOMPARE(patch("Customers('KH-00002')", {{"name", name}}), 200);
    const QJsonObject third = synced();
    QVERIFY(third["error"].isNull());
    QCOMPARE(third["changed"].toInteger(), 1);
    QCOMPARE(third["added"].toInteger(), 0);
    const auto cache = CacheReader::open(m_ctl.dataFolder());
    QVERIFY(cache.ok());
    const auto history = cache.value()->history(recordId("sapcap", Collection::Customer, "KH-00002"));
    QVERIFY(history.ok());
    QCOMPARE(history.value().size(), std::size_t(2));
    QVERIFY(history.value()[0].payload.find(name.toStdString()) != std::string::npos);
    QVERIFY(history.value()[1].payload.find(name.toStdString()) == std::string::npos);
}

QTEST_GUILESS_MAIN(OData)
#include "tst_odata.moc"
