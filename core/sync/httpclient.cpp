#include "core/sync/httpclient.h"

#include "core/sync/httpexchange.h"

#include <QHostAddress>
#include <QNetworkProxyFactory>

namespace plumbline::sync {

HttpClient::HttpClient(HttpLimits limits, Cancellation& cancellation, HttpRoute route)
    : m_route(std::move(route))
    , m_limits(limits)
    , m_cancellation(cancellation)
{
    // Until one is chosen: what goes to this machine never takes a proxy.
    m_network.setProxy(QNetworkProxy::NoProxy);
}

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
    HttpExchange exchange(m_network, request, m_limits, m_route.authorities);
    const Cancellation::Guard guard(m_cancellation, [&exchange] { exchange.stop({ErrorCode::Cancelled, {}, {}}); });
    co_await exchange.waiter;
    co_return exchange.result();
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
    m_network.setProxy(*proxy);
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
