#include <utility>

#include "tests/sync/syncworld.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace plumbline;
using namespace plumbline::tests;

// Lists as unlike systems give them: by time and key, by spans of time, as arrays, inside texts.
class ListKinds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }
    void aKeysetReadsRowsOfOneTimeAcrossPages();
    void aKeysetThatComparesInclusivelyEnds();
    void aKeysetThatComesBackIsStopped();
    void timeWindowsCoverAllAndOverlapNothing();
    void aCutOffWindowGoesOnThere();
    void rowsAreArraysWithColumns();
    void anErrorInAnArrayIsAFailure();
    void answersInTextsAreRead();
    void manyValuesBecomeOneText();

private:
    std::unique_ptr<SyncWorld> m_world;
};

namespace {

struct Row {
    int at, id;
};

QByteArray rowsJson(const QList<Row>& rows)
{
    QByteArray all;
    for (const Row& row : rows)
        all += (all.isEmpty() ? "" : ",") +
               receipt(row.id, "2026-03-01T00:00:" + QByteArray::number(row.at).rightJustified(2, '0') + "Z");
    return "{\"rows\":[" + all + "]}";
}

const std::string kKeyset = R"([[stream]]
name = "receipts"
collection = "receipt"
path = "/list"
query = { top = "{limit}", filter = "{?t > {since:iso}}{?t > {after_time} or (t = {after_time} and id > '{after:quoted}')}" }
paging = { kind = "keyset", size = 3, time = "changed", key = "id" }
answer = { rows = "rows" }
incremental = { field = "changed" }
)";

const std::string kWindows = R"([[stream]]
name = "receipts"
collection = "receipt"
method = "POST"
path = "/list"
body = { from = "{since:unix_s}", to = "{until:unix_s}", cursor = "{cursor}" }
paging = { kind = "cursor", size = 2, next = "next", first = "" }
answer = { rows = "rows" }
incremental = { field = "changed", first_days = 90, window_days = 31, compare = ">=", overlap_s = 86400 }
)";

QJsonObject bodyOf(const Asked& asked) { return QJsonDocument::fromJson(asked.body).object(); }

} // namespace

void ListKinds::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_world = std::make_unique<SyncWorld>();
}

void ListKinds::aKeysetReadsRowsOfOneTimeAcrossPages()
{
    m_world->setProfile(kKeyset + receiptMap());
    QList<Row> all;
    for (int id = 1; id <= 8; ++id)
        all += {id <= 6 ? 5 : 7, id}; // six rows share one time, pages hold three
    static const QRegularExpression after("t > 2026-03-01T00:00:(\\d\\d)Z or .*id > '(\\d+)'");
    static const QRegularExpression since("^t > 2026-03-01T00:00:(\\d\\d)");
    m_world->server.setHandler([&all](const Asked& asked) {
        const QString filter = QString::fromUtf8(asked.value("filter"));
        const auto keyed = after.match(filter);
        const auto timed = since.match(filter);
        QList<Row> page;
        for (const Row& row : all) {
            const bool isBehind = keyed.hasMatch()
                                      ? row.at > keyed.captured(1).toInt() ||
                                            (row.at == keyed.captured(1).toInt() && row.id > keyed.captured(2).toInt())
                                  : timed.hasMatch() ? row.at > timed.captured(1).toInt()
                                                     : true;
            if (isBehind && page.size() < 3)
                page += row;
        }
        return reply(200, rowsJson(page));
    });
    SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QCOMPARE(m_world->sink.rows.size(), std::size_t(8));
    QVERIFY(m_world->server.asked().front().value("filter").isNull());
    QCOMPARE(outcome.requests, 4); // 3 + 3 + 2, then nothing: a short page is no proof of the end
    all += {9, 9};
    m_world->server.forget();
    outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QCOMPARE(outcome.counts.added, 1);
    QCOMPARE(m_world->server.asked().front().value("filter"), QByteArray("t > 2026-03-01T00:00:07.000Z"));
}

void ListKinds::aKeysetThatComparesInclusivelyEnds()
{
    m_world->setProfile(kKeyset + receiptMap());
    m_world->server.setHandler([](const Asked& asked) {
        const bool isFirst = asked.value("filter").isEmpty();
        return reply(200, isFirst ? rowsJson({{1, 1}, {2, 2}}) : rowsJson({{2, 2}}));
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QCOMPARE(outcome.requests, 2);
    QCOMPARE(m_world->sink.rows.size(), std::size_t(2));
}

void ListKinds::aKeysetThatComesBackIsStopped()
{
    m_world->setProfile(kKeyset + receiptMap());
    m_world->server.setHandler([n = 0](const Asked&) mutable {
        return reply(200, ++n % 2 == 0 ? rowsJson({{1, 1}, {2, 2}}) : rowsJson({{3, 3}, {4, 4}}));
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::PagingLoop);
    QVERIFY(!m_world->freshAsOf().isKnown());
}

void ListKinds::timeWindowsCoverAllAndOverlapNothing()
{
    m_world->setProfile(kWindows + receiptMap());
    m_world->server.setHandler([](const Asked& asked) {
        const bool isSecond = bodyOf(asked)["cursor"].toString() == "2";
        const int id = int(bodyOf(asked)["from"].toInteger() / 86400 % 1000) * 10 + (isSecond ? 2 : 1);
        return reply(200, "{\"rows\":[" + receipt(id) + "],\"next\":\"" + (isSecond ? "" : "2") + "\"}");
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QCOMPARE(outcome.requests, 6); // 90 days in three windows of at most 31, two pages each
    QCOMPARE(m_world->sink.rows.size(), std::size_t(6));
    const QList<Asked>& asked = m_world->server.asked();
    QVERIFY(bodyOf(asked[0])["cursor"].isString()); // an empty first cursor is sent
    qint64 reached = m_world->now.ms / 1000 - 90 * 86400;
    for (int i = 0; i < 6; i += 2) {
        QCOMPARE(bodyOf(asked[i])["from"].toInteger(), reached);
        QCOMPARE(bodyOf(asked[i])["from"], bodyOf(asked[i + 1])["from"]);
        reached = bodyOf(asked[i])["to"].toInteger();
        QVERIFY(reached - bodyOf(asked[i])["from"].toInteger() <= 31 * 86400);
    }
    QCOMPARE(reached, m_world->now.ms / 1000);
}

void ListKinds::aCutOffWindowGoesOnThere()
{
    m_world->setProfile(kWindows + receiptMap());
    int answers = 0;
    m_world->server.setHandler([&answers](const Asked& asked) {
        const int id = int(bodyOf(asked)["from"].toInteger() / 86400 % 1000);
        return ++answers == 2 ? reply(400, "{}") : reply(200, "{\"rows\":[" + receipt(id) + "]}");
    });
    QVERIFY(m_world->run().error);
    const qint64 failedAt = bodyOf(m_world->server.asked().back())["from"].toInteger();
    m_world->server.forget();
    m_world->now = m_world->now + Duration::days(1);
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QCOMPARE(bodyOf(m_world->server.asked().front())["from"].toInteger(), failedAt);
    QCOMPARE(m_world->sink.rows.size(), std::size_t(3));
}

void ListKinds::rowsAreArraysWithColumns()
{
    m_world->setProfile(R"([[stream]]
name = "receipts"
collection = "receipt"
method = "POST"
path = "/bill"
body = { parameters = [{ "{json}" = { FormId = "AR", FieldKeys = "{columns}", StartRow = "{offset}", Limit = "{limit}" } }] }
paging = { kind = "offset", size = 2 }
[stream.answer]
columns = ["FBillNo", "FCustomer.FNumber", "FAmount", "FDate", "FModifyDate"]
failure = { path = "[0][0].Result.ResponseStatus.Errors[0].Message", present = true }
message = "[0][0].Result.ResponseStatus.Errors[0].Message"
[stream.incremental]
field = "FModifyDate"
format = "beijing"
[stream.map]
remote_id = "FBillNo"
format = "beijing"
[stream.map.fields]
customer = "FCustomer.FNumber"
kind = { value = "payment" }
amount = "FAmount"
received_at = "FDate"
)");
    m_world->server.setHandler([](const Asked& asked) {
        const QString parameter = QJsonDocument::fromJson(asked.body).object()["parameters"].toArray().at(0).toString();
        const QJsonObject asks = QJsonDocument::fromJson(parameter.toUtf8()).object();
        if (asks["FieldKeys"] != "FBillNo,FCustomer.FNumber,FAmount,FDate,FModifyDate")
            return reply(200, "[]");
        return reply(200, asks["StartRow"] == 0 ? R"([["A1","C1",12.50,"2026-03-01T00:00:00","2026-03-02T08:00:00"],)"
                                                  R"(["A2","C1",3,"2026-03-01T00:00:00","2026-03-03T08:00:00"]])"
                                                : R"([["A2","C1",3,"2026-03-01T00:00:00","2026-03-03T08:00:00"]])");
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QCOMPARE(m_world->sink.rows.size(), std::size_t(2));
    QCOMPARE(m_world->sink.rows.at("A1").values[3].integer, 1250);
}

void ListKinds::anErrorInAnArrayIsAFailure()
{
    m_world->setProfile(R"([[stream]]
name = "receipts"
collection = "receipt"
path = "/bill"
[stream.answer]
failure = { path = "[0][0].Errors[0].Message", present = true }
message = ["error", "[0][0].Errors[0].Message"]
)" + receiptMap());
    m_world->server.setHandler([](const Asked&) { return reply(200, R"([[{"Errors":[{"Message":"会话已过期"}]}]])"); });
    const SourceOutcome outcome = m_world->run();
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::AnswerRejected);
    QCOMPARE(outcome.error->detail, std::string("会话已过期"));
    QVERIFY(m_world->cursor().empty());
}

void ListKinds::answersInTextsAreRead()
{
    m_world->setProfile(R"([[stream]]
name = "receipts"
collection = "receipt"
path = "/list"
answer = { parse = ["result"], rows = "result.rows", success = { path = "code", values = [0] } }
[stream.map]
remote_id = "id"
[stream.map.fields]
customer = "form['客户']"
kind = { value = "payment" }
amount = "form['明细'](json)[0].amount.value"
received_at = "at"
)");
    m_world->server.setHandler([](const Asked&) {
        const QByteArray inner =
            R"({"rows":[{"id":"1","at":"2026-03-01T00:00:00Z","form":[{"name":"客户","value":"C1"},)"
            R"({"name":"明细","value":"[{\"amount\":{\"value\":\"7.10\"}}]"}]}]})";
        QJsonObject answer{{"code", 0}, {"result", QString::fromUtf8(inner)}};
        return reply(200, QJsonDocument(answer).toJson(QJsonDocument::Compact));
    });
    SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    QVERIFY(m_world->sink.setAside.empty());
    QCOMPARE(m_world->sink.rows.at("1").values[3].integer, 710);
    m_world->server.setHandler([](const Asked&) { return reply(200, R"({"code":0,"result":"<html>"})"); });
    outcome = m_world->run();
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::AnswerNotJson);
}

void ListKinds::manyValuesBecomeOneText()
{
    m_world->setProfile(R"([[stream]]
name = "receipts"
collection = "region"
path = "/list"
answer = { rows = "rows" }
[stream.map]
remote_id = "id"
[stream.map.fields]
name = { path = "files[0].name", take = "extension" }
provinces = "provinces[*].code"
)");
    m_world->server.setHandler([](const Asked&) {
        return reply(
            200,
            R"({"rows":[{"id":"1","files":[{"name":"协议.V2.PDF"}],"provinces":[{"code":"32"},{"code":"34"},{}]}]})");
    });
    const SourceOutcome outcome = m_world->run();
    QVERIFY2(!outcome.error, told(outcome).constData());
    const auto& values = m_world->sink.rows.at("1").values;
    QCOMPARE(values[0].text, std::string("pdf"));
    QCOMPARE(values[2].text, std::string("32,34"));
}

QTEST_GUILESS_MAIN(ListKinds)
#include "tst_listkinds.moc"
