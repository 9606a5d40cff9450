#pragma once

#include "core/store/cache.h"

#include <memory>
#include <set>

namespace plumbline::sync {

// All that sync needs of the cache.
class SyncSink {
public:
    virtual ~SyncSink() = default;

    virtual Result<CommitCounts> commit(std::span<const PageCommit> pages) = 0;
    virtual Result<std::vector<StreamState>> streams() const = 0;
    virtual Result<std::vector<SystemState>> systemStates() const = 0;
    virtual Status saveSystemState(const SystemState& state) = 0;
    // Every value of a textual field among live records, without the empty one.
    virtual std::set<std::string> values(Collection collection, const std::string& field) const = 0;
};

// The cache itself. Without a reader there are no values and no remembered states.
std::unique_ptr<SyncSink> makeCacheSink(CacheWriter& writer, const CacheReader* reader);

} // namespace plumbline::sync
