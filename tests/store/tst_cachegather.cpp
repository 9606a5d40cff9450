#include "tests/store/storefixtures.h"

#include "core/store/storefile.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace plumbline;
using namespace plumbline::fixtures;

// Pages that are gathered and written together end in the same cache as pages written one by one,
// first read or not, and a failed transaction leaves nothing of them.
class CacheGather : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void gatheredPagesAreWrittenTogether_data() { firstReads(); }
    void gatheredPagesAreWrittenTogether();
    void gatheredOrOneByOneIsTheSame_data() { firstReads(); }
    void gatheredOrOneByOneIsTheSame();
    void manyBlocksOfPayloadsComeBackByteForByte();
    void anUnchangedFirstReadWritesNothing();
    void theLastPageDecidesWhetherARowIsSetAside_data() { firstReads(); }
    void theLastPageDecidesWhetherARowIsSetAside();
    void aRowWithoutAnIdIsTakenOffByItsPayload_data() { firstReads(); }
    void aRowWithoutAnIdIsTakenOffByItsPayload();
    void twoStreamsAreCountedApart();
    void gatheringGoesOnWhileAnotherThreadWrites();
    void aFailedFlushLeavesNothing();
    void aPageThatDoesNotFitIsRefused();

private:
    static void firstReads();
    PageCommit page(std::vector<MappedRecord> records, const std::string& cursor = "c") const;
    QString file() const { return storePath(kCacheKind, m_dir->path()); }
    std::unique_ptr<CacheReader> reader() const { return std::move(CacheReader::open(m_dir->path()).value()); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<CacheWriter> m_writer;
    bool m_firstRead = false;
};

void CacheGather::init()
{
    m_writer.reset();
    m_dir = std::make_unique<QTemporaryDir>(quickTemplate());
    m_writer = std::move(CacheWriter::open(m_dir->path()).value());
    m_firstRead = false;
}

void CacheGather::firstReads()
{
    QTest::addColumn<bool>("firstRead");
    QTest::newRow("first read") << true;
    QTest::newRow("later read") << false;
}

PageCommit CacheGather::page(std::vector<MappedRecord> records, const std::string& cursor) const
{
    PageCommit made = visitPage(kNoon, std::move(records), cursor);
    made.isFirstRead = m_firstRead;
    return made;
}

void CacheGather::gatheredPagesAreWrittenTogether()
{
    QFETCH(bool, firstRead);
    m_firstRead = firstRead;
    QVERIFY(m_writer->gather(page({visit("V1", "a"), visit("V2", "b")}, "one")).ok());
    QVERIFY(m_writer->gather(page({visit("V3", "c")}, "two")).ok());
    QCOMPARE(m_writer->gatheredRows(), std::size_t(3));
    QVERIFY(m_writer->gatheredBytes() > 0);
    QVERIFY(m_writer->streams().value().empty());
    const auto counts = m_writer->flush().value();
    QCOMPARE(counts.size(), std::size_t(1));
    QCOMPARE(counts[0].stream, std::string("visits"));
    QCOMPARE(counts[0].counts.added, 3);
    QCOMPARE(m_writer->gatheredRows(), std::size_t(0));
    QCOMPARE(m_writer->transactions(), 1);
    QCOMPARE(m_writer->streams().value()[0].cursor, std::string("two"));
    for (const char* id : {"V1", "V2", "V3"})
        QVERIFY(reader()->evidence(recordId("crm", Collection::Visit, id)).ok());
    QVERIFY(m_writer->flush().value().empty());
    QCOMPARE(m_writer->transactions(), 1);
}

void CacheGather::gatheredOrOneByOneIsTheSame()
{
    QFETCH(bool, firstRead);
    m_firstRead = firstRead;
    MappedRecord gone = visit("V2", "b");
    gone.removed = true;
    const std::vector<PageCommit> pages = {page({visit("V1", "a"), visit("V2", "b"), visit("V1", "a2")}, "1"),
                                           page({visit("V3", "c"), visit("V1", "a3")}, "2"),
                                           page({gone, visit("V1", "a")}, "3"), page({visit("V1", "a")}, "4")};
    const QTemporaryDir other(quickTemplate());
    const auto model = std::move(CacheWriter::open(other.path()).value());
    CommitCounts expected;
    for (const PageCommit& one : pages) {
        expected += model->commit({&one, 1}).value();
        QVERIFY(m_writer->gather(one).ok());
    }
    const CommitCounts counts = m_writer->flush().value()[0].counts;
    QCOMPARE(counts.added, expected.added);
    QCOMPARE(counts.changed, expected.changed);
    QCOMPARE(counts.unchanged, expected.unchanged);
    QCOMPARE(counts.removed, expected.removed);
    const auto modelReader = std::move(CacheReader::open(other.path()).value());
    for (const char* name : {"V1", "V2", "V3"}) {
        const RecordId id = recordId("crm", Collection::Visit, name);
        const auto ours = reader()->history(id).value();
        const auto theirs = modelReader->history(id).value();
        QCOMPARE(ours.size(), theirs.size());
        for (std::size_t i = 0; i < ours.size(); ++i) {
            QCOMPARE(ours[i].payload, theirs[i].payload);
            QVERIFY(ours[i].fetchedAt == theirs[i].fetchedAt);
            QCOMPARE(ours[i].removed, theirs[i].removed);
        }
    }
    QCOMPARE(reader()->rowCount(Collection::Visit), modelReader->rowCount(Collection::Visit));
}

void CacheGather::manyBlocksOfPayloadsComeBackByteForByte()
{
    m_firstRead = true;
    // Several blocks of a quarter of a megabyte, and one payload larger than a block.
    const std::string filling(900, 'x');
    for (int n = 0; n < 20; ++n) {
        std::vector<MappedRecord> records;
        for (int i = 0; i < 100; ++i)
            records.push_back(visit(std::to_string(n) + "-" + std::to_string(i), filling + std::to_string(i)));
        if (n == 7)
            records.push_back(visit("large", std::string(600'000, 'y')));
        QVERIFY(m_writer->gather(page(std::move(records))).ok());
    }
    QCOMPARE(m_writer->flush().value()[0].counts.added, 2001);
    const auto cache = reader();
    for (int n = 0; n < 20; ++n) {
        const std::string id = std::to_string(n) + "-" + std::to_string(n * 5);
        const std::string payload = visit(id, filling + std::to_string(n * 5)).payload;
        QCOMPARE(cache->evidence(recordId("crm", Collection::Visit, id)).value().payload, payload);
    }
    QCOMPARE(cache->evidence(recordId("crm", Collection::Visit, "large")).value().payload.size(),
             visit("large", std::string(600'000, 'y')).payload.size());
}

void CacheGather::anUnchangedFirstReadWritesNothing()
{
    m_firstRead = true;
    const PageCommit same = page({visit("V1", "a"), visit("V2", "b")});
    QVERIFY(m_writer->commit({&same, 1}).ok());
    const std::string before = dump(file());
    QVERIFY(m_writer->gather(same).ok());
    QCOMPARE(m_writer->flush().value()[0].counts.unchanged, 2);
    QCOMPARE(dump(file()), before);
}

void CacheGather::theLastPageDecidesWhetherARowIsSetAside()
{
    QFETCH(bool, firstRead);
    m_firstRead = firstRead;
    const auto setAside = [this](const char* id) {
        PageCommit made = page({});
        made.setAside = {{id, "rep", "unknown", "{}"}};
        return made;
    };
    const auto names = [this] {
        std::set<std::string> ids;
        const auto rows = reader()->setAsideRows("crm");
        for (const SetAsideRow& row : rows.value())
            ids.insert(row.remoteId);
        return ids;
    };
    for (const PageCommit& one : {setAside("A"), page({visit("A", "maps"), visit("B", "maps")}), setAside("B")})
        QVERIFY(m_writer->gather(one).ok());
    QVERIFY(m_writer->flush().ok());
    QCOMPARE(names(), std::set<std::string>{"B"});
    // In a later transaction the earlier one's rows are taken off, whatever page they came by.
    QVERIFY(m_writer->gather(page({visit("B", "maps again")})).ok());
    QVERIFY(m_writer->flush().ok());
    QCOMPARE(names(), std::set<std::string>());
}

void CacheGather::aRowWithoutAnIdIsTakenOffByItsPayload()
{
    QFETCH(bool, firstRead);
    m_firstRead = firstRead;
    PageCommit broken = page({});
    broken.setAside = {{"", "remote_id", "missing", visit("V1", "a").payload}};
    QVERIFY(m_writer->gather(broken).ok());
    QVERIFY(m_writer->flush().ok());
    QCOMPARE(reader()->setAsideRows("crm").value().size(), std::size_t(1));
    QVERIFY(m_writer->gather(page({visit("V1", "a"), visit("V2", "b")})).ok());
    QVERIFY(m_writer->flush().ok());
    QVERIFY(reader()->setAsideRows("crm").value().empty());
}

void CacheGather::twoStreamsAreCountedApart()
{
    PageCommit other = page({visit("W1", "w")});
    other.stream = "more visits";
    other.setAside = {{"W2", "rep", "unknown", "{}"}};
    QVERIFY(m_writer->gather(page({visit("V1", "a"), visit("V2", "b")})).ok());
    QVERIFY(m_writer->gather(other).ok());
    QVERIFY(m_writer->gather(page({visit("V3", "c")})).ok());
    const auto counts = m_writer->flush().value();
    QCOMPARE(counts.size(), std::size_t(2));
    QCOMPARE(counts[0].counts.added, 3);
    QCOMPARE(counts[0].counts.setAside, 0);
    QCOMPARE(counts[1].stream, std::string("more visits"));
    QCOMPARE(counts[1].counts.added, 1);
    QCOMPARE(counts[1].counts.setAside, 1);
}

void CacheGather::gatheringGoesOnWhileAnotherThreadWrites()
{
    m_firstRead = true;
    std::int64_t added = 0;
    for (int round = 0; round < 10; ++round) {
        std::vector<MappedRecord> records;
        for (int i = 0; i < 500; ++i)
            records.push_back(visit(std::to_string(round) + "-" + std::to_string(i), "n"));
        QVERIFY(m_writer->gather(page(std::move(records), std::to_string(round))).ok());
        std::thread writing([&] {
            const auto flushed = m_writer->flush();
            for (const StreamCounts& stream : flushed.value())
                added += stream.counts.added;
        });
        QVERIFY(m_writer->gather(page({visit("during " + std::to_string(round), "n")}, std::to_string(round))).ok());
        writing.join();
    }
    const auto flushed = m_writer->flush();
    for (const StreamCounts& stream : flushed.value())
        added += stream.counts.added;
    QCOMPARE(added, 10 * 501);
    QCOMPARE(notesSeen(*reader()).size(), std::size_t(10 * 501));
}

void CacheGather::aFailedFlushLeavesNothing()
{
    for (int n = 1;; ++n) {
        init();
        m_writer.reset();
        FaultCounter faults(0);
        StoreOptions options;
        options.faults = &faults;
        m_writer = std::move(CacheWriter::open(m_dir->path(), options).value());
        m_firstRead = n % 2 == 0;
        const std::string before = dump(file());
        QVERIFY(m_writer->gather(page({visit("V1", "a"), visit("V2", "b")})).ok());
        faults = FaultCounter(n);
        const bool written = m_writer->flush().ok();
        QCOMPARE(written, !faults.struck());
        if (written)
            break;
        QCOMPARE(dump(file()), before);
        QCOMPARE(m_writer->gatheredRows(), std::size_t(0));
        // The same writer goes on: what was lost is gathered again.
        QVERIFY(m_writer->gather(page({visit("V1", "a"), visit("V2", "b")})).ok());
        QCOMPARE(m_writer->flush().value()[0].counts.added, 2);
    }
}

void CacheGather::aPageThatDoesNotFitIsRefused()
{
    MappedRecord wrong = visit("V1", "a");
    wrong.values.pop_back();
    QVERIFY(m_writer->gather(page({wrong})).error().code == ErrorCode::InvalidArgument);
    QVERIFY(m_writer->gather(page({visit("", "a")})).error().code == ErrorCode::InvalidArgument);
    QCOMPARE(m_writer->gatheredRows(), std::size_t(0));
}

QTEST_GUILESS_MAIN(CacheGather)
#include "tst_cachegather.moc"
