#include "tests/companysim/httpclient.h"
#include "tests/companysim/readers.h"
#include "tests/companysim/servers/companyservers.h"
#include "tests/companysim/servers/registrysystem.h"

#include <QCryptographicHash>
#include <QSet>
#include <QTest>

using namespace plumbline;
using namespace plumbline::companysim;

// The six systems over real HTTP, each as its vendor would have it, at the smallest scale.
class Systems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_servers.reset(); }

    void accessIsRefusedWithoutCredentials_data();
    void accessIsRefusedWithoutCredentials();
    void everyRowOfTheCompanyIsHandedOut();
    void crmCutsPagesAndRefusesOffsetsPastTheEnd();
    void crmTokensExpireOnTheSimulatedClock();
    void erpLinksAreRelativeAndPlusIsRefused();
    void finSpeaksOfErrorsInsideA200();
    void finCompressesForThoseWhoTakeGzip();
    void wmsCursorsEndWithNull();
    void oaListsTwentyIdsAndExplainsErrorsInA200();
    void oaDetailsTellTheFormsValues();
    void registryChecksTheSignatureAndTheBudget();
    void afterADayOnlyChangedRowsComeBack();
    void aSystemGoesDownAndComesBack();
    void faultsStrikeAsOftenAsTold_data();
    void faultsStrikeAsOftenAsTold();
    void controlRefusesNonsense();

private:
    Answer control(const QByteArray& command, const QByteArray& body);
    Reader reader() { return Reader(m_client, *m_servers); }

    std::unique_ptr<CompanyServers> m_servers;
    HttpClient m_client;
};

void Systems::init()
{
    CompanyOptions options;
    options.scale = 0.02;
    m_servers = std::make_unique<CompanyServers>(generate(options));
    QVERIFY(m_servers->listen(0));
}

Answer Systems::control(const QByteArray& command, const QByteArray& body)
{
    return m_client.post(m_servers->urlOf("control") + command, body, {{"Content-Type", "application/json"}});
}

void Systems::accessIsRefusedWithoutCredentials_data()
{
    QTest::addColumn<QByteArray>("system");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* system, const char* path, int status, const char* says) {
        QTest::newRow(system) << QByteArray(system) << QByteArray(path) << status << QByteArray(says);
    };
    row("crm", "/api/v1/visits", 401, "AUTH_REQUIRED");
    row("erp", "Stock", 401, "Unauthorized");
    row("fin", "/fin-api/receipts", 401, "<html>");
    row("wms", "/v2/shipments", 403, "forbidden");
    row("oa", "/topapi/processinstance/listids", 200, "\"errcode\":40014");
    row("registry", "/ECIInfo/GetInfo?key=sample-key&searchKey=1", 200, "\"Status\":\"101\"");
}

void Systems::accessIsRefusedWithoutCredentials()
{
    QFETCH(QByteArray, system);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    const Answer answer = m_client.get(m_servers->urlOf(system) + path);
    QCOMPARE(answer.status, status);
    QVERIFY2(answer.body.contains(says), answer.body.constData());
}

void Systems::everyRowOfTheCompanyIsHandedOut()
{
    const Company& c = m_servers->company();
    const std::vector<std::pair<QByteArray, std::size_t>> expected = {
        {"crm/regions", c.regions.size()},
        {"crm/users", c.people.size()},
        {"crm/accounts", c.customers.size()},
        {"crm/contacts", c.contacts.size()},
        {"crm/opportunities", c.opportunities.size()},
        {"crm/projects", c.projects.size()},
        {"crm/project-milestones", c.milestones.size()},
        {"crm/stage-claims", c.stageClaims.size()},
        {"crm/visits", c.visits.size()},
        {"crm/documents", c.documents.size()},
        {"crm/commitments", c.commitments.size()},
        {"crm/campaigns", c.campaigns.size()},
        {"crm/targets", c.targets.size()},
        {"crm/forecasts", c.forecasts.size()},
        {"crm/contracts", c.contracts.size()},
        {"erp/Categories", c.categories.size()},
        {"erp/Products", c.products.size()},
        {"erp/Parts", c.parts.size()},
        {"erp/Customers", c.erpCustomers.size()},
        {"erp/Inquiries", c.inquiries.size()},
        {"erp/SalesOrders", c.orders.size()},
        {"erp/Stock", c.stock.size()},
        {"erp/InboundDeliveries", c.inTransit.size()},
        {"erp/Requirements", c.demands.size()},
        {"fin/partners", c.finCustomers.size()},
        {"fin/contracts", c.financeContracts.size()},
        {"fin/receipts", c.receipts.size()},
        {"fin/rebates", c.rebateClaims.size()},
        {"wms/consignees", c.wmsCustomers.size()},
        {"wms/shipments", c.shipments.size()},
        {"oa/PROC-APPROVAL", c.approvals.size()},
        {"oa/PROC-COUNTERSIGN", c.decisionSteps.size()},
    };
    Reader all = reader();
    for (const auto& [name, count] : expected) {
        const QStringList ids = all.readAll(name);
        QVERIFY2(!ids.isEmpty(), name.constData());
        QCOMPARE(static_cast<std::size_t>(ids.size()), count);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    }
}

void Systems::crmCutsPagesAndRefusesOffsetsPastTheEnd()
{
    Reader crm = reader();
    const QByteArray url = m_servers->urlOf("crm") + "/api/v1/visits";
    const QJsonObject page = m_client.get(url + "?limit=5000", crm.crmHeaders()).object();
    QCOMPARE(page[u"items"].toArray().size(), 1000);
    QCOMPARE(page[u"limit"].toInt(), 1000);
    const qint64 total = page[u"total"].toInteger();
    QVERIFY(total > 1000);
    const auto at = [&](qint64 offset) {
        return m_client.get(url + "?limit=10&offset=" + QByteArray::number(offset), crm.crmHeaders());
    };
    QCOMPARE(at(total - 1).object()[u"items"].toArray().size(), 1);
    QCOMPARE(at(total).status, 422);
    QCOMPARE(at(total + 1).status, 422);
    QCOMPARE(m_client.get(url + "?updatedSince=yesterday", crm.crmHeaders()).status, 400);
}

void Systems::crmTokensExpireOnTheSimulatedClock()
{
    Reader crm = reader();
    const QByteArray url = m_servers->urlOf("crm") + "/api/v1/regions";
    const Headers first = crm.crmHeaders();
    QCOMPARE(m_client.get(url, first).status, 200);
    QCOMPARE(control("/advance", R"({"hours":1})").status, 200);
    const Answer refused = m_client.get(url, first);
    QCOMPARE(refused.status, 401);
    QVERIFY(refused.body.contains("TOKEN_EXPIRED"));
    const Headers second = reader().crmHeaders();
    QCOMPARE(m_client.get(url, second).status, 200);
    QCOMPARE(control("/expire-tokens", "{}").status, 200);
    QCOMPARE(m_client.get(url, second).status, 401);
}

void Systems::erpLinksAreRelativeAndPlusIsRefused()
{
    const Headers headers = reader().erpHeaders();
    const QByteArray root = m_servers->urlOf("erp");
    const QJsonObject page = m_client.get(root + "Inquiries?$count=true&$orderby=modifiedAt,ID", headers).object();
    QCOMPARE(page[u"value"].toArray().size(), 500);
    QCOMPARE(page[u"@odata.count"].toInteger(), static_cast<qint64>(m_servers->company().inquiries.size()));
    const QString link = page[u"@odata.nextLink"].toString();
    QVERIFY2(link.startsWith(u"Inquiries?"), qPrintable(link));
    const QJsonObject next = m_client.get(root + link.toUtf8(), headers).object();
    QVERIFY(next[u"value"][0][u"ID"] != page[u"value"][0][u"ID"]);
    QCOMPARE(m_client.get(root + "Inquiries?$filter=modifiedAt+gt+2026-01-01T00:00:00Z", headers).status, 400);
    QCOMPARE(m_client.get(root + "Inquiries?$filter=modifiedAt%20gt%202026-01-01T00:00:00Z", headers).status, 200);
    QCOMPARE(m_client.get(root + "Inquiries?$filter=modifiedAt%20gt%20yesterday", headers).status, 400);
}

void Systems::finSpeaksOfErrorsInsideA200()
{
    const Headers headers = reader().finHeaders();
    const QByteArray url = m_servers->urlOf("fin") + "/fin-api/receipts";
    const auto codeOf = [&](const QByteArray& query) {
        const Answer answer = m_client.get(url + query, headers);
        return answer.status == 200 ? answer.object()[u"code"].toString() : QString();
    };
    QCOMPARE(codeOf("?pageSize=499"), QStringLiteral("200"));
    QCOMPARE(codeOf("?pageSize=500"), QStringLiteral("200"));
    QCOMPARE(codeOf("?pageSize=501"), QStringLiteral("9002"));
    QCOMPARE(codeOf("?modifiedFrom=2026-03-01%2000:00:00"), QStringLiteral("200"));
    QCOMPARE(codeOf("?modifiedFrom=2026-03-01T00:00:00Z"), QStringLiteral("9001"));
}

void Systems::finCompressesForThoseWhoTakeGzip()
{
    Headers headers = reader().finHeaders();
    const QByteArray url = m_servers->urlOf("fin") + "/fin-api/receipts?pageSize=500";
    const QJsonObject plain = m_client.get(url, headers).object(); // Qt unpacks it
    headers.push_back({"Accept-Encoding", "gzip"});                // and leaves that to us
    const QByteArray packed = m_client.get(url, headers).body;
    QVERIFY(packed.startsWith("\x1f\x8b"));
    headers.back().second = "identity";
    const QByteArray bare = m_client.get(url, headers).body;
    QVERIFY(packed.size() * 3 < bare.size());
    QCOMPARE(QJsonDocument::fromJson(bare).object(), plain);
    QCOMPARE(plain[u"data"][u"list"].toArray().size(), 500);
}

void Systems::wmsCursorsEndWithNull()
{
    const Headers headers = reader().wmsHeaders();
    const QByteArray url = m_servers->urlOf("wms") + "/v2/shipments";
    const QJsonObject first = m_client.get(url + "?limit=1000", headers).object();
    QVERIFY(first[u"next_cursor"].isString());
    const Answer broken = m_client.get(url + "?cursor=%2F%2F", headers);
    QCOMPARE(broken.status, 400);
    QVERIFY(broken.contentType.startsWith("text/plain"));
    const QByteArray future = "?updated_after=" + QByteArray::number(m_servers->company().now.ms + 1);
    const QJsonObject none = m_client.get(url + future, headers).object();
    QVERIFY(none[u"next_cursor"].isNull());
    QVERIFY(none[u"data"].toArray().isEmpty());
}

void Systems::oaListsTwentyIdsAndExplainsErrorsInA200()
{
    Reader oa = reader();
    const auto codeOf = [&](const QByteArray& body) { return oa.oaPost("listids", body).object()[u"errcode"].toInt(); };
    QCOMPARE(codeOf(R"({"process_code":"PROC-APPROVAL","start_time":0,"size":20,"cursor":0})"), 0);
    QCOMPARE(codeOf(R"({"process_code":"PROC-APPROVAL","start_time":0,"size":21,"cursor":0})"), 40035);
    QCOMPARE(codeOf(R"({"process_code":"PROC-OTHER","start_time":0,"size":20,"cursor":0})"), 40035);
    QCOMPARE(codeOf(R"({"process_code":"PROC-APPROVAL"})"), 40035);
    QCOMPARE(oa.oaPost("get", R"({"process_instance_id":"none"})").object()[u"errcode"].toInt(), 400004);
    QCOMPARE(control("/expire-tokens", "{}").status, 200);
    QCOMPARE(codeOf(R"({"process_code":"PROC-APPROVAL","start_time":0,"size":20,"cursor":0})"), 42001);
    const QByteArray wrong = m_servers->urlOf("oa") + "/gettoken?appkey=plumbline&appsecret=wrong";
    QCOMPARE(m_client.get(wrong).object()[u"errcode"].toInt(), 40089);
}

void Systems::oaDetailsTellTheFormsValues()
{
    Reader oa = reader();
    const QStringList ids = oa.readAll("oa/PROC-APPROVAL");
    QVERIFY(!ids.isEmpty());
    const QJsonObject found = oa.oaPost("get", "{\"process_instance_id\":\"" + ids.front().toUtf8() + "\"}").object();
    const QJsonObject instance = found[u"process_instance"].toObject();
    QCOMPARE(instance[u"business_id"].toString(), ids.front());
    QVERIFY(!instance[u"create_time"].toString().contains(u'T'));
    QVERIFY(!instance[u"form_component_values"].toArray().isEmpty());
    const QJsonObject component = instance[u"form_component_values"][0].toObject();
    QCOMPARE(component[u"name"].toString(), QStringLiteral("审批类型"));
}

void Systems::registryChecksTheSignatureAndTheBudget()
{
    Reader registry = reader();
    const RegistryCompany& known = m_servers->company().registry[std::size_t{0}];
    const auto ask = [&](const QByteArray& code) { return registry.askRegistry(code).object(); };
    const QJsonObject hit = ask(QByteArray::fromStdString(known.creditCode));
    QCOMPARE(hit[u"Status"].toString(), QStringLiteral("200"));
    QCOMPARE(hit[u"Result"][u"Name"].toString().toStdString(), known.name);
    QCOMPARE(ask("91320000000000000X")[u"Status"].toString(), QStringLiteral("201"));
    for (int i = 2; i < RegistrySystem::callsPerDay; ++i)
        (void)ask("91320000000000000X");
    QCOMPARE(ask("91320000000000000X")[u"Status"].toString(), QStringLiteral("112"));
    QCOMPARE(control("/advance", R"({"hours":24})").status, 200);
    QCOMPARE(ask("91320000000000000X")[u"Status"].toString(), QStringLiteral("201"));
}

void Systems::afterADayOnlyChangedRowsComeBack()
{
    const Company& company = m_servers->company();
    const Instant before = company.now;
    const std::size_t visitsBefore = company.visits.size();
    QCOMPARE(control("/advance", R"({"hours":72})").status, 200);
    QCOMPARE((company.now - before).ms, Duration::hours(72).ms);
    QVERIFY(company.visits.size() > visitsBefore);
    Reader all = reader();
    const Instant since = before + Duration{1};
    const auto expect = [&](const QByteArray& name, const auto& table) {
        const auto changed = table.changedSince(since, true).size();
        QCOMPARE(static_cast<std::size_t>(all.readAll(name, since).size()), changed);
        QVERIFY(changed < table.size());
    };
    expect("crm/visits", company.visits);
    expect("crm/documents", company.documents);
    expect("erp/Inquiries", company.inquiries);
    expect("erp/SalesOrders", company.orders);
    expect("wms/shipments", company.shipments);
    // A wall clock of whole seconds: the second of `before` itself is asked for, too.
    const Instant second{before.ms / 1000 * 1000};
    QCOMPARE(static_cast<std::size_t>(all.readAll("fin/receipts", second).size()),
             company.receipts.changedSince(second, true).size());
}

void Systems::aSystemGoesDownAndComesBack()
{
    const Headers headers = reader().wmsHeaders();
    const QByteArray url = m_servers->urlOf("wms") + "/v2/consignees";
    QCOMPARE(m_client.get(url, headers).status, 200);
    QCOMPARE(control("/down", R"({"system":"wms"})").status, 200);
    const Answer refused = m_client.get(url, headers);
    QCOMPARE(refused.status, 0);
    QVERIFY(refused.error != QNetworkReply::NoError);
    QCOMPARE(m_client.get(m_servers->urlOf("erp") + "Stock", reader().erpHeaders()).status, 200);
    QCOMPARE(control("/up", R"({"system":"wms"})").status, 200);
    QCOMPARE(m_client.get(url, headers).status, 200);
}

void Systems::faultsStrikeAsOftenAsTold_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("status");
    for (const auto& [kind, status] : {std::pair{"500", 500}, {"429", 429}, {"html", 200}, {"truncate", 200}})
        QTest::newRow(kind) << QByteArray(kind) << status;
}

void Systems::faultsStrikeAsOftenAsTold()
{
    QFETCH(QByteArray, kind);
    QFETCH(int, status);
    const Headers headers = reader().wmsHeaders();
    const QByteArray url = m_servers->urlOf("wms") + "/v2/consignees";
    QCOMPARE(control("/fault", "{\"system\":\"wms\",\"kind\":\"" + kind + "\",\"count\":2}").status, 200);
    for (int i = 0; i < 2; ++i) {
        const Answer hurt = m_client.get(url, headers);
        QCOMPARE(hurt.status, status);
        QVERIFY(hurt.object().isEmpty());
    }
    QVERIFY(!m_client.get(url, headers).object().isEmpty());
}

void Systems::controlRefusesNonsense()
{
    QCOMPARE(control("/down", R"({"system":"payroll"})").status, 400);
    QCOMPARE(control("/down", R"({"system":"control"})").status, 400);
    QCOMPARE(control("/advance", R"({"hours":0})").status, 400);
    QCOMPARE(control("/fault", R"({"system":"wms","kind":"earthquake"})").status, 400);
    QCOMPARE(control("/patch", R"({"name":"no-such-patch"})").status, 400);
    QCOMPARE(control("/nothing", "{}").status, 400);
    const QJsonObject stats = control("/stats", "{}").object();
    QCOMPARE(stats[u"control"][u"POST"].toInt(), 7);
    QVERIFY(stats[u"wms"].toObject().isEmpty());
}

QTEST_GUILESS_MAIN(Systems)
#include "tst_systems.moc"
