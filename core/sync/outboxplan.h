#pragma once

#include "core/store/ledger.h"
#include "core/sync/profile.h"
#include "core/sync/templates.h"

#include <optional>

// Which company systems a decision goes to, and with what: by the [[write]] sections of their profiles.
namespace plumbline::sync {

// A record that a decision is about, as the cache holds it.
struct DecidedRecord {
    RecordId id;
    std::string system, remoteId;
    Collection collection = Collection::Count;
    std::string payload; // exactly as received: its version may stand there
};

struct Decided {
    std::string name;    // decisionName()
    std::string subject; // the action's key, the order, the pair of records
    DecidedRecord record;
    std::optional<DecidedRecord> other;         // of an identity question
    std::map<std::string, std::string> content; // "at", "note", ...: what only the decision knows
};

// content: "at" and "until" in ISO, "note", "person", "amount" in fen, "cause", "file", "sha256", "kind", "node".
std::map<std::string, std::string> contentOf(const ActionStep& step);
std::map<std::string, std::string> contentOf(const IdentityRuling& ruling);
std::map<std::string, std::string> contentOf(const RebateRuling& ruling);
std::map<std::string, std::string> contentOf(const RebateDispute& dispute);
std::map<std::string, std::string> contentOf(const RecordedCause& cause);
std::map<std::string, std::string> contentOf(const EvidenceFile& evidence);

// The effects in the system `source` with this profile; none when nothing there is asked for.
std::vector<OutboxDraft> draftsFor(const Decided& decided, const std::string& source, const Profile& profile);

// The placeholders of a write (writeshape.h) for an entry.
Placeholders writePlaceholders(const OutboxDraft& draft);

} // namespace plumbline::sync
