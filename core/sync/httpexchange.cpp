#include "core/sync/httpexchange.h"

#include "core/sync/gzip.h"

#include <QDateTime>
#include <QLocale>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslError>
#include <QUuid>

#include <cstring>

namespace plumbline::sync {
namespace {

constexpr int kMostRedirects = 5;

Error error(ErrorCode code, const char* what, std::string detail = {}) { return {code, {what}, std::move(detail)}; }

QNetworkRequest prepared(const HttpRequest& request, const QByteArray& requestId)
{
    const bool isGet = request.method == "GET";
    QNetworkRequest prepared(request.url);
    prepared.setMaximumRedirectsAllowed(kMostRedirects);
    // Qt would turn a redirected POST into a GET; such a redirect is refused instead.
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                          isGet ? QNetworkRequest::SameOriginRedirectPolicy : QNetworkRequest::ManualRedirectPolicy);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    prepared.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    for (const auto& [name, value] : request.headers)
        prepared.setRawHeader(name, value);
    // Asking for gzip ourselves keeps Qt from unpacking: it takes a cut body for a whole one.
    prepared.setRawHeader("Accept-Encoding", "gzip");
    prepared.setRawHeader("User-Agent", "Plumbline");
    prepared.setRawHeader("X-Request-Id", requestId);
    return prepared;
}

std::optional<Error> fromNetwork(QNetworkReply::NetworkError code)
{
    using Code = QNetworkReply::NetworkError;
    switch (code) {
    case Code::NoError:
        return std::nullopt;
    case Code::ConnectionRefusedError:
        return error(ErrorCode::Unreachable, "refused");
    case Code::HostNotFoundError:
        return error(ErrorCode::Unreachable, "name");
    case Code::SslHandshakeFailedError:
        return error(ErrorCode::TlsRefused, "handshake");
    case Code::TooManyRedirectsError:
    case Code::InsecureRedirectError:
        return error(ErrorCode::RedirectRefused, "redirect");
    case Code::RemoteHostClosedError:
        return error(ErrorCode::AnswerTruncated, "connection");
    case Code::TimeoutError:
        return error(ErrorCode::TimedOut, "idle");
    default:
        break;
    }
    if (code == Code::ProxyAuthenticationRequiredError)
        return error(ErrorCode::Unreachable, "proxy_sign_in");
    if (code > Code::ProxyConnectionRefusedError - 1 && code <= Code::UnknownProxyError)
        return error(ErrorCode::Unreachable, "proxy");
    // From 201 on the server has answered with a status, which says more.
    return code > Code::UnknownProxyError ? std::nullopt : std::optional(error(ErrorCode::Unreachable, "network"));
}

QSslConfiguration trust(const QList<QSslCertificate>& authorities)
{
    QSslConfiguration trusted = QSslConfiguration::defaultConfiguration();
    trusted.setProtocol(QSsl::TlsV1_2OrLater);
    trusted.addCaCertificates(authorities);
    return trusted;
}

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

Instant dateOf(const QNetworkReply& reply)
{
    const QString text = QString::fromLatin1(reply.rawHeader("Date")).trimmed();
    QDateTime date = QLocale::c().toDateTime(text, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return {};
    date.setTimeSpec(Qt::UTC);
    return Instant{date.toMSecsSinceEpoch()};
}

} // namespace

OnceBody::OnceBody(QByteArray body)
    : m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::bytesAvailable() const { return m_body.size() - m_pos + QIODevice::bytesAvailable(); }

qint64 OnceBody::readData(char* data, qint64 most)
{
    const qint64 count = std::min<qint64>(most, m_body.size() - m_pos);
    if (count <= 0)
        return -1;
    std::memcpy(data, m_body.constData() + m_pos, static_cast<std::size_t>(count));
    m_pos += count;
    return count;
}

HttpExchange::HttpExchange(QNetworkAccessManager& network, const HttpRequest& request, const HttpLimits& limits,
                           const QList<QSslCertificate>& authorities)
    : m_request(request)
    , m_limits(limits)
    , m_requestId(QUuid::createUuid().toByteArray(QUuid::WithoutBraces))
{
    const QNetworkProxy::ProxyType proxy = network.proxy().type();
    m_isProxied = proxy != QNetworkProxy::NoProxy && proxy != QNetworkProxy::DefaultProxy && !isLoopback(request.url);
    QNetworkRequest ready = prepared(request, m_requestId);
    ready.setSslConfiguration(trust(authorities));
    if (request.method == "GET") {
        m_reply = network.get(ready);
    } else {
        m_body = std::make_unique<OnceBody>(request.body);
        ready.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        m_reply = network.sendCustomRequest(ready, request.method, m_body.get());
    }
    connectReply();
}

HttpExchange::~HttpExchange()
{
    m_reply->disconnect();
    // A handshake that was refused ends by itself; ending it as well makes Qt complain.
    if (!m_stopped || m_stopped->code != ErrorCode::TlsRefused)
        m_reply->abort();
    // The reply may still read the body while it ends.
    if (m_body)
        m_body.release()->setParent(m_reply);
    m_reply->deleteLater();
}

void HttpExchange::connectReply()
{
    m_total.setSingleShot(true);
    m_idle.setSingleShot(true);
    QObject* context = waiter.context();
    const auto late = [this](const char* which) { stop(error(ErrorCode::TimedOut, which)); };
    QObject::connect(&m_total, &QTimer::timeout, context, [late] { late("total"); });
    QObject::connect(&m_idle, &QTimer::timeout, context, [late] { late("idle"); });
    QObject::connect(m_reply, &QNetworkReply::readyRead, context, [this] { receive(); });
    QObject::connect(m_reply, &QNetworkReply::uploadProgress, context, [this] { m_idle.start(m_limits.idleMs); });
    QObject::connect(m_reply, &QNetworkReply::metaDataChanged, context, [this] { m_idle.start(m_limits.idleMs); });
    QObject::connect(m_reply, &QNetworkReply::redirected, context, [this](const QUrl& to) {
        if (!sameOrigin(to, m_request.url))
            stop(error(ErrorCode::RedirectRefused, "other_origin"));
    });
    QObject::connect(m_reply, &QNetworkReply::sslErrors, context, [this](const QList<QSslError>& errors) {
        stop(error(ErrorCode::TlsRefused, causeOf(errors), errors.front().errorString().left(200).toStdString()));
    });
    QObject::connect(m_reply, &QNetworkReply::finished, context, [this] {
        receive();
        waiter.finish();
    });
    m_total.start(m_limits.totalMs);
    m_idle.start(m_limits.idleMs);
}

void HttpExchange::receive()
{
    if (m_stopped)
        return;
    const QByteArray part = m_reply->readAll();
    if (part.isEmpty())
        return;
    m_idle.start(m_limits.idleMs);
    m_received += part;
    if (m_received.size() > m_limits.packedBytes)
        stop({ErrorCode::AnswerTooLarge, {std::to_string(m_limits.packedBytes >> 20)}, {}});
}

void HttpExchange::stop(Error reason)
{
    if (m_stopped || waiter.isFinished())
        return;
    m_stopped = std::move(reason);
    m_total.stop();
    m_idle.stop();
    waiter.finish();
}

std::optional<Error> HttpExchange::failure() const
{
    if (m_stopped)
        return m_stopped;
    const bool answered = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    auto failed = fromNetwork(m_reply->error());
    if (failed && failed->code == ErrorCode::AnswerTruncated && !answered)
        failed = error(ErrorCode::Unreachable, "dropped");
    if (failed && m_isProxied && failed->code == ErrorCode::Unreachable &&
        (failed->args.front() == "refused" || failed->args.front() == "network"))
        failed = error(ErrorCode::Unreachable, "proxy");
    if (failed)
        return failed;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!answered)
        return error(ErrorCode::Unreachable, "network");
    if (!sameOrigin(m_reply->url(), m_request.url) || (status >= 300 && status < 400))
        return error(ErrorCode::RedirectRefused, "redirect");
    return std::nullopt;
}

Result<QByteArray> HttpExchange::wholeBody() const
{
    const QByteArray length = m_reply->rawHeader("Content-Length").trimmed();
    if (!length.isEmpty()) {
        bool isNumber = false;
        const qint64 promised = length.toLongLong(&isNumber);
        if (!isNumber || promised != m_received.size())
            return error(ErrorCode::AnswerTruncated, "length");
    }
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    if (encoding == "gzip" || encoding == "x-gzip")
        return unpackGzip(m_received, m_limits.unpackedBytes);
    if (!encoding.isEmpty() && encoding != "identity")
        return error(ErrorCode::AnswerUnexpected, "content_encoding");
    return m_received;
}

Result<HttpAnswer> HttpExchange::result() const
{
    if (auto failed = failure()) {
        if (m_body && !m_request.body.isEmpty() && !m_body->wasAskedFor())
            failed->args.push_back("unsent");
        return *failed;
    }
    auto body = wholeBody();
    if (!body)
        return body.error();
    HttpAnswer answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = std::move(body.value());
    answer.contentType = m_reply->rawHeader("Content-Type").split(';').front().trimmed().toLower();
    answer.retryAfter = m_reply->rawHeader("Retry-After").trimmed();
    answer.link = m_reply->rawHeader("Link");
    answer.etag = m_reply->rawHeader("ETag").trimmed();
    answer.cookies = m_reply->rawHeader("Set-Cookie");
    answer.serverTime = dateOf(*m_reply);
    answer.requestId = m_requestId;
    return answer;
}

} // namespace plumbline::sync
