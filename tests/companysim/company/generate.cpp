#include "tests/companysim/company/catalogue.h"
#include "tests/companysim/company/everytable.h"
#include "tests/companysim/company/generation.h"

namespace plumbline::companysim {
namespace {

// A few of the customers without projects have been cancelled or revoked (R13).
void closeCompanies(Generation& g)
{
    Rng rng = g.rng("registry");
    for (const auto& region : g.customersOf) {
        for (const Ref customer : region) {
            if (g.hasProject[static_cast<std::size_t>(customer)] != 0 || !rng.chance(0.12))
                continue;
            RegistryCompany& company = g.company.registry.edit(customer);
            company.state = rng.chance(0.6) ? RegistryStatus::Cancelled : RegistryStatus::Revoked;
            company.stateSince = g.day(-static_cast<int>(rng.between(15, 400)));
            company.changedAt = g.at(company.stateSince, 9);
        }
    }
}

} // namespace

void addCampaigns(Generation& g)
{
    Rng rng = g.rng("campaigns");
    constexpr std::array<std::string_view, 4> kNames = {"新品推介会", "技术研讨会", "行业展会", "客户开放日"};
    for (int i = 0; i < g.count(300, 12); ++i) {
        const Instant planned = g.randomWorkTime(rng, g.first, g.day(-1));
        Campaign campaign = stamped<Campaign>(planned);
        campaign.region = static_cast<Ref>(i % kRegionCount);
        const auto& customers = g.customersOf[static_cast<std::size_t>(campaign.region)];
        if (rng.chance(0.7))
            campaign.customer = customers[static_cast<std::size_t>(rng.below(std::ssize(customers)))];
        campaign.startsOn = {g.clock.dayAt(planned).number + static_cast<int>(rng.between(5, 30))};
        campaign.endsOn = {campaign.startsOn.number + static_cast<int>(rng.between(0, 2))};
        const std::string year = std::to_string(civil(campaign.startsOn).year);
        campaign.name = year + "年" + g.company.regions[campaign.region].name +
                        std::string(kNames[static_cast<std::size_t>(rng.below(4))]);
        g.company.campaigns.add(std::move(campaign));
    }
}

Company generate(const CompanyOptions& options)
{
    Company company;
    company.options = options;
    company.now = options.now;
    Generation g(company);
    addRegionsAndPeople(g);
    addCatalogue(g);
    addCases(g);
    addRandomCustomers(g);
    planMonths(g);
    addContracts(g);
    planProjects(g);
    closeCompanies(g);
    settleContracts(g);
    addProjectHistories(g);
    addOpportunities(g);
    addTargetsAndForecasts(g);
    addSupply(g);
    addDeliveries(g);
    addBudgets(g);
    addVisits(g);
    addCommitments(g);
    addDecisionSteps(g);
    addRebateClaims(g);
    addCampaigns(g);
    forEveryTable(company, [](auto& table) { table.reindex(); });
    return company;
}

std::size_t Company::rowCount() const
{
    std::size_t rows = 0;
    forEveryTable(*this, [&](const auto& table) { rows += table.size(); });
    return rows;
}

} // namespace plumbline::companysim
