#include "tests/companysim/company/catalogue.h"
#include "tests/companysim/company/records.h"

namespace plumbline::companysim {
namespace {

// Customers that order: all that finance knows and no case owns.
std::vector<Ref> buyers(const Generation& g)
{
    std::vector<Ref> all;
    for (const auto& region : g.customersOf) {
        for (const Ref customer : region) {
            if (g.company.customers[customer].fin != kNone && customer % 8 != 3)
                all.push_back(customer);
        }
    }
    return all;
}

Ref drawCategory(Rng& rng, Ref usual)
{
    const Ref base = usual < kMedicalCategories ? 0 : kMedicalCategories;
    return rng.chance(0.93) ? usual : base + static_cast<Ref>(rng.below(kMedicalCategories));
}

// Latest contract of the customer signed before `at`, kNone when there is none.
class ContractsByCustomer {
public:
    explicit ContractsByCustomer(const Company& company)
        : m_company(company)
        , m_of(company.customers.size())
    {
        for (Ref at = 0; at < static_cast<Ref>(company.contracts.size()); ++at)
            m_of[static_cast<std::size_t>(company.contracts[at].customer)].push_back(at);
    }
    Ref before(Ref customer, Instant at) const
    {
        Ref found = kNone;
        for (const Ref contract : m_of[static_cast<std::size_t>(customer)]) {
            const Instant signedAt = m_company.contracts[contract].signedAt;
            if (signedAt < at && (found == kNone || m_company.contracts[found].signedAt < signedAt))
                found = contract;
        }
        return found;
    }

private:
    const Company& m_company;
    std::vector<std::vector<Ref>> m_of;
};

void addOrdersOf(Generation& g, Rng& rng, Ref customer, const ContractsByCustomer& contracts, double everyDays)
{
    double day = rng.unit() * 20;
    for (; day < g.today.number - g.first.number; day += everyDays * (0.4 + 1.2 * rng.unit())) {
        const Day on = g.workdayAtOrBefore({g.first.number + static_cast<int>(day)});
        if (on < g.first)
            continue;
        const Instant at = g.duringWork(rng, on);
        const Ref contract = rng.chance(0.5) ? contracts.before(customer, at) : kNone;
        const Money amount{rng.between(10, 90) * rng.between(5, 40) * 10'000};
        const Ref order = addOrder(g.company, customer, drawCategory(rng, g.company.customers[customer].category),
                                   amount, at, contract);
        if (rng.chance(0.02)) {
            SalesOrder& row = g.company.orders.edit(order);
            row.returned = {amount.fen / 10 / 100 * 100};
            row.changedAt = g.notAfterNow(rng, at + Duration::days(rng.between(3, 20)));
        }
    }
}

// Every one to two weeks, with a long pause now and then: the pauses make visits fail the check of R15.
void addShipmentsOf(Generation& g, Rng& rng, Ref customer, const ContractsByCustomer& contracts, double scale)
{
    double day = rng.unit() * 9;
    while (day < g.today.number - g.first.number) {
        const Day on = g.workdayAtOrBefore({g.first.number + static_cast<int>(day)});
        if (!(on < g.first)) {
            const Instant at = g.duringWork(rng, on);
            const Ref contract = rng.chance(0.6) ? contracts.before(customer, at) : kNone;
            const Ref product =
                productOf(drawCategory(rng, g.company.customers[customer].category), rng.below(kProductsPerCategory));
            const Ref shipment = addShipment(g.company, customer, product, at, rng.between(1, 30), contract);
            if (rng.chance(0.012)) {
                Shipment& row = g.company.shipments.edit(shipment);
                row.returnedAt = row.changedAt = g.notAfterNow(rng, at + Duration::days(rng.between(2, 15)));
            }
        }
        const bool lately = day > g.today.number - g.first.number - 24; // no long pause before now
        day += scale * (lately ? 3 + 4 * rng.unit() : rng.chance(0.04) ? 20 + 18 * rng.unit() : 7 + 8 * rng.unit());
    }
}

} // namespace

void addDeliveries(Generation& g)
{
    Rng rng = g.rng("deliveries");
    const std::vector<Ref> customers = buyers(g);
    const ContractsByCustomer contracts(g.company);
    const double days = g.today.number - g.first.number;
    const double orders = g.count(60'000);
    const double perShipment = days * static_cast<double>(customers.size()) / g.count(113'000);
    g.company.orders.reserve(static_cast<std::size_t>(orders * 1.1));
    g.company.shipments.reserve(static_cast<std::size_t>(g.count(130'000)));
    for (const Ref customer : customers) {
        addOrdersOf(g, rng, customer, contracts, days * static_cast<double>(customers.size()) / orders);
        addShipmentsOf(g, rng, customer, contracts, perShipment / 11.8);
    }
}

} // namespace plumbline::companysim
