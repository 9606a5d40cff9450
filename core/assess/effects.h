#pragma once

#include "core/assess/assessment.h"

namespace plumbline {

// What changed between two windows of the company's own data (R39, R44, D7). Fills out.effects; reads
// out.visits. The windows are the rulebook's months before and after the day of introduction, else the
// last months up to asOf and as many before. A window that has not begun, or a rate of none, has no
// value; a multiple is told only beside both rates.
void measureEffects(const Facts& facts, const Rulebook& rulebook, Instant asOf, Assessment& out);

} // namespace plumbline
