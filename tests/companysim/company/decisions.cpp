#include "tests/companysim/company/records.h"

namespace plumbline::companysim {
namespace {

constexpr std::array<Department, 5> kChain = {Department::Technical, Department::Purchasing, Department::Finance,
                                              Department::Legal, Department::Esg};

// Departments decide one after another; whoever is next has been at it for less than two days, so
// that a random project does not look blocked (R53), but for a few.
void addChain(Generation& g, Rng& rng, Ref project, std::size_t approved, bool blocked)
{
    const Project& of = g.company.projects[project];
    const Instant begun = of.changedAt;
    for (std::size_t at = 0; at < kChain.size(); ++at) {
        const bool isDone = at < approved;
        const bool isNext = at == approved;
        const StepStatus state = isDone ? StepStatus::Approved : isNext ? StepStatus::Pending : StepStatus::NotStarted;
        Instant since = begun - Duration::hours(40 - static_cast<std::int64_t>(at));
        if (isNext)
            since = g.now - (blocked ? Duration::days(rng.between(8, 20)) : Duration::hours(rng.between(3, 45)));
        if (blocked && isDone)
            since = g.now - Duration::days(25);
        addDecisionStep(g.company, project, kChain[at], state, std::max(since, of.createdAt));
    }
}

} // namespace

void addDecisionSteps(Generation& g)
{
    Rng rng = g.rng("decisions");
    int blocked = g.count(14);
    int left = g.count(2'000);
    for (const ProjectPlan& plan : g.projectPlans) {
        const Project& project = g.company.projects[plan.project];
        const bool open = project.state == Deal::Open;
        if (left == 0 || (!open && !rng.chance(0.2)))
            continue;
        --left;
        const bool old = g.now - project.createdAt > Duration::days(60);
        const bool blocks =
            open && old && project.claimed >= 6 && project.claimed < 9 && blocked > 0 && rng.chance(0.2);
        blocked -= blocks ? 1 : 0;
        std::size_t approved = 5;
        if (blocks)
            approved = 3;
        else if (open && project.claimed < 9)
            approved = static_cast<std::size_t>(rng.below(5));
        addChain(g, rng, plan.project, approved, blocks);
    }
}

} // namespace plumbline::companysim
