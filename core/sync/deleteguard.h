#pragma once

#include "core/store/syncstate.h"

namespace plumbline::sync {

// Whether so many rows that would go are rather an answer that is not whole: the user is asked then.
// More than 5 % or more than 50 rows, or rows whose id could not be read among what was seen.
constexpr bool mustAsk(const Comparison& found)
{
    constexpr std::int64_t kMostRows = 50;
    constexpr std::int64_t kMostPercent = 5;
    return found.missing > 0 &&
           (found.missing > kMostRows || found.missing * 100 > found.live * kMostPercent || found.unnamed > 0);
}

} // namespace plumbline::sync
