#include "tests/vendors/vendor.h"

#include <QCryptographicHash>
#include <QDateTime>

namespace plumbline::tests {
namespace {

const QString kAmount = QString::fromUtf8("金额\uff08元\uff09");

// What lists of approvals share: ids of those STARTED within a span, then one detail call per id.
class Approvals : public Vendor {
public:
    std::string idOf(int number) const override { return "proc-" + std::to_string(number); }
    bool hasIncremental() const override { return false; } // the last weeks are read again

protected:
    QList<Item> startedWithin(qint64 from, qint64 to) const
    {
        QList<Item> found = pageOf(from, 0, 1'000'000);
        found.removeIf([to](const Item& item) { return item.changedMs >= to; });
        return found;
    }
    const Item* itemOf(const QString& id) const
    {
        for (const Item& item : items) {
            if (id == QString::fromStdString(idOf(item.number)))
                return &item;
        }
        return nullptr;
    }
    static QString amountOf(const Item& item) { return QString::number(1000 + item.number) + ".50"; }
};

class DingTalk : public Approvals {
public:
    explicit DingTalk(bool isOld)
        : m_isOld(isOld)
    {
    }
    std::string profile() const override { return m_isOld ? "dingtalk_old" : "dingtalk"; }
    std::map<std::string, std::string> settings() const override
    {
        return {{"app_key", "k1"}, {"process_code", "PROC-1"}};
    }
    std::map<std::string, std::string> secrets() const override { return {{"app_secret", "s3cret"}}; }
    std::string changedFilter() const override { return m_isOld ? "\"start_time\":17" : "\"startTime\":17"; }

protected:
    bool isSignIn(const Asked& asked) const override
    {
        return asked.path() == (m_isOld ? "/gettoken" : "/v1.0/oauth2/accessToken");
    }
    Told signIn(const Asked& asked) override
    {
        if (m_isOld) {
            require(asked.value("appkey") == "k1" && asked.value("appsecret") == "s3cret", "credentials");
            return json({{"errcode", 0}, {"access_token", QString(token())}, {"expires_in", 7200}});
        }
        require(jsonOf(asked.body) == QJsonObject{{"appKey", "k1"}, {"appSecret", "s3cret"}}, "credentials");
        return json({{"accessToken", QString(token())}, {"expireIn", 7200}});
    }
    Told refuseSignIn() const override
    {
        return m_isOld
                   ? json({{"errcode", 40089}, {"errmsg", "不合法的corpid或corpsecret"}})
                   : json({{"code", "invalidClientIdOrSecret"}, {"message", "无效的clientId或者clientSecret"}}, 400);
    }
    bool isSignedIn(const Asked& asked) const override
    {
        return (m_isOld ? asked.value("access_token") : asked.headers.value("x-acs-dingtalk-access-token")) == token();
    }
    Told expired() const override
    {
        return m_isOld ? json({{"errcode", 42001}, {"errmsg", "access_token超时"}})
                       : json({{"code", "InvalidAuthentication"}, {"message", "不合法的access_token"}}, 401);
    }
    Told failed() const override
    {
        return m_isOld ? json({{"errcode", 400002}, {"errmsg", QString::fromUtf8(failure)}})
                       : json({{"code", "param.error"}, {"message", QString::fromUtf8(failure)}}, 400);
    }
    Told list(const Asked& asked) override
    {
        return asked.path().contains("processinstance/get") || asked.path().endsWith("processInstances") ? detail(asked)
                                                                                                         : ids(asked);
    }

private:
    Told ids(const Asked& asked)
    {
        const QJsonObject body = jsonOf(asked.body);
        const qint64 from = body[m_isOld ? "start_time" : "startTime"].toInteger();
        const qint64 to = body[m_isOld ? "end_time" : "endTime"].toInteger();
        const int size = body[m_isOld ? "size" : "maxResults"].toInt();
        const QJsonValue cursor = body[m_isOld ? "cursor" : "nextToken"];
        require(from > 0 && to > from - 1 && to - from <= 120LL * 86'400'000, "span of at most 120 days");
        require(size > 0 && size <= 20 && cursor.isDouble(), "size, cursor");
        require(body[m_isOld ? "process_code" : "processCode"] == "PROC-1", "process code");
        const QList<Item> found = startedWithin(from, to);
        QJsonArray list;
        for (qsizetype i = cursor.toInt(); i < std::min<qsizetype>(cursor.toInt() + size, found.size()); ++i)
            list += QString::fromStdString(idOf(found[i].number));
        QJsonObject result{{"list", list}};
        if (cursor.toInt() + size < found.size()) // absent at the end
            result[m_isOld ? "next_cursor" : "nextToken"] =
                m_isOld ? QJsonValue(cursor.toInt() + size) : QJsonValue(QString::number(cursor.toInt() + size));
        return m_isOld ? json({{"errcode", 0}, {"result", result}}) : json({{"success", true}, {"result", result}});
    }
    Told detail(const Asked& asked)
    {
        const QString id = m_isOld ? jsonOf(asked.body)["process_instance_id"].toString()
                                   : QString::fromUtf8(asked.value("processInstanceId"));
        const Item* item = itemOf(id);
        require(item != nullptr, "id");
        if (!item)
            return {};
        const auto pair = [](const QString& name, const QString& value) {
            return QJsonObject{{"name", name}, {"value", value}};
        };
        const QJsonArray form{pair("审批类型", "预算释放"), pair("客户名称", "𠮷田医院"),
                              pair(kAmount, amountOf(*item)), pair("明细", "[{\"rowValue\":[]}]")};
        const QString started =
            timeText(item->changedMs, m_isOld ? FieldForm{"yyyy-MM-dd HH:mm:ss", 8} : FieldForm{"yyyy-MM-ddTHH:mmZ"});
        QJsonObject one{{"status", item->isVoid ? "TERMINATED" : "COMPLETED"},
                        {"result", item->isVoid ? "" : "agree"},
                        {m_isOld ? "create_time" : "createTime", started},
                        {m_isOld ? "form_component_values" : "formComponentValues", form}};
        return m_isOld ? json({{"errcode", 0}, {"process_instance", one}}) : json({{"success", true}, {"result", one}});
    }

    bool m_isOld;
};

class WeCom : public Approvals {
public:
    std::string profile() const override { return "wecom"; }
    std::map<std::string, std::string> settings() const override { return {{"corp_id", "ww1"}}; }
    std::map<std::string, std::string> secrets() const override { return {{"corp_secret", "s3cret"}}; }
    std::string changedFilter() const override { return "\"starttime\":17"; }

protected:
    bool isSignIn(const Asked& asked) const override { return asked.path() == "/cgi-bin/gettoken"; }
    Told signIn(const Asked& asked) override
    {
        require(asked.value("corpid") == "ww1" && asked.value("corpsecret") == "s3cret", "credentials");
        return json({{"errcode", 0}, {"errmsg", "ok"}, {"access_token", QString(token())}, {"expires_in", 7200}});
    }
    Told refuseSignIn() const override { return json({{"errcode", 40001}, {"errmsg", "invalid credential"}}); }
    bool isSignedIn(const Asked& asked) const override { return asked.value("access_token") == token(); }
    Told expired() const override { return json({{"errcode", 42001}, {"errmsg", "access_token expired"}}); }
    Told failed() const override { return json({{"errcode", 301025}, {"errmsg", QString::fromUtf8(failure)}}); }
    Told list(const Asked& asked) override
    {
        const QJsonObject body = jsonOf(asked.body);
        if (asked.path().endsWith("getapprovaldetail"))
            return detail(body["sp_no"].toString());
        const qint64 from = body["starttime"].toInteger(), to = body["endtime"].toInteger();
        require(from > 0 && to - from <= 31 * 86'400 && body["new_cursor"].isString(),
                "span of at most 31 days, new_cursor");
        require(body["size"].toInt() > 0 && body["size"].toInt() <= 100, "size");
        const QList<Item> found = startedWithin(from * 1000, to * 1000);
        const int at = body["new_cursor"].toString().toInt();
        QJsonArray list;
        for (qsizetype i = at; i < std::min<qsizetype>(at + 7, found.size()); ++i) // fewer than asked for is no end
            list += QString::fromStdString(idOf(found[i].number));
        QJsonObject answer{{"errcode", 0}, {"errmsg", "ok"}, {"sp_no_list", list}};
        if (at + 7 < found.size())
            answer["new_next_cursor"] = QString::number(at + 7);
        return json(answer);
    }

private:
    Told detail(const QString& id)
    {
        const Item* item = itemOf(id);
        require(item != nullptr, "sp_no");
        if (!item)
            return {};
        const auto control = [](const QString& title, const QString& key, const QString& value) {
            return QJsonObject{{"control", "Text"},
                               {"title", QJsonArray{QJsonObject{{"text", title}, {"lang", "zh_CN"}}}},
                               {"value", QJsonObject{{key, value}}}};
        };
        const QJsonObject data{{"contents", QJsonArray{control("客户名称", "text", "𠮷田医院"),
                                                       control(kAmount, "new_money", amountOf(*item))}}};
        const QJsonObject last{{"details", QJsonArray{QJsonObject{{"sptime", item->changedMs / 1000 + 60}}}}};
        return json({{"errcode", 0},
                     {"info", QJsonObject{{"sp_no", id},
                                          {"sp_name", "预算释放"},
                                          {"sp_status", item->isVoid ? 4 : 2},
                                          {"apply_time", item->changedMs / 1000},
                                          {"apply_data", data},
                                          {"sp_record", QJsonArray{last}}}}});
    }
};

// Qichacha: one signed and paid call per company.
class Qichacha : public Vendor {
public:
    std::string profile() const override { return "qichacha"; }
    std::map<std::string, std::string> settings() const override { return {{"key", "k1"}}; }
    std::map<std::string, std::string> secrets() const override { return {{"secret_key", "s3cret"}}; }
    std::string idOf(int number) const override { return "CODE" + std::to_string(number); }
    bool hasToken() const override { return false; }
    bool hasIncremental() const override { return false; }
    std::set<std::string> keys() const override
    {
        std::set<std::string> all{"CODE-unknown"};
        for (const Item& item : items)
            all.insert(idOf(item.number));
        return all;
    }

protected:
    bool isSignIn(const Asked&) const override { return false; }
    Told signIn(const Asked&) override { return {}; }
    Told refuseSignIn() const override { return {}; }
    bool isSignedIn(const Asked& asked) const override
    {
        const QByteArray span = asked.headers.value("timespan");
        const QByteArray expected =
            QCryptographicHash::hash("k1" + span + "s3cret", QCryptographicHash::Md5).toHex().toUpper();
        return !refusesSignIn && span.size() == 10 && asked.value("key") == "k1" &&
               asked.headers.value("token") == expected;
    }
    Told expired() const override { return json({{"Status", "101"}, {"Message", "当前的KEY无效或者还未生效"}}); }
    Told failed() const override { return json({{"Status", "105"}, {"Message", QString::fromUtf8(failure)}}); }
    Told list(const Asked& asked) override
    {
        const QString keyword = QString::fromUtf8(asked.value("keyword"));
        for (const Item& item : items) {
            if (keyword == QString::fromStdString(idOf(item.number)))
                return json({{"Status", "200"},
                             {"Message", "查询成功"},
                             {"Result", QJsonObject{{"Name", "公司" + keyword},
                                                    {"CreditCode", keyword},
                                                    {"Status", item.isVoid ? "注销" : "存续（在营、开业、在册）"}}}});
        }
        return json({{"Status", "201"}, {"Message", "查询无结果"}});
    }
};

} // namespace

std::unique_ptr<Vendor> makeDingTalk(bool isOld) { return std::make_unique<DingTalk>(isOld); }
std::unique_ptr<Vendor> makeWeCom() { return std::make_unique<WeCom>(); }
std::unique_ptr<Vendor> makeQichacha() { return std::make_unique<Qichacha>(); }

} // namespace plumbline::tests
