#pragma once

#include "core/assess/assessment.h"

#include <vector>

namespace plumbline {

// How each promise of a customer stands at asOf, parallel to facts.commitments (R65). Proof is a
// document of the promised kind from that customer, and of that project where the promise names one;
// the rep's own tick is none.
std::vector<CommitmentState> commitmentStates(const Facts& facts, const Rulebook& rulebook, Instant asOf);

} // namespace plumbline
