#include "tests/companysim/company/creditcode.h"
#include "tests/companysim/company/everytable.h"
#include "tests/companysim/company/texts.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace plumbline;
using namespace plumbline::companysim;

namespace {

Company made(double scale, std::uint64_t seed = 2026)
{
    CompanyOptions options;
    options.scale = scale;
    options.seed = seed;
    return generate(options);
}

// What identity will make of a name: width, brackets and blanks do not tell customers apart.
std::string plainName(std::string name)
{
    for (const std::string_view dropped : {"(", ")", " ", "（", "）", "\u3000"}) {
        for (auto at = name.find(dropped); at != std::string::npos; at = name.find(dropped))
            name.erase(at, dropped.size());
    }
    return name;
}

template <typename Identify> bool areUnique(std::size_t count, Identify identify)
{
    std::set<std::string> ids;
    for (std::size_t at = 0; at < count; ++at)
        ids.insert(identify(static_cast<Ref>(at)));
    return ids.size() == count;
}

bool refersTo(Ref at, std::size_t size) { return at >= 0 && static_cast<std::size_t>(at) < size; }
bool mayReferTo(Ref at, std::size_t size) { return at == kNone || refersTo(at, size); }

} // namespace

class TestCompany : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameOptionsGiveTheSameCompany();
    void sizesAreNearTheContract();
    void idsAreUnique();
    void noTwoCustomersShareANameOrCode();
    void nothingHappensAfterNow_data();
    void nothingHappensAfterNow();
    void referencesResolve();
    void changesAreServedInOrder();
    void visitsTakePlaceInWorkingHours();
};

void TestCompany::sameOptionsGiveTheSameCompany()
{
    QCOMPARE(fingerprint(made(0.02)), fingerprint(made(0.02)));
    QVERIFY(fingerprint(made(0.02)) != fingerprint(made(0.02, 7)));
}

void TestCompany::sizesAreNearTheContract()
{
    const double scale = 0.25;
    const Company company = made(scale);
    const auto near = [&](std::size_t rows, double atScaleOne, double tolerance) {
        const double ratio = static_cast<double>(rows) / (atScaleOne * scale);
        return ratio > 1 - tolerance && ratio < 1 + tolerance;
    };
    QCOMPARE(std::count_if(company.people.begin(), company.people.end(),
                           [](const Person& p) { return p.role == Role::Rep; }),
             147);
    QVERIFY(near(company.customers.size(), 2'400, 0.1));
    QVERIFY(near(company.visits.size(), 330'000, 0.1));
    QVERIFY(near(company.documents.size(), 400'000, 0.15));
    QVERIFY(near(company.opportunities.size(), 60'000, 0.1));
    QVERIFY(near(company.projects.size(), 6'000, 0.1));
    QVERIFY(near(company.milestones.size(), 72'000, 0.1));
    QVERIFY(near(company.receipts.size(), 200'000, 0.15));
    QVERIFY(near(company.shipments.size(), 120'000, 0.15));
    QVERIFY(near(company.inquiries.size(), 150'000, 0.15));
    QVERIFY(near(company.contracts.size(), 25'000, 0.1));
    QVERIFY(near(company.orders.size(), 60'000, 0.15));
    QVERIFY(near(company.approvals.size(), 40'000, 0.2));
    QVERIFY(near(company.commitments.size(), 30'000, 0.1));
    QVERIFY(near(company.demands.size(), 20'000, 0.25));
    QVERIFY(near(company.contacts.size(), 8'000, 0.15));
}

void TestCompany::idsAreUnique()
{
    const Company company = made(0.1);
    const Company& c = company;
    QVERIFY(areUnique(c.approvals.size(), approvalId));
    QVERIFY(areUnique(c.decisionSteps.size(), decisionStepId));
    QVERIFY(areUnique(c.visits.size(), visitId));
    QVERIFY(areUnique(c.opportunities.size(), [&](Ref at) { return opportunityId(c, at); }));
    QVERIFY(areUnique(c.contracts.size(), [&](Ref at) { return contractNumber(c, at); }));
    QVERIFY(areUnique(c.orders.size(), [&](Ref at) { return orderNumber(c, at); }));
    QVERIFY(areUnique(c.projects.size(), [&](Ref at) { return c.projects[at].id; }));
    QVERIFY(areUnique(c.customers.size(), [&](Ref at) { return c.customers[at].id; }));
    QVERIFY(areUnique(c.documents.size(), [&](Ref at) { return documentHash(c, at); }));
    for (const auto* twins : {&c.erpCustomers, &c.finCustomers, &c.wmsCustomers})
        QVERIFY(areUnique(twins->size(), [&](Ref at) { return (*twins)[at].id; }));
}

void TestCompany::noTwoCustomersShareANameOrCode()
{
    const Company company = made(1.0);
    std::set<std::string> names;
    std::set<std::string> codes;
    for (const CrmCustomer& customer : company.customers) {
        QVERIFY2(names.insert(plainName(customer.name)).second, customer.name.c_str());
        QVERIFY(codes.insert(customer.creditCode).second);
        QCOMPARE(customer.creditCode.size(), std::size_t{18});
        QCOMPARE(creditCheckCharacter(std::string_view(customer.creditCode).substr(0, 17)), customer.creditCode.back());
    }
    int spelledOtherwise = 0;
    for (const Twin& twin : company.wmsCustomers) {
        const std::string& name = company.customers[twin.crm].name;
        QCOMPARE(plainName(twin.name), plainName(name));
        QVERIFY(twin.creditCode.empty());
        spelledOtherwise += twin.name != name ? 1 : 0;
    }
    QVERIFY(spelledOtherwise > 100);
    for (const Twin& twin : company.finCustomers)
        QCOMPARE(twin.creditCode, company.customers[twin.crm].creditCode);
    // A published example of GB 32100 with its check character.
    QCOMPARE(creditCheckCharacter("91350100M000100Y4"), '3');
}

void TestCompany::nothingHappensAfterNow_data()
{
    QTest::addColumn<qint64>("now");
    QTest::newRow("the contract's Saturday") << qint64{CompanyOptions{}.now.ms};
    QTest::newRow("a Monday at five past midnight") << qint64{1'773'590'700'000};
    QTest::newRow("the first of a month at noon") << qint64{1'775'016'000'000};
    QTest::newRow("inside the spring holidays") << qint64{1'771'400'000'000};
}

void TestCompany::nothingHappensAfterNow()
{
    QFETCH(qint64, now);
    CompanyOptions options;
    options.scale = 0.02;
    options.now = {now};
    const Company company = generate(options);
    forEveryTable(company, [&](const auto& table) {
        for (const auto& row : table) {
            QVERIFY(row.createdAt <= row.changedAt);
            QVERIFY(row.changedAt <= options.now);
        }
    });
    for (const Visit& visit : company.visits)
        QVERIFY(visit.visitedAt <= visit.createdAt);
    for (const Document& document : company.documents)
        QVERIFY(document.fileCreatedAt <= document.createdAt);
    for (const Opportunity& deal : company.opportunities)
        QVERIFY(deal.followedUpAt <= options.now && deal.progressedAt <= options.now &&
                deal.createdAt <= deal.progressedAt);
    for (const Project& project : company.projects)
        QVERIFY(!project.closedAt.isKnown() ||
                (project.closedAt <= options.now && project.createdAt < project.closedAt));
}

void TestCompany::referencesResolve()
{
    const Company c = made(0.1);
    for (const Visit& visit : c.visits) {
        QVERIFY(refersTo(visit.rep, c.people.size()) && refersTo(visit.customer, c.customers.size()));
        QVERIFY(mayReferTo(visit.opportunity, c.opportunities.size()) && refersTo(visit.category, c.categories.size()));
        QVERIFY(visit.opportunity == kNone || c.opportunities[visit.opportunity].customer == visit.customer);
    }
    for (const Document& document : c.documents) {
        QVERIFY(refersTo(document.customer, c.customers.size()) && mayReferTo(document.project, c.projects.size()));
        QVERIFY(mayReferTo(document.visit, c.visits.size()) && mayReferTo(document.signer, c.contacts.size()));
        QCOMPARE(document.isSigned, document.signer != kNone);
        QVERIFY(document.signer == kNone || c.contacts[document.signer].customer == document.customer);
    }
    for (const Contract& contract : c.contracts) {
        QVERIFY(refersTo(contract.customer, c.customers.size()) && refersTo(contract.rep, c.people.size()));
        QVERIFY(mayReferTo(contract.project, c.projects.size()));
        QCOMPARE(contract.region, c.customers[contract.customer].region);
        QVERIFY(contract.project == kNone || c.projects[contract.project].customer == contract.customer);
    }
    for (const Receipt& receipt : c.receipts) {
        QVERIFY(mayReferTo(receipt.contract, c.contracts.size()) && refersTo(receipt.customer, c.finCustomers.size()));
        const Ref payer = c.finCustomers[receipt.customer].crm;
        QVERIFY(receipt.contract == kNone || c.contracts[receipt.contract].customer == payer);
        QVERIFY(receipt.amount.fen > 0);
    }
    for (const Shipment& shipment : c.shipments)
        QVERIFY(refersTo(shipment.customer, c.wmsCustomers.size()) && refersTo(shipment.product, c.products.size()));
    for (const Inquiry& inquiry : c.inquiries)
        QVERIFY(refersTo(inquiry.customer, c.erpCustomers.size()) && refersTo(inquiry.category, c.categories.size()));
    for (const SalesOrder& order : c.orders)
        QVERIFY(refersTo(order.customer, c.erpCustomers.size()) && mayReferTo(order.contract, c.contracts.size()));
    for (const Demand& demand : c.demands)
        QVERIFY(refersTo(demand.project, c.projects.size()) && refersTo(demand.part, c.parts.size()));
    for (const Commitment& commitment : c.commitments)
        QVERIFY(refersTo(commitment.project, c.projects.size()) && commitment.madeAt < commitment.dueAt);
    QCOMPARE(c.registry.size(), c.customers.size());
}

void TestCompany::changesAreServedInOrder()
{
    const Company company = made(0.02);
    forEveryTable(company, [](const auto& table) {
        const auto order = table.byChange();
        QCOMPARE(order.size(), table.size());
        for (std::size_t at = 1; at < order.size(); ++at) {
            const auto before = std::pair(table[std::size_t{order[at - 1]}].changedAt, order[at - 1]);
            QVERIFY(before < std::pair(table[std::size_t{order[at]}].changedAt, order[at]));
        }
    });
    const Instant middle = company.visits[company.visits.size() / 2].changedAt;
    const auto after = company.visits.changedSince(middle, false);
    const auto from = company.visits.changedSince(middle, true);
    QVERIFY(from.size() > after.size() && after.size() > 0);
    QCOMPARE(company.visits[std::size_t{from.front()}].changedAt, middle);
}

void TestCompany::visitsTakePlaceInWorkingHours()
{
    const CompanyClock clock;
    const Company company = made(0.05);
    for (const Visit& visit : company.visits) {
        const int minute = clock.minuteOfDay(visit.visitedAt);
        QVERIFY(minute >= 9 * 60 && minute < 19 * 60);
        QVERIFY(clock.dayAt(visit.visitedAt).weekday() < 5);
    }
}

QTEST_APPLESS_MAIN(TestCompany)
#include "tst_company.moc"
