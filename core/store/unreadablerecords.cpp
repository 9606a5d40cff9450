#include "core/store/unreadablerecords.h"

#include "core/store/errornames.h"
#include "core/store/idbytes.h"
#include "core/store/streamtable.h"

#include <map>

namespace plumbline {
namespace {

// What an older version of a record refers to.
class OlderVersions {
public:
    explicit OlderVersions(const Connection& connection)
        : m_connection(connection)
    {
    }

    void addTo(UnreadableRecord& record)
    {
        Statement& rows = statementFor(record.collection);
        if (rows.bind(1, record.record.value).step()) {
            for (int column = 0; column < m_columns[record.collection]; ++column) {
                if (!rows.isNull(column))
                    record.about.push_back({rows.integer(column)});
            }
        }
        rows.reset();
    }

private:
    Statement& statementFor(Collection collection)
    {
        if (const auto known = m_rows.find(collection); known != m_rows.end())
            return known->second;
        const CollectionDef& definition = definitionOf(collection);
        std::string columns = "NULL";
        m_columns[collection] = 1;
        for (const FieldDef& field : definition.fields) {
            if (field.type != FieldType::Reference)
                continue;
            columns += ", \"" + std::string(field.name) + '"';
            ++m_columns[collection];
        }
        const std::string sql =
            "SELECT " + columns + " FROM " + std::string(definition.name) + " WHERE id = ?1 AND removed = 0";
        return m_rows.emplace(collection, m_connection.prepare(sql)).first->second;
    }

    const Connection& m_connection;
    std::map<Collection, Statement> m_rows;
    std::map<Collection, int> m_columns;
};

} // namespace

std::vector<UnreadableRecord> readUnreadable(const Connection& connection, Instant knownAt)
{
    std::vector<UnreadableRecord> found;
    OlderVersions older(connection);
    Statement rows = connection.prepare(
        "SELECT system.name, collection, remote_id, about FROM set_aside JOIN stream ON stream.id = set_aside.stream "
        "JOIN system ON system.id = stream.system WHERE (?1 IS NULL OR since <= ?1) AND coalesce(stream.error, '') <> "
        "?2 "
        "ORDER BY stream.id, set_aside.key");
    rows.bindOrNull(1, knownAt.ms).bind(2, nameOf(ErrorCode::AccessRefused));
    while (rows.step()) {
        UnreadableRecord record;
        record.collection = collectionFrom(rows.integer(1));
        const std::string_view about = rows.bytes(3);
        for (std::size_t at = 0; at + kIdBytes <= about.size(); at += kIdBytes)
            record.about.push_back({idAt(about, at)});
        if (const std::string remoteId(rows.bytes(2)); !remoteId.empty()) {
            record.record = recordId(rows.bytes(0), record.collection, remoteId);
            older.addTo(record);
        }
        found.push_back(std::move(record));
    }
    return found;
}

} // namespace plumbline
