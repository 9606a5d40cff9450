#include "tests/vendors/vendor.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

namespace plumbline::tests {
namespace {

qint64 beijingMs(const QString& text)
{
    const QDateTime time = QDateTime::fromString(text, "yyyy-MM-dd HH:mm:ss");
    return QDateTime(time.date(), time.time(), QTimeZone::utc()).toMSecsSinceEpoch() - 8 * 3'600'000LL;
}

QJsonObject rowOf(const QStringList& fields, const QString& prefix, const Item& item, const FieldForm& form)
{
    QJsonObject row;
    for (const QString& field : fields)
        row[field] = fieldOf(field, prefix, item, form);
    return row;
}

// K3Cloud: cookie session, the query as a JSON text, rows as arrays, errors as an array of arrays with 200.
class Kingdee : public Vendor {
public:
    std::string profile() const override { return "kingdee_k3cloud"; }
    std::map<std::string, std::string> settings() const override
    {
        return {{"account", "acct1"}, {"user", "准绳"}, {"app_id", "app1"}};
    }
    std::map<std::string, std::string> secrets() const override { return {{"app_secret", "s3cret"}}; }
    std::string basePath() const override { return "/k3cloud/"; }
    int streams() const override { return 3; }
    std::string idOf(int number) const override { return "SAL_SaleOrder-" + std::to_string(number); }
    std::string changedFilter() const override { return "FModifyDate>='"; }

protected:
    bool isSignIn(const Asked& asked) const override { return asked.path().contains("AuthService.LoginByAppSecret"); }
    Told signIn(const Asked& asked) override
    {
        const QJsonArray expected{"acct1", "准绳", "app1", "s3cret", 2052};
        require(asked.path().startsWith("/k3cloud/Kingdee.BOS.WebApi"), "path");
        require(jsonOf(asked.body)["parameters"].toArray() == expected, "parameters");
        return json({{"LoginResultType", 1}}, 200,
                    "Set-Cookie: kdservice-sessionid=" + token() + "; path=/; HttpOnly\r\n");
    }
    Told refuseSignIn() const override { return json({{"LoginResultType", 0}, {"Message", "用户名或密码错误"}}); }
    bool isSignedIn(const Asked& asked) const override
    {
        return asked.headers.value("cookie").contains("kdservice-sessionid=" + token());
    }
    Told error(const QString& message, int code) const
    {
        const QJsonObject status{
            {"IsSuccess", false}, {"MsgCode", code}, {"Errors", QJsonArray{QJsonObject{{"Message", message}}}}};
        const QJsonObject result{{"Result", QJsonObject{{"ResponseStatus", status}}}};
        return reply(200, QJsonDocument(QJsonArray{QJsonArray{result}}).toJson());
    }
    Told expired() const override { return error("会话信息已丢失，请重新登录", 1); }
    Told failed() const override { return error(QString::fromUtf8(failure), 0); }
    Told list(const Asked& asked) override
    {
        require(asked.method == "POST" && asked.path().endsWith("DynamicFormService.ExecuteBillQuery.common.kdsvc"),
                "path");
        const QJsonObject query = jsonOf(jsonOf(asked.body)["parameters"].toArray().at(0).toString().toUtf8());
        const QStringList columns = query["FieldKeys"].toString().split(',');
        require(columns.contains("FModifyDate") && query["Limit"].toInt() <= 2000, "FieldKeys, Limit");
        static const QRegularExpression since("^FModifyDate>='(.{19})'$");
        const QString filter = query["FilterString"].toString();
        require(filter.isEmpty() || since.match(filter).hasMatch(), "FilterString");
        const qint64 from = filter.isEmpty() ? 0 : beijingMs(since.match(filter).captured(1));
        QJsonArray rows;
        for (const Item& item : pageOf(from, query["StartRow"].toInt(), query["Limit"].toInt())) {
            QJsonArray row;
            for (const QString& column : columns)
                row += column == "FDocumentStatus"
                           ? QJsonValue(item.isVoid ? "Z" : "C")
                           : fieldOf(column, query["FormId"].toString() + "-", item, {"yyyy-MM-ddTHH:mm:ss", 8});
            rows += row;
        }
        return reply(200, QJsonDocument(rows).toJson());
    }
};

// YonBIP: a signed GET for the token, POST to read, codes as texts.
class YonBip : public Vendor {
public:
    std::string profile() const override { return "yonyou_yonbip"; }
    std::map<std::string, std::string> settings() const override { return {{"app_key", "K1"}}; }
    std::map<std::string, std::string> secrets() const override { return {{"app_secret", "密钥+/="}}; }
    int streams() const override { return 2; }
    std::string idOf(int number) const override { return "18273645546372" + std::to_string(10000 + number); }
    std::string changedFilter() const override { return "\"op\":\"between\",\"value1\":\"2026-"; }

protected:
    bool isSignIn(const Asked& asked) const override { return asked.path().endsWith("/getAccessToken"); }
    Told signIn(const Asked& asked) override
    {
        const QByteArray text = "appKey" + asked.value("appKey") + "timestamp" + asked.value("timestamp");
        require(asked.value("timestamp").size() == 13, "timestamp");
        require(asked.value("signature") == hmacSha256(text, "密钥+/=").toBase64(), "signature");
        return json({{"code", "00000"}, {"data", QJsonObject{{"access_token", QString(token())}, {"expire", 7200}}}});
    }
    Told refuseSignIn() const override { return json({{"code", "50000"}, {"message", "签名错误"}}); }
    bool isSignedIn(const Asked& asked) const override { return asked.value("access_token") == token(); }
    Told expired() const override { return json({{"code", "310036"}, {"message", "access_token失效"}}); }
    Told failed() const override { return json({{"code", "999"}, {"message", QString::fromUtf8(failure)}}); }
    Told list(const Asked& asked) override
    {
        const QJsonObject body = jsonOf(asked.body);
        const QJsonObject filter = body["simpleVOs"].toArray().at(0).toObject();
        require(filter["field"] == "pubts" && filter["op"] == "between" && filter["value2"].toString().size() == 19,
                "simpleVOs");
        const qint64 from = beijingMs(filter["value1"].toString());
        const int size = std::min(body["pageSize"].toInt(), 10); // a large page is silently cut
        const bool isOrder = asked.path().endsWith("/sd/voucherorder/list");
        QByteArray rows; // ids of 17 digits would not survive a double
        for (const Item& item : pageOf(from, (body["pageIndex"].toInt() - 1) * size, size)) {
            QJsonObject row = rowOf({"code", "creditCode", "agentId", "payMoney", "vouchdate", "pubts"}, "XS", item,
                                    {"yyyy-MM-dd HH:mm:ss", 8});
            row["name"] = QJsonObject{{"zh_CN", "客户" + QString::number(item.number)}};
            QByteArray text = QJsonDocument(row).toJson(QJsonDocument::Compact);
            const std::string id = isOrder ? idOf(item.number) : "9" + idOf(item.number).substr(1);
            rows += (rows.isEmpty() ? "" : ",") + text.insert(1, "\"id\":" + QByteArray::fromStdString(id) + ",");
        }
        const qsizetype all = countSince(from);
        return reply(200, "{\"code\":\"200\",\"message\":\"操作成功\",\"data\":{\"pageCount\":" +
                              QByteArray::number((all + size - 1) / size) +
                              ",\"recordCount\":" + QByteArray::number(all) + ",\"recordList\":[" + rows + "]}}");
    }
};

// U8 OpenAPI: everything in the query, codes as texts, rows under the object's own name, dates of documents.
class U8 : public Vendor {
public:
    std::string profile() const override { return "yonyou_u8"; }
    std::map<std::string, std::string> settings() const override
    {
        return {{"from_account", "f1"}, {"to_account", "t1"}, {"app_key", "K1"}, {"ds_sequence", "1"}};
    }
    std::map<std::string, std::string> secrets() const override { return {{"app_secret", "s3cret"}}; }
    int streams() const override { return 3; }
    std::string idOf(int number) const override { return "saleorderlist-" + std::to_string(number); }
    std::string changedFilter() const override { return "date_begin=2026-"; }
    bool hasIncremental() const override { return false; } // documents are read again, customers whole

protected:
    bool isSignIn(const Asked& asked) const override { return asked.path() == "/system/token"; }
    Told signIn(const Asked& asked) override
    {
        require(asked.value("app_secret") == "s3cret" && asked.value("from_account") == "f1", "credentials");
        return json(
            {{"errcode", "0"}, {"errmsg", ""}, {"token", QJsonObject{{"id", QString(token())}, {"expiresIn", 7200}}}});
    }
    Told refuseSignIn() const override { return json({{"errcode", "20001"}, {"errmsg", "app_secret不正确"}}); }
    bool isSignedIn(const Asked& asked) const override { return asked.value("token") == token(); }
    Told expired() const override { return json({{"errcode", "20004"}, {"errmsg", "token已过期"}}); }
    Told failed() const override { return json({{"errcode", "30001"}, {"errmsg", QString::fromUtf8(failure)}}); }
    Told list(const Asked& asked) override
    {
        require(asked.value("to_account") == "t1" && asked.value("app_key") == "K1" &&
                    asked.value("ds_sequence") == "1",
                "accounts");
        const QString object = QString::fromLatin1(asked.path()).section('/', 2, 2);
        const QString begin = QString::fromLatin1(asked.value("date_begin"));
        const qint64 from = begin.isEmpty() ? 0 : beijingMs(begin + " 00:00:00");
        const int size = asked.value("rows_per_page").toInt();
        QJsonArray rows;
        for (const Item& item : pageOf(from, (asked.value("page_index").toInt() - 1) * size, size)) {
            QJsonObject row = rowOf({"code", "vouchcode", "name", "cuscode", "sum", "originalamount", "date"},
                                    object + "-", item, {"yyyy-MM-dd", 8});
            row["end_date"] = item.isVoid ? QJsonValue("2026-01-01") : QJsonValue();
            rows += row;
        }
        const qsizetype all = countSince(from);
        return json({{"errcode", "0"},
                     {"errmsg", ""},
                     {"page_count", (all + size - 1) / size},
                     {"row_count", all},
                     {object, rows}});
    }
};

// S/4HANA: Basic, OData V2, counts as texts, /Date(...)/.
class SapS4 : public Vendor {
public:
    std::string profile() const override { return "sap_s4"; }
    std::map<std::string, std::string> settings() const override { return {{"user", "COMM"}, {"client", "200"}}; }
    std::map<std::string, std::string> secrets() const override { return {{"password", "pä55"}}; }
    std::string basePath() const override { return "/sap/opu/odata/sap/"; }
    int streams() const override { return 2; }
    std::string idOf(int number) const override { return "A_SalesOrder" + std::to_string(number); }
    std::string changedFilter() const override { return "ge%20datetimeoffset%272026-"; }
    bool hasToken() const override { return false; }
    bool hasIncremental() const override { return false; } // customers are read whole

protected:
    bool isSignIn(const Asked&) const override { return false; }
    Told signIn(const Asked&) override { return {}; }
    Told refuseSignIn() const override { return {}; }
    bool isSignedIn(const Asked& asked) const override
    {
        return !refusesSignIn && asked.headers.value("authorization") == "Basic " + QByteArray("COMM:pä55").toBase64();
    }
    Told expired() const override { return reply(401, "<html>Anmeldung fehlgeschlagen</html>", {}, "text/html"); }
    Told failed() const override
    {
        const QJsonObject words{{"lang", "zh"}, {"value", QString::fromUtf8(failure)}};
        return json({{"error", QJsonObject{{"code", "005056A509B11EE1B9A8FEC11C21D78E"}, {"message", words}}}}, 400);
    }
    Told list(const Asked& asked) override
    {
        require(asked.value("sap-client") == "200" && asked.value("$format") == "json", "sap-client, $format");
        const QString set = QString::fromLatin1(asked.path()).section('/', -1);
        static const QRegularExpression since("^LastChangeDateTime ge datetimeoffset'(.*)'$");
        const QString filter = QString::fromUtf8(asked.value("$filter"));
        require(filter.isEmpty() || since.match(filter).hasMatch(), "$filter");
        const qint64 from =
            filter.isEmpty() ? 0
                             : QDateTime::fromString(since.match(filter).captured(1), Qt::ISODate).toMSecsSinceEpoch();
        QJsonArray rows;
        for (const Item& item : pageOf(from, asked.value("$skip").toInt(), asked.value("$top").toInt())) {
            QJsonObject row = rowOf({"Customer", "CustomerName", "SalesOrder", "SoldToParty", "TotalNetAmount",
                                     "CreationDate", "LastChangeDateTime"},
                                    set, item, {"odata_v2"});
            row["__metadata"] = QJsonObject{{"etag", "W/\"x\""}};
            rows += row;
        }
        return json({{"d", QJsonObject{{"__count", QString::number(countSince(from))}, {"results", rows}}}});
    }
};

} // namespace

std::unique_ptr<Vendor> makeKingdee() { return std::make_unique<Kingdee>(); }
std::unique_ptr<Vendor> makeYonBip() { return std::make_unique<YonBip>(); }
std::unique_ptr<Vendor> makeU8() { return std::make_unique<U8>(); }
std::unique_ptr<Vendor> makeSapS4() { return std::make_unique<SapS4>(); }

} // namespace plumbline::tests
