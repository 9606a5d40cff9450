#pragma once

#include "core/model/instant.h"
#include "core/model/recordid.h"
#include "core/model/result.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

// Decisions on their way to company systems, kept in the ledger. Entries are only added; what changes
// is how far each has come. Entries on one record of one system go out one after the other.
namespace plumbline {

struct LedgerFile;

enum class OutboxState : std::uint8_t {
    Queued,      // stored; surely without effect so far
    Sending,     // on its way; after a crash: Unconfirmed
    Unconfirmed, // the answer was lost: it may have had its effect
    Rejected,    // refused for good: the director edits, retries or discards it
    Conflict,    // the record was changed meanwhile: both versions are kept
    Delivered,   // final
    Discarded    // final: taken back or given up
};
std::string_view nameOf(OutboxState state); // as in the file and in plumblinectl

// What an effect consists of. The key goes out with every attempt and is never changed.
struct OutboxDraft {
    std::string key;                            // empty: the ledger makes one
    std::string system, write;                  // source id, name of a [[write]] of its profile
    RecordId record;                            // what it is about
    std::string decision;                       // "action_taken", "rebate_amount", "identity_same", ...
    std::string subject;                        // the action's key, the order, the pair of records
    std::map<std::string, std::string> content; // what the write's templates are filled with
    std::string baseVersion;                    // of the record, as the director saw it; may be empty
};

struct OutboxEntry {
    std::int64_t sequence = 0; // its number, from 1
    OutboxDraft draft;
    Instant queuedAt;
    OutboxState state = OutboxState::Queued;
    int attempts = 0;
    Instant triedAt, nextTryAt, settledAt; // nextTryAt unknown: as soon as possible
    std::int64_t place = 0;                // order among those of its record
    std::int64_t replaces = 0;             // 0 = none
    std::string theirVersion, theirs;      // in a conflict: their version and the record as they hold it
    std::optional<Error> error;            // how the last attempt ended

    bool isFinal() const { return state == OutboxState::Delivered || state == OutboxState::Discarded; }
};

// How an attempt ended.
struct OutboxOutcome {
    std::int64_t sequence = 0;
    OutboxState state = OutboxState::Unconfirmed;
    Instant at;
    Instant nextTryAt = {};
    std::optional<Error> error = {};
    std::string version = {}; // delivered: the record's new version; conflict: theirs
    std::string theirs = {};  // conflict: the record as they hold it, cut to 64 KiB
};

struct OutboxCounts {
    std::int64_t queued = 0, sending = 0, unconfirmed = 0, rejected = 0, conflict = 0, delivered = 0, discarded = 0;
    Instant oldestOpen; // queued when; unknown when nothing is open

    std::int64_t open() const { return queued + sending + unconfirmed + rejected + conflict; }
};

// Every call is one transaction on the ledger's connection and thread; ok only after COMMIT returned.
class Outbox {
public:
    explicit Outbox(std::shared_ptr<LedgerFile> file);

    Result<std::vector<OutboxEntry>> open() const;          // not final, in the order of delivery
    Result<std::vector<OutboxEntry>> all() const;           // oldest first
    Result<OutboxEntry> entry(std::int64_t sequence) const; // NothingFound {sequence}
    Result<OutboxCounts> counts() const;

    // For the one program that delivers (it holds the folder's sync lock). What a crash has left on its
    // way becomes unconfirmed.
    Status recover(Instant at);
    // Marks as on their way; gives those that still were to go out.
    Result<std::vector<std::int64_t>> begin(std::span<const std::int64_t> sequences, Instant at);
    // A new version of a record is handed on to its queued entries that were made on the one before.
    Status settle(std::span<const OutboxOutcome> outcomes);

    // What the director chooses. AlreadySent {sequence, state} when it is too late for that.
    // Again with the same key; after a conflict on their version, which the director has seen. An
    // unconfirmed one is asked after first, unless `anyway`.
    Status retry(std::int64_t sequence, Instant at, bool anyway = false);
    Status discard(std::int64_t sequence, Instant at);
    // Discards it and queues another with a key of its own in its place; gives its number. Not for an
    // unconfirmed one: it may have had its effect.
    Result<std::int64_t> edit(std::int64_t sequence, const std::map<std::string, std::string>& content, Instant at);

private:
    std::shared_ptr<LedgerFile> m_file;
};

} // namespace plumbline
