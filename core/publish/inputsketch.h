#pragma once

#include "core/model/record.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline {

// A few kilobytes that stand for every record of a cache and name a record that was altered, added or
// taken away since. Each collection's records are spread over cells; a cell holds sums, modulo 2^61 - 1,
// of h, h * low(id), h * high(id) and h * check(id), where h is a hash of one record's id and fields. If one
// record of a cell differs, the quotients of the sums' differences are its id. It finds damage and
// silent changes; it is no signature.
struct SketchCell {
    std::uint64_t sum = 0, low = 0, high = 0, check = 0;

    friend bool operator==(const SketchCell&, const SketchCell&) = default;
};
struct CollectionSketch {
    Collection collection = Collection::Count;
    std::int64_t records = 0;
    std::vector<SketchCell> cells; // at least one
};
struct InputSketch {
    std::vector<CollectionSketch> collections; // those with records, in their order
};

// Reads everything that was known at that instant (unknown = now). Cells are as many as in `like`, so that
// the two can be compared; without it, by the number of records. Any thread; some seconds for millions.
InputSketch sketchOf(const RecordSource& source, Instant knownAt, const InputSketch* like = nullptr);

struct SketchDifference {
    Collection collection = Collection::Count;
    std::vector<RecordId> records;  // the ones that can be named
    int unnamedCells = 0;           // in each of them several records differ
};
std::vector<SketchDifference> differences(const InputSketch& then, const InputSketch& now);

// One line of text without blanks, and back; nullopt when it is none.
std::string toText(const InputSketch& sketch);
std::optional<InputSketch> sketchFrom(std::string_view text);

} // namespace plumbline
