#pragma once

#include "core/sync/httpclient.h"

#include <QIODevice>
#include <QNetworkReply>
#include <QTimer>

#include <memory>

namespace plumbline::sync {

// A request's body that can be read once only, so that Qt can not send it again.
class OnceBody final : public QIODevice {
public:
    explicit OnceBody(QByteArray body);
    bool isSequential() const override { return true; }
    // Qt tries to rewind after a drop; that is what must not happen, so it is no cause for a warning.
    bool seek(qint64) override { return false; }
    qint64 bytesAvailable() const override;
    bool atEnd() const override { return bytesAvailable() == 0; }
    bool wasAskedFor() const { return m_pos > 0; }

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_pos = 0;
};

// One request on its way. Whoever waits for `waiter` finds the result afterwards.
class HttpExchange {
public:
    HttpExchange(QNetworkAccessManager& network, const HttpRequest& request, const HttpLimits& limits,
                 const QList<QSslCertificate>& authorities);
    ~HttpExchange();

    void stop(Error reason);
    Result<HttpAnswer> result() const;
    Waiter waiter;

private:
    void connectReply();
    void receive();
    std::optional<Error> failure() const;
    Result<QByteArray> wholeBody() const;

    HttpRequest m_request;
    HttpLimits m_limits;
    QByteArray m_requestId;
    QByteArray m_received;
    bool m_isProxied = false;
    std::optional<Error> m_stopped;
    std::unique_ptr<OnceBody> m_body;
    QTimer m_total, m_idle;
    QNetworkReply* m_reply = nullptr; // owned: released in the destructor
};

} // namespace plumbline::sync
