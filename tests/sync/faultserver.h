#pragma once

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QTcpServer>

#include <functional>

namespace plumbline::tests {

struct Asked {
    QByteArray method, target;            // as on the wire
    QMap<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;

    QByteArray path() const { return target.split('?').front(); }
    QByteArray query() const { return target.contains('?') ? target.mid(target.indexOf('?') + 1) : QByteArray(); }
    // Of the query, percent-decoded ("+" stays).
    QByteArray value(const QByteArray& name) const;
};

// What goes back, byte for byte, and how.
struct Told {
    QByteArray bytes;
    qsizetype cutAt = -1;   // bytes after which the connection is dropped
    int dripMs = 0;         // one byte per so many ms
    bool isSilent = false;  // never answers
    bool isEndless = false; // repeats the last kilobyte for ever
};

Told reply(int status, const QByteArray& body, const QByteArray& moreHeaders = {},
           const QByteArray& contentType = "application/json");
QByteArray gzipped(const QByteArray& body);

// Runs the event loop until `isDone` or for `ms`; true when done. (qWaitFor sleeps 10 ms between looks.)
bool pump(const std::function<bool()>& isDone, int ms = 30'000);

// A raw HTTP/1.1 server for faults that no well-behaved server makes. A whole answer keeps
// its connection, any other ends it. On the thread of the test: the event loop serves both sides.
class FaultServer : public QObject {
public:
    using Handler = std::function<Told(const Asked&)>;

    explicit FaultServer(Handler handler = {});

    QByteArray url() const; // without a slash at the end
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    const QList<Asked>& asked() const { return m_asked; }
    const QByteArray& received() const { return m_received; } // all bytes of all connections
    int connections() const { return m_connections; }
    void forget();

private:
    void accept();
    void readFrom(QTcpSocket* socket);
    void send(QTcpSocket* socket, const Told& told);
    void drip(QTcpSocket* socket, const Told& told, qsizetype at);
    void flood(QTcpSocket* socket, const QByteArray& bytes);

    Handler m_handler;
    QMap<QTcpSocket*, QByteArray> m_partial;
    QList<Asked> m_asked;
    QByteArray m_received;
    int m_connections = 0;
    QTcpServer m_server; // last: its sockets still tell of their end
};

} // namespace plumbline::tests
