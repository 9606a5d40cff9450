#include "core/store/cachescan.h"

#include "core/store/hiddenstreams.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <exception>

namespace plumbline {
namespace {

constexpr std::size_t kBlockRows = 1024; // a block of them stays in the processor's cache

// Keeps texts at addresses that hold until all are cleared.
class TextArena {
public:
    std::string_view keep(const void* bytes, std::size_t length)
    {
        if (length == 0)
            return {};
        if (m_used + length > m_chunk.size()) {
            m_full.push_back(std::move(m_chunk));
            m_chunk = std::vector<char>(std::max(length, kChunkBytes));
            m_used = 0;
        }
        char* const to = m_chunk.data() + m_used;
        std::memcpy(to, bytes, length);
        m_used += length;
        return {to, length};
    }
    void clear()
    {
        m_full.clear();
        m_used = 0;
    }

private:
    static constexpr std::size_t kChunkBytes = 1 << 18;

    std::vector<std::vector<char>> m_full;
    std::vector<char> m_chunk;
    std::size_t m_used = 0;
};

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

    void add(sqlite3_value** values)
    {
        m_block.ids[m_size] = {sqlite3_value_int64(values[0])};
        const std::int64_t system = sqlite3_value_int64(values[1]);
        if (system < 1 || system > m_systems)
            throw SqliteFailure{SQLITE_CORRUPT, "a record of an unknown system"};
        m_block.systems[m_size] = static_cast<std::uint8_t>(system - 1);
        m_block.fetchedAt[m_size] = {sqlite3_value_int64(values[2])};
        sqlite3_value** next = values + 3;
        for (auto& integers : m_block.integers) {
            const std::int64_t value = sqlite3_value_int64(*next);
            // The type is asked for only where a missing value could look like this one.
            integers[m_size] = value == 0 && sqlite3_value_type(*next) == SQLITE_NULL ? kMissing : value;
            ++next;
        }
        for (auto& texts : m_block.texts) {
            const void* bytes = sqlite3_value_blob(*next);
            texts[m_size] = m_arena.keep(bytes, bytes ? static_cast<std::size_t>(sqlite3_value_bytes(*next)) : 0);
            ++next;
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
        m_arena.clear();
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
    TextArena m_arena;
    std::size_t m_size = 0;
};

constexpr auto kCollector = "plumbline_collect";

// SQLite hands the rows over from within one step, as the arguments of an aggregate: that costs a third
// less than stepping from row to row and asking for each column.
class Collector {
public:
    Collector(const Connection& connection, BlockBuffer& buffer)
        : m_connection(connection)
        , m_buffer(buffer)
    {
        const int code = define(this, &Collector::addRow, [](sqlite3_context*) {});
        if (code != SQLITE_OK)
            throw SqliteFailure{code, sqlite3_errmsg(connection.handle())};
    }
    ~Collector() { define(nullptr, nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(Collector)

    // Throws what stopped the collecting.
    void run(Statement& select)
    {
        try {
            select.run();
        } catch (...) {
            if (m_failure)
                std::rethrow_exception(m_failure);
            throw;
        }
    }

private:
    int define(void* self, void (*step)(sqlite3_context*, int, sqlite3_value**), void (*end)(sqlite3_context*)) const
    {
        return sqlite3_create_function_v2(m_connection.handle(), kCollector, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, self,
                                          nullptr, step, end, nullptr);
    }

    // No exception may cross SQLite.
    static void addRow(sqlite3_context* context, int, sqlite3_value** values)
    {
        auto* const self = static_cast<Collector*>(sqlite3_user_data(context));
        try {
            self->m_buffer.add(values);
        } catch (...) {
            self->m_failure = std::current_exception();
            sqlite3_result_error(context, "collecting failed", -1);
        }
    }

    const Connection& m_connection;
    BlockBuffer& m_buffer;
    std::exception_ptr m_failure;
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
    const std::string select = "SELECT " + std::string(kCollector) + "(" + columns + ") FROM ";
    const std::string table(definition.name);

    // Every page is looked at once: read again and again into the same little memory, it stays in the
    // processor's cache.
    connection.execute("PRAGMA cache_size=-128");
    // One transaction, so that no version is seen twice or missed while a page is being written.
    connection.execute("BEGIN");
    BlockBuffer buffer(request, connection.integer("SELECT max(id) FROM system"), sink);
    Collector collector(connection, buffer);
    const auto run = [&](const std::string& sql) {
        Statement rows = connection.prepare(sql);
        if (request.knownAt.isKnown())
            rows.bind(1, request.knownAt.ms);
        collector.run(rows);
    };
    const std::string hidden = hiddenStreams(connection, request.collection);
    if (!request.knownAt.isKnown()) {
        run(select + table + " WHERE removed = 0" + notHidden(hidden, table));
    } else {
        const std::string past = table + "_past";
        run(select + table + " WHERE removed = 0 AND fetched_at <= ?1" + notHidden(hidden, table));
        run(select + past + " WHERE removed = 0 AND fetched_at <= ?1 AND until > ?1" + notHidden(hidden, past));
    }
    connection.execute("COMMIT");
    buffer.finish();
}

} // namespace plumbline
