#include "core/assess/processmetrics.h"

#include "core/assess/seen.h"
#include "core/assess/visitsummary.h"

#include <algorithm>

namespace plumbline {
namespace {

using Milliseconds = std::vector<std::int64_t>;

RegionView* viewOf(Assessment& out, RegionIndex region) { return region.isSet() ? &out.regions[region.at()] : nullptr; }

void nameRegions(const Facts& facts, Assessment& out)
{
    for (const RegionFact& region : facts.regions) {
        RegionView view;
        view.id = region.id;
        view.name = region.name;
        view.director = region.director.isSet() ? facts.people[region.director.at()].name : std::string();
        view.provinces = region.provinces;
        out.regions.push_back(std::move(view));
    }
}

void countVisits(const Facts& facts, Instant monthStart, Assessment& out)
{
    const auto count = [](Ratio& ratio, Verdict verdict) {
        ++ratio.whole;
        ratio.part += verdict == Verdict::Passed ? 1 : 0;
    };
    eachVisitSince(facts, monthStart, [&](std::size_t i) {
        const VisitAssessment& verdicts = out.visits[i];
        if (!verdicts.counts)
            return;
        count(out.headline.validVisits, verdicts.valid);
        if (RegionView* view = viewOf(out, regionOf(facts.visits[i], facts))) {
            count(view->validVisits, verdicts.valid);
            count(view->authenticVisits, verdicts.authentic);
            count(view->progressVisits, verdicts.progress);
        }
    });
}

// How long stages took, and how long those that are not over have been running.
struct Pace {
    Milliseconds took, running;

    void add(const Pace& other)
    {
        took.insert(took.end(), other.took.begin(), other.took.end());
        running.insert(running.end(), other.running.begin(), other.running.end());
    }
};

// How long each proven advance into the next stage took, if it was made within the window.
void collectAdvances(const ProjectAssessment& project, const ProjectFact& fact, const ProjectTypeRule& type,
                     Instant windowStart, Instant asOf, Pace& pace)
{
    Instant reached = fact.createdAt;
    int stage = 1;
    for (const NodeRule& node : type.nodes) {
        if (node.number > project.provenNode)
            break;
        if (node.stage == stage)
            continue;
        const Instant at = project.nodes[static_cast<std::size_t>(node.number - 1)].claimedAt;
        if (at.isKnown() && reached.isKnown() && at >= reached && at >= windowStart && at <= asOf)
            pace.took.push_back((at - reached).ms);
        reached = at;
        stage = node.stage;
    }
    const bool isLast = project.provenNode >= kNodeCount;
    if (project.open && !isLast && reached.isKnown() && reached <= asOf)
        pace.running.push_back((asOf - reached).ms);
}

Rational daysOf(std::int64_t ms, std::int64_t count) { return Rational(ms, count) / Rational(Duration::days(1).ms); }

std::int64_t sumOf(const Milliseconds& values)
{
    std::int64_t sum = 0;
    for (const std::int64_t value : values)
        sum += value;
    return sum;
}

Rational medianDays(Milliseconds& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return daysOf(*middle, 1);
    return daysOf(*std::max_element(values.begin(), middle) + *middle, 2);
}

// Into a region's figures, or the company's.
template <typename View> void tellPace(Pace& pace, View& view)
{
    view.stageAdvances = static_cast<int>(pace.took.size());
    view.stagesRunning = static_cast<int>(pace.running.size());
    if (!pace.running.empty())
        view.meanDaysRunning = daysOf(sumOf(pace.running), view.stagesRunning);
    if (pace.took.empty())
        return;
    view.meanDaysPerStage = daysOf(sumOf(pace.took), view.stageAdvances);
    view.medianDaysPerStage = medianDays(pace.took);
}

void measurePace(const Facts& facts, const Rulebook& rulebook, Instant windowStart, Instant asOf, Assessment& out)
{
    std::vector<Pace> ofRegion(facts.regions.size());
    Pace all;
    for (std::size_t i = 0; i < out.projects.size(); ++i) {
        const ProjectAssessment& project = out.projects[i];
        const ProjectTypeRule* type = rulebook.typeNamed(project.type);
        Pace pace;
        if (type)
            collectAdvances(project, facts.projects[i], *type, windowStart, asOf, pace);
        all.add(pace);
        RegionView* view = viewOf(out, project.regionIndex);
        if (!view)
            continue;
        ofRegion[project.regionIndex.at()].add(pace);
        for (int node = 0; project.open && node < kNodeCount; ++node) {
            view->claimedAtNode[static_cast<std::size_t>(node)] += node < project.claimedNode ? 1 : 0;
            view->provenAtNode[static_cast<std::size_t>(node)] += node < project.provenNode ? 1 : 0;
        }
    }
    for (std::size_t r = 0; r < ofRegion.size(); ++r)
        tellPace(ofRegion[r], out.regions[r]);
    tellPace(all, out.headline);
}

RegionIndex regionOf(const CommitmentFact& promise, const Facts& facts)
{
    if (promise.project.isSet() && facts.projects[promise.project.at()].region.isSet())
        return facts.projects[promise.project.at()].region;
    return promise.entity.isSet() ? facts.entities[promise.entity.at()].region : RegionIndex{};
}

// One promise in one set of counters.
void count(CommitmentState state, RegionView& view)
{
    using enum CommitmentState;
    view.commitmentsKept.part += state == Kept ? 1 : 0;
    view.commitmentsKept.whole += state == Kept || state == Late || state == Broken || state == Overdue ? 1 : 0;
    view.commitmentsLate += state == Late ? 1 : 0;
    view.commitmentsBroken += state == Broken ? 1 : 0;
    view.commitmentsOverdue += state == Overdue ? 1 : 0;
    view.commitmentsOpen += state == Open ? 1 : 0;
    view.commitmentsUnknown += state == Unknown ? 1 : 0;
}

void countPromises(const Facts& facts, Instant windowStart, Instant asOf, Assessment& out)
{
    const std::vector<CommitmentState>& states = out.promises;
    RegionView company;
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (facts.commitments[i].dueAt < windowStart)
            continue;
        // What arrived before it was due is kept, but not yet among those due.
        const bool isAhead = facts.commitments[i].dueAt > asOf;
        const CommitmentState state = isAhead && states[i] == CommitmentState::Kept ? CommitmentState::Open : states[i];
        count(state, company);
        if (RegionView* view = viewOf(out, regionOf(facts.commitments[i], facts)))
            count(state, *view);
    }
    out.headline.commitmentsKept = company.commitmentsKept;
    out.headline.commitmentsOverdue = company.commitmentsOverdue;
    out.headline.commitmentsLate = company.commitmentsLate;
    out.headline.commitmentsBroken = company.commitmentsBroken;
    out.headline.commitmentsOpen = company.commitmentsOpen;
    out.headline.commitmentsUnknown = company.commitmentsUnknown;
}

} // namespace

void assessProcess(const Facts& facts, const Rulebook& rulebook, Instant asOf, Assessment& out)
{
    const Month month = rulebook.clock.monthAt(asOf);
    const Instant monthStart = rulebook.clock.startOf(firstDay(month));
    const Instant windowStart = rulebook.clock.startOf(firstDay({month.number - rulebook.metrics.months + 1}));
    nameRegions(facts, out);
    countVisits(facts, monthStart, out);
    measurePace(facts, rulebook, windowStart, asOf, out);
    countPromises(facts, windowStart, asOf, out);
}

} // namespace plumbline
