#include "tests/sync/servermodel.h"

#include <QCryptographicHash>
#include <QTest>

#include <random>

using namespace plumbline;
using namespace plumbline::tests;

// Trap 20: a list that carries ETags is sent once, and asked about afterwards. The server model is the oracle.
class ListTagsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anUnchangedListIsNotSentAgain_data();
    void anUnchangedListIsNotSentAgain();
    void aChangeOnAnyPageIsRead_data();
    void aChangeOnAnyPageIsRead();
    void anySchedule_data();
    void anySchedule();
    void aComparisonThatWasCutOffIsMadeAnew();
    void aDoubtStaysWhileNothingChanges();
    void whoeverWantsAllIsSentAll_data();
    void whoeverWantsAllIsSentAll();
    void tagsThatAreNoneAreNotSent_data();
    void tagsThatAreNoneAreNotSent();
    void aPageWithoutATagIsAskedForEveryTime();
    void aServerThatDropsItsAnswerIsAskedAgain();
    void theCursorHoldsNoSecret();

private:
    Told tagged(const Asked& asked);
    SourceOutcome later();

    std::unique_ptr<SyncWorld> m_world;
    std::unique_ptr<ServerModel> m_model;
    std::function<QByteArray(const QByteArray& body)> m_tagOf;
    int m_sent = 0, m_saved = 0; // answers of 200 and of 304
};

namespace {

// The whole list at every sync, compared with the cache.
std::string wholeProfile(const std::string& more = {}, const std::string& head = {})
{
    return head + R"([[stream]]
name = "receipts"
collection = "receipt"
path = "/receipts"
query = { limit = "{limit}", offset = "{offset}" }
paging = { kind = "offset", size = 10, total = "total" }
answer = { rows = "rows" }
)" + more + "\n" +
           receiptMap();
}

QByteArray bodyOf(const Told& told) { return told.bytes.mid(told.bytes.indexOf("\r\n\r\n") + 4); }

unsigned seedOf(const char* variable)
{
    const QByteArray given = qgetenv(variable);
    const unsigned seed = given.isEmpty() ? std::random_device{}() : given.toUInt();
    qInfo("%s=%u", variable, seed);
    return seed;
}

} // namespace

void ListTagsTest::init()
{
    m_world = std::make_unique<SyncWorld>();
    m_world->useRealCache();
    m_model = std::make_unique<ServerModel>(45);
    m_tagOf = [](const QByteArray& body) {
        return '"' + QCryptographicHash::hash(body, QCryptographicHash::Sha1).toHex() + '"';
    };
    m_world->server.setHandler([this](const Asked& asked) { return tagged(asked); });
    m_world->setProfile(wholeProfile());
    m_sent = m_saved = 0;
}

Told ListTagsTest::tagged(const Asked& asked)
{
    const QByteArray body = bodyOf(m_model->answer(asked));
    const QByteArray tag = m_tagOf(body);
    const QByteArray line = tag.isEmpty() ? QByteArray() : "ETag: " + tag + "\r\n";
    const bool isKnown = !tag.isEmpty() && asked.headers.value("if-none-match") == tag;
    ++(isKnown ? m_saved : m_sent);
    return isKnown ? reply(304, {}, line) : reply(200, body, line);
}

SourceOutcome ListTagsTest::later()
{
    m_world->now = m_world->now + Duration::hours(1);
    m_sent = m_saved = 0;
    return m_world->run();
}

void ListTagsTest::anUnchangedListIsNotSentAgain_data()
{
    QTest::addColumn<std::string>("profile");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("pages");
    for (const int rows : {0, 9, 45, 190}) // pages overlap by a row, and 20 of them are remembered
        QTest::addRow("whole, %d rows", rows) << wholeProfile() << rows << std::max((rows + 7) / 9, 1);
    QTest::newRow("incremental") << modelProfile() << 45 << 1;
    QTest::newRow("of a kind that removes nothing") << wholeProfile("full = { removes = false }") << 45 << 5;
}

void ListTagsTest::anUnchangedListIsNotSentAgain()
{
    QFETCH(std::string, profile);
    QFETCH(int, rows);
    QFETCH(int, pages);
    m_model = std::make_unique<ServerModel>(rows);
    m_world->setProfile(profile);
    QVERIFY(!m_world->run().error);
    QVERIFY(!later().error); // an incremental list is asked for from its watermark now
    const StreamState before = m_world->stream();
    for (int run = 0; run < 3; ++run) {
        m_world->restart();
        const SourceOutcome outcome = later();
        QVERIFY2(!outcome.error, told(outcome));
        QCOMPARE(m_saved, pages > 20 ? 0 : pages);
        QCOMPARE(m_sent, pages > 20 ? pages : 0);
        QCOMPARE(outcome.counts.added + outcome.counts.changed + outcome.counts.removed, 0);
        QVERIFY(pages > 20 || m_world->stream().cursor == before.cursor);
        QCOMPARE(m_world->stream().freshAsOf, m_world->now); // it is known to be so now
        QCOMPARE(m_world->stream().rows, rows);
    }
    QVERIFY(m_world->live() == m_model->expected());
}

void ListTagsTest::aChangeOnAnyPageIsRead_data()
{
    QTest::addColumn<std::string>("profile");
    QTest::addColumn<int>("row");
    for (const int row : {1, 9, 10, 11, 30, 45}) {
        QTest::addRow("compared, row %d", row) << wholeProfile() << row;
        QTest::addRow("not compared, row %d", row) << wholeProfile("full = { removes = false }") << row;
    }
}

void ListTagsTest::aChangeOnAnyPageIsRead()
{
    QFETCH(std::string, profile);
    QFETCH(int, row);
    m_world->setProfile(profile);
    const bool isCompared = profile == wholeProfile();
    QVERIFY(!m_world->run().error);
    QVERIFY(!later().error);
    m_model->rows[ServerModel::idOf(row)].fen = 999;
    SourceOutcome outcome = later();
    QVERIFY2(!outcome.error, told(outcome));
    QCOMPARE(outcome.counts.changed, 1);
    QVERIFY(isCompared ? m_sent >= 5 : m_sent <= 5);
    QVERIFY(m_world->live() == m_model->expected());
    QVERIFY(!later().error);
    QCOMPARE(m_sent, 0);
    if (!isCompared)
        return;
    m_model->rows.erase(ServerModel::idOf(row));
    outcome = later();
    QVERIFY2(!outcome.error, told(outcome));
    QCOMPARE(outcome.counts.removed, 1);
    QVERIFY(m_world->live() == m_model->expected());
}

void ListTagsTest::anySchedule_data()
{
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<int>("noise"); // percent of requests before which something changes
    QTest::newRow("whole, quiet") << true << 0;
    QTest::newRow("whole, changing while it is read") << true << 30;
    QTest::newRow("incremental, quiet") << false << 0;
    QTest::newRow("incremental, changing while it is read") << false << 30;
}

// Changes, stops and unchanged answers in any order: what a list says when it is at rest is what the cache holds.
void ListTagsTest::anySchedule()
{
    QFETCH(bool, isWhole);
    QFETCH(int, noise);
    std::mt19937 random(seedOf("TAGS_SEED"));
    m_world->setProfile(isWhole ? wholeProfile() : modelProfile());
    m_world->limits.http = {120'000, 30'000};
    m_world->limits.retry = {2, 1, 1, 50};
    int next = 1000;
    const auto change = [&] {
        const std::string id = ServerModel::idOf(1 + static_cast<int>(random() % 45));
        m_world->now = m_world->now + Duration{1000};
        const auto kind = random() % 3;
        if (kind == 0 && isWhole && m_model->rows.size() > 43)
            m_model->rows.erase(id);
        else if (kind == 1)
            m_model->rows[ServerModel::idOf(next++)] = {static_cast<std::int64_t>(random() % 1000), m_world->now};
        else if (m_model->rows.contains(id))
            m_model->rows[id] = {static_cast<std::int64_t>(random() % 1000), m_world->now};
    };
    bool isNoisy = false;
    m_world->server.setHandler([&](const Asked& asked) {
        if (isNoisy && static_cast<int>(random() % 100) < noise)
            change();
        return isNoisy && noise > 0 && random() % 10 == 0 ? reply(503, "{}") : tagged(asked);
    });
    int saved = 0;
    for (int schedule = 0; schedule < std::max(qEnvironmentVariableIntValue("PLUMBLINE_SCHEDULES") / 40, 12);
         ++schedule) {
        isNoisy = true;
        for (unsigned i = random() % 3; i > 0 && noise == 0; --i)
            change();
        (void)later();
        if (random() % 2)
            m_world->restart();
        isNoisy = false;
        for (int quiet = 0; quiet < 2; ++quiet) {
            const SourceOutcome outcome = later();
            QVERIFY2(!outcome.error, told(outcome));
            saved += m_saved;
        }
        if (m_world->stream().doubt)
            QVERIFY(m_world->cache().confirmDeletes("sys", {}, m_world->now).ok());
        QVERIFY(m_world->live() == m_model->expected());
    }
    QVERIFY(saved > 0);
}

// The list was read, but what it no longer names was not looked for yet: it is read again.
void ListTagsTest::aComparisonThatWasCutOffIsMadeAnew()
{
    QVERIFY(!m_world->run().error);
    m_model->rows.erase(ServerModel::idOf(7));
    int left = 5; // the first pass; the second one, which has to agree, is cut off
    m_world->server.setHandler([&](const Asked& asked) { return left-- > 0 ? tagged(asked) : reply(403, "{}"); });
    QVERIFY(later().error.has_value());
    QCOMPARE(m_world->live().size(), std::size_t(0)); // no access: nothing is shown
    m_world->server.setHandler([this](const Asked& asked) { return tagged(asked); });
    m_world->restart();
    const SourceOutcome outcome = later();
    QVERIFY2(!outcome.error, told(outcome));
    QVERIFY(m_sent > 0);
    QCOMPARE(outcome.counts.removed, 1);
    QVERIFY(m_world->live() == m_model->expected());
}

void ListTagsTest::aDoubtStaysWhileNothingChanges()
{
    QVERIFY(!m_world->run().error);
    for (int row = 1; row <= 30; ++row)
        m_model->rows.erase(ServerModel::idOf(row));
    QVERIFY(!later().error);
    const Doubt doubt = m_world->stream().doubt;
    QCOMPARE(doubt.missing, 30);
    QVERIFY(!later().error); // after two passes no tag is believed
    QVERIFY(!later().error);
    QCOMPARE(m_world->stream().doubt, doubt);
    QCOMPARE(m_world->live().size(), std::size_t(45));
    QCOMPARE(m_world->cache().confirmDeletes("sys", {}, m_world->now).value(), 30);
    QVERIFY(!later().error);
    QVERIFY(m_world->live() == m_model->expected());
}

void ListTagsTest::whoeverWantsAllIsSentAll_data()
{
    QTest::addColumn<std::string>("profile");
    QTest::addColumn<bool>("isFull");
    QTest::addColumn<int>("hours");
    QTest::addColumn<bool>("isSaved");
    QTest::newRow("the same") << wholeProfile() << false << 1 << true;
    QTest::newRow("a full sync") << wholeProfile() << true << 1 << false;
    QTest::newRow("another mapping") << wholeProfile() + "# mended\n" << false << 1 << false;
    QTest::newRow("23 hours") << wholeProfile() << false << 23 << true;
    QTest::newRow("24 hours") << wholeProfile() << false << 24 << false;
    QTest::newRow("25 hours") << wholeProfile() << false << 25 << false;
    QTest::newRow("the clock was set back") << wholeProfile() << false << -1 << false;
}

void ListTagsTest::whoeverWantsAllIsSentAll()
{
    QFETCH(std::string, profile);
    QFETCH(bool, isFull);
    QFETCH(int, hours);
    QFETCH(bool, isSaved);
    QVERIFY(!m_world->run().error);
    m_world->setProfile(profile);
    m_world->now = m_world->now + Duration::hours(hours);
    m_sent = m_saved = 0;
    const SourceOutcome outcome = m_world->run(isFull ? SyncMode::Full : SyncMode::Incremental);
    QVERIFY2(!outcome.error, told(outcome));
    QCOMPARE(m_saved > 0, isSaved);
    QCOMPARE(m_sent > 0, !isSaved);
    QVERIFY(m_world->live() == m_model->expected());
}

void ListTagsTest::tagsThatAreNoneAreNotSent_data()
{
    QTest::addColumn<QByteArray>("tag");
    QTest::addColumn<bool>("isUsed");
    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("weak") << QByteArray("W/\"45-abc\"") << true;
    QTest::newRow("without quotes") << QByteArray("v45") << true;
    QTest::newRow("with a blank") << QByteArray("\"a b\"") << false;
    QTest::newRow("not ASCII") << QByteArray("\"版本\"") << false;
    QTest::newRow("256 bytes") << QByteArray('"' + QByteArray(254, 'x') + '"') << true;
    QTest::newRow("257 bytes") << QByteArray('"' + QByteArray(255, 'x') + '"') << false;
}

void ListTagsTest::tagsThatAreNoneAreNotSent()
{
    QFETCH(QByteArray, tag);
    QFETCH(bool, isUsed);
    m_model = std::make_unique<ServerModel>(5);
    m_tagOf = [tag](const QByteArray&) { return tag; };
    QVERIFY(!m_world->run().error);
    const SourceOutcome outcome = later();
    QVERIFY2(!outcome.error, told(outcome));
    QCOMPARE(m_world->server.asked().last().headers.contains("if-none-match"), isUsed);
    QCOMPARE(m_saved, isUsed ? 1 : 0);
    QVERIFY(m_world->live() == m_model->expected());
}

void ListTagsTest::aPageWithoutATagIsAskedForEveryTime()
{
    const auto full = m_tagOf;
    m_tagOf = [full](const QByteArray& body) { return body.contains("R0000045") ? QByteArray() : full(body); };
    for (int run = 0; run < 3; ++run) {
        QVERIFY(!later().error);
        QCOMPARE(m_sent, 5);
    }
    QVERIFY(m_world->live() == m_model->expected());
}

// A 304 that breaks off half way is a failure like any other; nothing is concluded from it.
void ListTagsTest::aServerThatDropsItsAnswerIsAskedAgain()
{
    QVERIFY(!m_world->run().error);
    const StreamState before = m_world->stream();
    m_world->server.setHandler([&](const Asked& asked) {
        Told told = tagged(asked);
        told.cutAt = told.bytes.startsWith("HTTP/1.1 304") ? 20 : told.cutAt;
        return told;
    });
    QVERIFY(later().error.has_value());
    QCOMPARE(m_world->stream().cursor, before.cursor);
    QCOMPARE(m_world->stream().freshAsOf, before.freshAsOf);
    // And a 304 that nobody asked for is no answer at all.
    m_world->server.setHandler([](const Asked&) { return reply(304, {}); });
    QVERIFY(m_world->run(SyncMode::Full).error.has_value());
    QVERIFY(m_world->live() == m_model->expected());
}

void ListTagsTest::theCursorHoldsNoSecret()
{
    m_world->setProfile(
        wholeProfile({}, "[auth]\nkind = \"query\"\n[auth.into]\nquery = { key = \"{setting.secret}\" }\n"));
    QVERIFY(!m_world->run().error);
    const std::string first = m_world->stream().cursor;
    QVERIFY(first.find("etag") != std::string::npos);
    QVERIFY(first.find("canary") == std::string::npos);
    // Another secret is the same question.
    m_world->secrets->write(QStringLiteral("sys/secret"), "another-canary", [](SecretOutcome) {});
    QVERIFY(!later().error);
    QCOMPARE(m_sent, 0);
    QCOMPARE(m_world->stream().cursor, first);
}

QTEST_GUILESS_MAIN(ListTagsTest)
#include "tst_listtags.moc"
