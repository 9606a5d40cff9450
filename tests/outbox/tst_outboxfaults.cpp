#include "core/store/ledger.h"

#include "core/store/storeoptions.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;

namespace {

const Instant kNoon{1'773'453'720'000};

QString inMemory()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/plumbline-XXXXXX");
}

OutboxDraft draft(int number)
{
    return {"key-" + std::to_string(number), "crm", "tasks", RecordId{7}, "action_taken",
            std::to_string(number),          {},    {}};
}

// What a session of the program does: queues three decisions, takes the last back, delivers the others.
// Every step says whether it worked; what was done before is not done again.
bool work(Ledger& ledger)
{
    Outbox outbox = ledger.outbox();
    const auto steps = ledger.actionSteps();
    const auto known = outbox.all();
    if (!steps || !known)
        return false;
    for (int i = static_cast<int>(known.value().size()); i < 3; ++i) {
        const OutboxDraft effect = draft(i);
        if (!ledger.append(ActionStep{std::to_string(i), ActionStepKind::Taken, kNoon, {}, {}, {}}, {&effect, 1}).ok())
            return false;
    }
    const auto last = outbox.entry(3);
    if (!last || (last.value().state == OutboxState::Queued && !ledger.undo("2", kNoon).ok()))
        return false;
    if (!outbox.recover(kNoon).ok())
        return false;
    for (std::int64_t sequence = 1; sequence <= 2; ++sequence) {
        const auto entry = outbox.entry(sequence);
        if (!entry)
            return false;
        if (entry.value().isFinal())
            continue;
        const auto begun = outbox.begin({&sequence, 1}, kNoon);
        if (!begun || begun.value().empty())
            return false;
        const OutboxOutcome outcome{sequence, OutboxState::Delivered, kNoon};
        if (!outbox.settle({&outcome, 1}).ok())
            return false;
    }
    return true;
}

} // namespace

// CR-02: whichever database call fails, once or from then on, the run says so and the next one ends in the
// same state.
class OutboxFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyFailedCallIsToldAndMendedByTheNextRun_data();
    void anyFailedCallIsToldAndMendedByTheNextRun();
    void aPullLeavesWhatWaitsAlone();
};

void OutboxFaults::anyFailedCallIsToldAndMendedByTheNextRun_data()
{
    QTest::addColumn<int>("length");
    QTest::newRow("once") << static_cast<int>(FaultCounter::Length::Once);
    QTest::newRow("for ever") << static_cast<int>(FaultCounter::Length::ForEver);
}

void OutboxFaults::anyFailedCallIsToldAndMendedByTheNextRun()
{
    QFETCH(int, length);
    int n = 1;
    for (;; ++n) {
        const QTemporaryDir dir(inMemory());
        FaultCounter faults(n, static_cast<FaultCounter::Length>(length));
        StoreOptions options;
        options.faults = &faults;
        bool worked = false;
        {
            auto ledger = Ledger::open(dir.path(), options);
            worked = ledger.ok() && work(*ledger.value());
        }
        QCOMPARE(worked, !faults.struck());
        auto ledger = std::move(Ledger::open(dir.path()).value());
        QVERIFY2(work(*ledger), qPrintable(QString::number(n)));
        const auto entries = ledger->outbox().all().value();
        QCOMPARE(entries.size(), std::size_t(3));
        QVERIFY(entries[0].state == OutboxState::Delivered && entries[1].state == OutboxState::Delivered);
        QVERIFY(entries[2].state == OutboxState::Discarded);
        QCOMPARE(withoutUndone(ledger->actionSteps().value()).size(), std::size_t(2));
        QCOMPARE(ledger->actionSteps().value().size(), std::size_t(4));
        if (!faults.struck())
            break;
    }
    QVERIFY2(n > 50, qPrintable(QString::number(n)));
}

void OutboxFaults::aPullLeavesWhatWaitsAlone()
{
    const QTemporaryDir dir(inMemory());
    auto cache = std::move(CacheWriter::open(dir.path()).value());
    auto ledger = std::move(Ledger::open(dir.path()).value());
    const RecordId customer = recordId("crm", Collection::Customer, "C1");
    OutboxDraft waiting = draft(1);
    waiting.record = customer;
    waiting.baseVersion = "v1";
    QVERIFY(ledger->append(ActionStep{"1", ActionStepKind::Taken, kNoon, {}, {}, {}}, {&waiting, 1}).ok());
    // The record is pulled, changed and then removed.
    for (const bool removed : {false, false, true}) {
        PageCommit page;
        page.system = "crm";
        page.stream = "customers";
        page.collection = Collection::Customer;
        page.fetchedAt = kNoon;
        page.cursor = "c";
        MappedRecord row{Collection::Customer, "C1", removed,
                         std::vector<FieldValue>(definitionOf(Collection::Customer).fields.size()), "{\"id\":\"C1\"}"};
        page.records.push_back(row);
        QVERIFY(cache->commit({&page, 1}).ok());
        const auto open = ledger->outbox().open().value();
        QCOMPARE(open.size(), std::size_t(1));
        QVERIFY(open[0].state == OutboxState::Queued && open[0].draft.record == customer);
        QCOMPARE(open[0].draft.baseVersion, std::string("v1"));
    }
    QVERIFY(cache->forgetSystem("crm").ok());
    QCOMPARE(ledger->outbox().open().value().size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(OutboxFaults)
#include "tst_outboxfaults.moc"
