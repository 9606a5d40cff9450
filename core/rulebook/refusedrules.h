#pragma once

#include "core/model/instant.h"
#include "core/model/result.h"

#include <string>

namespace plumbline {

// The data folder's own rules (rulebook.toml or calendar.toml) have a mistake: they wait, and the last good ones are in
// force. A state: it lasts until the file is good again.
struct RefusedRules {
    Error error;             // names file, line, key, what was found and what is expected
    Instant since;           // when the file became what it is; unknown when the system does not say
    bool hasLastGood = true; // false: none is remembered, so the shipped rules are in force
    std::string inForceName; // of the rulebook that is in force
    int inForceVersion = 0;
};

} // namespace plumbline
