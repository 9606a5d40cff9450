#pragma once

#include "core/assess/visitsummary.h"
#include "ui/shell/figure.h"
#include "ui/shell/viewstate.h"

namespace plumbline::ui {

// Which of the three shares of a tally a figure tells of.
enum class VisitShare { Valid, Authentic, Progress };

// Valid, authentic or progress visits of these reps, divided by all that count.
FigureEvidence shareEvidence(const ViewState& state, const std::vector<RepVisits>& reps, VisitShare share,
                             const QString& whose);
// The visits that are the second one of their day to their customer (R38).
FigureEvidence twinsEvidence(const ViewState& state, const std::vector<RepVisits>& reps, const QString& whose);
// All visits for which `check` said `verdict`; Pending includes Maturing.
FigureEvidence checkEvidence(const ViewState& state, const std::vector<RepVisits>& reps, VisitCheck check,
                             Verdict verdict);
// One visit: its six checks with their reasons and the records that decided them (R17).
FigureEvidence visitEvidence(const ViewState& state, VisitIndex visit);

} // namespace plumbline::ui
