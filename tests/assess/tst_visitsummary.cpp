#include "core/assess/assess.h"
#include "core/assess/visitsummary.h"
#include "core/facts/factsloader.h"
#include "tests/assess/randomcompany.h"
#include "tests/assess/shippedrules.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::testing;

// The slices of the Visits page (R33, R38, R63) against the ratios of the regions.
class VisitSummaryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void repsAddUpToTheirRegion_data();
    void repsAddUpToTheirRegion();
};

void VisitSummaryTest::repsAddUpToTheirRegion_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

void VisitSummaryTest::repsAddUpToTheirRegion()
{
    QFETCH(quint64, seed);
    const RandomCompany company(seed);
    const Rulebook rules = shippedRulebook();
    const FactsPtr facts = loadFacts(company.source, {}, {}, 1);
    const Assessment out = assess(*facts, rules, {company.asOf});
    const VisitSummary all = summariseVisits(*facts, out, rules.clock, {});
    QCOMPARE(all.total.valid.part, out.headline.validVisits.part);
    QCOMPARE(all.total.valid.whole, out.headline.validVisits.whole);
    int listed = 0;
    for (const RepVisits& rep : all.reps) {
        listed += static_cast<int>(rep.visits.size());
        QCOMPARE(std::ssize(rep.visits), rep.tally.valid.whole + rep.tally.twins);
        for (const CheckTally& check : rep.tally.checks)
            QCOMPARE(check.passed + check.failed + check.pending + check.notApplicable + check.unknown,
                     static_cast<int>(rep.tally.valid.whole));
    }
    QCOMPARE(listed, static_cast<int>(all.total.valid.whole) + all.total.twins);
    for (std::size_t i = 0; i < out.regions.size(); ++i) {
        const VisitSummary own = summariseVisits(*facts, out, rules.clock, {static_cast<std::int32_t>(i)});
        QCOMPARE(own.total.valid.part, out.regions[i].validVisits.part);
        QCOMPARE(own.total.valid.whole, out.regions[i].validVisits.whole);
        QCOMPARE(own.total.authentic.part, out.regions[i].authenticVisits.part);
        QCOMPARE(own.total.progress.part, out.regions[i].progressVisits.part);
    }
}

QTEST_APPLESS_MAIN(VisitSummaryTest)
#include "tst_visitsummary.moc"
