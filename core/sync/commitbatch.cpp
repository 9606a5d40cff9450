#include "core/sync/commitbatch.h"

namespace plumbline::sync {

Task<std::optional<Error>> CommitBatch::add(PageCommit page)
{
    const Status taken = m_sink.take(std::move(page));
    if (!taken)
        co_return taken.error();
    co_await m_sink.room();
    co_return std::nullopt;
}

Task<std::optional<Error>> CommitBatch::flush()
{
    const auto counts = co_await m_sink.settle(m_system, m_stream);
    if (!counts)
        co_return counts.error();
    m_counts += counts.value();
    co_return std::nullopt;
}

} // namespace plumbline::sync
