#include "tests/outbox/outboxworld.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <set>

using namespace plumbline;
using namespace plumbline::tests;

namespace {

const std::string kKeyed = "key_header = \"Idempotency-Key\"\nanswer = { message = \"msg\" }\n";
const std::string kAskedAfter = R"(answer = { success = { path = "errcode", values = [0] }, message = "msg" }
[write.lookup]
method = "POST"
path = "/query"
body = { reference = "{reference}" }
answer = { rows = "list", success = { path = "errcode", values = [0] } }
)";
const std::string kVersioned = R"(method = "PUT"
if_match = '"@etag"'
[write.current]
path = "/records/{record.id}"
)";

Told done() { return reply(200, "{\"errcode\":0}"); }

QByteArray referenceOf(const Asked& asked)
{
    return QJsonDocument::fromJson(asked.body).object()["reference"].toString().toUtf8();
}

} // namespace

// What a system may do to a write, and what then becomes of it: one request per attempt, the same key
// for ever, nothing sent twice that may already be there.
class OutboxDeliveryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<OutboxWorld>(); }
    void cleanup() { m_world.reset(); }
    void aDecisionIsDeliveredOnce();
    void withNothingToSendNobodyIsAsked();
    void aLostAnswerIsUnconfirmedAndRetriedWithTheSameKey_data(); // SY-14, NW-12
    void aLostAnswerIsUnconfirmedAndRetriedWithTheSameKey();
    void aRequestThatNeverLeftStaysQueued();
    void withoutKeysItIsAskedAfterFirst_data(); // SY-19
    void withoutKeysItIsAskedAfterFirst();
    void withoutKeysAndQuestionNothingIsSentTwice();
    void stillRunningWaits();       // SY-15
    void aKeyThatIsReusedStops();   // SY-15
    void aChangedRecordKeepsBoth(); // SY-16
    void aNewVersionGoesToTheNextOfTheRecord();
    void withoutAVersionNothingIsSent();
    void oneThatAlwaysFailsHoldsUpItsRecordOnly(); // SY-17
    void aRefusedSignInIsAskedOnce();              // SY-10
    void anExpiredTokenIsRenewedOnce();            // SY-10
    void aBusySystemIsLeftAlone();
    void aWriteIsNeverRedirected(); // NW-11
    void doubtfulAnswersAreNotDelivered_data();
    void doubtfulAnswersAreNotDelivered();
    void tenThousandKeepTheOrderOfTheirRecord(); // SY-18
    void cancelledOnTheWayIsUnconfirmed();
    void anUnknownWriteIsShown();

private:
    OutboxWorld& world() { return *m_world; }
    FaultServer& server() { return m_world->server; }

    std::unique_ptr<OutboxWorld> m_world;
};

void OutboxDeliveryTest::aDecisionIsDeliveredOnce()
{
    world().setWrite(kKeyed);
    server().setHandler([](const Asked&) { return reply(201, "{\"id\":\"T1\"}"); });
    const auto entry = world().queue("a1");
    const DeliveryOutcome outcome = world().deliver();
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.delivered, 1);
    QVERIFY(world().state(entry) == OutboxState::Delivered);
    QVERIFY(world().entry(entry).settledAt == world().now);
    QCOMPARE(server().asked().size(), 1);
    const Asked asked = server().asked().front();
    QCOMPARE(asked.method, QByteArray("POST"));
    QCOMPARE(asked.headers.value("idempotency-key").toStdString(), world().entry(entry).draft.key);
    QCOMPARE(referenceOf(asked).toStdString(), world().entry(entry).draft.key);
    QVERIFY(asked.body.contains("\"note\":\"note a1\""));
    world().deliver();
    QCOMPARE(server().asked().size(), 1);
}

void OutboxDeliveryTest::withNothingToSendNobodyIsAsked()
{
    QVERIFY(world().deliver().system.empty()); // there is not even a profile
    QVERIFY(!world().report.error);
    QCOMPARE(server().connections(), 0);
}

void OutboxDeliveryTest::aLostAnswerIsUnconfirmedAndRetriedWithTheSameKey_data()
{
    QTest::addColumn<int>("cutAt");
    QTest::addColumn<bool>("silent");
    QTest::newRow("no byte of an answer") << 0 << false;
    QTest::newRow("half a status line") << 9 << false;
    QTest::newRow("half a body") << 80 << false;
    QTest::newRow("never answers") << -1 << true;
}

void OutboxDeliveryTest::aLostAnswerIsUnconfirmedAndRetriedWithTheSameKey()
{
    QFETCH(int, cutAt);
    QFETCH(bool, silent);
    world().setWrite(kKeyed);
    const auto entry = world().queue("a1");
    const std::string key = world().entry(entry).draft.key;
    server().setHandler([=](const Asked&) {
        Told told = done();
        told.cutAt = cutAt;
        told.isSilent = silent;
        return told;
    });
    QCOMPARE(world().deliver().unconfirmed, 1);
    QCOMPARE(server().asked().size(), 1); // Qt sends nothing a second time by itself
    QVERIFY(world().state(entry) == OutboxState::Unconfirmed);
    QVERIFY(world().entry(entry).error);
    world().reopen();
    world().deliver(); // not yet: it is given time
    QCOMPARE(server().asked().size(), 1);
    world().now = world().now + Duration::hours(2);
    server().setHandler([](const Asked&) { return done(); });
    QCOMPARE(world().deliver().delivered, 1);
    QCOMPARE(world().keysAsked(), (std::map<QByteArray, int>{{QByteArray::fromStdString(key), 2}}));
}

void OutboxDeliveryTest::aRequestThatNeverLeftStaysQueued()
{
    world().setWrite(kKeyed);
    const auto entry = world().queue("a1");
    world().queue("a2", 8);
    world().secrets->remove(QStringLiteral("sys/secret"), [](SecretOutcome) {});
    const DeliveryOutcome outcome = world().deliver();
    QVERIFY(outcome.error && outcome.error->code == ErrorCode::SecretMissing);
    QCOMPARE(outcome.waiting, 2);
    QVERIFY(world().state(entry) == OutboxState::Queued);
    QCOMPARE(world().entry(entry).attempts, 0);
    QCOMPARE(server().asked().size(), 0);
}

void OutboxDeliveryTest::withoutKeysItIsAskedAfterFirst_data()
{
    QTest::addColumn<bool>("arrived");
    QTest::newRow("it had its effect") << true;
    QTest::newRow("it had none") << false;
}

void OutboxDeliveryTest::withoutKeysItIsAskedAfterFirst()
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

void OutboxDeliveryTest::withoutKeysAndQuestionNothingIsSentTwice()
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

void OutboxDeliveryTest::stillRunningWaits()
{
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

void OutboxDeliveryTest::aKeyThatIsReusedStops()
{
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

void OutboxDeliveryTest::aChangedRecordKeepsBoth()
{
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

void OutboxDeliveryTest::aNewVersionGoesToTheNextOfTheRecord()
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

void OutboxDeliveryTest::withoutAVersionNothingIsSent()
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

void OutboxDeliveryTest::oneThatAlwaysFailsHoldsUpItsRecordOnly()
{
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

void OutboxDeliveryTest::aRefusedSignInIsAskedOnce()
{
    world().setWrite(kKeyed, "[auth]\nkind = \"header\"\n[auth.into]\nheaders = { X-Key = \"{setting.secret}\" }\n");
    for (int i = 0; i < 20; ++i)
        world().queue("a", i + 1);
    server().setHandler([](const Asked&) { return reply(401, "{\"msg\":\"sign in\"}"); });
    const DeliveryOutcome outcome = world().deliver();
    QVERIFY(outcome.error && outcome.error->code == ErrorCode::SignInRefused);
    QCOMPARE(outcome.error->args.front(), std::string("sys"));
    QCOMPARE(outcome.waiting, 20);
    QVERIFY(server().asked().size() <= 4); // those side by side
    QCOMPARE(world().outbox().counts().value().queued, 20);
    QCOMPARE(world().report.systems.size(), std::size_t(1)); // asked once, not twenty times
}

void OutboxDeliveryTest::anExpiredTokenIsRenewedOnce()
{
    world().setWrite(kKeyed, R"([auth]
kind = "oauth2_client_credentials"
token_path = "/token"
client_id = "me"
client_secret = "{setting.secret}"
)");
    for (int i = 0; i < 20; ++i)
        world().queue("a", i + 1);
    int tokens = 0;
    int writes = 0;
    server().setHandler([&](const Asked& asked) {
        if (asked.path() == "/token")
            return reply(200, "{\"access_token\":\"T" + QByteArray::number(++tokens) + "\",\"expires_in\":3600}");
        ++writes;
        const bool isOld = writes > 8 && asked.headers.value("authorization") == "Bearer T1";
        return isOld ? reply(401, "{}") : done();
    });
    QCOMPARE(world().deliver().delivered, 20);
    QCOMPARE(tokens, 2);
    for (const auto& [key, count] : world().keysAsked())
        QVERIFY(count <= 2); // a refused one had no effect
}

void OutboxDeliveryTest::aBusySystemIsLeftAlone()
{
    world().setWrite(kKeyed);
    for (int i = 0; i < 20; ++i)
        world().queue("a", i + 1);
    server().setHandler([](const Asked&) { return reply(429, "{}", "Retry-After: 60\r\n"); });
    const DeliveryOutcome outcome = world().deliver();
    QVERIFY(outcome.error && outcome.error->code == ErrorCode::RateLimited);
    QVERIFY(server().asked().size() <= 4);
    QCOMPARE(world().outbox().counts().value().queued, 20);
}

void OutboxDeliveryTest::aWriteIsNeverRedirected()
{
    world().setWrite(kKeyed);
    const auto entry = world().queue("a1");
    server().setHandler([](const Asked& asked) {
        return asked.path() == "/tasks" ? reply(307, "{}", "Location: /elsewhere\r\n") : done();
    });
    world().deliver();
    QCOMPARE(server().asked().size(), 1);
    QVERIFY(world().state(entry) == OutboxState::Unconfirmed);
}

void OutboxDeliveryTest::doubtfulAnswersAreNotDelivered_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("expected");
    const auto row = [](const char* name, const char* body, const char* type, OutboxState state) {
        QTest::newRow(name) << QByteArray(body) << QByteArray(type) << static_cast<int>(state);
    };
    row("login page", "<html>Please accept</html>", "text/html", OutboxState::Unconfirmed);
    row("not JSON", "ok", "application/json", OutboxState::Unconfirmed);
    row("cut JSON", "{\"errcode\":0", "application/json", OutboxState::Unconfirmed);
    row("empty", "", "application/json", OutboxState::Unconfirmed);
    row("an error inside", "{\"errcode\":40035,\"msg\":\"bad\"}", "application/json", OutboxState::Rejected);
    row("no sign", "{}", "application/json", OutboxState::Rejected);
}

void OutboxDeliveryTest::doubtfulAnswersAreNotDelivered()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(int, expected);
    world().setWrite(kAskedAfter);
    const auto entry = world().queue("a1");
    server().setHandler([=](const Asked&) { return reply(200, body, {}, type); });
    world().deliver();
    QCOMPARE(static_cast<int>(world().state(entry)), expected);
}

void OutboxDeliveryTest::tenThousandKeepTheOrderOfTheirRecord()
{
    const int count = qEnvironmentVariableIsSet("PLUMBLINE_LONG") ? 10'000 : 1'000;
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

void OutboxDeliveryTest::cancelledOnTheWayIsUnconfirmed()
{
    world().setWrite(kKeyed);
    const auto entry = world().queue("a1");
    const std::int64_t one = entry;
    QVERIFY(world().outbox().begin({&one, 1}, world().now).ok()); // as a crash leaves it
    world().reopen();
    server().setHandler([](const Asked&) { return done(); });
    world().deliver();
    QVERIFY(world().state(entry) == OutboxState::Delivered);
    QCOMPARE(world().entry(entry).attempts, 2);
}

void OutboxDeliveryTest::anUnknownWriteIsShown()
{
    world().setWrite(kKeyed);
    const OutboxDraft draft{{}, "sys", "gone", RecordId{1}, "action_taken", "a1", {}, {}};
    QVERIFY(world().ledger->append(ActionStep{"a1", ActionStepKind::Taken, world().now, {}, {}, {}}, {&draft, 1}).ok());
    QCOMPARE(world().deliver().rejected, 1);
    QCOMPARE(server().asked().size(), 0);
}

QTEST_GUILESS_MAIN(OutboxDeliveryTest)
#include "tst_outboxdelivery.moc"
