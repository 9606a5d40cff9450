#include "tests/companysim/company/cases.h"

#include <algorithm>

namespace plumbline::companysim {
namespace {

Instant earlierWorkTime(const Generation& g, Rng& rng, Instant before, int daysFrom, int daysTo)
{
    const Day day =
        g.workdayAtOrBefore({g.clock.dayAt(before).number - static_cast<int>(rng.between(daysFrom, daysTo))});
    return std::max(g.at(g.first, 9), std::min(g.duringWork(rng, day), before - Duration::hours(1)));
}

// When deals of the region may have been entered: no later than its last entry (R47).
Instant clipped(const Generation& g, Ref region, Instant created)
{
    const Day last = lastOpportunityDay(g, region);
    return g.clock.dayAt(created) <= last ? created : g.at(last, 10, static_cast<int>(created.ms / 1000 % 50));
}

void close(Opportunity& opportunity, Deal state, std::uint8_t stage, Instant at)
{
    opportunity.state = state;
    opportunity.stage = stage;
    opportunity.closedAt = opportunity.changedAt = opportunity.progressedAt = opportunity.followedUpAt = at;
}

void addWon(Generation& g, Rng& rng)
{
    for (Ref at = g.firstRandomContract; at < static_cast<Ref>(g.company.contracts.size()); ++at) {
        Contract& contract = g.company.contracts.edit(at);
        const Instant created = clipped(g, contract.region, earlierWorkTime(g, rng, contract.signedAt, 3, 60));
        contract.opportunity = addOpportunity(g.company, contract.customer, contract.amount, created);
        close(g.company.opportunities.edit(contract.opportunity), Deal::Won, 5, contract.signedAt);
        if (contract.project != kNone)
            g.company.projects.edit(contract.project).opportunity = contract.opportunity;
    }
}

Ref drawCustomer(const Generation& g, Rng& rng, Ref region)
{
    const auto& candidates = g.customersOf[static_cast<std::size_t>(region)];
    return candidates[static_cast<std::size_t>(rng.below(std::ssize(candidates)))];
}

Ref drawRegion(Rng& rng) { return static_cast<Ref>(rng.weighted({18, 20, 13, 9, 16, 15, 17, 16, 13, 10})); }

Money drawAmount(Rng& rng) { return {rng.between(2, 30) * rng.between(2, 30) * 200'000}; }

void addLost(Generation& g, Rng& rng, int count)
{
    for (int i = 0; i < count; ++i) {
        const Ref region = drawRegion(rng);
        const Instant closed = g.randomWorkTime(rng, {g.first.number + 10}, g.day(-1));
        const Instant created = clipped(g, region, earlierWorkTime(g, rng, closed, 2, 45));
        const Ref at = addOpportunity(g.company, drawCustomer(g, rng, region), drawAmount(rng), created);
        Opportunity& opportunity = g.company.opportunities.edit(at);
        close(opportunity, Deal::Lost, static_cast<std::uint8_t>(rng.between(1, 4)), std::max(created, closed));
        opportunity.removed = rng.chance(0.004); // deleted by its owner; the CRM still lists it
    }
}

// A time in the last `hours` before now, in working hours when a few draws find one.
Instant lately(const Generation& g, Rng& rng, std::int64_t hours)
{
    Instant at;
    for (int draw = 0; draw < 12; ++draw) {
        at = g.now - Duration{rng.between(60, hours * 60) * 60'000};
        const int minute = g.clock.minuteOfDay(at);
        if (isWorkday(g.clock.dayAt(at)) && minute >= 9 * 60 && minute < 18 * 60)
            break;
    }
    return at;
}

// Most open deals moved within five days and were followed up within three.
void addOpen(Generation& g, Rng& rng, Ref region, Instant created)
{
    const Ref at =
        addOpportunity(g.company, drawCustomer(g, rng, region), drawAmount(rng), clipped(g, region, created));
    Opportunity& opportunity = g.company.opportunities.edit(at);
    const bool stalled = rng.chance(0.045);
    const bool forgotten = rng.chance(0.06);
    opportunity.stage = static_cast<std::uint8_t>(rng.between(1, 4));
    if (!stalled)
        opportunity.progressedAt = std::max(opportunity.createdAt, lately(g, rng, 5 * 24 - 3));
    if (!forgotten)
        opportunity.followedUpAt = std::max(opportunity.progressedAt, lately(g, rng, 70));
    opportunity.followedUpAt = std::max(opportunity.followedUpAt, opportunity.createdAt);
    opportunity.changedAt = std::max(opportunity.followedUpAt, opportunity.progressedAt);
}

} // namespace

void addOpportunities(Generation& g)
{
    Rng rng = g.rng("opportunities");
    g.company.opportunities.reserve(static_cast<std::size_t>(g.count(64'000)));
    addWon(g, rng);
    const int open = g.count(1'250, 20);
    addLost(g, rng, g.count(60'000) - static_cast<int>(g.company.opportunities.size()) - open);
    for (int i = 0; i < open; ++i)
        addOpen(g, rng, drawRegion(rng), g.randomWorkTime(rng, g.day(-38), g.day(-2)));
    for (Ref region = 0; region < kRegionCount; ++region) {
        const Day last = lastOpportunityDay(g, region);
        for (int hour : {10, 15})
            addOpen(g, rng, region, g.at(last, hour, static_cast<int>(rng.below(59))));
    }
}

} // namespace plumbline::companysim
