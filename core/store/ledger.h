#pragma once

#include "core/model/actionstep.h"
#include "core/model/instant.h"
#include "core/model/recordid.h"
#include "core/model/result.h"
#include "core/store/auditchain.h"
#include "core/store/cache.h"
#include "core/store/outbox.h"
#include "core/store/rulings.h"
#include "core/store/seals.h"

#include <QString>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

// ledger.db: what the director did and what was published. It can not be rebuilt, is written with
// synchronous=FULL, and is never deleted by the program. One writer; used from one thread.
namespace plumbline {

std::string_view nameOf(ActionStepKind kind); // as in the file and in plumblinectl
std::optional<ActionStepKind> actionStepNamed(std::string_view name);

// The text of a rulebook that was in force here.
struct RememberedRulebook { std::string fingerprint, text; Instant firstUsedAt; };

// What a decision is called in the outbox: "action_taken", "identity_same", "identity_apart", "rebate_amount",
// "rebate_dispute", "cause", "evidence_attached".
std::string decisionName(const ActionStep& step);
std::string decisionName(const IdentityRuling& ruling);
inline constexpr std::string_view kRebateDecision = "rebate_amount";
inline constexpr std::string_view kDisputeDecision = "rebate_dispute";
inline constexpr std::string_view kCauseDecision = "cause";
inline constexpr std::string_view kEvidenceDecision = "evidence_attached";
// The steps that count: without those that were taken back, and without the taking back.
std::vector<ActionStep> withoutUndone(const std::vector<ActionStep>& steps);

// The texts of a rulebook and its calendar, both read without a mistake.
struct RulesInForce {
    std::string fingerprint, text, calendar;
};

class Ledger {
public:
    // Errors as of CacheWriter::open. A damaged file is refused and left where it is; where there was a
    // ledger before and the file is gone, StoreMissing: no empty one takes its place.
    static Result<std::unique_ptr<Ledger>> open(const QString& folder);
    static Result<std::unique_ptr<Ledger>> open(const QString& folder, const StoreOptions& options);
    // For a folder that can not be written to: every append is then refused as StoreUnwritable.
    static Result<std::unique_ptr<Ledger>> openForReading(const QString& folder);
    ~Ledger();

    SchemaOutcome outcome() const;
    // Ok only after COMMIT returned: the decision and what it sends out are then both there, else neither.
    // InvalidArgument without a key, a record or a time. StoreMissing when the file was taken away meanwhile.
    Status append(const ActionStep& step, std::span<const OutboxDraft> effects = {});
    Status append(const IdentityRuling& ruling, std::span<const OutboxDraft> effects = {});
    Status append(const RebateRuling& ruling, std::span<const OutboxDraft> effects = {});
    Status append(const RebateDispute& dispute, std::span<const OutboxDraft> effects = {});
    Status append(const RecordedCause& cause, std::span<const OutboxDraft> effects = {});
    Status append(const EvidenceFile& evidence, std::span<const OutboxDraft> effects = {});
    // Takes the action's last step back as long as nothing of it has gone out; gives that step. NothingFound
    // {action} when there is none, AlreadySent {entry, state} when it is too late.
    Result<ActionStep> undo(const std::string& actionKey, Instant at);
    Result<std::vector<ActionStep>> actionSteps() const; // oldest first
    Result<std::vector<IdentityRuling>> identityRulings() const;
    Result<std::vector<RebateRuling>> rebateRulings() const;
    Result<Rulings> rulings() const;
    // The chain of everything that was appended since it began: Ok with its length, or StoreDamaged
    // {number of the first entry that does not follow from the one before, or whose decision was altered} (R55).
    Result<std::int64_t> verifyAudit() const;
    Result<std::vector<AuditEntry>> auditTrail() const; // oldest first
    Outbox outbox() const; // on this ledger's connection; may outlive the ledger
    // Remembers the rules that are in force from now on; nothing is written when they are already. The last ones that
    // were put in force, or NothingFound.
    Status putInForce(const RulesInForce& rules, Instant at);
    Result<RulesInForce> rulesInForce() const;
    Seals seals() const;   // likewise: the published months, and where the chain stands
    // Remembers the text of a rulebook under its fingerprint, once: the first text stays.
    Status rememberRulebook(const std::string& fingerprint, const std::string& text, Instant at);
    Result<std::vector<RememberedRulebook>> rulebooks() const; // the newest first
    // The text that was remembered, or NothingFound.
    Result<std::string> rulebookText(const std::string& fingerprint) const;

private:
    explicit Ledger(std::shared_ptr<LedgerFile> file);
    std::shared_ptr<LedgerFile> d;
};

} // namespace plumbline
