#include "tests/companysim/company/cases.h"

namespace plumbline::companysim {
namespace {

struct RebateCase {
    std::string_view customer, city, order;
    bool returning;
    Ref category;     // in the scope of rebates
    Money withinYear; // what finance received in the 12 months before the order, refunds taken off
    Money orderAmount, claimed;
};

// Two receipts and a refund inside the 12 months make the total; one receipt lies well before them.
void addYearOfReceipts(Generation& g, Ref customer, const RebateCase& what)
{
    const auto workday = [&](int fromToday) { return g.workdayAtOrBefore(g.day(fromToday)); };
    const Ref contract = addCaseContract(g, customer, yuan(1'200'000), workday(-460));
    addCaseReceipt(g, contract, yuan(88'000), workday(-430));
    addCaseReceipt(g, contract, yuan(300'000), workday(-240));
    addCaseReceipt(g, contract, yuan(20'000), workday(-200), true);
    addCaseReceipt(g, contract, what.withinYear - yuan(280'000), workday(-75));
}

void addRebateCase(Generation& g, Rng& rng, const RebateCase& what)
{
    CustomerSpec spec;
    spec.name = what.customer;
    spec.city = what.city;
    spec.region = kNanjing;
    spec.category = what.category;
    spec.returning = what.returning;
    spec.kind = what.category < 6 ? CustomerKind::Dealer : CustomerKind::Manufacturer;
    const Ref customer = addCustomer(g, rng, spec);
    addContact(g, customer, "采购部 " + std::string(what.city), "采购经理", true);
    addYearOfReceipts(g, customer, what);
    addOrder(g.company, customer, what.category, yuan(88'000), g.at(g.workdayAtOrBefore(g.day(-450)), 10));
    const Day ordered = g.workdayAtOrBefore(g.day(-11)); // 2026-03-03
    const Ref order = addOrder(g.company, customer, what.category, what.orderAmount, g.at(ordered, 10, 20));
    g.company.orderNumbers[order] = what.order;
    planCaseVisit(g, customer, g.at(g.workdayAtOrBefore(g.day(-20)), 11), true);
    planCaseVisit(g, customer, g.at(ordered, 9, 40), true);
    if (what.claimed.fen == 0)
        return;
    RebateClaim claim = stamped<RebateClaim>(g.at(g.workdayAtOrBefore(g.day(-9)), 16));
    claim.customer = g.company.customers[customer].fin;
    claim.order = order;
    claim.amount = what.claimed;
    claim.claimedAt = claim.createdAt;
    g.company.rebateClaims.add(claim);
}

} // namespace

void addRebateCases(Generation& g)
{
    Rng rng = g.rng("cases of rebates");
    addRebateCase(
        g, rng,
        {"常州龙城精密机械有限公司", "常州", "SO-2026-0301", true, 6, yuan(500'000), yuan(200'000), yuan(6'000)});
    addRebateCase(g, rng,
                  {"无锡太湖传动科技有限公司", "无锡", "SO-2026-0302", true, 6, {49'999'999}, yuan(200'000), {}});
    addRebateCase(
        g, rng,
        {"扬州瘦西湖医疗科技有限公司", "扬州", "SO-2026-0303", false, 1, yuan(600'000), yuan(100'000), yuan(3'000)});
}

} // namespace plumbline::companysim
