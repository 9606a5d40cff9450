#pragma once

#include "core/assess/assessment.h"
#include "core/facts/facts.h"
#include "core/store/ledger.h"
#include "ui/shell/insights.h"

#include <memory>
#include <vector>

namespace plumbline::ui {

// What every page shows: owned by the window, handed to the pages whole, never changed by them.
struct ViewState {
    AssessmentPtr assessment;           // null: no data yet
    FactsPtr facts;                     // null: only a stored assessment is shown
    const Rulebook* rulebook = nullptr; // lives as long as the session
    RegionIndex scope;                  // unset = all regions of the director
    Instant now;
    std::vector<ActionStep> steps; // what the director did, oldest first
    std::shared_ptr<const std::vector<OutboxEntry>> outbox; // what of it goes to company systems; may be null
    std::shared_ptr<const Rulings> rulings = {};            // null: nothing is known of them
    InsightsPtr insights = {};                              // null: not begun yet

    bool inScope(RegionIndex region) const { return !scope.isSet() || region == scope; }
    // The instant that the figures speak of.
    Instant asOf() const { return assessment ? assessment->asOf : now; }
    CompanyClock clock() const { return rulebook ? rulebook->clock : CompanyClock(); }
};

} // namespace plumbline::ui
