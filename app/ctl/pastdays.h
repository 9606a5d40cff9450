#pragma once

#include "app/ctl/context.h"

#include "core/assess/replay.h"

namespace plumbline::ctl {

// A stretch of past days as --from, --to, --as-of and --known-at name it.
struct PastDays {
    std::unique_ptr<Workspace> workspace;
    FactsPtr facts; // of now, or of --known-at
    Instant until;  // --as-of, else now
    Day from, to;
    // --as-known: what had been fetched by the end of each day; else `facts` for every day.
    FactsAt factsAt(bool asKnown) const;
};
Result<PastDays> pastDays(const Context& context);

} // namespace plumbline::ctl
