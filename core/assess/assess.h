#pragma once

#include "core/assess/assessment.h"
#include "core/facts/facts.h"

namespace plumbline {

// The one pure function: what the facts say under these rules, as it was at `asOf` (events after it
// are not seen). The same arguments give the same bytes on any number of threads. Thread-safe; reads
// nothing else.
Assessment assess(const Facts& facts, const Rulebook& rulebook, Instant asOf, int threads = 1);

// The six checks of one visit with their reasons, worked out on demand (R17).
struct VisitExplanation { std::vector<Reason> checks; Verdict authentic{}, progress{}, valid{}; };
VisitExplanation explainVisit(const Facts& facts, const Rulebook& rulebook, const Assessment& assessment,
                              VisitIndex visit);

} // namespace plumbline
