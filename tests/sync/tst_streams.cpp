#include <utility>

#include "tests/sync/howoften.h"
#include "tests/sync/syncworld.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace plumbline;
using namespace plumbline::tests;

namespace {

// A list of `all` receipts behind offset paging with a total; `cut` is the most that a page holds.
FaultServer::Handler offsetList(int all, int cut)
{
    return [all, cut](const Asked& asked) {
        const int offset = asked.value("offset").toInt();
        const int count = std::min({asked.value("limit").toInt(), cut, all - offset});
        if (offset >= all && all > 0)
            return reply(422, R"({"message":"offset past the end"})");
        return reply(200, "{\"rows\":" + receipts(offset, count) + ",\"total\":" + QByteArray::number(all) + "}");
    };
}

const std::string kOffset = R"([[stream]]
name = "receipts"
collection = "receipt"
path = "/receipts"
query = { limit = "{limit}", offset = "{offset}" }
paging = { kind = "offset", size = 100, total = "total" }
answer = { rows = "rows", message = "message" }
)";

const std::string kCursor = R"([[stream]]
name = "receipts"
collection = "receipt"
path = "/receipts"
query = { limit = "{limit}", cursor = "{cursor}" }
paging = { kind = "cursor", size = 2, next = "next" }
answer = { rows = "rows" }
)";

const std::string kLink = R"([[stream]]
name = "receipts"
collection = "receipt"
path = "odata/Receipts"
query = { "$filter" = "changed gt 2026-03-14T09:42:00+08:00" }
paging = { kind = "next_link", next = '"@odata.nextLink"' }
answer = { rows = "value" }
)";

} // namespace

// Lists of every form, well-behaved and not.
class Streams : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }
    void offsetsStopAtTheTotal();
    void aPageThatIsSilentlyCutLosesNothing();
    void rowsThatMoveWhilePagingHideNone();
    void aListShorterThanItsTotalIsNotWhole();
    void pageNumbersStopAtTheLastPage_data();
    void pageNumbersStopAtTheLastPage();
    void cursorsEndInEveryWay_data();
    void cursorsEndInEveryWay();
    void aRepeatedCursorStops();
    void aRepeatedPageStops();
    void nextLinksAreFollowed_data();
    void nextLinksAreFollowed();
    void aNextLinkToAnotherOriginIsRefused();
    void linkHeadersAreFollowed();
    void filtersAreEncodedAsRfc3986();
    void oneBadRowAmongFiveHundred();

private:
    std::unique_ptr<SyncWorld> m_world;
};

void Streams::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_world = std::make_unique<SyncWorld>();
}

void Streams::offsetsStopAtTheTotal()
{
    for (const int all : {0, 99, 100, 101, 250}) {
        SyncWorld world;
        world.setProfile(kOffset + receiptMap());
        world.server.setHandler(offsetList(all, 1000));
        const SourceOutcome outcome = world.run();
        QVERIFY2(!outcome.error, std::to_string(all).c_str());
        QCOMPARE(world.sink.rows.size(), static_cast<std::size_t>(all));
        QCOMPARE(outcome.requests, std::max(1, (all + 99) / 100));
        QCOMPARE(world.freshAsOf(), world.now);
    }
}

void Streams::aPageThatIsSilentlyCutLosesNothing()
{
    m_world->setProfile(kOffset + receiptMap());
    m_world->server.setHandler(offsetList(250, 40));
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QCOMPARE(m_world->sink.rows.size(), std::size_t(250));
}

// A list in the order of change: what changes moves to its end, what is behind it moves forward.
void Streams::rowsThatMoveWhilePagingHideNone()
{
    const quint32 seed = qEnvironmentVariableIsSet("SYNC_SEED") ? qEnvironmentVariable("SYNC_SEED").toUInt()
                                                                : QRandomGenerator::global()->generate();
    qInfo("SYNC_SEED=%u", seed);
    QRandomGenerator random(seed);
    for (int schedule = 0; schedule < 60; ++schedule) {
        SyncWorld world;
        world.setProfile(kOffset + receiptMap());
        QList<std::pair<int, int>> list; // id, how often changed
        for (int i = 0; i < 700; ++i)
            list.append({i, 0});
        QSet<int> gone;
        world.server.setHandler([&](const Asked& asked) {
            const int offset = asked.value("offset").toInt();
            QByteArray rows;
            for (const auto& [id, changes] : list.mid(offset, 100))
                rows += (rows.isEmpty() ? "" : ",") + receipt(id, QByteArray::number(changes));
            const Told told = reply(200, "{\"rows\":[" + rows + "],\"total\":" + QByteArray::number(list.size()) + "}");
            for (int moves = random.bounded(6); moves > 0; --moves) {
                const auto [id, changes] = list.takeAt(random.bounded(static_cast<int>(list.size())));
                if (random.bounded(3) > 0)
                    list.append({id, changes + 1});
                else
                    gone.insert(id);
            }
            return told;
        });
        const SourceOutcome outcome = world.run();
        QVERIFY2(!outcome.error, told(outcome).constData());
        for (int id = 0; id < 700; ++id)
            QVERIFY2(gone.contains(id) || world.sink.rows.contains(std::to_string(id)), std::to_string(id).c_str());
    }
}

void Streams::aListShorterThanItsTotalIsNotWhole()
{
    m_world->setProfile(kOffset + receiptMap());
    m_world->server.setHandler([](const Asked& asked) {
        const int offset = asked.value("offset").toInt();
        return reply(200, "{\"rows\":" + receipts(offset, std::max(100 - offset, 0)) + ",\"total\":250}");
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::AnswerUnexpected);
    QCOMPARE(outcome.error->args, (std::vector<std::string>{"sys", "receipts", "total"}));
    QVERIFY(!m_world->freshAsOf().isKnown());
    QCOMPARE(m_world->sink.rows.size(), std::size_t(100));
}

void Streams::pageNumbersStopAtTheLastPage_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("all");
    for (const int first : {0, 1}) {
        for (const int all : {0, 1, 9, 10, 11, 35})
            QTest::addRow("from %d, %d rows", first, all) << first << all;
    }
}

void Streams::pageNumbersStopAtTheLastPage()
{
    QFETCH(int, first);
    QFETCH(int, all);
    m_world->setProfile(R"([[stream]]
name = "receipts"
collection = "receipt"
path = "/receipts"
query = { page = "{page}", size = "{limit}" }
paging = { kind = "page", size = 10, pages = "data.pages", first = )" +
                        std::to_string(first) + R"( }
answer = { rows = "data.list", success = { path = "code", values = ["200"] } }
)" + receiptMap());
    m_world->server.setHandler([=](const Asked& asked) {
        const int page = asked.value("page").toInt() - first;
        const int count = std::clamp(all - page * 10, 0, 10);
        return reply(200, "{\"code\":\"200\",\"data\":{\"list\":" + receipts(page * 10, count) +
                              ",\"pages\":" + QByteArray::number((all + 9) / 10) + "}}");
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY(!outcome.error);
    QCOMPARE(m_world->sink.rows.size(), static_cast<std::size_t>(all));
    QCOMPARE(outcome.requests, std::max(1, (all + 9) / 10));
}

void Streams::cursorsEndInEveryWay_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("null") << QByteArray(",\"next\":null");
    QTest::newRow("absent") << QByteArray();
    QTest::newRow("empty") << QByteArray(",\"next\":\"\"");
}

void Streams::cursorsEndInEveryWay()
{
    QFETCH(QByteArray, end);
    m_world->setProfile(kCursor + receiptMap());
    m_world->server.setHandler([end](const Asked& asked) {
        const int at = asked.value("cursor").toInt();
        const QByteArray next = at < 4 ? ",\"next\":" + QByteArray::number(at + 2) : end;
        return reply(200, "{\"rows\":" + receipts(at, 2) + next + "}");
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QCOMPARE(m_world->sink.rows.size(), std::size_t(6));
    QVERIFY(!m_world->server.asked().front().query().contains("cursor"));
}

void Streams::aRepeatedCursorStops()
{
    m_world->setProfile(kCursor + receiptMap());
    int row = 0;
    m_world->server.setHandler([&row](const Asked& asked) {
        row += 2;
        const QByteArray next = asked.value("cursor") == "a" ? "b" : "a";
        return reply(200, "{\"rows\":" + receipts(row, 2) + ",\"next\":\"" + next + "\"}");
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::PagingLoop);
    QVERIFY(outcome.requests <= 3);
    QVERIFY(!m_world->freshAsOf().isKnown());
}

void Streams::aRepeatedPageStops()
{
    std::string profile = kOffset;
    profile.replace(profile.find(", total = \"total\""), 17, "");
    m_world->setProfile(profile + receiptMap());
    m_world->server.setHandler([](const Asked&) { return reply(200, "{\"rows\":" + receipts(0, 100) + "}"); });
    const SourceOutcome outcome = m_world->run();
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::PagingLoop);
    QCOMPARE(outcome.requests, 2);
}

void Streams::nextLinksAreFollowed_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::newRow("relative to the service root") << QByteArray("odata/Receipts?%24skiptoken=2");
    QTest::newRow("from the host") << QByteArray("/odata/Receipts?%24skiptoken=2");
    QTest::newRow("only a query") << QByteArray("?%24skiptoken=2");
    QTest::newRow("absolute") << QByteArray("ORIGIN/odata/Receipts?%24skiptoken=2");
}

void Streams::nextLinksAreFollowed()
{
    QFETCH(QByteArray, link);
    link.replace("ORIGIN", m_world->server.url());
    m_world->setProfile(kLink + receiptMap());
    m_world->server.setHandler([link](const Asked& asked) {
        if (asked.value("$skiptoken") == "2")
            return reply(200, "{\"value\":" + receipts(2, 1) + "}");
        return reply(200, "{\"value\":" + receipts(0, 2) + ",\"@odata.nextLink\":\"" + link + "\"}");
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QCOMPARE(m_world->sink.rows.size(), std::size_t(3));
    QCOMPARE(m_world->server.asked().back().path(), QByteArray("/odata/Receipts"));
}

void Streams::aNextLinkToAnotherOriginIsRefused()
{
    FaultServer other([](const Asked&) { return reply(200, "{\"value\":[]}"); });
    m_world->setProfile(R"([auth]
kind = "header"
into = { headers = { X-Key = "{setting.secret}" } }
)" + kLink + receiptMap());
    m_world->server.setHandler([&other](const Asked&) {
        return reply(200,
                     "{\"value\":" + receipts(0, 2) + ",\"@odata.nextLink\":\"" + other.url() + "/odata/Receipts\"}");
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::RedirectRefused);
    QCOMPARE(other.connections(), 0);
    QVERIFY(m_world->server.received().contains("top-secret-canary"));
}

void Streams::linkHeadersAreFollowed()
{
    std::string profile = kLink;
    profile.replace(profile.find("paging"), profile.find("answer") - profile.find("paging"),
                    "paging = { kind = \"link_header\" }\n");
    m_world->setProfile(profile + receiptMap());
    m_world->server.setHandler([](const Asked& asked) {
        if (asked.value("_page") == "2")
            return reply(200, "{\"value\":" + receipts(2, 1) + "}",
                         "Link: </odata/Receipts?_page=1>; rel=\"prev\"\r\n");
        return reply(200, "{\"value\":" + receipts(0, 2) + "}",
                     "Link: </odata/Receipts?_page=1>; rel=\"first\", </odata/Receipts?_page=2>; rel=\"next\"\r\n");
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QCOMPARE(m_world->sink.rows.size(), std::size_t(3));
}

void Streams::filtersAreEncodedAsRfc3986()
{
    m_world->setProfile(kLink + receiptMap());
    m_world->server.setHandler([](const Asked&) { return reply(200, "{\"value\":[]}"); });
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QCOMPARE(m_world->server.asked().front().target,
             QByteArray("/odata/Receipts?%24filter=changed%20gt%202026-03-14T09%3A42%3A00%2B08%3A00"));
}

void Streams::oneBadRowAmongFiveHundred()
{
    const QByteArray bad = R"({"id":"bad","customer":"C1","amount":1e400,"at":"2026-03-01T00:00:00Z"})";
    for (int time = 0; time < howOften(2, 100); ++time) {
        m_world = std::make_unique<SyncWorld>();
        m_world->setProfile(kOffset + receiptMap());
        const int place = time * 211 % 500;
        m_world->server.setHandler([bad, place](const Asked& asked) {
            const int offset = asked.value("offset").toInt();
            QByteArray rows;
            for (int id = offset; id < std::min(offset + 100, 500); ++id)
                rows += (rows.isEmpty() ? "[" : ",") + (id == place ? bad : receipt(id));
            rows += "]";
            return reply(200, "{\"rows\":" + rows + ",\"total\":500}");
        });
        const SourceOutcome outcome = m_world->run();
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.counts.added, 499);
        QCOMPARE(outcome.counts.setAside, 1);
        QCOMPARE(m_world->sink.setAside.front().remoteId, std::string("bad"));
        QCOMPARE(m_world->sink.setAside.front().reason, std::string("not_decimal: 1e400"));
        QCOMPARE(QByteArray::fromStdString(m_world->sink.setAside.front().payload), bad);
        QCOMPARE(outcome.requests, 6);
    }
}

QTEST_GUILESS_MAIN(Streams)
#include "tst_streams.moc"
