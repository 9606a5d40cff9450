#include "core/store/schema.h"
#include "core/store/storefile.h"

#include "tests/store/storefixtures.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::fixtures;

// Opening a database file: each named outcome, and that the tables are those of the model.
class StoreSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void freshTablesAreThoseOfTheModel();
    void aFreshFileIsCreatedForItsOwnerOnly();
    void anExistingFolderKeepsItsPermissions();
    void aSecondOpeningIsCurrent();
    void anOlderFileIsUpgradedStepByStep();
    void upgradedEqualsFresh();
    void theFirstShippedVersionIsUpgraded();
    void aBrokenStepLeavesTheOlderFile();
    void aNewerFileIsRefusedByteForByte();
    void aDamagedCacheIsSetAsideAndMadeAnew_data();
    void aDamagedCacheIsSetAsideAndMadeAnew();
    void everyDamagedFileIsKept();
    void anAlteredVersionIsDamage();
    void anUnwritablePlaceIsSaidToBeSo();
    void aReaderDemandsAFile();

private:
    QString folder() const { return m_dir->path(); }
    QString file() const { return storePath(kCacheKind, folder()); }
    QString migrationsUpTo(int version);
    OpenedStore open(int version);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QTemporaryDir> m_scripts;
};

namespace {

const QByteArray kStep1 = "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;\n"
                          "CREATE TABLE item(id INTEGER PRIMARY KEY, name TEXT) STRICT;\n"
                          "INSERT INTO item VALUES(1, 'kept; with a semicolon');";
const QByteArray kStep2 = "-- a trigger's body holds semicolons\n"
                          "CREATE TABLE log(line TEXT) STRICT;\n"
                          "CREATE TRIGGER t AFTER INSERT ON item BEGIN\n"
                          "  INSERT INTO log VALUES('one;'); INSERT INTO log VALUES('two');\nEND;\n"
                          "ALTER TABLE item ADD COLUMN price INTEGER;\nINSERT INTO item VALUES(2, 'new', 5);\n";

QStringList columnsOf(const Connection& connection, const std::string& table)
{
    QStringList columns;
    Statement rows = connection.prepare("SELECT name || ' ' || type || ' ' || pk FROM pragma_table_info(?1)");
    rows.bind(1, table);
    while (rows.step())
        columns << QString::fromStdString(std::string(rows.bytes(0)));
    return columns;
}

QStringList expectedColumns(const CollectionDef& definition, bool past)
{
    QStringList columns{QStringLiteral("id INTEGER 1")};
    if (past)
        columns << QStringLiteral("until INTEGER 2");
    columns << QStringLiteral("system INTEGER 0") << QStringLiteral("remote_id TEXT 0")
            << QStringLiteral("batch INTEGER 0") << QStringLiteral("position INTEGER 0")
            << QStringLiteral("fetched_at INTEGER 0") << QStringLiteral("removed INTEGER 0");
    for (const FieldDef& field : definition.fields)
        columns << QString::fromStdString(std::string(field.name)) +
                       (isTextual(field.type) ? QStringLiteral(" TEXT 0") : QStringLiteral(" INTEGER 0"));
    return columns;
}

} // namespace

void StoreSchema::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_scripts = std::make_unique<QTemporaryDir>();
}

QString StoreSchema::migrationsUpTo(int version)
{
    const QDir dir(m_scripts->path());
    overwrite(dir.filePath(QStringLiteral("cache_001.sql")), kStep1);
    QFile::remove(dir.filePath(QStringLiteral("cache_002.sql")));
    if (version == 2)
        overwrite(dir.filePath(QStringLiteral("cache_002.sql")), kStep2);
    return m_scripts->path();
}

OpenedStore StoreSchema::open(int version)
{
    StoreOptions options;
    options.migrations = migrationsUpTo(version);
    return openStore(kCacheKind, folder(), options);
}

void StoreSchema::freshTablesAreThoseOfTheModel()
{
    const OpenedStore opened = openStore(kCacheKind, folder(), {});
    QVERIFY(opened.outcome == SchemaOutcome::Created);
    for (const CollectionDef& definition : allCollections()) {
        const std::string name(definition.name);
        QCOMPARE(columnsOf(*opened.connection, name), expectedColumns(definition, false));
        QCOMPARE(columnsOf(*opened.connection, name + "_past"), expectedColumns(definition, true));
    }
    QCOMPARE(opened.connection->integer("SELECT count(*) FROM pragma_table_list WHERE strict = 0 AND "
                                        "type = 'table' AND name NOT LIKE 'sqlite_%'"),
             0);
    QCOMPARE(opened.connection->integer("PRAGMA user_version"), 3);
    QCOMPARE(opened.connection->integer("PRAGMA application_id"), kCacheKind.applicationId);
    QCOMPARE(opened.connection->text("PRAGMA journal_mode"), std::string("wal"));
    // The cache can be fetched again after a power cut; nothing brings back the ledger.
    QCOMPARE(opened.connection->integer("PRAGMA synchronous"), 1);
    QCOMPARE(openStore(kLedgerKind, folder(), {}).connection->integer("PRAGMA synchronous"), 2);
    QCOMPARE(opened.connection->integer("PRAGMA foreign_keys"), 1);
}

void StoreSchema::aFreshFileIsCreatedForItsOwnerOnly()
{
    const QString inner = QDir(folder()).filePath(QStringLiteral("\u51c6\u7ef3 #1?/data"));
    for (const StoreKind& kind : {kCacheKind, kLedgerKind}) {
        const OpenedStore opened = openStore(kind, inner, {});
        QVERIFY(opened.outcome == SchemaOutcome::Created);
        const auto shared = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFileInfo(inner).permissions() & shared));
        for (const QString& name : QDir(inner).entryList(QDir::Files))
            QVERIFY2(!(QFileInfo(QDir(inner).filePath(name)).permissions() & shared), qPrintable(name));
    }
    QCOMPARE(QDir(inner).entryList({QStringLiteral("*.new"), QStringLiteral("*.lock")}).size(), 0);
}

void StoreSchema::anExistingFolderKeepsItsPermissions()
{
    const auto open755 = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup;
    QFile::setPermissions(folder(), open755);
    QVERIFY(openStore(kCacheKind, folder(), {}).connection);
    QVERIFY(QFileInfo(folder()).permission(QFile::ReadGroup));
}

void StoreSchema::aSecondOpeningIsCurrent()
{
    QVERIFY(open(1).outcome == SchemaOutcome::Created);
    QVERIFY(open(1).outcome == SchemaOutcome::Current);
    QVERIFY(open(1).outcome == SchemaOutcome::Current);
}

void StoreSchema::anOlderFileIsUpgradedStepByStep()
{
    QVERIFY(open(1).outcome == SchemaOutcome::Created);
    {
        const OpenedStore opened = open(2);
        QVERIFY(opened.outcome == SchemaOutcome::Upgraded);
        QCOMPARE(opened.connection->integer("PRAGMA user_version"), 2);
        QCOMPARE(opened.connection->text("SELECT name FROM item WHERE id = 1"), std::string("kept; with a semicolon"));
        QCOMPARE(opened.connection->integer("SELECT count(*) FROM log"), 2); // the trigger is whole
    }
    QVERIFY(open(2).outcome == SchemaOutcome::Current);
}

void StoreSchema::upgradedEqualsFresh()
{
    open(1);
    open(2);
    const std::string upgraded = dump(file());
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(open(2).outcome == SchemaOutcome::Created);
    QCOMPARE(dump(file()), upgraded);
}

void StoreSchema::theFirstShippedVersionIsUpgraded()
{
    const QString first = QStringLiteral("cache_001.sql");
    StoreOptions options;
    options.migrations = m_scripts->path();
    QVERIFY(QFile::copy(QStringLiteral(":/plumbline/store/") + first, m_scripts->filePath(first)));
    QVERIFY(openStore(kCacheKind, folder(), options).outcome == SchemaOutcome::Created);
    QVERIFY(runSql(file(), QStringLiteral("INSERT INTO system VALUES(1, 'crm')")));
    QVERIFY(runSql(file(), QStringLiteral("INSERT INTO stream VALUES(1, 1, 'visits', 12, x'6331', 5, 6, 7)")));
    QVERIFY(openStore(kCacheKind, folder(), {}).outcome == SchemaOutcome::Upgraded);
    const StreamState kept = CacheWriter::open(folder()).value()->streams().value().front();
    QCOMPARE(kept.cursor, std::string("c1"));
    QCOMPARE(kept.rows, 7);
    QVERIFY(!kept.doubt && !kept.error && !kept.comparedAt.isKnown());
    QVERIFY(runSql(file(), QStringLiteral("DELETE FROM stream; ")) &&
            runSql(file(), QStringLiteral("DELETE FROM system")));
    const std::string upgraded = dump(file());
    m_dir = std::make_unique<QTemporaryDir>();
    openStore(kCacheKind, folder(), {});
    QCOMPARE(dump(file()), upgraded);
}

void StoreSchema::aBrokenStepLeavesTheOlderFile()
{
    open(1);
    const std::string before = dump(file());
    StoreOptions options;
    options.migrations = migrationsUpTo(2);
    overwrite(QDir(options.migrations).filePath(QStringLiteral("cache_002.sql")),
              kStep2 + "INSERT INTO nowhere VALUES(1);");
    const OpenedStore failed = openStore(kCacheKind, folder(), options);
    QVERIFY(failed.outcome == SchemaOutcome::Failed);
    QVERIFY(!failed.connection && failed.error->code == ErrorCode::StoreFailed);
    QCOMPARE(dump(file()), before);
    QVERIFY(open(1).outcome == SchemaOutcome::Current);
    QVERIFY(open(2).outcome == SchemaOutcome::Upgraded);
}

void StoreSchema::aNewerFileIsRefusedByteForByte()
{
    open(2);
    const QByteArray before = bytesOf(file());
    const OpenedStore refused = open(1);
    QVERIFY(refused.outcome == SchemaOutcome::NewerRefused);
    QVERIFY(!refused.connection && refused.error->code == ErrorCode::StoreNewer);
    QVERIFY(bytesOf(file()) == before);
    StoreOptions options;
    options.migrations = migrationsUpTo(1);
    QVERIFY(openStoreForReading(kCacheKind, folder(), options).error->code == ErrorCode::StoreNewer);
    QVERIFY(bytesOf(file()) == before);
    QVERIFY(open(2).outcome == SchemaOutcome::Current);
}

void StoreSchema::aDamagedCacheIsSetAsideAndMadeAnew_data()
{
    QTest::addColumn<int>("keep");
    QTest::addColumn<QByteArray>("fill");
    QTest::newRow("empty") << 0 << QByteArray();
    QTest::newRow("zero-filled") << 0 << QByteArray(200'000, '\0');
    QTest::newRow("not SQLite") << 0 << QByteArray("<html>please sign in</html>").repeated(500);
    QTest::newRow("zero-filled after the header") << 100 << QByteArray(200'000, '\0');
    for (const int keep : {1, 99, 100, 4095, 4096, 4097, 100'000, 250'000})
        QTest::addRow("cut at %d", keep) << keep << QByteArray();
}

void StoreSchema::aDamagedCacheIsSetAsideAndMadeAnew()
{
    QFETCH(int, keep);
    QFETCH(QByteArray, fill);
    openStore(kCacheKind, folder(), {});
    const QByteArray whole = bytesOf(file());
    QVERIFY(whole.size() > 250'000);
    const QByteArray damaged = whole.left(keep) + fill;
    overwrite(file(), damaged);
    {
        const OpenedStore opened = openStore(kCacheKind, folder(), {});
        QVERIFY(opened.outcome == SchemaOutcome::Damaged);
        QVERIFY(opened.connection != nullptr);
        QVERIFY(opened.setAsideAs.contains(QStringLiteral("cache.db.damaged-20")));
        QVERIFY(bytesOf(opened.setAsideAs) == damaged);
        QCOMPARE(opened.connection->integer("SELECT count(*) FROM visit"), 0);
    }
    QVERIFY(openStore(kCacheKind, folder(), {}).outcome == SchemaOutcome::Current);
}

void StoreSchema::everyDamagedFileIsKept()
{
    for (int round = 1; round <= 3; ++round) {
        overwrite(file(), "broken " + QByteArray::number(round));
        QVERIFY(openStore(kCacheKind, folder(), {}).outcome == SchemaOutcome::Damaged);
        QCOMPARE(QDir(folder()).entryList({QStringLiteral("*.damaged-*")}).size(), round);
    }
}

void StoreSchema::anAlteredVersionIsDamage()
{
    for (const char* change : {"PRAGMA user_version=0", "PRAGMA user_version=1", "PRAGMA application_id=7",
                               "ALTER TABLE item ADD COLUMN x TEXT"}) {
        m_dir = std::make_unique<QTemporaryDir>();
        open(2);
        QVERIFY(runSql(file(), QString::fromLatin1(change)));
        StoreOptions options;
        options.migrations = migrationsUpTo(2);
        QVERIFY2(openStoreForReading(kCacheKind, folder(), options).error->code == ErrorCode::StoreDamaged, change);
        QVERIFY2(open(2).outcome == SchemaOutcome::Damaged, change);
    }
}

void StoreSchema::anUnwritablePlaceIsSaidToBeSo()
{
    const QString inTheWay = QDir(folder()).filePath(QStringLiteral("a file"));
    overwrite(inTheWay, "x");
    const OpenedStore opened = openStore(kCacheKind, inTheWay + QStringLiteral("/data"), {});
    QVERIFY(opened.outcome == SchemaOutcome::Unwritable);
    QVERIFY(opened.error->code == ErrorCode::StoreUnwritable);
    QCOMPARE(bytesOf(inTheWay), QByteArray("x"));
}

void StoreSchema::aReaderDemandsAFile()
{
    QVERIFY(CacheReader::open(folder()).error().code == ErrorCode::NothingFound);
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), 0);
}

QTEST_GUILESS_MAIN(StoreSchema)
#include "tst_storeschema.moc"
