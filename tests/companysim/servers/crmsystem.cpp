#include "tests/companysim/servers/crmsystem.h"

#include "tests/companysim/company/records.h"
#include "tests/companysim/company/texts.h"
#include "tests/companysim/servers/jsontext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace plumbline::companysim {

namespace {

constexpr qint64 kMostRows = 1'000;
constexpr qint64 kUsualRows = 100;
constexpr const char* kCredentials = "plumbline:sample-crm-secret";

HttpResponse failure(int status, const QByteArray& code, const QByteArray& message)
{
    return json(status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}");
}

QByteArray bearer(const HttpRequest& request)
{
    const QByteArray value = request.header("authorization");
    return value.startsWith("Bearer ") ? value.mid(7) : QByteArray();
}

} // namespace

CrmSystem::CrmSystem(Streams streams, Company& company, SimulatedClock now, EffectLog& effects)
    : m_streams(std::move(streams))
    , m_company(company)
    , m_now(std::move(now))
    , m_tokens("crm-", Duration::hours(1))
    , m_effects(effects)
{
}

HttpResponse CrmSystem::handle(const HttpRequest& request)
{
    if (request.path == "/oauth/token")
        return giveToken(request);
    const QByteArray token = bearer(request);
    if (token.isEmpty() || !m_tokens.wasIssued(token))
        return failure(401, "AUTH_REQUIRED", "Sign in first");
    if (!m_tokens.isValid(token, m_now()))
        return failure(401, "TOKEN_EXPIRED", "The access token has expired");
    if (request.path == "/api/v1/tasks")
        return makeTask(request);
    if (request.method == "POST" && request.path == "/api/v1/documents")
        return registerDocument(request);
    const Stream* stream = streamAt(m_streams, "/api/v1/", request.path);
    if (stream == nullptr)
        return failure(404, "NOT_FOUND", "No such object");
    if (request.method != "GET")
        return failure(405, "READ_ONLY", "This client may only read");
    return page(*stream, request);
}

HttpResponse CrmSystem::giveToken(const HttpRequest& request)
{
    const auto form = decodeQuery(request.body, true);
    const auto field = [&form](const char* name) {
        const auto found = form.find(name);
        return found == form.end() ? QByteArray() : found->second;
    };
    QByteArray given = basicCredentials(request);
    if (given.isEmpty())
        given = field("client_id") + ':' + field("client_secret");
    if (request.method != "POST" || field("grant_type") != "client_credentials")
        return json(400, R"({"error":"unsupported_grant_type","error_description":"Use client_credentials by POST"})");
    if (given != kCredentials)
        return json(401, R"({"error":"invalid_client","error_description":"Unknown client or wrong secret"})");
    return json(200, "{\"access_token\":\"" + m_tokens.issue(m_now()) + "\",\"token_type\":\"Bearer\",\"expires_in\":" +
                         QByteArray::number(m_tokens.lifetimeSeconds()) + "}");
}

HttpResponse CrmSystem::makeTask(const HttpRequest& request)
{
    const QByteArray key = request.header("idempotency-key");
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QByteArray subject = body[u"subjectId"].toString().toUtf8();
    if (request.method != "POST" || key.isEmpty() || subject.isEmpty() || body[u"kind"].toString().isEmpty())
        return failure(400, "BAD_TASK", "POST with Idempotency-Key, subjectId and kind");
    if (body[u"note"].toString().size() > 200)
        return failure(400, "NOTE_TOO_LONG", "A note has 200 characters at most");
    if (const EffectLog::Effect* known = m_effects.withKey(key)) {
        if (known->body != request.body)
            return failure(422, "KEY_REUSED", "This key was used for another task");
    } else {
        m_effects.add(key, subject, request.body);
    }
    return json(201, "{\"taskId\":\"T-" + key + "\"}");
}

HttpResponse CrmSystem::registerDocument(const HttpRequest& request)
{
    const QByteArray key = request.header("idempotency-key");
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const std::string name = body[u"fileName"].toString().toStdString();
    const std::string sha256 = body[u"sha256"].toString().toStdString();
    const std::string project = body[u"projectId"].toString().toStdString();
    const auto kind = docKindNamed(body[u"docType"].toString().toStdString());
    if (key.isEmpty() || name.empty() || sha256.size() != 64 || !kind)
        return failure(400, "BAD_DOCUMENT", "POST with Idempotency-Key, projectId, docType, fileName and sha256");
    if (const EffectLog::Effect* known = m_effects.withKey(key))
        return known->body == request.body ? json(201, "{\"documentId\":\"D-" + key + "\"}")
                                           : failure(422, "KEY_REUSED", "This key was used for another document");
    Paper paper;
    paper.kind = *kind;
    paper.format = QString::fromStdString(name).endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive) ? Format::Pdf
                                                                                                      : Format::Docx;
    paper.created = paper.uploaded = m_now();
    for (Ref at = 0; at < static_cast<Ref>(m_company.projects.size()); ++at) {
        if (m_company.projects[at].id == project)
            paper.project = at;
    }
    if (paper.project == kNone)
        return failure(404, "NO_PROJECT", "No such project");
    paper.customer = m_company.projects[paper.project].customer;
    m_company.registeredFiles[addDocument(m_company, paper)] = {name, sha256};
    m_company.documents.reindex();
    m_effects.add(key, QByteArray::fromStdString(project), request.body);
    return json(201, "{\"documentId\":\"D-" + key + "\"}");
}

HttpResponse CrmSystem::page(const Stream& stream, const HttpRequest& request) const
{
    const qint64 asked = request.queryNumber("limit", kUsualRows);
    const qint64 offset = request.queryNumber("offset", 0);
    if (asked < 1 || offset < 0)
        return failure(400, "BAD_PAGE", "limit and offset are whole numbers");
    Instant since;
    const QByteArray sinceText = request.queryValue("updatedSince");
    if (!sinceText.isEmpty()) {
        const auto read = instantFromIso(sinceText.toStdString());
        if (!read)
            return failure(400, "BAD_TIME", "updatedSince is no ISO 8601 time");
        since = *read;
    }
    const auto rows = stream.changed(since, true);
    const auto total = static_cast<qint64>(rows.size());
    if (offset > 0 && offset >= total)
        return failure(422, "OFFSET_PAST_END", "There are no rows at this offset");
    const qint64 limit = std::min(asked, kMostRows);
    std::string out = "{\"total\":" + std::to_string(total) + ",\"offset\":" + std::to_string(offset) +
                      ",\"limit\":" + std::to_string(limit) + ",\"items\":[";
    stream.write(out, rows, offset, limit);
    out += "]}";
    return json(200, QByteArray::fromStdString(out));
}

} // namespace plumbline::companysim
