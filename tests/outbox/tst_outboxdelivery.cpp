#include "tests/outbox/writekinds.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::tests;

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
    void aRefusedSignInIsAskedOnce();   // SY-10
    void anExpiredTokenIsRenewedOnce(); // SY-10
    void aBusySystemIsLeftAlone();
    void aWriteIsNeverRedirected(); // NW-11
    void doubtfulAnswersAreNotDelivered_data();
    void doubtfulAnswersAreNotDelivered();
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
