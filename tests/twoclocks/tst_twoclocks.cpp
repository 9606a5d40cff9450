#include "core/assess/assess.h"
#include "core/assess/backtest.h"
#include "core/assess/snapshot.h"
#include "core/facts/factsloader.h"
#include "tests/assess/memorysource.h"
#include "tests/assess/shippedrules.h"
#include "tests/twoclocks/growingcompany.h"

#include <QTest>

#include <map>
#include <set>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

constexpr CompanyClock kBeijing;
const Day kFirst = *dayFromIso("2026-02-02");
const Day kLast = *dayFromIso("2026-03-13");

FactsPtr factsKnown(const GrowingCompany& company, Instant knownAt)
{
    const auto reader = CacheReader::open(company.folder());
    return loadFacts(*reader.value(), {}, knownAt, 1);
}

// Whatever differs when the second clock is not set at all.
std::string bytesOf(Assessment assessment)
{
    assessment.knownAt = {};
    return toSnapshot(assessment);
}

std::set<std::pair<std::string, std::int64_t>> keysOf(const std::vector<Signal>& signalList)
{
    std::set<std::pair<std::string, std::int64_t>> keys;
    for (const Signal& signal : signalList)
        keys.emplace(keyOf(signal), signal.startedAt.ms);
    return keys;
}

} // namespace

// "As it was" and "as we knew it then", through the real store.
class TwoClocks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPastDayIsWhatWasStoredThen();
    void theBacktestListsWhatLiveReplayFired_data();
    void theBacktestListsWhatLiveReplayFired();
    void aLateRecordChangesOnlyAsItWas();

private:
    Instant endOf(Day day) const { return kBeijing.endOf(day); }

    std::uint64_t m_seed = 2026;
    std::unique_ptr<GrowingCompany> m_company;
    Rulebook m_rulebook = shippedRulebook();
    std::map<Day, std::string> m_storedThen;        // bytes of the day's assessment when it was the newest
    std::map<Day, std::vector<Signal>> m_shownThen; // what its list showed
    std::map<Day, FactsPtr> m_knownThen;            // loaded afterwards, as known at the day's end
};

void TwoClocks::initTestCase()
{
    if (qEnvironmentVariableIsSet("PLUMBLINE_TEST_SEED"))
        m_seed = qEnvironmentVariable("PLUMBLINE_TEST_SEED").toULongLong();
    qInfo("PLUMBLINE_TEST_SEED=%llu", static_cast<unsigned long long>(m_seed));
    m_company = std::make_unique<GrowingCompany>(m_seed);
    for (Day day = kFirst; day <= kLast; ++day.number) {
        m_company->live(day);
        const Assessment assessment = assess(*factsKnown(*m_company, {}), m_rulebook, endOf(day));
        m_shownThen[day] = assessment.signalList;
        m_storedThen[day] = bytesOf(assessment);
    }
}

// Idea 2: the view at T equals what was stored when the clock stood at T.
void TwoClocks::aPastDayIsWhatWasStoredThen()
{
    int signalsSeen = 0;
    for (const auto& [day, stored] : m_storedThen) {
        m_knownThen[day] = factsKnown(*m_company, endOf(day));
        const Assessment now = assess(*m_knownThen[day], m_rulebook, endOf(day));
        QCOMPARE(now.knownAt, endOf(day));
        QVERIFY2(bytesOf(now) == stored, toIso(day).c_str());
        signalsSeen += static_cast<int>(now.signalList.size());
    }
    QVERIFY(signalsSeen > 50);
}

void TwoClocks::theBacktestListsWhatLiveReplayFired_data()
{
    QTest::addColumn<QString>("rule");
    for (const char* rule : {"opportunity-stalled", "opportunity-not-followed", "region-silent", "minutes-missing",
                             "signed-not-in-finance", "visit-padding"})
        QTest::newRow(rule) << QString::fromLatin1(rule);
}

// Idea 1: over a past month, exactly the fires that those days showed live.
void TwoClocks::theBacktestListsWhatLiveReplayFired()
{
    QFETCH(QString, rule);
    const Day from = *dayFromIso("2026-02-10"), to = *dayFromIso("2026-03-10");
    std::vector<std::string> live;
    std::set<std::string> before;
    for (Day day{from.number - 1}; day <= to; ++day.number) {
        std::set<std::string> today;
        for (const Signal& signal : m_shownThen[day]) {
            if (signal.rule != rule.toStdString())
                continue;
            today.insert(keyOf(signal));
            const bool isAnew = signal.startedAt > endOf({day.number - 1}) && signal.startedAt < endOf(day);
            if (day >= from && (!before.contains(keyOf(signal)) || isAnew))
                live.push_back(keyOf(signal) + ' ' + toIso(signal.startedAt) + ' ' + toIso(day));
        }
        before = std::move(today);
    }
    const FactsPtr now = factsKnown(*m_company, {});
    const auto report = backtest([this](Instant at) { return m_knownThen.at(kBeijing.dayAt(at)); }, *now, m_rulebook,
                                 {rule.toStdString(), from, to, endOf(kLast), 90});
    QVERIFY(report.has_value());
    std::vector<std::string> fired;
    int inWeeks = 0;
    for (const BacktestFire& fire : report->fires)
        fired.push_back(keyOf(fire.episode.signal) + ' ' + toIso(fire.episode.signal.startedAt) + ' ' +
                        toIso(kBeijing.dayAt(fire.episode.firstSeen)));
    for (const BacktestWeek& week : report->weeks)
        inWeeks += week.fires;
    std::sort(live.begin(), live.end());
    std::sort(fired.begin(), fired.end());
    QCOMPARE(fired.size(), live.size());
    QVERIFY(fired == live);
    QCOMPARE(inWeeks, static_cast<int>(fired.size()));
    QVERIFY(rule == QLatin1String("visit-padding") || !fired.empty());
}

// A visit that is fetched today but took place three weeks ago.
void TwoClocks::aLateRecordChangesOnlyAsItWas()
{
    const Day day = *dayFromIso("2026-02-20");
    const auto signalsAt = [&](Instant knownAt) {
        return keysOf(assess(*factsKnown(*m_company, knownAt), m_rulebook, endOf(day)).signalList);
    };
    const auto knewBefore = signalsAt(endOf(day)), wasBefore = signalsAt({});
    const Instant today = GrowingCompany::fetchedOn(kLast) + Duration::hours(1);
    for (const char* id : {"LATE1", "LATE2"}) {
        m_company->fetch(
            "crm", Collection::Visit, id,
            {{"rep", "P1"}, {"customer", "C1"}, {"visited_at", id[4] == '1' ? "2026-02-19 09:00" : "2026-02-20 09:00"}},
            today);
    }
    const auto knewAfter = signalsAt(endOf(day)), wasAfter = signalsAt({});
    QVERIFY(knewAfter == knewBefore);
    QVERIFY(wasAfter != wasBefore);
}

QTEST_GUILESS_MAIN(TwoClocks)
#include "tst_twoclocks.moc"
