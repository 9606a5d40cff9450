#include "core/store/sqlite.h"

#include "core/store/storeoptions.h"

#include <sqlite3.h>

#include <utility>

namespace plumbline {
namespace {

void strike(FaultCounter* faults)
{
    if (faults && faults->strikes())
        throw SqliteFailure{faults->code(), "injected fault"};
}

} // namespace

Statement::Statement(sqlite3* handle, FaultCounter* faults, std::string_view sql)
    : m_faults(faults)
{
    strike(faults);
    const int code = sqlite3_prepare_v3(handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &m_statement, nullptr);
    if (code != SQLITE_OK)
        throw SqliteFailure{sqlite3_extended_errcode(handle), sqlite3_errmsg(handle)};
}

Statement::~Statement() { sqlite3_finalize(m_statement); }

Statement::Statement(Statement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr))
    , m_faults(other.m_faults)
{
}

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(m_statement, other.m_statement);
    std::swap(m_faults, other.m_faults);
    return *this;
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        throw SqliteFailure{code, sqlite3_errmsg(sqlite3_db_handle(m_statement))};
}

Statement& Statement::bind(int parameter, std::int64_t value)
{
    check(sqlite3_bind_int64(m_statement, parameter, value));
    return *this;
}

Statement& Statement::bindOrNull(int parameter, std::int64_t value)
{
    return value == kMissing ? bindNull(parameter) : bind(parameter, value);
}

Statement& Statement::bindNull(int parameter)
{
    check(sqlite3_bind_null(m_statement, parameter));
    return *this;
}

Statement& Statement::bind(int parameter, std::string_view text)
{
    // An empty view may hold a null pointer, which SQLite would bind as NULL.
    const char* data = text.empty() ? "" : text.data();
    check(sqlite3_bind_text64(m_statement, parameter, data, text.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bindBlob(int parameter, std::string_view bytes)
{
    const char* data = bytes.empty() ? "" : bytes.data();
    check(sqlite3_bind_blob64(m_statement, parameter, data, bytes.size(), SQLITE_STATIC));
    return *this;
}

bool Statement::step()
{
    if (m_faults && m_faults->strikes()) {
        sqlite3_reset(m_statement);
        throw SqliteFailure{m_faults->code(), "injected fault"};
    }
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE) {
        const SqliteFailure failure{code, sqlite3_errmsg(sqlite3_db_handle(m_statement))};
        sqlite3_reset(m_statement);
        throw failure;
    }
    sqlite3_reset(m_statement);
    return false;
}

void Statement::run()
{
    while (step()) {}
}

std::int64_t Statement::runAndCount()
{
    run();
    return sqlite3_changes64(sqlite3_db_handle(m_statement));
}

void Statement::reset() { sqlite3_reset(m_statement); }

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

std::int64_t Statement::integerOrMissing(int column) const
{
    const std::int64_t value = sqlite3_column_int64(m_statement, column);
    return value == 0 && isNull(column) ? kMissing : value;
}

std::string_view Statement::bytes(int column) const
{
    // The blob accessor hands out a text's bytes as they are stored, without a copy for a final zero.
    const void* data = sqlite3_column_blob(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    return data ? std::string_view(static_cast<const char*>(data), static_cast<std::size_t>(size)) : std::string_view();
}

} // namespace plumbline
