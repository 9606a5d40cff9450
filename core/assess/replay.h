#pragma once

#include "core/assess/assessment.h"

#include <functional>
#include <string>
#include <vector>

// Signals over time: what the list showed at each of many instants (ideas 1 and 2).
namespace plumbline {

// The facts as they are to be seen at an instant: always the same ones ("as it was"), or those that had
// been fetched by then ("as we knew it").
using FactsAt = std::function<FactsPtr(Instant)>;

// One run of one signal: from the first instant at which it was seen until it was gone.
struct Episode {
    Signal signal;     // as it was seen first; its positions are those of the facts of that instant
    RecordId customer; // one of the records of the customer concerned; unset where there is none
    RecordId region;
    std::string regionName;
    Instant firstSeen; // the first of the instants
    Instant lastSeen;
    Instant endedAt; // the first of the instants at which it was gone; unknown = still running
};

// Raises the signals at every instant of `ticks` (ascending) and joins them into episodes, oldest start
// first. One that began anew between two ticks is another episode. Stops early, with what it has so far,
// when `keepGoing` says false; a tick whose facts are null is passed over.
std::vector<Episode> replaySignals(const FactsAt& factsAt, const Rulebook& rulebook, const std::vector<Instant>& ticks,
                                   const std::function<bool()>& keepGoing = {});

// The last millisecond of every day from `from` to `to`; of the last one `until`, when that is earlier.
std::vector<Instant> dayEnds(CompanyClock clock, Day from, Day to, Instant until);

// "rule:subject", as in Action::key.
std::string keyOf(const Signal& signal);

} // namespace plumbline
