#include "tests/companysim/company/tests/judge.h"
#include "tests/companysim/company/texts.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace plumbline;
using namespace plumbline::companysim;

namespace {

constexpr CompanyClock kClock;
const Month kMarch = *monthFromIso("2026-03");

template <typename RowType, typename Matcher> Ref find(const Table<RowType>& table, Matcher matches)
{
    const auto found = std::find_if(table.begin(), table.end(), matches);
    return found == table.end() ? kNone : static_cast<Ref>(found - table.begin());
}

Ref customerNamed(const Company& company, std::string_view name)
{
    return find(company.customers, [&](const CrmCustomer& customer) { return customer.name == name; });
}

Ref projectWithId(const Company& company, std::string_view id)
{
    return find(company.projects, [&](const Project& project) { return project.id == id; });
}

Company fetched()
{
    QFETCH_GLOBAL(double, scale);
    QFETCH_GLOBAL(qulonglong, seed);
    CompanyOptions options;
    options.scale = scale;
    options.seed = seed;
    return generate(options);
}

Day day(const char* iso) { return *dayFromIso(iso); }

} // namespace

class TestCases : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data();
    void init() { m_company = fetched(); }

    void nanjingIsBehindWhatItClaims();
    void otherMonthsAreBelievable();
    void ningboScores52();
    void servoMotorsAreShort();
    void threeProjectsAreOnPaperOnly();
    void suzhouIsOneCustomerUnderThreeIds();
    void zijinIsSignedButUnknownToFinance();
    void xixiHasTwoVisitsWithoutMinutes();
    void wanbeiEnteredNothingSinceMonday();
    void hefeiStallsInSpiteOfEdits();
    void suzhouWasVisitedTwiceOnOneDay();
    void departedContactSignedTheRequirements();
    void legalBlocksTheWeldingLine();
    void rebatesStandAtTheThreshold();
    void randomDataStaysRealistic();

private:
    Company m_company;
};

void TestCases::initTestCase_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<qulonglong>("seed");
    QTest::newRow("scale 0.02, seed 2026") << 0.02 << 2026ULL;
    QTest::newRow("scale 0.02, seed 7") << 0.02 << 7ULL;
    QTest::newRow("scale 0.1, seed 2026") << 0.1 << 2026ULL;
    QTest::newRow("scale 0.1, seed 99") << 0.1 << 99ULL;
}

void TestCases::nanjingIsBehindWhatItClaims() // R2
{
    const MonthSums sums = sumsOf(m_company, 0, kMarch);
    QCOMPARE(m_company.regions[0].id, std::string("R-NJ"));
    QCOMPARE(sums.target, 1'000'000'000);
    QCOMPARE(sums.received, 630'000'000);
    QCOMPARE(sums.signedSum, 630'000'000);
    QCOMPARE(sums.expected, 370'000'000);
    const auto ofMonth = [&](const Receipt& r) {
        return kClock.monthAt(r.receivedAt) == kMarch && r.contract != kNone &&
               m_company.contracts[r.contract].region == 0;
    };
    QVERIFY(std::any_of(m_company.receipts.begin(), m_company.receipts.end(),
                        [&](const Receipt& r) { return ofMonth(r) && r.refund; }));
    QVERIFY(std::any_of(m_company.receipts.begin(), m_company.receipts.end(),
                        [&](const Receipt& r) { return ofMonth(r) && r.removed; }));
}

void TestCases::otherMonthsAreBelievable()
{
    for (Ref region = 0; region < 10; ++region) {
        for (int back = 0; back < 24; ++back) {
            const MonthSums sums = sumsOf(m_company, region, {kMarch.number - back});
            const double proven = static_cast<double>(sums.received) / static_cast<double>(sums.target);
            const double claimed =
                static_cast<double>(sums.signedSum + sums.expected) / static_cast<double>(sums.target);
            const auto where =
                QStringLiteral("region %1, %2 months back: %3 of %4").arg(region).arg(back).arg(proven).arg(claimed);
            const bool far = region == 0 && back < 5;
            QVERIFY2(proven > (far ? 0.62 : 0.745) && proven <= 1.0, qPrintable(where));
            QVERIFY2(claimed > proven && (far || claimed - proven < 0.1), qPrintable(where));
        }
    }
}

void TestCases::ningboScores52() // R30, D2
{
    const Ref at = projectWithId(m_company, "P-NB-0001");
    const Project& project = m_company.projects[at];
    QCOMPARE(project.name, std::string("宁波汽车零部件厂 产线改造"));
    QCOMPARE(m_company.customers[project.customer].name, std::string("宁波甬江汽车零部件有限公司"));
    QCOMPARE(project.amount.fen, 1'240'000'000);
    QCOMPARE(m_company.people[project.owner].name, std::string("王工"));
    QCOMPARE(m_company.regions[m_company.people[project.owner].region].id, std::string("R-HZ"));
    const ProjectJudgement judged = judgeProjects(m_company)[static_cast<std::size_t>(at)];
    QCOMPARE(judged.claimed, 6);
    QCOMPARE(judged.planned, 6);
    QCOMPARE(judged.verified, (std::array<bool, 12>{true, true, true}));
    QCOMPARE(judged.documentsRequired, 5);
    QCOMPARE(judged.documentsValid, 2);
    QVERIFY2(std::abs(judged.score - 52.0) < 1e-9, QByteArray::number(judged.score));
    QVERIFY(std::any_of(m_company.documents.begin(), m_company.documents.end(), [&](const Document& document) {
        return document.project == at && document.kind == DocKind::TechnicalAgreement && !document.isSigned;
    }));
    const Ref left = find(m_company.contacts, [](const Contact& contact) { return contact.name == "钱卫东"; });
    QCOMPARE(m_company.contacts[left].customer, project.customer);
    QVERIFY(m_company.contacts[left].leftOn.isKnown());
}

void TestCases::servoMotorsAreShort() // R25
{
    const Ref part = find(m_company.parts, [](const Part& entry) { return entry.name == "伺服电机 MSD-75"; });
    QVERIFY(m_company.parts[part].keyPart);
    const auto demanded = [&](const Demand& demand) { return demand.part == part; };
    QCOMPARE(std::count_if(m_company.demands.begin(), m_company.demands.end(), demanded), 1);
    const Demand& demand = *std::find_if(m_company.demands.begin(), m_company.demands.end(), demanded);
    QCOMPARE(m_company.projects[demand.project].id, std::string("P-NB-0001"));
    std::int64_t onHand = 0, before = 0, after = 0;
    for (const Stock& stock : m_company.stock)
        onHand += stock.part == part ? stock.onHand : 0;
    for (const InTransit& transit : m_company.inTransit) {
        if (transit.part == part)
            (transit.arrivesOn < demand.neededOn ? before : after) += transit.quantity;
    }
    QCOMPARE(demand.quantity, 50'000);
    QCOMPARE(onHand, 25'000);
    QCOMPARE(before, 15'000);
    QCOMPARE(after, 30'000);
}

void TestCases::threeProjectsAreOnPaperOnly() // R30
{
    const std::vector<ProjectJudgement> judged = judgeProjects(m_company);
    std::set<std::string> paper;
    for (std::size_t at = 0; at < judged.size(); ++at) {
        if (judged[at].isPaper())
            paper.insert(m_company.projects[at].id);
    }
    QCOMPARE(paper, (std::set<std::string>{"P-NB-0001", "P-HF-0002", "P-WH-0003"}));
    for (const char* id : {"P-HF-0002", "P-WH-0003"})
        QVERIFY(judged[static_cast<std::size_t>(projectWithId(m_company, id))].score < 75);
}

void TestCases::suzhouIsOneCustomerUnderThreeIds() // R6
{
    const CrmCustomer& crm = m_company.customers[customerNamed(m_company, "苏州姑苏自动化设备有限公司")];
    QCOMPARE(crm.id, std::string("C-R6-1"));
    QCOMPARE(m_company.finCustomers[crm.fin].id, std::string("F-R6-1"));
    QCOMPARE(m_company.wmsCustomers[crm.wms].id, std::string("W-R6-1"));
    QVERIFY(m_company.finCustomers[crm.fin].name != crm.name && m_company.wmsCustomers[crm.wms].name != crm.name);
    QVERIFY(m_company.finCustomers[crm.fin].name != m_company.wmsCustomers[crm.wms].name);
    QCOMPARE(m_company.finCustomers[crm.fin].creditCode, crm.creditCode);
}

void TestCases::zijinIsSignedButUnknownToFinance() // R7
{
    const Ref customer = customerNamed(m_company, "南京紫金总医院");
    QCOMPARE(m_company.customers[customer].grade, std::string("三甲"));
    std::vector<char> known(m_company.contracts.size(), 0);
    for (const FinanceContract& entry : m_company.financeContracts) {
        known[static_cast<std::size_t>(entry.contract)] = 1;
        const Instant signedAt = m_company.contracts[entry.contract].signedAt;
        QVERIFY(entry.registeredAt >= signedAt && entry.registeredAt - signedAt <= Duration::days(3));
    }
    std::vector<std::string> missing;
    for (std::size_t at = 0; at < known.size(); ++at) {
        if (known[at] == 0 && m_company.contracts[at].customer == customer)
            missing.push_back(contractNumber(m_company, static_cast<Ref>(at)));
    }
    QCOMPARE(missing, std::vector<std::string>{"HT-2026-0117"});
    QVERIFY(std::count(known.begin(), known.end(), 0) <= 6);
}

void TestCases::xixiHasTwoVisitsWithoutMinutes() // R46
{
    const std::vector<Ref> found = customersWithoutMinutes(m_company);
    const Ref customer = customerNamed(m_company, "杭州西溪医疗器械有限公司");
    QVERIFY(std::find(found.begin(), found.end(), customer) != found.end());
    for (const Ref other : found)
        QVERIFY(other == customer || other >= m_company.caseCustomers);
    QVERIFY(found.size() <= 1 + m_company.customers.size() / 25);
}

void TestCases::wanbeiEnteredNothingSinceMonday() // R47
{
    std::vector<Day> last(m_company.regions.size());
    for (const Opportunity& opportunity : m_company.opportunities) {
        Day& of = last[static_cast<std::size_t>(opportunity.region)];
        of = std::max(of, kClock.dayAt(opportunity.createdAt));
    }
    for (std::size_t region = 0; region < last.size(); ++region) {
        const bool silent = m_company.regions[region].id == "R-WB";
        QCOMPARE(toIso(last[region]), std::string(silent ? "2026-03-09" : "2026-03-13"));
    }
}

void TestCases::hefeiStallsInSpiteOfEdits() // R48
{
    const Ref at = find(m_company.opportunities,
                        [&](const Opportunity& o) { return o.followedUpAt > m_company.now - Duration::hours(1); });
    QCOMPARE(opportunityId(m_company, at), std::string("O-HF-STALL"));
    QCOMPARE(opportunityName(m_company, at), std::string("合肥光伏组件检测线"));
    QCOMPARE(kClock.dayAt(m_company.opportunities[at].progressedAt), day("2026-03-05"));
    QCOMPARE(m_company.opportunities[at].state, Deal::Open);
}

void TestCases::suzhouWasVisitedTwiceOnOneDay() // R38
{
    const Ref customer = customerNamed(m_company, "苏州姑苏自动化设备有限公司");
    std::vector<const Visit*> visits;
    for (const Visit& visit : m_company.visits) {
        if (visit.customer == customer && kClock.dayAt(visit.visitedAt) == day("2026-03-11"))
            visits.push_back(&visit);
    }
    QCOMPARE(visits.size(), std::size_t{2});
    std::sort(visits.begin(), visits.end(), [](const Visit* a, const Visit* b) { return a->visitedAt < b->visitedAt; });
    QCOMPARE(kClock.minuteOfDay(visits[0]->visitedAt), 9 * 60 + 10);
    QCOMPARE(kClock.minuteOfDay(visits[1]->visitedAt), 15 * 60 + 30);
    QCOMPARE(visits[0]->rep, visits[1]->rep);
    QVERIFY(visits[0]->form == 'A' && visits[1]->form == 'B');
}

void TestCases::departedContactSignedTheRequirements() // R31
{
    const Ref project = projectWithId(m_company, "P-HF-0004");
    const ProjectJudgement judged = judgeProjects(m_company)[static_cast<std::size_t>(project)];
    QCOMPARE(judged.verified, (std::array<bool, 12>{true, true, false, true}));
    const Document& paper =
        *std::find_if(m_company.documents.begin(), m_company.documents.end(), [&](const Document& document) {
            return document.project == project && document.kind == DocKind::RequirementConfirmation;
        });
    QCOMPARE(m_company.contacts[paper.signer].name, std::string("赵志远"));
    QCOMPARE(m_company.contacts[paper.signer].title, std::string("技术总监"));
    QCOMPARE(m_company.contacts[paper.signer].leftOn, day("2026-02-20"));
}

void TestCases::legalBlocksTheWeldingLine() // R53
{
    const Ref project = projectWithId(m_company, "P-WH-0005");
    std::set<Department> known;
    for (const DecisionStep& step : m_company.decisionSteps) {
        if (step.project != project)
            continue;
        known.insert(step.department);
        if (step.department == Department::Legal) {
            QCOMPARE(step.state, StepStatus::Pending);
            QCOMPARE(m_company.now - step.since, Duration::days(12));
        }
        if (step.department == Department::Technical)
            QCOMPARE(step.state, StepStatus::Approved);
    }
    QVERIFY(known.contains(Department::Legal) && known.contains(Department::Technical) &&
            !known.contains(Department::Esg));
}

void TestCases::rebatesStandAtTheThreshold() // R40-R43, R71
{
    struct Expected {
        const char* number;
        bool returning;
        std::int64_t total, order, claimed;
    };
    for (const Expected& expected : {Expected{"SO-2026-0301", true, 50'000'000, 20'000'000, 600'000},
                                     Expected{"SO-2026-0302", true, 49'999'999, 20'000'000, 0},
                                     Expected{"SO-2026-0303", false, 60'000'000, 10'000'000, 300'000}}) {
        Ref at = 0;
        while (orderNumber(m_company, at) != expected.number)
            ++at;
        const SalesOrder& order = m_company.orders[at];
        const CrmCustomer& customer = m_company.customers[m_company.erpCustomers[order.customer].crm];
        const Day ordered = kClock.dayAt(order.orderedAt);
        std::int64_t total = 0;
        for (const Receipt& receipt : m_company.receipts) {
            const Day received = kClock.dayAt(receipt.receivedAt);
            if (receipt.customer == customer.fin && !receipt.removed && received.number > ordered.number - 365 &&
                received < ordered)
                total += receipt.refund ? -receipt.amount.fen : receipt.amount.fen;
        }
        std::int64_t claimed = 0;
        for (const RebateClaim& claim : m_company.rebateClaims)
            claimed += claim.order == at ? claim.amount.fen : 0;
        QCOMPARE(customer.returning, expected.returning);
        QVERIFY(m_company.categories[order.category].rebateScope);
        QCOMPARE(order.amount.fen, expected.order);
        QCOMPARE(total, expected.total);
        QCOMPARE(claimed, expected.claimed);
    }
}

void TestCases::randomDataStaysRealistic()
{
    const std::vector<VisitJudgement> visits = judgeVisits(m_company);
    const auto valid = std::count_if(visits.begin(), visits.end(),
                                     [](const VisitJudgement& v) { return v.authentic && v.progress && !v.twin; });
    const double validShare = static_cast<double>(valid) / static_cast<double>(visits.size());
    QVERIFY2(validShare > 0.5 && validShare < 0.7, QByteArray::number(validShare));
    const std::vector<ProjectJudgement> projects = judgeProjects(m_company);
    int open = 0, low = 0;
    for (std::size_t at = 5; at < projects.size(); ++at) {
        if (m_company.projects[at].state != Deal::Open)
            continue;
        ++open;
        low += projects[at].score < 75 ? 1 : 0;
    }
    const double lowShare = static_cast<double>(low) / open;
    const bool few = open < 60; // at the smallest scale the share may stray
    QVERIFY2(lowShare > (few ? 0.02 : 0.08) && lowShare < (few ? 0.35 : 0.25), QByteArray::number(lowShare));
    int stalled = 0, running = 0;
    for (const Opportunity& opportunity : m_company.opportunities) {
        running += opportunity.state == Deal::Open ? 1 : 0;
        stalled +=
            opportunity.state == Deal::Open && m_company.now - opportunity.progressedAt > Duration::days(5) ? 1 : 0;
    }
    QVERIFY2(stalled >= 1 && stalled < running / 5, QByteArray::number(stalled));
}

QTEST_APPLESS_MAIN(TestCases)
#include "tst_cases.moc"
