#pragma once

#include "core/assess/assessment.h"

namespace plumbline {

// The three ratios per region and for the company (R63-R65). Fills out.regions, parallel to
// facts.regions, and out.headline; reads out.visits and out.projects.
//
// Visits: those of asOf's month that count under R38; valid ones of all. A visit is its rep's region's,
// else its customer's.
// Stage advances: of the rulebook's months, a project is proven (nodes 1..n all verified) into the next
// stage. It took the time from when the stage before was reached (the first: when the project was
// entered). A stage that an open project is still in is no advance yet: it is counted as running, with the
// time that it has taken so far.
// Promises: due within the rulebook's months up to asOf; one that is not due yet is open. Kept, late or
// broken is said by documents alone; overdue ones without a document are not yet broken.
void assessProcess(const Facts& facts, const Rulebook& rulebook, Instant asOf, Assessment& out);

} // namespace plumbline
