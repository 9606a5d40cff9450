#pragma once

#include "core/store/arrivals.h"
#include "core/store/connection.h"

namespace plumbline {

// Where a version came from; written beside its values.
struct VersionOrigin {
    int system = 0; // id in table `system`
    std::int64_t batch = 0;
    std::int64_t position = 0;
    Instant fetchedAt;
};

// What became of one record.
struct AppliedRecord {
    enum class Effect { Added, Changed, Removed, Unchanged, Collision };
    Effect effect = Effect::Unchanged;
    int liveRows = 0; // by how many live rows the table grew: -1, 0, 1

    // Whether a version was written, which then needs its payload.
    bool isNewVersion() const { return effect != Effect::Unchanged && effect != Effect::Collision; }
};

// The two tables of one collection, for writing; keeps its statements prepared.
class RecordTable {
public:
    RecordTable(const Connection& connection, Collection collection);

    // A version that differs from the stored one supersedes it; the stored one moves to the past.
    // probablyNew: inserting is tried before looking.
    AppliedRecord apply(RecordId id, const ArrivedRecord& record, const VersionOrigin& origin, bool probablyNew);

private:
    bool insert(RecordId id, const ArrivedRecord& record, const VersionOrigin& origin);
    bool sameValues(const ArrivedRecord& record) const;
    static void bindVersion(Statement& statement, RecordId id, const ArrivedRecord& record, const VersionOrigin& origin,
                            Instant fetchedAt);

    const CollectionDef& m_definition;
    Statement m_find, m_insert, m_moveToPast, m_update;
};

// The collection's fields as a list of quoted column names, each after `separator`.
std::string fieldColumns(const CollectionDef& definition);

} // namespace plumbline
