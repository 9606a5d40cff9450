#include "tests/companysim/servers/http.h"

#include <QList>

namespace plumbline::companysim {

QByteArray HttpRequest::header(const QByteArray& lowerCaseName) const
{
    const auto found = headers.find(lowerCaseName);
    return found == headers.end() ? QByteArray() : found->second;
}

QByteArray HttpRequest::queryValue(const QByteArray& name, const QByteArray& fallback) const
{
    const auto found = query.find(name);
    return found == query.end() ? fallback : found->second;
}

qint64 HttpRequest::queryNumber(const QByteArray& name, qint64 fallback) const
{
    const auto found = query.find(name);
    if (found == query.end())
        return fallback;
    bool ok = false;
    const qint64 value = found->second.toLongLong(&ok);
    return ok && value >= 0 ? value : -1;
}

HttpResponse plainText(int status, const QByteArray& text) { return {status, "text/plain; charset=utf-8", text, {}}; }

HttpResponse json(int status, const QByteArray& text) { return {status, "application/json; charset=utf-8", text, {}}; }

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 422:
        return "Unprocessable Entity";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    default:
        return "Status";
    }
}

QByteArray basicCredentials(const HttpRequest& request)
{
    const QByteArray value = request.header("authorization");
    return value.startsWith("Basic ") ? QByteArray::fromBase64(value.mid(6)) : QByteArray();
}

std::map<QByteArray, QByteArray> decodeQuery(const QByteArray& raw, bool plusIsSpace)
{
    std::map<QByteArray, QByteArray> values;
    for (QByteArray pair : raw.split('&')) {
        if (pair.isEmpty())
            continue;
        if (plusIsSpace)
            pair.replace('+', ' ');
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = equals < 0 ? pair : pair.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : pair.mid(equals + 1);
        values[QByteArray::fromPercentEncoding(name)] = QByteArray::fromPercentEncoding(value);
    }
    return values;
}

namespace {

bool readHead(const QByteArray& head, HttpRequest& request)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.front().trimmed().split(' ');
    if (first.size() != 3 || !first[2].startsWith("HTTP/1."))
        return false;
    request = {};
    request.method = first[0];
    const qsizetype mark = first[1].indexOf('?');
    request.path = QByteArray::fromPercentEncoding(mark < 0 ? first[1] : first[1].left(mark));
    request.rawQuery = mark < 0 ? QByteArray() : first[1].mid(mark + 1);
    request.query = decodeQuery(request.rawQuery, true);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        if (colon > 0)
            request.headers[lines[i].left(colon).trimmed().toLower()] = lines[i].mid(colon + 1).trimmed();
    }
    return true;
}

} // namespace

Parsed takeRequest(QByteArray& buffer, HttpRequest& request)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return buffer.size() > 65'536 ? Parsed::Malformed : Parsed::Incomplete;
    if (!readHead(buffer.left(end), request))
        return Parsed::Malformed;
    const qsizetype length = request.header("content-length").toLongLong();
    if (length < 0 || length > 1'048'576 || !request.header("transfer-encoding").isEmpty())
        return Parsed::Malformed;
    if (buffer.size() < end + 4 + length)
        return Parsed::Incomplete;
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return Parsed::Complete;
}

} // namespace plumbline::companysim
