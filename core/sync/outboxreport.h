#pragma once

#include "core/model/result.h"

#include <optional>
#include <string>
#include <vector>

namespace plumbline {

// What became of a system's entries in one round.
struct DeliveryOutcome {
    std::string system;
    int delivered = 0, unconfirmed = 0, rejected = 0, conflict = 0;
    int waiting = 0;            // still to go out, the unconfirmed among them
    std::optional<Error> error; // what ended the round early, args as of a sync
};
struct DeliveryReport {
    std::vector<DeliveryOutcome> systems; // that had something to send
    std::optional<Error> error;           // of the ledger
    bool cancelled = false;
};

} // namespace plumbline
