#pragma once

#include "core/model/instant.h"
#include "core/model/result.h"

#include <memory>
#include <string>
#include <vector>

namespace plumbline {

struct LedgerFile;

// A month as it was published. The content's form is the publisher's.
struct SealedEntry {
    Month month;
    Instant asOf, knownAt, sealedAt;
    bool isByHand = false;
    std::string rulebook; // fingerprint of a rulebook that the ledger remembers
    std::string content;
};

// Where the audit chain stands (auditchain.h). Printed on paper, it shows later that nothing written before
// was changed, taken away or put in between (R55).
struct AuditHead {
    std::int64_t entries = 0;
    std::string hash; // of the last entry, 64 hex digits; empty without entries
};

// The published months and the chain, on the ledger's connection. One thread at a time.
class Seals {
public:
    explicit Seals(std::shared_ptr<LedgerFile> file);

    // The month, the text of its rules and an audit entry, all or none. AlreadySent {month, "sealed"}: a month is sealed once.
    Status seal(const SealedEntry& entry, const std::string& rulebookText);
    Result<std::vector<SealedEntry>> all() const; // oldest month first

    Result<AuditHead> head() const;
    // Whether the chain still leads through an earlier head.
    Result<bool> holds(const AuditHead& earlier) const;

private:
    std::shared_ptr<LedgerFile> d;
};

} // namespace plumbline
