#include "core/store/storeoptions.h"
#include "core/sync/syncsink.h"

#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;

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

private:
    static PageCommit page(int number, int rows, const std::string& stream = "parts");
    std::string cursor() const;
    std::size_t rowsStored() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    FaultCounter m_faults{0};
    std::unique_ptr<CacheWriter> m_writer;
    std::unique_ptr<sync::SyncSink> m_sink;
};

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
    const CommitCounts counts = m_sink->settle("erp", "parts").value();
    QCOMPARE(counts.added, 5);
    QCOMPARE(cursor(), std::string("2"));
    QCOMPARE(rowsStored(), std::size_t(5));
    QCOMPARE(m_writer->transactions(), 1);
    // Counted once.
    QCOMPARE(m_sink->settle("erp", "parts").value().added, 0);
}

void CacheSinkTest::manyPagesTakeFewTransactions()
{
    for (int n = 1; n <= 120; ++n)
        QVERIFY(m_sink->take(page(n, 1000)).ok());
    QCOMPARE(m_sink->settle("erp", "parts").value().added, 120'000);
    QCOMPARE(cursor(), std::string("120"));
    QCOMPARE(rowsStored(), std::size_t(120'000));
    QVERIFY(m_writer->transactions() < 60);
}

void CacheSinkTest::eachStreamIsToldItsOwnCounts()
{
    QVERIFY(m_sink->take(page(1, 3, "parts")).ok());
    QVERIFY(m_sink->take(page(1, 4, "spares")).ok());
    QCOMPARE(m_sink->settle("erp", "spares").value().added, 4);
    QCOMPARE(m_sink->settle("erp", "parts").value().added, 3);
    QCOMPARE(m_writer->transactions(), 1);
}

void CacheSinkTest::afterLostPagesNothingIsStored()
{
    QVERIFY(m_sink->take(page(1, 3)).ok());
    QVERIFY(m_sink->settle("erp", "parts").ok());
    QVERIFY(m_sink->take(page(2, 3)).ok());
    m_faults = FaultCounter(3, FaultCounter::Length::Once, 13 /* full */);
    QVERIFY(m_sink->settle("erp", "parts").error().code == ErrorCode::StoreFull);
    // The disk has room again, but page 2 is lost to this run.
    QVERIFY(m_sink->take(page(3, 3)).error().code == ErrorCode::StoreFull);
    QVERIFY(m_sink->settle("erp", "parts").error().code == ErrorCode::StoreFull);
    m_sink.reset();
    QCOMPARE(cursor(), std::string("1"));
    QCOMPARE(rowsStored(), std::size_t(3));
    // The next run goes on where the cursor stands.
    m_sink = sync::makeCacheSink(*m_writer, nullptr);
    QVERIFY(m_sink->take(page(2, 3)).ok());
    QCOMPARE(m_sink->settle("erp", "parts").value().added, 3);
    QCOMPARE(cursor(), std::string("2"));
}

void CacheSinkTest::whatWasTakenInIsKeptWhenTheRunIsGivenUp()
{
    QVERIFY(m_sink->take(page(1, 3)).ok());
    m_sink.reset();
    QCOMPARE(cursor(), std::string("1"));
    QCOMPARE(rowsStored(), std::size_t(3));
}

QTEST_GUILESS_MAIN(CacheSinkTest)
#include "tst_cachesink.moc"
