#include <utility>

#include "tests/sync/receiptlist.h"

#include <QRegularExpression>
#include <QTest>

using namespace plumbline;
using namespace plumbline::tests;

// Tokens that run out, and sign-ins that are refused.
class SignIn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }
    void anExpiredTokenIsRenewedOnce();
    void twentyRequestsShareOneRenewal();
    void refusedForEverStopsAfterOneRenewal();
    void aRefusedSignInIsAskedForOnce();
    void expiryInsideA200IsAnExpiry();
    void noSecretReachesAMessage();

private:
    std::unique_ptr<SyncWorld> m_world;
};

void SignIn::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_world = std::make_unique<SyncWorld>();
}

void SignIn::anExpiredTokenIsRenewedOnce()
{
    m_world->setProfile(kToken + kList + receiptMap());
    int tokens = 0;
    m_world->server.setHandler([&tokens](const Asked& asked) {
        if (asked.path() == "/token")
            return token(++tokens);
        const bool stale = asked.headers.value("authorization") == "Bearer T1" && asked.value("offset") != "0";
        return stale ? reply(401, "{}") : honest(asked);
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QCOMPARE(tokens, 2);
    QCOMPARE(m_world->sink.rows.size(), std::size_t(35));
    QCOMPARE(m_world->server.asked().front().headers.value("authorization"),
             "Basic " + QByteArray("plumbline:top-secret-canary").toBase64());
    QCOMPARE(m_world->server.asked().front().body, QByteArray("grant_type=client_credentials"));
}

void SignIn::twentyRequestsShareOneRenewal()
{
    m_world->setProfile(kToken + R"([[stream]]
name = "receipts"
collection = "receipt"
path = "/ids"
answer = { rows = "rows" }
detail = { path = "/one", query = { id = "{id}" }, parallel = 16 }
)" + receiptMap());
    int tokens = 0;
    m_world->server.setHandler([&tokens](const Asked& asked) {
        if (asked.path() == "/token")
            return token(++tokens);
        if (asked.path() == "/ids")
            return reply(200, "{\"rows\":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]}");
        if (asked.headers.value("authorization") == "Bearer T1")
            return reply(401, "{}");
        return reply(200, receipt(asked.value("id").toInt()));
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QCOMPARE(tokens, 2);
    QCOMPARE(m_world->sink.rows.size(), std::size_t(20));
}

void SignIn::refusedForEverStopsAfterOneRenewal()
{
    m_world->setProfile(kToken + kList + receiptMap());
    int tokens = 0;
    m_world->server.setHandler(
        [&tokens](const Asked& asked) { return asked.path() == "/token" ? token(++tokens) : reply(401, "{}"); });
    const SourceOutcome outcome = m_world->run();
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::SignInRefused);
    QCOMPARE(tokens, 2);
    QCOMPARE(outcome.requests, 4);
}

void SignIn::aRefusedSignInIsAskedForOnce()
{
    for (const int status : {400, 401, 403}) {
        SyncWorld world;
        world.setProfile(kToken + kList + receiptMap());
        world.server.setHandler([status](const Asked&) { return reply(status, "{}"); });
        const SourceOutcome outcome = world.run();
        QVERIFY(outcome.error);
        QCOMPARE(outcome.error->code, ErrorCode::SignInRefused);
        QCOMPARE(outcome.requests, 1);
    }
    m_world->setProfile("[auth]\nkind = \"basic\"\npassword = \"{setting.secret}\"\n" + kList + receiptMap());
    m_world->server.setHandler([](const Asked&) { return reply(401, "Unauthorized", "WWW-Authenticate: Basic\r\n"); });
    QCOMPARE(m_world->run().requests, 1);
}

void SignIn::expiryInsideA200IsAnExpiry()
{
    m_world->setProfile(kToken + kList + receiptMap());
    int tokens = 0;
    m_world->server.setHandler([&tokens](const Asked& asked) {
        if (asked.path() == "/token")
            return token(++tokens);
        return tokens == 1 ? reply(200, R"({"errcode":42001,"msg":"token expired"})") : honest(asked);
    });
    QVERIFY(!m_world->run().error);
    QCOMPARE(tokens, 2);
}

void SignIn::noSecretReachesAMessage()
{
    m_world->setProfile("[auth]\nkind = \"query\"\ninto = { query = { token = \"{setting.secret}\" } }\n" + kList +
                        receiptMap());
    m_world->server.setHandler([](const Asked& asked) {
        return reply(400, "{\"msg\":\"bad token " + asked.value("token") + " in " + asked.target + "\"}");
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY(outcome.error);
    QVERIFY(m_world->server.received().contains("top-secret-canary"));
    QCOMPARE(outcome.error->detail, std::string("bad token *** in /receipts?limit=10&offset=0&token=***"));
    QVERIFY(!told(outcome).contains("canary"));
}

QTEST_GUILESS_MAIN(SignIn)
#include "tst_signin.moc"
