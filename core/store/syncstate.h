#pragma once

#include "core/model/collections.h"
#include "core/model/instant.h"
#include "core/model/result.h"

#include <cstdint>
#include <optional>
#include <string>

// What is known of streams and systems beside their records; kept until it is no longer true.
namespace plumbline {

// Live rows that a full comparison did not find and the guard kept (R: 0 wrong deletes).
struct Doubt {
    std::int64_t missing = 0, live = 0;
    Instant since; // unknown = no doubt

    explicit operator bool() const { return missing > 0; }
    friend bool operator==(const Doubt&, const Doubt&) = default;
};

struct StreamState {
    std::string system, stream;
    Collection collection = Collection::Count;
    std::string cursor;
    Instant freshAsOf; // unknown until one complete read
    std::int64_t rows = 0, setAside = 0;
    Instant comparedAt = {}; // start of the last full comparison of keys that was ended
    Doubt doubt = {};
    std::string mappedBy = {};       // fingerprint of the profile that rows set aside were last mapped with
    Instant failingSince = {};       // unknown = works
    std::optional<Error> error = {}; // why it alone can not be read
};

// Requests spent, to be counted on from after a restart.
struct Spent {
    std::int32_t day = 0; // company day of `today`
    int today = 0;
    Instant lastAt;   // the last request
    int inMinute = 0; // requests in the minute that ended with it

    friend bool operator==(const Spent&, const Spent&) = default;
};

// How a system's last sync ended; kept until it is no longer true.
struct SystemState {
    std::string system;
    Instant lastTriedAt, lastSucceededAt, failingSince;
    std::optional<Error> error;
    Instant nextTryAt = {};                 // unknown = as scheduled; not before
    int failures = 0;                       // in a row
    std::optional<Duration> clockSkew = {}; // their clock minus ours
    Spent spent = {};
};

// What a full comparison of keys found in the cache but not in the system.
struct Comparison {
    std::int64_t live = 0, missing = 0;
    std::int64_t unnamed = 0; // rows seen whose id could not be read: a missing one may be among them
};

// A group of rows that could not be mapped for the same reason.
struct SetAsideGroup {
    std::string system, stream, field, reason;
    std::int64_t rows = 0;
};

} // namespace plumbline
