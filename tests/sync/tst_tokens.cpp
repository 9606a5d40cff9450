#include "core/sync/browsersignin.h"
#include "tests/sync/servermodel.h"

#include <QCryptographicHash>
#include <QLockFile>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace plumbline;
using namespace plumbline::tests;

// Trap 15: refresh tokens rotate, an old one revokes everything. And the grants of OAuth 2.
class Tokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPasswordIsSentOnceAndThenTheRefreshToken();
    void refreshTokensRotateAndTheNewOneIsStoredFirst();
    void anOldRefreshTokenFallsBackToThePassword();
    void whoWaitsForAnotherProcessUsesTheNewToken();
    void aCodeWithoutARefreshTokenNeedsTheUser();
    void theBrowserBringsACodeWithItsProof();
    void anAnswerOfAnotherStateIsRefused();
    void noTokenReachesAMessage();

private:
    Told answer(const Asked& asked);
    QString stored() const;
    QByteArray form(const Asked& asked, const char* name) const
    {
        return QByteArray::fromPercentEncoding(
            QUrlQuery(QString::fromLatin1(asked.body)).queryItemValue(QString::fromLatin1(name)).toLatin1());
    }
    // Starts a browser sign-in; `visit` is given the address that the browser would show.
    std::optional<Error> signInByBrowser(const std::function<void(const QUrl&)>& visit);

    std::unique_ptr<SyncWorld> m_world;
    QTemporaryDir m_locks;
    std::vector<QByteArray> m_grants;
    int m_issued = 0;         // how many refresh tokens there were
    bool m_isRevoked = false; // an old one was used
    bool m_expires = false;   // every access token is refused once
};

namespace {

std::string profile(const std::string& auth) { return "[auth]\n" + auth + modelProfile(); }
const std::string kPassword = "kind = \"oauth2_password\"\ntoken_path = \"/token\"\nclient_id = \"{setting.user}\"\n"
                              "client_secret = \"{setting.secret}\"\nuser = \"{setting.user}\"\n"
                              "password = \"{setting.secret}\"\nstyle = \"post\"\n";
const std::string kCode = "kind = \"oauth2_code\"\ntoken_path = \"/token\"\nauthorize_path = \"/authorize\"\n"
                          "client_id = \"{setting.user}\"\nclient_secret = \"\"\nscope = \"read offline\"\n";

} // namespace

void Tokens::init()
{
    m_world = std::make_unique<SyncWorld>();
    m_world->limits.locksFolder = m_locks.path();
    m_world->server.setHandler([this](const Asked& asked) { return answer(asked); });
    m_world->setProfile(profile(kPassword));
    m_grants.clear();
    m_issued = 0;
    m_isRevoked = m_expires = false;
}

QString Tokens::stored() const
{
    QString found;
    m_world->secrets->read(QStringLiteral("sys/refresh_token"),
                           [&found](SecretOutcome, const QByteArray& secret) { found = QString::fromUtf8(secret); });
    pump([&found] { return !found.isEmpty(); }, 200);
    return found;
}

Told Tokens::answer(const Asked& asked)
{
    if (asked.path() != "/token") {
        const QByteArray bearer = "Bearer A" + QByteArray::number(m_issued);
        if (asked.headers["authorization"] != bearer || std::exchange(m_expires, false))
            return reply(401, "{}");
        return ServerModel(5).answer(asked);
    }
    m_grants.push_back(form(asked, "grant_type"));
    if (m_grants.back() == "refresh_token" && form(asked, "refresh_token") != "R" + QByteArray::number(m_issued)) {
        m_isRevoked = true;
        return reply(400, "{\"error\":\"invalid_grant\"}");
    }
    ++m_issued;
    const QByteArray n = QByteArray::number(m_issued);
    return reply(200, "{\"access_token\":\"A" + n + "\",\"refresh_token\":\"R" + n + "\",\"expires_in\":3600}");
}

void Tokens::aPasswordIsSentOnceAndThenTheRefreshToken()
{
    for (int run = 1; run <= 3; ++run) {
        const SourceOutcome outcome = m_world->run();
        QVERIFY2(!outcome.error, told(outcome));
    }
    QCOMPARE(m_grants, (std::vector<QByteArray>{"password", "refresh_token", "refresh_token"}));
    QCOMPARE(stored(), QStringLiteral("R3"));
    QCOMPARE(m_world->server.received().count("top-secret-canary"), 4); // secret and password once, secret twice
}

void Tokens::refreshTokensRotateAndTheNewOneIsStoredFirst()
{
    QVERIFY(!m_world->run().error);
    m_world->server.setHandler([this](const Asked& asked) {
        // Whoever asks with a new access token has stored its refresh token before.
        if (asked.path() != "/token" && stored() != QStringLiteral("R%1").arg(m_issued))
            return reply(500, "{}");
        return answer(asked);
    });
    for (int run = 0; run < 3; ++run) {
        m_expires = true; // in mid-sync
        const SourceOutcome outcome = m_world->run();
        QVERIFY2(!outcome.error, told(outcome));
    }
    QVERIFY(!m_isRevoked);
    QCOMPARE(stored(), QStringLiteral("R%1").arg(m_issued));
}

void Tokens::anOldRefreshTokenFallsBackToThePassword()
{
    m_world->secrets->write(QStringLiteral("sys/refresh_token"), "R-old", [](SecretOutcome) {});
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome));
    QCOMPARE(m_grants, (std::vector<QByteArray>{"refresh_token", "password"}));
}

void Tokens::whoWaitsForAnotherProcessUsesTheNewToken()
{
    QVERIFY(!m_world->run().error);
    QLockFile other(m_locks.filePath(QStringLiteral("plumbline-refresh-sys.lock")));
    QVERIFY(other.tryLock());
    m_world->start();
    QVERIFY(!pump([this] { return m_world->finished.has_value(); }, 200));
    QCOMPARE(m_grants.size(), std::size_t(1));
    // The other process has refreshed meanwhile.
    ++m_issued;
    m_world->secrets->write(QStringLiteral("sys/refresh_token"), "R2", [](SecretOutcome) {});
    other.unlock();
    QVERIFY(pump([this] { return m_world->finished.has_value(); }));
    QVERIFY2(!m_world->finished->sources.front().error, told(m_world->finished->sources.front()));
    QVERIFY(!m_isRevoked);
}

void Tokens::aCodeWithoutARefreshTokenNeedsTheUser()
{
    m_world->setProfile(profile(kCode));
    const SourceOutcome outcome = m_world->run();
    QVERIFY(outcome.error.has_value());
    QCOMPARE(*outcome.error, (Error{ErrorCode::SignInRefused, {"sys", "", "sign_in"}, {}}));
    QCOMPARE(m_world->server.asked().size(), 0);
    m_world->secrets->write(QStringLiteral("sys/refresh_token"), "R-old", [](SecretOutcome) {});
    QCOMPARE(m_world->run().error->code, ErrorCode::SignInRefused);
    QCOMPARE(m_grants, std::vector<QByteArray>{"refresh_token"}); // once
}

std::optional<Error> Tokens::signInByBrowser(const std::function<void(const QUrl&)>& visit)
{
    const Source source{"sys", "sys", m_world->server.url().toStdString(), {}};
    sync::Cancellation cancellation;
    sync::SystemSession session;
    m_world->limits.profilesFolder = m_world->profilesFolder();
    const sync::SessionNeeds needs{source, *m_world->secrets, [this] { return m_world->now; }, m_world->limits,
                                   cancellation};
    std::optional<Error> failed;
    bool ended = false;
    const auto all = [&]() -> sync::Task<void> {
        failed = co_await sync::openSession(session, needs);
        if (!failed)
            failed = co_await sync::signInByBrowser(session, visit, cancellation, 5000);
    };
    sync::Task<void> task = all();
    task.start([&ended] { ended = true; });
    pump([&ended] { return ended; });
    return failed;
}

void Tokens::theBrowserBringsACodeWithItsProof()
{
    m_world->setProfile(profile(kCode));
    QUrl shown;
    QTcpSocket browser;
    const auto failed = signInByBrowser([&](const QUrl& url) {
        shown = url;
        const QUrlQuery query(url);
        const QUrl back(query.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
        browser.connectToHost(back.host(), static_cast<quint16>(back.port()));
        browser.write("GET /callback?code=the%2Bcode&state=" +
                      query.queryItemValue(QStringLiteral("state")).toLatin1() + " HTTP/1.1\r\nHost: x\r\n\r\n");
    });
    QVERIFY(!failed);
    const QUrlQuery query(shown);
    QCOMPARE(query.queryItemValue(QStringLiteral("client_id")), QStringLiteral("plumbline"));
    QCOMPARE(query.queryItemValue(QStringLiteral("scope"), QUrl::FullyDecoded), QStringLiteral("read offline"));
    QCOMPARE(query.queryItemValue(QStringLiteral("code_challenge_method")), QStringLiteral("S256"));
    const Asked& asked = m_world->server.asked().front();
    QCOMPARE(form(asked, "code"), QByteArray("the+code"));
    QCOMPARE(QCryptographicHash::hash(form(asked, "code_verifier"), QCryptographicHash::Sha256)
                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
             query.queryItemValue(QStringLiteral("code_challenge")).toLatin1());
    QCOMPARE(stored(), QStringLiteral("R1"));
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome));
    QCOMPARE(m_grants, (std::vector<QByteArray>{"authorization_code", "refresh_token"}));
}

void Tokens::anAnswerOfAnotherStateIsRefused()
{
    m_world->setProfile(profile(kCode));
    QTcpSocket browser;
    const auto failed = signInByBrowser([&](const QUrl& url) {
        const QUrl back(QUrlQuery(url).queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
        browser.connectToHost(back.host(), static_cast<quint16>(back.port()));
        browser.write("GET /callback?code=c&state=forged HTTP/1.1\r\n\r\n");
    });
    QCOMPARE(failed->code, ErrorCode::SignInRefused);
    QCOMPARE(m_world->server.asked().size(), 0);
}

void Tokens::noTokenReachesAMessage()
{
    QVERIFY(!m_world->run().error);
    m_world->server.setHandler([](const Asked& asked) {
        return reply(400, "{\"error\":\"" + asked.body.toPercentEncoding("=&_") + asked.body + "\"}");
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY(outcome.error.has_value());
    const QByteArray words = told(outcome);
    QVERIFY2(!words.contains("R1") && !words.contains("top-secret-canary"), words);
}

QTEST_GUILESS_MAIN(Tokens)
#include "tst_tokens.moc"
