#pragma once

#include "core/model/instant.h"

#include <cstdint>
#include <string>

namespace plumbline {

// What the director did about an action; kept in the ledger, in the order of its values: append only.
// Undone takes back the action's last step that was not yet taken back.
enum class ActionStepKind : std::uint8_t { Seen, Taken, Delegated, Snoozed, Completed, Dismissed, Reopened, Undone };

struct ActionStep {
    std::string actionKey;
    ActionStepKind kind = ActionStepKind::Seen;
    Instant at;
    Instant until;      // of a snooze
    std::string person; // of a delegation
    std::string note;   // the director's words
};

} // namespace plumbline
