#include "tests/companysim/company/records.h"

namespace plumbline::companysim {
namespace {

struct Movement {
    Instant at;
    std::int64_t fen;
};

std::vector<std::vector<Movement>> receiptsByCustomer(const Company& company)
{
    std::vector<std::vector<Movement>> of(company.finCustomers.size());
    for (const Receipt& receipt : company.receipts) {
        if (!receipt.removed)
            of[static_cast<std::size_t>(receipt.customer)].push_back(
                {receipt.receivedAt, receipt.refund ? -receipt.amount.fen : receipt.amount.fen});
    }
    return of;
}

std::int64_t sumBetween(const std::vector<Movement>& movements, Instant from, Instant to)
{
    std::int64_t sum = 0;
    for (const Movement& movement : movements)
        sum += movement.at > from && movement.at < to ? movement.fen : 0;
    return sum;
}

} // namespace

// Random claims are all in rule, with a margin: a returning customer, a category in scope, well over
// 500,000 in the last months, three per cent of the order (R40).
void addRebateClaims(Generation& g)
{
    Rng rng = g.rng("rebates");
    const auto movements = receiptsByCustomer(g.company);
    int left = g.count(200);
    const auto orders = static_cast<Ref>(g.company.orders.size());
    for (int draw = 0; draw < 40'000 && left > 0 && orders > 0; ++draw) {
        const auto at = static_cast<Ref>(rng.below(orders));
        const SalesOrder& order = g.company.orders[at];
        const Ref crm = g.company.erpCustomers[order.customer].crm;
        const CrmCustomer& customer = g.company.customers[crm];
        // An order with a contract would have to leave out what that contract paid.
        const bool owned = g.company.orderNumbers.contains(at) || customer.fin == kNone || order.contract != kNone;
        if (owned || !customer.returning || !g.company.categories[order.category].rebateScope || order.returned.fen > 0)
            continue;
        const Instant from = order.orderedAt - Duration::days(340);
        const auto& received = movements[static_cast<std::size_t>(customer.fin)];
        if (from < g.at(g.first, 0) || sumBetween(received, from, order.orderedAt - Duration::days(2)) < 60'000'000)
            continue;
        RebateClaim claim =
            stamped<RebateClaim>(g.notAfterNow(rng, order.orderedAt + Duration::hours(rng.between(20, 120))));
        claim.customer = customer.fin;
        claim.order = at;
        claim.amount = {order.amount.fen * 3 / 100};
        claim.claimedAt = claim.createdAt;
        g.company.rebateClaims.add(claim);
        g.company.orderNumbers.emplace(at, "");
        --left;
    }
    std::erase_if(g.company.orderNumbers, [](const auto& entry) { return entry.second.empty(); });
}

} // namespace plumbline::companysim
