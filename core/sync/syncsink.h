#pragma once

#include "core/store/cache.h"
#include "core/sync/task.h"

#include <memory>
#include <set>

namespace plumbline::sync {

// All that sync needs of the cache. What takes long is written on a thread of its own: whoever has a page to
// give or a question to ask waits for it as a coroutine, so that the event loop, which every system shares, goes on.
class SyncSink {
public:
    virtual ~SyncSink() = default;

    // Takes a page in, at once. It is stored with its cursor, together with pages before and after it, while the
    // next ones are being fetched. An error says that pages were lost: nothing more is taken in then.
    virtual Status take(PageCommit page) = 0;
    // Ends when the next page may be taken in: at once, unless the file is far behind.
    virtual Task<void> room() = 0;
    // Ends when nothing is being written: a question to the cache is answered without waiting for the file.
    virtual Task<void> quiet() = 0;
    // Stores all that was taken in so far. What became of this stream's pages since the last call.
    virtual Task<Result<CommitCounts>> settle(std::string system, std::string stream) = 0;
    virtual Result<std::vector<StreamState>> streams() const = 0;
    virtual Result<std::vector<SystemState>> systemStates() const = 0;
    virtual Status saveSystemState(const SystemState& state) = 0;
    virtual Status saveSpent(const std::string& system, const Spent& spent) = 0;
    virtual Status saveStreamState(const StreamState& state) = 0;
    virtual Result<std::vector<SetAsideRow>> setAsideRows(const std::string& system,
                                                          const std::string& stream) const = 0;
    // A full comparison of keys; see CacheWriter.
    virtual Result<Comparison> compare(const std::string& system, const std::string& stream) const = 0;
    virtual Result<std::int64_t> removeUnseen(const std::string& system, const std::string& stream, Instant at,
                                              Instant comparedAt) = 0;
    virtual Status keepDoubt(const std::string& system, const std::string& stream, const Doubt& doubt,
                             Instant comparedAt) = 0;
    // See CacheReader; nothing without one.
    virtual Result<CacheReader::SplitIds> splitIds(const std::string& system, Collection collection,
                                                   const std::string& field,
                                                   const std::vector<std::string>& values) const = 0;
    // Every value of a textual field among live records, without the empty one.
    virtual std::set<std::string> values(Collection collection, const std::string& field) const = 0;
};

// The cache itself. Without a reader there are no values and no ids.
std::unique_ptr<SyncSink> makeCacheSink(CacheWriter& writer, const CacheReader* reader);

} // namespace plumbline::sync
