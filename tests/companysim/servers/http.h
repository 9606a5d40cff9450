#pragma once

#include <QByteArray>

#include <map>
#include <utility>
#include <vector>

namespace plumbline::companysim {

// One request as a handler sees it. Header names are lower case.
struct HttpRequest {
    QByteArray method;
    QByteArray path;     // percent-decoded, without the query
    QByteArray rawQuery; // exactly as it was sent
    std::map<QByteArray, QByteArray> query;
    std::map<QByteArray, QByteArray> headers;
    QByteArray body;

    QByteArray header(const QByteArray& lowerCaseName) const;
    QByteArray queryValue(const QByteArray& name, const QByteArray& fallback = {}) const;
    // fallback when absent; nullopt-like -1 when it is there and is no number >= 0.
    qint64 queryNumber(const QByteArray& name, qint64 fallback) const;
};

struct HttpResponse {
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
};

HttpResponse plainText(int status, const QByteArray& text);
HttpResponse json(int status, const QByteArray& text);
QByteArray reasonPhrase(int status);

// The user and password of a Basic header as "user:password", or empty.
QByteArray basicCredentials(const HttpRequest& request);

// Decodes "a=1&b=%20". With plusIsSpace a "+" is a blank, as HTML forms write it.
std::map<QByteArray, QByteArray> decodeQuery(const QByteArray& raw, bool plusIsSpace);

// Takes one complete request off the front of `buffer`. Incomplete: leaves the buffer alone.
enum class Parsed { Complete, Incomplete, Malformed };
Parsed takeRequest(QByteArray& buffer, HttpRequest& request);

} // namespace plumbline::companysim
