#include "tests/ctl/jsonschema.h"
#include "tests/ctl/testkit/ctlrunner.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

// R23: a file is attached, its name and SHA-256 go to the company's system, and it proves something only when that
// system returns it and it has grown old enough (R21). The file itself goes nowhere.
class Attach : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsNoProofIsRefused_data();
    void whatIsNoProofIsRefused();
    void aFileCountsWhenTheCompanyReturnsIt();
    void theSameFileIsAttachedOnce();
    void theAuditTrailHasItAndNoPath();

private:
    QString written(const QString& name, const QByteArray& bytes) const;
    QJsonObject ningbo(const char* asOf) const;

    SampleCompany m_company;
    CtlRunner m_ctl;
};

namespace {
const QByteArray kReport = "%PDF-1.7 protocol test of line 3: passed";
}

void Attach::initTestCase()
{
    const QString failure = m_company.start({"--scale", "0.02", "--now", "2026-03-14T01:42:00Z"});
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    const QString refused = connectAll(m_ctl, m_company);
    QVERIFY2(refused.isEmpty(), qPrintable(refused));
    const auto synced = m_ctl.run({"sync"}, 300'000);
    QVERIFY2(synced.exitCode == 0, qPrintable(synced.out + synced.err));
}

QString Attach::written(const QString& name, const QByteArray& bytes) const
{
    QFile file(m_ctl.file(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

QJsonObject Attach::ningbo(const char* asOf) const
{
    const auto assessed = m_ctl.run({"assess", "--json", "--as-of", asOf});
    for (const QJsonValue& project : assessed.json["projects"].toArray()) {
        if (project["number"] == "P-NB-0001")
            return project.toObject();
    }
    return {};
}

void Attach::whatIsNoProofIsRefused_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<QString>("said");
    const QString report = written("good.pdf", kReport);
    QTest::newRow("no such file") << QStringList{"P-NB-0001", m_ctl.file("none.pdf")} << "cannot be read";
    QTest::newRow("a folder") << QStringList{"P-NB-0001", m_ctl.dataFolder()} << "cannot be read";
    QTest::newRow("empty") << QStringList{"P-NB-0001", written("empty.pdf", {})} << "not empty";
    QTest::newRow("only called PDF") << QStringList{"P-NB-0001", written("word.pdf", "PK\x03\x04"), "--kind",
                                                    "test_report"}
                                     << "pdf";
    QTest::newRow("no such project") << QStringList{"P-NONE", report} << "P-NONE";
    QTest::newRow("not demanded") << QStringList{"P-NB-0001", report, "--kind", "selfie"} << "test_report";
    QTest::newRow("there already") << QStringList{"P-NB-0001", report, "--kind", "line_drawing"} << "line_drawing";
}

void Attach::whatIsNoProofIsRefused()
{
    QFETCH(QStringList, line);
    QFETCH(QString, said);
    const auto outcome = m_ctl.run(QStringList{"attach"} + line);
    QVERIFY(outcome.exitCode != 0);
    QVERIFY2(outcome.err.contains(said), qPrintable(outcome.err));
    QVERIFY(m_ctl.run({"outbox", "list", "--all", "--json"}).json["entries"].toArray().isEmpty());
}

void Attach::aFileCountsWhenTheCompanyReturnsIt()
{
    const QString report = written("测试报告 v2.pdf", kReport);
    const QJsonObject before = ningbo("2026-03-17T02:00:00Z");
    QCOMPARE(before["documentsValid"].toInt(), 2);
    const auto attached = m_ctl.run({"attach", "P-NB-0001", report, "--kind", "test_report", "--json"});
    QVERIFY2(attached.exitCode == 0, qPrintable(attached.err));
    QFile file(PLUMBLINE_SOURCE_DIR "/resources/schema/plumblinectl-1.schema.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(JsonSchema(QJsonDocument::fromJson(file.readAll()).object()).firstFaultOf(attached.json), QString());
    QCOMPARE(attached.json["queued"].toInt(), 1);
    QCOMPARE(attached.json["file"].toString(), QString("测试报告 v2.pdf"));
    QCOMPARE(attached.json["sha256"].toString().toLatin1(),
             QCryptographicHash::hash(kReport, QCryptographicHash::Sha256).toHex());
    // A word of ours proves nothing.
    QCOMPARE(ningbo("2026-03-17T02:00:00Z")["documentsValid"].toInt(), 2);
    const auto synced = m_ctl.run({"sync", "--json"});
    QVERIFY2(synced.exitCode == 0, qPrintable(synced.out + synced.err));
    QCOMPARE(synced.json["outbox"].toArray().at(0)["delivered"].toInt(), 1);
    const QJsonArray effects = QJsonDocument::fromJson(m_company.control("/effects")).object()["crm"].toArray();
    QCOMPARE(effects.size(), 1);
    QCOMPARE(effects.at(0)["body"]["sha256"], attached.json["sha256"]);
    QVERIFY(!QString::fromUtf8(m_company.control("/effects")).contains("line 3")); // nothing of the file itself
    // Returned, but younger than 72 hours; then it counts.
    QCOMPARE(ningbo("2026-03-14T02:00:00Z")["documentsValid"].toInt(), 2);
    QCOMPARE(ningbo("2026-03-17T01:30:00Z")["documentsValid"].toInt(), 2);
    QCOMPARE(ningbo("2026-03-17T02:00:00Z")["documentsValid"].toInt(), 3);
}

void Attach::theSameFileIsAttachedOnce()
{
    const QString report = written("again.pdf", kReport);
    const auto again = m_ctl.run({"attach", "P-NB-0001", report, "--kind", "test_report"});
    QVERIFY(again.exitCode != 0);
    QVERIFY(m_ctl.run({"outbox", "list", "--json"}).json["entries"].toArray().isEmpty());
}

void Attach::theAuditTrailHasItAndNoPath()
{
    const auto audit = m_ctl.run({"audit", "--json"});
    QCOMPARE(audit.exitCode, 0);
    const QJsonArray entries = audit.json["entries"].toArray();
    QCOMPARE(entries.last()["what"].toString(), QString("evidence_attached"));
    QFile ledger(m_ctl.dataFolder() + "/ledger.db");
    QVERIFY(ledger.open(QIODevice::ReadOnly));
    const QByteArray bytes = ledger.readAll();
    QVERIFY(!bytes.contains(QFileInfo(m_ctl.dataFolder()).path().toUtf8()));
    QVERIFY(!bytes.contains("line 3"));
}

QTEST_GUILESS_MAIN(Attach)
#include "tst_attach.moc"
