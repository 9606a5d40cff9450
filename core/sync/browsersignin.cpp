#include "core/sync/browsersignin.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>

namespace plumbline::sync {
namespace {

constexpr qsizetype kMostRequest = 16 * 1024;
constexpr auto kUrlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray randomText(int bytes)
{
    QByteArray random(bytes, Qt::Uninitialized);
    for (char& byte : random)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return random.toBase64(kUrlSafe);
}

QByteArray page(const char* status)
{
    const QByteArray text = "<!doctype html><meta charset=utf-8><title>Plumbline</title><p>Plumbline "
                            "\xE5\x87\x86\xE7\xBB\xB3<p>You can close this page. "
                            "\xE5\x8F\xAF\xE4\xBB\xA5\xE5\x85\xB3\xE9\x97\xAD\xE6\x9C\xAC\xE9\xA1\xB5\xE3\x80\x82";
    return QByteArray("HTTP/1.1 ") + status + "\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n" +
           "Content-Length: " + QByteArray::number(text.size()) + "\r\n\r\n" + text;
}

// Waits on this machine for the browser to come back with one answer; anything else is told 404.
class CallbackListener {
public:
    CallbackListener()
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, waiter.context(), [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection())
                QObject::connect(socket, &QTcpSocket::readyRead, waiter.context(), [this, socket] { read(socket); });
        });
    }

    bool listen() { return m_server.listen(QHostAddress::LocalHost, 0); }
    QUrl address() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/callback").arg(m_server.serverPort())); }
    const QUrlQuery& answer() const { return m_answer; }

    Waiter waiter;

private:
    void read(QTcpSocket* socket)
    {
        const QByteArray head = socket->peek(kMostRequest);
        if (!head.contains("\r\n\r\n")) {
            if (head.size() >= kMostRequest)
                socket->abort();
            return;
        }
        socket->readAll();
        const QList<QByteArray> line = head.left(head.indexOf("\r\n")).split(' ');
        const QUrl target = line.size() == 3 ? QUrl(QString::fromLatin1(line[1]), QUrl::StrictMode) : QUrl();
        const bool isOurs = line.first() == "GET" && target.path() == QLatin1String("/callback");
        socket->write(page(isOurs ? "200 OK" : "404 Not Found"));
        socket->disconnectFromHost();
        if (!isOurs || waiter.isFinished())
            return;
        m_answer = QUrlQuery(target.query(QUrl::FullyEncoded));
        waiter.finish();
    }

    QTcpServer m_server;
    QUrlQuery m_answer;
};

// Made outside of the coroutine: GCC 12 destroys a list in braces twice there.
TemplateMap authorizeParameters(const CodeRequest& request, const std::string& callback)
{
    return {{"response_type", "code"},
            {"redirect_uri", callback},
            {"state", request.state.toStdString()},
            {"code_challenge", request.challenge.toStdString()},
            {"code_challenge_method", "S256"}};
}

Grant codeGrant(const std::string& code, const std::string& callback, const CodeRequest& request)
{
    return {"authorization_code",
            {{"code", code}, {"redirect_uri", callback}, {"code_verifier", request.verifier.toStdString()}}};
}

std::string parameter(const QUrlQuery& query, const char* name)
{
    return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded).toStdString();
}

} // namespace

CodeRequest newCodeRequest()
{
    CodeRequest request;
    request.verifier = randomText(48);
    request.challenge = QCryptographicHash::hash(request.verifier, QCryptographicHash::Sha256).toBase64(kUrlSafe);
    request.state = randomText(16);
    return request;
}

Task<std::optional<Error>> signInByBrowser(SystemSession& session, std::function<void(const QUrl&)> open,
                                           Cancellation& cancellation, int patienceMs)
{
    CallbackListener listener;
    if (!listener.listen())
        co_return Error{ErrorCode::Unreachable, {"loopback"}, {}};
    const CodeRequest request = newCodeRequest();
    const std::string callback = listener.address().toString().toStdString();
    const TemplateMap parameters = authorizeParameters(request, callback);
    open(session.conversation->builder().authorizeUrl(parameters));
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, listener.waiter.context(), [&] { listener.waiter.finish(); });
    patience.start(patienceMs);
    const Cancellation::Guard guard(cancellation, [&] { listener.waiter.finish(); });
    co_await listener.waiter;
    const std::string code = parameter(listener.answer(), "code");
    const std::string refused = parameter(listener.answer(), "error");
    if (cancellation.isRequested())
        co_return Error{ErrorCode::Cancelled, {}, {}};
    if (listener.answer().isEmpty())
        co_return Error{ErrorCode::TimedOut, {"browser"}, {}};
    if (parameter(listener.answer(), "state") != request.state.toStdString())
        co_return Error{ErrorCode::SignInRefused, {"state"}, {}};
    if (!refused.empty() || code.empty())
        co_return Error{ErrorCode::SignInRefused, {refused.empty() ? "code" : refused.substr(0, 40)}, {}};
    const Grant grant = codeGrant(code, callback, request);
    const std::optional<Error> failed = co_await session.conversation->signInWith(grant);
    co_return failed;
}

} // namespace plumbline::sync
