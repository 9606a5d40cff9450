#include <utility>

#include "core/sync/httpclient.h"
#include "tests/sync/faultserver.h"

#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

using namespace plumbline;
using namespace plumbline::sync;
using namespace plumbline::tests;

// Connections that are kept open, and when they are not used again.
class Connections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void requestsShareOneConnection();
    void manyAtOnceArriveEachWithItsOwnAnswer();
    void aGetOnAClosedConnectionIsSentOnceMore();
    void aPostIsNeverSentTwice();
    void aHeaderStaysInItsLine();
    void unchangedIsAnAnswerOnlyToWhoAsked();
    void aClientThatGoesAwayLeavesNothingBehind();

private:
    std::vector<Result<HttpAnswer>> send(HttpClient& client, std::vector<HttpRequest> requests);
    Result<HttpAnswer> send(HttpClient& client, HttpRequest request);
    HttpRequest get(const QByteArray& path = "/x") const;

    FaultServer m_server;
    Cancellation m_cancellation;
};

HttpRequest Connections::get(const QByteArray& path) const
{
    HttpRequest request;
    request.url = QUrl(QString::fromLatin1(m_server.url() + path));
    return request;
}

std::vector<Result<HttpAnswer>> Connections::send(HttpClient& client, std::vector<HttpRequest> requests)
{
    std::vector<Result<HttpAnswer>> results(requests.size(), Error{ErrorCode::NothingFound, {"never ended"}, {}});
    std::size_t ended = 0;
    const auto once = [&](std::size_t i) -> Task<void> {
        results[i] = co_await client.send(std::move(requests[i]));
        ++ended;
    };
    std::vector<Task<void>> tasks;
    for (std::size_t i = 0; i < requests.size(); ++i)
        tasks.push_back(once(i));
    for (Task<void>& task : tasks)
        task.start({});
    pump([&] { return ended == requests.size(); });
    return results;
}

Result<HttpAnswer> Connections::send(HttpClient& client, HttpRequest request)
{
    return send(client, std::vector<HttpRequest>{std::move(request)}).front();
}

void Connections::requestsShareOneConnection()
{
    m_server.forget();
    m_server.setHandler([](const Asked&) { return reply(200, "{}"); });
    HttpClient client({}, m_cancellation);
    HttpRequest post = get();
    post.method = "POST";
    post.body = "{}";
    for (int i = 0; i < 10; ++i)
        QVERIFY(send(client, i % 2 ? post : get()).ok());
    QCOMPARE(m_server.asked().size(), 10);
    QCOMPARE(m_server.connections(), 1);
    m_server.setHandler([](const Asked&) { return reply(200, "{}", "Connection: close\r\n"); });
    QVERIFY(send(client, get()).ok());
    QVERIFY(send(client, get()).ok());
    QCOMPARE(m_server.connections(), 2);
}

void Connections::manyAtOnceArriveEachWithItsOwnAnswer()
{
    m_server.forget();
    m_server.setHandler([](const Asked& asked) { return reply(200, "\"" + asked.target + "\""); });
    HttpClient client({}, m_cancellation);
    for (int round = 0; round < 5; ++round) {
        std::vector<HttpRequest> requests;
        for (int i = 0; i < 40; ++i)
            requests.push_back(get("/" + QByteArray::number(i)));
        const auto answers = send(client, std::move(requests));
        for (int i = 0; i < 40; ++i) {
            const auto& answer = answers[static_cast<std::size_t>(i)];
            QVERIFY(answer.ok());
            QCOMPARE(answer.value().body, "\"/" + QByteArray::number(i) + "\"");
        }
    }
}

void Connections::aGetOnAClosedConnectionIsSentOnceMore()
{
    m_server.forget();
    m_server.setHandler([](const Asked&) { return reply(200, "{}"); });
    HttpClient client({}, m_cancellation);
    QVERIFY(send(client, get()).ok());
    // The second request meets a connection that ends instead of answering; the third try is a new one.
    int asked = 0;
    m_server.setHandler([&asked](const Asked&) {
        Told told = reply(200, "{}");
        told.cutAt = asked++ == 0 ? 0 : -1;
        return told;
    });
    QVERIFY(send(client, get()).ok());
    QCOMPARE(asked, 2);
    QCOMPARE(m_server.connections(), 2);
    // A new connection that ends is a failure at once.
    asked = 0;
    HttpClient fresh({}, m_cancellation);
    QCOMPARE(send(fresh, get()).error(), (Error{ErrorCode::Unreachable, {"dropped"}, {}}));
    QCOMPARE(asked, 1);
}

void Connections::aPostIsNeverSentTwice()
{
    m_server.forget();
    m_server.setHandler([](const Asked&) { return reply(200, "{}"); });
    HttpClient client({}, m_cancellation);
    QVERIFY(send(client, get()).ok());
    int asked = 0;
    m_server.setHandler([&asked](const Asked&) {
        ++asked;
        Told told;
        told.cutAt = 0;
        return told;
    });
    HttpRequest post = get();
    post.method = "POST";
    post.body = "{}";
    QCOMPARE(send(client, post).error(), (Error{ErrorCode::Unreachable, {"dropped"}, {}}));
    QTest::qWait(50);
    QCOMPARE(asked, 1);
    // One that has rested is not trusted with it.
    m_server.setHandler([](const Asked&) { return reply(200, "{}"); });
    QVERIFY(send(client, get()).ok());
    const int connections = m_server.connections();
    QTest::qWait(1100);
    QVERIFY(send(client, post).ok());
    QCOMPARE(m_server.connections(), connections + 1);
}

void Connections::aHeaderStaysInItsLine()
{
    m_server.forget();
    m_server.setHandler([](const Asked&) { return reply(200, "{}"); });
    HttpClient client({}, m_cancellation);
    for (const QByteArray& value : {QByteArray("a\r\nX-Evil: 1"), QByteArray("a\nb"), QByteArray("a\0b", 3)}) {
        HttpRequest request = get();
        request.headers = {{"Authorization", value}};
        QCOMPARE(send(client, request).error(), (Error{ErrorCode::InvalidArgument, {"header"}, {}}));
    }
    QCOMPARE(m_server.asked().size(), 0);
    HttpRequest pasted = get();
    pasted.headers = {{"X-Key", "pasted with its line end\r\n"}};
    QVERIFY(send(client, pasted).ok());
    QCOMPARE(m_server.asked().front().headers.value("x-key"), QByteArray("pasted with its line end"));
}

void Connections::unchangedIsAnAnswerOnlyToWhoAsked()
{
    m_server.setHandler([](const Asked&) { return reply(304, ""); });
    HttpClient client({}, m_cancellation);
    QCOMPARE(send(client, get()).error().code, ErrorCode::RedirectRefused);
    HttpRequest request = get();
    request.headers = {{"If-None-Match", "\"1\""}};
    const auto answer = send(client, request);
    QVERIFY(answer.ok());
    QCOMPARE(answer.value().status, 304);
}

void Connections::aClientThatGoesAwayLeavesNothingBehind()
{
    m_server.setHandler([](const Asked&) { return Told{{}, -1, 0, true, false}; });
    for (int i = 0; i < 50; ++i) {
        HttpClient client({}, m_cancellation);
        Task<Result<HttpAnswer>> task = client.send(get());
        task.start([] { qFatal("it was given up"); });
        QTest::qWait(i % 5);
    }
    QTest::qWait(20);
}

QTEST_GUILESS_MAIN(Connections)
#include "tst_connections.moc"
