#pragma once

#include "core/sync/commitbatch.h"
#include "core/sync/detailfetch.h"
#include "core/sync/rowmapper.h"
#include "core/sync/streamcursor.h"

#include <unordered_set>

namespace plumbline::sync {

// Reads one stream into the cache: page after page, each committed with the cursor behind it. A list
// that was read whole is compared with the cache: what it does not name any more is removed, behind the
// delete guard (deleteguard.h), and only when a second look did not find it either.
class StreamReader {
public:
    // `state` as the cache knows the stream; an empty one when it was never read.
    StreamReader(SystemRun& run, const StreamShape& stream, StreamState state);

    // nullopt when the stream was read to its end. What was read before an error stays committed.
    Task<std::optional<Error>> read();
    CommitCounts counts() const;

private:
    Task<std::optional<Error>> mend();
    Task<std::optional<Error>> readPasses();
    Task<std::optional<Error>> endPass(int pass, bool& isSettled);
    Task<std::optional<Error>> readUnsettled();
    Task<std::optional<Error>> readList();
    Task<std::optional<Error>> readPage(Pager& pager);
    Task<std::optional<Error>> takePage(Pager& pager, PageTag tag, Answer answer);
    Task<std::optional<Error>> passOver();
    Task<std::optional<Error>> fill(PageCommit& page, const std::vector<JsonValue>& rows);
    Task<std::optional<Error>> readKeys();

    void decideWhatToRead();
    bool isAskedFor(const std::string& id) const;
    DetailFetch details();
    DetailFetch::Take takeInto(PageCommit& page);
    void mapInto(PageCommit& page, const std::vector<JsonValue>& rows, const std::string& askedId);
    std::vector<std::string> dueKeys(std::int32_t today) const;
    PageCommit newPage() const;
    Task<std::optional<Error>> store(PageCommit page);
    void begin();
    bool hasTags() const;
    bool mayAskWhetherChanged() const;
    void report();

    SystemRun& m_run;
    const StreamShape& m_stream;
    StreamState m_state;
    StreamCursor m_cursor;
    RowMapper m_mapper;
    CommitBatch m_batch;
    ListRecall m_recall;
    CommitCounts m_tested;
    std::optional<Instant> m_since;
    std::int64_t m_expected = -1;
    bool m_isResumed = false;
    bool m_isWhole = false; // the list is asked for without {since}
    Comparing m_comparing = Comparing::No;
    Instant m_comparedFrom;      // when the first pass began
    std::int64_t m_missing = -1; // after the pass before
    bool m_isFirstPass = true;
    bool m_keysOnly = false;                 // a further pass: the details are known
    std::unordered_set<std::string> m_known; // ids whose details need not be asked for
};

} // namespace plumbline::sync
