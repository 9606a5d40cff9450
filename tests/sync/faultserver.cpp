#include "tests/sync/faultserver.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTcpSocket>
#include <QTimer>

#include <zlib.h>

namespace plumbline::tests {
namespace {

// A whole request at the beginning of `bytes`, or false.
bool parse(const QByteArray& bytes, Asked& asked)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    const QList<QByteArray> first = lines.front().trimmed().split(' ');
    asked.method = first.value(0);
    asked.target = first.value(1);
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        asked.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    asked.body = bytes.mid(end + 4);
    return asked.body.size() >= asked.headers.value("content-length").toLongLong();
}

} // namespace

QByteArray Asked::value(const QByteArray& name) const
{
    for (const QByteArray& pair : query().split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (QByteArray::fromPercentEncoding(pair.left(equals)) == name)
            return QByteArray::fromPercentEncoding(pair.mid(equals + 1));
    }
    return {};
}

Told reply(int status, const QByteArray& body, const QByteArray& moreHeaders, const QByteArray& contentType)
{
    Told told;
    told.bytes = "HTTP/1.1 " + QByteArray::number(status) + " x\r\nContent-Type: " + contentType +
                 "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
    return told;
}

QByteArray gzipped(const QByteArray& body)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(body.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
    stream.avail_in = static_cast<uInt>(body.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(out.size() - static_cast<qsizetype>(stream.avail_out));
    deflateEnd(&stream);
    return out;
}

bool pump(const std::function<bool()>& isDone, int ms)
{
    QTimer deadline;
    deadline.setSingleShot(true);
    deadline.start(ms);
    while (!isDone() && deadline.isActive())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return isDone();
}

FaultServer::FaultServer(Handler handler)
    : m_handler(std::move(handler))
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] { accept(); });
    m_server.listen(QHostAddress::LocalHost);
}

QByteArray FaultServer::url() const { return "http://127.0.0.1:" + QByteArray::number(m_server.serverPort()); }

void FaultServer::forget()
{
    m_asked.clear();
    m_received.clear();
    m_connections = 0;
}

void FaultServer::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readFrom(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_partial.remove(socket);
            socket->deleteLater();
        });
    }
}

void FaultServer::readFrom(QTcpSocket* socket)
{
    const QByteArray part = socket->readAll();
    m_received += part;
    QByteArray& bytes = m_partial[socket];
    bytes += part;
    Asked asked;
    if (!parse(bytes, asked))
        return;
    bytes.clear();
    m_asked += asked;
    send(socket, m_handler ? m_handler(asked) : reply(404, "{}"));
}

void FaultServer::send(QTcpSocket* socket, const Told& told)
{
    if (told.isSilent)
        return;
    if (told.dripMs > 0)
        return drip(socket, told, 0);
    if (told.isEndless)
        return flood(socket, told.bytes);
    const bool isWhole = told.cutAt < 0 && told.bytes.contains("Content-Length: ");
    socket->write(told.cutAt >= 0 ? told.bytes.left(told.cutAt) : told.bytes);
    if (!isWhole)
        socket->disconnectFromHost();
}

void FaultServer::drip(QTcpSocket* socket, const Told& told, qsizetype at)
{
    if (at >= told.bytes.size())
        return socket->disconnectFromHost();
    socket->write(told.bytes.mid(at, 1));
    QTimer::singleShot(told.dripMs, socket, [this, socket, told, at] { drip(socket, told, at + 1); });
}

void FaultServer::flood(QTcpSocket* socket, const QByteArray& bytes)
{
    socket->write(bytes);
    const QByteArray more(64 * 1024, ' ');
    connect(socket, &QTcpSocket::bytesWritten, socket, [socket, more] {
        if (socket->bytesToWrite() < more.size())
            socket->write(more);
    });
}

} // namespace plumbline::tests
