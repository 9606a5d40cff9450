#pragma once

#include "core/sync/commitbatch.h"
#include "core/sync/rowmapper.h"
#include "core/sync/streamcursor.h"

namespace plumbline::sync {

// What the streams of one system share during a run.
struct SystemRun {
    std::string system; // source id
    const Profile& profile;
    Conversation& conversation;
    const Courier& courier;
    SyncSink& sink;
    Cancellation& cancellation;
    std::function<Instant()> clock;
    bool isFull = false;
    bool isTest = false; // the first page only, nothing is stored
    std::function<void(const std::string& stream, std::int64_t rows, std::int64_t expected)> progress;
};

// Reads one stream into the cache: page after page, each committed with the cursor behind it.
class StreamReader {
public:
    StreamReader(SystemRun& run, const StreamShape& stream, StreamCursor cursor);

    // nullopt when the stream was read to its end. What was read before an error stays committed.
    Task<std::optional<Error>> read();
    CommitCounts counts() const;

private:
    // One list page, or one batch of details, on its way to the cache.
    struct Details;

    Task<std::optional<Error>> readList();
    Task<std::optional<Error>> readPage(Pager& pager);
    Task<std::optional<Error>> fill(PageCommit& page, const std::vector<JsonValue>& rows);
    Task<std::optional<Error>> readKeys();
    Task<std::optional<Error>> readDetails(Details& details);
    Task<void> detailWorker(Details& details);

    Result<std::vector<JsonValue>> rowsOf(const Answer& answer, const AnswerShape& shape) const;
    void mapInto(PageCommit& page, const std::vector<JsonValue>& rows, const std::string& askedId);
    std::vector<std::string> dueKeys(std::int32_t today) const;
    PageCommit newPage() const;
    std::optional<Error> store(PageCommit page);
    void begin();
    std::string cursorText();
    void report();

    SystemRun& m_run;
    const StreamShape& m_stream;
    StreamCursor m_cursor;
    RowMapper m_mapper;
    CommitBatch m_batch;
    CommitCounts m_tested;
    std::optional<Instant> m_since;
    std::int64_t m_expected = -1;
    bool m_isResumed = false;
};

} // namespace plumbline::sync
