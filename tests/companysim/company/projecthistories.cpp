#include "tests/companysim/company/catalogue.h"
#include "tests/companysim/company/papers.h"

#include <algorithm>

namespace plumbline::companysim {
namespace {

using Claims = std::vector<Instant>; // [i] = when node i + 1 was claimed

// How an open project stands: Sound scores 75 or more, the others less.
enum class Condition : std::uint8_t { Sound, Unproven, Overdue };

Day workdayFrom(Day day)
{
    while (!isWorkday(day))
        ++day.number;
    return day;
}

// How long a node takes in each region, in percent of the usual.
constexpr std::array<int, kRegionCount> kPace = {118, 88, 97, 132, 95, 104, 90, 80, 108, 124};

// Nodes up to `last` claimed on days that lead up to `lastDay`, each after what is usual for it, not before
// history begins.
Claims claimsUpTo(const Generation& g, Rng& rng, Ref project, int last, Day lastDay)
{
    const Project& of = g.company.projects[project];
    const int earliest = g.first.number + 22;
    int whole = 1;
    for (int node = 2; node <= last; ++node)
        whole += usualDays(of.type, node);
    const int pace = static_cast<int>(rng.between(60, 110)) * kPace[static_cast<std::size_t>(of.region)] / 100;
    const int percent = std::min(pace, 100 * std::max(0, lastDay.number - earliest) / whole);
    Claims claims;
    int before = 0; // days from the claim to the last one
    for (int node = last; node >= 1; --node) {
        const int days = std::max(4, usualDays(of.type, node) * percent / 100);
        const int jitter = node == last ? 0 : static_cast<int>(rng.between(-days / 4, days / 4));
        const Day day{std::max(earliest - 3 + node, lastDay.number - before + jitter)};
        claims.push_back(g.duringWork(rng, g.workdayAtOrBefore(day)));
        before += days;
    }
    std::sort(claims.begin(), claims.end());
    return claims;
}

// Nodes 9 to 12 follow the contract, its first money and its shipment; what is not there yet is not claimed.
void addDealClaims(Generation& g, Rng& rng, const ProjectPlan& plan, Claims& claims)
{
    const auto claim = [&](Instant earliest, int from, int to) {
        const Day day = workdayFrom({g.clock.dayAt(earliest).number + static_cast<int>(rng.between(from, to))});
        const bool possible = day < g.today && static_cast<int>(claims.size()) < plan.claimed;
        if (possible)
            claims.push_back(g.duringWork(rng, day));
        return possible;
    };
    if (!claim(g.company.contracts[plan.contract].signedAt, 4, 8))
        return;
    const Instant paid = g.firstReceipt[static_cast<std::size_t>(plan.contract)];
    if (!paid.isKnown() || !claim(std::max(claims.back(), paid), 4, 9))
        return;
    const Day shipped = workdayFrom({g.clock.dayAt(claims.back()).number + static_cast<int>(rng.between(3, 12))});
    if (!(shipped < g.today) || !claim(g.at(shipped, 12), 4, 8))
        return;
    const Ref customer = g.company.projects[plan.project].customer;
    const Ref product = productOf(g.company.customers[customer].category, rng.below(kProductsPerCategory));
    addShipment(g.company, customer, product, g.at(shipped, 11, 30), rng.between(1, 12), plan.contract);
    claim(claims.back(), 8, 25);
}

Claims claimsOf(Generation& g, Rng& rng, const ProjectPlan& plan)
{
    if (plan.contract == kNone)
        return claimsUpTo(g, rng, plan.project, plan.claimed, plan.lastDay);
    const Day signedOn = g.clock.dayAt(g.company.contracts[plan.contract].signedAt);
    Claims claims = claimsUpTo(g, rng, plan.project, 8, {signedOn.number - static_cast<int>(rng.between(1, 6))});
    addDealClaims(g, rng, plan, claims);
    return claims;
}

Defect drawDefect(Rng& rng) { return rng.chance(0.6) ? Defect::Absent : Defect::Unsigned; }

// The defects of nodes 1.. of a project. The signed technical agreement (node 6) is never amiss, nor
// do projects of five nodes count as such: no random project exists on paper only (R30).
std::vector<Defect> defectsOf(Rng& rng, Condition condition, std::size_t claimed)
{
    std::vector<Defect> defects(claimed, Defect::None);
    if (condition == Condition::Unproven && claimed >= 6) {
        for (const std::size_t node : {2, 3, 4})
            defects[node - 1] = drawDefect(rng);
        defects[1] = Defect::Absent;
    } else if (condition == Condition::Unproven) {
        for (std::size_t node = claimed * 11 / 20 + 1; node <= claimed; ++node)
            defects[node - 1] = Defect::Absent;
    } else if (claimed >= 7 && rng.chance(0.12)) {
        constexpr std::array<std::size_t, 4> kNodes = {3, 4, 7, 8};
        const std::size_t node = std::min(claimed, kNodes[static_cast<std::size_t>(rng.below(4))]);
        defects[node - 1] = rng.chance(0.5) ? Defect::Late : Defect::Absent;
    }
    return defects;
}

void addPlan(Generation& g, Rng& rng, const ProjectPlan& plan, const Claims& claims, Condition condition)
{
    const int claimed = static_cast<int>(claims.size());
    // Overdue: as many nodes again should be there; a sound one may be a node behind its plan.
    const bool open = g.company.projects[plan.project].state == Deal::Open;
    const bool behind = open && condition == Condition::Sound && claimed >= 4 && claimed < 12 && rng.chance(0.4);
    const int overdue = condition == Condition::Overdue ? claimed : behind ? 1 : 0;
    int ahead = 0;
    for (int node = 1; node <= 12; ++node) {
        Day planned;
        if (node <= claimed) {
            planned = {g.clock.dayAt(claims[static_cast<std::size_t>(node - 1)]).number +
                       static_cast<int>(rng.between(-6, 5))};
        } else if (node <= claimed + overdue) {
            planned = g.day(-static_cast<int>(rng.between(1, 3)) - (claimed + overdue - node) * 2);
        } else {
            ahead += static_cast<int>(rng.between(8, 26));
            planned = g.day(ahead);
        }
        addMilestone(g.company, plan.project, node, planned);
    }
}

Condition drawCondition(Rng& rng, Deal state, int claimed)
{
    if (state != Deal::Open)
        return Condition::Sound;
    if (!rng.chance(0.12))
        return Condition::Sound;
    return claimed <= 6 && rng.chance(0.4) ? Condition::Overdue : Condition::Unproven;
}

void settleState(Generation& g, Rng& rng, const ProjectPlan& plan, const Claims& claims)
{
    Project& project = g.company.projects.edit(plan.project);
    if (plan.state == Deal::Won && claims.size() < 12)
        project.state = Deal::Open;
    if (project.state == Deal::Open)
        return;
    project.closedAt = g.notAfterNow(rng, claims.back() + Duration::hours(rng.between(20, 150)));
    project.changedAt = std::max(project.changedAt, project.closedAt);
}

} // namespace

void addProjectHistories(Generation& g)
{
    Rng rng = g.rng("project histories");
    for (const ProjectPlan& plan : g.projectPlans) {
        const Claims claims = claimsOf(g, rng, plan);
        const Day start{g.clock.dayAt(claims.front()).number - static_cast<int>(rng.between(4, 9))};
        Project& project = g.company.projects.edit(plan.project);
        project.createdAt = project.changedAt = g.duringWork(rng, g.workdayAtOrBefore(start));
        const Deal endsAs = claims.size() == 12 || plan.state == Deal::Lost ? plan.state : Deal::Open;
        const Condition condition = drawCondition(rng, endsAs, static_cast<int>(claims.size()));
        const std::vector<Defect> defects = defectsOf(rng, condition, claims.size());
        for (std::size_t node = 1; node <= claims.size(); ++node)
            claimNode(g, rng, plan.project, static_cast<int>(node), claims[node - 1], defects[node - 1]);
        settleState(g, rng, plan, claims);
        addPlan(g, rng, plan, claims, condition);
    }
}

} // namespace plumbline::companysim
