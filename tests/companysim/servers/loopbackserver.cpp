#include "tests/companysim/servers/loopbackserver.h"

#include <QDateTime>
#include <QLocale>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

namespace plumbline::companysim {

namespace {

constexpr const char* kBuffer = "companysim.buffer";

HttpResponse faulty(Fault fault)
{
    if (fault == Fault::Html)
        return {200,
                "text/html; charset=utf-8",
                "<!DOCTYPE html><html><head><title>Hotel Wi-Fi</title></head><body><form action=\"/login\">"
                "Please accept the terms of use</form></body></html>",
                {}};
    if (fault == Fault::TooManyRequests)
        return {429, "text/plain; charset=utf-8", "Too many requests", {{"Retry-After", "1"}}};
    return {500, "text/html", "<html><body><h1>500 Internal Server Error</h1></body></html>", {}};
}

QByteArray httpDate()
{
    return QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
}

} // namespace

LoopbackServer::LoopbackServer(Handler handler, QObject* parent)
    : QObject(parent)
    , m_handler(std::move(handler))
{
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackServer::accept);
}

bool LoopbackServer::listen(quint16 port)
{
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return false;
    m_port = m_server.serverPort();
    return true;
}

void LoopbackServer::goDown()
{
    m_server.close();
    const auto sockets = m_server.findChildren<QTcpSocket*>();
    for (QTcpSocket* socket : sockets)
        socket->abort();
}

bool LoopbackServer::goUp() { return m_server.isListening() || m_server.listen(QHostAddress::LocalHost, m_port); }

void LoopbackServer::setFault(Fault fault, int count)
{
    m_fault = fault;
    m_faultsLeft = fault == Fault::None ? 0 : count;
}

Fault LoopbackServer::takeFault()
{
    if (m_faultsLeft <= 0)
        return Fault::None;
    --m_faultsLeft;
    return m_fault;
}

void LoopbackServer::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void LoopbackServer::read(QTcpSocket* socket)
{
    QByteArray buffer = socket->property(kBuffer).toByteArray() + socket->readAll();
    HttpRequest request;
    Parsed parsed = Parsed::Incomplete;
    while ((parsed = takeRequest(buffer, request)) == Parsed::Complete)
        answer(socket, request);
    if (parsed == Parsed::Malformed) {
        buffer.clear();
        send(socket, plainText(400, "Bad request"), false, false);
    }
    socket->setProperty(kBuffer, buffer);
}

void LoopbackServer::answer(QTcpSocket* socket, const HttpRequest& request)
{
    ++m_requests[request.method];
    const Fault fault = takeFault();
    const bool keepAlive = request.header("connection").toLower() != "close";
    if (fault == Fault::Html || fault == Fault::InternalError || fault == Fault::TooManyRequests) {
        send(socket, faulty(fault), keepAlive, false);
        return;
    }
    const HttpResponse response = m_handler(request);
    if (fault == Fault::Drop) {
        socket->abort();
        return;
    }
    if (fault != Fault::Slow) {
        send(socket, response, keepAlive, fault == Fault::Truncate);
        return;
    }
    QTimer::singleShot(slowAnswerMs, socket,
                       [this, socket, response, keepAlive] { send(socket, response, keepAlive, false); });
}

void LoopbackServer::send(QTcpSocket* socket, const HttpResponse& response, bool keepAlive, bool truncate)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) +
                      "\r\nDate: " + httpDate() + "\r\nContent-Type: " + response.contentType +
                      "\r\nContent-Length: " + QByteArray::number(response.body.size()) +
                      (keepAlive ? "\r\nConnection: keep-alive\r\n" : "\r\nConnection: close\r\n");
    for (const auto& [name, value] : response.headers)
        head += name + ": " + value + "\r\n";
    socket->write(head + "\r\n");
    socket->write(truncate ? response.body.left(response.body.size() / 2) : response.body);
    if (truncate || !keepAlive)
        socket->disconnectFromHost();
}

} // namespace plumbline::companysim
