#include "tests/store/storefixtures.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace plumbline;
using namespace plumbline::fixtures;

// What facts get to see, now and as it was known at an instant, and from several threads at once.
class CacheScan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fieldsArriveInTheOrderAskedFor();
    void blocksHoldEveryRowOnce_data();
    void blocksHoldEveryRowOnce();
    void whatWasKnownBeforeAtAndAfterAChange();
    void aRemovalIsKnownFromItsInstant();
    void freshnessIsAsItWasKnown();
    void aCollectionIsAsFreshAsItsOldestStream();
    void aFieldThatIsNotThereIsAnError();
    void twoThreadsReadWhileOneWrites();
    void snapshotsAndSystemStatesComeBack();
    void everyErrorCodeIsKept();

private:
    void commit(const PageCommit& page) { QVERIFY(m_writer->commit({&page, 1}).ok()); }
    std::unique_ptr<CacheReader> reader() { return std::move(CacheReader::open(m_dir->path()).value()); }
    static std::int64_t idOf(const std::string& remoteId) { return recordId("crm", Collection::Visit, remoteId).value; }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<CacheWriter> m_writer;
};

void CacheScan::init()
{
    m_writer.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_writer = std::move(CacheWriter::open(m_dir->path()).value());
}

void CacheScan::fieldsArriveInTheOrderAskedFor()
{
    PageCommit erp = visitPage(kNoon, {visit("V1", "from erp")});
    erp.system = "erp";
    commit(visitPage(kNoon, {visit("V1", "from crm")}));
    commit(erp);
    int rows = 0;
    const auto reading = reader();
    const auto names = reading->systemNames();
    reading->scan({Collection::Visit, {"visited_at", "opportunity", "rep"}, {"note", "form"}, {}},
                  [&](const RecordBlock& block) {
                      for (std::size_t i = 0; i < block.size(); ++i, ++rows) {
                          QCOMPARE(block.integers[0][i], kNoon.ms);
                          QCOMPARE(block.integers[1][i], kMissing);
                          QCOMPARE(block.integers[2][i], 7);
                          QCOMPARE(block.texts[0][i], "from " + names[block.systems[i]]);
                          QCOMPARE(block.texts[1][i], std::string());
                          QVERIFY(block.fetchedAt[i] == kNoon);
                      }
                  });
    QCOMPARE(rows, 2);
}

void CacheScan::blocksHoldEveryRowOnce_data()
{
    QTest::addColumn<int>("rows");
    for (const int rows : {0, 1, 4095, 4096, 4097, 8192})
        QTest::addRow("%d rows", rows) << rows;
}

void CacheScan::blocksHoldEveryRowOnce()
{
    QFETCH(int, rows);
    std::vector<MappedRecord> records;
    for (int i = 0; i < rows; ++i)
        records.push_back(visit("V" + std::to_string(i), std::to_string(i)));
    commit(visitPage(kNoon, std::move(records)));
    const auto seen = notesSeen(*reader());
    QCOMPARE(seen.size(), static_cast<std::size_t>(rows));
    for (int i = 0; i < rows; ++i)
        QCOMPARE(seen.at(idOf("V" + std::to_string(i))), std::to_string(i));
}

void CacheScan::whatWasKnownBeforeAtAndAfterAChange()
{
    const Instant change = kNoon + kHour;
    commit(visitPage(kNoon, {visit("V1", "old"), visit("V2", "same")}));
    commit(visitPage(change, {visit("V1", "new"), visit("V2", "same"), visit("V3", "late")}));
    const auto reading = reader();
    using Notes = std::map<std::int64_t, std::string>;
    QVERIFY(notesSeen(*reading, {kNoon.ms - 1}) == Notes());
    QVERIFY(notesSeen(*reading, kNoon) == (Notes{{idOf("V1"), "old"}, {idOf("V2"), "same"}}));
    QVERIFY(notesSeen(*reading, {change.ms - 1}) == (Notes{{idOf("V1"), "old"}, {idOf("V2"), "same"}}));
    const Notes after{{idOf("V1"), "new"}, {idOf("V2"), "same"}, {idOf("V3"), "late"}};
    QVERIFY(notesSeen(*reading, change) == after);
    QVERIFY(notesSeen(*reading, {change.ms + 1}) == after);
    QVERIFY(notesSeen(*reading) == after);
}

void CacheScan::aRemovalIsKnownFromItsInstant()
{
    MappedRecord gone = visit("V1", "a");
    gone.removed = true;
    commit(visitPage(kNoon, {visit("V1", "a")}));
    commit(visitPage(kNoon + kHour, {gone}));
    commit(visitPage(kNoon + kHour + kHour, {visit("V1", "b")}));
    const auto reading = reader();
    QCOMPARE(notesSeen(*reading, {(kNoon + kHour).ms - 1}).size(), std::size_t(1));
    QCOMPARE(notesSeen(*reading, kNoon + kHour).size(), std::size_t(0));
    QCOMPARE(notesSeen(*reading, kNoon + kHour + kHour).at(idOf("V1")), std::string("b"));
}

void CacheScan::freshnessIsAsItWasKnown()
{
    PageCommit page = visitPage(kNoon, {visit("V1", "a")});
    commit(page);
    QVERIFY(!reader()->freshness({}).at(0).freshAsOf.isKnown());
    page.completeAsOf = kNoon - kHour;
    page.fetchedAt = kNoon + kHour;
    commit(page);
    page.completeAsOf = kNoon + kHour;
    page.fetchedAt = kNoon + kHour + kHour;
    commit(page);
    page.completeAsOf.reset();
    commit(page); // an unfinished read takes nothing away
    const auto reading = reader();
    const auto at = [&](Instant knownAt) { return reading->freshness(knownAt); };
    QVERIFY(at({kNoon.ms - 1}).empty());
    QVERIFY(!at({(kNoon + kHour).ms - 1}).at(0).freshAsOf.isKnown());
    QVERIFY(at(kNoon + kHour).at(0).freshAsOf == kNoon - kHour);
    QVERIFY(at({(kNoon + kHour + kHour).ms - 1}).at(0).freshAsOf == kNoon - kHour);
    QVERIFY(at(kNoon + kHour + kHour).at(0).freshAsOf == kNoon + kHour);
    QVERIFY(at({}).at(0).freshAsOf == kNoon + kHour);
    QVERIFY(at({}).at(0).collection == Collection::Visit && at({}).at(0).system == "crm");
}

void CacheScan::aCollectionIsAsFreshAsItsOldestStream()
{
    PageCommit page = visitPage(kNoon, {visit("V1", "a")});
    page.completeAsOf = kNoon;
    commit(page);
    page.stream = "visits of the south";
    page.completeAsOf = kNoon - kHour;
    commit(page);
    QCOMPARE(reader()->freshness({}).size(), std::size_t(1));
    QVERIFY(reader()->freshness({}).at(0).freshAsOf == kNoon - kHour);
    page.stream = "never finished";
    page.completeAsOf.reset();
    commit(page);
    QVERIFY(!reader()->freshness({}).at(0).freshAsOf.isKnown());
}

void CacheScan::aFieldThatIsNotThereIsAnError()
{
    commit(visitPage(kNoon, {visit("V1", "a")}));
    const auto reading = reader();
    int blocks = 0;
    const auto count = [&](const RecordBlock&) { ++blocks; };
    reading->scan({Collection::Visit, {"rep"}, {}, {}}, count);
    QCOMPARE(blocks, 1);
    QVERIFY(!reading->scanError());
    reading->scan({Collection::Visit, {"note"}, {}, {}}, count); // a text asked for as a number
    reading->scan({Collection::Visit, {}, {"\"; DROP TABLE visit"}, {}}, count);
    QCOMPARE(blocks, 1);
    QVERIFY(reading->scanError()->code == ErrorCode::StoreFailed);
}

void CacheScan::twoThreadsReadWhileOneWrites()
{
    std::vector<MappedRecord> records;
    for (int i = 0; i < 5'000; ++i)
        records.push_back(visit("V" + std::to_string(i), "round 0"));
    commit(visitPage(kNoon, records));
    const auto reading = reader();
    std::atomic<bool> done = false;
    std::atomic<int> wrong = 0;
    const auto read = [&] {
        do {
            // A scan sees one state: every row of the same round.
            const auto seen = notesSeen(*reading);
            for (const auto& [id, note] : seen)
                wrong += note != seen.begin()->second;
            wrong += seen.size() != 5'000;
            wrong += notesSeen(*reading, kNoon).begin()->second != "round 0";
        } while (!done);
    };
    std::thread first(read), second(read);
    for (int round = 1; round <= 5; ++round) {
        for (MappedRecord& record : records)
            record.values.back().text = "round " + std::to_string(round);
        commit(visitPage(kNoon + Duration{round}, records));
    }
    done = true;
    first.join();
    second.join();
    QCOMPARE(wrong.load(), 0);
    QVERIFY(!reading->scanError());
}

void CacheScan::snapshotsAndSystemStatesComeBack()
{
    const std::string bytes("\0zero\xff", 6);
    QVERIFY(!reader()->snapshot("last"));
    QVERIFY(m_writer->saveSnapshot("last", "x").ok());
    QVERIFY(m_writer->saveSnapshot("last", bytes).ok());
    QCOMPARE(reader()->snapshot("last").value(), bytes);

    const Error error{ErrorCode::SignInRefused, {"crm", "\xE5\xAF\x86\xE9\x92\xA5 \"x\""}, "HTTP 401"};
    QVERIFY(m_writer->saveSystemState({"crm", kNoon + kHour, kNoon, kNoon + kHour, error}).ok());
    auto states = reader()->systemStates().value();
    QCOMPARE(states.size(), std::size_t(1));
    QVERIFY(states[0].error == error);
    QVERIFY(states[0].failingSince == kNoon + kHour && states[0].lastSucceededAt == kNoon);
    QVERIFY(m_writer->saveSystemState({"crm", kNoon + kHour, kNoon + kHour, {}, std::nullopt}).ok());
    states = reader()->systemStates().value();
    QVERIFY(!states[0].error && !states[0].failingSince.isKnown());
}

void CacheScan::everyErrorCodeIsKept()
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::InvalidArgument); ++code) {
        const Error error{static_cast<ErrorCode>(code), {}, {}};
        QVERIFY(m_writer->saveSystemState({"crm", kNoon, {}, kNoon, error}).ok());
        QCOMPARE(static_cast<int>(reader()->systemStates().value()[0].error->code), code);
    }
}

QTEST_GUILESS_MAIN(CacheScan)
#include "tst_cachescan.moc"
