#pragma once

#include "core/sync/syncsink.h"

namespace plumbline::sync {

// The pages of one stream on their way into the sink. Each carries its own cursor; the last one counts.
class CommitBatch {
public:
    CommitBatch(SyncSink& sink, std::string system, std::string stream)
        : m_sink(sink)
        , m_system(std::move(system))
        , m_stream(std::move(stream))
    {
    }

    // The sink stores it when enough has come together. Ends when it has room for another one.
    Task<std::optional<Error>> add(PageCommit page);
    // All that was added is stored.
    Task<std::optional<Error>> flush();
    const CommitCounts& counts() const { return m_counts; }

private:
    SyncSink& m_sink;
    std::string m_system, m_stream;
    CommitCounts m_counts;
};

} // namespace plumbline::sync
