#include "tests/companysim/servers/oasystem.h"

#include "tests/companysim/company/texts.h"
#include "tests/companysim/servers/oaforms.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace plumbline::companysim {

namespace {

constexpr qint64 kMostIds = 20;

HttpResponse failure(int code, const QByteArray& message)
{
    return json(200, "{\"errcode\":" + QByteArray::number(code) + ",\"errmsg\":\"" + message + "\"}");
}

Instant startOf(const Approval& row) { return row.startedAt; }
Instant startOf(const DecisionStep& row) { return row.createdAt; }

template <typename RowType, typename IdOf, typename ProcessType>
void extend(ProcessType& process, const Table<RowType>& table, IdOf idOf)
{
    if (process.byStart.size() == table.size())
        return;
    for (std::size_t row = process.byStart.size(); row < table.size(); ++row) {
        process.byStart.push_back(static_cast<Ref>(row));
        process.rowOf.emplace(idOf(static_cast<Ref>(row)), static_cast<Ref>(row));
    }
    std::stable_sort(process.byStart.begin(), process.byStart.end(),
                     [&table](Ref a, Ref b) { return startOf(table[a]) < startOf(table[b]); });
}

struct Window {
    Instant from, to;
    qint64 cursor = 0, size = 0;
};

// The ids of one page of rows that were started inside the window.
template <typename RowType, typename IdOf>
std::string idPage(const std::vector<Ref>& byStart, const Table<RowType>& table, const Window& window, IdOf idOf)
{
    const auto before = [&table](Ref row, Instant at) { return startOf(table[row]) < at; };
    const auto begin = std::lower_bound(byStart.begin(), byStart.end(), window.from, before);
    const auto end = std::lower_bound(begin, byStart.end(), window.to + Duration{1}, before);
    const qint64 count = end - begin;
    std::string out = "{\"errcode\":0,\"errmsg\":\"ok\",\"result\":{\"list\":[";
    const qint64 last = std::min(count, window.cursor + window.size);
    for (qint64 i = window.cursor; i < last; ++i) {
        out += i == window.cursor ? "\"" : ",\"";
        out += idOf(begin[i]) + '"';
    }
    out += ']';
    if (last < count)
        out += ",\"next_cursor\":" + std::to_string(last);
    return out + "}}";
}

} // namespace

OaSystem::OaSystem(const Company& company, SimulatedClock now, EffectLog& created)
    : m_company(company)
    , m_now(std::move(now))
    , m_tokens("oa-", Duration::hours(2))
    , m_created(created)
{
}

const OaSystem::Process& OaSystem::approvals()
{
    extend(m_approvals, m_company.approvals, approvalId);
    return m_approvals;
}

const OaSystem::Process& OaSystem::countersignings()
{
    extend(m_countersignings, m_company.decisionSteps, decisionStepId);
    return m_countersignings;
}

HttpResponse OaSystem::handle(const HttpRequest& request)
{
    if (request.path == "/gettoken")
        return giveToken(request);
    const QByteArray token = request.queryValue("access_token");
    if (!m_tokens.wasIssued(token))
        return failure(40014, "不合法的access_token");
    if (!m_tokens.isValid(token, m_now()))
        return failure(42001, "access_token已过期");
    const QJsonDocument body = QJsonDocument::fromJson(request.body);
    if (request.method != "POST" || !body.isObject())
        return failure(43002, "需要POST请求和JSON正文");
    if (request.path == "/topapi/processinstance/listids")
        return listIds(body.object());
    if (request.path == "/topapi/processinstance/get")
        return detail(body.object());
    if (request.path == "/topapi/processinstance/create")
        return create(body.object(), request.body);
    if (request.path == "/topapi/processinstance/byreference")
        return byReference(body.object());
    return failure(404, "请求的URI地址不存在");
}

HttpResponse OaSystem::giveToken(const HttpRequest& request)
{
    if (request.queryValue("appkey") != "plumbline" || request.queryValue("appsecret") != "sample-oa-secret")
        return failure(40089, "不合法的appkey或appsecret");
    return json(200, "{\"errcode\":0,\"errmsg\":\"ok\",\"access_token\":\"" + m_tokens.issue(m_now()) +
                         "\",\"expires_in\":" + QByteArray::number(m_tokens.lifetimeSeconds()) + "}");
}

HttpResponse OaSystem::listIds(const QJsonObject& body)
{
    const QJsonValue from = body[u"start_time"];
    if (!from.isDouble())
        return failure(40035, "缺少参数 start_time");
    Window window{{from.toInteger()},
                  {body[u"end_time"].toInteger(m_now().ms)},
                  body[u"cursor"].toInteger(),
                  body[u"size"].toInteger(10)};
    if (window.size < 1 || window.size > kMostIds || window.cursor < 0)
        return failure(40035, "不合法的参数 size 或 cursor");
    const QString code = body[u"process_code"].toString();
    if (code == u"PROC-APPROVAL")
        return json(200,
                    QByteArray::fromStdString(idPage(approvals().byStart, m_company.approvals, window, approvalId)));
    if (code == u"PROC-COUNTERSIGN")
        return json(200, QByteArray::fromStdString(
                             idPage(countersignings().byStart, m_company.decisionSteps, window, decisionStepId)));
    return failure(40035, "不合法的参数 process_code");
}

HttpResponse OaSystem::create(const QJsonObject& body, const QByteArray& text)
{
    const QByteArray reference = body[u"reference"].toString().toUtf8();
    if (reference.isEmpty() || body[u"process_code"].toString().isEmpty())
        return failure(40035, "缺少参数 reference 或 process_code");
    m_created.add(reference, body[u"subject"].toString().toUtf8(), text);
    return json(200, "{\"errcode\":0,\"errmsg\":\"ok\",\"process_instance_id\":\"PI-" +
                         QByteArray::number(static_cast<qulonglong>(m_created.all().size())) + "\"}");
}

HttpResponse OaSystem::byReference(const QJsonObject& body) const
{
    const bool isThere = m_created.withKey(body[u"reference"].toString().toUtf8()) != nullptr;
    return json(200, QByteArray("{\"errcode\":0,\"errmsg\":\"ok\",\"result\":{\"list\":[") +
                         (isThere ? "\"found\"" : "") + "]}}");
}

HttpResponse OaSystem::detail(const QJsonObject& body)
{
    const std::string id = body[u"process_instance_id"].toString().toStdString();
    std::string out = "{\"errcode\":0,\"errmsg\":\"ok\",\"process_instance\":";
    if (const auto found = approvals().rowOf.find(id); found != approvals().rowOf.end())
        writeApproval(out, m_company, found->second);
    else if (const auto step = countersignings().rowOf.find(id); step != countersignings().rowOf.end())
        writeCountersigning(out, m_company, step->second);
    else
        return failure(400004, "流程实例不存在");
    return json(200, QByteArray::fromStdString(out + "}"));
}

} // namespace plumbline::companysim
