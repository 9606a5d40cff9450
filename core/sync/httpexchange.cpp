#include "core/sync/httpexchange.h"

#include <algorithm>

namespace plumbline::sync {
namespace {

constexpr int kLastLookMs = 20;

bool staysInItsLine(const QByteArray& text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

QByteArray hostOf(const QUrl& url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    QByteArray text = host.contains(QLatin1Char(':')) ? '[' + host.toLatin1() + ']' : host.toLatin1();
    if (url.port() >= 0)
        text += ':' + QByteArray::number(url.port());
    return text;
}

} // namespace

Result<QByteArray> written(const HttpRequest& request, const QByteArray& requestId)
{
    QByteArray target = request.url.path(QUrl::FullyEncoded).toLatin1();
    if (!target.startsWith('/'))
        target.prepend('/');
    if (request.url.hasQuery())
        target += '?' + request.url.query(QUrl::FullyEncoded).toLatin1();
    HttpHeaders headers = request.headers;
    headers.emplace_back("Accept-Encoding", "gzip");
    headers.emplace_back("User-Agent", "Plumbline");
    headers.emplace_back("X-Request-Id", requestId);
    if (request.method != "GET")
        headers.emplace_back("Content-Length", QByteArray::number(request.body.size()));
    QByteArray bytes = request.method + ' ' + target + " HTTP/1.1\r\nHost: " + hostOf(request.url) + "\r\n";
    for (const auto& [name, value] : headers) {
        const QByteArray text = value.trimmed();
        if (name.isEmpty() || name.contains(':') || !staysInItsLine(name) || !staysInItsLine(text))
            return Error{ErrorCode::InvalidArgument, {"header"}, {}};
        bytes += name + ": " + text + "\r\n";
    }
    bytes += "\r\n";
    if (request.method != "GET")
        bytes += request.body;
    return bytes;
}

HttpExchange::HttpExchange(HttpConnection& connection, QByteArray bytes, const HttpLimits& limits, qint64 totalMs)
    : m_connection(connection)
    , m_bytes(std::move(bytes))
    , m_limits(limits)
    , m_reader(limits.packedBytes)
    , m_isReused(connection.isOpen())
{
    // Where this thread was busy elsewhere, what has arrived meanwhile is looked at before time is called.
    const auto late = [this](const QTimer& which, const char* name) {
        QTimer::singleShot(kLastLookMs, waiter.context(), [this, &which, name] {
            if (!which.isActive())
                stop({ErrorCode::TimedOut, {name}, {}});
        });
    };
    QObject::connect(&m_total, &QTimer::timeout, waiter.context(), [this, late] { late(m_total, "total"); });
    QObject::connect(&m_idle, &QTimer::timeout, waiter.context(), [this, late] { late(m_idle, "idle"); });
    m_total.setSingleShot(true);
    m_idle.setSingleShot(true);
    m_total.start(static_cast<int>(std::max<qint64>(totalMs, 0)));
    m_idle.start(m_limits.idleMs);
    HttpConnection::User user{[this] { send(); }, [this] { receive(); }, [this] { m_idle.start(m_limits.idleMs); },
                              [this](Error error) { end(std::move(error)); }};
    if (m_isReused) {
        m_connection.setUser(std::move(user));
        send();
    } else {
        m_connection.open(std::move(user));
    }
}

HttpExchange::~HttpExchange() { m_connection.setUser(std::nullopt); }

void HttpExchange::send()
{
    if (waiter.isFinished())
        return;
    m_idle.start(m_limits.idleMs);
    m_hasSent = true;
    m_connection.write(m_bytes);
}

void HttpExchange::receive()
{
    if (waiter.isFinished())
        return;
    m_idle.start(m_limits.idleMs);
    m_reader.feed(m_connection.read());
    if (m_reader.isOver())
        end({});
}

// The connection is at its end, or the answer is.
void HttpExchange::end(Error error)
{
    if (waiter.isFinished())
        return;
    const bool isDrop = error.code == ErrorCode::Unreachable && error.args == std::vector<std::string>{"dropped"};
    if (!m_reader.isOver() && isDrop) {
        m_reader.feed(m_connection.read());
        m_reader.close();
    }
    if (!m_reader.isWhole())
        return stop(m_reader.failure() ? *m_reader.failure() : std::move(error));
    m_total.stop();
    m_idle.stop();
    waiter.finish();
}

void HttpExchange::stop(Error reason)
{
    if (waiter.isFinished())
        return;
    m_failure = std::move(reason);
    m_total.stop();
    m_idle.stop();
    waiter.finish();
}

bool HttpExchange::wasStale() const
{
    return m_isReused && m_failure && m_failure->code == ErrorCode::Unreachable && !m_reader.hasBegun();
}

} // namespace plumbline::sync
