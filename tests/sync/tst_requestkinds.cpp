#include <utility>

#include "tests/sync/syncworld.h"

#include <QRegularExpression>
#include <QTest>

using namespace plumbline;
using namespace plumbline::tests;

// How a request is made up where that is a system's own: sessions, addresses, signatures, parts that may be missing.
class RequestKinds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }
    void aSessionCookieIsSentBack();
    void theTokenAnswerNamesTheAddress();
    void anotherAddressIsRefused();
    void signedParametersAreSorted();
    void partsWithoutAValueAreLeftOut();

private:
    std::unique_ptr<SyncWorld> m_world;
};

void RequestKinds::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_world = std::make_unique<SyncWorld>();
}

void RequestKinds::aSessionCookieIsSentBack()
{
    m_world->setProfile(R"([auth]
kind = "login"
method = "POST"
path = "/login"
body = { parameters = ["acct", "{setting.user}", "{setting.secret}", 2052] }
token = "cookie"
answer = { success = { path = "LoginResultType", values = [1] }, message = "Message" }
[[stream]]
name = "receipts"
collection = "receipt"
path = "/list"
answer = { rows = "rows" }
)" + receiptMap());
    m_world->server.setHandler([](const Asked& asked) {
        if (asked.path() == "/login")
            return reply(200, R"({"LoginResultType":1})",
                         "Set-Cookie: kdservice-sessionid=S-1; path=/; HttpOnly\r\nSet-Cookie: gone=\r\n"
                         "Set-Cookie: ASP.NET_SessionId=S-2; path=/\r\n");
        return asked.headers.value("cookie") == "kdservice-sessionid=S-1; ASP.NET_SessionId=S-2"
                   ? reply(200, "{\"rows\":" + receipts(1, 2) + "}")
                   : reply(401, "{}");
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QCOMPARE(m_world->server.asked().front().body,
             QByteArray(R"({"parameters":["acct","plumbline","top-secret-canary",2052]})"));
    QCOMPARE(m_world->sink.rows.size(), std::size_t(2));
}

void RequestKinds::theTokenAnswerNamesTheAddress()
{
    const std::string auth = R"([auth]
kind = "oauth2_client_credentials"
token_path = "/token"
client_id = "{setting.user}"
client_secret = "{setting.secret}"
base_url = "instance_url"
within = ["example.com"]
keep = { corp = "corp.id" }
)";
    m_world->setProfile(auth +
                        "[[stream]]\nname = \"receipts\"\ncollection = \"receipt\"\npath = \"/list\"\n"
                        "query = { corp = \"{corp}\" }\nanswer = { rows = \"rows\" }\n" +
                        receiptMap());
    m_world->server.setHandler([this](const Asked& asked) {
        if (asked.path() == "/token")
            return reply(200, R"({"access_token":"T","instance_url":")" + m_world->server.url() +
                                  R"(/instance","corp":{"id":"K7"}})");
        return asked.path() == "/instance/list" && asked.value("corp") == "K7"
                   ? reply(200, "{\"rows\":" + receipts(1, 3) + "}")
                   : reply(404, "{}");
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QCOMPARE(m_world->sink.rows.size(), std::size_t(3));
}

void RequestKinds::anotherAddressIsRefused()
{
    const QUrl own("https://login.example.com");
    const std::vector<std::string> domains = {"example.com"};
    QVERIFY(sync::keepsTheRule(own, QUrl("https://eu7.my.example.com/x"), domains));
    QVERIFY(sync::keepsTheRule(own, QUrl("https://login.example.com:8443"), {}));
    for (const char* other : {"https://example.com.evil.net", "https://evilexample.com", "http://a.example.com",
                              "https://user:pass@a.example.com", "ftp://a.example.com", "", "https://"})
        QVERIFY2(!sync::keepsTheRule(own, QUrl(QString::fromLatin1(other)), domains), other);
}

void RequestKinds::signedParametersAreSorted()
{
    m_world->setProfile(R"([auth]
kind = "login"
path = "/token"
query = { timestamp = "{now:unix_ms}", appKey = "{setting.user}", signature = "{signature}" }
token = "data.access_token"
[[auth.compute]]
name = "signature"
from = "{params}"
key = "{setting.secret}"
apply = ["hmac_sha256", "base64"]
[auth.into]
query = { access_token = "{token}" }
[[stream]]
name = "receipts"
collection = "receipt"
path = "/list"
answer = { rows = "rows" }
)" + receiptMap());
    m_world->server.setHandler([](const Asked& asked) {
        if (asked.path() == "/list")
            return reply(200, "{\"rows\":" + receipts(1, 1) + "}");
        return reply(200, R"({"data":{"access_token":"T"}})");
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    // HMAC-SHA256 of "appKeyplumblinetimestamp1773452520000" with "top-secret-canary", by another program
    QCOMPARE(m_world->server.asked().front().value("signature"),
             QByteArray("OW883ikwGsZ/m2EbMtBJAbDm9B1mHfwmjKIueJJrny4="));
    QCOMPARE(m_world->server.asked().back().value("access_token"), QByteArray("T"));
}

void RequestKinds::partsWithoutAValueAreLeftOut()
{
    m_world->setProfile(R"([[stream]]
name = "receipts"
collection = "receipt"
path = "/list"
query = { q = "select id from receipt where void = 0{? and t > {since:iso_s}} limit {offset},{limit}", only = "{?x > {since:date}}" }
paging = { kind = "offset", size = 5, total = "total" }
answer = { rows = "rows" }
incremental = { field = "changed" }
)" + receiptMap());
    m_world->server.setHandler(
        [](const Asked&) { return reply(200, R"({"total":"1","rows":)" + receipts(1, 1) + "}"); });
    QVERIFY(!m_world->run().error);
    QVERIFY(!m_world->run().error);
    const QList<Asked>& asked = m_world->server.asked();
    QCOMPARE(asked[0].value("q"), QByteArray("select id from receipt where void = 0 limit 0,5"));
    QVERIFY(!asked[0].query().contains("only"));
    QCOMPARE(asked[1].value("q"),
             QByteArray("select id from receipt where void = 0 and t > 2026-03-02T00:00:00Z limit 0,5"));
    QCOMPARE(asked[1].value("only"), QByteArray("x > 2026-03-02"));
}

QTEST_GUILESS_MAIN(RequestKinds)
#include "tst_requestkinds.moc"
