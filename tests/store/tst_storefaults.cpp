#include "core/store/ledger.h"
#include "core/store/storefile.h"

#include "tests/store/storefixtures.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

#include <sqlite3.h>

using namespace plumbline;
using namespace plumbline::fixtures;

// The n-th database call fails, for every n: what was refused is said, and trying again ends in the
// same state. Locks, full disks and read-only places are told apart.
class StoreFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWriterRecoversFromAFaultAnywhere_data() { faultLengths(); }
    void aWriterRecoversFromAFaultAnywhere();
    void anUpgradeRecoversFromAFaultAnywhere_data() { faultLengths(); }
    void anUpgradeRecoversFromAFaultAnywhere();
    void theLedgerRecoversFromAFaultAnywhere_data() { faultLengths(); }
    void theLedgerRecoversFromAFaultAnywhere();
    void aScanThatFailsSaysSo();
    void eachKindOfFailureHasItsOwnCode_data();
    void eachKindOfFailureHasItsOwnCode();
    void aLockedCacheIsBusyAndNothingIsLost();
    void aFileLockedAgainstOpeningIsBusyNotDamaged();
    void aReadOnlyFolderCanStillBeRead();

private:
    static void faultLengths();
    // What a sync run and the window write; each step on its own may be tried again.
    using Step = std::function<bool(CacheWriter&)>;
    static std::vector<Step> steps();
    // Carries out the steps; a failing one is tried again by a fresh writer without faults.
    static bool runSteps(const QString& folder, FaultCounter& faults);
    static QString cacheIn(const QTemporaryDir& dir) { return storePath(kCacheKind, dir.path()); }
};

void StoreFaults::faultLengths()
{
    QTest::addColumn<int>("length");
    QTest::newRow("once") << static_cast<int>(FaultCounter::Length::Once);
    QTest::newRow("for ever") << static_cast<int>(FaultCounter::Length::ForEver);
}

std::vector<StoreFaults::Step> StoreFaults::steps()
{
    const auto commit = [](PageCommit page) {
        return [page = std::move(page)](CacheWriter& writer) { return writer.commit({&page, 1}).ok(); };
    };
    PageCommit second = visitPage(kNoon + kHour, {visit("V1", "changed"), visit("V3", "new")}, "two");
    second.setAside = {{"V4", "rep", "unknown", "{}"}};
    second.completeAsOf = kNoon;
    return {commit(visitPage(kNoon, {visit("V1", "a"), visit("V2", "b")}, "one")), commit(second),
            commit(visitPage(kNoon + kHour + kHour, {visit("V4", "maps now")}, "three")),
            [](CacheWriter& writer) {
                return writer.saveSystemState({"crm", kNoon, kNoon, {}, std::nullopt}).ok();
            },
            [](CacheWriter& writer) { return writer.saveSnapshot("last", "bytes").ok(); }};
}

bool StoreFaults::runSteps(const QString& folder, FaultCounter& faults)
{
    StoreOptions faulty;
    faulty.faults = &faults;
    auto writer = CacheWriter::open(folder, faulty);
    bool clean = writer.ok();
    if (!clean)
        writer = CacheWriter::open(folder);
    for (const Step& step : steps()) {
        if (step(*writer.value()))
            continue;
        clean = false;
        writer.value().reset();
        writer = CacheWriter::open(folder);
        if (!writer.ok() || !step(*writer.value()))
            qFatal("no recovery from fault %d", faults.calls());
    }
    return clean;
}

void StoreFaults::aWriterRecoversFromAFaultAnywhere()
{
    QFETCH(int, length);
    const QTemporaryDir model(quickTemplate());
    FaultCounter none(0);
    QVERIFY(CacheWriter::open(model.path()).ok());
    const QByteArray empty = bytesOf(cacheIn(model));
    QVERIFY(runSteps(model.path(), none));
    const std::string expected = dump(cacheIn(model));
    int faultsSeen = 0;
    for (int n = 1;; ++n) {
        const QTemporaryDir dir(quickTemplate());
        overwrite(cacheIn(dir), empty);
        FaultCounter faults(n, static_cast<FaultCounter::Length>(length));
        const bool clean = runSteps(dir.path(), faults);
        QCOMPARE(dump(cacheIn(dir)), expected);
        if (!faults.struck())
            break;
        QVERIFY2(!clean, "a fault passed in silence");
        ++faultsSeen;
    }
    QVERIFY(faultsSeen > 50);
}

void StoreFaults::anUpgradeRecoversFromAFaultAnywhere()
{
    QFETCH(int, length);
    const QTemporaryDir scripts(quickTemplate());
    const auto script = [&](int n) {
        return QDir(scripts.path()).filePath(QStringLiteral("cache_%1.sql").arg(n, 3, 10, QLatin1Char('0')));
    };
    const QByteArray first = "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;"
                             "CREATE TABLE item(id INTEGER PRIMARY KEY) STRICT; INSERT INTO item VALUES(1);";
    const QByteArray second = "CREATE TABLE more(id INTEGER) STRICT; INSERT INTO more SELECT id FROM item;";
    const QByteArray third = "INSERT INTO more VALUES(3); DROP TABLE item;";
    StoreOptions healthy;
    healthy.migrations = scripts.path();
    for (int n = 1;; ++n) {
        const QTemporaryDir dir(quickTemplate());
        overwrite(script(1), first);
        QFile::remove(script(2));
        QFile::remove(script(3));
        StoreOptions faulty = healthy;
        FaultCounter faults(n, static_cast<FaultCounter::Length>(length));
        faulty.faults = &faults;
        const bool created = openStore(kCacheKind, dir.path(), faulty).connection != nullptr;
        if (!created)
            QVERIFY(openStore(kCacheKind, dir.path(), healthy).connection);
        overwrite(script(2), second);
        overwrite(script(3), third);
        const bool upgraded = openStore(kCacheKind, dir.path(), faulty).connection != nullptr;
        const OpenedStore opened = openStore(kCacheKind, dir.path(), healthy);
        QVERIFY(opened.outcome == SchemaOutcome::Current || opened.outcome == SchemaOutcome::Upgraded);
        QCOMPARE(opened.connection->integer("PRAGMA user_version"), 3);
        QCOMPARE(opened.connection->text("SELECT group_concat(id) FROM more"), std::string("1,3"));
        if (!faults.struck())
            break;
        QVERIFY(!created || !upgraded);
    }
}

void StoreFaults::theLedgerRecoversFromAFaultAnywhere()
{
    QFETCH(int, length);
    const auto run = [](Ledger& ledger, int from) {
        for (int i = from; i < 3; ++i) {
            if (!ledger.append(ActionStep{"a" + std::to_string(i), ActionStepKind::Taken, kNoon, {}, {}, {}}).ok())
                return i;
        }
        return 3;
    };
    for (int n = 1;; ++n) {
        const QTemporaryDir dir(quickTemplate());
        FaultCounter faults(n, static_cast<FaultCounter::Length>(length));
        StoreOptions faulty;
        faulty.faults = &faults;
        int reached = 0;
        {
            auto ledger = Ledger::open(dir.path(), faulty);
            reached = ledger.ok() ? run(*ledger.value(), 0) : 0;
        }
        auto ledger = std::move(Ledger::open(dir.path()).value());
        QCOMPARE(ledger->actionSteps().value().size(), static_cast<std::size_t>(reached));
        QCOMPARE(run(*ledger, reached), 3);
        const auto steps = ledger->actionSteps().value();
        QCOMPARE(steps.size(), std::size_t(3));
        QCOMPARE(steps[2].actionKey, std::string("a2"));
        if (!faults.struck())
            break;
        QVERIFY(reached < 3);
    }
}

void StoreFaults::aScanThatFailsSaysSo()
{
    const QTemporaryDir dir(quickTemplate());
    auto writer = std::move(CacheWriter::open(dir.path()).value());
    const PageCommit page = visitPage(kNoon, {visit("V1", "a"), visit("V2", "b")});
    QVERIFY(writer->commit({&page, 1}).ok());
    for (int n = 1;; ++n) {
        FaultCounter faults(0);
        StoreOptions options;
        options.faults = &faults;
        const auto reader = std::move(CacheReader::open(dir.path(), options).value());
        faults = FaultCounter(n);
        const auto seen = notesSeen(*reader, kNoon);
        QCOMPARE(reader->scanError().has_value(), faults.struck());
        if (!faults.struck()) {
            QCOMPARE(seen.size(), std::size_t(2));
            break;
        }
    }
}

void StoreFaults::eachKindOfFailureHasItsOwnCode_data()
{
    QTest::addColumn<int>("sqlite");
    QTest::addColumn<int>("expected");
    const auto row = [](const char* name, int sqlite, ErrorCode code) {
        QTest::newRow(name) << sqlite << static_cast<int>(code);
    };
    row("busy", SQLITE_BUSY_SNAPSHOT, ErrorCode::StoreBusy);
    row("locked", SQLITE_LOCKED, ErrorCode::StoreBusy);
    row("full", SQLITE_FULL, ErrorCode::StoreFull);
    row("read-only", SQLITE_READONLY_DBMOVED, ErrorCode::StoreUnwritable);
    row("cannot open", SQLITE_CANTOPEN, ErrorCode::StoreUnwritable);
    row("corrupt", SQLITE_CORRUPT, ErrorCode::StoreDamaged);
    row("not a database", SQLITE_NOTADB, ErrorCode::StoreDamaged);
    row("input or output", SQLITE_IOERR_READ, ErrorCode::StoreFailed);
}

void StoreFaults::eachKindOfFailureHasItsOwnCode()
{
    QFETCH(int, sqlite);
    QFETCH(int, expected);
    const QTemporaryDir dir;
    FaultCounter faults(0);
    StoreOptions options;
    options.faults = &faults;
    auto writer = std::move(CacheWriter::open(dir.path(), options).value());
    faults = FaultCounter(4, FaultCounter::Length::Once, sqlite);
    const PageCommit page = visitPage(kNoon, {visit("V1", "a")});
    const auto refused = writer->commit({&page, 1});
    QVERIFY(!refused.ok());
    QCOMPARE(static_cast<int>(refused.error().code), expected);
    QCOMPARE(refused.error().args, std::vector<std::string>{cacheIn(dir).toStdString()});
    // The same writer goes on once the cause is gone.
    QCOMPARE(writer->commit({&page, 1}).value().added, 1);
}

void StoreFaults::aLockedCacheIsBusyAndNothingIsLost()
{
    const QTemporaryDir dir;
    StoreOptions options;
    options.busyTimeoutMs = 20;
    auto writer = std::move(CacheWriter::open(dir.path(), options).value());
    const PageCommit page = visitPage(kNoon, {visit("V1", "a")});
    {
        const Connection other(cacheIn(dir), Connection::Access::ReadWrite, options);
        const Transaction lock(other);
        QVERIFY(writer->commit({&page, 1}).error().code == ErrorCode::StoreBusy);
        QVERIFY(writer->saveSnapshot("x", "y").error().code == ErrorCode::StoreBusy);
        // Reading goes on meanwhile.
        QVERIFY(CacheReader::open(dir.path(), options).ok());
    }
    QCOMPARE(writer->commit({&page, 1}).value().added, 1);
}

void StoreFaults::aFileLockedAgainstOpeningIsBusyNotDamaged()
{
    const QTemporaryDir dir;
    QVERIFY(CacheWriter::open(dir.path()).ok());
    StoreOptions options;
    options.busyTimeoutMs = 20;
    {
        const Connection other(cacheIn(dir), Connection::Access::ReadWrite, options);
        other.execute("PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; INSERT INTO meta VALUES('a', 'b')");
        const OpenedStore opened = openStore(kCacheKind, dir.path(), options);
        QVERIFY(opened.outcome == SchemaOutcome::Busy);
        QVERIFY(CacheReader::open(dir.path(), options).error().code == ErrorCode::StoreBusy);
    }
    QVERIFY(openStore(kCacheKind, dir.path(), options).outcome == SchemaOutcome::Current);
}

void StoreFaults::aReadOnlyFolderCanStillBeRead()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir dir;
    {
        auto writer = std::move(CacheWriter::open(dir.path()).value());
        const PageCommit page = visitPage(kNoon, {visit("V1", "a")});
        QVERIFY(writer->commit({&page, 1}).ok());
    }
    const auto readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    QFile::setPermissions(cacheIn(dir), readable);
    QFile::setPermissions(dir.path(), readable | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
    // The super-user may write everywhere, so the test gives its rights away for a moment.
    const bool isRoot = ::geteuid() == 0;
    if (isRoot)
        QCOMPARE(::seteuid(65534), 0);
    const auto reader = CacheReader::open(dir.path());
    const std::size_t rows = reader.ok() ? notesSeen(*reader.value()).size() : 0;
    const OpenedStore forWriting = openStore(kCacheKind, dir.path(), {});
    const OpenedStore fresh = openStore(kLedgerKind, dir.path(), {});
    const bool ledgerRead = Ledger::openForReading(dir.path()).error().code == ErrorCode::NothingFound;
    if (isRoot)
        QCOMPARE(::seteuid(0), 0);
    QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(reader.ok());
    QCOMPARE(rows, std::size_t(1));
    QVERIFY(forWriting.outcome == SchemaOutcome::Unwritable);
    QVERIFY(fresh.outcome == SchemaOutcome::Unwritable);
    QVERIFY(ledgerRead);
#else
    QSKIP("needs POSIX permissions");
#endif
}

QTEST_GUILESS_MAIN(StoreFaults)
#include "tst_storefaults.moc"
