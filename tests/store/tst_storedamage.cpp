#include "core/store/ledger.h"
#include "core/store/storefile.h"

#include "tests/store/storefixtures.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace plumbline;
using namespace plumbline::fixtures;

// Damage that is met only when the file is in use: it is said, it crashes nothing, the cache is made
// anew at the next start, the ledger stays where it is.
class StoreDamage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void damageMetWhileReadingIsRepairedAtTheNextStart();
    void aFalseAlarmCostsNothing();
    void damagedPayloadsAreSaid();
    void aRowOfAnUnknownSystemIsDamage();
    void flippedBitsOfTheCacheCrashNothing();
    void flippedBitsOfTheLedgerCrashNothing();
    void aReaderMayEndOnAnotherThread();

private:
    QString cache() const { return storePath(kCacheKind, m_dir->path()); }
    QString ledger() const { return storePath(kLedgerKind, m_dir->path()); }
    void fillCache(int rows);
    // Uses everything once; whatever it answers, it must return.
    void useCache();
    QRandomGenerator seeded() const;
    static QByteArray flipped(QByteArray bytes, QRandomGenerator& random);

    std::unique_ptr<QTemporaryDir> m_dir;
};

void StoreDamage::init() { m_dir = std::make_unique<QTemporaryDir>(quickTemplate()); }

void StoreDamage::fillCache(int rows)
{
    std::vector<MappedRecord> records;
    for (int i = 0; i < rows; ++i)
        records.push_back(visit("V" + std::to_string(i), "note " + std::to_string(i)));
    const PageCommit page = visitPage(kNoon, std::move(records));
    QVERIFY(CacheWriter::open(m_dir->path()).value()->commit({&page, 1}).ok());
}

void StoreDamage::useCache()
{
    if (const auto reader = CacheReader::open(m_dir->path())) {
        notesSeen(*reader.value());
        notesSeen(*reader.value(), kNoon);
        (void)reader.value()->history(recordId("crm", Collection::Visit, "V7")).ok();
        (void)reader.value()->streams().ok();
        reader.value()->freshness(kNoon);
    }
    if (const auto writer = CacheWriter::open(m_dir->path())) {
        const PageCommit page = visitPage(kNoon + kHour, {visit("V7", "changed"), visit("new", "n")});
        (void)writer.value()->commit({&page, 1}).ok();
        (void)writer.value()->checkpoint().ok();
    }
}

QRandomGenerator StoreDamage::seeded() const
{
    const quint32 seed = qEnvironmentVariableIsSet("PLUMBLINE_SEED") ? qEnvironmentVariable("PLUMBLINE_SEED").toUInt()
                                                                     : QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    return QRandomGenerator(seed);
}

QByteArray StoreDamage::flipped(QByteArray bytes, QRandomGenerator& random)
{
    const int at = static_cast<int>(random.bounded(static_cast<quint32>(bytes.size())));
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.bounded(8)));
    return bytes;
}

void StoreDamage::damageMetWhileReadingIsRepairedAtTheNextStart()
{
    fillCache(3'000);
    // The last quarter of the file holds rows: their pages become nonsense, the schema stays readable.
    QByteArray bytes = bytesOf(cache());
    bytes.replace(bytes.size() / 4 * 3, bytes.size() / 8, QByteArray(bytes.size() / 8, '\x55'));
    overwrite(cache(), bytes);
    {
        const auto reader = std::move(CacheReader::open(m_dir->path()).value());
        QVERIFY(notesSeen(*reader).size() < 3'000);
        QVERIFY(reader->scanError()->code == ErrorCode::StoreDamaged);
    }
    {
        const auto writer = std::move(CacheWriter::open(m_dir->path()).value());
        QVERIFY(writer->outcome() == SchemaOutcome::Damaged);
        QVERIFY(bytesOf(writer->damagedFileKeptAs()) == bytes);
        QVERIFY(writer->streams().value().empty());
    }
    QVERIFY(CacheWriter::open(m_dir->path()).value()->outcome() == SchemaOutcome::Current);
}

void StoreDamage::aFalseAlarmCostsNothing()
{
    fillCache(10);
    markSuspect(cache());
    QVERIFY(CacheWriter::open(m_dir->path()).value()->outcome() == SchemaOutcome::Current);
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList{QStringLiteral("cache.db")});
    QCOMPARE(notesSeen(*CacheReader::open(m_dir->path()).value()).size(), std::size_t(10));
}

void StoreDamage::damagedPayloadsAreSaid()
{
    fillCache(10);
    const RecordId id = recordId("crm", Collection::Visit, "V7");
    for (const char* damage : {"zeroblob(100)", "x''", "substr(payloads, 1, 30)", "x'ffffffffffffffff00'"}) {
        m_dir = std::make_unique<QTemporaryDir>(quickTemplate());
        fillCache(10);
        QVERIFY(runSql(cache(), QStringLiteral("UPDATE batch SET payloads = %1").arg(QLatin1String(damage))));
        const auto reader = std::move(CacheReader::open(m_dir->path()).value());
        QVERIFY2(reader->evidence(id).error().code == ErrorCode::StoreDamaged, damage);
        QVERIFY2(reader->history(id).error().code == ErrorCode::StoreDamaged, damage);
    }
}

void StoreDamage::aRowOfAnUnknownSystemIsDamage()
{
    for (const char* system : {"0", "2", "257", "-1"}) {
        m_dir = std::make_unique<QTemporaryDir>(quickTemplate());
        fillCache(10);
        QVERIFY(runSql(cache(), QStringLiteral("UPDATE visit SET system = %1").arg(QLatin1String(system))));
        const auto reader = std::move(CacheReader::open(m_dir->path()).value());
        QVERIFY(notesSeen(*reader).empty());
        QVERIFY(reader->scanError()->code == ErrorCode::StoreDamaged);
    }
}

void StoreDamage::flippedBitsOfTheCacheCrashNothing()
{
    QRandomGenerator random = seeded();
    fillCache(300);
    const QByteArray whole = bytesOf(cache());
    for (int i = 0; i < 150; ++i) {
        m_dir = std::make_unique<QTemporaryDir>(quickTemplate());
        overwrite(cache(), flipped(whole, random));
        useCache();
    }
}

void StoreDamage::flippedBitsOfTheLedgerCrashNothing()
{
    QRandomGenerator random = seeded();
    {
        const auto ledger = std::move(Ledger::open(m_dir->path()).value());
        for (int i = 0; i < 50; ++i)
            QVERIFY(
                ledger->append(ActionStep{"a" + std::to_string(i), ActionStepKind::Taken, kNoon, {}, {}, "w"}).ok());
    }
    const QByteArray whole = bytesOf(ledger());
    for (int i = 0; i < 150; ++i) {
        m_dir = std::make_unique<QTemporaryDir>(quickTemplate());
        const QByteArray damaged = flipped(whole, random);
        overwrite(ledger(), damaged);
        const auto opened = Ledger::open(m_dir->path());
        if (opened.ok())
            (void)opened.value()->actionSteps().ok();
        else
            QVERIFY(bytesOf(ledger()) == damaged); // refused is left as it was
        QVERIFY(QFile::exists(ledger()));
    }
}

void StoreDamage::aReaderMayEndOnAnotherThread()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    fillCache(10);
    auto reader = std::move(CacheReader::open(m_dir->path()).value());
    std::size_t rows = 0;
    std::thread([&, moved = std::move(reader)]() mutable {
        rows = notesSeen(*moved).size();
        moved.reset();
    }).join();
    QCOMPARE(rows, std::size_t(10));
    // The connection is really closed: a file that is still open could not be locked for one alone.
    const Connection alone(cache(), Connection::Access::ReadWrite, {});
    alone.execute("PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT; PRAGMA journal_mode=DELETE");
    QCOMPARE(alone.text("PRAGMA journal_mode"), std::string("delete"));
}

QTEST_GUILESS_MAIN(StoreDamage)
#include "tst_storedamage.moc"
