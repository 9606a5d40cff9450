#pragma once

#include "core/model/result.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace plumbline::sync {

// One connection to one origin, for one request at a time. Over TLS nothing leaves before the certificate was
// found good. Where a name has addresses of both kinds and the first does not answer soon, the old kind is
// tried beside it.
class HttpConnection {
public:
    // Told to whoever uses the connection, from the event loop. After `ended` nothing comes any more.
    struct User {
        std::function<void()> ready; // it can be written to; not called for one that is open already
        std::function<void()> arrived, left;
        std::function<void(Error)> ended; // errors as of HttpClient
    };

    // `trust` is of TLS only, and outlives the connection; without TLS nothing of it is loaded.
    HttpConnection(const QUrl& origin, const QNetworkProxy& proxy, const QSslConfiguration* trust);
    ~HttpConnection();
    HttpConnection(const HttpConnection&) = delete;
    HttpConnection& operator=(const HttpConnection&) = delete;

    void open(User user);
    // Of one that was open before. nullptr = nobody uses it any more.
    void setUser(std::optional<User> user);
    bool isOpen() const;
    // For one that nobody uses: since when, and whether all is quiet.
    bool isIdle(qint64 mostMs) const;

    void write(const QByteArray& bytes);
    QByteArray read();

private:
    std::unique_ptr<QTcpSocket> makeSocket();
    void connectSocket(QTcpSocket& socket);
    void start(QTcpSocket& socket, QAbstractSocket::NetworkLayerProtocol protocol);
    void startSecond();
    void won(QTcpSocket& socket);
    void lost(QTcpSocket& socket);
    void end(Error error);
    Error errorOf(const QTcpSocket& socket) const;

    QUrl m_origin;
    QNetworkProxy m_proxy;
    const QSslConfiguration* m_trust;
    QObject m_context;
    std::unique_ptr<QTcpSocket> m_socket, m_second;
    bool m_isOpen = false, m_hasEnded = false;
    std::optional<Error> m_refused; // what is wrong with the certificate
    std::optional<User> m_user;
    QElapsedTimer m_idleSince;
};

} // namespace plumbline::sync
