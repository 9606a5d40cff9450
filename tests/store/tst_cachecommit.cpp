#include "tests/store/storefixtures.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::fixtures;

// What a page becomes in the cache: versions, payloads, cursors, rows set aside.
class CacheCommit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowsAndCursorAreThereTogether();
    void samePageTwiceChangesNothing();
    void unchangedRowsAreNotStoredAgain();
    void changedRowSupersedesAndKeepsThePast();
    void removedRowIsNotDeliveredButKept();
    void removedRowThatReappearsIsDelivered();
    void ofOneRecordTwiceInAPageTheLastCounts();
    void versionsOfOneInstantAreNeverBothValid();
    void aClockSetBackKeepsTheOrder();
    void missingAndEmptyAreTwoThings();
    void textsAndPayloadsAreKeptByteForByte_data();
    void textsAndPayloadsAreKeptByteForByte();
    void manyPayloadsAreFoundAgain();
    void aRowSetAsideGoesWhenItMaps();
    void aRowWithoutIdGoesWhenItsPayloadMaps();
    void anIdTakenByAnotherRecordIsSetAside();
    void aPageOfAnotherShapeIsRefused();
    void aForgottenSystemLeavesNothing();
    void twoWritersInTurnDoNotDisturbEachOther();

private:
    CacheWriter& writer() { return *m_writer; }
    std::unique_ptr<CacheReader> reader() { return std::move(CacheReader::open(m_dir->path()).value()); }
    CommitCounts commit(const PageCommit& page) { return m_writer->commit({&page, 1}).value(); }
    QString file() const { return QDir(m_dir->path()).filePath(QStringLiteral("cache.db")); }
    static RecordId idOf(const std::string& remoteId) { return recordId("crm", Collection::Visit, remoteId); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<CacheWriter> m_writer;
};

void CacheCommit::init()
{
    m_writer.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_writer = std::move(CacheWriter::open(m_dir->path()).value());
}

void CacheCommit::rowsAndCursorAreThereTogether()
{
    PageCommit page = visitPage(kNoon, {visit("V1", "a"), visit("V2", "b")}, "next=2");
    page.completeAsOf = kNoon - kHour;
    const CommitCounts counts = commit(page);
    QCOMPARE(counts.added, 2);
    QCOMPARE(counts.unchanged, 0);

    const auto streams = writer().streams().value();
    QCOMPARE(streams.size(), std::size_t(1));
    QCOMPARE(streams[0].system, std::string("crm"));
    QCOMPARE(streams[0].stream, std::string("visits"));
    QVERIFY(streams[0].collection == Collection::Visit);
    QCOMPARE(streams[0].cursor, std::string("next=2"));
    QVERIFY(streams[0].freshAsOf == kNoon - kHour);
    QCOMPARE(streams[0].rows, 2);
    QCOMPARE(reader()->rowCount(Collection::Visit), 2);
    QCOMPARE(reader()->rowCount(Collection::Document), 0);
    QCOMPARE(reader()->systemNames(), std::vector<std::string>{"crm"});
    QCOMPARE(notesSeen(*reader()).size(), std::size_t(2));
}

void CacheCommit::samePageTwiceChangesNothing()
{
    const PageCommit page = visitPage(kNoon, {visit("V1", "a"), visit("V2", "b")});
    commit(page);
    const std::string before = dump(file());
    const CommitCounts counts = commit(page);
    QCOMPARE(counts.unchanged, 2);
    QCOMPARE(counts.added + counts.changed + counts.removed + counts.setAside, 0);
    QCOMPARE(dump(file()), before);
}

void CacheCommit::unchangedRowsAreNotStoredAgain()
{
    commit(visitPage(kNoon, {visit("V1", "a")}));
    const CommitCounts counts = commit(visitPage(kNoon + kHour, {visit("V1", "a"), visit("V2", "b")}));
    QCOMPARE(counts.unchanged, 1);
    QCOMPARE(counts.added, 1);
    // The version is as old as its first fetch.
    QVERIFY(reader()->evidence(idOf("V1")).value().fetchedAt == kNoon);
    QVERIFY(reader()->evidence(idOf("V2")).value().fetchedAt == kNoon + kHour);
}

void CacheCommit::changedRowSupersedesAndKeepsThePast()
{
    commit(visitPage(kNoon, {visit("V1", "first")}));
    const CommitCounts counts = commit(visitPage(kNoon + kHour, {visit("V1", "second")}));
    QCOMPARE(counts.changed, 1);
    const auto history = reader()->history(idOf("V1")).value();
    QCOMPARE(history.size(), std::size_t(2));
    QCOMPARE(history[0].payload, visit("V1", "second").payload);
    QCOMPARE(history[1].payload, visit("V1", "first").payload);
    QVERIFY(history[1].fetchedAt == kNoon);
    const auto note = definitionOf(Collection::Visit).fieldIndex("note").value();
    QCOMPARE(history[0].values[note].text, std::string("second"));
    QCOMPARE(history[1].values[note].text, std::string("first"));
    QCOMPARE(history[0].system, std::string("crm"));
    QCOMPARE(history[0].remoteId, std::string("V1"));
}

void CacheCommit::removedRowIsNotDeliveredButKept()
{
    commit(visitPage(kNoon, {visit("V1", "a")}));
    MappedRecord gone = visit("V1", "a");
    gone.removed = true;
    QCOMPARE(commit(visitPage(kNoon + kHour, {gone})).removed, 1);
    QCOMPARE(commit(visitPage(kNoon + kHour + kHour, {gone})).unchanged, 1);
    QVERIFY(notesSeen(*reader()).empty());
    QVERIFY(reader()->evidence(idOf("V1")).value().removed);
    QCOMPARE(reader()->rowCount(Collection::Visit), 0);
    QCOMPARE(reader()->rowCountWithRemoved(Collection::Visit).value(), 1);
    QCOMPARE(reader()->rowCountWithRemoved(Collection::Document).value(), 0);
}

void CacheCommit::removedRowThatReappearsIsDelivered()
{
    MappedRecord gone = visit("V1", "a");
    gone.removed = true;
    QCOMPARE(commit(visitPage(kNoon, {gone})).removed, 1);
    QCOMPARE(commit(visitPage(kNoon + kHour, {visit("V1", "a")})).changed, 1);
    QCOMPARE(notesSeen(*reader()).size(), std::size_t(1));
    QCOMPARE(reader()->rowCount(Collection::Visit), 1);
}

void CacheCommit::ofOneRecordTwiceInAPageTheLastCounts()
{
    const PageCommit page = visitPage(kNoon, {visit("V1", "1"), visit("V2", "x"), visit("V1", "2")});
    QCOMPARE(commit(page).added, 2);
    QCOMPARE(notesSeen(*reader()).at(idOf("V1").value), std::string("2"));
    const std::string before = dump(file());
    QCOMPARE(commit(page).unchanged, 3);
    QCOMPARE(dump(file()), before);
}

void CacheCommit::versionsOfOneInstantAreNeverBothValid()
{
    std::vector<PageCommit> pages;
    for (const char* note : {"1", "2", "3"})
        pages.push_back(visitPage(kNoon, {visit("V1", note)}));
    QVERIFY(m_writer->commit(pages).ok());
    QCOMPARE(reader()->history(idOf("V1")).value().size(), std::size_t(3));
    for (int ms = 0; ms < 5; ++ms) {
        const auto seen = notesSeen(*reader(), {kNoon.ms + ms});
        QCOMPARE(seen.at(idOf("V1").value), std::to_string(std::min(ms + 1, 3)));
    }
}

void CacheCommit::aClockSetBackKeepsTheOrder()
{
    commit(visitPage(kNoon, {visit("V1", "first")}));
    commit(visitPage(kNoon - Duration::days(400), {visit("V1", "second")}));
    QCOMPARE(notesSeen(*reader()).at(idOf("V1").value), std::string("second"));
    QCOMPARE(notesSeen(*reader(), kNoon).at(idOf("V1").value), std::string("first"));
    QCOMPARE(notesSeen(*reader(), kNoon + kHour).at(idOf("V1").value), std::string("second"));
}

void CacheCommit::missingAndEmptyAreTwoThings()
{
    MappedRecord missing = visit("V1", "");
    missing.values[definitionOf(Collection::Visit).fieldIndex("note").value()] = {};
    commit(visitPage(kNoon, {missing}));
    QCOMPARE(commit(visitPage(kNoon + kHour, {visit("V1", "")})).changed, 1);
    const auto history = reader()->history(idOf("V1")).value();
    const auto note = definitionOf(Collection::Visit).fieldIndex("note").value();
    const auto form = definitionOf(Collection::Visit).fieldIndex("recorded_at").value();
    QVERIFY(!history[0].values[note].isMissing);
    QVERIFY(history[1].values[note].isMissing);
    QVERIFY(history[0].values[form].isMissing);
    QCOMPARE(history[0].values[form].integer, kMissing);
}

void CacheCommit::textsAndPayloadsAreKeptByteForByte_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("emoji") << QByteArray("\xF0\x9F\x98\x80 visit");
    QTest::newRow("beyond the BMP") << QByteArray("\xF0\xA0\xAE\xB7\xE5\xAE\xB6");
    QTest::newRow("quotes and SQL") << QByteArray("'; DROP TABLE visit; -- \"x\" ?1");
    QTest::newRow("a zero byte") << QByteArray("a\0b\0", 4);
    QTest::newRow("not UTF-8") << QByteArray("\xB9\xFA\xFF");
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBFx");
    QTest::newRow("decomposed") << QByteArray("e\xCC\x81");
    QTest::newRow("a megabyte") << QByteArray(1'000'000, 'x');
}

void CacheCommit::textsAndPayloadsAreKeptByteForByte()
{
    QFETCH(QByteArray, text);
    MappedRecord record = visit("V" + text.left(50).toStdString(), text.toStdString());
    record.payload = text.toStdString();
    commit(visitPage(kNoon, {record}));
    QCOMPARE(commit(visitPage(kNoon + kHour, {record})).unchanged, 1);
    const auto evidence = reader()->evidence(idOf(record.remoteId)).value();
    QCOMPARE(evidence.remoteId, record.remoteId);
    QCOMPARE(evidence.payload, text.toStdString());
    QCOMPARE(evidence.values[definitionOf(Collection::Visit).fieldIndex("note").value()].text, text.toStdString());
    QCOMPARE(notesSeen(*reader()).begin()->second, text.toStdString());
}

void CacheCommit::manyPayloadsAreFoundAgain()
{
    // More than one batch holds, with some rows unchanged in between.
    std::vector<MappedRecord> records;
    for (int i = 0; i < 10'000; ++i)
        records.push_back(visit("V" + std::to_string(i), std::string(static_cast<std::size_t>(i % 60), 'n')));
    commit(visitPage(kNoon, {records[5], records[9'000]}));
    QCOMPARE(commit(visitPage(kNoon + kHour, records)).added, 9'998);
    const auto reading = reader();
    for (int i = 0; i < 10'000; i += 101)
        QCOMPARE(reading->evidence(idOf("V" + std::to_string(i))).value().payload,
                 records[static_cast<std::size_t>(i)].payload);
    QCOMPARE(notesSeen(*reading).size(), std::size_t(10'000));
}

void CacheCommit::aRowSetAsideGoesWhenItMaps()
{
    PageCommit page = visitPage(kNoon, {});
    page.setAside = {{"V1", "visited_at", "not_a_time", "{bad}"}};
    QCOMPARE(commit(page).setAside, 1);
    page.setAside[0].reason = "missing";
    commit(page);
    auto rows = reader()->setAsideRows("crm").value();
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows[0].reason, std::string("missing"));
    QCOMPARE(rows[0].payload, std::string("{bad}"));
    QCOMPARE(writer().streams().value()[0].setAside, 1);

    // Also by a writer that was not there when it was set aside.
    m_writer.reset();
    m_writer = std::move(CacheWriter::open(m_dir->path()).value());
    commit(visitPage(kNoon + kHour, {visit("V1", "a")}));
    QVERIFY(reader()->setAsideRows("crm").value().empty());
    QVERIFY(reader()->setAsideRows("erp").value().empty());
}

void CacheCommit::aRowWithoutIdGoesWhenItsPayloadMaps()
{
    PageCommit page = visitPage(kNoon, {});
    page.setAside = {{"", "id", "missing", "{one}"}, {"", "id", "missing", "{two}"}};
    commit(page);
    QCOMPARE(reader()->setAsideRows("crm").value().size(), std::size_t(2));
    MappedRecord mapped = visit("V1", "a");
    mapped.payload = "{one}";
    commit(visitPage(kNoon + kHour, {mapped}));
    const auto rows = reader()->setAsideRows("crm").value();
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows[0].payload, std::string("{two}"));
}

void CacheCommit::anIdTakenByAnotherRecordIsSetAside()
{
    commit(visitPage(kNoon, {visit("V1", "a")}));
    QVERIFY(runSql(file(), QStringLiteral("UPDATE visit SET remote_id = 'other'")));
    const CommitCounts counts = commit(visitPage(kNoon + kHour, {visit("V1", "b"), visit("V2", "c")}));
    QCOMPARE(counts.setAside, 1);
    QCOMPARE(counts.added, 1);
    const auto rows = reader()->setAsideRows("crm").value();
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows[0].remoteId, std::string("V1"));
    QCOMPARE(rows[0].reason, std::string("id_collision"));
    QCOMPARE(reader()->evidence(idOf("V1")).value().remoteId, std::string("other"));
}

void CacheCommit::aPageOfAnotherShapeIsRefused()
{
    PageCommit page = visitPage(kNoon, {visit("V1", "a")});
    page.records[0].values.pop_back();
    QVERIFY(m_writer->commit({&page, 1}).error().code == ErrorCode::InvalidArgument);
    page = visitPage(kNoon, {visit("", "a")});
    QVERIFY(m_writer->commit({&page, 1}).error().code == ErrorCode::InvalidArgument);
    page = visitPage({}, {visit("V1", "a")});
    QVERIFY(m_writer->commit({&page, 1}).error().code == ErrorCode::InvalidArgument);
    QVERIFY(writer().streams().value().empty());
}

void CacheCommit::aForgottenSystemLeavesNothing()
{
    PageCommit page = visitPage(kNoon, {visit("V1", "canary-4711"), visit("V2", "x")});
    page.setAside = {{"V3", "f", "r", "canary-4711"}};
    commit(page);
    commit(visitPage(kNoon + kHour, {visit("V1", "changed")}));
    PageCommit erp = visitPage(kNoon, {visit("V1", "stays")});
    erp.system = "erp";
    commit(erp);
    QVERIFY(writer().saveSystemState({"crm", kNoon, kNoon, {}, std::nullopt}).ok());
    QVERIFY(writer().forgetSystem("crm").ok());
    QCOMPARE(writer().streams().value().size(), std::size_t(1));
    QCOMPARE(notesSeen(*reader()).size(), std::size_t(1));
    QVERIFY(reader()->systemStates().value().empty());
    QVERIFY(reader()->setAsideRows("crm").value().empty());
    QVERIFY(!bytesOf(file()).contains("canary-4711"));
    // It may come back, with the same small id.
    QCOMPARE(commit(visitPage(kNoon, {visit("V1", "a")})).added, 1);
    QCOMPARE(reader()->systemNames(), (std::vector<std::string>{"crm", "erp"}));
}

void CacheCommit::twoWritersInTurnDoNotDisturbEachOther()
{
    const auto other = std::move(CacheWriter::open(m_dir->path()).value());
    PageCommit unmapped = visitPage(kNoon, {});
    unmapped.setAside = {{"V3", "rep", "unknown", "{}"}};
    commit(visitPage(kNoon, {visit("V1", "a")}));
    QVERIFY(other->commit({&unmapped, 1}).ok());
    const PageCommit second = visitPage(kNoon, {visit("V2", "b")});
    QVERIFY(other->commit({&second, 1}).ok());
    commit(visitPage(kNoon, {visit("V3", "c")}));
    QCOMPARE(writer().streams().value()[0].rows, 3);
    QVERIFY(reader()->setAsideRows("crm").value().empty());
    for (const auto& [remoteId, note] : {std::pair("V1", "a"), std::pair("V2", "b"), std::pair("V3", "c")})
        QCOMPARE(reader()->evidence(idOf(remoteId)).value().payload, visit(remoteId, note).payload);
}

QTEST_GUILESS_MAIN(CacheCommit)
#include "tst_cachecommit.moc"
