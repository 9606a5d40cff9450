#include "core/assess/assess.h"
#include "core/assess/snapshot.h"
#include "core/facts/factsloader.h"
#include "tests/assess/shippedrules.h"
#include "tests/companysim/assessed/companyrecords.h"

#include <QTest>

#include <map>
#include <set>

using namespace plumbline;
using namespace plumbline::companysim;

// The sample company under the shipped rulebook: the article's figures come out, and random data
// raises no more signals than a director can read.
class TestAssessedCompany : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data();
    void init();

    void anyNumberOfThreadsSaysTheSame();
    void nanjingIsBehind();
    void threeProjectsAreOnPaperOnly();
    void aFifthOfTheOpenProjectsIsLow();
    void halfOfTheVisitsCount();
    void casesRaiseTheirSignals();
    void signalsStayFew();

private:
    const Signal* signalOn(SignalKind kind, const std::string& subject) const;

    double m_scale = 0;
    Assessment m_assessment;
    std::vector<Assessment> m_onThreads;
    std::size_t m_customerRecords = 0, m_entities = 0;
};

void TestAssessedCompany::initTestCase_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<qulonglong>("seed");
    QTest::newRow("scale 0.02, seed 2026") << 0.02 << 2026ULL;
    QTest::newRow("scale 0.1, seed 7") << 0.1 << 7ULL;
}

void TestAssessedCompany::init()
{
    QFETCH_GLOBAL(double, scale);
    QFETCH_GLOBAL(qulonglong, seed);
    if (m_scale == scale)
        return;
    m_scale = scale;
    m_onThreads.clear();
    CompanyOptions options;
    options.scale = scale;
    options.seed = seed;
    const Company company = generate(options);
    const FactsPtr facts = loadFacts(CompanyRecords(company), {}, {}, 1);
    m_assessment = assess(*facts, testing::shippedRulebook(), company.now);
    for (const int threads : {2, 5})
        m_onThreads.push_back(assess(*loadFacts(CompanyRecords(company), {}, {}, threads), testing::shippedRulebook(),
                                     company.now, threads));
    m_customerRecords = facts->customerRecords.size();
    m_entities = facts->entities.size();
    QCOMPARE(m_entities, company.customers.size());
}

const Signal* TestAssessedCompany::signalOn(SignalKind kind, const std::string& subject) const
{
    for (const Signal& signal : m_assessment.signalList) {
        if (signal.kind == kind && signal.subjectName.find(subject) != std::string::npos)
            return &signal;
    }
    return nullptr;
}

void TestAssessedCompany::anyNumberOfThreadsSaysTheSame()
{
    const auto saysOf = [](const Assessment& assessment) {
        std::string bytes = toSnapshot(assessment);
        for (const VisitAssessment& visit : assessment.visits) {
            for (const Verdict verdict : {visit.registry, visit.budget, visit.shipment, visit.confirmation,
                                          visit.comparison, visit.inquiry, visit.valid})
                bytes += static_cast<char>('a' + static_cast<int>(verdict));
            bytes += visit.counts ? '+' : '-';
        }
        return bytes;
    };
    const std::string expected = saysOf(m_assessment);
    for (const Assessment& other : m_onThreads)
        QVERIFY(saysOf(other) == expected);
}

void TestAssessedCompany::nanjingIsBehind()
{
    for (const Achievement& achievement : m_assessment.achievements) {
        const bool nanjing = m_assessment.regions[achievement.region.at()].name == "南京大区";
        if (!nanjing || achievement.rep.isSet() || toIso(achievement.month) != "2026-03")
            continue;
        QCOMPARE(achievement.target.amount.fen, 1'000'000'000);
        QCOMPARE(achievement.proven.fen, 630'000'000);
        QCOMPARE(achievement.claimed.fen, 1'000'000'000);
        QCOMPARE(achievement.state, AchievementState::Behind);
        return;
    }
    QFAIL("no achievement of Nanjing in 2026-03");
}

void TestAssessedCompany::threeProjectsAreOnPaperOnly()
{
    std::set<std::string> paper;
    for (const ProjectAssessment& project : m_assessment.projects) {
        if (project.paper)
            paper.insert(project.number);
        if (project.number == "P-NB-0001") {
            QCOMPARE(project.health.num(), 52);
            QCOMPARE(project.health.den(), 1);
        }
    }
    QCOMPARE(paper, (std::set<std::string>{"P-NB-0001", "P-HF-0002", "P-WH-0003"}));
}

void TestAssessedCompany::aFifthOfTheOpenProjectsIsLow()
{
    int open = 0, low = 0;
    for (const ProjectAssessment& project : m_assessment.projects) {
        open += project.open ? 1 : 0;
        low += project.open && project.belowThreshold ? 1 : 0;
    }
    const double share = static_cast<double>(low) / open;
    QVERIFY2(share > 0.06 && share < 0.36, QByteArray::number(share));
}

void TestAssessedCompany::halfOfTheVisitsCount()
{
    const double share = m_assessment.headline.validVisits.value().toDouble();
    QVERIFY2(share > 0.48 && share < 0.7, QByteArray::number(share));
}

void TestAssessedCompany::casesRaiseTheirSignals()
{
    QVERIFY(signalOn(SignalKind::VisitsWithoutMinutes, "杭州西溪医疗器械有限公司"));
    QVERIFY(signalOn(SignalKind::RegionSilent, "皖北大区"));
    QVERIFY(signalOn(SignalKind::OpportunityStalled, "合肥光伏组件检测线"));
    QVERIFY(!signalOn(SignalKind::OpportunityNotFollowed, "合肥光伏组件检测线"));
    QVERIFY(signalOn(SignalKind::PartShort, "伺服电机 MSD-75"));
    QVERIFY(signalOn(SignalKind::SignedNotInFinance, "HT-2026-0117"));
    QVERIFY(signalOn(SignalKind::ClaimedAhead, "南京大区"));
    QVERIFY(signalOn(SignalKind::DepartmentBlocks, "武汉汽车焊装线"));
    QVERIFY(signalOn(SignalKind::ContactLeft, "合肥锂电卷绕线"));
    QVERIFY(signalOn(SignalKind::RebateNotDue, "SO-2026-0303"));
    int silent = 0, ahead = 0, undue = 0;
    for (const Signal& signal : m_assessment.signalList) {
        silent += signal.kind == SignalKind::RegionSilent ? 1 : 0;
        ahead += signal.kind == SignalKind::ClaimedAhead ? 1 : 0;
        undue += signal.kind == SignalKind::RebateNotDue ? 1 : 0;
    }
    QCOMPARE(silent, 1);
    QCOMPARE(ahead, 1);
    QCOMPARE(undue, 1);
}

void TestAssessedCompany::signalsStayFew()
{
    std::map<std::string, int> counts;
    for (const Signal& signal : m_assessment.signalList)
        ++counts[signal.rule];
    std::string said;
    for (const auto& [rule, count] : counts)
        said += rule + " " + std::to_string(count) + ", ";
    QVERIFY2(m_assessment.signalList.size() < 30 + 1'200 * m_scale, said.c_str());
}

QTEST_APPLESS_MAIN(TestAssessedCompany)
#include "tst_assessedcompany.moc"
