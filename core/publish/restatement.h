#pragma once

#include "core/publish/sealedmonth.h"

#include <functional>

namespace plumbline {

// Why a record makes a published figure another one now.
enum class RestatementCause : std::uint8_t {
    ArrivedLate,    // it was not known when the month was sealed
    Changed,        // its system gives it another content since
    Removed,        // its system took it back since
    CountsNow,      // known and unchanged, but it counts since other records or decisions changed
    CountsNoLonger, // likewise
    Rules           // not a record: the rules in force are others
};
struct RestatedRecord {
    RecordId record; // unset for Rules
    RestatementCause cause{};
    Money effect;    // on a sum of money; 0 where the figure is no such sum
    Instant at;      // when the program learned of it; unknown for CountsNow, CountsNoLonger and Rules
};
struct Restatement {
    Figure before, after; // after: with what is known now, under the rules in force
    std::vector<RestatedRecord> records; // largest effect first
};
struct Restatements {
    SealedMonth sealed; // without its figures
    std::vector<Restatement> list;
    std::int64_t unchanged = 0; // figures
};

// When versions of a record were fetched, newest first, and whether each says that it was removed.
struct VersionFetched {
    Instant at;
    bool isRemoved = false;
};
using RecordVersions = std::function<std::vector<VersionFetched>(RecordId)>;

// What changed since the month was sealed. `sameRules`: the figures of the seal's instant with what is known
// now, under the seal's rules; `rulesNow`: under those in force.
Restatements restate(const SealedMonth& sealed, const std::vector<Figure>& sameRules,
                     const std::vector<Figure>& rulesNow, const RecordVersions& versions);

} // namespace plumbline
