#pragma once

#include "core/model/instant.h"
#include "core/model/recordid.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

// What the director decides beside the steps of actions. Kept in the ledger, only ever added to; where
// two speak of the same thing the later one counts.
namespace plumbline {

struct IdentityRuling {
    RecordId a, b;
    bool same = true;
    Instant at;
    std::string note;
};
// The director lets the amount of a rebate go into the contract's annex (R42).
struct RebateRuling {
    RecordId order;
    std::int64_t amount = 0; // fen
    Instant at;
    std::string note;
};
// A claimed rebate is put in question. The note says why and is never empty.
struct RebateDispute {
    RecordId order; // or the claim, where its order is not known
    Instant at;
    std::string note;
};
// A person's word on why records disagree (R8). The program never asserts one.
struct RecordedCause {
    std::string disagreement; // Disagreement::key
    std::string cause;        // CauseRule::id; empty = the one before is taken back
    Instant at;
    std::string note;
};

using DirectorRuling = std::variant<IdentityRuling, RebateRuling, RebateDispute, RecordedCause>;

// What the outbox calls the subject of a pair of customers and of an order.
std::string subjectOf(const IdentityRuling& ruling);
std::string subjectOf(RecordId order);

// All of them, each oldest first.
struct Rulings {
    std::vector<IdentityRuling> identities;
    std::vector<RebateRuling> rebates;
    std::vector<RebateDispute> disputes;
    std::vector<RecordedCause> causes;
};

} // namespace plumbline
