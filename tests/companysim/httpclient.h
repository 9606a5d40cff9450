#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <utility>
#include <vector>

namespace plumbline::companysim {

// What came back: the HTTP status (0 = no answer), the body, and the network's own verdict.
struct Answer {
    int status = 0;
    QByteArray body;
    QByteArray contentType;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;

    QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
};

using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

// One request after the other, each waited for; for tests only.
class HttpClient {
public:
    Answer get(const QByteArray& url, const Headers& headers = {});
    Answer post(const QByteArray& url, const QByteArray& body, const Headers& headers = {});

private:
    Answer wait(QNetworkReply* reply);

    QNetworkAccessManager m_network;
};

QByteArray basic(const QByteArray& userAndPassword);

} // namespace plumbline::companysim
