#include "tests/companysim/company/records.h"

namespace plumbline::companysim {

// Customers whose budget approvals are mapped release one every three to four weeks.
void addBudgets(Generation& g)
{
    Rng rng = g.rng("budgets");
    g.company.approvals.reserve(static_cast<std::size_t>(g.count(46'000)));
    for (Ref customer = 0; customer < static_cast<Ref>(g.company.customers.size()); ++customer) {
        if (!g.company.customers[customer].approvalMapped)
            continue;
        for (int day = static_cast<int>(rng.below(20)); day < g.today.number - g.first.number;
             day += static_cast<int>(rng.between(15, 27))) {
            ApprovalSpec spec;
            spec.customer = customer;
            spec.amount = {rng.between(2, 80) * 1'000'000};
            spec.started = g.duringWork(rng, g.workdayAtOrBefore({g.first.number + day}));
            spec.finished = spec.started + Duration::hours(rng.between(3, 60));
            constexpr std::array<ApprovalStatus, 3> kStates = {ApprovalStatus::Approved, ApprovalStatus::Rejected,
                                                               ApprovalStatus::Withdrawn};
            spec.state = kStates[rng.weighted({97, 2, 1})];
            if (spec.finished > g.now) {
                spec.state = ApprovalStatus::Running;
                spec.finished = {};
            }
            addApproval(g.company, spec);
        }
    }
}

} // namespace plumbline::companysim
