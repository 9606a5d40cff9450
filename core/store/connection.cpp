#include "core/store/connection.h"

#include <QAtomicInteger>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QVariant>

#include <sqlite3.h>

namespace plumbline {
namespace {

QString nextConnectionName()
{
    static QAtomicInteger<quint64> counter;
    return QStringLiteral("plumbline-store-%1").arg(counter.fetchAndAddRelaxed(1));
}

QString connectOptions(Connection::Access access, int busyTimeoutMs)
{
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeoutMs);
    if (access != Connection::Access::ReadWrite)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (access == Connection::Access::Immutable)
        options += QStringLiteral(";QSQLITE_OPEN_URI");
    return options;
}

QString databaseName(const QString& path, Connection::Access access)
{
    if (access != Connection::Access::Immutable)
        return path;
    return QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded()) + QStringLiteral("?immutable=1");
}

} // namespace

Connection::Connection(const QString& path, Access access, const StoreOptions& options)
    : m_faults(options.faults)
{
    try {
        open(path, access, options);
        harden();
    } catch (...) {
        close();
        throw;
    }
}

Connection::~Connection() { close(); }

void Connection::open(const QString& path, Access access, const StoreOptions& options)
{
    if (m_faults && m_faults->strikes())
        throw SqliteFailure{m_faults->code(), "injected fault"};
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), nextConnectionName());
    m_database.setConnectOptions(connectOptions(access, options.busyTimeoutMs));
    m_database.setDatabaseName(databaseName(path, access));
    if (!m_database.open()) {
        const QSqlError error = m_database.lastError();
        const int code = error.nativeErrorCode().toInt();
        throw SqliteFailure{code == SQLITE_OK ? SQLITE_ERROR : code, error.text().toStdString()};
    }
    const QVariant native = m_database.driver()->handle();
    m_handle = *static_cast<sqlite3* const*>(native.constData());
}

void Connection::close()
{
    m_handle = nullptr;
    if (!m_database.isValid())
        return;
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

void Connection::harden() const
{
    // The driver and this library must share one SQLite: two copies would break each other's locks.
    if (text("SELECT sqlite_source_id()") != sqlite3_sourceid())
        throw SqliteFailure{SQLITE_MISUSE, "the Qt driver brings another SQLite"};
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    execute("PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; PRAGMA cell_size_check=ON;"
            "PRAGMA temp_store=MEMORY");
}

Statement Connection::prepare(std::string_view sql) const { return Statement(m_handle, m_faults, sql); }

void Connection::execute(std::string_view script) const
{
    const char* next = script.data();
    const char* const end = next + script.size();
    while (next < end) {
        if (m_faults && m_faults->strikes())
            throw SqliteFailure{m_faults->code(), "injected fault"};
        sqlite3_stmt* statement = nullptr;
        int code = sqlite3_prepare_v2(m_handle, next, static_cast<int>(end - next), &statement, &next);
        while (code == SQLITE_OK && statement && (code = sqlite3_step(statement)) == SQLITE_ROW)
            code = SQLITE_OK;
        const SqliteFailure failure{sqlite3_extended_errcode(m_handle), sqlite3_errmsg(m_handle)};
        sqlite3_finalize(statement);
        if (code != SQLITE_OK && code != SQLITE_DONE)
            throw failure;
    }
}

std::int64_t Connection::integer(std::string_view sql) const
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::string Connection::text(std::string_view sql) const
{
    Statement statement = prepare(sql);
    return statement.step() ? std::string(statement.bytes(0)) : std::string();
}

bool Connection::hasMoved() const
{
    int moved = 0;
    return sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

void Connection::closeWithoutCheckpoint(bool on) const
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 1 : 0, nullptr);
}

Transaction::Transaction(const Connection& connection)
    : m_connection(connection)
{
    connection.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    // Past the fault counter and without looking at the answer: SQLite may have rolled back by itself.
    if (m_open && sqlite3_get_autocommit(m_connection.handle()) == 0)
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_connection.execute("COMMIT");
    m_open = false;
}

Error errorFrom(const SqliteFailure& failure, const QString& path)
{
    ErrorCode code = ErrorCode::StoreFailed;
    switch (failure.code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        code = ErrorCode::StoreBusy;
        break;
    case SQLITE_FULL:
        code = ErrorCode::StoreFull;
        break;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        code = ErrorCode::StoreUnwritable;
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        code = ErrorCode::StoreDamaged;
        break;
    default:
        break;
    }
    return {code, {path.toStdString()}, failure.message.substr(0, 200)};
}

} // namespace plumbline
