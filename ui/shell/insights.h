#pragma once

#include "core/assess/identityquestions.h"
#include "core/assess/intervention.h"

#include <memory>
#include <vector>

namespace plumbline::ui {

// What takes longer to work out than an assessment and comes after it: who may be one customer, and the
// signals of the past days. Parts that are not there yet say how far they are.
struct Insights {
    Instant asOf; // what it was worked out for

    bool identityKnown = false;
    std::vector<IdentityQuestion> questions, joins;

    int replayedPercent = 0; // 100 = episodes and cases are complete
    Day from;                // the first day of the replay
    std::vector<Episode> episodes;
    std::vector<InterventionCase> cases; // of the episodes, by the steps so far

    bool isReplayed() const { return replayedPercent >= 100; }
};
using InsightsPtr = std::shared_ptr<const Insights>;

} // namespace plumbline::ui
