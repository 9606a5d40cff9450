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

// A file that shows what a project's node demands (R23). The file stays where it is: its name and SHA-256 go to the
// company's system, and it proves nothing before that system returns it as a document.
struct EvidenceFile {
    RecordId project;
    int node = 0;           // 1..12
    std::string kind;       // of document, as the proof of the rulebook names it
    std::string format;     // that the proof demands, "pdf"; empty = any
    std::string path;       // on this computer; never stored and never sent
    std::string name;       // of the file, without its folder
    std::string sha256;     // 64 hexadecimal digits in lower case
    std::int64_t size = 0;  // bytes
    Instant at;
    std::string note;
};

using DirectorRuling = std::variant<IdentityRuling, RebateRuling, RebateDispute, RecordedCause, EvidenceFile>;

// What the outbox calls the subject of a pair of customers and of an order.
std::string subjectOf(const IdentityRuling& ruling);
std::string subjectOf(RecordId order);
std::string subjectOf(const EvidenceFile& evidence);

// All of them, each oldest first.
struct Rulings {
    std::vector<IdentityRuling> identities;
    std::vector<RebateRuling> rebates;
    std::vector<RebateDispute> disputes;
    std::vector<RecordedCause> causes;
    std::vector<EvidenceFile> evidence; // without path and format
};

} // namespace plumbline
