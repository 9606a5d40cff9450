#pragma once

#include "core/store/cache.h"
#include "core/sync/fieldreading.h"

#include <utility>
#include <variant>

namespace plumbline::sync {

using MappedRow = std::variant<MappedRecord, SetAsideRow>;

// Turns one row of an answer into a record of the stream's collection, or sets it aside with the
// first field that could not be read. The payload is the row exactly as received.
class RowMapper {
public:
    // `referenceSystems` is parallel to map.fields: the system of each reference.
    RowMapper(const StreamShape& stream, std::vector<std::string> referenceSystems);

    // `askedId` is the {id} or {key} that the row was asked for with; empty for a list's row.
    MappedRow map(JsonValue row, const std::string& askedId) const;
    // When the record changed, as far as the row says so.
    std::optional<Instant> changedAt(JsonValue row) const;
    // One field of map.fields.
    Reading read(JsonValue row, std::size_t mapping) const;

private:
    std::string remoteId(JsonValue row, const std::string& askedId) const;
    bool isRemoved(JsonValue row) const;
    std::vector<RecordId> references(JsonValue row) const;

    const StreamShape* m_stream;
    const CollectionDef* m_definition;
    std::vector<RecordIdMaker> m_idOf; // parallel to map.fields
};

bool passes(const ValueTest& test, JsonValue answer);

} // namespace plumbline::sync
