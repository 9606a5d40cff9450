#pragma once

#include "core/store/arrivals.h"
#include "core/store/keycomparison.h"
#include "core/store/recordtable.h"
#include "core/store/streamtable.h"

#include <deque>

namespace plumbline {

// Writes gathered pages into the cache: records in the order of the tables, then what was packed of
// their payloads, then the cursors. Everything here runs inside the caller's transaction.
class ArrivalWriter {
public:
    explicit ArrivalWriter(const Connection& connection);

    // What became of the records of each stream.
    std::vector<StreamCounts> write(Arrivals& arrivals);
    StreamTable& streams() { return m_streams; }
    KeyComparison& comparison() { return m_comparison; }
    // What is remembered between transactions holds only while nobody else wrote and nothing failed.
    void rememberNothingStale();
    void forget();

private:
    // Payloads that were not packed on arrival, on their way into one batch.
    struct OpenBatch {
        std::int64_t id = 0;
        Instant fetchedAt;
        PayloadBatch payloads;
    };
    // What one write() does to one stream.
    struct Progress {
        StreamRow* row = nullptr;
        std::size_t firstPage = 0;
        CommitCounts counts;
        OpenBatch open;
    };
    // One write() from here on.
    struct Run {
        Arrivals& arrivals;
        std::deque<Progress> streams;
        std::vector<Progress*> streamOf;    // by page
        std::vector<Arrivals::Block*> used; // in the order of their numbers
    };

    void begin(Run& run);
    void noteSeen(Run& run);
    void setAside(Run& run);
    void applyAll(Run& run, Collection collection);
    void apply(Run& run, RecordTable& table, RecordId id, const ArrivedRecord& record);
    // The number of the batch that the payload is in, or will be in if it is kept.
    std::int64_t batchOf(Run& run, const ArrivedRecord& record, const Progress& stream) const;
    void keepPayload(Run& run, const ArrivedRecord& record, Progress& stream);
    void writePayloads(Run& run);
    void writeBatch(std::int64_t id, const StreamRow& stream, Instant fetchedAt, const std::string& packed);
    RecordTable& tableOf(Collection collection);

    const Connection& m_connection;
    StreamTable m_streams;
    KeyComparison m_comparison;
    Statement m_addBatch;
    std::array<std::unique_ptr<RecordTable>, static_cast<std::size_t>(Collection::Count)> m_tables;
    std::int64_t m_nextBatch = 0; // 0 = not read yet
    std::int64_t m_dataVersion = 0;
    std::int64_t m_pages = 0; // written so far
};

} // namespace plumbline
