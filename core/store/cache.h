#pragma once

#include "core/model/record.h"
#include "core/model/result.h"
#include "core/store/syncstate.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

// cache.db: every version of every record that was ever seen and when, cursors, what could not be
// read. It can be rebuilt from the company systems. WAL, synchronous=NORMAL: a power cut may undo the last
// transactions, each as a whole; one writer.
namespace plumbline {

struct StoreOptions; // for tests: faults, short waits, other migrations

// What became of a schema on opening (R: migrations with named outcomes).
enum class SchemaOutcome { Created, Current, Upgraded, NewerRefused, Damaged, Unwritable, Busy, Failed };

// A row that could not be mapped: kept raw with the reason, taken in by itself after the mapping is mended.
struct SetAsideRow {
    std::string remoteId;
    std::string field;
    std::string reason;
    std::string payload;
    std::vector<RecordId> about = {}; // the records that it refers to, as far as it could be read
};

// Whether a page belongs to a full comparison of keys, which begins anew with it or goes on.
enum class Comparing { No, Anew, On };

// One fetched page on its way into the cache.
struct PageCommit {
    std::string system; // source id
    std::string stream; // stream name within its profile
    Collection collection = Collection::Count;
    Instant fetchedAt;
    std::vector<MappedRecord> records;
    std::vector<SetAsideRow> setAside;
    std::string cursor;                  // opaque to the store; committed with the rows
    std::optional<Instant> completeAsOf; // set when this page ends a complete read
    Comparing comparing = Comparing::No;
    std::vector<std::string> alsoSeen = {}; // remote ids that the list names, whose records were not asked for
    bool isFirstRead = false;               // most records will be new: a hint for speed, no more
};
struct CommitCounts {
    std::int64_t added = 0, changed = 0, unchanged = 0, removed = 0, setAside = 0;

    CommitCounts& operator+=(const CommitCounts& more);
};

// What became of one stream's pages.
struct StreamCounts {
    std::string system, stream;
    CommitCounts counts;
};

// One source record as evidence (R17): down to the payload exactly as received.
struct RecordEvidence {
    RecordId id;
    std::string system, remoteId;
    Collection collection = Collection::Count;
    Instant fetchedAt;
    bool removed = false;
    std::vector<FieldValue> values; // parallel to the collection's fields
    std::string payload;
};

// The writing side. One instance per process. Any thread may call; a call waits for the one before it,
// except gather(), which never waits for the file.
class CacheWriter {
public:
    // Creates or upgrades the file. Errors: StoreUnwritable, StoreBusy, StoreFull, StoreDamaged,
    // StoreNewer, StoreFailed, each with args {path}.
    // A damaged file is set aside under a dated name and a new one made: outcome Damaged.
    static Result<std::unique_ptr<CacheWriter>> open(const QString& folder);
    static Result<std::unique_ptr<CacheWriter>> open(const QString& folder, const StoreOptions& options);
    ~CacheWriter();

    QString folder() const; // where the file is, as given to open()
    SchemaOutcome outcome() const;
    QString damagedFileKeptAs() const; // empty unless the outcome is Damaged
    // All pages in one transaction with their cursors: both or none. Applying a page twice changes nothing.
    // InvalidArgument when a record does not fit its page's collection.
    Result<CommitCounts> commit(std::span<const PageCommit> pages);

    // The same in two steps, for many pages: a transaction of a hundred thousand records costs a third a
    // record of what one of ten thousand costs. gather() keeps a page in memory only; flush() writes all
    // that was gathered in one transaction. What a failed flush() could not write is gone: whoever gathered
    // it must read it again from the last stored cursor.
    Status gather(PageCommit page);
    std::size_t gatheredBytes() const; // of memory, about
    std::size_t gatheredRows() const;
    Result<std::vector<StreamCounts>> flush();
    // As flush(): what was gathered is taken out now, and written by whoever calls what is given, on any thread.
    std::function<Result<std::vector<StreamCounts>>()> beginFlush();
    void dropGathered();
    std::int64_t transactions() const; // of pages, so far

    Result<std::vector<StreamState>> streams() const;
    Result<std::vector<SystemState>> systemStates() const;
    Status saveSystemState(const SystemState& state); // all but what was spent
    Status saveSpent(const std::string& system, const Spent& spent);
    // Failure and mapping of a stream, made when it is new; its rows and cursor stay as they are.
    Status saveStreamState(const StreamState& state);
    Result<std::vector<SetAsideRow>> setAsideRows(const std::string& system, const std::string& stream) const;
    // Live records of the stream that were not seen since its comparison began.
    Result<Comparison> compare(const std::string& system, const std::string& stream) const;
    // Ends a comparison. What was not seen is marked as removed, its history kept; gives how many.
    Result<std::int64_t> removeUnseen(const std::string& system, const std::string& stream, Instant at,
                                      Instant comparedAt);
    // Ends a comparison without removing anything: the doubt stays until it is confirmed or unfounded.
    Status keepDoubt(const std::string& system, const std::string& stream, const Doubt& doubt, Instant comparedAt);
    // The user agrees that doubtful rows go; "" = of every stream. What was seen meanwhile stays.
    Result<std::int64_t> confirmDeletes(const std::string& system, const std::string& stream, Instant at);
    Status saveSnapshot(const std::string& name, const std::string& bytes);
    // Whether the record came by a stream that its system refuses to us now (ErrorCode::AccessRefused).
    bool isHidden(RecordId id) const;
    // Forgets a system's rows, cursors and state (source remove), and what was computed from them. The file is
    // written anew, so that nothing of it is left in free pages.
    Status forgetSystem(const std::string& system);
    // Moves the write-ahead log into the file; to be called while idle.
    Status checkpoint();

private:
    Status writeAnew();

    struct Private;
    explicit CacheWriter(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

// Of several calls each sees the state of its own moment. While a sync is writing, ask for freshness
// before the scans, so that it promises no more than they deliver, and for systemNames after them.
// The reading side. Any number, any thread (each scan opens its own connection). Read-only.
class CacheReader final : public RecordSource {
public:
    // NothingFound while there is no file: the writer makes it. Errors otherwise as for the writer.
    static Result<std::unique_ptr<CacheReader>> open(const QString& folder);
    static Result<std::unique_ptr<CacheReader>> open(const QString& folder, const StoreOptions& options);
    ~CacheReader() override;

    // Records of a stream that its system refuses to us now are hidden: neither scanned nor given as evidence,
    // and their collection of that system counts as never read.
    std::vector<std::string> systemNames() const override;
    std::vector<Freshness> freshness(Instant knownAt) const override;
    std::vector<UnreadableRecord> unreadable(Instant knownAt) const override;
    void scan(const ScanRequest& request, const std::function<void(const RecordBlock&)>& sink) const override;

    // What stopped a scan since the reader was opened: what the scans delivered is then not all.
    std::optional<Error> scanError() const;

    Result<RecordEvidence> evidence(RecordId id) const;             // the current version
    Result<std::vector<RecordEvidence>> history(RecordId id) const; // newest first
    Result<std::vector<StreamState>> streams() const;
    Result<std::vector<SystemState>> systemStates() const;
    Result<std::vector<SetAsideRow>> setAsideRows(const std::string& system) const;
    Result<std::vector<SetAsideGroup>> setAsideGroups() const; // the largest first
    // Remote ids of the system's live records: those whose field has one of these values, and the others.
    struct SplitIds {
        std::set<std::string> matching, others;
    };
    Result<SplitIds> splitIds(const std::string& system, Collection collection, const std::string& field,
                              const std::vector<std::string>& values) const;
    std::optional<std::string> snapshot(const std::string& name) const;
    std::int64_t rowCount(Collection collection) const; // live rows
    // Live and removed ones, counted in the table. Errors as of open().
    Result<std::int64_t> rowCountWithRemoved(Collection collection) const;

private:
    struct Private;
    explicit CacheReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace plumbline
