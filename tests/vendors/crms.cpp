#include "tests/vendors/vendor.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace plumbline::tests {
namespace {

QMap<QString, QString> formOf(const QByteArray& body)
{
    QMap<QString, QString> form;
    for (const QByteArray& pair : body.split('&')) {
        const QList<QByteArray> parts = pair.split('=');
        form[QUrl::fromPercentEncoding(parts.value(0))] = QUrl::fromPercentEncoding(parts.value(1));
    }
    return form;
}

// Fxiaoke: token, company and user in every body, Unix ms, money as text, owners as lists.
class Fxiaoke : public Vendor {
public:
    std::string profile() const override { return "fxiaoke"; }
    std::map<std::string, std::string> settings() const override
    {
        return {{"app_id", "A1"}, {"open_user_id", "FSUID_1"}};
    }
    std::map<std::string, std::string> secrets() const override
    {
        return {{"app_secret", "s3cret"}, {"permanent_code", "p3rm"}};
    }
    int streams() const override { return 3; }
    std::string idOf(int number) const override { return "SalesOrderObj" + std::to_string(number); }
    std::string changedFilter() const override { return "\"field_values\":[17"; }

protected:
    bool isSignIn(const Asked& asked) const override { return asked.path() == "/cgi/corpAccessToken/get/V2"; }
    Told signIn(const Asked& asked) override
    {
        const QJsonObject expected{{"appId", "A1"}, {"appSecret", "s3cret"}, {"permanentCode", "p3rm"}};
        require(jsonOf(asked.body) == expected, "credentials");
        return json({{"errorCode", 0},
                     {"errorMessage", "success"},
                     {"corpAccessToken", QString(token())},
                     {"corpId", "FSCID_9"},
                     {"expiresIn", 7200}});
    }
    Told refuseSignIn() const override { return json({{"errorCode", 20005}, {"errorMessage", "appSecret不正确"}}); }
    bool isSignedIn(const Asked& asked) const override
    {
        const QJsonObject body = jsonOf(asked.body);
        return body["corpAccessToken"] == QString(token()) && body["corpId"] == "FSCID_9" &&
               body["currentOpenUserId"] == "FSUID_1";
    }
    Told expired() const override { return json({{"errorCode", 20016}, {"errorMessage", "corpAccessToken过期"}}); }
    Told failed() const override { return json({{"errorCode", 35002}, {"errorMessage", QString::fromUtf8(failure)}}); }
    Told list(const Asked& asked) override
    {
        const QJsonObject data = jsonOf(asked.body)["data"].toObject();
        const QJsonObject info = data["search_query_info"].toObject();
        const QJsonArray values = info["filters"].toArray().at(0).toObject()["field_values"].toArray();
        require(values.at(0).isDouble() && info["orders"].toArray().size() == 2, "filters, orders");
        const qint64 from = values.at(0).toInteger();
        QJsonArray rows;
        const QString object = data["dataObjectApiName"].toString();
        for (const Item& item : pageOf(from, info["offset"].toInt(), std::min(info["limit"].toInt(), 10))) {
            QJsonObject row;
            for (const char* field :
                 {"_id", "name", "account_id", "tel", "address", "uniform_social_credit_code", "order_amount", "amount",
                  "order_time", "create_time", "last_modified_time", "last_followed_time"})
                row[field] = fieldOf(field, object, item, {"unix_ms"});
            row["owner"] = QJsonArray{"1000"};
            row["sales_status"] = "2";
            row["is_deleted"] = item.isVoid;
            rows += row;
        }
        return json({{"errorCode", 0},
                     {"errorMessage", "OK"},
                     {"data", QJsonObject{{"total", countSince(from)}, {"dataList", rows}}}});
    }
};

// Neo CRM: password grant, XOQL in a form, limits in its text.
class NeoCrm : public Vendor {
public:
    std::string profile() const override { return "neocrm"; }
    std::map<std::string, std::string> settings() const override
    {
        return {{"client_id", "c1"}, {"user", "u@example.com"}, {"redirect_uri", "https://example.com"}};
    }
    std::map<std::string, std::string> secrets() const override
    {
        return {{"client_secret", "s3cret"}, {"password", "p+w &"}, {"security_token", "tok8"}};
    }
    int streams() const override { return 2; }
    std::string idOf(int number) const override { return "opportunity" + std::to_string(number); }
    std::string changedFilter() const override { return "where%20updatedAt%20%3E%3D%2017"; }

protected:
    bool isSignIn(const Asked& asked) const override { return asked.path() == "/oauth2/token.action"; }
    Told signIn(const Asked& asked) override
    {
        const auto form = formOf(asked.body);
        require(form["grant_type"] == "password" && form["password"] == "p+w &tok8" &&
                    form["username"] == "u@example.com",
                "password");
        require(form["client_id"] == "c1" && form["client_secret"] == "s3cret", "client");
        return json({{"access_token", QString(token())}, {"token_type", "bearer"}});
    }
    Told refuseSignIn() const override
    {
        return json({{"error", "invalid_grant"}, {"error_description", "用户名或密码错误"}}, 400);
    }
    bool isSignedIn(const Asked& asked) const override
    {
        return asked.headers.value("authorization") == "Bearer " + token();
    }
    Told expired() const override { return json({{"code", "20000002"}, {"msg", "Token 已过期"}}); }
    Told failed() const override { return json({{"code", "1001"}, {"msg", QString::fromUtf8(failure)}}); }
    Told list(const Asked& asked) override
    {
        static const QRegularExpression xoql(
            "^select (.+) from (\\w+)(?: where updatedAt >= (\\d+))? order by updatedAt, id limit (\\d+), (\\d+)$");
        const auto match = xoql.match(formOf(asked.body)["xoql"]);
        require(match.hasMatch() && asked.headers.value("content-type") == "application/x-www-form-urlencoded", "xoql");
        const qint64 from = match.captured(3).toLongLong();
        QJsonArray rows;
        for (const Item& item : pageOf(from, match.captured(4).toInt(), match.captured(5).toInt())) {
            QJsonObject row;
            for (const QString& field : match.captured(1).split(", "))
                row[field] = field == "status" ? QJsonValue(item.isVoid ? 3 : 2)
                                               : fieldOf(field, match.captured(2), item, {"unix_ms"});
            rows += row;
        }
        return json(
            {{"code", "200"},
             {"msg", "OK"},
             {"data", QJsonObject{{"totalSize", countSince(from)}, {"count", rows.size()}, {"records", rows}}}});
    }
};

// Salesforce: the token answer names the address, SOQL, next links, errors as a list.
class Salesforce : public Vendor {
public:
    std::string profile() const override { return "salesforce"; }
    std::map<std::string, std::string> settings() const override { return {{"client_id", "c1"}}; }
    std::map<std::string, std::string> secrets() const override { return {{"client_secret", "s3cret"}}; }
    int streams() const override { return 3; }
    std::string idOf(int number) const override { return "Opportunity" + std::to_string(number); }
    std::string changedFilter() const override { return "WHERE%20SystemModstamp%20%3E%3D%202026-"; }

protected:
    bool isSignIn(const Asked& asked) const override { return asked.path() == "/services/oauth2/token"; }
    Told signIn(const Asked& asked) override
    {
        const auto form = formOf(asked.body);
        require(form["grant_type"] == "client_credentials" && form["client_id"] == "c1" &&
                    form["client_secret"] == "s3cret",
                "client");
        return json({{"access_token", QString(token())},
                     {"instance_url", QString(url) + "/instance"},
                     {"token_type", "Bearer"}});
    }
    Told refuseSignIn() const override
    {
        return json({{"error", "invalid_client"}, {"error_description", "invalid client credentials"}}, 400);
    }
    bool isSignedIn(const Asked& asked) const override
    {
        return asked.headers.value("authorization") == "Bearer " + token();
    }
    Told refused(const QString& code, const QString& message, int status) const
    {
        return reply(status,
                     QJsonDocument(QJsonArray{QJsonObject{{"errorCode", code}, {"message", message}}}).toJson());
    }
    Told expired() const override { return refused("INVALID_SESSION_ID", "Session expired or invalid", 401); }
    Told failed() const override { return refused("MALFORMED_QUERY", QString::fromUtf8(failure), 400); }
    Told list(const Asked& asked) override
    {
        require(asked.path().startsWith("/instance/services/data/v59.0/query"), "instance_url");
        static const QRegularExpression soql(
            "^SELECT (.+) FROM (\\w+)(?: WHERE SystemModstamp >= (\\S+))? ORDER BY SystemModstamp, Id$");
        static const QRegularExpression locator("/query/01g-(\\d+)$");
        const auto further = locator.match(QString::fromLatin1(asked.path()));
        if (!further.hasMatch())
            m_query = QString::fromUtf8(asked.value("q"));
        const auto match = soql.match(m_query);
        require(match.hasMatch(), "q");
        const qint64 from =
            match.captured(3).isEmpty() ? 0 : QDateTime::fromString(match.captured(3), Qt::ISODate).toMSecsSinceEpoch();
        const int offset = further.captured(1).toInt();
        QJsonArray rows;
        for (const Item& item : pageOf(from, offset, 10))
            rows += rowOf(match, item);
        const qsizetype all = countSince(from);
        const bool done = offset + rows.size() >= all;
        QJsonObject answer{{"totalSize", all}, {"done", done}, {"records", rows}};
        if (!done)
            answer["nextRecordsUrl"] =
                QStringLiteral("/instance/services/data/v59.0/query/01g-%1").arg(offset + rows.size());
        return json(answer);
    }

private:
    static QJsonObject rowOf(const QRegularExpressionMatch& match, const Item& item)
    {
        const FieldForm form{"yyyy-MM-ddTHH:mm:ss.zzz+0000"};
        QJsonObject row{{"attributes", QJsonObject{{"type", match.captured(2)}}}};
        for (const QString& field : match.captured(1).split(", "))
            row[field] = field == "IsDeleted"          ? QJsonValue(item.isVoid)
                         : field.startsWith("Is")      ? QJsonValue(true)
                         : field == "LastActivityDate" ? QJsonValue(timeText(item.changedMs, {"yyyy-MM-dd", 8}))
                                                       : fieldOf(field, match.captured(2), item, form);
        return row;
    }
    QString m_query;
};

} // namespace

std::unique_ptr<Vendor> makeFxiaoke() { return std::make_unique<Fxiaoke>(); }
std::unique_ptr<Vendor> makeNeoCrm() { return std::make_unique<NeoCrm>(); }
std::unique_ptr<Vendor> makeSalesforce() { return std::make_unique<Salesforce>(); }

} // namespace plumbline::tests
