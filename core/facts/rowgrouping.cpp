#include "core/facts/rowgrouping.h"

#include <algorithm>

namespace plumbline {

std::vector<RowKey> groupedRows(const std::vector<RowKey>& keys, std::size_t groupCount, const RecordTable& table,
                                std::vector<FactRange>* ranges)
{
    // starts[g + 1] = where group g begins; group -1 comes first.
    std::vector<std::uint32_t> starts(groupCount + 2, 0);
    const auto bucket = [](const RowKey& key) { return static_cast<std::size_t>(key.group + 1); };
    for (const RowKey& key : keys)
        ++starts[bucket(key)];
    std::uint32_t sum = 0;
    for (std::uint32_t& start : starts) {
        const std::uint32_t count = start;
        start = sum;
        sum += count;
    }
    std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
    std::vector<RowKey> sorted(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i + kPrefetchAhead < keys.size())
            prefetch(&sorted[next[bucket(keys[i + kPrefetchAhead])]]);
        sorted[next[bucket(keys[i])]++] = keys[i];
    }
    const auto before = [&](const RowKey& a, const RowKey& b) {
        return a.order != b.order ? a.order < b.order : table.row(a.row)[0] < table.row(b.row)[0];
    };
    for (std::size_t g = 0; g <= groupCount; ++g)
        std::sort(sorted.begin() + starts[g], sorted.begin() + next[g], before);
    for (std::size_t g = 0; ranges && g < groupCount; ++g)
        (*ranges)[g] = {static_cast<std::int32_t>(starts[g + 1]), static_cast<std::int32_t>(next[g + 1])};
    return sorted;
}

} // namespace plumbline
