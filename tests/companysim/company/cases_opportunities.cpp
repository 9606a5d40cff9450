#include "tests/companysim/company/cases.h"

namespace plumbline::companysim {

// R48: edited this morning, yet without a stage advance for nine days.
void addOpportunityCases(Generation& g)
{
    Rng rng = g.rng("cases of opportunities");
    CustomerSpec spec;
    spec.name = "合肥曜晶光伏科技有限公司";
    spec.city = "合肥";
    spec.region = kHefei;
    spec.category = 8;
    const Ref customer = addCustomer(g, rng, spec);
    addContact(g, customer, "童立群", "设备经理", true);
    planCaseVisit(g, customer, g.at(g.workdayAtOrBefore(g.day(-9)), 10), true);
    const Ref at = addOpportunity(g.company, customer, {268'000'000}, g.at(g.workdayAtOrBefore(g.day(-44)), 10, 5));
    Opportunity& opportunity = g.company.opportunities.edit(at);
    opportunity.stage = 3;
    opportunity.progressedAt = g.at(g.workdayAtOrBefore(g.day(-9)), 11);
    opportunity.followedUpAt = opportunity.changedAt = g.now - Duration{40 * 60'000};
    g.company.opportunityIds[at] = "O-HF-STALL";
    g.company.opportunityNames[at] = "合肥光伏组件检测线";
}

// R47: 皖北 entered its last one on Monday, the others on Friday.
Day lastOpportunityDay(const Generation& g, Ref region)
{
    return g.workdayAtOrBefore(g.day(region == kWanbei ? -5 : -1));
}

// R2: in Nanjing the claims stayed at the target while the money fell behind it, month by month.
MonthPlan nanjingMonth(std::int64_t target, int monthsBack)
{
    struct Share {
        int proven, claimed;
    }; // per mille of the target
    constexpr std::array<Share, 5> kLast = {{{630, 1000}, {694, 995}, {741, 988}, {786, 968}, {832, 951}}};
    const Share share = kLast.at(static_cast<std::size_t>(monthsBack));
    MonthPlan plan;
    plan.target = target;
    plan.received = target / 1000 * share.proven;
    plan.signedSum = plan.received;
    plan.expected = target / 1000 * share.claimed - plan.signedSum;
    return plan;
}

} // namespace plumbline::companysim
