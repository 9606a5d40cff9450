#pragma once

#include "ui/shell/viewstate.h"

#include <vector>

namespace plumbline::ui {

// Claimed and proven of one region in the month of the as-of date, or of all regions of the scope
// together (R2): amounts are added in fen, ratios are made of the sums.
struct AchievementFigures {
    Month month;
    Money target, claimed, proven;
    Ratio provenRatio, claimedRatio;
    std::vector<const Achievement*> regions; // the ones summed; they live as long as the assessment

    bool hasTarget() const { return provenRatio.hasValue(); }
    // Percentage points by which the claim is ahead of the proof, from the floored percentages that
    // stand on screen, so that 100 - 63 is 37.
    int gapPoints() const;
};

AchievementFigures achievementOf(const ViewState& state);
AchievementFigures achievementOf(const ViewState& state, RegionIndex region);

// The three process ratios (R63-R65) of the scope.
struct ProcessFigures {
    Ratio validVisits, commitmentsKept;
    Rational meanDaysPerStage;
    int stageAdvances = 0;
    int commitmentsOverdue = 0;
};
ProcessFigures processOf(const ViewState& state);

// The share as a whole percentage, cut (62.9 is 62); 0 for none of none.
int wholePercent(const Ratio& ratio);

// Proven and claimed ratio of the region for the last `months` months that have a target, oldest
// first, for a sparkline.
std::vector<Ratio> provenTrend(const ViewState& state, int months);

} // namespace plumbline::ui
