#include "core/store/storeoptions.h"
#include "tests/store/storefixtures.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::fixtures;

// Hard deletes: what a full comparison of keys did not see goes, and nothing else does.
class KeyComparisons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasNotSeenIsRemovedAndItsHistoryKept();
    void recordsOfAnotherStreamStay();
    void aStopInTheMiddleForgetsNothing();
    void aNewComparisonForgetsTheOldOne();
    void rowsSetAsideAreSeen();
    void namesWithoutRecordsAreSeen();
    void aDoubtSurvivesARestartUntilItIsConfirmed();
    void whatArrivesDuringADoubtStays();
    void aRemovedRowThatReappearsIsLive();
    void afterAFailureAnywhereTheRemovalIsWholeOrNone();
    void statesSurviveARestart();

private:
    CacheWriter& writer() { return *m_writer; }
    void reopen();
    void commit(PageCommit page) { QVERIFY(m_writer->commit({&page, 1}).ok()); }
    static PageCommit seeing(Comparing comparing, std::vector<std::string> ids, Instant at = kNoon + kHour);
    std::vector<std::string> live();
    StreamState state() { return m_writer->streams().value().front(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<CacheWriter> m_writer;
};

void KeyComparisons::init()
{
    m_writer.reset();
    m_dir = std::make_unique<QTemporaryDir>(quickTemplate());
    reopen();
    commit(visitPage(kNoon, {visit("V1", "a"), visit("V2", "b"), visit("V3", "c")}));
}

void KeyComparisons::reopen()
{
    m_writer.reset();
    m_writer = std::move(CacheWriter::open(m_dir->path()).value());
}

PageCommit KeyComparisons::seeing(Comparing comparing, std::vector<std::string> ids, Instant at)
{
    PageCommit page = visitPage(at, {});
    for (const std::string& id : ids)
        page.records.push_back(visit(id, id == "V1" ? "a" : id == "V2" ? "b" : "c"));
    page.comparing = comparing;
    return page;
}

std::vector<std::string> KeyComparisons::live()
{
    const auto reader = std::move(CacheReader::open(m_dir->path()).value());
    const auto split = reader->splitIds("crm", Collection::Visit, "note", {}).value();
    return {split.others.begin(), split.others.end()};
}

void KeyComparisons::whatWasNotSeenIsRemovedAndItsHistoryKept()
{
    commit(seeing(Comparing::Anew, {"V1", "V3"}));
    const Comparison found = writer().compare("crm", "visits").value();
    QCOMPARE(found.live, 3);
    QCOMPARE(found.missing, 1);
    QCOMPARE(found.unnamed, 0);
    QCOMPARE(writer().removeUnseen("crm", "visits", kNoon + kHour, kNoon).value(), 1);
    QCOMPARE(live(), (std::vector<std::string>{"V1", "V3"}));
    QCOMPARE(state().rows, 2);
    QCOMPARE(state().comparedAt, kNoon);
    const auto reader = std::move(CacheReader::open(m_dir->path()).value());
    const auto history = reader->history(recordId("crm", Collection::Visit, "V2")).value();
    QCOMPARE(history.size(), std::size_t(2));
    QVERIFY(history[0].removed && !history[1].removed);
    QCOMPARE(history[0].payload, history[1].payload);
    // Seen with the second clock it was there until then.
    QCOMPARE(notesSeen(*reader, kNoon + kHour - Duration{1}).size(), std::size_t(3));
    QCOMPARE(notesSeen(*reader, kNoon + kHour).size(), std::size_t(2));
}

void KeyComparisons::recordsOfAnotherStreamStay()
{
    PageCommit other = visitPage(kNoon, {visit("X1", "x")});
    other.stream = "more_visits";
    commit(other);
    PageCommit foreign = visitPage(kNoon, {visit("Y1", "y")});
    foreign.system = "erp";
    commit(foreign);
    commit(seeing(Comparing::Anew, {"V1"}));
    QCOMPARE(writer().removeUnseen("crm", "visits", kNoon + kHour, kNoon).value(), 2);
    QCOMPARE(live(), (std::vector<std::string>{"V1", "X1"}));
    QCOMPARE(writer().compare("erp", "visits").value().live, 1);
}

void KeyComparisons::aStopInTheMiddleForgetsNothing()
{
    commit(seeing(Comparing::Anew, {"V1"}));
    reopen();
    commit(seeing(Comparing::On, {"V2"}));
    QCOMPARE(writer().compare("crm", "visits").value().missing, 1);
}

void KeyComparisons::aNewComparisonForgetsTheOldOne()
{
    commit(seeing(Comparing::Anew, {"V1", "V2", "V3"}));
    commit(seeing(Comparing::Anew, {"V1"}));
    QCOMPARE(writer().compare("crm", "visits").value().missing, 2);
}

void KeyComparisons::rowsSetAsideAreSeen()
{
    PageCommit page = seeing(Comparing::Anew, {"V1"});
    page.setAside.push_back({"V2", "note", "unknown_value: x", "{}"});
    commit(page);
    QCOMPARE(writer().compare("crm", "visits").value().missing, 1);
    page.comparing = Comparing::On;
    page.setAside = {{"", "remote_id", "missing", "{}"}};
    commit(page);
    QCOMPARE(writer().compare("crm", "visits").value().unnamed, 1);
}

void KeyComparisons::namesWithoutRecordsAreSeen()
{
    PageCommit page = seeing(Comparing::Anew, {"V1"});
    page.alsoSeen = {"V2", "V3"};
    commit(page);
    QCOMPARE(writer().compare("crm", "visits").value().missing, 0);
}

void KeyComparisons::aDoubtSurvivesARestartUntilItIsConfirmed()
{
    commit(seeing(Comparing::Anew, {}));
    QVERIFY(writer().keepDoubt("crm", "visits", {3, 3, kNoon}, kNoon).ok());
    reopen();
    QCOMPARE(state().doubt, (Doubt{3, 3, kNoon}));
    QCOMPARE(live().size(), std::size_t(3));
    QCOMPARE(writer().confirmDeletes("crm", "contacts", kNoon + kHour).value(), 0);
    QCOMPARE(writer().confirmDeletes("crm", "", kNoon + kHour).value(), 3);
    QVERIFY(!state().doubt);
    QVERIFY(live().empty());
    QCOMPARE(writer().confirmDeletes("crm", "", kNoon + kHour).value(), 0);
}

void KeyComparisons::whatArrivesDuringADoubtStays()
{
    commit(seeing(Comparing::Anew, {}));
    QVERIFY(writer().keepDoubt("crm", "visits", {3, 3, kNoon}, kNoon).ok());
    PageCommit later = visitPage(kNoon + kHour, {visit("V2", "b"), visit("V4", "new")});
    commit(later);
    reopen();
    commit(later);
    QCOMPARE(writer().confirmDeletes("crm", "visits", kNoon + kHour + kHour).value(), 2);
    QCOMPARE(live(), (std::vector<std::string>{"V2", "V4"}));
}

void KeyComparisons::aRemovedRowThatReappearsIsLive()
{
    commit(seeing(Comparing::Anew, {"V1", "V2"}));
    QCOMPARE(writer().removeUnseen("crm", "visits", kNoon + kHour, kNoon).value(), 1);
    commit(visitPage(kNoon + kHour + kHour, {visit("V3", "c")}));
    QCOMPARE(live().size(), std::size_t(3));
    QCOMPARE(state().rows, 3);
}

void KeyComparisons::afterAFailureAnywhereTheRemovalIsWholeOrNone()
{
    commit(seeing(Comparing::Anew, {"V1"}));
    m_writer.reset();
    for (int n = 1;; ++n) {
        QTemporaryDir copy(quickTemplate());
        QVERIFY(QFile::copy(m_dir->filePath(QStringLiteral("cache.db")), copy.filePath(QStringLiteral("cache.db"))));
        FaultCounter faults(n);
        StoreOptions options;
        options.faults = &faults;
        bool failed = true;
        {
            const auto opened = CacheWriter::open(copy.path(), options);
            failed = !opened || !opened.value()->removeUnseen("crm", "visits", kNoon + kHour, kNoon).ok();
        }
        const auto healed = CacheWriter::open(copy.path());
        QVERIFY(healed.ok());
        const StreamState after = healed.value()->streams().value().front();
        const std::int64_t expected = failed && after.rows == 3 ? 3 : 1;
        QCOMPARE(after.rows, expected);
        QCOMPARE(after.comparedAt.isKnown(), after.rows == 1);
        QCOMPARE(healed.value()->compare("crm", "visits").value().live, after.rows);
        if (!faults.struck()) {
            QVERIFY(!failed);
            QVERIFY(n > 20);
            break;
        }
    }
}

void KeyComparisons::statesSurviveARestart()
{
    SystemState system{"crm", kNoon, kNoon - kHour, kNoon - kHour,
                       Error{ErrorCode::TimedOut, {"crm", "", "idle"}, "x"}};
    system.nextTryAt = kNoon + kHour;
    system.failures = 3;
    system.clockSkew = Duration{-61'000};
    QVERIFY(writer().saveSystemState(system).ok());
    const Spent spent{20'600, 4'321, kNoon, 17};
    QVERIFY(writer().saveSpent("crm", spent).ok());
    StreamState stream = state();
    stream.failingSince = kNoon;
    stream.error = Error{ErrorCode::AccessRefused, {"crm", "visits", "403"}, "no"};
    stream.mappedBy = "abc";
    QVERIFY(writer().saveStreamState(stream).ok());
    StreamState neverRead{"crm", "receipts", Collection::Receipt, {}, {}};
    neverRead.failingSince = kNoon;
    neverRead.error = stream.error;
    QVERIFY(writer().saveStreamState(neverRead).ok());
    reopen();
    const SystemState again = writer().systemStates().value().front();
    QCOMPARE(again.nextTryAt, system.nextTryAt);
    QCOMPARE(again.failures, 3);
    QVERIFY(again.clockSkew && again.clockSkew->ms == -61'000);
    QVERIFY(again.spent == spent);
    QVERIFY(again.error == system.error);
    const std::vector<StreamState> streams = writer().streams().value();
    QCOMPARE(streams.size(), std::size_t(2));
    QVERIFY(streams[0].error == stream.error && streams[0].mappedBy == "abc" && streams[0].rows == 3);
    QVERIFY(streams[1].failingSince == kNoon && !streams[1].freshAsOf.isKnown());
}

QTEST_GUILESS_MAIN(KeyComparisons)
#include "tst_keycomparison.moc"
