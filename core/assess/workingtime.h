#pragma once

#include "core/rulebook/rulebook.h"

namespace plumbline {

// The instant at which so much time has passed since `from`: every hour counts, or the hours of working days (D8).
Instant afterOnClock(const Rulebook& rulebook, RuleClock clock, Instant from, Duration passed);

// How much time passed from `from` to `to` (not before it) on that clock.
Duration passedOnClock(const Rulebook& rulebook, RuleClock clock, Instant from, Instant to);

} // namespace plumbline
