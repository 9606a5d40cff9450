#include "tests/companysim/endtoend/syncedcompany.h"

#include <QTest>

#include <set>

using namespace plumbline;
using namespace plumbline::companysim;

// The whole way in: company -> six kinds of HTTP -> profiles -> sync engine -> cache.
class EndToEnd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void everyRowArrives();
    void everyAmountAndTimeArrivesExactly();
    void everyReferenceHasItsRecord();
    void aSecondSyncChangesNothing();
    void afterADayTheCacheIsEqualAgain();
    void aSystemThatIsDownLeavesTheOthersAndItsRowsAlone();
    void expiredTokensAreRenewed();
    void nothingIsLostWhereverAFaultStrikes_data();
    void nothingIsLostWhereverAFaultStrikes();

private:
    void compareCounts();
    void syncCleanly(SyncMode mode, std::vector<SourceOutcome>& outcomes, const std::vector<std::string>& systems = {});

    std::unique_ptr<SyncedCompany> m_company;
};

void EndToEnd::initTestCase()
{
    CompanyOptions options;
    options.scale = 0.02;
    m_company = std::make_unique<SyncedCompany>(options);
    QVERIFY2(m_company->problem().empty(), m_company->problem().c_str());
}

void EndToEnd::syncCleanly(SyncMode mode, std::vector<SourceOutcome>& outcomes, const std::vector<std::string>& systems)
{
    const SyncReport report = m_company->sync(mode, systems);
    const std::string text = describe(report);
    for (const SourceOutcome& outcome : report.sources) {
        QVERIFY2(!outcome.error, text.c_str());
        QVERIFY2(outcome.counts.setAside == 0, text.c_str());
    }
    outcomes = report.sources;
}

void EndToEnd::compareCounts()
{
    const auto cached = m_company->cached();
    const auto held = m_company->held();
    QCOMPARE(cached.size(), allCollections().size());
    QCOMPARE(held.size(), allCollections().size());
    for (const auto& [name, count] : held)
        QVERIFY2(cached.at(name) == count,
                 (name + ": cached " + std::to_string(cached.at(name)) + ", held " + std::to_string(count)).c_str());
}

void EndToEnd::everyRowArrives()
{
    std::vector<SourceOutcome> outcomes;
    syncCleanly(SyncMode::Full, outcomes, {"crm", "erp", "fin", "wms", "oa"});
    QCOMPARE(outcomes.size(), std::size_t{5});
    // The registry is asked for the credit codes that the others brought.
    syncCleanly(SyncMode::Incremental, outcomes, {"registry"});
    QVERIFY(outcomes.front().counts.added > 0);
    compareCounts();
}

// A sum per field finds a wrong zone, unit or scale anywhere in the collection.
void EndToEnd::everyAmountAndTimeArrivesExactly()
{
    const auto held = m_company->heldSums();
    QVERIFY(held.size() >= 25);
    for (const auto& [name, sum] : held) {
        const auto cached = m_company->cachedSum(name);
        QVERIFY2(cached == sum,
                 (name + ": cached " + std::to_string(cached) + ", held " + std::to_string(sum)).c_str());
    }
}

void EndToEnd::everyReferenceHasItsRecord()
{
    const auto reader = CacheReader::open(m_company->folder());
    QVERIFY(reader.ok());
    std::vector<std::set<std::int64_t>> ids(allCollections().size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        reader.value()->scan({static_cast<Collection>(i), {}, {}, {}}, [&](const RecordBlock& block) {
            for (const RecordId id : block.ids)
                ids[i].insert(id.value);
        });
    for (const CollectionDef& def : allCollections()) {
        for (const FieldDef& field : def.fields) {
            if (field.type != FieldType::Reference)
                continue;
            std::int64_t known = 0;
            std::int64_t dangling = 0;
            const auto& targets = ids[static_cast<std::size_t>(field.target)];
            reader.value()->scan({def.collection, {field.name}, {}, {}}, [&](const RecordBlock& block) {
                for (const std::int64_t value : block.integers[0]) {
                    known += value != kMissing && targets.contains(value);
                    dangling += value != kMissing && !targets.contains(value);
                }
            });
            // Only a record that was deleted in its own system may be missing.
            const std::string text = std::string(def.name) + '.' + std::string(field.name) + ": " +
                                     std::to_string(dangling) + " of " + std::to_string(known + dangling);
            QVERIFY2(dangling * 50 <= known + dangling, text.c_str());
        }
    }
}

void EndToEnd::aSecondSyncChangesNothing()
{
    std::vector<SourceOutcome> outcomes;
    syncCleanly(SyncMode::Incremental, outcomes);
    QCOMPARE(outcomes.size(), std::size_t{6});
    for (const SourceOutcome& outcome : outcomes) {
        const CommitCounts& n = outcome.counts;
        QVERIFY2(n.added + n.changed + n.removed == 0, outcome.system.c_str());
        // What is read again: rows of the watermark's own instant; in oa, what was started of late.
        const std::int64_t limit = outcome.system == "oa" ? 600 : 400;
        QVERIFY2(n.unchanged <= limit, (outcome.system + ' ' + std::to_string(n.unchanged)).c_str());
    }
}

void EndToEnd::afterADayTheCacheIsEqualAgain()
{
    const auto before = m_company->held();
    m_company->servers().advanceBy(Duration::days(3));
    QVERIFY(m_company->held() != before);
    std::vector<SourceOutcome> outcomes;
    syncCleanly(SyncMode::Incremental, outcomes);
    for (const SourceOutcome& outcome : outcomes) {
        if (outcome.system == "crm" || outcome.system == "fin")
            QVERIFY2(outcome.counts.added > 0 && outcome.counts.added < 2'000, outcome.system.c_str());
    }
    syncCleanly(SyncMode::Incremental, outcomes, {"registry"});
    compareCounts();
}

void EndToEnd::aSystemThatIsDownLeavesTheOthersAndItsRowsAlone()
{
    m_company->servers().advanceBy(Duration::days(1));
    QVERIFY(m_company->servers().goDown("fin"));
    const auto before = m_company->cached();
    const SyncReport report = m_company->sync(SyncMode::Incremental, {"crm", "fin"});
    QCOMPARE(report.sources.size(), std::size_t{2});
    for (const SourceOutcome& outcome : report.sources)
        QCOMPARE(outcome.error.has_value(), outcome.system == "fin");
    QCOMPARE(m_company->cached().at("receipt"), before.at("receipt"));
    QVERIFY(m_company->cached().at("visit") > before.at("visit"));
    QVERIFY(m_company->servers().goUp("fin"));
    std::vector<SourceOutcome> outcomes;
    syncCleanly(SyncMode::Incremental, outcomes);
    syncCleanly(SyncMode::Incremental, outcomes, {"registry"});
    compareCounts();
}

void EndToEnd::expiredTokensAreRenewed()
{
    m_company->servers().expireTokens();
    std::vector<SourceOutcome> outcomes;
    syncCleanly(SyncMode::Incremental, outcomes, {"crm", "oa"});
    QCOMPARE(outcomes.size(), std::size_t{2});
}

void EndToEnd::nothingIsLostWhereverAFaultStrikes_data()
{
    QTest::addColumn<QByteArray>("system");
    QTest::addColumn<int>("fault");
    const std::pair<const char*, Fault> faults[] = {{"cut short", Fault::Truncate},
                                                    {"a login page", Fault::Html},
                                                    {"an internal error", Fault::InternalError},
                                                    {"too many requests", Fault::TooManyRequests}};
    for (const char* system : {"crm", "erp", "fin", "wms", "oa"}) {
        for (const auto& [name, fault] : faults)
            QTest::addRow("%s in %s", name, system) << QByteArray(system) << static_cast<int>(fault);
    }
}

void EndToEnd::nothingIsLostWhereverAFaultStrikes()
{
    QFETCH(QByteArray, system);
    QFETCH(int, fault);
    m_company->servers().advanceBy(Duration::hours(3));
    QVERIFY(m_company->servers().setFault(system, static_cast<Fault>(fault), 1));
    // Whether the engine gets over it by itself is its own affair; that nothing is wrong after it, is ours.
    const SyncReport struck = m_company->sync(SyncMode::Incremental, {system.toStdString()});
    QCOMPARE(struck.sources.size(), std::size_t{1});
    QVERIFY(struck.sources.front().counts.setAside == 0);
    std::vector<SourceOutcome> outcomes;
    syncCleanly(SyncMode::Incremental, outcomes);
    syncCleanly(SyncMode::Incremental, outcomes, {"registry"});
    compareCounts();
}

QTEST_GUILESS_MAIN(EndToEnd)
#include "tst_endtoend.moc"
