#pragma once

#include "core/assess/assessment.h"

namespace plumbline {

// The electronic trail of every open project in three lines: customers' promises, price talks, delivery
// terms (R54). Fills `trail` of out.projects, which must be assessed before, as must promises.
//
// An item is found when a company system holds its original: a document with a file behind it, an
// approval, a contract in finance, the customer's inquiry. A document record without a file and a rep's
// tick are hand entries and do not count. What is not due yet, or cannot be told because its system was
// not read far enough, is in no coverage.
void followTrails(const Facts& facts, const Rulebook& rulebook, Assessment& out, int threads);

} // namespace plumbline
