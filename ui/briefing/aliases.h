#pragma once

#include "core/assess/assessment.h"

namespace plumbline::ui {

// Replaces the names of customers, projects, opportunities, contracts and contacts by numbers, the same
// name by the same number throughout: for a briefing that leaves the house. Names are known from the
// assessment, and from `facts` unless null. Regions, directors and reps keep theirs.
void hideCustomers(Assessment& assessment, const Facts* facts);

} // namespace plumbline::ui
