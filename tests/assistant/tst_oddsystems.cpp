#include <utility>

#include "core/assistant/pagepeek.h"
#include "core/assistant/sampleplan.h"
#include "core/sync/profilereader.h"
#include "tests/sync/receiptlist.h"

#include <QFile>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace plumbline;
using namespace plumbline::assistant;

// Systems that do things their own way, as servers nobody here had seen did them: each test is a fault that was found.
class OddSystems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void aListThatIsAskedByPost();
    void aFormThatIsPosted();
    void aBodyThatIsNoJsonIsSaid();
    void tokensInHeadersAreFollowed();
    void aCursorWithoutAParameterIsGuessed();
    void wrappedFieldsKeepTheirNames();
    void moneyInTenThousandsAndGroups();
    void datesOfAllForms_data();
    void datesOfAllForms();
    void textsThatMeanNothing();
    void parametersInChinese();
    void anErrorInsideA200IsSaid_data();
    void anErrorInsideA200IsSaid();
    void aCountOfThisPageIsNoTotal();
    void valuesAreGivenAMeaning();
    void anOppositeFlagIsTurned();
    void theSameForEveryRow();
    void whatFitsNothingCanStillBeChosen();
    void verbsAreNoListNames_data();
    void verbsAreNoListNames();
    void aBrowserSignInComesFirst();
    void aCallThatAnswersWithAToken();

private:
    SamplePlan planOf(const std::string& text, const std::string& address, const std::string& nextHeader = {});
    sync::Profile profileOf(const SamplePlan& plan);
    PreviewField field(const SamplePlan& plan, const char* name);

    const Synonyms m_synonyms = Synonyms::shipped();
};

namespace {

const std::string kReceipt =
    R"({"id":"1","customer_id":"C","amount":"1.00","paid_at":"2026-03-01T00:00:00Z","updated_at":"2026-03-01T00:00:00Z"})";

} // namespace

SamplePlan OddSystems::planOf(const std::string& text, const std::string& address, const std::string& nextHeader)
{
    SamplePlan plan(m_synonyms);
    plan.setHead("odd", {}, {});
    ListAddress asked = addressOf(address);
    asked.nextHeader = nextHeader;
    const auto failed = plan.add(text, asked);
    if (failed)
        qFatal("%s", failed->detail.c_str());
    return plan;
}

sync::Profile OddSystems::profileOf(const SamplePlan& plan)
{
    auto profile = sync::readProfile(plan.profileText(), "odd.toml");
    if (!profile)
        qFatal("%s\n%s", profile.error().args[4].c_str(), plan.profileText().c_str());
    return std::move(profile.value());
}

PreviewField OddSystems::field(const SamplePlan& plan, const char* name)
{
    const auto preview = plan.preview();
    if (!preview)
        qFatal("no preview: %s", preview.error().args.back().c_str());
    const auto& fields = preview.value().fields;
    const auto found =
        std::find_if(fields.begin(), fields.end(), [name](const PreviewField& each) { return each.field == name; });
    return found == fields.end() ? PreviewField{} : *found;
}

void OddSystems::aListThatIsAskedByPost()
{
    const ListAddress address = addressOf(
        R"(POST api/receipts/query?v=1 {"pageNo":1,"pageSize":"50","filter":{"updated_at_from":"2026-01-01","no":null,"all":true}})");
    QVERIFY(address.isPost && !faultOf(address));
    QCOMPARE(address.path, std::string("api/receipts/query"));
    tests::FaultServer server(
        [](const tests::Asked& asked) { return tests::reply(asked.method == "POST" ? 200 : 405, "{\"list\":[]}"); });
    const auto secrets = makeMemorySecrets();
    QTemporaryDir folder;
    QFile file(folder.filePath("head.toml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(toToml({"x", "x", "x", {}, {}})));
    file.close();
    PagePeek peek({"x", file.fileName().toStdString(), server.url().toStdString(), {}}, *secrets,
                  [] { return Instant{1'773'452'520'000}; });
    std::optional<PeekedPage> page;
    peek.readAddress(address, [&page](const PeekedPage& answer) { page = answer; });
    tests::pump([&page] { return page.has_value(); });
    QVERIFY(page && !page->error);
    QCOMPARE(server.asked().back().body,
             QByteArray(R"({"pageNo":1,"pageSize":"50","filter":{"updated_at_from":"2026-01-01","all":true}})"));
    const SamplePlan plan =
        planOf("{\"total\":\"9\",\"list\":[" + kReceipt + "]}",
               R"(POST api/receipts/query {"pageNo":1,"pageSize":"50","filter":{"updated_at_from":"2026-01-01"}})");
    const sync::Profile profile = profileOf(plan);
    const sync::StreamShape& stream = profile.streams.front();
    QCOMPARE(stream.name, std::string("receipts"));
    QCOMPARE(stream.request.method, std::string("POST"));
    QVERIFY(plan.profileText().find(R"(body = { pageNo = "{page}", pageSize = "{limit:text}")") != std::string::npos);
    QVERIFY(plan.profileText().find(R"(updated_at_from = "{since:iso}")") != std::string::npos);
    QCOMPARE(stream.paging.kind, sync::PagingKind::Page);
    QCOMPARE(stream.paging.size, 50);
    QCOMPARE(stream.paging.total->text, std::string("total"));
}

void OddSystems::aFormThatIsPosted()
{
    const SamplePlan plan = planOf("{\"total\":9,\"list\":[" + kReceipt + "]}", "POST receipts page=1&rows=20&t={a}");
    const sync::Profile profile = profileOf(plan);
    const sync::StreamShape& stream = profile.streams.front();
    QCOMPARE(stream.request.form.size(), std::size_t(3));
    QCOMPARE(stream.request.form[1].second, std::string("{limit}"));
    QCOMPARE(stream.request.form[2].second, std::string("{{a}}"));
}

void OddSystems::aBodyThatIsNoJsonIsSaid()
{
    const auto fault = faultOf(addressOf("POST receipts {\"pageNo\":1"));
    QVERIFY(fault);
    QCOMPARE(fault->code, ErrorCode::InvalidArgument);
    QVERIFY(!faultOf(addressOf("POST receipts")) && !faultOf(addressOf("receipts?a={")));
}

void OddSystems::tokensInHeadersAreFollowed()
{
    QCOMPARE(nextHeaderIn({{"x-request-id", "1"}, {"x-next-page-token", "20"}}, m_synonyms),
             std::string("x-next-page-token"));
    QCOMPARE(nextHeaderIn({{"x-next-page-token", ""}, {"server", "next"}}, m_synonyms), std::string());
    const SamplePlan plan = planOf("{\"list\":[" + kReceipt + "]}", "receipts", "x-next-page-token");
    QCOMPARE(profileOf(plan).streams.front().paging.nextHeader, std::string("x-next-page-token"));
    QVERIFY(plan.profileText().find("x-page-token = \"{cursor}\"") != std::string::npos);

    tests::SyncWorld world;
    world.setProfile(
        "[[stream]]\nname = \"receipts\"\ncollection = \"receipt\"\npath = \"/receipts\"\n"
        "headers = { X-Page-Token = \"{cursor}\" }\n"
        "paging = { kind = \"cursor\", next_header = \"X-Next-Page-Token\" }\nanswer = { rows = \"rows\" }\n" +
        tests::receiptMap());
    world.server.setHandler([](const tests::Asked& asked) {
        const int at = asked.headers.value("x-page-token").toInt();
        return tests::reply(200, "{\"rows\":" + tests::receipts(at, 10) + "}",
                            at < 20 ? "X-Next-Page-Token: " + QByteArray::number(at + 10) + "\r\n" : QByteArray());
    });
    const SourceOutcome outcome = world.run();
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.requests, 3);
    QCOMPARE(world.sink.rows.size(), std::size_t(30));
}

void OddSystems::aCursorWithoutAParameterIsGuessed()
{
    const SamplePlan plan = planOf("{\"next_page_token\":\"abc\",\"rows\":[" + kReceipt + "]}", "receipts");
    const sync::Profile profile = profileOf(plan);
    QCOMPARE(profile.streams.front().paging.kind, sync::PagingKind::Cursor);
    QCOMPARE(profile.streams.front().request.query.back().first, std::string("page_token"));
    QVERIFY(plan.profileText().find("# guessed: where the cursor") != std::string::npos);
    const SamplePlan posted = planOf("{\"nextCursor\":\"abc\",\"rows\":[" + kReceipt + "]}", "POST receipts {\"a\":1}");
    QVERIFY(posted.profileText().find("cursor = \"{cursor}\"") != std::string::npos);
    QCOMPARE(profileOf(posted).streams.front().paging.kind, sync::PagingKind::Cursor);
}

void OddSystems::wrappedFieldsKeepTheirNames()
{
    const SamplePlan plan = planOf(
        R"({"payload":{"items":[{"key":70000000001,"attributes":{"payer":{"code":"C-1"},"sum":12.5,"direction":"BACK","booked":"14.03.2026"}}]}})",
        "v3/receipts");
    QCOMPARE(field(plan, "customer").source, std::string("attributes.payer.code"));
    QCOMPARE(field(plan, "amount").value, std::string("12.50"));
    QCOMPARE(field(plan, "kind").value, std::string("refund"));
    QCOMPARE(field(plan, "received_at").value, std::string("2026-03-13T16:00:00.000Z"));
    QVERIFY(plan.missing().empty());
}

void OddSystems::moneyInTenThousandsAndGroups()
{
    const SamplePlan plan = planOf(
        R"x([{"序号":1,"大区":"南京","期间":"202601","目标额(万元)":"1,010.5"},{"序号":2,"大区":"南京","期间":"202602","目标额(万元)":"￥20"}])x",
        "目标");
    QCOMPARE(field(plan, "amount").value, std::string("10105000.00"));
    QCOMPARE(field(plan, "amount").problems, 0);
    const SamplePlan fen =
        planOf(R"([{"id":"1","customer_id":"C","amount_fen":1250,"paid_at":"2026-03-01T00:00:00Z"}])", "receipts");
    QCOMPARE(field(fen, "amount").value, std::string("12.50"));
}

void OddSystems::datesOfAllForms_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("read");
    QTest::newRow("slashes") << "2026/03/01"
                             << "2026-02-28T16:00:00.000Z";
    QTest::newRow("short") << "2026/3/1"
                           << "2026-02-28T16:00:00.000Z";
    QTest::newRow("digits") << "20260301"
                            << "2026-02-28T16:00:00.000Z";
    QTest::newRow("Chinese") << "2026年3月1日"
                             << "2026-02-28T16:00:00.000Z";
    QTest::newRow("dots, day first") << "01.03.2026"
                                     << "2026-02-28T16:00:00.000Z";
    QTest::newRow("14 digits") << "20260301093000"
                               << "2026-03-01T01:30:00.000Z";
    QTest::newRow("short clock") << "2026/3/1 9:30"
                                 << "2026-03-01T01:30:00.000Z";
    QTest::newRow("seconds") << "1772328600"
                             << "2026-03-01T01:30:00.000Z";
}

void OddSystems::datesOfAllForms()
{
    QFETCH(QString, written);
    QFETCH(QString, read);
    const SamplePlan plan =
        planOf("[{\"id\":\"1\",\"customer_id\":\"C\",\"amount\":1,\"收款时间\":\"" + written.toStdString() + "\"}]",
               "receipts");
    QCOMPARE(QString::fromStdString(field(plan, "received_at").value), read);
}

void OddSystems::textsThatMeanNothing()
{
    const SamplePlan plan = planOf(
        R"([{"id":"1","customer_id":"C","amount":"-","paid_at":"2026-03-01T00:00:00Z"},{"id":"2","customer_id":"C","amount":"8","paid_at":"2026-03-01T00:00:00Z"}])",
        "receipts");
    QVERIFY(plan.profileText().find("missing = \"-\"") != std::string::npos);
    QCOMPARE(field(plan, "amount").problem, std::string("missing")); // said as what it is, not as "no number"
}

void OddSystems::parametersInChinese()
{
    const SamplePlan plan =
        planOf(R"({"状态":"成功","原因":null,"结果":{"总条数":40,"列表":[{"编号":"C-1","单位全称":"甲"}]}})",
               "数据/客户?起始=0&条数=15");
    const sync::StreamShape stream = profileOf(plan).streams.front();
    QCOMPARE(stream.paging.kind, sync::PagingKind::Offset);
    QCOMPARE(stream.paging.size, 15);
    QCOMPARE(stream.paging.total->text, std::string("结果.总条数"));
    QCOMPARE(stream.answer.success->values, std::vector<std::string>{"成功"});
}

void OddSystems::anErrorInsideA200IsSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("code and msg") << R"({"code":"4001","msg":"密钥无效","data":null})"
                                  << "密钥无效";
    QTest::newRow("Chinese") << R"({"状态":"失败","原因":"没有权限","结果":null})"
                             << "没有权限";
    QTest::newRow("nested") << R"({"error":{"message":"table is locked"}})"
                            << "table is locked";
    QTest::newRow("plain") << R"({"error":"nope"})"
                           << "nope";
    QTest::newRow("an empty list") << R"({"code":0,"data":{"list":[]}})"
                                   << R"({"code":0,"data":{"list":[]}})";
}

void OddSystems::anErrorInsideA200IsSaid()
{
    QFETCH(QString, text);
    QFETCH(QString, said);
    const auto sample = readSample(text.toStdString(), m_synonyms);
    QVERIFY(!sample.ok());
    QCOMPARE(sample.error().code, ErrorCode::NothingFound);
    QCOMPARE(QString::fromStdString(sample.error().detail), said);
}

void OddSystems::aCountOfThisPageIsNoTotal()
{
    const auto of = [this](const std::string& envelope) {
        return readSample("{" + envelope + ",\"rows\":[" + kReceipt + "]}", m_synonyms).value().totalPath;
    };
    QCOMPARE(of("\"count\":1"), std::string());
    QCOMPARE(of("\"count\":2"), std::string("count"));
    QCOMPARE(of("\"total\":1"), std::string("total"));
}

void OddSystems::valuesAreGivenAMeaning()
{
    SamplePlan plan = planOf(
        R"([{"id":"1","customer_id":"C","direction":"1","amount":1,"paid_at":"2026-03-01T00:00:00Z"},{"id":"2","customer_id":"C","direction":"9","amount":1,"paid_at":"2026-03-01T00:00:00Z"}])",
        "receipts");
    QCOMPARE(field(plan, "kind").values.size(), std::size_t(2)); // found, but nothing is known of them
    QCOMPARE(plan.preview().value().setAside, 2);
    plan.mean("kind", "1", "payment");
    QCOMPARE(plan.preview().value().setAside, 1);
    QCOMPARE(field(plan, "kind").values[1].ours, std::string());
    plan.mean("kind", "9", "refund");
    QCOMPARE(plan.preview().value().setAside, 0);
    QVERIFY(plan.profileText().find(R"(values = { 1 = "payment", 9 = "refund" })") != std::string::npos);
    plan.mean("kind", "9", "");
    QCOMPARE(plan.preview().value().setAside, 1);
    plan.mean("kind", "*", "refund");
    QCOMPARE(plan.preview().value().setAside, 0);
    profileOf(plan);
}

void OddSystems::anOppositeFlagIsTurned()
{
    const SamplePlan plan =
        planOf(R"([{"编号":"U1","姓名":"王工","停用":"是"},{"编号":"U2","姓名":"李工","停用":"否"}])", "人员");
    const PreviewField active = field(plan, "active");
    QCOMPARE(active.source, std::string("停用"));
    QCOMPARE(active.value, std::string("false"));
}

void OddSystems::theSameForEveryRow()
{
    SamplePlan plan = planOf(R"([{"id":"1","customer_id":"C","amount":1}])", "receipts");
    QCOMPARE(plan.missing(), std::string("receipts.received_at"));
    plan.map("received_at", "\"2026-03-01T00:00:00Z\"");
    QCOMPARE(plan.missing(), std::string());
    QCOMPARE(field(plan, "received_at").value, std::string("2026-03-01T00:00:00.000Z"));
    plan.map("received_at", "");
    QCOMPARE(plan.missing(), std::string("receipts.received_at"));
}

void OddSystems::whatFitsNothingCanStillBeChosen()
{
    SamplePlan plan = planOf(R"([{"zz":"1","yy":"C"},{"zz":"2","yy":"C"}])", "things");
    QCOMPARE(plan.fits().size(), allCollections().size());
    plan.choose(Collection::Customer);
    plan.map("name", "yy");
    QCOMPARE(field(plan, "name").value, std::string("C"));
}

void OddSystems::verbsAreNoListNames_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << "v1/receipts"
                           << "receipts";
    QTest::newRow("verb") << "openapi/contract/query"
                          << "contract";
    QTest::newRow("two verbs") << "contract/list/page?x=1"
                               << "contract";
    QTest::newRow("only a verb") << "query"
                                 << "query";
    QTest::newRow("slash at the end") << "receipts/"
                                      << "receipts";
    QTest::newRow("nothing") << ""
                             << "";
}

void OddSystems::verbsAreNoListNames()
{
    QFETCH(QString, path);
    QFETCH(QString, name);
    QCOMPARE(QString::fromStdString(listNameOf(addressOf(path.toStdString()))), name);
}

// Nobody is signed in: the browser is asked for, and the page is read with what it brings.
void OddSystems::aBrowserSignInComesFirst()
{
    tests::FaultServer server([](const tests::Asked& asked) {
        if (asked.path() == "/token")
            return tests::reply(200, R"({"access_token":"A","refresh_token":"R","expires_in":3600})");
        return tests::reply(asked.headers.value("authorization") == "Bearer A" ? 200 : 401,
                            "{\"rows\":[" + QByteArray::fromStdString(kReceipt) + "]}");
    });
    QTemporaryDir folder;
    QFile file(folder.filePath("code.toml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "id = \"x\"\nlabel = { zh = \"x\", en = \"x\" }\n[auth]\nkind = \"oauth2_code\"\ntoken_path = \"/token\"\n"
        "authorize_path = \"/authorize\"\nclient_id = \"me\"\nclient_secret = \"\"\n");
    file.close();
    const auto secrets = makeMemorySecrets();
    const Source source{"x", file.fileName().toStdString(), server.url().toStdString(), {}};
    const auto clock = [] { return Instant{1'773'452'520'000}; };
    const auto read = [&](std::function<void(const QUrl&)> open) {
        sync::SyncLimits limits;
        limits.locksFolder = folder.path();
        PagePeek peek(source, *secrets, clock, limits);
        peek.setBrowser(std::move(open));
        std::optional<PeekedPage> page;
        peek.readAddress(addressOf("list"), [&page](const PeekedPage& answer) { page = answer; });
        tests::pump([&page] { return page.has_value(); });
        return page.value_or(PeekedPage{});
    };
    const PeekedPage without = read({});
    QVERIFY(without.error);
    QCOMPARE(without.error->code, ErrorCode::SignInRefused);
    QCOMPARE(without.error->args.back(), std::string("sign_in"));
    QTcpSocket browser;
    const auto visit = [&browser](const QByteArray& answer) {
        return [&browser, answer](const QUrl& address) {
            const QUrlQuery query(address.query(QUrl::FullyEncoded));
            const QUrl back(query.queryItemValue("redirect_uri", QUrl::FullyDecoded));
            browser.connectToHost(back.host(), static_cast<quint16>(back.port()));
            browser.write("GET /callback?" + answer + "&state=" + query.queryItemValue("state").toLatin1() +
                          " HTTP/1.1\r\n\r\n");
        };
    };
    const PeekedPage declined = read(visit("error=access_denied"));
    QVERIFY(declined.error);
    QCOMPARE(declined.error->args.back(), std::string("access_denied"));
    browser.abort();
    const PeekedPage page = read(visit("code=C"));
    QVERIFY2(!page.error, page.error ? page.error->args.back().c_str() : "");
    QVERIFY(page.texts.front().find("customer_id") != std::string::npos);
    const PeekedPage again = read({}); // the refresh token is there now
    QVERIFY(!again.error);
}

void OddSystems::aCallThatAnswersWithAToken()
{
    const AuthDraft auth{"login", "/api/login?user=userName&token=data.accessToken"};
    const auto profile = sync::readProfile(toToml({"x", "x", "x", auth, {}}), "x.toml");
    QVERIFY2(profile.ok(), profile.ok() ? "" : profile.error().args[4].c_str());
    QCOMPARE(profile.value().auth.token.text, std::string("data.accessToken"));
    QCOMPARE(profile.value().auth.request.body.items[0].first, std::string("userName"));
    QCOMPARE(profile.value().auth.request.body.items[1].first, std::string("password"));
    QCOMPARE(settingsOf(auth).size(), std::size_t(2));
    QVERIFY(needsName(auth) && !needsName({"bearer", ""}));
}

QTEST_GUILESS_MAIN(OddSystems)
#include "tst_oddsystems.moc"
