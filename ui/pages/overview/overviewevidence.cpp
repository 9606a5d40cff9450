#include "ui/pages/overview/overviewevidence.h"

#include "core/assess/visitsummary.h"
#include "ui/models/actionlog.h"
#include "ui/models/scopefigures.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace plumbline::ui {
namespace {

class OverviewText {
    Q_DECLARE_TR_FUNCTIONS(OverviewEvidence)
};

QString regionOrAll(const ViewState& state, RegionIndex region)
{
    if (!region.isSet() || region.at() >= state.assessment->regions.size())
        return OverviewText::tr("all regions");
    return words::foreign(state.assessment->regions[region.at()].name, 40);
}

// The months that pace and promises look back over, as the rulebook says.
Instant windowStart(const ViewState& state)
{
    const Month month = state.clock().monthAt(state.asOf());
    return state.clock().startOf(firstDay(Month{month.number - state.rulebook->metrics.months + 1}));
}

// Said when the figure is of a stored assessment and its records are still being loaded.
void excuse(FigureEvidence& evidence, const ViewState& state)
{
    if (!state.facts && evidence.records.empty())
        evidence.whyNoRecords = OverviewText::tr("The records are still being loaded; open this again in a moment.");
}

template <typename Fact> bool inRegion(const ViewState& state, const Fact& fact)
{
    return !state.scope.isSet() || fact.region == state.scope;
}

struct Ladder {
    Money reported, expected, signedSum, inFinance, shipped, paid;
};

Ladder ladderOf(const AchievementFigures& figures, FigureEvidence& evidence)
{
    Ladder sum;
    for (const Achievement* row : figures.regions) {
        sum.reported += row->reported.amount;
        sum.expected += row->expected.amount;
        sum.signedSum += row->signedSum.amount;
        sum.inFinance += row->inFinance.amount;
        sum.shipped += row->shipped.amount;
        sum.paid += row->paid.amount;
    }
    for (const auto rung : {&Achievement::paid, &Achievement::shipped, &Achievement::inFinance, &Achievement::reported,
                            &Achievement::expected, &Achievement::target})
        for (const Achievement* row : figures.regions)
            evidence.add((row->*rung).records);
    return sum;
}

} // namespace

FigureEvidence achievementEvidence(const ViewState& state, RegionIndex region)
{
    const RegionIndex shown = region.isSet() ? region : state.scope;
    const AchievementFigures figures = achievementOf(state, shown);
    FigureEvidence evidence;
    evidence.title =
        OverviewText::tr("Achievement, %1, %2").arg(words::month(figures.month), regionOrAll(state, shown));
    evidence.value = OverviewText::tr("proven %1, claimed %2")
                         .arg(words::percent(figures.provenRatio), words::percent(figures.claimedRatio));
    const ProofRung rung = state.rulebook ? state.rulebook->achievement.provenRung : ProofRung::Paid;
    evidence.formula =
        OverviewText::tr("Proven = %1 this month, divided by the target. Claimed = signed as the CRM says plus "
                         "expected signings, divided by the target. Expected signings never count as proven.")
            .arg(words::rung(rung));
    const Ladder ladder = ladderOf(figures, evidence);
    evidence.parts = {{OverviewText::tr("Target"), words::moneyFull(figures.target)},
                      {OverviewText::tr("Claimed"), words::moneyFull(figures.claimed)},
                      {OverviewText::tr("  signed, as the CRM says"), words::moneyFull(ladder.reported)},
                      {OverviewText::tr("  expected signings"), words::moneyFull(ladder.expected)},
                      {OverviewText::tr("Signed"), words::moneyFull(ladder.signedSum)},
                      {OverviewText::tr("Contract found in finance"), words::moneyFull(ladder.inFinance)},
                      {OverviewText::tr("Shipped"), words::moneyFull(ladder.shipped)},
                      {OverviewText::tr("Paid"), words::moneyFull(ladder.paid)},
                      {OverviewText::tr("Proven"), words::moneyFull(figures.proven)},
                      {OverviewText::tr("Gap"), words::moneyFull(figures.claimed - figures.proven)}};
    return evidence;
}

FigureEvidence visitsEvidence(const ViewState& state)
{
    const ProcessFigures figures = processOf(state);
    FigureEvidence evidence;
    evidence.title = OverviewText::tr("Valid visits, %1").arg(regionOrAll(state, state.scope));
    evidence.value = OverviewText::tr("%1: %2 of %3")
                         .arg(words::percent(figures.validVisits), words::count(figures.validVisits.part),
                              words::count(figures.validVisits.whole));
    evidence.formula =
        OverviewText::tr("Visits of this month that pass the checks of the rulebook, divided by all that count. Two "
                         "visits by one rep to one customer on one day count once.");
    for (std::size_t i = 0; i < state.assessment->regions.size(); ++i) {
        const RegionView& region = state.assessment->regions[i];
        if (state.inScope(RegionIndex{static_cast<std::int32_t>(i)}))
            evidence.parts.push_back(
                {words::foreign(region.name, 40),
                 OverviewText::tr("%1 (%2 of %3)")
                     .arg(words::percent(region.validVisits), words::count(region.validVisits.part),
                          words::count(region.validVisits.whole))});
    }
    if (state.facts) {
        const Instant monthStart = state.clock().startOf(firstDay(state.clock().monthAt(state.asOf())));
        const std::size_t known = std::min(state.facts->visits.size(), state.assessment->visits.size());
        for (std::size_t i = 0; i < known; ++i)
            if (state.facts->visits[i].visitedAt >= monthStart && state.assessment->visits[i].counts &&
                state.inScope(regionOf(state.facts->visits[i], *state.facts)))
                evidence.add(state.facts->visits[i].id);
    }
    excuse(evidence, state);
    return evidence;
}

FigureEvidence paceEvidence(const ViewState& state)
{
    const ProcessFigures figures = processOf(state);
    FigureEvidence evidence;
    evidence.title = OverviewText::tr("Stage pace, %1").arg(regionOrAll(state, state.scope));
    evidence.value = figures.stageAdvances > 0 ? words::daysPerStage(figures.meanDaysPerStage) : words::dash();
    evidence.formula =
        OverviewText::tr("Mean number of days from the start of a stage to the start of the next one, over "
                         "all proven advances of the last %1 months.")
            .arg(state.rulebook->metrics.months);
    evidence.parts.push_back({OverviewText::tr("Advances counted"), words::count(figures.stageAdvances)});
    for (std::size_t i = 0; i < state.assessment->regions.size(); ++i) {
        const RegionView& region = state.assessment->regions[i];
        if (state.inScope(RegionIndex{static_cast<std::int32_t>(i)}) && region.stageAdvances > 0)
            evidence.parts.push_back(
                {words::foreign(region.name, 40), OverviewText::tr("mean %1, median %2")
                                                      .arg(words::daysPerStage(region.meanDaysPerStage),
                                                           words::daysPerStage(region.medianDaysPerStage))});
    }
    const Instant from = windowStart(state);
    if (state.facts)
        for (const StageClaimFact& claim : state.facts->claims)
            if (claim.project.isSet() && claim.claimedAt >= from && claim.claimedAt <= state.asOf() &&
                inRegion(state, state.facts->projects[claim.project.at()]))
                evidence.add(claim.id);
    excuse(evidence, state);
    return evidence;
}

FigureEvidence promisesEvidence(const ViewState& state)
{
    const ProcessFigures figures = processOf(state);
    FigureEvidence evidence;
    evidence.title = OverviewText::tr("Promises kept, %1").arg(regionOrAll(state, state.scope));
    evidence.value = OverviewText::tr("%1: %2 of %3 due")
                         .arg(words::percent(figures.commitmentsKept), words::count(figures.commitmentsKept.part),
                              words::count(figures.commitmentsKept.whole));
    evidence.formula =
        OverviewText::tr("Customers' promises whose promised document arrived in time, divided by all promises "
                         "that were due in the last %1 months. Judged by documents, not by ticks.")
            .arg(state.rulebook->metrics.months);
    int late = 0, broken = 0, open = 0;
    for (std::size_t i = 0; i < state.assessment->regions.size(); ++i) {
        if (!state.inScope(RegionIndex{static_cast<std::int32_t>(i)}))
            continue;
        late += state.assessment->regions[i].commitmentsLate;
        broken += state.assessment->regions[i].commitmentsBroken;
        open += state.assessment->regions[i].commitmentsOpen;
    }
    evidence.parts = {{OverviewText::tr("Kept in time"), words::count(figures.commitmentsKept.part)},
                      {OverviewText::tr("Kept late"), words::count(late)},
                      {OverviewText::tr("Broken"), words::count(broken)},
                      {OverviewText::tr("Overdue now"), words::count(figures.commitmentsOverdue)},
                      {OverviewText::tr("Not due yet"), words::count(open)}};
    if (state.facts)
        for (const CommitmentFact& promise : state.facts->commitments) {
            const bool wanted =
                promise.project.isSet()
                    ? inRegion(state, state.facts->projects[promise.project.at()])
                    : promise.entity.isSet() && inRegion(state, state.facts->entities[promise.entity.at()]);
            if (wanted && promise.dueAt >= windowStart(state))
                evidence.add(promise.id);
        }
    excuse(evidence, state);
    return evidence;
}

FigureEvidence interventionEvidence(const ViewState& state)
{
    const InterventionFigures figures = interventionFigures(state);
    FigureEvidence evidence;
    evidence.title = OverviewText::tr("Intervention time, %1").arg(regionOrAll(state, state.scope));
    evidence.value = figures.median ? words::duration(*figures.median) : words::dash();
    evidence.formula =
        OverviewText::tr("Median time from the moment a signal became true in the data to the first step taken "
                         "about it: taken, delegated or completed. Signals without a step are still running and "
                         "are counted apart.");
    evidence.parts = {{OverviewText::tr("Answered"), words::count(figures.answered)},
                      {OverviewText::tr("Still running"), words::count(figures.running)},
                      {OverviewText::tr("Ended unanswered"), words::count(figures.ended)}};
    evidence.add(figures.records);
    evidence.whyNoRecords = OverviewText::tr("No step was taken about any of these signals yet.");
    return evidence;
}

FigureEvidence openActionsEvidence(const ViewState& state)
{
    const PendingActions pending = pendingActions(state);
    FigureEvidence evidence;
    evidence.title = OverviewText::tr("Open actions, %1").arg(regionOrAll(state, state.scope));
    evidence.value = words::count(static_cast<std::int64_t>(pending.actions.size()));
    evidence.formula =
        OverviewText::tr("Signals that are true now and that were neither completed, dismissed nor snoozed.");
    evidence.parts.push_back({words::severity(Severity::Red), words::count(pending.red)});
    evidence.parts.push_back({words::severity(Severity::Yellow),
                              words::count(static_cast<std::int64_t>(pending.actions.size()) - pending.red)});
    for (const std::size_t action : pending.actions)
        evidence.add(state.assessment->signalList.at(state.assessment->actions[action].signal).records);
    return evidence;
}

FigureEvidence funnelEvidence(const ViewState& state, RegionIndex region)
{
    FigureEvidence evidence;
    evidence.title = OverviewText::tr("Funnel, %1").arg(regionOrAll(state, region));
    evidence.formula =
        OverviewText::tr("Open projects that reached each node: as claimed, and as proven (every node up to it "
                         "is verified).");
    const RegionView& view = state.assessment->regions.at(region.at());
    for (int node = 0; node < kNodeCount; ++node) {
        const auto at = static_cast<std::size_t>(node);
        evidence.parts.push_back(
            {OverviewText::tr("Node %1").arg(node + 1),
             OverviewText::tr("%1 claimed, %2 proven").arg(view.claimedAtNode[at]).arg(view.provenAtNode[at])});
    }
    std::int64_t open = 0;
    for (const ProjectAssessment& project : state.assessment->projects)
        if (project.open && project.regionIndex == region) {
            evidence.add(project.id);
            ++open;
        }
    evidence.value = OverviewText::tr("%n open project(s)", nullptr, static_cast<int>(open));
    return evidence;
}

FigureEvidence actionEvidence(const ViewState& state, std::size_t action)
{
    const Signal& signal = state.assessment->signalList.at(state.assessment->actions.at(action).signal);
    FigureEvidence evidence;
    evidence.title = words::signalTitle(signal, *state.rulebook);
    evidence.value = words::duration(state.asOf() - signal.startedAt);
    evidence.formula = words::signalDetail(signal, *state.rulebook);
    evidence.parts = {{OverviewText::tr("Started"), words::instant(signal.startedAt, state.clock())},
                      {OverviewText::tr("Could be known"), words::instant(signal.knowableAt, state.clock())}};
    evidence.add(signal.records);
    return evidence;
}

} // namespace plumbline::ui
