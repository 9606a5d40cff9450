#pragma once

#include "core/model/instant.h"
#include "core/model/result.h"
#include "core/sync/systemproxy.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QUrl>

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
    QByteArray cookies;   // Set-Cookie, a line each; nothing here keeps them
    Instant serverTime;   // the Date header
    QByteArray requestId; // ours, sent as X-Request-Id
};

// The only door to the network. One call is one attempt: nothing is re-sent, least of all a write (its
// body is a sequential device, because Qt sends any other again when a connection drops). Redirects are
// followed for GET, five times at most, and only to the same scheme, host and port. Plain HTTP goes
// to this machine only. No cookies, no cache, nothing is logged.
//
// Errors (args {what}, behind it "unsent" when nothing of a body has left): Unreachable (refused,
// name, network, proxy, proxy_sign_in, proxy_lookup, plain_http, dropped),
// TimedOut (total, idle), TlsRefused (self_signed, unknown_authority, expired, not_yet_valid, wrong_host, certificate,
// handshake), RedirectRefused, AnswerTooLarge {MiB}, AnswerTruncated (connection, length, gzip), Cancelled.
// An answer of any status is not an error here. A body without Content-Length that was cut may pass as
// whole: only its gzip checksum or its JSON tells.
class HttpClient {
public:
    HttpClient(HttpLimits limits, Cancellation& cancellation, HttpRoute route = {});

    Task<Result<HttpAnswer>> send(HttpRequest request);
    std::int64_t requestCount() const { return m_count; }

private:
    Task<std::optional<Error>> chooseProxy(QUrl url);

    QNetworkAccessManager m_network;
    HttpRoute m_route;
    Turnstile m_choosing;
    bool m_hasProxy = false;
    HttpLimits m_limits;
    Cancellation& m_cancellation;
    std::int64_t m_count = 0;
};

bool isLoopback(const QUrl& url);
bool sameOrigin(const QUrl& a, const QUrl& b);

} // namespace plumbline::sync
