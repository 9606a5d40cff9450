#pragma once

#include "core/sync/syncsink.h"

namespace plumbline::sync {

// Gathers pages, because a transaction per page costs a flush of the disk each. Each page carries its
// own cursor; the last one counts.
class CommitBatch {
public:
    explicit CommitBatch(SyncSink& sink)
        : m_sink(sink)
    {
    }

    // Commits by itself when enough has come together.
    std::optional<Error> add(PageCommit page);
    std::optional<Error> flush();
    const CommitCounts& counts() const { return m_counts; }

private:
    SyncSink& m_sink;
    std::vector<PageCommit> m_pages;
    std::size_t m_rows = 0, m_bytes = 0;
    CommitCounts m_counts;
};

CommitCounts& operator+=(CommitCounts& to, const CommitCounts& more);

} // namespace plumbline::sync
