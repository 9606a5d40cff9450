#include "core/sync/commitbatch.h"

namespace plumbline::sync {
namespace {

constexpr std::size_t kRows = 10'000;
constexpr std::size_t kBytes = 16U << 20;

} // namespace

CommitCounts& operator+=(CommitCounts& to, const CommitCounts& more)
{
    to.added += more.added;
    to.changed += more.changed;
    to.unchanged += more.unchanged;
    to.removed += more.removed;
    to.setAside += more.setAside;
    return to;
}

std::optional<Error> CommitBatch::add(PageCommit page)
{
    m_rows += page.records.size() + page.setAside.size();
    for (const MappedRecord& record : page.records)
        m_bytes += record.payload.size();
    m_pages.push_back(std::move(page));
    return m_rows >= kRows || m_bytes >= kBytes ? flush() : std::nullopt;
}

std::optional<Error> CommitBatch::flush()
{
    if (m_pages.empty())
        return std::nullopt;
    const auto counts = m_sink.commit(m_pages);
    m_pages.clear();
    m_rows = m_bytes = 0;
    if (!counts)
        return counts.error();
    m_counts += counts.value();
    return std::nullopt;
}

} // namespace plumbline::sync
