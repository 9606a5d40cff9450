#pragma once

#include "tests/sync/syncworld.h"

#include <functional>
#include <map>

namespace plumbline::tests {

// The system as it really is: the oracle that the cache is held against. Receipts by id, served by
// offset, in the order of their ids, with a total; `since` filters by the time of change.
class ServerModel {
public:
    struct Row {
        std::int64_t fen = 100;
        Instant changed;
        bool isBroken = false; // its amount can not be read
    };

    explicit ServerModel(int rows, Instant changed = Instant{1'772'409'600'000} /* 2026-03-02 */);

    Told answer(const Asked& asked) const;
    // What the cache has to hold: every row that can be read.
    std::map<std::string, std::int64_t> expected() const;
    static std::string idOf(int number); // keeps the order of numbers

    std::map<std::string, Row> rows;
    int pageSize = 10; // at most; more is silently cut
};

// A profile for it: an incremental list of receipts by offset; `more` goes into the stream.
std::string modelProfile(const std::string& more = {}, const std::string& head = {});

} // namespace plumbline::tests
