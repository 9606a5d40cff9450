#pragma once

#include "core/assess/assess.h"
#include "core/assess/seen.h"

#include <array>
#include <vector>

namespace plumbline {

// What the visit checks need besides the facts of one customer, worked out once.
struct VisitCheckContext {
    VisitCheckContext(const Facts& facts, const Rulebook& rulebook, Instant asOf);

    const Facts& facts;
    const VisitRules& rules;
    CompanyClock clock;
    Instant asOf;
    std::array<bool, kVisitChecks> isListed; // by EventCheck: the catalogue lists it for visits (R12)
    bool isEachListed;
    Symbol confirmation, comparison;         // document kinds
    Instant approvalsFresh, shipmentsFresh, ordersFresh, documentsFresh, inquiriesFresh;
};

// All six checks and the three verdicts of every visit; twins of one day marked (R13-R16, R33-R38).
// Parallel to facts.visits. Linear merges over the arrays of each customer.
std::vector<VisitAssessment> checkVisits(const VisitCheckContext& context, int threads = 1);

// Which inquiry each visit of one customer is served by: `serving` receives positions in facts.inquiries,
// parallel to the customer's visits, -1 = none. `visits` tells of each of facts.visits whether it counts.
void findServing(const VisitCheckContext& context, const EntityFact& entity,
                 const std::vector<VisitAssessment>& visits, std::vector<std::int32_t>& serving);

// The instants between which the budget of a visit on `day` must have been released and its goods
// shipped: whole days before, up to the visit; whole days around.
struct CheckWindow {
    Instant first, last;
};
inline CheckWindow budgetWindow(const VisitCheckContext& context, Instant visitedAt, Day day)
{
    return {context.clock.startOf({day.number - context.rules.budgetDays}), visitedAt};
}
inline CheckWindow shipmentWindow(const VisitCheckContext& context, Day day)
{
    return {context.clock.startOf({day.number - context.rules.shipmentDays}),
            context.clock.endOf({day.number + context.rules.shipmentDays})};
}

} // namespace plumbline
