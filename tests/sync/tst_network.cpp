#include "core/sync/httpclient.h"
#include "core/sync/systemproxy.h"
#include "tests/sync/faultserver.h"
#include "tests/sync/hostile.h"
#include "tests/sync/howoften.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <thread>

using namespace plumbline;
using namespace plumbline::sync;
using namespace plumbline::tests;

// NW-01, NW-02, NW-13, NW-18: names, proxies and headers that do not behave.
class Network : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNameThatIsNotThereIsSaidToBeSo();
    void aHangingProxyLookupBlocksNothing();
    void aDeadProxyIsNamed();
    void aProxyThatWantsAPasswordIsNamed();
    void aChangedProxyIsUsedByTheNextRun();
    void thisMachineNeedsNoProxy();
    void aFloodOfHeadersEnds_data();
    void aFloodOfHeadersEnds();

private:
    Result<HttpAnswer> ask(const QUrl& url, HttpRoute route = {}, HttpLimits limits = {3000, 1000});
};

namespace {

const QUrl kElsewhere(QStringLiteral("https://plumbline-test.invalid/x"));

QNetworkProxy proxyAt(quint16 port)
{
    return QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port);
}

// A proxy that answers every CONNECT with this.
struct FakeProxy {
    explicit FakeProxy(QByteArray answer)
    {
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this, answer] {
            while (QTcpSocket* socket = server.nextPendingConnection())
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, answer] {
                    asked += socket->readAll();
                    socket->write(answer);
                    socket->disconnectFromHost();
                });
        });
        server.listen(QHostAddress::LocalHost, 0);
    }
    HttpRoute route() const
    {
        return {{}, [port = server.serverPort()](const QNetworkProxyQuery&) { return QList{proxyAt(port)}; }};
    }

    QTcpServer server;
    QByteArray asked;
};

} // namespace

Result<HttpAnswer> Network::ask(const QUrl& url, HttpRoute route, HttpLimits limits)
{
    Cancellation cancellation;
    HttpClient client(limits, cancellation, std::move(route));
    std::optional<Result<HttpAnswer>> result;
    HttpRequest request{"GET", url, {{"Authorization", "Bearer canary"}}, {}};
    const auto run = [&]() -> Task<void> { result = co_await client.send(std::move(request)); };
    Task<void> task = run();
    task.start({});
    pump([&result] { return result.has_value(); });
    return *result;
}

void Network::aNameThatIsNotThereIsSaidToBeSo()
{
    for (int time = 0; time < howOften(2, 20); ++time) {
        const auto result = ask(kElsewhere, {{}, [](const QNetworkProxyQuery&) { return QList<QNetworkProxy>(); }});
        QVERIFY(!result.ok());
        // A resolver that hangs ends at the idle limit.
        const bool isNamed = result.error() == Error{ErrorCode::Unreachable, {"name"}, {}};
        QVERIFY(isNamed || result.error() == (Error{ErrorCode::TimedOut, {"idle"}, {}}));
    }
}

void Network::aHangingProxyLookupBlocksNothing()
{
    for (int time = 0; time < howOften(1, 5); ++time) {
        auto hangs = std::make_shared<std::atomic<bool>>(true);
        HttpRoute route{{},
                        [hangs](const QNetworkProxyQuery&) {
                            while (*hangs)
                                std::this_thread::sleep_for(std::chrono::milliseconds(10));
                            return QList<QNetworkProxy>();
                        },
                        300};
        int ticks = 0;
        QTimer ticking;
        connect(&ticking, &QTimer::timeout, this, [&ticks] { ++ticks; });
        ticking.start(10);
        const auto result = ask(kElsewhere, route);
        QVERIFY(!result.ok());
        QVERIFY(result.error() == (Error{ErrorCode::Unreachable, {"proxy_lookup"}, {}}));
        QVERIFY(ticks > 3);
        *hangs = false;
    }
}

void Network::aDeadProxyIsNamed()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost, 0));
    const quint16 port = closed.serverPort();
    closed.close();
    for (int time = 0; time < howOften(1, 5); ++time) {
        const auto result = ask(kElsewhere, {{}, [port](const QNetworkProxyQuery&) { return QList{proxyAt(port)}; }});
        QVERIFY(!result.ok());
        QVERIFY2(result.error() == (Error{ErrorCode::Unreachable, {"proxy"}, {}}), result.error().args.front().c_str());
    }
}

void Network::aProxyThatWantsAPasswordIsNamed()
{
    FakeProxy proxy("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                    "Content-Length: 0\r\n\r\n");
    for (int time = 0; time < howOften(1, 5); ++time) {
        const auto result = ask(kElsewhere, proxy.route());
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::Unreachable);
        QCOMPARE(result.error().args.front(), std::string("proxy_sign_in"));
    }
    QVERIFY(!proxy.asked.contains("canary"));
}

void Network::aChangedProxyIsUsedByTheNextRun()
{
    FakeProxy first("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
    FakeProxy second("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
    const FakeProxy* inForce = &first;
    const ProxyLookup lookup = [&inForce](const QNetworkProxyQuery&) {
        return QList{proxyAt(inForce->server.serverPort())};
    };
    const int times = howOften(1, 5);
    for (int time = 0; time < times; ++time) {
        inForce = &first;
        QVERIFY(!ask(kElsewhere, {{}, lookup}).ok());
        inForce = &second;
        QVERIFY(!ask(kElsewhere, {{}, lookup}).ok());
    }
    QVERIFY(first.asked.startsWith("CONNECT plumbline-test.invalid:443"));
    QVERIFY(second.asked.startsWith("CONNECT plumbline-test.invalid:443"));
    QCOMPARE(first.asked.count("CONNECT"), times);
}

void Network::thisMachineNeedsNoProxy()
{
    FaultServer server([](const Asked&) { return reply(200, "{}"); });
    const auto never = [](const QNetworkProxyQuery&) -> QList<QNetworkProxy> { qFatal("asked for a proxy"); };
    QVERIFY(ask(QUrl(QString::fromLatin1(server.url())), {{}, never}).ok());
}

void Network::aFloodOfHeadersEnds_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("bytes");
    QTest::newRow("100,000 headers") << 100'000 << 20;
    QTest::newRow("20 MiB in one") << 1 << (20 << 20);
    QTest::newRow("20 MiB of headers") << 2'000 << (10 << 10);
}

void Network::aFloodOfHeadersEnds()
{
    QFETCH(int, count);
    QFETCH(int, bytes);
    QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n";
    const QByteArray filling(bytes, 'x');
    for (int i = 0; i < count; ++i)
        answer += "X-" + QByteArray::number(i) + ": " + filling + "\r\n";
    answer += "\r\n{}";
    FaultServer server([&answer](const Asked&) { return Told{answer}; });
    for (int time = 0; time < howOften(1, 4); ++time) {
        const qint64 before = peakKiB();
        const auto result = ask(QUrl(QString::fromLatin1(server.url())), {}, {6000, 1500});
        const qint64 grown = peakKiB() - before;
        QVERIFY2(grown < 100 << 10, qPrintable(QString::number(grown))); // the server's copies are in it
        QVERIFY(!result.ok());
        QCOMPARE(result.error(), (Error{ErrorCode::AnswerTooLarge, {"head"}, {}}));
    }
}

QTEST_GUILESS_MAIN(Network)
#include "tst_network.moc"
