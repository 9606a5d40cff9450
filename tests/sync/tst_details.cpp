#include <utility>

#include "tests/sync/syncworld.h"

#include <QRegularExpression>
#include <QTest>

using namespace plumbline;
using namespace plumbline::tests;

namespace {

const std::string kKeys = R"([[stream]]
name = "receipts"
collection = "receipt"
path = "/one"
query = { searchKey = "{key}" }
keys = { collection = "customer", field = "credit_code", max_age_days = 30 }
answer = { rows = "Result", success = { path = "Status", values = ["200"] }, absent = { path = "Status", values = ["201"] } }
)";

Told oneByKey(const Asked& asked)
{
    if (asked.value("searchKey") == "none")
        return reply(200, R"({"Status":"201","Message":"no hit"})");
    return reply(200, "{\"Status\":\"200\",\"Result\":" + receipt(asked.value("searchKey").mid(1).toInt()) + "}");
}

} // namespace

// Records that are asked for one by one.
class Details : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }
    void detailsAreReadOnePerIdSideBySide();
    void keysAreAskedOnceWithinTheirAge();
    void theDayBudgetHoldsAcrossRuns();

private:
    std::unique_ptr<SyncWorld> m_world;
};

void Details::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_world = std::make_unique<SyncWorld>();
}

void Details::detailsAreReadOnePerIdSideBySide()
{
    m_world->setProfile(R"([[stream]]
name = "receipts"
collection = "receipt"
method = "POST"
path = "/ids"
body = { process_code = "P", size = "{limit}", cursor = "{cursor:int}" }
paging = { kind = "cursor", size = 20, next = "result.next", first = "0" }
answer = { rows = "result.list", success = { path = "errcode", values = [0] } }
[stream.detail]
method = "POST"
path = "/get"
body = { id = "{id}" }
answer = { rows = "one", success = { path = "errcode", values = [0] } }
[stream.map]
remote_id = "{id}"
[stream.map.fields]
customer = "form['客户']"
kind = { value = "payment" }
amount = "form['金额']"
received_at = { path = "at", format = "beijing" }
)");
    m_world->server.setHandler([](const Asked& asked) {
        if (asked.path() == "/ids") {
            const bool isFirst = asked.body.contains("\"cursor\":0");
            return reply(200, isFirst ? R"({"errcode":0,"result":{"list":["a","b","c"],"next":3}})"
                                      : R"({"errcode":0,"result":{"list":["d"]}})");
        }
        return reply(200, R"({"errcode":0,"one":{"form":[{"name":"客户","value":"C1"},{"name":"金额","value":"5.00"}],)"
                          R"("at":"2026-03-14 09:42:00"}})");
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QCOMPARE(m_world->server.asked().front().body, QByteArray(R"({"process_code":"P","size":20,"cursor":0})"));
    QCOMPARE(m_world->sink.rows.size(), std::size_t(4));
    QVERIFY(m_world->sink.rows.contains("d"));
    QVERIFY(m_world->sink.setAside.empty());
}

void Details::keysAreAskedOnceWithinTheirAge()
{
    m_world->setProfile(kKeys + receiptMap());
    m_world->server.setHandler(oneByKey);
    m_world->sink.keys = {"k1", "k2", "none"};
    QCOMPARE(m_world->run().requests, 3);
    QCOMPARE(m_world->sink.rows.size(), std::size_t(2));
    QCOMPARE(m_world->freshAsOf(), m_world->now);
    QCOMPARE(m_world->run().requests, 0);
    m_world->sink.keys.insert("k3");
    QCOMPARE(m_world->run().requests, 1);
    m_world->now = m_world->now + Duration::days(30);
    QCOMPARE(m_world->run().requests, 4);
}

void Details::theDayBudgetHoldsAcrossRuns()
{
    m_world->setProfile("[http]\nper_day = 5\n" + kKeys + receiptMap());
    m_world->server.setHandler(oneByKey);
    for (int i = 1; i <= 8; ++i)
        m_world->sink.keys.insert("k" + std::to_string(i));
    const SourceOutcome first = m_world->run();
    QVERIFY(first.error);
    QCOMPARE(first.error->code, ErrorCode::BudgetSpent);
    QCOMPARE(first.requests, 5);
    QCOMPARE(m_world->sink.rows.size(), std::size_t(5));
    QVERIFY(!m_world->freshAsOf().isKnown());
    QCOMPARE(m_world->run().requests, 0);
    m_world->now = m_world->now + Duration::days(1);
    QCOMPARE(m_world->run().requests, 3);
    QCOMPARE(m_world->sink.rows.size(), std::size_t(8));
    QCOMPARE(m_world->freshAsOf(), m_world->now);
}

QTEST_GUILESS_MAIN(Details)
#include "tst_details.moc"
