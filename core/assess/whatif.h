#pragma once

#include "core/assess/assessment.h"

#include <vector>

namespace plumbline {

// A project that another rulebook moves onto the pending list or off it.
struct ProjectMove {
    std::size_t project = 0; // position in Assessment::projects
    Rational before, after;  // health
};
// A signal that only one of the two rulebooks raises.
struct SignalMove {
    std::size_t signal = 0; // position in the signalList of the one that raises it
    bool isNew = false;
};
struct MoneyMove {
    Money before, after;
};

// What another rulebook would change, on the same facts at the same instant (idea 4). Nothing is stored.
struct WhatIfDifference {
    std::vector<ProjectMove> enters, leaves; // the pending list (R28), largest amount first
    std::vector<SignalMove> moves;           // new ones first, each oldest first
    MoneyMove onList;                        // amounts of the projects on the pending list
    MoneyMove proven, claimed;               // of the as-of month, whole company
    MoneyMove rebates;                       // due by the policies
    MoneyMove atStake;                       // of all signals
    Ratio visitsBefore, visitsAfter;         // valid ones
};

// Both of the same facts and instant.
WhatIfDifference differenceOf(const Assessment& before, const Assessment& after, CompanyClock clock);

} // namespace plumbline
