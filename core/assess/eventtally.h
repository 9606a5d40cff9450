#pragma once

#include "core/assess/reason.h"
#include "core/rulebook/eventrules.h"

#include <array>
#include <vector>

namespace plumbline {

// The events of one type in the month of asOf, by verdict (R12). An event of a type without an objective
// test is counted and never judged (R62).
struct EventTally {
    EventType type{};
    bool verifiable = false;
    std::int64_t total = 0;
    std::array<std::int64_t, 6> verdicts{}; // by Verdict
};

// One check of one event: what decided it, how old that is, under which rules.
struct CheckResult {
    EventCheck check{};
    Reason reason;
    Instant decidedAt;  // of the deciding record; unknown when none decided
    Instant knownUntil; // how far the system that knows was read
    int ruleVersion = 0;
};
struct EventExplanation {
    EventType type{};
    RecordId record;
    Instant at;
    bool verifiable = false;
    Verdict verdict = Verdict::NotApplicable;
    std::vector<CheckResult> checks; // those that the catalogue lists, in its order
};

} // namespace plumbline
