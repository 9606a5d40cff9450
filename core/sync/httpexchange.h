#pragma once

#include "core/sync/httpclient.h"
#include "core/sync/httpconnection.h"
#include "core/sync/httpreader.h"

#include <QTimer>

namespace plumbline::sync {

// The request as it goes over the wire. Error: InvalidArgument {header} where a name or a value would not
// stay inside its line.
Result<QByteArray> written(const HttpRequest& request, const QByteArray& requestId);

// One request on its way over a connection of its own. Whoever waits for `waiter` finds the result afterwards.
class HttpExchange {
public:
    // `connection` is opened when it is new. `totalMs` is what is left of the whole attempt.
    HttpExchange(HttpConnection& connection, QByteArray bytes, const HttpLimits& limits, qint64 totalMs);
    ~HttpExchange();
    HttpExchange(const HttpExchange&) = delete;
    HttpExchange& operator=(const HttpExchange&) = delete;

    void stop(Error reason);
    // nullopt when a whole answer has arrived.
    const std::optional<Error>& failure() const { return m_failure; }
    const HttpReader& answer() const { return m_reader; }
    bool hasSent() const { return m_hasSent; } // anything at all
    // The connection was used before, and closed before a byte of the answer: it may have done so earlier.
    bool wasStale() const;
    Waiter waiter;

private:
    void send();
    void receive();
    void end(Error error);

    HttpConnection& m_connection;
    QByteArray m_bytes;
    HttpLimits m_limits;
    HttpReader m_reader;
    bool m_isReused, m_hasSent = false;
    std::optional<Error> m_failure;
    QTimer m_total, m_idle;
};

} // namespace plumbline::sync
