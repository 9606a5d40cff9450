#include "tests/companysim/company/cases.h"
#include "tests/companysim/company/catalogue.h"

namespace plumbline::companysim {
namespace {

// R6: three ids, three spellings, one customer; R38: form A in the morning, form B in the afternoon.
void addSuzhou(Generation& g, Rng& rng)
{
    CustomerSpec spec;
    spec.id = "C-R6-1";
    spec.name = "苏州姑苏自动化设备有限公司";
    spec.finId = "F-R6-1";
    spec.finName = "苏州姑苏\u3000自动化设备有限公司";
    spec.wmsId = "W-R6-1";
    spec.wmsName = " 苏州 姑苏自动化设备 有限公司";
    spec.city = "苏州";
    spec.region = kNanjing;
    spec.category = kMedicalCategories;
    spec.erp = false;
    const Ref customer = addCustomer(g, rng, spec);
    addContact(g, customer, "陆文彬", "设备经理", true);
    const Ref contract = addCaseContract(g, customer, yuan(460'000), g.workdayAtOrBefore(g.day(-210)));
    addCaseReceipt(g, contract, yuan(138'000), g.workdayAtOrBefore(g.day(-190)));
    addShipment(g.company, customer, productOf(kMedicalCategories, 2), g.at(g.workdayAtOrBefore(g.day(-160)), 15), 6,
                contract);
    planCaseVisit(g, customer, g.at(g.workdayAtOrBefore(g.day(-16)), 14, 20), true);
    planCaseVisit(g, customer, g.at(g.day(-3), 9, 10), true, 'A');
    planCaseVisit(g, customer, g.at(g.day(-3), 15, 30), true, 'B');
}

// R7: signed in the CRM, unknown to finance.
void addZijin(Generation& g, Rng& rng)
{
    CustomerSpec spec;
    spec.name = "南京紫金总医院";
    spec.kind = CustomerKind::Hospital;
    spec.grade = "三甲";
    spec.city = "南京";
    spec.region = kNanjing;
    spec.category = 0;
    const Ref customer = addCustomer(g, rng, spec);
    addContact(g, customer, "方国栋", "设备科科长", true);
    const Ref earlier = addCaseContract(g, customer, yuan(320'000), g.workdayAtOrBefore(g.day(-300)));
    addCaseReceipt(g, earlier, yuan(320'000), g.workdayAtOrBefore(g.day(-250)));
    const Ref missing = addCaseContract(g, customer, yuan(860'000), g.workdayAtOrBefore(g.day(-39)), false);
    g.company.contractNumbers[missing] = "HT-2026-0117";
    planCaseVisit(g, customer, g.at(g.workdayAtOrBefore(g.day(-40)), 10, 15), true);
    planCaseVisit(g, customer, g.at(g.workdayAtOrBefore(g.day(-11)), 10, 40), true);
}

// R46: the last two visits left no minutes.
void addXixi(Generation& g, Rng& rng)
{
    CustomerSpec spec;
    spec.name = "杭州西溪医疗器械有限公司";
    spec.kind = CustomerKind::Dealer;
    spec.city = "杭州";
    spec.region = kHangzhou;
    spec.category = 1;
    const Ref customer = addCustomer(g, rng, spec);
    addContact(g, customer, "沈月华", "采购经理", true);
    planCaseVisit(g, customer, g.at(g.workdayAtOrBefore(g.day(-31)), 10), true);
    planCaseVisit(g, customer, g.at(g.workdayAtOrBefore(g.day(-18)), 14), true);
    planCaseVisit(g, customer, g.at(g.workdayAtOrBefore(g.day(-9)), 10, 30), false);
    planCaseVisit(g, customer, g.at(g.workdayAtOrBefore(g.day(-3)), 15, 10), false);
}

} // namespace

Ref addCaseContract(Generation& g, Ref customer, Money amount, Day day, bool inFinance)
{
    const Instant signedAt = g.at(day, 11);
    const Ref contract = addContract(g.company, customer, amount, signedAt);
    const auto region = static_cast<std::size_t>(g.company.customers[customer].region);
    g.caseContracts[region][static_cast<std::size_t>(g.monthAt(signedAt))] += amount.fen;
    if (inFinance)
        addFinanceContract(g.company, contract, g.at(day, 16));
    return contract;
}

void addCaseReceipt(Generation& g, Ref contract, Money amount, Day day, bool refund)
{
    const Instant at = g.at(day, 14, 30);
    addReceipt(g.company, contract, amount, at, refund);
    const auto region = static_cast<std::size_t>(g.company.contracts[contract].region);
    g.caseReceipts[region][static_cast<std::size_t>(g.monthAt(at))] += refund ? -amount.fen : amount.fen;
}

void planCaseVisit(Generation& g, Ref customer, Instant at, bool minutes, char form)
{
    PlannedVisit visit;
    visit.customer = customer;
    visit.rep = g.company.customers[customer].owner;
    visit.category = g.company.customers[customer].category;
    visit.at = at;
    visit.form = form;
    visit.minutes = minutes;
    visit.confirmed = minutes;
    g.plannedVisits.push_back(visit);
}

void addCustomerCases(Generation& g)
{
    Rng rng = g.rng("cases of customers");
    addSuzhou(g, rng);
    addZijin(g, rng);
    addXixi(g, rng);
}

void addCases(Generation& g)
{
    addCustomerCases(g);
    addProjectCases(g);
    addRebateCases(g);
    addOpportunityCases(g);
    g.company.caseCustomers = static_cast<Ref>(g.company.customers.size());
    g.company.caseProjects = static_cast<Ref>(g.company.projects.size());
    g.company.caseContracts = static_cast<Ref>(g.company.contracts.size());
    g.firstRandomProject = static_cast<Ref>(g.company.projects.size());
    g.firstRandomContract = static_cast<Ref>(g.company.contracts.size());
}

} // namespace plumbline::companysim
