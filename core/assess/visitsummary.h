#pragma once

#include "core/assess/assessment.h"
#include "core/facts/facts.h"

#include <array>
#include <vector>

namespace plumbline {

// The kVisitChecks checks of a visit, in the order in which they are told.
enum class VisitCheck : std::uint8_t { Registry, Budget, Shipment, Confirmation, Comparison, Inquiry };

Verdict verdictOf(const VisitAssessment& visit, VisitCheck check);

// How often a check said what. Pending includes what is still maturing.
struct CheckTally {
    int passed = 0, failed = 0, pending = 0, notApplicable = 0, unknown = 0;
};

// What a set of visits adds up to (R33, R63): twins of one day are counted apart and nowhere else (R38).
struct VisitTally {
    Ratio valid, authentic, progress;
    int unknown = 0; // of those that count: cannot tell
    int pending = 0; // of those that count: a window is still open
    int twins = 0;
    std::array<CheckTally, kVisitChecks> checks;
};

struct RepVisits {
    PersonIndex rep; // unset: nobody is named
    RegionIndex region;
    VisitTally tally;
    std::vector<VisitIndex> visits; // newest first, twins among them
};

// The visits of the month of the assessment's as-of date, up to that date.
struct VisitSummary {
    Month month;
    VisitTally total;
    std::vector<RepVisits> reps; // by region, then by rep
};

// Adds up the verdicts of `assessment`, which was made of these facts. `scope` unset = all regions.
VisitSummary summariseVisits(const Facts& facts, const Assessment& assessment, CompanyClock clock, RegionIndex scope);

// The region of the rep, or else of the customer.
RegionIndex regionOf(const VisitFact& visit, const Facts& facts);

} // namespace plumbline
