#include <utility>

#include "core/sync/httpclient.h"
#include "tests/sync/faultserver.h"
#include "tests/sync/hostile.h"
#include "tests/sync/howoften.h"

#include <QRegularExpression>
#include <QTest>
#include <QThread>

using namespace plumbline;
using namespace plumbline::sync;
using namespace plumbline::tests;

// What the one door to the network does with each measured trap.
class HttpTraps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void anHonestAnswerArrivesWhole();
    void aBodyCutAnywhereIsRefused();
    void aChunkedBodyWithoutItsEndIsRefused();
    void gzipIsUnpackedAndChecked();
    void gzipCutOrFlippedAnywhereIsRefused();
    void aBombStopsAtTheCapAndAnHonestListPasses();
    void anEndlessAnswerStopsAtTheCap();
    void aDripEndsAtTheTotalDeadline();
    void silenceEndsAtTheIdleLimit();
    void aBusyThreadIsNotASilentSystem();
    void redirectsToOthersAreRefusedWithoutASecret_data();
    void redirectsToOthersAreRefusedWithoutASecret();
    void redirectsWithinTheOriginAreFollowedFiveTimes();
    void aPostIsSentOnceAndNeverFollowed();
    void plainHttpGoesToThisMachineOnly();
    void cancellingEndsARequestAtOnce();
    void serverTimeAndRequestIdAreKnown();
    void refusedAndDroppedAreTold();

private:
    Result<HttpAnswer> send(HttpRequest request, HttpLimits limits = {});
    HttpRequest get(const QByteArray& path = "/x") const;

    FaultServer m_server;
    Cancellation m_cancellation;
};

HttpRequest HttpTraps::get(const QByteArray& path) const
{
    HttpRequest request;
    request.url = QUrl(QString::fromLatin1(m_server.url() + path));
    request.headers = {{"Authorization", "Bearer top-secret-canary"}, {"X-Api-Key", "top-secret-canary"}};
    return request;
}

Result<HttpAnswer> HttpTraps::send(HttpRequest request, HttpLimits limits)
{
    m_server.forget();
    HttpClient client(limits, m_cancellation);
    std::optional<Result<HttpAnswer>> result;
    const auto once = [](HttpClient& http, HttpRequest asked, std::optional<Result<HttpAnswer>>& out) -> Task<void> {
        out.emplace(co_await http.send(std::move(asked)));
    };
    Task<void> task = once(client, std::move(request), result);
    task.start({});
    const bool ended = pump([&result] { return result.has_value(); });
    return ended ? *result : Result<HttpAnswer>(Error{ErrorCode::NothingFound, {"never ended"}, {}});
}

void HttpTraps::anHonestAnswerArrivesWhole()
{
    m_server.setHandler([](const Asked&) { return reply(200, "{\"a\":1}"); });
    const auto answer = send(get());
    QVERIFY(answer.ok());
    QCOMPARE(answer.value().status, 200);
    QCOMPARE(answer.value().body, QByteArray("{\"a\":1}"));
    QCOMPARE(answer.value().contentType, QByteArray("application/json"));
    QCOMPARE(m_server.asked().front().headers.value("accept-encoding"), QByteArray("gzip"));
    QCOMPARE(m_server.asked().front().headers.value("authorization"), QByteArray("Bearer top-secret-canary"));
}

void HttpTraps::aBodyCutAnywhereIsRefused()
{
    const Told whole = reply(200, "[" + QByteArray(3000, '1') + "]");
    for (qsizetype cut = 0; cut < whole.bytes.size(); cut += 97) {
        m_server.setHandler([&whole, cut](const Asked&) {
            Told told = whole;
            told.cutAt = cut;
            return told;
        });
        const auto answer = send(get());
        QVERIFY2(!answer.ok(), QByteArray::number(cut).constData());
        const ErrorCode code = answer.error().code;
        QVERIFY(code == ErrorCode::AnswerTruncated || code == ErrorCode::Unreachable);
    }
}

void HttpTraps::aChunkedBodyWithoutItsEndIsRefused()
{
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    QByteArray whole = head;
    for (int chunk = 0; chunk < 30; ++chunk)
        whole += "64\r\n" + QByteArray(100, '1') + "\r\n";
    whole += "0\r\n\r\n";
    for (qsizetype cut = head.size(); cut < whole.size(); cut += 97) {
        m_server.setHandler([&](const Asked&) { return Told{whole, cut}; });
        QCOMPARE(send(get()).error(), (Error{ErrorCode::AnswerTruncated, {"chunks"}, {}}));
    }
    m_server.setHandler([&](const Asked&) { return Told{whole}; });
    QVERIFY(send(get()).ok());
}

void HttpTraps::gzipIsUnpackedAndChecked()
{
    const QByteArray body = "[" + QByteArray(100'000, ' ') + "1]";
    m_server.setHandler([&](const Asked&) { return reply(200, gzipped(body), "Content-Encoding: gzip\r\n"); });
    const auto answer = send(get());
    QVERIFY(answer.ok());
    QCOMPARE(answer.value().body, body);
    m_server.setHandler([&](const Asked&) { return reply(200, body, "Content-Encoding: br\r\n"); });
    QCOMPARE(send(get()).error().code, ErrorCode::AnswerUnexpected);
}

void HttpTraps::gzipCutOrFlippedAnywhereIsRefused()
{
    QByteArray body = "[";
    for (int i = 0; i < 400; ++i)
        body += QByteArray::number(i * 7919) + ",";
    const QByteArray packed = gzipped(body + "0]");
    const qsizetype step = std::max<qsizetype>(2 * packed.size() / howOften(200, 1000), 1);
    for (qsizetype at = 0; at < packed.size(); at += step) {
        const QByteArray cut = packed.left(at);
        m_server.setHandler([&](const Asked&) { return reply(200, cut, "Content-Encoding: gzip\r\n"); });
        QVERIFY2(!send(get()).ok(), QByteArray::number(at).constData());
        QByteArray flipped = packed;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x10);
        m_server.setHandler([&](const Asked&) { return reply(200, flipped, "Content-Encoding: gzip\r\n"); });
        const auto answer = send(get());
        // Bytes 4..9 of the head (time, flags of the packer) say nothing about the content.
        QVERIFY2(!answer.ok() || (at >= 4 && at <= 9 && answer.value().body == body + "0]"),
                 QByteArray::number(at).constData());
    }
    m_server.setHandler([&](const Asked&) { return reply(200, packed + "tail", "Content-Encoding: gzip\r\n"); });
    QVERIFY(!send(get()).ok());
}

void HttpTraps::aBombStopsAtTheCapAndAnHonestListPasses()
{
    const QByteArray bomb = tenGigabytes();
    QVERIFY(bomb.size() < 32 << 20); // it is what comes out of it that is too much
    m_server.setHandler([&](const Asked&) { return reply(200, bomb, "Content-Encoding: gzip\r\n"); });
    for (int time = 0; time < howOften(1, 10); ++time) {
        const qint64 before = peakKiB();
        const auto refused = send(get());
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error(), (Error{ErrorCode::AnswerTooLarge, {"32"}, {}}));
        QVERIFY(peakKiB() - before <= 100 << 10);
    }
    const QByteArray honest = gzipped("[" + QByteArray(20 << 20, ' ') + "]");
    QVERIFY(honest.size() * 60 < 20 << 20);
    m_server.setHandler([&](const Asked&) { return reply(200, honest, "Content-Encoding: gzip\r\n"); });
    for (int time = 0; time < howOften(1, 10); ++time)
        QVERIFY(send(get()).ok());
}

void HttpTraps::anEndlessAnswerStopsAtTheCap()
{
    m_server.setHandler([](const Asked&) {
        Told told;
        told.bytes = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[";
        told.isEndless = true;
        return told;
    });
    for (int time = 0; time < howOften(1, 10); ++time)
        QCOMPARE(send(get()).error(), (Error{ErrorCode::AnswerTooLarge, {"32"}, {}}));
}

void HttpTraps::aDripEndsAtTheTotalDeadline()
{
    m_server.setHandler([](const Asked&) {
        Told told = reply(200, QByteArray(10'000, '1'));
        told.dripMs = 1;
        return told;
    });
    HttpLimits limits;
    limits.totalMs = 1500;
    limits.idleMs = 700;
    for (int time = 0; time < howOften(1, 20); ++time) {
        const auto answer = send(get(), limits);
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().args, (std::vector<std::string>{"total"}));
    }
    QCOMPARE(HttpLimits{}.totalMs, 120'000);
}

void HttpTraps::silenceEndsAtTheIdleLimit()
{
    m_server.setHandler([](const Asked&) { return Told{{}, -1, 0, true, false}; });
    HttpLimits limits;
    limits.totalMs = 5000;
    limits.idleMs = 100;
    for (int time = 0; time < howOften(3, 20); ++time)
        QCOMPARE(send(get(), limits).error(), (Error{ErrorCode::TimedOut, {"idle"}, {}}));
    QCOMPARE(HttpLimits{}.idleMs, 30'000);
}

// While pages are being written nobody looks at the sockets: what arrived meanwhile counts.
void HttpTraps::aBusyThreadIsNotASilentSystem()
{
    m_server.setHandler([](const Asked&) {
        QThread::msleep(250);
        return reply(200, "[]");
    });
    HttpLimits limits;
    limits.idleMs = 100;
    for (int time = 0; time < 5; ++time)
        QVERIFY(send(get(), limits).ok());
}

void HttpTraps::redirectsToOthersAreRefusedWithoutASecret_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("place");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("%d other port", status) << status << QByteArray("http://127.0.0.1:PORT/x");
        QTest::addRow("%d other host", status) << status << QByteArray("http://localhost:PORT/x");
        QTest::addRow("%d no scheme", status) << status << QByteArray("//127.0.0.1:PORT/x");
    }
    QTest::newRow("other scheme") << 302 << QByteArray("https://127.0.0.1:PORT/x");
    QTest::newRow("a file") << 302 << QByteArray("file:///etc/hostname");
}

void HttpTraps::redirectsToOthersAreRefusedWithoutASecret()
{
    QFETCH(int, status);
    QFETCH(QByteArray, place);
    FaultServer other([](const Asked&) { return reply(200, "[]"); });
    place.replace("PORT", other.url().mid(other.url().lastIndexOf(':') + 1));
    m_server.setHandler([=](const Asked&) { return reply(status, "", "Location: " + place + "\r\n"); });
    const auto answer = send(get());
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::RedirectRefused);
    QTest::qWait(20);
    QVERIFY(!other.received().contains("canary"));
    QCOMPARE(other.received().size(), 0);
}

void HttpTraps::redirectsWithinTheOriginAreFollowedFiveTimes()
{
    int hops = 5;
    QList<QByteArray> places;
    m_server.setHandler([&](const Asked& asked) {
        places += asked.target;
        const int at = asked.target.mid(1).toInt();
        return at >= hops ? reply(200, "[]") : reply(302, "", "Location: /" + QByteArray::number(at + 1) + "\r\n");
    });
    QVERIFY(send(get("/0")).ok());
    QCOMPARE(places, (QList<QByteArray>{"/0", "/1", "/2", "/3", "/4", "/5"}));
    hops = 6;
    places.clear();
    QCOMPARE(send(get("/0")).error().code, ErrorCode::RedirectRefused);
    QCOMPARE(places.size(), 6);
}

void HttpTraps::aPostIsSentOnceAndNeverFollowed()
{
    HttpRequest post = get();
    post.method = "POST";
    post.body = "{\"a\":1}";
    const Told whole = reply(200, "{}");
    for (int time = 0; time < howOften(60, 1000); ++time) {
        const qsizetype cut = time % whole.bytes.size(); // nothing, half a status line, ... all but the last byte
        m_server.setHandler([&](const Asked&) { return Told{whole.bytes, cut}; });
        QVERIFY(!send(post).ok());
        if (time % 20 == 0)
            QTest::qWait(20); // for whatever might be sent once more
        QCOMPARE(m_server.asked().size(), 1);
        QCOMPARE(m_server.asked().front().body, post.body);
    }
    for (const int status : {301, 302, 303, 307, 308}) {
        m_server.setHandler([status](const Asked&) { return reply(status, "", "Location: /y\r\n"); });
        QCOMPARE(send(post).error().code, ErrorCode::RedirectRefused);
        QCOMPARE(m_server.asked().size(), 1);
    }
}

void HttpTraps::plainHttpGoesToThisMachineOnly()
{
    for (const char* url :
         {"http://192.0.2.1/x", "http://example.invalid/x", "ftp://127.0.0.1/x", "file:///etc/hostname"}) {
        HttpRequest request;
        request.url = QUrl(QString::fromLatin1(url));
        QCOMPARE(send(request).error(), (Error{ErrorCode::Unreachable, {"plain_http"}, {}}));
    }
}

void HttpTraps::cancellingEndsARequestAtOnce()
{
    Cancellation cancellation;
    HttpClient client({}, cancellation);
    m_server.setHandler([](const Asked&) { return Told{{}, -1, 0, true, false}; });
    std::optional<Result<HttpAnswer>> result;
    const auto once = [](HttpClient& http, HttpRequest asked, std::optional<Result<HttpAnswer>>& out) -> Task<void> {
        out.emplace(co_await http.send(std::move(asked)));
    };
    Task<void> task = once(client, get(), result);
    task.start({});
    cancellation.request();
    QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 1000);
    QCOMPARE(result->error().code, ErrorCode::Cancelled);
}

void HttpTraps::serverTimeAndRequestIdAreKnown()
{
    m_server.setHandler([](const Asked&) { return reply(200, "{}", "Date: Sat, 14 Mar 2026 01:42:00 GMT\r\n"); });
    const auto answer = send(get());
    QVERIFY(answer.ok());
    QCOMPARE(answer.value().serverTime.ms, 1'773'452'520'000);
    QVERIFY(answer.value().requestId.size() >= 32);
    QCOMPARE(m_server.asked().front().headers.value("x-request-id"), answer.value().requestId);
}

// NW-02.
void HttpTraps::refusedAndDroppedAreTold()
{
    QByteArray url;
    {
        const FaultServer gone;
        url = gone.url();
    }
    HttpRequest request;
    request.url = QUrl(QString::fromLatin1(url));
    for (int time = 0; time < howOften(3, 20); ++time)
        QCOMPARE(send(request).error(), (Error{ErrorCode::Unreachable, {"refused"}, {}}));
    const DeafPort deaf;
    request.url = QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(deaf.port));
    HttpLimits limits;
    limits.idleMs = 100;
    for (int time = 0; time < howOften(3, 20); ++time)
        QCOMPARE(send(request, limits).error(), (Error{ErrorCode::TimedOut, {"idle"}, {}}));
}

QTEST_GUILESS_MAIN(HttpTraps)
#include "tst_httptraps.moc"
