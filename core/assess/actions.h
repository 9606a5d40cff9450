#pragma once

#include "core/assess/assessment.h"

namespace plumbline {

// One action for each signal (R50). Fills out.actions: red first, then the most money at stake, then the
// oldest; reads out.signalList. What nothing is known of is empty, for the reader to say "none on file".
void openActions(const Facts& facts, const Rulebook& rulebook, Assessment& out, int threads);

} // namespace plumbline
