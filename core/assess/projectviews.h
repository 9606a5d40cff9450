#pragma once

#include "core/assess/reason.h"
#include "core/facts/indices.h"

#include <string>
#include <vector>

// What is said of projects beside their score.
namespace plumbline {

// A key part over all open projects (D6, idea 10). Quantities in thousandths.
struct PartPlan {
    std::string part;
    RecordId record;
    std::int64_t onHand = 0, inTransit = 0;   // in transit: all that is under way
    std::int64_t required = 0, allocated = 0; // required: the rulebook's share of all demands
    bool known = true;                        // stock and transit were read
    bool overcommitted = false;               // each project alone would be covered, together they are not
    std::vector<std::string> projects;        // that demand it, the earliest need first
    std::vector<RecordId> records;            // demands, in the same order
};

// A project entered or left the list of those below the threshold (R28).
struct ListEvent {
    RecordId project;
    std::string name;
    RegionIndex region;
    Instant at;
    bool entered = true;
    Rational score; // from then on: at most, with what cannot be told
};

// From the first instant at which a project's weakness was visible to its contract (R32).
struct Exposure {
    RecordId project, contract;
    std::string name;
    RegionIndex region;
    Instant exposedAt, orderedAt;
    int days = 0; // whole days of the company
};

} // namespace plumbline
