#include <utility>

#include "tests/ctl/testkit/ctlrunner.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

// The assistant's options as a user types them, on saved answers: meanings, constants, POST; and disconnecting.
class SourceAssistant : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void meaningsAndConstantsAreTaken();
    void aWrongMeaningIsRefused_data();
    void aWrongMeaningIsRefused();
    void aPostedListIsSuggested();
    void whatIsMissingSaysHowToGiveIt();
    void whatAnAnswerSaysInsteadIsSaid();
    void removingSaysWhatWent();

private:
    CtlRunner::Outcome suggest(const QString& text, const QStringList& more);

    std::unique_ptr<CtlRunner> m_ctl;
};

namespace {

const QString kRows =
    QStringLiteral(R"([{"id":"1","customer_id":"C","direction":"1","amount":1,"paid_at":"2026-03-01T00:00:00Z"},)"
                   R"({"id":"2","customer_id":"C","direction":"9","amount":2,"paid_at":"2026-03-01T00:00:00Z"}])");

} // namespace

void SourceAssistant::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_ctl = std::make_unique<CtlRunner>();
}

CtlRunner::Outcome SourceAssistant::suggest(const QString& text, const QStringList& more)
{
    QFile file(m_ctl->file("answer.json"));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        return {};
    file.close();
    return m_ctl->run(QStringList{"source", "suggest", "odd", "--url", "http://127.0.0.1:9", "--sample",
                                  m_ctl->file("answer.json"), "--list"} +
                      more);
}

void SourceAssistant::meaningsAndConstantsAreTaken()
{
    const auto done = suggest(kRows, {"receipts", "--value", "receipts.kind=1:payment", "--value",
                                      "receipts.kind=9:refund", "--map", "receipts.contract_number=\"HT-1\""});
    QCOMPARE(done.exitCode, 0);
    QVERIFY2(done.out.contains(R"(values = { 1 = "payment", 9 = "refund" })"), qPrintable(done.out));
    QVERIFY2(done.out.contains(R"(contract_number = { value = "HT-1" })"), qPrintable(done.out));
}

void SourceAssistant::aWrongMeaningIsRefused_data()
{
    QTest::addColumn<QString>("option");
    QTest::newRow("unknown value") << "receipts.kind=1:gift";
    QTest::newRow("unknown field") << "receipts.sort=1:payment";
    QTest::newRow("unknown list") << "orders.kind=1:payment";
    QTest::newRow("no colon") << "receipts.kind=1";
    QTest::newRow("no enumeration") << "receipts.amount=1:payment";
}

void SourceAssistant::aWrongMeaningIsRefused()
{
    QFETCH(QString, option);
    const auto done = suggest(kRows, {"receipts", "--value", option});
    QCOMPARE(done.exitCode, 2);
    QVERIFY(done.err.contains(option));
}

void SourceAssistant::aPostedListIsSuggested()
{
    const auto done = suggest(QStringLiteral("{\"total\":\"2\",\"rows\":%1}").arg(kRows),
                              {R"(POST api/receipts/query {"pageNo":1,"pageSize":50})"});
    QVERIFY2(done.out.contains(R"(body = { pageNo = "{page}", pageSize = "{limit}" })"),
             qPrintable(done.out + done.err));
    QVERIFY(done.out.contains("method = \"POST\"") && done.out.contains("name = \"receipts\""));
}

void SourceAssistant::whatIsMissingSaysHowToGiveIt()
{
    QFile file(m_ctl->file("answer.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"([{"id":"1","customer_id":"C","amount":1}])");
    file.close();
    const auto done = m_ctl->run({"source", "add", "odd", "--url", "http://127.0.0.1:9", "--sample",
                                  m_ctl->file("answer.json"), "--list", "receipts"});
    QCOMPARE(done.exitCode, 2);
    QVERIFY2(done.err.contains("--map receipts.received_at=PATH"), qPrintable(done.err));
    QVERIFY2(done.err.contains("--map 'receipts.received_at=\"VALUE\"'"), qPrintable(done.err));
}

void SourceAssistant::whatAnAnswerSaysInsteadIsSaid()
{
    const auto done = suggest(QStringLiteral(R"({"code":"4001","msg":"密钥无效","data":null})"), {"receipts"});
    QCOMPARE(done.exitCode, 1);
    QVERIFY2(done.err.contains("密钥无效"), qPrintable(done.err));
}

void SourceAssistant::removingSaysWhatWent()
{
    QCOMPARE(
        m_ctl->run({"source", "add", "crm", "--profile", "crm", "--url", "https://127.0.0.1:9", "--set", "client_id=x"})
            .exitCode,
        0);
    const auto removed = m_ctl->run({"source", "remove", "crm"});
    QCOMPARE(removed.exitCode, 0);
    QVERIFY2(removed.out.contains("crm is disconnected. 0 records that were read are gone"), qPrintable(removed.out));
    QCOMPARE(m_ctl->run({"source", "remove", "crm"}).exitCode, 1);
}

QTEST_GUILESS_MAIN(SourceAssistant)
#include "tst_sourceassistant.moc"
