#pragma once

#include "core/assess/replay.h"

#include <optional>
#include <string>
#include <vector>

namespace plumbline {

// What a signal rule would have said over a stretch of one's own past (idea 1).
struct BacktestRequest {
    std::string rule;        // SignalRule::id; tried even where it is switched off
    Day from, to;            // company days, both included
    Instant until;           // now: nothing after it is looked at
    int lossWithinDays = 90; // a loss so many days after the fire counts as one that it preceded
};
struct BacktestFire {
    Episode episode;
    Instant lostAt; // unknown = no loss followed in time
    RecordId loss;  // the opportunity or project that was lost
    Money lostAmount;
};
// Fires of one week of one region.
struct BacktestWeek {
    Day monday;
    RecordId region; // unset = of no region
    std::string regionName;
    int fires = 0;
};
struct BacktestReport {
    std::vector<BacktestFire> fires; // those that began or were first seen in the stretch, oldest first
    std::vector<BacktestWeek> weeks; // only those with fires; by week, then region
    Ratio precededLoss;              // fires that a loss followed, of those that could be followed by one
    bool hasLead = false;
    Duration medianLead; // from the fire to the loss, when hasLead
    Money lostAmount;    // each lost deal once
};

// nullopt when the rulebook has no such rule. Fires are those that the list would have shown at the end
// of each day: replaying the same days live gives exactly the same ones. A loss is an opportunity or
// project of the subject, or of the signal's customer, that was closed as lost; a region loses none.
std::optional<BacktestReport> backtest(const FactsAt& factsAt, const Facts& now, const Rulebook& rulebook,
                                       const BacktestRequest& request, const std::function<bool()>& keepGoing = {});

} // namespace plumbline
