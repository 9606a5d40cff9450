#pragma once

#include "core/assess/eventtally.h"
#include "core/assess/reason.h"
#include "core/facts/indices.h"

#include <cstdint>
#include <utility>

// What is said of single events: visits and promises.
namespace plumbline {

// R13-R16, R33-R38
struct VisitAssessment {
    Verdict registry = Verdict::Unknown, budget = Verdict::Unknown, shipment = Verdict::Unknown;
    Verdict confirmation = Verdict::Unknown, comparison = Verdict::Unknown, inquiry = Verdict::Unknown;
    Verdict authentic = Verdict::Unknown, progress = Verdict::Unknown, valid = Verdict::Unknown;
    bool counts = true; // false: the twin of another visit on that day, or after asOf
    VisitIndex twin;    // set when counts is false because of R38
};

// R65
enum class CommitmentState : std::uint8_t {
    NotSeen, // promised after asOf
    Open,    // not due yet, nothing arrived
    Kept,    // its proof was created after the promise and by the due instant
    Late,    // its proof was created after the due instant
    Overdue, // due, nothing arrived
    Broken,  // overdue by more than the rulebook's days
    Unknown  // due, nothing arrived, but documents have not been read up to the due instant
};

} // namespace plumbline
