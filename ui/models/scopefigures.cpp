#include "ui/models/scopefigures.h"

#include <algorithm>

namespace plumbline::ui {
namespace {

AchievementFigures sumOf(const ViewState& state, Month month, RegionIndex only)
{
    AchievementFigures sum;
    sum.month = month;
    for (const Achievement& row : state.assessment->achievements) {
        const bool wanted = row.month == month && !row.rep.isSet() && (!only.isSet() || row.region == only);
        if (!wanted)
            continue;
        sum.target += row.target.amount;
        sum.claimed += row.claimed;
        sum.proven += row.proven;
        sum.regions.push_back(&row);
    }
    sum.provenRatio = {sum.proven.fen, sum.target.fen};
    sum.claimedRatio = {sum.claimed.fen, sum.target.fen};
    return sum;
}

Month monthOfState(const ViewState& state) { return state.clock().monthAt(state.asOf()); }

} // namespace

int wholePercent(const Ratio& ratio)
{
    return ratio.hasValue() ? static_cast<int>(ratio.value().flooredTimes(100)) : 0;
}

int AchievementFigures::gapPoints() const { return wholePercent(claimedRatio) - wholePercent(provenRatio); }

AchievementFigures achievementOf(const ViewState& state) { return sumOf(state, monthOfState(state), state.scope); }

AchievementFigures achievementOf(const ViewState& state, RegionIndex region)
{
    return sumOf(state, monthOfState(state), region);
}

ProcessFigures processOf(const ViewState& state)
{
    ProcessFigures figures;
    const Assessment& all = *state.assessment;
    if (!state.scope.isSet()) {
        figures.validVisits = all.headline.validVisits;
        figures.commitmentsKept = all.headline.commitmentsKept;
        figures.meanDaysPerStage = all.headline.meanDaysPerStage;
        figures.stageAdvances = all.headline.stageAdvances;
        figures.commitmentsOverdue = all.headline.commitmentsOverdue;
    } else if (state.scope.at() < all.regions.size()) {
        const RegionView& region = all.regions[state.scope.at()];
        figures.validVisits = region.validVisits;
        figures.commitmentsKept = region.commitmentsKept;
        figures.meanDaysPerStage = region.meanDaysPerStage;
        figures.stageAdvances = region.stageAdvances;
        figures.commitmentsOverdue = region.commitmentsOverdue;
    }
    return figures;
}

std::vector<Ratio> provenTrend(const ViewState& state, int months)
{
    std::vector<Ratio> trend;
    const Month last = monthOfState(state);
    for (int back = months - 1; back >= 0; --back) {
        const AchievementFigures sum = sumOf(state, Month{last.number - back}, state.scope);
        if (sum.hasTarget())
            trend.push_back(sum.provenRatio);
    }
    return trend;
}

} // namespace plumbline::ui
