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
    return sql + ") ON CONFLICT(id) DO NOTHING";
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

RecordTable::RecordTable(const Connection& connection, Collection collection)
    : m_definition(definitionOf(collection))
    , m_find(connection.prepare(findSql(m_definition)))
    , m_insert(connection.prepare(insertSql(m_definition)))
    , m_moveToPast(connection.prepare(moveToPastSql(m_definition)))
    , m_update(connection.prepare(updateSql(m_definition)))
{
}

bool RecordTable::insert(RecordId id, const ArrivedRecord& record, const VersionOrigin& origin)
{
    bindVersion(m_insert, id, record, origin, origin.fetchedAt);
    return m_insert.runAndCount() == 1;
}

AppliedRecord RecordTable::apply(RecordId id, const ArrivedRecord& record, const VersionOrigin& origin,
                                 bool probablyNew)
{
    using Effect = AppliedRecord::Effect;
    const AppliedRecord fresh = record.removed ? AppliedRecord{Effect::Removed, 0} : AppliedRecord{Effect::Added, 1};
    if (probablyNew && insert(id, record, origin))
        return fresh;
    if (!m_find.bind(1, id.value).step()) {
        insert(id, record, origin);
        return fresh;
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

bool RecordTable::sameValues(const ArrivedRecord& record) const
{
    for (std::size_t i = 0; i < record.values.size(); ++i) {
        const ArrivedValue& value = record.values[i];
        const int column = FindFields + static_cast<int>(i);
        if (isTextual(m_definition.fields[i].type)) {
            const bool missing = m_find.isNull(column);
            if (missing != value.isMissing || (!missing && m_find.bytes(column) != value.text))
                return false;
        } else if (m_find.integerOrMissing(column) != value.integer) {
            return false;
        }
    }
    return true;
}

void RecordTable::bindVersion(Statement& statement, RecordId id, const ArrivedRecord& record,
                              const VersionOrigin& origin, Instant fetchedAt)
{
    statement.bind(1, id.value).bind(2, origin.system).bind(3, record.remoteId);
    statement.bind(4, origin.batch).bind(5, origin.position).bind(6, fetchedAt.ms).bind(7, record.removed ? 1 : 0);
    int parameter = kBaseColumns;
    for (const ArrivedValue& value : record.values) {
        ++parameter;
        if (value.isMissing)
            statement.bindNull(parameter);
        else if (value.integer != kMissing)
            statement.bind(parameter, value.integer);
        else
            statement.bind(parameter, value.text);
    }
}

} // namespace plumbline
