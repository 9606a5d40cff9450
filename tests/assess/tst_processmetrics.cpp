#include "core/assess/commitments.h"
#include "core/assess/processmetrics.h"
#include "core/assess/visitchecks.h"
#include "tests/assess/casefile.h"
#include "tests/assess/shippedrules.h"

#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

Instant at(const char* text) { return instantFromText(text); }

// A project of region 0 that is proven up to `proven`, its nodes claimed at the given instants.
void addProject(Facts& facts, Assessment& out, const char* createdAt, int proven,
                const std::map<int, const char*>& claims)
{
    ProjectFact fact;
    fact.region = {0};
    fact.createdAt = at(createdAt);
    facts.projects.push_back(fact);
    ProjectAssessment project;
    project.type = "automation";
    project.regionIndex = {0};
    project.claimedNode = 7;
    project.provenNode = proven;
    for (const auto& [node, text] : claims)
        project.nodes[static_cast<std::size_t>(node - 1)].claimedAt = at(text);
    out.projects.push_back(project);
}

// One region, nothing else.
Facts oneRegion()
{
    Facts facts;
    facts.regions.push_back({{1}, "杭州大区", {}, {}});
    return facts;
}

} // namespace

class ProcessMetrics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void promisesAreJudgedByDocuments_data();
    void promisesAreJudgedByDocuments();
    void promisesAreCountedApart();
    void paceIsMeasuredOnProvenAdvances();
    void openProjectsAreStillRunning();
    void advancesOutsideTheWindowDoNotCount();
    void withoutAnAdvanceThereIsNoPace();
    void openProjectsFillTheFunnel();
    void visitsOfTheMonthMakeTheRatio();

private:
    std::vector<Case> m_promises = readCases("commitments");
};

void ProcessMetrics::promisesAreJudgedByDocuments_data()
{
    QTest::addColumn<qsizetype>("number");
    for (std::size_t i = 0; i < m_promises.size(); ++i)
        QTest::newRow(m_promises[i].name.c_str()) << qsizetype(i);
}

void ProcessMetrics::promisesAreJudgedByDocuments()
{
    QFETCH(qsizetype, number);
    const Case& one = m_promises[static_cast<std::size_t>(number)];
    const std::map<CommitmentState, std::string> names = {
        {CommitmentState::NotSeen, "unseen"},  {CommitmentState::Open, "open"},
        {CommitmentState::Kept, "kept"},       {CommitmentState::Late, "late"},
        {CommitmentState::Overdue, "overdue"}, {CommitmentState::Broken, "broken"},
        {CommitmentState::Unknown, "unknown"}};
    const auto states = commitmentStates(*one.facts(), one.rulebook, one.asOf);
    QCOMPARE(states.size(), 1U);
    QCOMPARE(names.at(states[0]), one.expect["state"].value_or(std::string()));
}

// R65: kept, late, broken, overdue and open stand apart; what is not due is not among those due.
void ProcessMetrics::promisesAreCountedApart()
{
    Facts facts = oneRegion();
    facts.freshness = {{"crm", Collection::Document, at("2026-03-14 09:42")}};
    facts.projects.resize(1);
    facts.projects[0].region = {0};
    const Symbol kind = facts.symbols.intern("line_parameters");
    const auto promise = [&](const char* made, const char* due) {
        facts.commitments.push_back({{}, {}, {0}, {}, kind, at(made), at(due), false});
    };
    const auto document = [&](const char* created) {
        DocumentFact d;
        d.project = {0};
        d.kind = kind;
        d.createdAt = at(created);
        facts.projectDocuments.push_back(d);
    };
    document("2025-06-10 09:00");
    document("2026-03-10 09:00");
    facts.projects[0].documents = {0, 2};
    promise("2025-06-01 09:00", "2025-06-20 09:00"); // kept
    promise("2025-03-01 09:00", "2025-03-31 23:59"); // late, but due a month before the window
    promise("2025-04-01 09:00", "2025-04-01 10:00"); // late, due on the first day of the window
    promise("2026-03-09 09:00", "2026-03-20 09:00"); // kept ahead of time: not due yet
    promise("2026-03-11 09:00", "2026-03-12 09:00"); // overdue
    promise("2026-03-11 09:00", "2026-03-30 09:00"); // open
    promise("2026-03-10 10:00", "2026-02-01 09:00"); // due before it was made: broken
    Assessment out;
    out.promises = commitmentStates(facts, shippedRulebook(), at("2026-03-14 09:42"));
    assessProcess(facts, shippedRulebook(), at("2026-03-14 09:42"), out);
    const RegionView& region = out.regions[0];
    QCOMPARE(region.commitmentsKept.part, std::int64_t(1));
    QCOMPARE(region.commitmentsKept.whole, std::int64_t(4));
    QCOMPARE(region.commitmentsLate, 1);
    QCOMPARE(region.commitmentsOverdue, 1);
    QCOMPARE(region.commitmentsBroken, 1);
    QCOMPARE(region.commitmentsOpen, 2);
    QCOMPARE(out.headline.commitmentsKept.whole, std::int64_t(4));
    QCOMPARE(out.headline.commitmentsOverdue, 1);
}

// R64: automation's stages begin at nodes 1, 3, 5, 8 and 11.
void ProcessMetrics::paceIsMeasuredOnProvenAdvances()
{
    Facts facts = oneRegion();
    Assessment out;
    addProject(facts, out, "2026-01-01 09:00", 5, {{3, "2026-01-11 09:00"}, {5, "2026-01-31 09:00"}}); // 10 and 20 days
    addProject(facts, out, "2026-01-01 09:00", 4,
               {{3, "2026-02-10 09:00"}, {5, "2026-02-20 09:00"}});           // 40; node 5 is not proven
    addProject(facts, out, "2026-01-01 09:00", 2, {{3, "2026-02-10 09:00"}}); // none
    assessProcess(facts, shippedRulebook(), at("2026-03-14 09:42"), out);
    QCOMPARE(out.regions[0].stageAdvances, 3);
    QCOMPARE(out.regions[0].meanDaysPerStage, Rational(70, 3));
    QCOMPARE(out.regions[0].medianDaysPerStage, Rational(20));
    QCOMPARE(out.headline.stageAdvances, 3);
    QCOMPARE(out.headline.meanDaysPerStage, Rational(70, 3));
    addProject(facts, out, "2026-01-01 09:00", 4, {{3, "2026-01-31 21:00"}}); // 30.5
    out.regions.clear();
    assessProcess(facts, shippedRulebook(), at("2026-03-14 09:42"), out);
    QCOMPARE(out.regions[0].medianDaysPerStage, Rational(101, 4)); // between 20 and 30.5
}

// R64: the stage that an open project is in has been running since the one before was proven.
void ProcessMetrics::openProjectsAreStillRunning()
{
    Facts facts = oneRegion();
    Assessment out;
    addProject(facts, out, "2026-01-01 09:00", 4, {{3, "2026-03-04 09:42"}});   // in stage 2 for ten days
    addProject(facts, out, "2026-02-22 09:42", 1, {});                          // in stage 1 for twenty
    addProject(facts, out, "2026-03-14 09:42", 0, {});                          // entered right now
    addProject(facts, out, "2026-01-01 09:00", 12, {{11, "2026-03-04 09:42"}}); // nothing left to reach
    addProject(facts, out, "2026-01-01 09:00", 4, {});
    out.projects.back().open = false;
    assessProcess(facts, shippedRulebook(), at("2026-03-14 09:42"), out);
    QCOMPARE(out.regions[0].stagesRunning, 3);
    QCOMPARE(out.regions[0].meanDaysRunning, Rational(10));
    QCOMPARE(out.headline.stagesRunning, 3);
    QCOMPARE(out.headline.meanDaysRunning, Rational(10));
}

void ProcessMetrics::advancesOutsideTheWindowDoNotCount()
{
    Facts facts = oneRegion();
    Assessment out;
    // The window of 12 months begins with 2025-04-01.
    addProject(facts, out, "2025-03-01 00:00", 5, {{3, "2025-03-31 23:59"}, {5, "2025-04-01 00:00"}});
    addProject(facts, out, "2026-03-01 00:00", 3, {{3, "2026-03-14 09:43"}}); // after the as-of instant
    assessProcess(facts, shippedRulebook(), at("2026-03-14 09:42"), out);
    QCOMPARE(out.regions[0].stageAdvances, 1);
    QCOMPARE(out.regions[0].meanDaysPerStage, Rational(1, 1440));
}

void ProcessMetrics::withoutAnAdvanceThereIsNoPace()
{
    Facts facts = oneRegion();
    Assessment out;
    out.promises = commitmentStates(facts, shippedRulebook(), at("2026-03-14 09:42"));
    assessProcess(facts, shippedRulebook(), at("2026-03-14 09:42"), out);
    QCOMPARE(out.regions[0].stageAdvances, 0);
    QVERIFY(!out.regions[0].validVisits.hasValue());
    QVERIFY(!out.headline.commitmentsKept.hasValue());
}

void ProcessMetrics::openProjectsFillTheFunnel()
{
    Facts facts = oneRegion();
    Assessment out;
    addProject(facts, out, "2026-01-01 09:00", 2, {});
    addProject(facts, out, "2026-01-01 09:00", 4, {});
    addProject(facts, out, "2026-01-01 09:00", 4, {});
    out.projects[2].open = false;
    assessProcess(facts, shippedRulebook(), at("2026-03-14 09:42"), out);
    const RegionView& region = out.regions[0];
    QCOMPARE(region.provenAtNode[1], 2);
    QCOMPARE(region.provenAtNode[2], 1);
    QCOMPARE(region.provenAtNode[4], 0);
    QCOMPARE(region.claimedAtNode[6], 2);
    QCOMPARE(region.claimedAtNode[7], 0);
}

// R33, R63: visits of the company's month up to now that count; a twin and last month's are left out.
void ProcessMetrics::visitsOfTheMonthMakeTheRatio()
{
    Facts facts = oneRegion();
    facts.people.push_back({{7}, "张三", PersonRole::Rep, {0}, {}, true});
    Assessment out;
    const auto visit = [&](const char* when, Verdict valid, bool counts) {
        VisitFact fact;
        fact.rep = {0};
        fact.visitedAt = at(when);
        facts.visits.push_back(fact);
        VisitAssessment result;
        result.authentic = result.progress = result.valid = valid;
        result.counts = counts;
        out.visits.push_back(result);
    };
    visit("2026-02-28 23:59:59", Verdict::Passed, true);
    visit("2026-03-01 00:00:00", Verdict::Passed, true);
    visit("2026-03-02 09:00", Verdict::Failed, true);
    visit("2026-03-03 09:00", Verdict::Unknown, true);
    visit("2026-03-04 09:00", Verdict::Passed, false);
    visit("2026-03-15 09:00", Verdict::Unknown, false); // after the as-of instant
    assessProcess(facts, shippedRulebook(), at("2026-03-14 09:42"), out);
    for (const Ratio& ratio : {out.regions[0].validVisits, out.regions[0].authenticVisits, out.headline.validVisits}) {
        QCOMPARE(ratio.part, std::int64_t(1));
        QCOMPARE(ratio.whole, std::int64_t(3));
    }
}

QTEST_APPLESS_MAIN(ProcessMetrics)
#include "tst_processmetrics.moc"
