#include "core/store/storefile.h"

#include "core/store/schema.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <sqlite3.h>

namespace plumbline {
namespace {

constexpr QFile::Permissions kOwnerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions kOwnerFolder = kOwnerFile | QFile::ExeOwner;

// A file that was opened but must not be used.
struct Refusal {
    SchemaOutcome outcome;
};

QString suspectNote(const QString& path) { return path + QStringLiteral(".suspect"); }

// Stands beside a file that can not be rebuilt: without the file it tells that there was one.
QString begunNote(const QString& path) { return path + QStringLiteral(".begun"); }

bool isMissing(const StoreKind& kind, const QString& path)
{
    return !kind.rebuildable && !QFileInfo::exists(path) && QFileInfo::exists(begunNote(path));
}

void noteBegun(const StoreKind& kind, const QString& path)
{
    QFile note(begunNote(path));
    if (!kind.rebuildable && !note.exists() && note.open(QIODevice::WriteOnly))
        note.setPermissions(kOwnerFile);
}

// Only a folder that is made here is closed to others: one that the user named may serve other ends.
void prepareFolder(const QString& folder)
{
    if (QFileInfo(folder).isDir())
        return;
    if (!QDir().mkpath(folder))
        throw SqliteFailure{SQLITE_CANTOPEN, "the folder can not be made"};
    QFile::setPermissions(folder, kOwnerFolder);
}

// What a power cut may undo is fetched again where the file can be rebuilt, and must not be lost elsewhere.
void useWriteAheadLog(const Connection& connection, const StoreKind& kind)
{
    if (connection.text("PRAGMA journal_mode=WAL") != "wal")
        throw SqliteFailure{SQLITE_ERROR, "the write-ahead log can not be used here"};
    connection.execute(kind.rebuildable ? "PRAGMA synchronous=NORMAL" : "PRAGMA synchronous=FULL");
    // Records are written in the order of the tables, which needs little cache.
    connection.execute("PRAGMA wal_autocheckpoint=8192; PRAGMA journal_size_limit=67108864;"
                       "PRAGMA cache_size=-32768");
}

// Fails where the driver has quietly fallen back to reading.
void demandWritable(const Connection& connection)
{
    if (sqlite3_db_readonly(connection.handle(), "main") != 0)
        throw SqliteFailure{SQLITE_READONLY, "the file is read-only"};
}

// The file comes into being under its own name only when it is complete, so a file that is found
// empty or half made was damaged later, and a kill in between leaves nothing to repair.
void createStore(const StoreKind& kind, const QString& path, const StoreOptions& options)
{
    QLockFile lock(path + QStringLiteral(".lock"));
    if (!lock.tryLock(options.busyTimeoutMs)) {
        const bool held = lock.error() == QLockFile::LockFailedError;
        throw SqliteFailure{held ? SQLITE_BUSY : SQLITE_CANTOPEN, "the folder can not be locked"};
    }
    if (QFile::exists(path))
        return; // another process was faster
    const QString fresh = path + QStringLiteral(".new");
    for (const char* rest : {"", "-journal", "-wal", "-shm"})
        QFile::remove(fresh + QLatin1String(rest));
    {
        QFile file(fresh);
        if (!file.open(QIODevice::WriteOnly))
            throw SqliteFailure{SQLITE_CANTOPEN, file.errorString().toStdString()};
        file.setPermissions(kOwnerFile);
    }
    {
        const Connection connection(fresh, Connection::Access::ReadWrite, options);
        connection.execute("PRAGMA page_size=4096; PRAGMA synchronous=FULL");
        migrate(connection, kind, loadMigrations(kind, options));
    }
    if (!QFile::rename(fresh, path))
        throw SqliteFailure{SQLITE_CANTOPEN, "the new file can not be named"};
}

void demandSqliteFile(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        throw Refusal{SchemaOutcome::Damaged};
    if (!file.open(QIODevice::ReadOnly))
        throw SqliteFailure{SQLITE_CANTOPEN, file.errorString().toStdString()};
    if (file.read(100).size() < 100)
        throw Refusal{SchemaOutcome::Damaged};
}

// Opens what is there; throws Refusal for a newer or damaged file, which is left as it was.
std::unique_ptr<Connection> openExisting(const StoreKind& kind, const QString& path, const StoreOptions& options,
                                         SchemaOutcome& outcome)
{
    demandSqliteFile(path);
    const std::vector<Migration> migrations = loadMigrations(kind, options);
    auto connection = std::make_unique<Connection>(path, Connection::Access::ReadWrite, options);
    connection->closeWithoutCheckpoint(true);
    const auto version = connection->integer("PRAGMA user_version");
    if (version > static_cast<std::int64_t>(migrations.size()))
        throw Refusal{SchemaOutcome::NewerRefused};
    if (!schemaIsIntact(*connection, kind))
        throw Refusal{SchemaOutcome::Damaged};
    // The ledger is small and nothing can replace it: it is read through before anything is added.
    // The cache is large: it is read through only after it gave a damaged answer.
    const bool readThrough = !kind.rebuildable || QFile::exists(suspectNote(path));
    if (readThrough && connection->text("PRAGMA integrity_check(1)") != "ok")
        throw Refusal{SchemaOutcome::Damaged};
    QFile::remove(suspectNote(path));
    connection->closeWithoutCheckpoint(false);
    demandWritable(*connection);
    QFile::setPermissions(path, kOwnerFile);
    useWriteAheadLog(*connection, kind);
    if (migrate(*connection, kind, migrations))
        outcome = SchemaOutcome::Upgraded;
    return connection;
}

// Dated by the file's own last change, so that no clock is asked here.
QString setAside(const QString& path)
{
    const QString stamp = QFileInfo(path).lastModified().toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString target;
    for (int n = 0; target.isEmpty() || QFileInfo::exists(target); ++n)
        target = path + QStringLiteral(".damaged-") + stamp + (n ? QStringLiteral("-%1").arg(n) : QString());
    if (!QFile::rename(path, target))
        throw SqliteFailure{SQLITE_CANTOPEN, "the damaged file can not be moved"};
    QFile::rename(path + QStringLiteral("-wal"), target + QStringLiteral("-wal"));
    QFile::remove(path + QStringLiteral("-shm"));
    QFile::remove(suspectNote(path));
    return target;
}

SchemaOutcome outcomeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StoreBusy:
        return SchemaOutcome::Busy;
    case ErrorCode::StoreUnwritable:
        return SchemaOutcome::Unwritable;
    case ErrorCode::StoreDamaged:
        return SchemaOutcome::Damaged;
    case ErrorCode::StoreNewer:
        return SchemaOutcome::NewerRefused;
    default:
        return SchemaOutcome::Failed;
    }
}

OpenedStore refused(const Error& error) { return {outcomeOf(error.code), nullptr, {}, error}; }

OpenedStore refused(const Refusal& refusal, const QString& path)
{
    const bool newer = refusal.outcome == SchemaOutcome::NewerRefused;
    return refused(Error{newer ? ErrorCode::StoreNewer : ErrorCode::StoreDamaged, {path.toStdString()}, {}});
}

OpenedStore openOnce(const StoreKind& kind, const QString& path, const StoreOptions& options)
{
    OpenedStore opened;
    try {
        opened.outcome = SchemaOutcome::Current;
        if (isMissing(kind, path))
            return refused(Error{ErrorCode::StoreMissing, {path.toStdString()}, {}});
        if (!QFileInfo::exists(path)) {
            createStore(kind, path, options);
            opened.outcome = SchemaOutcome::Created;
        }
        opened.connection = openExisting(kind, path, options, opened.outcome);
        noteBegun(kind, path);
        return opened;
    } catch (const Refusal& refusal) {
        return refused(refusal, path);
    } catch (const SqliteFailure& failure) {
        return refused(errorFrom(failure, path));
    }
}

} // namespace

QString storePath(const StoreKind& kind, const QString& folder)
{
    return QDir(folder).filePath(QString::fromLatin1(kind.name) + QStringLiteral(".db"));
}

OpenedStore openStore(const StoreKind& kind, const QString& folder, const StoreOptions& options)
{
    const QString path = storePath(kind, folder);
    try {
        prepareFolder(folder);
        OpenedStore opened = openOnce(kind, path, options);
        if (opened.outcome != SchemaOutcome::Damaged || !kind.rebuildable)
            return opened;
        const QString moved = setAside(path);
        opened = openOnce(kind, path, options);
        if (opened.connection)
            opened.outcome = SchemaOutcome::Damaged;
        opened.setAsideAs = moved;
        return opened;
    } catch (const SqliteFailure& failure) {
        return refused(errorFrom(failure, path));
    }
}

OpenedStore openStoreForReading(const StoreKind& kind, const QString& folder, const StoreOptions& options)
{
    const QString path = storePath(kind, folder);
    if (isMissing(kind, path))
        return refused(Error{ErrorCode::StoreMissing, {path.toStdString()}, {}});
    if (!QFileInfo::exists(path))
        return {SchemaOutcome::Failed, nullptr, {}, Error{ErrorCode::NothingFound, {path.toStdString()}, {}}};
    try {
        OpenedStore opened;
        demandSqliteFile(path);
        const auto newest = static_cast<std::int64_t>(loadMigrations(kind, options).size());
        opened.connection = connectForReading(path, options);
        const auto version = opened.connection->integer("PRAGMA user_version");
        if (version > newest)
            throw Refusal{SchemaOutcome::NewerRefused};
        if (!schemaIsIntact(*opened.connection, kind))
            throw Refusal{SchemaOutcome::Damaged};
        if (version < newest)
            throw SqliteFailure{SQLITE_SCHEMA, "an older schema, not yet upgraded"};
        opened.outcome = SchemaOutcome::Current;
        return opened;
    } catch (const Refusal& refusal) {
        return refused(refusal, path);
    } catch (const SqliteFailure& failure) {
        return refused(errorFrom(failure, path));
    }
}

void markSuspect(const QString& path)
{
    QFile note(suspectNote(path));
    if (note.open(QIODevice::WriteOnly))
        note.setPermissions(kOwnerFile);
}

Error reported(const SqliteFailure& failure, const QString& path)
{
    Error error = errorFrom(failure, path);
    if (error.code == ErrorCode::StoreDamaged)
        markSuspect(path);
    return error;
}

std::unique_ptr<Connection> connectForReading(const QString& path, const StoreOptions& options)
{
    const auto connect = [&](Connection::Access access) {
        auto connection = std::make_unique<Connection>(path, access, options);
        connection->execute("PRAGMA cache_size=-16384");
        connection->integer("PRAGMA schema_version"); // the first touch of the file
        return connection;
    };
    try {
        return connect(Connection::Access::ReadOnly);
    } catch (const SqliteFailure& failure) {
        // In a folder that can not be written to, the log's index can not be made. The file alone is
        // whole as long as no log stands beside it.
        const int code = failure.code & 0xff;
        const bool noIndex = code == SQLITE_CANTOPEN || code == SQLITE_READONLY;
        if (!noIndex || QFileInfo(path + QStringLiteral("-wal")).size() > 0)
            throw;
        return connect(Connection::Access::Immutable);
    }
}

} // namespace plumbline
