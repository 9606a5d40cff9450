#include "core/store/cachescan.h"

#include <sqlite3.h>

namespace plumbline {
namespace {

constexpr std::size_t kBlockRows = 4096;

// A block whose vectors keep their memory; `size` rows of it are filled.
class BlockBuffer {
public:
    // systems: how many there are; a row of another one is damage.
    BlockBuffer(const ScanRequest& request, std::int64_t systems, const std::function<void(const RecordBlock&)>& sink)
        : m_sink(sink)
        , m_systems(systems)
    {
        m_block.integers.resize(request.integerFields.size());
        m_block.texts.resize(request.textFields.size());
        resize(kBlockRows);
    }

    void add(sqlite3_stmt* row)
    {
        m_block.ids[m_size] = {sqlite3_column_int64(row, 0)};
        const std::int64_t system = sqlite3_column_int64(row, 1);
        if (system < 1 || system > m_systems)
            throw SqliteFailure{SQLITE_CORRUPT, "a record of an unknown system"};
        m_block.systems[m_size] = static_cast<std::uint8_t>(system - 1);
        m_block.fetchedAt[m_size] = {sqlite3_column_int64(row, 2)};
        int column = 3;
        for (auto& integers : m_block.integers) {
            const std::int64_t value = sqlite3_column_int64(row, column);
            // The type is asked for only where a missing value could look like this one.
            integers[m_size] = value == 0 && sqlite3_column_type(row, column) == SQLITE_NULL ? kMissing : value;
            ++column;
        }
        for (auto& texts : m_block.texts) {
            const void* bytes = sqlite3_column_blob(row, column);
            const auto length = static_cast<std::size_t>(sqlite3_column_bytes(row, column));
            texts[m_size].assign(static_cast<const char*>(bytes ? bytes : ""), length);
            ++column;
        }
        if (++m_size == kBlockRows)
            flush();
    }

    // Only once at the end may the block be shorter: it is not used again then.
    void finish()
    {
        if (m_size == 0)
            return;
        resize(m_size);
        m_sink(m_block);
    }

private:
    void flush()
    {
        m_sink(m_block);
        m_size = 0;
    }

    void resize(std::size_t rows)
    {
        m_block.ids.resize(rows);
        m_block.fetchedAt.resize(rows);
        m_block.systems.resize(rows);
        for (auto& integers : m_block.integers)
            integers.resize(rows);
        for (auto& texts : m_block.texts)
            texts.resize(rows);
    }

    const std::function<void(const RecordBlock&)>& m_sink;
    std::int64_t m_systems;
    RecordBlock m_block;
    std::size_t m_size = 0;
};

void appendFields(std::string& columns, const CollectionDef& definition, const std::vector<std::string_view>& names,
                  bool textual)
{
    for (const std::string_view name : names) {
        const auto index = definition.fieldIndex(name);
        if (!index || isTextual(definition.fields[*index].type) != textual)
            throw SqliteFailure{SQLITE_MISUSE, "no such field: " + std::string(name)};
        columns += ", \"" + std::string(name) + "\"";
    }
}

} // namespace

void scanRecords(const Connection& connection, const ScanRequest& request,
                 const std::function<void(const RecordBlock&)>& sink)
{
    const CollectionDef& definition = definitionOf(request.collection);
    std::string columns = "id, system, fetched_at";
    appendFields(columns, definition, request.integerFields, false);
    appendFields(columns, definition, request.textFields, true);
    const std::string select = "SELECT " + columns + " FROM " + std::string(definition.name);

    // One transaction, so that no version is seen twice or missed while a page is being written.
    connection.execute("BEGIN");
    BlockBuffer buffer(request, connection.integer("SELECT max(id) FROM system"), sink);
    const auto run = [&](const std::string& sql) {
        Statement rows = connection.prepare(sql);
        if (request.knownAt.isKnown())
            rows.bind(1, request.knownAt.ms);
        while (rows.step())
            buffer.add(rows.native());
    };
    if (!request.knownAt.isKnown()) {
        run(select + " WHERE removed = 0");
    } else {
        run(select + " WHERE removed = 0 AND fetched_at <= ?1");
        run(select + "_past WHERE removed = 0 AND fetched_at <= ?1 AND until > ?1");
    }
    connection.execute("COMMIT");
    buffer.finish();
}

} // namespace plumbline
