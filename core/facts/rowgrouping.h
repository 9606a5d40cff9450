#pragma once

#include "core/facts/indices.h"
#include "core/facts/recordtable.h"

#include <cstdint>
#include <vector>

namespace plumbline {

// A row on its way to its place: the group that owns it (-1 = nobody) and what it is sorted by.
struct RowKey {
    std::int64_t order = 0;
    std::int32_t group = -1;
    std::uint32_t row = 0;
};

// Brings keys into the order (group, order, record id): a counting sort by group, then a sort within
// each group. `ranges`, when given, must have one entry per group and receives where each one's rows
// came to lie. Near linear when groups are small.
std::vector<RowKey> groupedRows(const std::vector<RowKey>& keys, std::size_t groupCount, const RecordTable& table,
                                std::vector<FactRange>* ranges = nullptr);

// All rows by the instant in one of their cells, then by record id; those without one first.
std::vector<RowKey> rowsByTime(const RecordTable& table, std::size_t cell);

} // namespace plumbline
