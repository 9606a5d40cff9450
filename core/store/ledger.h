#pragma once

#include "core/model/instant.h"
#include "core/model/recordid.h"
#include "core/model/result.h"
#include "core/store/cache.h"

#include <QString>

#include <memory>
#include <string>
#include <vector>

// ledger.db: what the director did and what was published. It can not be rebuilt, is written with
// synchronous=FULL, and is never deleted by the program. One writer; used from one thread.
namespace plumbline {

enum class ActionStepKind : std::uint8_t { Seen, Taken, Delegated, Snoozed, Completed, Dismissed, Reopened };

struct ActionStep {
    std::string actionKey;
    ActionStepKind kind = ActionStepKind::Seen;
    Instant at;
    Instant until;      // of a snooze
    std::string person; // of a delegation
    std::string note;   // the director's words
};
struct IdentityRuling {
    RecordId a, b;
    bool same = true;
    Instant at;
    std::string note;
};

class Ledger {
public:
    // Errors as of CacheWriter::open. A damaged file is refused and left where it is.
    static Result<std::unique_ptr<Ledger>> open(const QString& folder);
    static Result<std::unique_ptr<Ledger>> open(const QString& folder, const StoreOptions& options);
    // For a folder that can not be written to: every append is then refused as StoreUnwritable.
    static Result<std::unique_ptr<Ledger>> openForReading(const QString& folder);
    ~Ledger();

    SchemaOutcome outcome() const;
    // Ok only after COMMIT returned. InvalidArgument without a key, a record or a time.
    Status append(const ActionStep& step);
    Status append(const IdentityRuling& ruling);
    Result<std::vector<ActionStep>> actionSteps() const; // oldest first
    Result<std::vector<IdentityRuling>> identityRulings() const;
    // Remembers the text of a rulebook under its fingerprint, once: the first text stays.
    Status rememberRulebook(const std::string& fingerprint, const std::string& text, Instant at);
    // The text that was remembered, or NothingFound.
    Result<std::string> rulebookText(const std::string& fingerprint) const;

private:
    struct Private;
    explicit Ledger(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace plumbline
