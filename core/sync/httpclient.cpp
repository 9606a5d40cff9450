#include "core/sync/httpclient.h"

#include "core/sync/httpexchange.h"

#include <QHostAddress>

namespace plumbline::sync {

HttpClient::HttpClient(HttpLimits limits, Cancellation& cancellation)
    : m_limits(limits)
    , m_cancellation(cancellation)
{
}

Task<Result<HttpAnswer>> HttpClient::send(HttpRequest request)
{
    const QString scheme = request.url.scheme();
    const bool isHttp = scheme == QLatin1String("http");
    if ((!isHttp && scheme != QLatin1String("https")) || (isHttp && !isLoopback(request.url)))
        co_return Error{ErrorCode::Unreachable, {"plain_http"}, {}};
    ++m_count;
    HttpExchange exchange(m_network, request, m_limits);
    const Cancellation::Guard guard(m_cancellation, [&exchange] { exchange.stop({ErrorCode::Cancelled, {}, {}}); });
    co_await exchange.waiter;
    co_return exchange.result();
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
