#pragma once

#include "core/model/instant.h"
#include "core/model/result.h"
#include "core/sync/systemproxy.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUrl>

#include <memory>
#include <vector>

namespace plumbline::sync {

struct HttpLimits {
    int totalMs = 120'000;             // from the first byte sent to the last one received
    int idleMs = 30'000;               // without a byte
    qint64 packedBytes = 32LL << 20;   // as received
    qint64 unpackedBytes = 32LL << 20; // after gzip
};

using HttpHeaders = std::vector<std::pair<QByteArray, QByteArray>>;

// How requests leave: what may be put in place of the operating system's answers.
struct HttpRoute {
    QList<QSslCertificate> authorities = {}; // trusted besides those of the operating system
    ProxyLookup proxies = {};                // empty = the operating system is asked
    int proxyPatienceMs = 10'000;
};

struct HttpRequest {
    QByteArray method = "GET"; // GET, POST, PUT or PATCH
    QUrl url;                  // encoded
    HttpHeaders headers;       // may hold secrets
    QByteArray body;           // of all but a GET
};

struct HttpAnswer {
    int status = 0;
    QByteArray body;        // unpacked
    QByteArray contentType; // lower case, without parameters
    QByteArray retryAfter;  // as received
    QByteArray link, etag;
    QByteArray location;  // of a redirect
    QByteArray cookies;   // Set-Cookie, a line each; nothing here keeps them
    HttpHeaders headers;  // all, names in lower case
    Instant serverTime;   // the Date header
    QByteArray requestId; // ours, sent as X-Request-Id
};

class HttpConnection;
class HttpExchange;

// The only door to the network: HTTP/1.1 over connections that are kept open and used one request at a time. One
// call is one attempt: nothing is re-sent, least of all a write. The one exception is a GET on a connection
// that turned out to be closed already. Redirects are followed for GET, five times at most, and only to the
// same scheme, host and port. Plain HTTP goes to this machine only. No cookies, no cache, nothing is logged.
//
// Errors (args {what}, behind it "unsent" when nothing of a body has left): Unreachable (refused,
// name, network, proxy, proxy_sign_in, proxy_lookup, plain_http, dropped),
// TimedOut (total, idle), TlsRefused (self_signed, unknown_authority, expired, not_yet_valid, wrong_host, certificate,
// handshake), RedirectRefused, AnswerTooLarge {MiB or "head"}, AnswerTruncated (length, chunks, gzip),
// AnswerUnexpected (transfer_encoding, content_encoding), InvalidArgument (header), Cancelled.
// An answer of any status is not an error here, save for redirects. A body with neither length nor chunks that
// was cut may pass as whole: only its gzip checksum or its JSON tells.
class HttpClient {
public:
    HttpClient(HttpLimits limits, Cancellation& cancellation, HttpRoute route = {});
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    Task<Result<HttpAnswer>> send(HttpRequest request);
    std::int64_t requestCount() const { return m_count; }

private:
    struct Kept;
    struct Sent;

    Task<std::optional<Error>> chooseProxy(QUrl url);
    Task<Result<HttpAnswer>> follow(HttpRequest request, QByteArray requestId);
    Task<Result<HttpAnswer>> once(Sent& sent);
    std::unique_ptr<HttpConnection> connectionFor(const Sent& sent);
    Result<HttpAnswer> answerOf(const HttpExchange& exchange, const HttpRequest& request) const;

    HttpRoute m_route;
    Turnstile m_choosing;
    bool m_hasProxy = false;
    QNetworkProxy m_proxy;
    std::optional<QSslConfiguration> m_trust; // made when it is first needed
    std::vector<Kept> m_kept;                 // open connections that nobody uses
    HttpLimits m_limits;
    Cancellation& m_cancellation;
    std::int64_t m_count = 0;
};

bool isLoopback(const QUrl& url);
bool sameOrigin(const QUrl& a, const QUrl& b);

} // namespace plumbline::sync
