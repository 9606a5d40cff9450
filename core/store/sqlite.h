#pragma once

#include "core/model/instant.h"

#include <cstdint>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

// A thin RAII layer over the native handle of a connection, for bulk paths (core/store only).
// Values are bound without copies: they must live until the statement has been run.
namespace plumbline {

class FaultCounter;

// A call that SQLite refused. Thrown inside core/store only, and turned into an Error at its border.
struct SqliteFailure {
    int code = 0; // extended result code
    std::string message;
};

class Statement {
public:
    Statement() = default;
    Statement(sqlite3* handle, FaultCounter* faults, std::string_view sql);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;

    // Parameters count from 1, as in SQL.
    Statement& bind(int parameter, std::int64_t value);
    Statement& bindOrNull(int parameter, std::int64_t value); // kMissing becomes NULL
    Statement& bindNull(int parameter);
    Statement& bind(int parameter, std::string_view text);
    Statement& bindBlob(int parameter, std::string_view bytes);

    // True when a row stands ready. False at the end: the statement is then reset.
    bool step();
    // Runs to the end and resets.
    void run();
    // The same; how many rows it wrote.
    std::int64_t runAndCount();
    void reset();

    // Columns of the row that stands ready, from 0.
    bool isNull(int column) const;
    std::int64_t integer(int column) const;          // NULL reads as 0
    std::int64_t integerOrMissing(int column) const; // NULL reads as kMissing
    std::string_view bytes(int column) const;        // of a text or a blob, valid until the next step
    sqlite3_stmt* native() const { return m_statement; }

private:
    void check(int code) const;

    sqlite3_stmt* m_statement = nullptr;
    FaultCounter* m_faults = nullptr;
};

} // namespace plumbline
