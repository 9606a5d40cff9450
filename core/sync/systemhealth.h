#pragma once

#include "core/store/syncstate.h"
#include "core/sync/requestbudget.h"
#include "core/sync/source.h"

#include <vector>

namespace plumbline::sync {

// A list of a system that needs to be told of by its name.
struct StreamDoubt {
    std::string stream;
    Doubt doubt;
};

// What the sync chip, the Data page and `doctor` say of one system, until it is no longer true.
struct SystemHealth {
    std::string system;
    Instant freshAsOf;    // of its oldest list; unknown while one was never read to its end
    Instant staleSince;   // unknown = fresh enough, or never read
    Instant failingSince; // unknown = works
    std::optional<Error> error;
    Instant nextTryAt;      // unknown = as scheduled
    bool needsUser = false; // nothing is tried again before the user has mended it
    BudgetLeft left;
    std::optional<Duration> clockSkew; // their clock minus ours
    bool isClockOff = false;           // by more than five minutes: times of both are not compared
    std::int64_t setAside = 0;
    std::vector<StreamDoubt> doubts;  // deletes that wait for the user's word
    std::vector<StreamState> streams; // all of its lists
    Instant noAccessSince;            // a list that could be read before is refused since then
};

// How many requests its profile allows; 0 = no limit.
struct AllowedRequests {
    int perMinute = 0, perDay = 0;
};

// What the source's profile says; no limit when it can not be read. Reads a file.
AllowedRequests allowedRequests(const Source& source);

// One system's health out of what the cache keeps of all of them. `now` may have jumped: an age is never
// negative.
SystemHealth healthOf(const std::string& system, const std::vector<SystemState>& states,
                      const std::vector<StreamState>& streams, AllowedRequests allowed, Instant now);

} // namespace plumbline::sync
