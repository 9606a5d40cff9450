#include "tests/companysim/readers.h"

#include "tests/companysim/servers/companyservers.h"

#include <QCryptographicHash>

namespace plumbline::companysim {

namespace {

void append(QStringList& ids, const QJsonArray& rows, QStringView key)
{
    for (const QJsonValue& row : rows)
        ids.append(row[key].toString());
}

} // namespace

Headers Reader::crmHeaders()
{
    if (m_crmToken.isEmpty()) {
        const Answer answer = m_client.post(m_servers.urlOf("crm") + "/oauth/token", "grant_type=client_credentials",
                                            {{"Authorization", basic("plumbline:sample-crm-secret")},
                                             {"Content-Type", "application/x-www-form-urlencoded"}});
        m_crmToken = answer.object()[u"access_token"].toString().toUtf8();
    }
    return {{"Authorization", "Bearer " + m_crmToken}};
}

Headers Reader::erpHeaders() const { return {{"Authorization", basic("plumbline:sample-erp-只读")}}; }
Headers Reader::finHeaders() const { return {{"Authorization", basic("plumbline:sample-fin-secret")}}; }
Headers Reader::wmsHeaders() const { return {{"X-Api-Key", "sample-wms-key"}}; }

Answer Reader::oaPost(const QByteArray& call, const QByteArray& body)
{
    if (m_oaToken.isEmpty()) {
        const QByteArray url = m_servers.urlOf("oa") + "/gettoken?appkey=plumbline&appsecret=sample-oa-secret";
        m_oaToken = m_client.get(url).object()[u"access_token"].toString().toUtf8();
    }
    return m_client.post(m_servers.urlOf("oa") + "/topapi/processinstance/" + call + "?access_token=" + m_oaToken, body,
                         {{"Content-Type", "application/json"}});
}

Answer Reader::askRegistry(const QByteArray& creditCode)
{
    const QByteArray at = QByteArray::number(m_servers.company().now.ms / 1000);
    const QByteArray signature =
        QCryptographicHash::hash("sample-key" + at + "sample-registry-secret", QCryptographicHash::Md5);
    return m_client.get(m_servers.urlOf("registry") + "/ECIInfo/GetInfo?key=sample-key&searchKey=" + creditCode,
                        {{"Token", signature.toHex().toUpper()}, {"Timespan", at}});
}

QStringList Reader::readAll(const QByteArray& name, Instant since)
{
    const qsizetype slash = name.indexOf('/');
    const QByteArray system = name.left(slash);
    const QByteArray stream = name.mid(slash + 1);
    if (system == "crm")
        return readCrm(stream, since);
    if (system == "erp")
        return readErp(stream, since);
    if (system == "fin")
        return readFin(stream, since);
    return system == "wms" ? readWms(stream, since) : readOa(stream);
}

QStringList Reader::readCrm(const QByteArray& stream, Instant since)
{
    QByteArray url = m_servers.urlOf("crm") + "/api/v1/" + stream + "?limit=1000";
    if (since.isKnown())
        url += "&updatedSince=" + QByteArray::fromStdString(toIso(since));
    QStringList ids;
    qint64 total = 1;
    while (ids.size() < total) {
        const QJsonObject page = m_client.get(url + "&offset=" + QByteArray::number(ids.size()), crmHeaders()).object();
        total = page[u"total"].toInteger();
        append(ids, page[u"items"].toArray(), u"id");
    }
    return ids;
}

QStringList Reader::readErp(const QByteArray& set, Instant since)
{
    const QByteArray root = m_servers.urlOf("erp");
    QByteArray link = set;
    if (since.isKnown())
        link += "?$filter=modifiedAt%20ge%20" + QByteArray::fromStdString(toIso(since));
    QStringList ids;
    while (!link.isEmpty()) {
        const QJsonObject page = m_client.get(root + link, erpHeaders()).object();
        append(ids, page[u"value"].toArray(), u"ID");
        link = page[u"@odata.nextLink"].toString().toUtf8();
    }
    return ids;
}

QStringList Reader::readFin(const QByteArray& stream, Instant since)
{
    QByteArray url = m_servers.urlOf("fin") + "/fin-api/" + stream + "?pageSize=500";
    if (since.isKnown()) {
        const std::string iso = toIso(since + Duration::hours(8));
        url += "&modifiedFrom=" + QByteArray::fromStdString(iso.substr(0, 10) + "%20" + iso.substr(11, 8));
    }
    QStringList ids;
    int pages = 1;
    for (int page = 1; page <= pages; ++page) {
        const QJsonValue data =
            m_client.get(url + "&pageNo=" + QByteArray::number(page), finHeaders()).object()[u"data"];
        pages = data[u"totalPages"].toInt();
        append(ids, data[u"list"].toArray(), u"FNumber");
    }
    return ids;
}

QStringList Reader::readWms(const QByteArray& stream, Instant since)
{
    const QByteArray url = m_servers.urlOf("wms") + "/v2/" + stream + "?limit=1000";
    QByteArray more = since.isKnown() ? "&updated_after=" + QByteArray::number(since.ms) : QByteArray();
    QStringList ids;
    for (bool isLast = false; !isLast;) {
        const QJsonObject page = m_client.get(url + more, wmsHeaders()).object();
        append(ids, page[u"data"].toArray(), stream == "shipments" ? u"shipment_id" : u"consignee_id");
        isLast = page[u"next_cursor"].toString().isEmpty();
        more = "&cursor=" + page[u"next_cursor"].toString().toUtf8();
    }
    return ids;
}

QStringList Reader::readOa(const QByteArray& process)
{
    QStringList ids;
    for (qint64 cursor = 0; cursor >= 0;) {
        const QByteArray body = "{\"process_code\":\"" + process +
                                "\",\"start_time\":0,\"size\":20,\"cursor\":" + QByteArray::number(cursor) + "}";
        const QJsonValue result = oaPost("listids", body).object()[u"result"];
        for (const QJsonValue& id : result[u"list"].toArray())
            ids.append(id.toString());
        cursor = result[u"next_cursor"].toInteger(-1);
    }
    return ids;
}

} // namespace plumbline::companysim
