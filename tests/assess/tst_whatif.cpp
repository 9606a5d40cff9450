#include "core/assess/assess.h"
#include "core/assess/whatif.h"
#include "tests/assess/casefile.h"
#include "tests/assess/shippedrules.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace plumbline;
using namespace plumbline::testing;

// Idea 4: another rulebook on the same facts, and what it would change.
class WhatIf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void theSameRulesChangeNothing();
    void theDifferenceIsWhatBothListsShow_data();
    void theDifferenceIsWhatBothListsShow();
    void moneyMovesWithTheRung();

private:
    std::vector<Case> m_cases = readCases("projects");
};

void WhatIf::theSameRulesChangeNothing()
{
    const Rulebook rulebook = shippedRulebook();
    for (const Case& one : m_cases) {
        const Assessment before = assess(*one.facts(), rulebook, one.asOf);
        const WhatIfDifference d = differenceOf(before, assess(*one.facts(), rulebook, one.asOf), rulebook.clock);
        QVERIFY(d.enters.empty() && d.leaves.empty() && d.moves.empty());
        QCOMPARE(d.onList.before, d.onList.after);
        QCOMPARE(d.atStake.before, d.atStake.after);
    }
}

void WhatIf::theDifferenceIsWhatBothListsShow_data()
{
    QTest::addColumn<QString>("threshold");
    for (const char* threshold : {"0", "40", "52", "75", "76", "100"})
        QTest::newRow(threshold) << QString::fromLatin1(threshold);
}

void WhatIf::theDifferenceIsWhatBothListsShow()
{
    QFETCH(QString, threshold);
    Rulebook rulebook = shippedRulebook(), other = rulebook;
    other.health.threshold = Rational(threshold.toLongLong());
    for (const Case& one : m_cases) {
        const FactsPtr facts = one.facts();
        const Assessment before = assess(*facts, rulebook, one.asOf), after = assess(*facts, other, one.asOf);
        const WhatIfDifference d = differenceOf(before, after, rulebook.clock);
        std::set<std::size_t> entered, left;
        Money onList;
        for (std::size_t i = 0; i < after.projects.size(); ++i) {
            const auto listed = [i](const Assessment& a) { return a.projects[i].open && a.projects[i].belowThreshold; };
            if (listed(after) && !listed(before))
                entered.insert(i);
            if (!listed(after) && listed(before))
                left.insert(i);
            onList += listed(after) ? after.projects[i].amount : Money();
        }
        QCOMPARE(d.enters.size(), entered.size());
        QCOMPARE(d.leaves.size(), left.size());
        for (const ProjectMove& move : d.enters)
            QVERIFY(entered.contains(move.project));
        QCOMPARE(d.onList.after, onList);
        const std::size_t appeared = static_cast<std::size_t>(
            std::count_if(d.moves.begin(), d.moves.end(), [](const SignalMove& m) { return m.isNew; }));
        QCOMPARE(before.signalList.size() + appeared - (d.moves.size() - appeared), after.signalList.size());
    }
}

void WhatIf::moneyMovesWithTheRung()
{
    Rulebook rulebook = shippedRulebook(), other = rulebook;
    other.achievement.provenRung = ProofRung::Signed;
    bool moved = false;
    for (const Case& one : readCases("achievement")) {
        const FactsPtr facts = one.facts();
        const WhatIfDifference d =
            differenceOf(assess(*facts, rulebook, one.asOf), assess(*facts, other, one.asOf), rulebook.clock);
        QCOMPARE(d.claimed.before, d.claimed.after);
        moved = moved || d.proven.before != d.proven.after;
    }
    QVERIFY(moved);
}

QTEST_GUILESS_MAIN(WhatIf)
#include "tst_whatif.moc"
