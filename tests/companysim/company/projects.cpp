#include "tests/companysim/company/catalogue.h"
#include "tests/companysim/company/papers.h"

#include <algorithm>

namespace plumbline::companysim {
namespace {

constexpr std::array<std::string_view, kRegionCount> kRegionCodes = {"NJ", "HZ", "HF", "WB", "JN",
                                                                     "WH", "GZ", "SH", "BJ", "CD"};
constexpr std::array<std::string_view, 6> kAutomationNames = {"装配线改造", "视觉检测线", "机器人焊接单元",
                                                              "自动包装线", "伺服压装线", "智能仓储"};
constexpr std::array<std::string_view, 6> kMedicalNames = {"影像中心建设", "检验科升级",   "手术室更新",
                                                           "康复中心",     "重症监护改造", "骨科中心"};

// Random contracts by signing day, from which projects that came so far take theirs.
class FreeContracts {
public:
    explicit FreeContracts(const Generation& g)
        : m_contracts(g.company.contracts)
    {
        for (Ref at = g.firstRandomContract; at < static_cast<Ref>(m_contracts.size()); ++at)
            m_order.push_back(at);
        std::stable_sort(m_order.begin(), m_order.end(),
                         [&](Ref a, Ref b) { return m_contracts[a].signedAt < m_contracts[b].signedAt; });
        m_taken.assign(m_order.size(), 0);
    }
    // One that was signed from `from` to `to`, kNone when a few draws find none free.
    Ref take(Rng& rng, Instant from, Instant to)
    {
        const auto before = [&](Ref at, Instant when) { return m_contracts[at].signedAt < when; };
        const auto first = std::lower_bound(m_order.begin(), m_order.end(), from, before) - m_order.begin();
        const auto last = std::lower_bound(m_order.begin(), m_order.end(), to, before) - m_order.begin();
        for (int draw = 0; draw < 20 && first < last; ++draw) {
            const auto at = static_cast<std::size_t>(first + rng.below(last - first));
            if (m_taken[at] == 0) {
                m_taken[at] = 1;
                return m_order[at];
            }
        }
        return kNone;
    }

private:
    const Table<Contract>& m_contracts;
    std::vector<Ref> m_order;
    std::vector<char> m_taken;
};

Ref drawContract(Generation& g, Rng& rng, FreeContracts& free, const ProjectPlan& plan)
{
    const auto window = [&](int from, int to) { return free.take(rng, g.at(g.day(from), 0), g.at(g.day(to), 0)); };
    if (plan.state == Deal::Won)
        return window(-480, -130);
    if (plan.state == Deal::Lost || plan.claimed < 9)
        return kNone;
    return plan.claimed == 9 ? window(-40, -9) : plan.claimed == 10 ? window(-80, -25) : window(-130, -50);
}

Ref drawKnownCustomer(const Generation& g, Rng& rng, Ref region)
{
    const auto& candidates = g.customersOf[static_cast<std::size_t>(region)];
    for (;;) {
        const Ref customer = candidates[static_cast<std::size_t>(rng.below(std::ssize(candidates)))];
        if (g.company.customers[customer].fin != kNone)
            return customer;
    }
}

std::string projectId(Ref region, Ref at)
{
    const std::string digits = std::to_string(at + 1);
    return "P-" + std::string(kRegionCodes[static_cast<std::size_t>(region)]) + "-" +
           std::string(4 - std::min<std::size_t>(4, digits.size()), '0') + digits;
}

ProjectSpec specOf(const Generation& g, Rng& rng, Ref customer, Money amount)
{
    const CrmCustomer& of = g.company.customers[customer];
    const bool medical = of.category < kMedicalCategories;
    ProjectSpec spec;
    spec.id = projectId(of.region, static_cast<Ref>(g.company.projects.size()));
    spec.name = of.city + (medical ? kMedicalNames : kAutomationNames)[static_cast<std::size_t>(rng.below(6))].data();
    spec.customer = customer;
    spec.type = medical ? ProjectType::Medical : ProjectType::Automation;
    spec.amount = amount;
    return spec;
}

// When the last node was claimed. Most open projects are within what is usual for the next one, a few are not.
Day lastClaimOf(const Generation& g, Rng& rng, const ProjectPlan& plan, ProjectType type)
{
    if (plan.state == Deal::Lost)
        return g.day(-static_cast<int>(rng.between(12, 560)));
    const int usual = usualDays(type, std::min(plan.claimed + 1, 12));
    const int days = rng.chance(0.9) ? static_cast<int>(rng.between(1, std::max(2, usual - 4)))
                                     : usual + static_cast<int>(rng.between(2, usual + 10));
    return g.day(-days);
}

} // namespace

int usualDays(ProjectType type, int node)
{
    constexpr std::array kDays = {7, 14, 14, 21, 10, 21, 7, 7, 21, 14, 45, 30};
    const bool isTrial = type == ProjectType::Medical && (node == 4 || node == 9);
    return isTrial ? 30 : kDays[static_cast<std::size_t>(node - 1)];
}

void planProjects(Generation& g)
{
    Rng rng = g.rng("projects");
    FreeContracts free(g);
    const int total = g.count(6'000) - g.firstRandomProject;
    for (int i = 0; i < total; ++i) {
        ProjectPlan plan;
        plan.state = std::array{Deal::Won, Deal::Lost, Deal::Open}[rng.weighted({45, 30, 25})];
        plan.claimed =
            plan.state == Deal::Won ? 12 : 2 + static_cast<int>(rng.weighted({10, 14, 14, 14, 12, 10, 8, 8, 6, 4}));
        plan.contract = drawContract(g, rng, free, plan);
        const bool signedDeal = plan.contract != kNone;
        if (!signedDeal) {
            plan.claimed = std::min(plan.claimed, 8);
            if (plan.state == Deal::Won)
                plan.state = Deal::Open;
        }
        const auto region = signedDeal ? g.company.contracts[plan.contract].region
                                       : static_cast<Ref>(rng.weighted({18, 20, 13, 9, 16, 15, 17, 16, 13, 10}));
        const Ref customer = drawKnownCustomer(g, rng, region);
        const Money amount = signedDeal ? g.company.contracts[plan.contract].amount
                                        : Money{rng.between(3, 40) * rng.between(3, 40) * 1'000'000};
        const ProjectSpec spec = specOf(g, rng, customer, amount);
        plan.project = addProject(g.company, spec);
        plan.lastDay = lastClaimOf(g, rng, plan, spec.type);
        g.company.projects.edit(plan.project).state = plan.state;
        g.hasProject[static_cast<std::size_t>(customer)] = 1;
        if (signedDeal) {
            Contract& contract = g.company.contracts.edit(plan.contract);
            contract.project = plan.project;
            contract.customer = customer;
        }
        g.projectPlans.push_back(plan);
    }
}

} // namespace plumbline::companysim
