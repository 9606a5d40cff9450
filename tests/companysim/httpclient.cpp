#include "tests/companysim/httpclient.h"

#include <QEventLoop>
#include <QNetworkProxy>

namespace plumbline::companysim {

namespace {

QNetworkRequest requestFor(const QByteArray& url, const Headers& headers)
{
    QNetworkRequest request(QUrl::fromEncoded(url));
    request.setTransferTimeout(10'000);
    for (const auto& [name, value] : headers)
        request.setRawHeader(name, value);
    return request;
}

} // namespace

Answer HttpClient::get(const QByteArray& url, const Headers& headers)
{
    return wait(m_network.get(requestFor(url, headers)));
}

Answer HttpClient::post(const QByteArray& url, const QByteArray& body, const Headers& headers)
{
    QNetworkRequest request = requestFor(url, headers);
    if (!request.hasRawHeader("Content-Type"))
        request.setRawHeader("Content-Type", "application/json");
    return wait(m_network.post(request, body));
}

Answer HttpClient::wait(QNetworkReply* reply)
{
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    Answer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
                  reply->rawHeader("Content-Type"), reply->error()};
    reply->deleteLater();
    return answer;
}

QByteArray basic(const QByteArray& userAndPassword) { return "Basic " + userAndPassword.toBase64(); }

} // namespace plumbline::companysim
