#include "tests/companysim/servers/finsystem.h"

#include "tests/companysim/servers/compression.h"

#include <optional>

namespace plumbline::companysim {

namespace {

constexpr qint64 kMostRows = 500;
constexpr const char* kCredentials = "plumbline:sample-fin-secret";

HttpResponse failure(const QByteArray& code, const QByteArray& message)
{
    return json(200, "{\"code\":\"" + code + "\",\"msg\":\"" + message + "\",\"data\":null}");
}

// "2026-03-14 09:42:00" on Beijing's wall clock.
std::optional<Instant> fromBeijing(const QByteArray& text)
{
    if (text.size() != 19 || text[10] != ' ')
        return std::nullopt;
    return instantFromIso((text.left(10) + 'T' + text.mid(11) + "+08:00").toStdString());
}

} // namespace

HttpResponse FinSystem::handle(const HttpRequest& request)
{
    if (basicCredentials(request) != kCredentials)
        return {401,
                "text/html; charset=utf-8",
                "<html><body><h1>401 未授权</h1></body></html>",
                {{"WWW-Authenticate", "Basic realm=\"fin\""}}};
    const Stream* stream = streamAt(m_streams, "/fin-api/", request.path);
    if (stream == nullptr)
        return failure("404", "接口不存在");
    if (request.method != "GET")
        return failure("405", "只允许查询");
    return page(*stream, request);
}

HttpResponse FinSystem::page(const Stream& stream, const HttpRequest& request) const
{
    const qint64 size = request.queryNumber("pageSize", 50);
    const qint64 number = request.queryNumber("pageNo", 1);
    if (size < 1 || size > kMostRows || number < 1)
        return failure("9002", "分页参数超出范围");
    Instant since;
    const QByteArray from = request.queryValue("modifiedFrom");
    if (!from.isEmpty()) {
        const auto read = fromBeijing(from);
        if (!read)
            return failure("9001", "时间格式错误");
        since = *read;
    }
    const auto rows = stream.changed(since, true);
    const auto total = static_cast<qint64>(rows.size());
    std::string out = "{\"code\":\"200\",\"msg\":\"操作成功\",\"data\":{\"pageNo\":" + std::to_string(number) +
                      ",\"pageSize\":" + std::to_string(size) +
                      ",\"totalPages\":" + std::to_string((total + size - 1) / size) +
                      ",\"totalCount\":" + std::to_string(total) + ",\"list\":[";
    stream.write(out, rows, (number - 1) * size, size);
    return compressed(json(200, QByteArray::fromStdString(out + "]}}")), request);
}

} // namespace plumbline::companysim
