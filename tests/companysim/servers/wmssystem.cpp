#include "tests/companysim/servers/wmssystem.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace plumbline::companysim {

namespace {

constexpr qint64 kMostRows = 1'000;

// Where a cursor stands: it carries its filter, so the query of the following pages need not.
struct Position {
    qint64 row = 0;
    Instant since;
};

QByteArray cursorOf(const Position& position)
{
    return (QByteArray::number(position.row) + ':' + QByteArray::number(position.since.ms))
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<Position> readCursor(const QByteArray& cursor)
{
    const QList<QByteArray> parts =
        QByteArray::fromBase64(cursor, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals).split(':');
    if (parts.size() != 2)
        return std::nullopt;
    bool rowOk = false;
    bool sinceOk = false;
    const Position position{parts[0].toLongLong(&rowOk), {parts[1].toLongLong(&sinceOk)}};
    return rowOk && sinceOk && position.row >= 0 ? std::optional(position) : std::nullopt;
}

std::optional<Position> readPosition(const HttpRequest& request)
{
    const QByteArray cursor = request.queryValue("cursor");
    if (!cursor.isEmpty())
        return readCursor(cursor);
    const qint64 after = request.queryNumber("updated_after", kMissing);
    return after == -1 ? std::nullopt : std::optional(Position{0, {after}});
}

} // namespace

HttpResponse WmsSystem::handle(const HttpRequest& request)
{
    if (request.header("x-api-key") != "sample-wms-key")
        return plainText(403, "forbidden: missing or unknown X-Api-Key");
    const Stream* stream = streamAt(m_streams, "/v2/", request.path);
    if (stream == nullptr)
        return plainText(404, "no such resource");
    if (request.method != "GET")
        return plainText(405, "read only");
    return page(*stream, request);
}

HttpResponse WmsSystem::page(const Stream& stream, const HttpRequest& request) const
{
    const qint64 asked = request.queryNumber("limit", 100);
    const auto position = readPosition(request);
    if (asked < 1 || !position)
        return plainText(400, "invalid limit, cursor or updated_after");
    const qint64 limit = std::min(asked, kMostRows);
    const auto rows = stream.changed(position->since, true);
    std::string out = "{\"data\":[";
    stream.write(out, rows, position->row, limit);
    const qint64 next = position->row + limit;
    const bool hasMore = next < static_cast<qint64>(rows.size());
    out += "],\"next_cursor\":";
    out += hasMore ? '"' + cursorOf({next, position->since}).toStdString() + '"' : "null";
    return json(200, QByteArray::fromStdString(out + "}"));
}

} // namespace plumbline::companysim
