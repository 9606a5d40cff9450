#pragma once

#include "core/assess/assessment.h"

#include <vector>

namespace plumbline {

enum class CommitmentState : std::uint8_t {
    NotSeen, // promised after asOf
    Open,    // not due yet, nothing arrived
    Kept,    // its proof was created after the promise and by the due instant
    Late,    // its proof was created after the due instant
    Overdue, // due, nothing arrived
    Broken,  // overdue by more than the rulebook's days
    Unknown  // due, nothing arrived, but documents have not been read up to the due instant
};

// How each promise of a customer stands at asOf, parallel to facts.commitments (R65). Proof is a
// document of the promised kind from that customer, and of that project where the promise names one;
// the rep's own tick is none.
std::vector<CommitmentState> commitmentStates(const Facts& facts, const Rulebook& rulebook, Instant asOf);

} // namespace plumbline
