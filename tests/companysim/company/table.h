#pragma once

#include "core/model/instant.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace plumbline::companysim {

// The rows of one kind. A row's position is its identity: rows are added, never moved or erased.
template <typename RowType> class Table {
public:
    using Ref = std::int32_t;

    std::size_t size() const { return m_rows.size(); }
    const RowType& operator[](std::size_t at) const { return m_rows[at]; }
    const RowType& operator[](Ref at) const { return m_rows[static_cast<std::size_t>(at)]; }
    auto begin() const { return m_rows.begin(); }
    auto end() const { return m_rows.end(); }

    // All positions, ordered by (changedAt, position).
    std::span<const std::uint32_t> byChange() const { return m_byChange; }

    // The positions that changed after `since` (or at it, when `inclusive`), in the same order.
    std::span<const std::uint32_t> changedSince(Instant since, bool inclusive) const
    {
        const auto before = [&](std::uint32_t at) {
            const Instant changed = m_rows[at].changedAt;
            return inclusive ? changed < since : changed <= since;
        };
        const auto first = std::partition_point(m_byChange.begin(), m_byChange.end(), before);
        return {first, m_byChange.end()};
    }

    // For whoever changes the company. After a change, reindex() restores byChange().
    Ref add(RowType row)
    {
        m_rows.push_back(std::move(row));
        m_dirty = true;
        return static_cast<Ref>(m_rows.size() - 1);
    }
    RowType& edit(Ref at)
    {
        m_dirty = true;
        return m_rows[static_cast<std::size_t>(at)];
    }
    void reserve(std::size_t count) { m_rows.reserve(count); }

    void reindex()
    {
        if (!m_dirty)
            return;
        std::vector<std::pair<std::int64_t, std::uint32_t>> keys(m_rows.size());
        for (std::uint32_t at = 0; at < keys.size(); ++at)
            keys[at] = {m_rows[at].changedAt.ms, at};
        if (!std::is_sorted(keys.begin(), keys.end()))
            std::sort(keys.begin(), keys.end());
        m_byChange.resize(keys.size());
        std::transform(keys.begin(), keys.end(), m_byChange.begin(), [](const auto& key) { return key.second; });
        m_dirty = false;
    }

private:
    std::vector<RowType> m_rows;
    std::vector<std::uint32_t> m_byChange;
    bool m_dirty = false;
};

} // namespace plumbline::companysim
