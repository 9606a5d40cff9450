#include "core/facts/factsloader.h"
#include "tests/assess/memorysource.h"

#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

using Fields = std::map<std::string, std::string>;

void put(MemorySource& source, const std::string& system, Collection collection, const std::string& id,
         const Fields& given)
{
    const CollectionDef& definition = definitionOf(collection);
    std::vector<FieldValue> values(definition.fields.size());
    for (const auto& [name, text] : given) {
        const std::size_t at = definition.fieldIndex(name).value();
        values[at] = fieldFromText(definition.fields[at], system, text);
    }
    source.put(system, collection, id, std::move(values));
}

RecordId idOf(const char* system, Collection collection, const char* id) { return recordId(system, collection, id); }

// Two customers, a project, visits and documents, put in no order.
MemorySource smallCompany()
{
    using enum Collection;
    MemorySource s;
    put(s, "crm", Region, "R1", {{"name", "南京大区"}, {"director", "P1"}, {"provinces", "32, 33"}});
    put(s, "crm", Person, "P2", {{"name", "张三"}, {"role", "rep"}, {"region", "R1"}, {"superior", "P1"}});
    put(s, "crm", Person, "P1", {{"name", "李敏"}, {"role", "director"}, {"active", "false"}});
    put(s, "crm", Customer, "C1",
        {{"name", "甲公司"},
         {"credit_code", "91320500MA10000016"},
         {"region", "R1"},
         {"owner", "P2"},
         {"kind", "hospital"}});
    put(s, "fin", Customer, "F1", {{"name", "甲集团"}, {"credit_code", "91320500MA10000016"}, {"province", "32"}});
    put(s, "wms", Customer, "W1", {{"name", "甲公司"}});
    put(s, "crm", Customer, "C2", {{"name", "乙公司"}, {"region", "R1"}});
    put(s, "registry", Company, "G1",
        {{"name", "甲"}, {"credit_code", "91320500MA10000016"}, {"state", "revoked"}, {"state_since", "2026-01-02"}});
    put(s, "crm", Contact, "T1", {{"customer", "C1"}, {"name", "钱卫东"}, {"left_on", "2026-02-20"}});
    put(s, "crm", Project, "J1",
        {{"name", "产线"}, {"number", "J-1"}, {"customer", "C1"}, {"region", "R1"}, {"type", "automation"}});
    put(s, "crm", Visit, "V3", {{"customer", "C1"}, {"rep", "P2"}, {"visited_at", "2026-03-03 09:00"}});
    put(s, "crm", Visit, "V1",
        {{"customer", "C1"}, {"rep", "P2"}, {"visited_at", "2026-03-01 09:00"}, {"form", " A "}});
    put(s, "crm", Visit, "V2", {{"customer", "C2"}, {"rep", "P2"}, {"visited_at", "2026-03-02 09:00"}, {"form", "A"}});
    const std::string hash = "00000000000000ff" + std::string(48, '0');
    put(s, "crm", Document, "D1",
        {{"kind", "k"},
         {"visit", "V1"},
         {"project", "J1"},
         {"signer", "T1"},
         {"sha256", hash},
         {"created_at", "2026-03-02 09:00"}});
    put(s, "crm", Document, "D2",
        {{"kind", "k"}, {"visit", "V1"}, {"sha256", "no hash"}, {"created_at", "2026-03-01 10:00"}});
    put(s, "crm", Document, "D3", {{"kind", "k"}, {"customer", "C2"}, {"created_at", "2026-03-01 10:00"}});
    return s;
}

template <typename Fact> std::vector<RecordId> idsOf(const std::vector<Fact>& facts, FactRange range)
{
    std::vector<RecordId> ids;
    for (std::int32_t i = range.first; i < range.last; ++i)
        ids.push_back(facts[static_cast<std::size_t>(i)].id);
    return ids;
}

const EntityFact& entityNamed(const Facts& facts, const char* name)
{
    for (const EntityFact& entity : facts.entities) {
        if (entity.name == name)
            return entity;
    }
    qFatal("no entity %s", name);
}

} // namespace

class FactsLoader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void recordsOfOneCustomerBecomeOneEntity();
    void visitsLieByCustomerAndTime();
    void documentsLieWithVisitAndProject();
    void referencesThatLeadNowhereStayUnset();
    void contractsAreJoinedByNumber();
    void approvalsFindTheirCustomer_data();
    void approvalsFindTheirCustomer();
    void aShipmentTakesItsProductsCategory();
    void theEarliestReadCounts();
    void aSyncInBetweenPromisesNothing_data();
    void aSyncInBetweenPromisesNothing();
    void threadsAndArrivalChangeNothing();
    void decisionsOfTheLedgerAreObeyed();
    void cancellingGivesNothing();
    void nothingAtAllIsFine();
};

void FactsLoader::recordsOfOneCustomerBecomeOneEntity()
{
    const FactsPtr facts = loadFacts(smallCompany(), {}, {}, 2);
    QCOMPARE(facts->entities.size(), 2U);
    const EntityFact& entity = entityNamed(*facts, "甲公司"); // as the CRM writes it, which serves it
    QCOMPARE(entity.members.size(), 3);
    QCOMPARE(entity.creditCode, std::string("91320500MA10000016"));
    QCOMPARE(entity.province, std::string("32")); // only finance says it
    QCOMPARE(facts->symbols.text(entity.kind), std::string_view("hospital"));
    QCOMPARE(entity.registry, RegistryState::Revoked);
    QCOMPARE(toIso(entity.registrySince), std::string("2026-01-02"));
    QCOMPARE(entity.registryRecord, idOf("registry", Collection::Company, "G1"));
    QCOMPARE(facts->regions[0].provinces, (std::vector<std::string>{"32", "33"}));
    QCOMPARE(facts->people[facts->regions[0].director.at()].name, std::string("李敏"));
    QVERIFY(!facts->people[facts->regions[0].director.at()].active);
    QCOMPARE(entityNamed(*facts, "乙公司").registry, RegistryState::NotFetched);
}

void FactsLoader::visitsLieByCustomerAndTime()
{
    const FactsPtr facts = loadFacts(smallCompany(), {}, {}, 1);
    using enum Collection;
    QCOMPARE(idsOf(facts->visits, entityNamed(*facts, "甲公司").visits),
             (std::vector<RecordId>{idOf("crm", Visit, "V1"), idOf("crm", Visit, "V3")}));
    QCOMPARE(idsOf(facts->visits, entityNamed(*facts, "乙公司").visits),
             (std::vector<RecordId>{idOf("crm", Visit, "V2")}));
    std::map<RecordId, Symbol> form;
    for (const VisitFact& visit : facts->visits)
        form[visit.id] = visit.form;
    QVERIFY(form.at(idOf("crm", Visit, "V1")).isSet());
    QCOMPARE(form.at(idOf("crm", Visit, "V1")), form.at(idOf("crm", Visit, "V2"))); // codes are trimmed
    QCOMPARE(form.at(idOf("crm", Visit, "V3")), Symbol{});
}

void FactsLoader::documentsLieWithVisitAndProject()
{
    const FactsPtr facts = loadFacts(smallCompany(), {}, {}, 1);
    using enum Collection;
    for (const VisitFact& visit : facts->visits) {
        const auto expected = visit.id == idOf("crm", Visit, "V1")
                                  ? std::vector<RecordId>{idOf("crm", Document, "D2"), idOf("crm", Document, "D1")}
                                  : std::vector<RecordId>{};
        QCOMPARE(idsOf(facts->visitDocuments, visit.documents), expected);
    }
    QCOMPARE(idsOf(facts->projectDocuments, facts->projects[0].documents),
             (std::vector<RecordId>{idOf("crm", Document, "D1")}));
    const DocumentFact& both = facts->projectDocuments[0];
    QVERIFY(both.visit.isSet() && both.project.isSet());
    QCOMPARE(both.entity, facts->visits[both.visit.at()].entity); // the document itself names no customer
    QCOMPARE(facts->contacts[both.signer.at()].name, std::string("钱卫东"));
    QCOMPARE(both.fileHash, std::uint64_t(0xff));
    QCOMPARE(facts->visitDocuments[0].fileHash, std::uint64_t(0));
    QCOMPARE(facts->otherDocuments.size(), 1U);
    QCOMPARE(facts->otherDocuments[0].id, idOf("crm", Document, "D3"));
}

void FactsLoader::referencesThatLeadNowhereStayUnset()
{
    using enum Collection;
    MemorySource source = smallCompany();
    put(source, "crm", Visit, "V9",
        {{"customer", "none"}, {"rep", "none"}, {"category", "none"}, {"visited_at", "2026-03-01 09:00"}});
    put(source, "crm", Document, "D9",
        {{"kind", "k"},
         {"visit", "none"},
         {"project", "none"},
         {"signer", "none"},
         {"created_at", "2026-03-01 09:00"}});
    put(source, "crm", StageClaim, "S9", {{"project", "none"}, {"node", "99"}, {"claimed_at", "2026-03-01 09:00"}});
    put(source, "erp", Demand, "M9", {{"project", "none"}, {"part", "none"}, {"quantity", "1"}});
    put(source, "fin", RebateClaim, "B9",
        {{"order_number", "none"}, {"customer", "none"}, {"amount", "1"}, {"claimed_at", "2026-03-01 09:00"}});
    put(source, "crm", Region, "R9", {{"name", "x"}, {"director", "none"}});
    const FactsPtr facts = loadFacts(source, {}, {}, 2);
    QCOMPARE(facts->visits.front().id, idOf("crm", Visit, "V9")); // nobody's come first
    QVERIFY(!facts->visits.front().entity.isSet() && !facts->visits.front().rep.isSet());
    QCOMPARE(facts->visits.front().documents.size(), 0);
    QCOMPARE(facts->otherDocuments.size(), 2U);
    QVERIFY(!facts->claims[0].project.isSet());
    QVERIFY(!facts->demands[0].part.isSet());
    QVERIFY(!facts->rebateClaims[0].order.isSet());
    QVERIFY(facts->projects[0].claims.isEmpty());
}

void FactsLoader::contractsAreJoinedByNumber()
{
    using enum Collection;
    MemorySource source = smallCompany();
    put(source, "crm", Contract, "K1",
        {{"number", "HT-1"}, {"customer", "C1"}, {"region", "R1"}, {"amount", "5"}, {"signed_at", "2026-03-01 09:00"}});
    put(source, "crm", Contract, "K2",
        {{"customer", "C1"}, {"region", "R1"}, {"amount", "5"}, {"signed_at", "2026-03-02 09:00"}});
    put(source, "fin", FinanceContract, "N1",
        {{"number", " HT-1"}, {"customer", "F1"}, {"amount", "5"}, {"registered_at", "2026-03-01 09:00"}});
    put(source, "fin", Receipt, "B1",
        {{"contract_number", "HT-1"},
         {"customer", "F1"},
         {"kind", "payment"},
         {"amount", "5"},
         {"received_at", "2026-03-05 09:00"}});
    put(source, "fin", Receipt, "B2",
        {{"customer", "F1"}, {"kind", "refund"}, {"amount", "5"}, {"received_at", "2026-03-04 09:00"}});
    put(source, "erp", Order, "O1",
        {{"number", "SO-1"}, {"customer", "E1"}, {"amount", "5"}, {"ordered_at", "2026-03-04 09:00"}});
    put(source, "fin", RebateClaim, "Q1",
        {{"order_number", "SO-1"}, {"customer", "F1"}, {"amount", "5"}, {"claimed_at", "2026-03-04 09:00"}});
    const FactsPtr facts = loadFacts(source, {}, {}, 2);
    QCOMPARE(facts->contracts[facts->financeContracts[0].contract.at()].id, idOf("crm", Contract, "K1"));
    QCOMPARE(facts->receipts[0].id, idOf("fin", Receipt, "B2")); // earlier
    QCOMPARE(facts->receipts[0].kind, ReceiptKind::Refund);
    QVERIFY(!facts->receipts[0].contract.isSet()); // no number joins nothing, not the contract without one
    QCOMPARE(facts->receipts[1].contract, facts->financeContracts[0].contract);
    QCOMPARE(facts->receipts[1].entity, facts->contracts[0].entity);
    QVERIFY(facts->rebateClaims[0].order.isSet());
}

void FactsLoader::approvalsFindTheirCustomer_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("project");
    QTest::addColumn<QString>("entity");
    QTest::newRow("by code") << "91320500MA10000016"
                             << "乙公司"
                             << ""
                             << "甲公司";
    QTest::newRow("by code in small letters") << "91320500ma10000016"
                                              << ""
                                              << ""
                                              << "甲公司";
    QTest::newRow("by a name that finance writes") << "" << QStringLiteral("\uff08甲\uff09 集团") << ""
                                                   << "甲公司";
    QTest::newRow("code unknown, name known") << "91350100M000100Y43"
                                              << "乙公司"
                                              << ""
                                              << "乙公司";
    QTest::newRow("names nobody: its project's") << ""
                                                 << ""
                                                 << "J1"
                                                 << "甲公司";
    QTest::newRow("names a stranger: nobody's, whatever the project") << ""
                                                                      << "丙公司"
                                                                      << "J1"
                                                                      << "";
}

void FactsLoader::approvalsFindTheirCustomer()
{
    QFETCH(QString, code);
    QFETCH(QString, name);
    QFETCH(QString, project);
    QFETCH(QString, entity);
    MemorySource source = smallCompany();
    put(source, "oa", Collection::Approval, "A1",
        {{"kind", "budget_release"},
         {"state", "approved"},
         {"customer_credit_code", code.toStdString()},
         {"customer_name", name.toStdString()},
         {"project", project.isEmpty() ? "crm:none" : "crm:" + project.toStdString()},
         {"started_at", "2026-03-01 09:00"},
         {"finished_at", "2026-03-02 09:00"}});
    const FactsPtr facts = loadFacts(source, {}, {}, 1);
    QCOMPARE(facts->budgetApprovals.size(), 1U);
    const EntityIndex found = facts->budgetApprovals[0].entity;
    QCOMPARE(found.isSet() ? QString::fromStdString(facts->entities[found.at()].name) : QString(), entity);
    if (found.isSet())
        QCOMPARE(facts->entities[found.at()].budgetApprovals.size(), 1);
    QCOMPARE(facts->projectApprovals.size(), project.isEmpty() ? 0U : 1U);
}

void FactsLoader::aShipmentTakesItsProductsCategory()
{
    using enum Collection;
    MemorySource source = smallCompany();
    put(source, "erp", Category, "K1", {{"name", "伺服"}});
    put(source, "erp", Category, "K2", {{"name", "影像"}});
    put(source, "erp", Product, "M1", {{"name", "x"}, {"category", "K1"}});
    put(source, "wms", Shipment, "S1",
        {{"customer", "W1"}, {"product", "erp:M1"}, {"quantity", "1"}, {"shipped_at", "2026-03-01 09:00"}});
    put(source, "wms", Shipment, "S2",
        {{"customer", "W1"},
         {"product", "erp:M1"},
         {"category", "erp:K2"},
         {"quantity", "1"},
         {"shipped_at", "2026-03-02 09:00"}});
    const FactsPtr facts = loadFacts(source, {}, {}, 1);
    QCOMPARE(facts->categories[facts->shipments[0].category.at()].name, std::string("伺服"));
    QCOMPARE(facts->categories[facts->shipments[1].category.at()].name, std::string("影像"));
}

void FactsLoader::theEarliestReadCounts()
{
    MemorySource source = smallCompany();
    source.setFresh("crm", Collection::Customer, {2000});
    source.setFresh("fin", Collection::Customer, {1000});
    source.setFresh("wms", Collection::Shipment, {});
    const FactsPtr facts = loadFacts(source, {}, {}, 1);
    QCOMPARE(facts->freshAsOf(Collection::Customer), Instant{1000});
    QCOMPARE(facts->freshAsOf(Collection::Shipment), Instant{});
    QCOMPARE(facts->freshAsOf(Collection::Visit), Instant{}); // nobody fills it
}

// A source that a sync moves on as soon as the given collection has been scanned.
class MovingSource final : public RecordSource {
public:
    MovingSource(MemorySource source, Collection moves)
        : m_source(std::move(source))
        , m_moves(moves)
    {
    }
    std::vector<std::string> systemNames() const override { return m_source.systemNames(); }
    std::vector<Freshness> freshness(Instant knownAt) const override { return m_source.freshness(knownAt); }
    void scan(const ScanRequest& request, const std::function<void(const RecordBlock&)>& sink) const override
    {
        m_source.scan(request, sink);
        if (request.collection == m_moves)
            m_source.setFresh("crm", Collection::Visit, {2000});
    }

private:
    mutable MemorySource m_source;
    Collection m_moves;
};

void FactsLoader::aSyncInBetweenPromisesNothing_data()
{
    QTest::addColumn<int>("collection");
    for (const CollectionDef& definition : allCollections()) {
        if (definition.collection != Collection::Count)
            QTest::newRow(std::string(definition.name).c_str()) << static_cast<int>(definition.collection);
    }
}

// Rows read before the sync must not be shown as fresh as after it.
void FactsLoader::aSyncInBetweenPromisesNothing()
{
    QFETCH(int, collection);
    MemorySource source = smallCompany();
    source.setFresh("crm", Collection::Visit, {1000});
    const FactsPtr facts = loadFacts(MovingSource(source, static_cast<Collection>(collection)), {}, {}, 1);
    QCOMPARE(facts->freshAsOf(Collection::Visit), Instant{1000});
}

void FactsLoader::threadsAndArrivalChangeNothing()
{
    const auto visitsOf = [](const Facts& facts) {
        std::vector<std::pair<RecordId, std::uint32_t>> visits;
        for (const VisitFact& visit : facts.visits)
            visits.emplace_back(visit.id, visit.form.value);
        return visits;
    };
    MemorySource source = smallCompany();
    const FactsPtr one = loadFacts(source, {}, {}, 1);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        source.shuffle(seed);
        const FactsPtr other = loadFacts(source, {}, {}, 1 + static_cast<int>(seed % 5));
        QVERIFY(visitsOf(*other) == visitsOf(*one));
        QCOMPARE(other->symbols.size(), one->symbols.size());
        for (std::uint32_t s = 1; s < one->symbols.size(); ++s)
            QCOMPARE(other->symbols.text({s}), one->symbols.text({s}));
    }
}

void FactsLoader::decisionsOfTheLedgerAreObeyed()
{
    const IdentityDecision apart{idOf("crm", Collection::Customer, "C1"), idOf("wms", Collection::Customer, "W1"),
                                 false};
    QCOMPARE(loadFacts(smallCompany(), {apart}, {}, 1)->entities.size(), 3U);
}

void FactsLoader::cancellingGivesNothing()
{
    const std::atomic<bool> cancelled{true};
    QVERIFY(!loadFacts(smallCompany(), {}, {}, 2, &cancelled));
}

void FactsLoader::nothingAtAllIsFine()
{
    const FactsPtr facts = loadFacts(MemorySource(), {}, {}, 4);
    QVERIFY(facts);
    QVERIFY(facts->entities.empty() && facts->visits.empty());
}

QTEST_APPLESS_MAIN(FactsLoader)
#include "tst_factsloader.moc"
