#include "core/store/schema.h"

#include "core/store/storefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <sqlite3.h>

namespace plumbline {
namespace {

std::string fingerprint(const Connection& connection)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(static_cast<qlonglong>(connection.integer("PRAGMA user_version"))));
    Statement rows = connection.prepare("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL "
                                        "AND name NOT LIKE 'sqlite_%' ORDER BY type, name");
    while (rows.step()) {
        for (int column = 0; column < 3; ++column) {
            const std::string_view bytes = rows.bytes(column);
            hash.addData(QByteArray::number(static_cast<qulonglong>(bytes.size())) + ':');
            hash.addData(QByteArray(bytes.data(), static_cast<int>(bytes.size())));
        }
    }
    return hash.result().toHex().toStdString();
}

void runOne(const Connection& connection, const StoreKind& kind, const Migration& migration)
{
    Transaction transaction(connection);
    connection.execute(migration.script);
    connection.execute("PRAGMA application_id=" + std::to_string(kind.applicationId));
    connection.execute("PRAGMA user_version=" + std::to_string(migration.version));
    Statement remember = connection.prepare("INSERT INTO meta(key, value) VALUES('schema', ?1) "
                                            "ON CONFLICT(key) DO UPDATE SET value = excluded.value");
    const std::string now = fingerprint(connection);
    remember.bind(1, now).run();
    transaction.commit();
}

} // namespace

std::vector<Migration> loadMigrations(const StoreKind& kind, const StoreOptions& options)
{
    std::vector<Migration> migrations;
    const QDir folder(options.migrations);
    const QStringList files =
        folder.entryList({QString::fromLatin1(kind.name) + QStringLiteral("_*.sql")}, QDir::Files, QDir::Name);
    for (const QString& name : files) {
        const int version = static_cast<int>(migrations.size()) + 1;
        QFile file(folder.filePath(name));
        if (!name.endsWith(QStringLiteral("_%1.sql").arg(version, 3, 10, QLatin1Char('0'))) ||
            !file.open(QIODevice::ReadOnly))
            throw SqliteFailure{SQLITE_ERROR, "unreadable or unnumbered migration " + name.toStdString()};
        migrations.push_back({version, file.readAll().toStdString()});
    }
    if (migrations.empty())
        throw SqliteFailure{SQLITE_ERROR, "no migrations"};
    return migrations;
}

bool migrate(const Connection& connection, const StoreKind& kind, const std::vector<Migration>& migrations)
{
    const auto version = connection.integer("PRAGMA user_version");
    for (const Migration& migration : migrations) {
        if (migration.version > version)
            runOne(connection, kind, migration);
    }
    return version < static_cast<std::int64_t>(migrations.size());
}

bool schemaIsIntact(const Connection& connection, const StoreKind& kind)
{
    return connection.integer("PRAGMA application_id") == kind.applicationId &&
           connection.integer("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'meta'") == 1 &&
           connection.text("SELECT value FROM meta WHERE key = 'schema'") == fingerprint(connection);
}

} // namespace plumbline
