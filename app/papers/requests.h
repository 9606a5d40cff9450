#pragma once

#include "app/workspace.h"
#include "ui/briefing/briefingrequest.h"
#include "ui/briefing/daily/dailydocument.h"

namespace plumbline {

// Everything of a briefing of that month but its options, file and steps: the figures of all regions, what they can
// be checked by, and what changed since the last sealed month. A month that has ended is told as it stood at its
// end; one that runs, as `shown` has it. Takes as long as reading the cache once. Any thread.
Result<ui::BriefingRequest> briefingOf(const Workspace& workspace, const FactsPtr& facts, const AssessmentPtr& shown,
                                       Month month, Instant now);

// The daily report of that day for all regions (R58), by the data folder's template daily-report.txt when it has
// one. FileContent {name, line, "-", what was found, "one of ..."}. Any thread.
Result<ui::DailyRequest> dailyReportOf(const Workspace& workspace, const Facts& facts, Day day);

} // namespace plumbline
