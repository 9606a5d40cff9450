#include "core/store/recordtable.h"

#include <algorithm>

namespace plumbline {
namespace {

constexpr int kBaseColumns = 7; // id, system, remote_id, batch, position, fetched_at, removed
constexpr std::string_view kVersionColumns = "system, remote_id, batch, position, fetched_at, removed";

// What the look-up reads before the fields.
enum FindColumn { FindSystem, FindRemoteId, FindFetchedAt, FindRemoved, FindFields };

std::string name(const CollectionDef& definition) { return std::string(definition.name); }

std::string findSql(const CollectionDef& definition)
{
    return "SELECT system, remote_id, fetched_at, removed" + fieldColumns(definition) + " FROM " + name(definition) +
           " WHERE id = ?1";
}

std::string insertSql(const CollectionDef& definition)
{
    std::string sql = "INSERT INTO " + name(definition) + "(id, " + std::string(kVersionColumns) +
                      fieldColumns(definition) + ") VALUES(?1";
    for (std::size_t i = 2; i <= kBaseColumns + definition.fields.size(); ++i)
        sql += ", ?" + std::to_string(i);
    return sql + ")";
}

std::string moveToPastSql(const CollectionDef& definition)
{
    const std::string columns = std::string(kVersionColumns) + fieldColumns(definition);
    return "INSERT INTO " + name(definition) + "_past(id, until, " + columns + ") SELECT id, ?2, " + columns +
           " FROM " + name(definition) + " WHERE id = ?1";
}

std::string updateSql(const CollectionDef& definition)
{
    std::string sql = "UPDATE " + name(definition) +
                      " SET system = ?2, remote_id = ?3, batch = ?4, position = ?5, fetched_at = ?6, removed = ?7";
    int parameter = kBaseColumns;
    for (const FieldDef& field : definition.fields)
        sql += ", \"" + std::string(field.name) + "\" = ?" + std::to_string(++parameter);
    return sql + " WHERE id = ?1";
}

} // namespace

std::string fieldColumns(const CollectionDef& definition)
{
    std::string columns;
    for (const FieldDef& field : definition.fields)
        columns += ", \"" + std::string(field.name) + "\"";
    return columns;
}

bool isMissing(const FieldDef& field, const FieldValue& value)
{
    return value.isMissing || (!isTextual(field.type) && value.integer == kMissing);
}

RecordTable::RecordTable(const Connection& connection, Collection collection)
    : m_definition(definitionOf(collection))
    , m_find(connection.prepare(findSql(m_definition)))
    , m_insert(connection.prepare(insertSql(m_definition)))
    , m_moveToPast(connection.prepare(moveToPastSql(m_definition)))
    , m_update(connection.prepare(updateSql(m_definition)))
{
}

AppliedRecord RecordTable::apply(RecordId id, const MappedRecord& record, const VersionOrigin& origin)
{
    using Effect = AppliedRecord::Effect;
    if (!m_find.bind(1, id.value).step()) {
        bindVersion(m_insert, id, record, origin, origin.fetchedAt);
        m_insert.run();
        return record.removed ? AppliedRecord{Effect::Removed, 0} : AppliedRecord{Effect::Added, 1};
    }
    const bool sameRecord =
        m_find.integer(FindSystem) == origin.system && m_find.bytes(FindRemoteId) == record.remoteId;
    const bool wasRemoved = m_find.integer(FindRemoved) != 0;
    const bool unchanged = sameRecord && wasRemoved == record.removed && sameValues(record);
    const Instant storedAt{m_find.integer(FindFetchedAt)};
    m_find.reset();
    if (!sameRecord)
        return {Effect::Collision, 0};
    if (unchanged)
        return {Effect::Unchanged, 0};
    // A clock that was set back, or one record twice in a page, must not make two versions valid at once.
    const Instant from{std::max(origin.fetchedAt.ms, storedAt.ms + 1)};
    m_moveToPast.bind(1, id.value).bind(2, from.ms).run();
    bindVersion(m_update, id, record, origin, from);
    m_update.run();
    if (record.removed && !wasRemoved)
        return {Effect::Removed, -1};
    return {Effect::Changed, wasRemoved && !record.removed ? 1 : 0};
}

bool RecordTable::sameValues(const MappedRecord& record) const
{
    for (std::size_t i = 0; i < record.values.size(); ++i) {
        const FieldDef& field = m_definition.fields[i];
        const FieldValue& value = record.values[i];
        const int column = FindFields + static_cast<int>(i);
        if (isTextual(field.type)) {
            const bool missing = m_find.isNull(column);
            if (missing != isMissing(field, value) || (!missing && m_find.bytes(column) != value.text))
                return false;
        } else if (m_find.integerOrMissing(column) != (isMissing(field, value) ? kMissing : value.integer)) {
            return false;
        }
    }
    return true;
}

void RecordTable::bindVersion(Statement& statement, RecordId id, const MappedRecord& record,
                              const VersionOrigin& origin, Instant fetchedAt) const
{
    statement.bind(1, id.value).bind(2, origin.system).bind(3, std::string_view(record.remoteId));
    statement.bind(4, origin.batch).bind(5, origin.position).bind(6, fetchedAt.ms).bind(7, record.removed ? 1 : 0);
    for (std::size_t i = 0; i < record.values.size(); ++i) {
        const FieldDef& field = m_definition.fields[i];
        const FieldValue& value = record.values[i];
        const int parameter = kBaseColumns + 1 + static_cast<int>(i);
        if (isMissing(field, value))
            statement.bindNull(parameter);
        else if (isTextual(field.type))
            statement.bind(parameter, std::string_view(value.text));
        else
            statement.bind(parameter, value.integer);
    }
}

} // namespace plumbline
