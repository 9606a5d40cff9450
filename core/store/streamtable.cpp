#include "core/store/streamtable.h"

#include "core/store/idbytes.h"

#include <sqlite3.h>

#include <charconv>

namespace plumbline {
namespace {

// Block.systems is one byte wide.
constexpr std::int64_t kMaxSystems = 255;

// A row without a readable id is told apart by its payload; the leading zero byte is in no id.
std::string payloadKey(const std::string& payload)
{
    const std::uint64_t hash = static_cast<std::uint64_t>(recordId({}, Collection::Count, payload).value);
    char digits[16];
    const auto end = std::to_chars(digits, digits + sizeof digits, hash, 16).ptr;
    return std::string(1, '\0') + std::string(digits, end);
}

std::string keyOf(const SetAsideRow& row) { return row.remoteId.empty() ? payloadKey(row.payload) : row.remoteId; }

bool hasPayloadKeys(const StreamRow& stream)
{
    const auto& keys = stream.setAsideKeys;
    return !keys.empty() && !keys.begin()->first.empty() && keys.begin()->first.front() == '\0';
}

} // namespace

StreamTable::StreamTable(const Connection& connection)
    : m_connection(connection)
    , m_save(connection.prepare("UPDATE stream SET cursor = ?2, fresh_as_of = coalesce(?3, fresh_as_of), "
                                "row_count = ?4, collection = ?5 WHERE id = ?1"))
    , m_remember(
          connection.prepare("INSERT INTO stream_history(stream, known_at, fresh_as_of) VALUES(?1, "
                             "max(?2, coalesce((SELECT max(known_at) FROM stream_history WHERE stream = ?1), ?2)), ?3) "
                             "ON CONFLICT(stream, known_at) DO UPDATE SET fresh_as_of = excluded.fresh_as_of"))
    , m_setAside(connection.prepare(
          "INSERT INTO set_aside(stream, key, remote_id, field, reason, payload, fetched_at, since, about) "
          "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8) ON CONFLICT(stream, key) DO UPDATE SET field = excluded.field, "
          "reason = excluded.reason, payload = excluded.payload, fetched_at = excluded.fetched_at, "
          "about = excluded.about"))
    , m_takeOff(connection.prepare("DELETE FROM set_aside WHERE stream = ?1 AND key = ?2"))
{
}

int StreamTable::systemId(const std::string& name)
{
    if (const auto known = m_systems.find(name); known != m_systems.end())
        return known->second;
    m_connection.prepare("INSERT OR IGNORE INTO system(name) VALUES(?1)").bind(1, name).run();
    Statement find = m_connection.prepare("SELECT id FROM system WHERE name = ?1");
    find.bind(1, name).step();
    const std::int64_t id = find.integer(0);
    if (id < 1 || id > kMaxSystems)
        throw SqliteFailure{SQLITE_TOOBIG, "more than 255 systems"};
    return m_systems[name] = static_cast<int>(id);
}

StreamRow& StreamTable::streamFor(const PageCommit& page)
{
    const auto key = std::make_pair(page.system, page.stream);
    if (const auto known = m_streams.find(key); known != m_streams.end())
        return known->second;
    const int system = systemId(page.system);
    m_connection
        .prepare("INSERT OR IGNORE INTO stream(system, name, collection, cursor, first_at) VALUES(?1, ?2, ?3, x'', ?4)")
        .bind(1, system)
        .bind(2, std::string_view(page.stream))
        .bind(3, static_cast<std::int64_t>(page.collection))
        .bind(4, page.fetchedAt.ms)
        .run();
    return m_streams[key] = load(system, page);
}

StreamRow StreamTable::load(int system, const PageCommit& page)
{
    StreamRow row;
    row.system = system;
    Statement find =
        m_connection.prepare("SELECT id, row_count, doubtful > 0 FROM stream WHERE system = ?1 AND name = ?2");
    if (find.bind(1, system).bind(2, std::string_view(page.stream)).step()) {
        row.id = find.integer(0);
        row.liveRows = find.integer(1);
        row.isInDoubt = find.integer(2) != 0;
    }
    Statement keys = m_connection.prepare("SELECT key FROM set_aside WHERE stream = ?1");
    keys.bind(1, row.id);
    while (keys.step())
        row.setAsideKeys.emplace(keys.bytes(0), -1);
    return row;
}

std::optional<ComparedStream> StreamTable::find(const std::string& system, const std::string& stream) const
{
    Statement row = m_connection.prepare("SELECT stream.id, system, collection FROM stream JOIN system ON "
                                         "system.id = stream.system WHERE system.name = ?1 AND stream.name = ?2");
    if (!row.bind(1, system).bind(2, std::string_view(stream)).step())
        return std::nullopt;
    return ComparedStream{row.integer(0), static_cast<int>(row.integer(1)), collectionFrom(row.integer(2))};
}

void StreamTable::save(const StreamRow& stream, const PageCommit& page)
{
    const std::int64_t freshAsOf = page.completeAsOf ? page.completeAsOf->ms : kMissing;
    m_save.bind(1, stream.id).bindBlob(2, page.cursor).bindOrNull(3, freshAsOf).bind(4, stream.liveRows);
    m_save.bind(5, static_cast<std::int64_t>(page.collection)).run();
    if (page.completeAsOf)
        m_remember.bind(1, stream.id).bind(2, page.fetchedAt.ms).bind(3, freshAsOf).run();
}

void StreamTable::setAside(StreamRow& stream, const SetAsideRow& row, Instant fetchedAt, std::int64_t page)
{
    const std::string key = keyOf(row);
    m_setAside.bind(1, stream.id).bindBlob(2, key).bind(3, row.remoteId).bind(4, row.field).bind(5, row.reason);
    std::string about;
    for (const RecordId id : row.about)
        putId(about, id.value);
    m_setAside.bindBlob(6, row.payload).bind(7, fetchedAt.ms).bindBlob(8, about).run();
    stream.setAsideKeys[key] = page;
}

void StreamTable::mapped(StreamRow& stream, std::string_view remoteId, const std::function<std::string()>& payload,
                         std::int64_t page)
{
    if (stream.setAsideKeys.empty())
        return;
    takeOff(stream, remoteId, page);
    if (hasPayloadKeys(stream))
        takeOff(stream, payloadKey(payload()), page);
}

void StreamTable::takeOff(StreamRow& stream, std::string_view key, std::int64_t page)
{
    const auto found = stream.setAsideKeys.find(key);
    if (found == stream.setAsideKeys.end() || found->second >= page)
        return;
    m_takeOff.bind(1, stream.id).bindBlob(2, key).run();
    stream.setAsideKeys.erase(found);
}

void StreamTable::forget()
{
    m_systems.clear();
    m_streams.clear();
}

Collection collectionFrom(std::int64_t number)
{
    if (number < 0 || number >= static_cast<std::int64_t>(Collection::Count))
        throw SqliteFailure{SQLITE_CORRUPT, "a stream of an unknown collection"};
    return static_cast<Collection>(number);
}

} // namespace plumbline
