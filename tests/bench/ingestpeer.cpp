#include "tests/bench/ingestpeer.h"

#include "core/store/cache.h"

#include <QElapsedTimer>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <string>
#include <vector>

namespace {

using Database = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;
using Query = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;

constexpr int kVisitColumns = 15;

[[noreturn]] void giveUp(sqlite3* db)
{
    std::fprintf(stderr, "bench: %s\n", sqlite3_errmsg(db));
    std::exit(1);
}

Database open(const QString& file)
{
    sqlite3* db = nullptr;
    if (sqlite3_open(file.toUtf8().constData(), &db) != SQLITE_OK)
        giveUp(db);
    return {db, sqlite3_close};
}

void run(sqlite3* db, const char* sql)
{
    if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        giveUp(db);
}

Query prepared(sqlite3* db, const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        giveUp(db);
    return {statement, sqlite3_finalize};
}

void runOnce(sqlite3_stmt* statement)
{
    if (sqlite3_step(statement) != SQLITE_DONE)
        giveUp(sqlite3_db_handle(statement));
    sqlite3_reset(statement);
}

struct Value {
    int type = SQLITE_NULL;
    sqlite3_int64 integer = 0;
    std::string text;
};
struct Row {
    Value values[kVisitColumns];
};

Value valueAt(sqlite3_stmt* row, int column)
{
    Value value{sqlite3_column_type(row, column), 0, {}};
    if (value.type == SQLITE_INTEGER)
        value.integer = sqlite3_column_int64(row, column);
    else if (value.type != SQLITE_NULL)
        value.text.assign(static_cast<const char*>(sqlite3_column_blob(row, column)),
                          static_cast<std::size_t>(sqlite3_column_bytes(row, column)));
    return value;
}

void bind(sqlite3_stmt* statement, int parameter, const Value& value)
{
    const int size = static_cast<int>(value.text.size());
    if (value.type == SQLITE_INTEGER)
        sqlite3_bind_int64(statement, parameter, value.integer);
    else if (value.type == SQLITE_TEXT)
        sqlite3_bind_text(statement, parameter, value.text.data(), size, SQLITE_STATIC);
    else if (value.type == SQLITE_BLOB)
        sqlite3_bind_blob(statement, parameter, value.text.data(), size, SQLITE_STATIC);
    else
        sqlite3_bind_null(statement, parameter);
}

// The rows of the synced cache in the order of their arrival, one transaction's worth at a time.
class Source {
public:
    explicit Source(sqlite3* db)
        : m_visits(prepared(db, "SELECT * FROM visit ORDER BY batch, position"))
        , m_batches(prepared(db, "SELECT id, system, stream, fetched_at, payloads FROM batch ORDER BY id"))
    {
    }

    bool take(std::size_t count)
    {
        visits.clear();
        batches.clear();
        while (visits.size() < count && !m_isAtEnd) {
            m_isAtEnd = sqlite3_step(m_visits.get()) != SQLITE_ROW;
            if (!m_isAtEnd)
                copy(m_visits.get(), kVisitColumns, visits.emplace_back());
        }
        const sqlite3_int64 last = visits.empty() ? m_lastBatch : visits.back().values[3].integer;
        while (m_lastBatch < last && sqlite3_step(m_batches.get()) == SQLITE_ROW) {
            copy(m_batches.get(), 5, batches.emplace_back());
            m_lastBatch = batches.back().values[0].integer;
        }
        std::sort(visits.begin(), visits.end(),
                  [](const Row& a, const Row& b) { return a.values[0].integer < b.values[0].integer; });
        return !visits.empty();
    }

    std::vector<Row> visits, batches;

private:
    static void copy(sqlite3_stmt* from, int columns, Row& row)
    {
        for (int i = 0; i < columns; ++i)
            row.values[i] = valueAt(from, i);
    }

    Query m_visits, m_batches;
    sqlite3_int64 m_lastBatch = 0;
    bool m_isAtEnd = false;
};

double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

Query inserting(sqlite3* db, const std::string& table, int columns)
{
    std::string sql = "INSERT INTO " + table + " VALUES(?";
    for (int i = 1; i < columns; ++i)
        sql += ",?";
    return prepared(db, (sql + ")").c_str());
}

void insertAll(sqlite3_stmt* statement, const std::vector<Row>& rows, int columns)
{
    for (const Row& row : rows) {
        for (int i = 0; i < columns; ++i)
            bind(statement, i + 1, row.values[i]);
        runOnce(statement);
    }
}

std::int64_t digest(sqlite3* db)
{
    const Query row =
        prepared(db, "SELECT count(*) + sum(id % 1000003 * (visited_at % 10007) + length(note)) FROM visit");
    sqlite3_step(row.get());
    return sqlite3_column_int64(row.get(), 0);
}

// The settings of the cache's writer.
constexpr const char* kSettings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=8192;"
                                  "PRAGMA journal_size_limit=67108864; PRAGMA cache_size=-32768;"
                                  "PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=ON;";

} // namespace

IngestPeer runIngestPeer(const QString& cacheFile, const QString& folder, int rowsPerTransaction, int rowsPerPage)
{
    if (!plumbline::CacheWriter::open(folder)) // makes the schema
        std::exit(1);
    const Database from = open(cacheFile);
    const Database to = open(folder + QStringLiteral("/cache.db"));
    run(to.get(), kSettings);
    run(to.get(),
        "INSERT INTO system VALUES(1, 'crm');"
        "INSERT INTO stream(id, system, name, collection, cursor, first_at) VALUES(1, 1, 'visits', 12, x'', 0)");
    Source source(from.get());
    const Query visit = inserting(to.get(), "visit", kVisitColumns);
    const Query batch = inserting(to.get(), "batch", 5);
    const Query cursor = prepared(to.get(), "UPDATE stream SET cursor = ?1, row_count = ?2 WHERE id = 1");
    IngestPeer peer;
    while (source.take(static_cast<std::size_t>(rowsPerTransaction))) {
        QElapsedTimer wall;
        wall.start();
        const double cpu = cpuSeconds();
        run(to.get(), "BEGIN IMMEDIATE");
        insertAll(visit.get(), source.visits, kVisitColumns);
        insertAll(batch.get(), source.batches, 5);
        for (std::size_t page = 0; page < source.visits.size(); page += static_cast<std::size_t>(rowsPerPage)) {
            sqlite3_bind_blob(cursor.get(), 1, "{\"v\":1,\"at\":{\"offset\":1000000,\"page\":0},\"rows\":0}", 50,
                              SQLITE_STATIC);
            sqlite3_bind_int64(cursor.get(), 2, peer.rows);
            runOnce(cursor.get());
        }
        run(to.get(), "COMMIT");
        peer.wallSeconds += static_cast<double>(wall.nsecsElapsed()) / 1e9;
        peer.cpuSeconds += cpuSeconds() - cpu;
        peer.rows += static_cast<std::int64_t>(source.visits.size());
    }
    peer.isSame = digest(from.get()) == digest(to.get());
    return peer;
}
