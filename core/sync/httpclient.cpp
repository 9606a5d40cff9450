#include "core/sync/httpclient.h"

#include "core/sync/gzip.h"
#include "core/sync/httpexchange.h"

#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QUuid>

#include <algorithm>

namespace plumbline::sync {
namespace {

constexpr int kMostRedirects = 5;
constexpr std::size_t kMostKept = 8;
// How long an open connection may have been idle to be used again. What is no GET is never sent twice, so it
// takes only one that is surely alive.
constexpr qint64 kIdleGetMs = 30'000, kIdleOtherMs = 1'000;

QSslConfiguration trustIn(const QList<QSslCertificate>& authorities)
{
    QSslConfiguration trusted = QSslConfiguration::defaultConfiguration();
    trusted.setProtocol(QSsl::TlsV1_2OrLater);
    trusted.addCaCertificates(authorities);
    return trusted;
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

// Only where the request said what it has already.
bool isUnchanged(int status, const HttpRequest& request)
{
    return status == 304 && std::any_of(request.headers.begin(), request.headers.end(),
                                        [](const auto& header) { return header.first == "If-None-Match"; });
}

Result<QByteArray> unpackedBody(const HttpReader& answer, const HttpLimits& limits)
{
    const QByteArray encoding = answer.head().value("content-encoding").toLower();
    if (encoding == "gzip" || encoding == "x-gzip")
        return unpackGzip(answer.body(), limits.unpackedBytes);
    if (!encoding.isEmpty() && encoding != "identity")
        return Error{ErrorCode::AnswerUnexpected, {"content_encoding"}, {}};
    return answer.body();
}

} // namespace

// One request of an attempt, and what is known of it afterwards.
struct HttpClient::Sent {
    const HttpRequest& request;
    const QByteArray& bytes;
    qint64 totalMs = 0;
    bool isFresh = false;
    bool wasStale = false;
};

struct HttpClient::Kept {
    QUrl origin;
    std::unique_ptr<HttpConnection> connection;
};

HttpClient::HttpClient(HttpLimits limits, Cancellation& cancellation, HttpRoute route)
    : m_route(std::move(route))
    // Until one is chosen: what goes to this machine never takes a proxy.
    , m_proxy(QNetworkProxy::NoProxy)
    , m_limits(limits)
    , m_cancellation(cancellation)
{
}

HttpClient::~HttpClient() = default;

Task<Result<HttpAnswer>> HttpClient::send(HttpRequest request)
{
    const QString scheme = request.url.scheme();
    const bool isHttp = scheme == QLatin1String("http");
    if ((!isHttp && scheme != QLatin1String("https")) || (isHttp && !isLoopback(request.url)))
        co_return Error{ErrorCode::Unreachable, {"plain_http"}, {}};
    const std::optional<Error> lost = co_await chooseProxy(request.url);
    if (lost)
        co_return *lost;
    ++m_count;
    const QByteArray requestId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    Result<HttpAnswer> answer = co_await follow(std::move(request), requestId);
    if (answer)
        answer.value().requestId = requestId;
    co_return answer;
}

// One attempt: the request, and where it is sent on to.
Task<Result<HttpAnswer>> HttpClient::follow(HttpRequest request, QByteArray requestId)
{
    QElapsedTimer time;
    time.start();
    bool isFresh = false; // nothing but a new connection will do
    for (int redirects = 0;;) {
        const auto bytes = written(request, requestId);
        if (!bytes)
            co_return bytes.error();
        Sent sent{request, bytes.value(), m_limits.totalMs - time.elapsed(), isFresh};
        const Result<HttpAnswer> answer = co_await once(sent);
        const bool isGet = request.method == "GET";
        if (!answer && sent.wasStale && isGet && !isFresh) {
            isFresh = true;
            continue;
        }
        if (!answer || !isRedirect(answer.value().status))
            co_return answer;
        const QUrl place(QString::fromLatin1(answer.value().location), QUrl::StrictMode);
        const QUrl next = request.url.resolved(place);
        if (!isGet || answer.value().location.isEmpty() || !place.isValid() || ++redirects > kMostRedirects)
            co_return Error{ErrorCode::RedirectRefused, {"redirect"}, {}};
        if (!sameOrigin(next, request.url))
            co_return Error{ErrorCode::RedirectRefused, {"other_origin"}, {}};
        request.url = next;
    }
}

Task<Result<HttpAnswer>> HttpClient::once(Sent& sent)
{
    std::unique_ptr<HttpConnection> connection = connectionFor(sent);
    Result<HttpAnswer> answer = Error{};
    bool staysOpen = false;
    {
        HttpExchange exchange(*connection, sent.bytes, m_limits, sent.totalMs);
        const Cancellation::Guard guard(m_cancellation, [&exchange] { exchange.stop({ErrorCode::Cancelled, {}, {}}); });
        co_await exchange.waiter;
        sent.wasStale = exchange.wasStale();
        answer = answerOf(exchange, sent.request);
        staysOpen = !exchange.failure() && exchange.answer().leavesOpen();
    }
    if (staysOpen && m_kept.size() < kMostKept)
        m_kept.push_back({sent.request.url, std::move(connection)});
    co_return answer;
}

// One that is open already, if there is one.
std::unique_ptr<HttpConnection> HttpClient::connectionFor(const Sent& sent)
{
    const bool isGet = sent.request.method == "GET";
    std::erase_if(m_kept, [](const Kept& kept) { return !kept.connection->isIdle(kIdleGetMs); });
    for (std::size_t i = m_kept.size(); i > 0 && !sent.isFresh; --i) {
        Kept& kept = m_kept[i - 1];
        if (!sameOrigin(kept.origin, sent.request.url) || !kept.connection->isIdle(isGet ? kIdleGetMs : kIdleOtherMs))
            continue;
        std::unique_ptr<HttpConnection> connection = std::move(kept.connection);
        m_kept.erase(m_kept.begin() + static_cast<std::ptrdiff_t>(i - 1));
        return connection;
    }
    const bool isTls = sent.request.url.scheme() == QLatin1String("https");
    if (isTls && !m_trust)
        m_trust = trustIn(m_route.authorities);
    const QNetworkProxy proxy = isLoopback(sent.request.url) ? QNetworkProxy(QNetworkProxy::NoProxy) : m_proxy;
    return std::make_unique<HttpConnection>(sent.request.url, proxy, isTls ? &*m_trust : nullptr);
}

Result<HttpAnswer> HttpClient::answerOf(const HttpExchange& exchange, const HttpRequest& request) const
{
    if (exchange.failure()) {
        Error failed = *exchange.failure();
        if (!request.body.isEmpty() && !exchange.hasSent())
            failed.args.push_back("unsent");
        return failed;
    }
    const HttpHead& head = exchange.answer().head();
    if (head.status >= 300 && head.status < 400 && !isRedirect(head.status) && !isUnchanged(head.status, request))
        return Error{ErrorCode::RedirectRefused, {"redirect"}, {}};
    auto body = unpackedBody(exchange.answer(), m_limits);
    if (!body)
        return body.error();
    HttpAnswer answer;
    answer.status = head.status;
    answer.body = std::move(body.value());
    answer.contentType = head.value("content-type").split(';').front().trimmed().toLower();
    answer.retryAfter = head.value("retry-after");
    answer.link = head.lines("link").replace('\n', ", ");
    answer.etag = head.value("etag");
    answer.location = head.value("location");
    answer.cookies = head.lines("set-cookie");
    answer.headers = head.fields;
    answer.serverTime = instantOfHttpDate(head.value("date"));
    return answer;
}

// Once for each run, so that a proxy that was changed meanwhile is known without a restart.
Task<std::optional<Error>> HttpClient::chooseProxy(QUrl url)
{
    if (m_hasProxy || isLoopback(url))
        co_return std::nullopt;
    co_await m_choosing.enter();
    struct Leave {
        Turnstile& turnstile;
        ~Leave() { turnstile.leave(); }
    } const leave{m_choosing};
    if (m_hasProxy)
        co_return std::nullopt;
    ProxyLookup lookup = m_route.proxies ? m_route.proxies : ProxyLookup(&QNetworkProxyFactory::systemProxyForQuery);
    const std::optional<QNetworkProxy> proxy =
        co_await findProxy(std::move(lookup), url, m_route.proxyPatienceMs, m_cancellation);
    if (m_cancellation.isRequested())
        co_return Error{ErrorCode::Cancelled, {}, {}};
    if (!proxy)
        co_return Error{ErrorCode::Unreachable, {"proxy_lookup"}, {}};
    m_proxy = *proxy;
    // It is asked to tunnel, and never given a request to look into.
    if (m_proxy.type() == QNetworkProxy::HttpCachingProxy)
        m_proxy.setType(QNetworkProxy::HttpProxy);
    m_hasProxy = true;
    co_return std::nullopt;
}

bool isLoopback(const QUrl& url)
{
    const QString host = url.host();
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

bool sameOrigin(const QUrl& a, const QUrl& b)
{
    const auto port = [](const QUrl& url) { return url.port(url.scheme() == QLatin1String("https") ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

} // namespace plumbline::sync
