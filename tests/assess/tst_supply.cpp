#include "core/assess/supply.h"
#include "tests/assess/shippedrules.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

constexpr std::int64_t kUnit = 1'000;
const Day kToday = dayOf({2026, 3, 14});
const Instant kNow = CompanyClock().startOf(kToday);

struct Need {
    std::int64_t quantity;
    int inDays; // from today; below 0 = no day is said
};

// One key part, one open project a need, in the order given.
Facts companyOf(std::int64_t onHand, const std::vector<std::pair<std::int64_t, int>>& transits,
                const std::vector<Need>& needs)
{
    Facts facts;
    for (const Collection each : {Collection::Stock, Collection::InTransit, Collection::Demand})
        facts.freshness.push_back({"erp", each, kNow});
    facts.stock = {{RecordId{1}, PartIndex{0}, onHand}};
    for (const auto& [quantity, inDays] : transits)
        facts.inTransit.push_back({RecordId{100 + inDays}, PartIndex{0}, quantity, Day{kToday.number + inDays}});
    PartFact part;
    part.keyPart = true;
    part.stock = {0, 1};
    part.inTransit = {0, static_cast<std::int32_t>(transits.size())};
    facts.parts = {part};
    for (const Need& need : needs) {
        const auto i = static_cast<std::int32_t>(facts.demands.size());
        const Day day = need.inDays < 0 ? Day() : Day{kToday.number + need.inDays};
        facts.demands.push_back({RecordId{1'000 + i}, ProjectIndex{i}, PartIndex{0}, need.quantity, day});
        ProjectFact project;
        project.demands = {i, i + 1};
        facts.projects.push_back(project);
    }
    return facts;
}

} // namespace

// R25, D6
class Supply : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void aHundredNeededIsWatchedAtATwentyPercentMargin_data();
    void aHundredNeededIsWatchedAtATwentyPercentMargin();
    void theEarliestNeedIsServedFirst();
    void literallyEachProjectSeesTheWholeStock();
    void aNeedWithoutADayComesLastAndSeesOnlyTheStock();
    void whatIsTakenIsNeverMoreThanThereIs();
    void anEtaThatSlipsMovesTheCountdown();
    void aProjectWithoutDemandsLacksNothing();
};

void Supply::aHundredNeededIsWatchedAtATwentyPercentMargin_data()
{
    QTest::addColumn<int>("available");
    QTest::addColumn<bool>("isShort");
    QTest::newRow("119") << 119 << true;
    QTest::newRow("120") << 120 << false;
    QTest::newRow("121") << 121 << false;
}

void Supply::aHundredNeededIsWatchedAtATwentyPercentMargin()
{
    QFETCH(int, available);
    QFETCH(bool, isShort);
    const Facts facts = companyOf(available * kUnit, {}, {{100 * kUnit, 30}});
    const Rulebook rulebook = shippedRulebook();
    const SupplyPlan plan(facts, rulebook, kNow);
    QCOMPARE(plan.cover(0).verdict == Verdict::Failed, isShort);
}

void Supply::theEarliestNeedIsServedFirst()
{
    // The second project needs it first, the first one gets what arrives in between as well.
    const Facts facts = companyOf(100 * kUnit, {{30 * kUnit, 20}}, {{50 * kUnit, 30}, {60 * kUnit, 10}});
    const Rulebook rulebook = shippedRulebook();
    const SupplyPlan plan(facts, rulebook, kNow);
    QCOMPARE(plan.cover(1).available, 72 * kUnit);
    QCOMPARE(plan.cover(0).available, 58 * kUnit);
    QVERIFY(plan.cover(0).verdict == Verdict::Failed);
    QCOMPARE(plan.cover(0).literalAvailable, 130 * kUnit);
}

void Supply::literallyEachProjectSeesTheWholeStock()
{
    const Facts facts = companyOf(100 * kUnit, {{30 * kUnit, 20}}, {{50 * kUnit, 30}, {60 * kUnit, 10}});
    Rulebook rulebook = shippedRulebook();
    rulebook.supply.sharing = StockSharing::Literal;
    const SupplyPlan plan(facts, rulebook, kNow);
    QVERIFY(plan.cover(0).verdict == Verdict::Passed);
    QVERIFY(plan.cover(1).verdict == Verdict::Passed);
}

void Supply::aNeedWithoutADayComesLastAndSeesOnlyTheStock()
{
    const Facts facts = companyOf(100 * kUnit, {{90 * kUnit, 1}}, {{50 * kUnit, -1}, {60 * kUnit, 10}});
    const Rulebook rulebook = shippedRulebook();
    const SupplyPlan plan(facts, rulebook, kNow);
    QCOMPARE(plan.cover(1).available, 72 * kUnit);
    QCOMPARE(plan.cover(0).available, 28 * kUnit);
}

// Idea 10, over random companies.
void Supply::whatIsTakenIsNeverMoreThanThereIs()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const Rulebook rulebook = shippedRulebook();
    for (int round = 0; round < 300; ++round) {
        std::vector<std::pair<std::int64_t, int>> transits;
        for (int i = 0, day = 0; i < random.bounded(4); ++i)
            transits.emplace_back(random.bounded(50'000), day += 1 + random.bounded(20));
        std::vector<Need> needs;
        for (int i = 0; i <= random.bounded(8); ++i)
            needs.push_back({random.bounded(40'000), random.bounded(70) - 5});
        const std::int64_t onHand = random.bounded(80'000);
        const Facts facts = companyOf(onHand, transits, needs);
        const SupplyPlan plan(facts, rulebook, kNow);
        for (int day = 0; day < 80; ++day) {
            std::int64_t there = onHand, taken = 0;
            for (const auto& [quantity, inDays] : transits)
                there += inDays < day ? quantity : 0;
            for (std::size_t i = 0; i < needs.size(); ++i)
                taken += needs[i].inDays <= day ? plan.cover(i).available : 0;
            const bool fits = taken <= there;
            QVERIFY2(fits, qPrintable(QStringLiteral("seed %1 round %2 day %3").arg(seed).arg(round).arg(day)));
        }
    }
}

// R24
void Supply::anEtaThatSlipsMovesTheCountdown()
{
    const Rulebook rulebook = shippedRulebook();
    const auto nextArrival = [&rulebook](int inDays) {
        const Facts facts = companyOf(0, {{kUnit, inDays}}, {{kUnit, 30}});
        return SupplyPlan(facts, rulebook, kNow).coversOf(facts.projects[0]).front().nextArrival;
    };
    QCOMPARE(nextArrival(13).number - nextArrival(10).number, 3);
}

void Supply::aProjectWithoutDemandsLacksNothing()
{
    const Facts facts = companyOf(0, {}, {{kUnit, 30}});
    const Rulebook rulebook = shippedRulebook();
    const SupplyPlan plan(facts, rulebook, kNow);
    QCOMPARE(plan.countsOf(ProjectFact()).needed, 0);
    QCOMPARE(plan.countsOf(facts.projects[0]).covered, 0);
}

QTEST_GUILESS_MAIN(Supply)
#include "tst_supply.moc"
