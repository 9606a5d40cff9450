#pragma once

#include "core/store/cache.h"
#include "core/store/connection.h"

namespace plumbline {

// One stream as a comparison of keys sees it: `id` and `system` as the tables number them.
struct ComparedStream {
    std::int64_t id = 0;
    int system = 0;
    Collection collection = Collection::Count;
};

// Remembers which records a complete read has seen, and says which live ones it has not: hard deletes
// never show in a list. Survives a stop in the middle. A record belongs to the stream that brought its
// current version. Everything here runs inside the caller's transaction.
class KeyComparison {
public:
    explicit KeyComparison(const Connection& connection);

    // What one page shows to be there, whether it could be mapped or not. records: the ids of those that could.
    void note(std::int64_t stream, const PageCommit& page, const std::vector<std::int64_t>& records);
    Comparison compare(const ComparedStream& stream) const;
    // Marks what was not seen as removed, as of `at`; the superseded versions stay. Gives how many.
    std::int64_t removeUnseen(const ComparedStream& stream, Instant at) const;
    void forget(std::int64_t stream) const;

private:
    std::vector<std::int64_t> unseen(const ComparedStream& stream, Comparison& counts) const;

    const Connection& m_connection;
    Statement m_note;
};

} // namespace plumbline
