#include "core/store/storeoptions.h"
#include "core/sync/syncsink.h"
#include "tests/sync/faultserver.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <sqlite3.h>

using namespace plumbline;
using namespace plumbline::tests;

// Sync's way into the cache: pages are stored in few transactions while more of them come, and after
// pages were lost nothing that follows them is stored.
class CacheSinkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void settlingStoresWhatWasTakenIn();
    void manyPagesTakeFewTransactions();
    void eachStreamIsToldItsOwnCounts();
    void afterLostPagesNothingIsStored();
    void whatWasTakenInIsKeptWhenTheRunIsGivenUp();
    void aWriterThatIsBehindLeavesTheEventLoopFree();
    void whatWaitsIsGivenUpWithItsRun();

private:
    Result<CommitCounts> settle(const std::string& system, const std::string& stream);
    static PageCommit page(int number, int rows, const std::string& stream = "parts");
    std::string cursor() const;
    std::size_t rowsStored() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    FaultCounter m_faults{0};
    std::unique_ptr<CacheWriter> m_writer;
    std::unique_ptr<sync::SyncSink> m_sink;
};

namespace {

sync::Task<void> keepResult(sync::Task<Result<CommitCounts>> task, Result<CommitCounts>& into)
{
    into = co_await std::move(task);
}

// Another process holds the file: nothing can be written until it lets go.
struct HeldFile {
    explicit HeldFile(const QString& folder)
    {
        sqlite3_open(folder.toUtf8() + "/cache.db", &file);
        sqlite3_exec(file, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    }
    ~HeldFile() { sqlite3_close(file); }
    sqlite3* file = nullptr;
};

} // namespace

void CacheSinkTest::init()
{
    m_sink.reset();
    m_writer.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_faults = FaultCounter(0);
    StoreOptions options;
    options.faults = &m_faults;
    m_writer = std::move(CacheWriter::open(m_dir->path(), options).value());
    m_sink = sync::makeCacheSink(*m_writer, nullptr);
}

Result<CommitCounts> CacheSinkTest::settle(const std::string& system, const std::string& stream)
{
    Result<CommitCounts> counts = Error{};
    bool isDone = false;
    sync::Task<void> settling = keepResult(m_sink->settle(system, stream), counts);
    settling.start([&isDone] { isDone = true; });
    pump([&isDone] { return isDone; });
    return counts;
}

PageCommit CacheSinkTest::page(int number, int rows, const std::string& stream)
{
    PageCommit made;
    made.system = "erp";
    made.stream = stream;
    made.collection = Collection::Part;
    made.fetchedAt = Instant{1'773'453'720'000};
    made.cursor = std::to_string(number);
    const std::size_t fields = definitionOf(Collection::Part).fields.size();
    for (int i = 0; i < rows; ++i) {
        const std::string id = stream + std::to_string(number * 1'000'000 + i);
        made.records.push_back({Collection::Part, id, false, std::vector<FieldValue>(fields), "{\"" + id + "\"}"});
    }
    return made;
}

std::string CacheSinkTest::cursor() const
{
    const auto streams = m_writer->streams().value();
    return streams.empty() ? std::string() : streams[0].cursor;
}

std::size_t CacheSinkTest::rowsStored() const
{
    const auto reader = std::move(CacheReader::open(m_dir->path()).value());
    return static_cast<std::size_t>(reader->rowCount(Collection::Part));
}

void CacheSinkTest::settlingStoresWhatWasTakenIn()
{
    QVERIFY(m_sink->take(page(1, 3)).ok());
    QVERIFY(m_sink->take(page(2, 2)).ok());
    const CommitCounts counts = settle("erp", "parts").value();
    QCOMPARE(counts.added, 5);
    QCOMPARE(cursor(), std::string("2"));
    QCOMPARE(rowsStored(), std::size_t(5));
    QCOMPARE(m_writer->transactions(), 1);
    // Counted once.
    QCOMPARE(settle("erp", "parts").value().added, 0);
}

void CacheSinkTest::manyPagesTakeFewTransactions()
{
    for (int n = 1; n <= 120; ++n)
        QVERIFY(m_sink->take(page(n, 1000)).ok());
    QCOMPARE(settle("erp", "parts").value().added, 120'000);
    QCOMPARE(cursor(), std::string("120"));
    QCOMPARE(rowsStored(), std::size_t(120'000));
    QVERIFY(m_writer->transactions() < 60);
}

void CacheSinkTest::eachStreamIsToldItsOwnCounts()
{
    QVERIFY(m_sink->take(page(1, 3, "parts")).ok());
    QVERIFY(m_sink->take(page(1, 4, "spares")).ok());
    QCOMPARE(settle("erp", "spares").value().added, 4);
    QCOMPARE(settle("erp", "parts").value().added, 3);
    QCOMPARE(m_writer->transactions(), 1);
}

void CacheSinkTest::afterLostPagesNothingIsStored()
{
    QVERIFY(m_sink->take(page(1, 3)).ok());
    QVERIFY(settle("erp", "parts").ok());
    QVERIFY(m_sink->take(page(2, 3)).ok());
    m_faults = FaultCounter(3, FaultCounter::Length::Once, 13 /* full */);
    QVERIFY(settle("erp", "parts").error().code == ErrorCode::StoreFull);
    // The disk has room again, but page 2 is lost to this run.
    QVERIFY(m_sink->take(page(3, 3)).error().code == ErrorCode::StoreFull);
    QVERIFY(settle("erp", "parts").error().code == ErrorCode::StoreFull);
    m_sink.reset();
    QCOMPARE(cursor(), std::string("1"));
    QCOMPARE(rowsStored(), std::size_t(3));
    // The next run goes on where the cursor stands.
    m_sink = sync::makeCacheSink(*m_writer, nullptr);
    QVERIFY(m_sink->take(page(2, 3)).ok());
    QCOMPARE(settle("erp", "parts").value().added, 3);
    QCOMPARE(cursor(), std::string("2"));
}

void CacheSinkTest::whatWasTakenInIsKeptWhenTheRunIsGivenUp()
{
    QVERIFY(m_sink->take(page(1, 3)).ok());
    m_sink.reset();
    QCOMPARE(cursor(), std::string("1"));
    QCOMPARE(rowsStored(), std::size_t(3));
}

// Pages of two megabytes: soon more than may gather while the first are being written.
void CacheSinkTest::aWriterThatIsBehindLeavesTheEventLoopFree()
{
    auto held = std::make_unique<HeldFile>(m_dir->path());
    int number = 0;
    bool isFull = false;
    while (!isFull && number < 100) {
        PageCommit big = page(++number, 1);
        big.records.front().payload = std::string(1 << 20, 'x') + std::to_string(number);
        big.records.front().values[0] = {kMissing, std::string(1 << 20, 'n'), false};
        QVERIFY(m_sink->take(std::move(big)).ok());
        isFull = true;
        sync::Task<void> probe = m_sink->room();
        probe.start([&isFull] { isFull = false; });
    }
    QVERIFY(number > 16 && number < 100);
    bool hasRoom = false, hasTicked = false;
    sync::Task<void> room = m_sink->room();
    room.start([&hasRoom] { hasRoom = true; });
    QTimer::singleShot(0, [&hasTicked] { hasTicked = true; });
    QVERIFY(pump([&hasTicked] { return hasTicked; }));
    QVERIFY(!hasRoom);
    held.reset();
    QVERIFY(pump([&hasRoom] { return hasRoom; }));
    QCOMPARE(settle("erp", "parts").value().added, number);
    QCOMPARE(cursor(), std::to_string(number));
}

// A run that is destroyed while it waits for the writer leaves nothing that is called later.
void CacheSinkTest::whatWaitsIsGivenUpWithItsRun()
{
    auto held = std::make_unique<HeldFile>(m_dir->path());
    QVERIFY(m_sink->take(page(1, 3)).ok());
    bool isDone = false;
    {
        sync::Task<Result<CommitCounts>> settling = m_sink->settle("erp", "parts");
        settling.start([&isDone] { isDone = true; });
        sync::Task<void> quiet = m_sink->quiet();
        quiet.start([&isDone] { isDone = true; });
    }
    held.reset();
    QCOMPARE(settle("erp", "parts").value().added, 3);
    QVERIFY(!isDone);
    QCOMPARE(rowsStored(), std::size_t(3));
}

QTEST_GUILESS_MAIN(CacheSinkTest)
#include "tst_cachesink.moc"
