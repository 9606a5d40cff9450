#include "core/facts/facts.h"

#include <algorithm>

namespace plumbline {

Instant Facts::freshAsOf(Collection collection) const
{
    Instant earliest;
    bool isFilled = false;
    for (const Freshness& entry : freshness) {
        if (entry.collection != collection)
            continue;
        if (!entry.freshAsOf.isKnown())
            return {};
        earliest = isFilled ? std::min(earliest, entry.freshAsOf) : entry.freshAsOf;
        isFilled = true;
    }
    return earliest;
}

} // namespace plumbline
