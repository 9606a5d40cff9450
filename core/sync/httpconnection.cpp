#include "core/sync/httpconnection.h"

#include <QSslError>
#include <QSslSocket>
#include <QTimer>

#include <utility>

namespace plumbline::sync {
namespace {

// As long as an address may be silent before one of the other kind is tried as well.
constexpr int kSecondAfterMs = 2'000;

Error socketError(ErrorCode code, const char* what) { return {code, {what}, {}}; }

// The fault that tells most, of several.
const char* causeOf(const QList<QSslError>& errors)
{
    static const std::pair<QSslError::SslError, const char*> kCauses[] = {
        {QSslError::CertificateExpired, "expired"},
        {QSslError::CertificateNotYetValid, "not_yet_valid"},
        {QSslError::SelfSignedCertificate, "self_signed"},
        {QSslError::SelfSignedCertificateInChain, "unknown_authority"},
        {QSslError::UnableToGetLocalIssuerCertificate, "unknown_authority"},
        {QSslError::UnableToVerifyFirstCertificate, "unknown_authority"},
        {QSslError::CertificateUntrusted, "unknown_authority"},
        {QSslError::HostNameMismatch, "wrong_host"},
    };
    for (const auto& [code, cause] : kCauses) {
        for (const QSslError& each : errors) {
            if (each.error() == code)
                return cause;
        }
    }
    return "certificate";
}

bool isTls(const QUrl& url) { return url.scheme() == QLatin1String("https"); }

} // namespace

HttpConnection::HttpConnection(const QUrl& origin, const QNetworkProxy& proxy, const QSslConfiguration* trust)
    : m_origin(origin)
    , m_proxy(proxy)
    , m_trust(trust)
{
}

HttpConnection::~HttpConnection()
{
    // Whoever destroys it may stand in one of the socket's own signals.
    for (std::unique_ptr<QTcpSocket>* socket : {&m_socket, &m_second}) {
        if (!*socket)
            continue;
        (*socket)->disconnect();
        // A handshake that was refused ends by itself; ending it as well makes Qt complain.
        if (!m_refused)
            (*socket)->abort();
        socket->release()->deleteLater();
    }
}

void HttpConnection::open(User user)
{
    m_user = std::move(user);
    m_socket = makeSocket();
    start(*m_socket, QAbstractSocket::AnyIPProtocol);
    const bool hasOtherKind = m_proxy.type() == QNetworkProxy::NoProxy;
    if (hasOtherKind && !m_isOpen && !m_hasEnded)
        QTimer::singleShot(kSecondAfterMs, &m_context, [this] { startSecond(); });
}

void HttpConnection::startSecond()
{
    if (m_isOpen || m_hasEnded || m_refused || !m_socket || m_socket->state() != QAbstractSocket::ConnectingState)
        return;
    m_second = makeSocket();
    start(*m_second, QAbstractSocket::IPv4Protocol);
}

std::unique_ptr<QTcpSocket> HttpConnection::makeSocket()
{
    std::unique_ptr<QTcpSocket> socket;
    if (isTls(m_origin)) {
        auto tls = std::make_unique<QSslSocket>();
        tls->setSslConfiguration(*m_trust);
        socket = std::move(tls);
    } else {
        socket = std::make_unique<QTcpSocket>();
    }
    socket->setProxy(m_proxy);
    connectSocket(*socket);
    return socket;
}

void HttpConnection::connectSocket(QTcpSocket& socket)
{
    QTcpSocket* which = &socket;
    QObject::connect(which, &QTcpSocket::readyRead, &m_context, [this, which] {
        if (which == m_socket.get() && m_user)
            m_user->arrived();
    });
    QObject::connect(which, &QTcpSocket::bytesWritten, &m_context, [this] {
        if (m_user)
            m_user->left();
    });
    QObject::connect(which, &QTcpSocket::errorOccurred, &m_context, [this, which] { lost(*which); });
    auto* tls = qobject_cast<QSslSocket*>(which);
    if (!tls) {
        QObject::connect(which, &QTcpSocket::connected, &m_context, [this, which] { won(*which); });
        return;
    }
    QObject::connect(tls, &QSslSocket::encrypted, &m_context, [this, which] { won(*which); });
    QObject::connect(tls, &QSslSocket::sslErrors, &m_context, [this](const QList<QSslError>& errors) {
        m_refused =
            Error{ErrorCode::TlsRefused, {causeOf(errors)}, errors.front().errorString().left(200).toStdString()};
        end(*m_refused);
    });
}

void HttpConnection::start(QTcpSocket& socket, QAbstractSocket::NetworkLayerProtocol protocol)
{
    const auto port = static_cast<quint16>(m_origin.port(isTls(m_origin) ? 443 : 80));
    if (auto* tls = qobject_cast<QSslSocket*>(&socket))
        tls->connectToHostEncrypted(m_origin.host(), port, QIODevice::ReadWrite, protocol);
    else
        socket.connectToHost(m_origin.host(), port, QIODevice::ReadWrite, protocol);
}

void HttpConnection::won(QTcpSocket& socket)
{
    if (m_isOpen || m_hasEnded)
        return;
    m_isOpen = true;
    if (&socket == m_second.get())
        std::swap(m_socket, m_second);
    if (m_second) {
        m_second->disconnect();
        m_second->abort();
        m_second.release()->deleteLater();
    }
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_user)
        m_user->ready();
}

void HttpConnection::lost(QTcpSocket& socket)
{
    // As long as the other one may still arrive.
    const bool isSecond = &socket == m_second.get();
    if (!m_isOpen && m_second && !m_hasEnded) {
        if (!isSecond)
            std::swap(m_socket, m_second);
        m_second->disconnect();
        m_second.release()->deleteLater();
        return;
    }
    end(errorOf(socket));
}

void HttpConnection::end(Error error)
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    if (m_user)
        m_user->ended(std::move(error));
}

Error HttpConnection::errorOf(const QTcpSocket& socket) const
{
    const bool isProxied = m_proxy.type() != QNetworkProxy::NoProxy;
    switch (socket.error()) {
    case QAbstractSocket::ConnectionRefusedError:
        return socketError(ErrorCode::Unreachable, isProxied ? "proxy" : "refused");
    case QAbstractSocket::HostNotFoundError:
        return socketError(ErrorCode::Unreachable, "name");
    case QAbstractSocket::RemoteHostClosedError:
        return socketError(ErrorCode::Unreachable, "dropped");
    case QAbstractSocket::SocketTimeoutError:
        return socketError(ErrorCode::TimedOut, "idle");
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return socketError(ErrorCode::TlsRefused, "handshake");
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return socketError(ErrorCode::Unreachable, "proxy_sign_in");
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return socketError(ErrorCode::Unreachable, "proxy");
    default:
        return socketError(ErrorCode::Unreachable, m_isOpen ? "dropped" : isProxied ? "proxy" : "network");
    }
}

void HttpConnection::setUser(std::optional<User> user)
{
    m_user = std::move(user);
    m_idleSince.start();
}

bool HttpConnection::isOpen() const
{
    return m_isOpen && !m_hasEnded && m_socket->state() == QAbstractSocket::ConnectedState;
}

bool HttpConnection::isIdle(qint64 mostMs) const
{
    return isOpen() && !m_user && m_socket->bytesAvailable() == 0 && m_socket->bytesToWrite() == 0 &&
           m_idleSince.isValid() && !m_idleSince.hasExpired(mostMs);
}

void HttpConnection::write(const QByteArray& bytes) { m_socket->write(bytes); }

QByteArray HttpConnection::read() { return m_socket->readAll(); }

} // namespace plumbline::sync
