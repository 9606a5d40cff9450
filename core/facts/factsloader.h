#pragma once

#include "core/facts/facts.h"

#include <atomic>
#include <vector>

namespace plumbline {

// Reads everything that facts need out of a record source and arranges it for assess. Uses up to
// `threads` threads for the scans. Returns null when `cancelled` became true meanwhile.
FactsPtr loadFacts(const RecordSource& source, const std::vector<IdentityDecision>& decisions, Instant knownAt,
                   int threads, const std::atomic<bool>* cancelled = nullptr);

} // namespace plumbline
