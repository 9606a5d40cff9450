#include <utility>

#include "tests/sync/howoften.h"
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
    void aKeychainThatHangsEndsInTime(); // SE-03
    void aLockedKeychainIsLeftAsItIs();  // SE-02

private:
    std::unique_ptr<SyncWorld> m_world;
};

namespace {

// A keychain that is locked or hangs as long as the test says, and keeps what it held.
class TroubledKeychain final : public SecretStore {
public:
    void write(const QString& key, const QByteArray& secret, WriteDone done) override
    {
        ++changes;
        m_own->write(key, secret, std::move(done));
    }
    void read(const QString& key, ReadDone done) override
    {
        if (hangs)
            return kept.push_back(std::move(done)); // it may answer long after
        m_own->read(key, [this, done](SecretOutcome outcome, const QByteArray& secret) {
            done(isLocked ? SecretOutcome::Locked : outcome, isLocked ? QByteArray() : secret);
        });
    }
    void remove(const QString& key, WriteDone done) override
    {
        ++changes;
        m_own->remove(key, std::move(done));
    }
    bool isPersistent() const override { return true; }

    bool hangs = false, isLocked = false;
    int changes = 0;
    std::vector<ReadDone> kept;

private:
    std::unique_ptr<SecretStore> m_own = makeMemorySecrets();
};

} // namespace

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
    const int times = howOften(3, 200);
    int tokens = 0;
    m_world->server.setHandler([&tokens](const Asked& asked) {
        if (asked.path() == "/token")
            return token(++tokens);
        if (asked.path() == "/ids")
            return reply(200, "{\"rows\":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]}");
        if (tokens % 2 == 1) // the first token of every run has run out
            return reply(401, "{}");
        return reply(200, receipt(asked.value("id").toInt()));
    });
    for (int time = 0; time < times; ++time) {
        const SourceOutcome outcome = m_world->run();
        QVERIFY2(!outcome.error, told(outcome).constData());
        QCOMPARE(tokens, 2 * (time + 1)); // one to begin with, one renewal for all
    }
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

void SignIn::aKeychainThatHangsEndsInTime()
{
    m_world->setProfile(kToken + kList + receiptMap());
    m_world->server.setHandler([](const Asked& asked) { return asked.path() == "/token" ? token(1) : honest(asked); });
    m_world->limits.keychainPatienceMs = 30;
    for (int time = 0; time < 20; ++time) {
        auto keychain = std::make_unique<TroubledKeychain>();
        TroubledKeychain& troubled = *keychain;
        troubled.write(QStringLiteral("sys/secret"), "top-secret-canary", [](SecretOutcome) {});
        m_world->secrets = std::move(keychain);
        troubled.hangs = true;
        const SourceOutcome hung = m_world->run();
        QVERIFY(hung.error);
        QCOMPARE(hung.error->code, ErrorCode::KeychainUnavailable);
        QCOMPARE(m_world->server.asked().size(), 0);
        troubled.kept.front()(SecretOutcome::Done, "too late"); // nobody is there any more
        troubled.hangs = false;
    }
    QVERIFY(!m_world->run().error);
}

void SignIn::aLockedKeychainIsLeftAsItIs()
{
    m_world->setProfile(kToken + kList + receiptMap());
    m_world->server.setHandler([](const Asked& asked) { return asked.path() == "/token" ? token(1) : honest(asked); });
    auto keychain = std::make_unique<TroubledKeychain>();
    TroubledKeychain& troubled = *keychain;
    troubled.write(QStringLiteral("sys/secret"), "top-secret-canary", [](SecretOutcome) {});
    m_world->secrets = std::move(keychain);
    troubled.isLocked = true;
    for (int time = 0; time < 200; ++time)
        QCOMPARE(m_world->run().error->code, ErrorCode::KeychainUnavailable); // never SecretMissing
    QCOMPARE(troubled.changes, 1);
    QCOMPARE(m_world->server.asked().size(), 0);
    troubled.isLocked = false;
    QVERIFY(!m_world->run().error);
}

QTEST_GUILESS_MAIN(SignIn)
#include "tst_signin.moc"
