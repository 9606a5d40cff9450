#include "tests/companysim/servers/erpsystem.h"

#include "tests/companysim/company/texts.h"
#include "tests/companysim/servers/jsontext.h"
#include "tests/companysim/servers/streams.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

#include <algorithm>
#include <optional>

namespace plumbline::companysim {

namespace {

const QByteArray kRoot = "/odata/v4/erp/";
constexpr qint64 kMostRows = 500;
constexpr const char* kCredentials = "plumbline:sample-erp-只读";

HttpResponse failure(int status, const QByteArray& message)
{
    return json(status, "{\"error\":{\"code\":\"" + QByteArray::number(status) + "\",\"message\":\"" + message +
                            "\",\"@Common.numericSeverity\":4}}");
}

struct Filter {
    Instant since;
    bool strictly = false;
};

// "" or "modifiedAt gt 2026-03-14T01:42:00Z" (or ge); nullopt for anything else.
std::optional<Filter> readFilter(const QByteArray& text)
{
    if (text.isEmpty())
        return Filter{};
    const QList<QByteArray> words = text.split(' ');
    if (words.size() != 3 || words[0] != "modifiedAt" || (words[1] != "gt" && words[1] != "ge"))
        return std::nullopt;
    const auto since = instantFromIso(words[2].toStdString());
    return since ? std::optional(Filter{*since, words[1] == "gt"}) : std::nullopt;
}

// The same request further on: the query as it came, with another skip token.
QByteArray nextLink(const QByteArray& set, const HttpRequest& request, qint64 position)
{
    QByteArray link = set + '?';
    for (const QByteArray& pair : request.rawQuery.split('&')) {
        const bool isToken = QByteArray::fromPercentEncoding(pair).startsWith("$skiptoken=");
        if (!pair.isEmpty() && !isToken)
            link += pair + '&';
    }
    return link + "%24skiptoken=" + QByteArray::number(position);
}

} // namespace

HttpResponse ErpSystem::handle(const HttpRequest& request)
{
    if (basicCredentials(request) != kCredentials) {
        HttpResponse refused = plainText(401, "Unauthorized");
        refused.headers.push_back({"WWW-Authenticate", "Basic realm=\"erp\""});
        return refused;
    }
    if (request.rawQuery.contains('+'))
        return failure(400, "Parsing URL failed");
    if (request.path.startsWith(kRoot + "SalesOrders('"))
        return annex(request);
    if (request.method != "GET")
        return failure(405, "Method not allowed");
    if (request.path == kRoot)
        return serviceDocument();
    const Stream* stream = streamAt(m_streams, kRoot, request.path);
    return stream == nullptr ? failure(404, "Invalid resource path")
                             : page(request.path.mid(kRoot.size()), *stream, request);
}

HttpResponse ErpSystem::annex(const HttpRequest& request)
{
    const qsizetype begin = kRoot.size() + 13; // behind SalesOrders('
    const qsizetype end = request.path.indexOf("')", begin);
    const std::string id = request.path.mid(begin, end - begin).toStdString();
    Ref at = 0;
    while (at < static_cast<Ref>(m_company.orders.size()) && orderId(at) != id)
        ++at;
    const QByteArray rest = end < 0 ? QByteArray() : request.path.mid(end + 2);
    if (at == static_cast<Ref>(m_company.orders.size()) || (rest != "/Annex" && !rest.isEmpty()))
        return failure(404, "Not found");
    const SalesOrder& order = m_company.orders[at];
    if (request.method == "PUT" && rest == "/Annex")
        return writeAnnex(request, order, id);
    if (request.method != "GET")
        return failure(405, "Method not allowed");
    QByteArray last;
    QByteArray found;
    for (const EffectLog::Effect& effect : m_annexes.all()) {
        last = effect.record == id.c_str() ? effect.body : last;
        found = effect.key == request.queryValue("reference") ? effect.body : found;
    }
    if (rest == "/Annex")
        return json(200, "{\"value\":[" + found + "]}");
    std::string out;
    JsonObject row(out);
    row.text("@odata.etag", versionOf(order)).text("ID", id);
    row.text("annex", last.toStdString()).end();
    return json(200, QByteArray::fromStdString(out));
}

HttpResponse ErpSystem::writeAnnex(const HttpRequest& request, const SalesOrder& order, const std::string& id)
{
    if (request.header("if-match") != versionOf(order).c_str())
        return failure(request.header("if-match").isEmpty() ? 428 : 412, "The order was changed by somebody else");
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QByteArray reference = body[u"reference"].toString().toUtf8();
    if (reference.isEmpty() || !body[u"rebateAmount"].isString())
        return failure(400, "reference and rebateAmount are texts");
    m_annexes.add(reference, QByteArray::fromStdString(id), request.body);
    patch(m_company, "touch-order", id);
    HttpResponse done = json(204, {});
    done.headers.push_back({"ETag", QByteArray::fromStdString(versionOf(order))});
    return done;
}

HttpResponse ErpSystem::serviceDocument() const
{
    QByteArray sets;
    for (const auto& [name, stream] : m_streams) {
        sets += sets.isEmpty() ? "" : ",";
        sets += "{\"name\":\"" + name + "\",\"kind\":\"EntitySet\",\"url\":\"" + name + "\"}";
    }
    return json(200, "{\"@odata.context\":\"$metadata\",\"value\":[" + sets + "]}");
}

HttpResponse ErpSystem::page(const QByteArray& set, const Stream& stream, const HttpRequest& request) const
{
    const auto filter = readFilter(request.queryValue("$filter"));
    if (!filter)
        return failure(400, "Only modifiedAt gt|ge <date-time> can be filtered");
    const qint64 position = request.queryNumber("$skiptoken", 0);
    const qint64 top = request.queryNumber("$top", -2);
    if (position < 0 || top == -1)
        return failure(400, "Invalid $skiptoken or $top");
    const auto rows = stream.changed(filter->since, !filter->strictly);
    const auto total = static_cast<qint64>(rows.size());
    const qint64 wanted = top >= 0 ? std::min(top, total) : total;
    const qint64 count = std::clamp<qint64>(wanted - position, 0, kMostRows);
    std::string out = "{\"@odata.context\":\"$metadata#" + set.toStdString() + "\"";
    if (request.queryValue("$count") == "true")
        out += ",\"@odata.count\":" + std::to_string(total);
    out += ",\"value\":[";
    stream.write(out, rows, position, count);
    out += "]";
    if (position + count < wanted)
        out += ",\"@odata.nextLink\":\"" + nextLink(set, request, position + count).toStdString() + "\"";
    return json(200, QByteArray::fromStdString(out + "}"));
}

} // namespace plumbline::companysim
