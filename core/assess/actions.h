#pragma once

#include "core/assess/assessment.h"

namespace plumbline {

// One action for each signal (R50). Fills out.actions, red first, then oldest; reads out.signalList.
void openActions(const Facts& facts, const Rulebook& rulebook, Instant asOf, Assessment& out);

} // namespace plumbline
