#pragma once

#include "core/assess/reason.h"

namespace plumbline {

// What changed between two windows of the company's own data (R39, R44, D7): never a stored figure.
enum class EffectKind : std::uint8_t {
    EffectiveVisits, // effective visits a working day
    LeadConversion,  // opportunities won, of those that were closed
    RebateDisputes   // disputes about rebates, of the orders
};
struct Window { Day from, to; }; // both ends included
struct EffectMeasure {
    EffectKind kind{};
    Window before, after;
    Ratio rateBefore, rateAfter;
    bool hasMultiple = false; // both rates are known and the one before is above 0
    Rational multiple;        // after / before
};

} // namespace plumbline
