#include "core/sync/commitbatch.h"

namespace plumbline::sync {

std::optional<Error> CommitBatch::add(PageCommit page)
{
    const Status taken = m_sink.take(std::move(page));
    return taken ? std::nullopt : std::optional(taken.error());
}

std::optional<Error> CommitBatch::flush()
{
    const auto counts = m_sink.settle(m_system, m_stream);
    if (!counts)
        return counts.error();
    m_counts += counts.value();
    return std::nullopt;
}

} // namespace plumbline::sync
