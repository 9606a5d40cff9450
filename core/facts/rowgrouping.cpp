#include "core/facts/rowgrouping.h"

#include <algorithm>
#include <limits>

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

// Groups of equal spans of time are small, so they are sorted faster than everything at once.
std::vector<RowKey> rowsByTime(const RecordTable& table, std::size_t cell)
{
    constexpr std::int64_t spans = 4096;
    std::int64_t earliest = std::numeric_limits<std::int64_t>::max(), latest = kMissing;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const std::int64_t at = table.row(i)[cell];
        if (at != kMissing)
            earliest = std::min(earliest, at);
        latest = std::max(latest, at);
    }
    // In doubles, since a damaged instant may be anything; they keep the order of what they stand for.
    const double width = std::max(1.0, (static_cast<double>(latest) - static_cast<double>(earliest)) / spans);
    std::vector<RowKey> keys;
    keys.reserve(table.size());
    for (std::size_t i = 0; i < table.size(); ++i) {
        const std::int64_t at = table.row(i)[cell];
        const double span = (static_cast<double>(at) - static_cast<double>(earliest)) / width;
        const auto group = at == kMissing ? -1 : static_cast<std::int32_t>(std::min<double>(span, spans - 1));
        keys.push_back({at, group, static_cast<std::uint32_t>(i)});
    }
    return groupedRows(keys, spans, table);
}

} // namespace plumbline
