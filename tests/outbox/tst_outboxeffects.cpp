#include "tests/outbox/writekinds.h"
#include "tests/sync/howoften.h"

#include <QTest>

#include <random>
#include <set>

using namespace plumbline;
using namespace plumbline::tests;

// However often an answer is lost, a record changed or a system busy: one effect each, in the order of the record.
// The server is the oracle. OUTBOX_SEED repeats a run.
class OutboxEffects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<OutboxWorld>(); }
    void cleanup() { m_world.reset(); }
    void everyLostAnswerHasOneEffect_data(); // SY-14, SY-19, NW-12
    void everyLostAnswerHasOneEffect();
    void withoutKeysItIsAskedAfterFirst_data(); // SY-19
    void withoutKeysItIsAskedAfterFirst();
    void withoutKeysAndQuestionNothingIsSentTwice();
    void stillRunningWaits();       // SY-15
    void aKeyThatIsReusedStops();   // SY-15
    void aChangedRecordKeepsBoth(); // SY-16
    void aNewVersionGoesToTheNextOfTheRecord();
    void withoutAVersionNothingIsSent();
    void oneThatAlwaysFailsHoldsUpItsRecordOnly(); // SY-17
    void tenThousandKeepTheOrderOfTheirRecord();   // SY-18

private:
    OutboxWorld& world() { return *m_world; }
    FaultServer& server() { return m_world->server; }

    std::unique_ptr<OutboxWorld> m_world;
};

void OutboxEffects::everyLostAnswerHasOneEffect_data()
{
    QTest::addColumn<bool>("hasKeys");
    QTest::newRow("a system with keys") << true;
    QTest::newRow("a system that is asked after") << false;
}

// Half of the requests lose their answer, or never reach the system, at any byte; the program is restarted in between.
void OutboxEffects::everyLostAnswerHasOneEffect()
{
    QFETCH(bool, hasKeys);
    const unsigned seed = qEnvironmentVariableIsSet("OUTBOX_SEED") ? qEnvironmentVariable("OUTBOX_SEED").toUInt()
                                                                   : std::random_device{}();
    qInfo("OUTBOX_SEED=%u", seed);
    std::mt19937 random(seed);
    const int count = howOften(40, 1000);
    world().setWrite(hasKeys ? kKeyed : kAskedAfter);
    for (int i = 0; i < count; ++i)
        QVERIFY(world().queue("a" + std::to_string(i), i + 1) > 0);
    std::multiset<QByteArray> effects;
    int writes = 0;
    server().setHandler([&](const Asked& asked) {
        const QByteArray reference = referenceOf(asked);
        if (asked.path() == "/query")
            return reply(200,
                         QByteArray("{\"errcode\":0,\"list\":[") + (effects.contains(reference) ? "\"x\"" : "") + "]}");
        ++writes;
        const auto fate = random() % 4;
        if (fate != 0 && !(hasKeys && effects.contains(reference)))
            effects.insert(reference);
        Told told = done();
        told.cutAt = fate < 2 ? static_cast<qsizetype>(random() % static_cast<unsigned>(told.bytes.size())) : -1;
        return told;
    });
    int rounds = 0; // one ends when the connection is lost: the system is left alone until later
    while (world().outbox().counts().value().delivered < count && ++rounds < 60 + 2 * count) {
        world().deliver();
        world().now = world().now + Duration::hours(12);
        if (rounds % 3 == 0)
            world().reopen();
    }
    QCOMPARE(world().outbox().counts().value().delivered, count);
    QCOMPARE(static_cast<int>(effects.size()), count);
    QCOMPARE(static_cast<int>(std::set<QByteArray>(effects.begin(), effects.end()).size()), count);
    int attempts = 0;
    const std::vector<OutboxEntry> entries = world().outbox().all().value();
    for (const OutboxEntry& entry : entries)
        attempts += entry.attempts;
    QVERIFY(hasKeys ? attempts == writes : attempts >= writes); // an attempt may be the question alone
}

void OutboxEffects::withoutKeysItIsAskedAfterFirst_data()
{
    QTest::addColumn<bool>("arrived");
    QTest::newRow("it had its effect") << true;
    QTest::newRow("it had none") << false;
}

void OutboxEffects::withoutKeysItIsAskedAfterFirst()
{
    QFETCH(bool, arrived);
    world().setWrite(kAskedAfter);
    const auto entry = world().queue("a1");
    std::multiset<QByteArray> effects;
    bool loses = true;
    server().setHandler([&](const Asked& asked) {
        if (asked.path() == "/query")
            return reply(200, QByteArray("{\"errcode\":0,\"list\":[") +
                                  (effects.contains(referenceOf(asked)) ? "\"x\"" : "") + "]}");
        if (!loses || arrived)
            effects.insert(referenceOf(asked));
        Told told = done();
        told.cutAt = loses ? 0 : -1;
        return told;
    });
    world().deliver();
    QVERIFY(world().state(entry) == OutboxState::Unconfirmed);
    loses = false;
    world().now = world().now + Duration::hours(2);
    QCOMPARE(world().deliver().delivered, 1);
    QCOMPARE(effects.size(), std::size_t(1));
    QCOMPARE(server().asked().at(1).path(), QByteArray("/query"));
    QCOMPARE(server().asked().size(), arrived ? 2 : 3);
}

void OutboxEffects::withoutKeysAndQuestionNothingIsSentTwice()
{
    world().setWrite("");
    const auto entry = world().queue("a1");
    server().setHandler([](const Asked&) {
        Told told = done();
        told.cutAt = 0;
        return told;
    });
    world().deliver();
    QVERIFY(world().state(entry) == OutboxState::Unconfirmed);
    server().setHandler([](const Asked&) { return done(); });
    world().now = world().now + Duration::days(7);
    world().deliver();
    QCOMPARE(server().asked().size(), 1);
    QVERIFY(world().outbox().retry(entry, world().now, true).ok()); // the director says so
    world().deliver();
    QCOMPARE(server().asked().size(), 2);
    QVERIFY(world().state(entry) == OutboxState::Delivered);
}

void OutboxEffects::stillRunningWaits()
{
    for (int time = 0; time < howOften(2, 25); ++time) {
        init();
        world().setWrite(kKeyed);
        const auto entry = world().queue("a1");
        server().setHandler([](const Asked&) { return reply(409, "{\"msg\":\"still running\"}"); });
        world().deliver();
        QVERIFY(world().state(entry) == OutboxState::Unconfirmed);
        QCOMPARE(world().entry(entry).error->detail, std::string("still running"));
        QVERIFY(world().entry(entry).nextTryAt > world().now);
        world().deliver();
        QCOMPARE(server().asked().size(), 1);
        world().now = world().entry(entry).nextTryAt;
        server().setHandler([](const Asked&) { return done(); });
        world().deliver();
        QVERIFY(world().state(entry) == OutboxState::Delivered);
        QCOMPARE(world().keysAsked().size(), std::size_t(1));
    }
}

void OutboxEffects::aKeyThatIsReusedStops()
{
    for (int time = 0; time < howOften(2, 25); ++time) {
        init();
        world().setWrite(kKeyed);
        const auto entry = world().queue("a1");
        const std::string key = world().entry(entry).draft.key;
        server().setHandler([](const Asked&) { return reply(422, "{\"msg\":\"key reused\"}"); });
        world().deliver();
        world().now = world().now + Duration::days(1);
        world().deliver();
        QCOMPARE(server().asked().size(), 1);
        QVERIFY(world().state(entry) == OutboxState::Rejected);
        QCOMPARE(world().entry(entry).error->detail, std::string("key reused"));
        QCOMPARE(world().entry(entry).draft.key, key); // never a new one by itself
    }
}

void OutboxEffects::aChangedRecordKeepsBoth()
{
    for (int time = 0; time < howOften(2, 200); ++time) {
        init();
        world().setWrite(kVersioned);
        const auto entry = world().queue("a1", 7, "v1");
        std::string current = "v2";
        std::vector<QByteArray> effects;
        server().setHandler([&](const Asked& asked) {
            if (asked.method == "GET")
                return reply(200, "{\"@etag\":\"" + QByteArray::fromStdString(current) + "\",\"note\":\"theirs\"}");
            if (asked.headers.value("if-match").toStdString() != current)
                return reply(412, "{}");
            effects.push_back(asked.body);
            return reply(204, {}, "ETag: v3\r\n");
        });
        QCOMPARE(world().deliver().conflict, 1);
        QVERIFY(world().state(entry) == OutboxState::Conflict);
        QCOMPARE(world().entry(entry).theirVersion, std::string("v2"));
        QVERIFY(world().entry(entry).theirs.find("theirs") != std::string::npos);
        QCOMPARE(world().entry(entry).draft.content.at("note"), std::string("note a1"));
        world().now = world().now + Duration::days(1);
        world().deliver();
        QVERIFY(effects.empty()); // no silent last write
        QVERIFY(world().outbox().retry(entry, world().now).ok());
        world().deliver();
        QCOMPARE(effects.size(), std::size_t(1));
        QVERIFY(world().state(entry) == OutboxState::Delivered);
    }
}

void OutboxEffects::aNewVersionGoesToTheNextOfTheRecord()
{
    world().setWrite(kVersioned);
    int version = 1;
    for (int i = 0; i < 5; ++i)
        world().queue("a" + std::to_string(i), 7, "v1");
    server().setHandler([&](const Asked& asked) {
        if (asked.headers.value("if-match") != "v" + QByteArray::number(version))
            return reply(412, "{}");
        return reply(204, {}, "ETag: v" + QByteArray::number(++version) + "\r\n");
    });
    QCOMPARE(world().deliver().delivered, 5);
    QCOMPARE(version, 6);
}

void OutboxEffects::withoutAVersionNothingIsSent()
{
    world().setWrite(kVersioned);
    const auto entry = world().queue("a1", 7, "");
    server().setHandler([](const Asked&) { return reply(200, "{\"@etag\":\"v9\"}"); });
    world().deliver();
    QVERIFY(world().state(entry) == OutboxState::Conflict);
    QCOMPARE(world().entry(entry).theirVersion, std::string("v9"));
    QCOMPARE(server().asked().size(), 1);
    QCOMPARE(server().asked().front().method, QByteArray("GET"));
}

void OutboxEffects::oneThatAlwaysFailsHoldsUpItsRecordOnly()
{
    for (int time = 0; time < howOften(1, 100); ++time) {
        init();
        world().setWrite(kKeyed);
        const auto bad = world().queue("bad", 1);
        const auto behind = world().queue("behind", 1);
        for (int i = 0; i < 100; ++i)
            world().queue("good", 100 + i);
        server().setHandler([](const Asked& asked) {
            return asked.body.contains("note bad") ? reply(400, "{\"msg\":\"Unknown assignee\"}") : done();
        });
        DeliveryOutcome outcome = world().deliver();
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.delivered, 100);
        QCOMPARE(outcome.rejected, 1);
        QCOMPARE(outcome.waiting, 1);
        QVERIFY(world().state(bad) == OutboxState::Rejected);
        QCOMPARE(world().entry(bad).error->detail, std::string("Unknown assignee"));
        QVERIFY(world().state(behind) == OutboxState::Queued);
        world().deliver();
        QCOMPARE(server().asked().size(), 101); // it is not tried again by itself
        const auto edited = world().outbox().edit(bad, {{"note", "note good"}}, world().now).value();
        QCOMPARE(world().deliver().delivered, 2);
        QVERIFY(world().state(edited) == OutboxState::Delivered && world().state(behind) == OutboxState::Delivered);
        QVERIFY(server().asked().at(101).body.contains("note good"));
    }
}

void OutboxEffects::tenThousandKeepTheOrderOfTheirRecord()
{
    for (int time = 0; time < howOften(1, 10); ++time) {
        init();
        const int count = howOften(1'000, 10'000);
        world().setWrite(kKeyed);
        for (int i = 0; i < count; ++i)
            QVERIFY(world().queue("a" + std::to_string(i), i % 97 + 1) > 0);
        std::map<QByteArray, std::vector<int>> order; // by record, as the note tells
        server().setHandler([&](const Asked& asked) {
            const QByteArray note = asked.body.mid(asked.body.indexOf("note a") + 6);
            const int i = note.left(note.indexOf('"')).toInt();
            order[QByteArray::number(i % 97)].push_back(i);
            return done();
        });
        world().now = world().now + Duration::days(7);
        QCOMPARE(world().deliver().delivered, count);
        int effects = 0;
        for (const auto& [record, numbers] : order) {
            QVERIFY(std::is_sorted(numbers.begin(), numbers.end()));
            effects += static_cast<int>(numbers.size());
        }
        QCOMPARE(effects, count);
        QCOMPARE(static_cast<int>(world().keysAsked().size()), count);
        QCOMPARE(world().outbox().counts().value().delivered, count);
    }
}

QTEST_GUILESS_MAIN(OutboxEffects)
#include "tst_outboxeffects.moc"
