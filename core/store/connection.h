#pragma once

#include "core/model/result.h"
#include "core/store/sqlite.h"
#include "core/store/storeoptions.h"

#include <QSqlDatabase>
#include <QString>

#include <string>

namespace plumbline {

// One connection to one database file: opened through QtSql, used through its native handle.
// Used from one thread at a time, and closed on whichever thread ends it. Every call may throw SqliteFailure.
class Connection {
public:
    enum class Access {
        ReadWrite,
        ReadOnly,
        Immutable // a file in a folder that can not be written to, with no log beside it
    };

    Connection(const QString& path, Access access, const StoreOptions& options);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    sqlite3* handle() const { return m_handle; }
    Statement prepare(std::string_view sql) const;
    // Runs every statement of a script one after the other; a trigger's body stays in one piece.
    void execute(std::string_view script) const;
    // The first column of the first row; 0 when there is none.
    std::int64_t integer(std::string_view sql) const;
    std::string text(std::string_view sql) const;
    // Whether the file was renamed, replaced or removed since it was opened, where the system can tell.
    bool hasMoved() const;
    // When on, closing leaves the file's bytes as they are.
    void closeWithoutCheckpoint(bool on) const;

private:
    void open(const QString& path, Access access, const StoreOptions& options);
    void close();
    void harden() const;

    QSqlDatabase m_database; // kept, since looking it up by name works on its own thread only
    sqlite3* m_handle = nullptr;
    FaultCounter* m_faults = nullptr;
};

// Rolls back unless commit() returned.
class Transaction {
public:
    explicit Transaction(const Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    const Connection& m_connection;
    bool m_open = true;
};

// The error that a failure on this file means: busy, full, read-only, damaged and other are apart.
Error errorFrom(const SqliteFailure& failure, const QString& path);

} // namespace plumbline
