#include "tests/companysim/company/catalogue.h"
#include "tests/companysim/company/creditcode.h"
#include "tests/companysim/company/names.h"
#include "tests/companysim/company/records.h"

#include <set>

namespace plumbline::companysim {
namespace {

std::string padded(std::string_view prefix, std::int64_t number, std::size_t width)
{
    const std::string digits = std::to_string(number);
    return std::string(prefix) + std::string(width - std::min(width, digits.size()), '0') + digits;
}

const City& cityNamed(Generation& g, Ref region, std::string_view name)
{
    const City* found = nullptr;
    for (const int province : g.company.regions[region].provinces) {
        for (const City& city : citiesOf(province)) {
            if (city.name == name)
                found = &city;
        }
    }
    return *found;
}

Ref addTwin(Table<Twin>& table, Ref crm, const CrmCustomer& customer, std::string id, std::string name)
{
    Twin twin = stamped<Twin>(customer.createdAt);
    twin.crm = crm;
    twin.id = std::move(id);
    twin.name = std::move(name);
    twin.phone = customer.phone;
    twin.address = customer.city + "市" + customer.address;
    twin.creditCode = customer.creditCode;
    return table.add(std::move(twin));
}

void addTwins(Generation& g, Rng& rng, Ref crm, const CustomerSpec& spec)
{
    CrmCustomer& customer = g.company.customers.edit(crm);
    const auto spelled = [&](const std::string& fixed) {
        return fixed.empty() ? respelled(rng, customer.name) : fixed;
    };
    if (spec.erp)
        customer.erp =
            addTwin(g.company.erpCustomers, crm, customer, std::to_string(10'000'023 + crm * 7), spelled({}));
    if (spec.fin) {
        const std::string id = spec.finId.empty() ? padded("F-", 20'011 + crm * 3, 6) : spec.finId;
        customer.fin = addTwin(g.company.finCustomers, crm, customer, id, spelled(spec.finName));
    }
    if (spec.wms) {
        const std::string id = spec.wmsId.empty() ? padded("shk_", 5'003 + crm, 6) : spec.wmsId;
        customer.wms = addTwin(g.company.wmsCustomers, crm, customer, id, spelled(spec.wmsName));
        g.company.wmsCustomers.edit(customer.wms).creditCode.clear();
    }
}

void addRegistryCompany(Generation& g, Ref crm)
{
    const CrmCustomer& customer = g.company.customers[crm];
    RegistryCompany company = stamped<RegistryCompany>(g.at(g.first, 8));
    company.name = customer.name;
    company.creditCode = customer.creditCode;
    company.stateSince = {g.first.number - 900 - crm % 3000};
    if (customer.parent != kNone)
        company.parentCreditCode = g.company.customers[customer.parent].creditCode;
    g.company.registry.add(std::move(company));
}

} // namespace

Ref addCustomer(Generation& g, Rng& rng, const CustomerSpec& spec)
{
    const City& city = cityNamed(g, spec.region, spec.city);
    const auto at = static_cast<Ref>(g.company.customers.size());
    const auto& reps = g.repsOf[static_cast<std::size_t>(spec.region)];
    CrmCustomer customer = stamped<CrmCustomer>(g.at(g.first, 8, at % 600 / 10));
    customer.id = spec.id.empty() ? padded("C-", at + 1, 6) : spec.id;
    customer.name = spec.name;
    customer.grade = spec.grade;
    customer.kind = spec.kind;
    customer.city = city.name;
    customer.province = city.province;
    customer.creditCode = makeCreditCode(rng, spec.kind == CustomerKind::Hospital, city.division);
    customer.address = std::string(streetName(rng)) + std::to_string(rng.between(1, 899)) + "号";
    customer.phone = "0" + std::to_string(rng.between(210, 999)) + "-8" + padded("", rng.below(10'000'000), 7);
    customer.region = spec.region;
    customer.owner = spec.owner != kNone ? spec.owner : reps[static_cast<std::size_t>(rng.below(std::ssize(reps)))];
    customer.parent = spec.parent;
    customer.returning = spec.returning;
    customer.approvalMapped = spec.approvalMapped;
    customer.category = spec.category;
    g.company.customers.add(std::move(customer));
    addTwins(g, rng, at, spec);
    addRegistryCompany(g, at);
    g.contactsOf.emplace_back();
    g.hasProject.push_back(0);
    if (!spec.caseOwned)
        g.customersOf[static_cast<std::size_t>(spec.region)].push_back(at);
    return at;
}

namespace {

// Brackets and blanks apart, which the systems' clerks vary, no two customers share a name.
std::string nameKey(std::string name)
{
    std::erase_if(name, [](char c) { return c == '(' || c == ')' || c == ' '; });
    return name;
}

CustomerSpec randomSpec(Generation& g, Rng& rng, Ref region, int number)
{
    CustomerSpec spec;
    spec.region = region;
    spec.caseOwned = false;
    const auto& provinces = g.company.regions[region].provinces;
    const auto cities = citiesOf(provinces[static_cast<std::size_t>(number) % provinces.size()]);
    const City& city = cities[static_cast<std::size_t>(rng.below(std::ssize(cities)))];
    spec.city = city.name;
    constexpr std::array<CustomerKind, 3> kKinds = {CustomerKind::Hospital, CustomerKind::Manufacturer,
                                                    CustomerKind::Dealer};
    spec.kind = kKinds[rng.weighted({42, 36, 22})];
    const bool medical = spec.kind == CustomerKind::Hospital || (spec.kind == CustomerKind::Dealer && rng.chance(0.6));
    spec.category = static_cast<Ref>(rng.below(kMedicalCategories)) + (medical ? 0 : kMedicalCategories);
    constexpr std::array<std::string_view, 4> kGrades = {"三甲", "三乙", "二甲", "二乙"};
    if (spec.kind == CustomerKind::Hospital)
        spec.grade = kGrades[rng.weighted({35, 20, 35, 10})];
    spec.name = inventedCustomerName(rng, city, spec.kind, medical);
    const bool prospect = rng.chance(0.08); // never bought: neither finance nor the warehouse knows it
    spec.fin = spec.wms = !prospect;
    spec.returning = !prospect && rng.chance(0.35);
    spec.approvalMapped = rng.chance(0.4);
    return spec;
}

void addRandomContacts(Generation& g, Rng& rng, Ref customer)
{
    const CustomerKind kind = g.company.customers[customer].kind;
    const auto people = rng.between(2, 5);
    for (int at = 0; at < people; ++at) {
        const bool left = at > 0 && rng.chance(0.015);
        addContact(g, customer, inventedPersonName(rng), std::string(jobTitle(rng, kind)), at == 0 || rng.chance(0.3),
                   left ? g.day(-static_cast<int>(rng.between(20, 500))) : Day{});
    }
}

} // namespace

void addRandomCustomers(Generation& g)
{
    Rng rng = g.rng("customers");
    std::set<std::string> names;
    for (const CrmCustomer& customer : g.company.customers)
        names.insert(nameKey(customer.name));
    const int total = g.count(2'400, 46) - static_cast<int>(g.company.customers.size());
    std::array<int, kRegionCount> made{};
    for (int i = 0; i < total; ++i) {
        // The first ones go round, so that no region stays empty at a small scale.
        const auto region =
            static_cast<Ref>(i < 2 * kRegionCount ? static_cast<std::size_t>(i % kRegionCount)
                                                  : rng.weighted({18, 20, 13, 9, 16, 15, 17, 16, 13, 10}));
        const int number = made[static_cast<std::size_t>(region)]++;
        CustomerSpec spec = randomSpec(g, rng, region, number);
        while (!names.insert(nameKey(spec.name)).second)
            spec = randomSpec(g, rng, region, number);
        if (number < 2)
            spec.fin = spec.wms = true;
        const Ref customer = addCustomer(g, rng, spec);
        addRandomContacts(g, rng, customer);
    }
}

} // namespace plumbline::companysim
