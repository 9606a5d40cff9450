#pragma once

#include "core/assess/assessment.h"

namespace plumbline {

// What is wrong at asOf (R45-R49). Fills out.signalList, oldest first; reads visits, achievements,
// projects and rebates of `out`, which must be assessed before. Silence counts as silence only as far
// as the system that would have spoken was read: no signal comes from data that is not there.
void raiseSignals(const Facts& facts, const Rulebook& rulebook, Instant asOf, Assessment& out);

} // namespace plumbline
