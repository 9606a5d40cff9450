#include "core/store/ledger.h"

#include "tests/store/storefixtures.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::fixtures;

namespace {

ActionStep step(const std::string& action, ActionStepKind kind = ActionStepKind::Taken, Instant at = kNoon)
{
    return {action, kind, at, {}, {}, "note"};
}

OutboxDraft draft(const std::string& action, std::int64_t record = 7, const std::string& base = {})
{
    return {{}, "crm", "tasks", RecordId{record}, "action_taken", action, {{"note", "n"}}, base};
}

} // namespace

// What a decision sends out is there with the decision or not at all, and has one key for ever.
class OutboxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aDecisionAndItsEffectsAreOneTransaction();
    void aKeyIsMadeOnceAndNeverTwice();
    void entriesComeInTheOrderOfTheirRecord();
    void onlyWhatIsToGoOutBegins();
    void aCrashOnTheWayLeavesItUnconfirmed();
    void deliveredAndDiscardedAreFinal();
    void aNewVersionIsHandedOnToWhatWaitsBehind();
    void aConflictKeepsBothVersions();
    void retryKeepsTheKey();
    void editTakesThePlaceWithAKeyOfItsOwn();
    void undoIsPossibleWhileQueued();
    void undoIsRefusedOnceItWent();
    void undoTakesBackOneStepAtATime();
    void everyChangeIsKeptAsAnEvent();
    void nothingOfAnEntryCanBeChanged_data();
    void nothingOfAnEntryCanBeChanged();
    void aMissingLedgerIsNotMadeAnew();
    void aLedgerThatWasTakenAwayTakesNothing_data();
    void aLedgerThatWasTakenAwayTakesNothing();

private:
    Ledger& ledger() { return *m_ledger; }
    Outbox outbox() { return m_ledger->outbox(); }
    void reopen();
    OutboxEntry entry(std::int64_t sequence) { return outbox().entry(sequence).value(); }
    void queue(const std::string& action, std::int64_t record = 7, const std::string& base = {});
    // Begins and ends one attempt.
    void attempt(std::int64_t sequence, OutboxState state, const std::string& version = {});
    QString file() const { return QDir(m_dir->path()).filePath(QStringLiteral("ledger.db")); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Ledger> m_ledger;
};

void OutboxTest::init()
{
    m_ledger.reset();
    m_dir = std::make_unique<QTemporaryDir>(quickTemplate());
    m_ledger = std::move(Ledger::open(m_dir->path()).value());
}

void OutboxTest::reopen()
{
    m_ledger.reset();
    m_ledger = std::move(Ledger::open(m_dir->path()).value());
}

void OutboxTest::queue(const std::string& action, std::int64_t record, const std::string& base)
{
    const OutboxDraft effect = draft(action, record, base);
    QVERIFY(ledger().append(step(action), {&effect, 1}).ok());
}

void OutboxTest::attempt(std::int64_t sequence, OutboxState state, const std::string& version)
{
    QCOMPARE(outbox().begin({&sequence, 1}, kNoon).value().size(), std::size_t(1));
    const OutboxOutcome outcome{sequence, state, kNoon, {}, {}, version, "their record"};
    QVERIFY(outbox().settle({&outcome, 1}).ok());
}

void OutboxTest::aDecisionAndItsEffectsAreOneTransaction()
{
    const OutboxDraft effects[] = {draft("a1", 7), draft("a1", 8)};
    QVERIFY(ledger().append(step("a1"), effects).ok());
    reopen();
    const auto open = outbox().open().value();
    QCOMPARE(open.size(), std::size_t(2));
    QCOMPARE(open[1].draft.record.value, 8);
    QCOMPARE(open[0].draft.content, (std::map<std::string, std::string>{{"note", "n"}}));
    QVERIFY(open[0].state == OutboxState::Queued && open[0].queuedAt == kNoon && open[0].attempts == 0);
    QCOMPARE(ledger().actionSteps().value().size(), std::size_t(1));
    QVERIFY(ledger().append(IdentityRuling{{1}, {2}, true, kNoon, {}}, effects).ok());
    QVERIFY(ledger().append(RebateRuling{{3}, 600'000, kNoon, "ok"}, effects).ok());
    QCOMPARE(ledger().rebateRulings().value().front().amount, 600'000);
    QCOMPARE(outbox().counts().value().queued, 6);

    // A key that is taken stops the whole decision.
    OutboxDraft taken = draft("a2");
    taken.key = open[0].draft.key;
    const OutboxDraft both[] = {draft("a2"), taken};
    QVERIFY(!ledger().append(step("a2"), both).ok());
    QCOMPARE(outbox().counts().value().queued, 6);
    QCOMPARE(ledger().actionSteps().value().size(), std::size_t(1));
    QVERIFY(!ledger().append(RebateRuling{{3}, 0, kNoon, {}}).ok());
}

void OutboxTest::aKeyIsMadeOnceAndNeverTwice()
{
    queue("a1");
    queue("a2");
    const std::string key = entry(1).draft.key;
    QVERIFY(key.size() >= 32);
    QVERIFY(key != entry(2).draft.key);
    attempt(1, OutboxState::Unconfirmed);
    reopen();
    QCOMPARE(entry(1).draft.key, key);
    QCOMPARE(entry(1).attempts, 1);
    QVERIFY(entry(1).triedAt == kNoon);
}

void OutboxTest::entriesComeInTheOrderOfTheirRecord()
{
    for (const char* action : {"a1", "a2", "a3"})
        queue(action);
    attempt(1, OutboxState::Rejected);
    QCOMPARE(outbox().edit(1, {{"note", "better"}}, kNoon).value(), 4);
    std::vector<std::int64_t> order;
    const auto open = outbox().open().value();
    for (const OutboxEntry& e : open)
        order.push_back(e.sequence);
    QCOMPARE(order, (std::vector<std::int64_t>{4, 2, 3}));
}

void OutboxTest::onlyWhatIsToGoOutBegins()
{
    for (const char* action : {"a1", "a2", "a3", "a4"})
        queue(action);
    attempt(1, OutboxState::Delivered);
    attempt(2, OutboxState::Rejected);
    attempt(3, OutboxState::Unconfirmed);
    const std::int64_t all[] = {1, 2, 3, 4, 99};
    QCOMPARE(outbox().begin(all, kNoon).value(), (std::vector<std::int64_t>{3, 4}));
    QCOMPARE(outbox().begin(all, kNoon).value().size(), std::size_t(0)); // they are on their way
}

void OutboxTest::aCrashOnTheWayLeavesItUnconfirmed()
{
    queue("a1");
    queue("a2");
    const std::int64_t one = 1;
    QVERIFY(outbox().begin({&one, 1}, kNoon).ok());
    reopen();
    QVERIFY(entry(1).state == OutboxState::Sending);
    QVERIFY(outbox().recover(kNoon).ok());
    QVERIFY(entry(1).state == OutboxState::Unconfirmed);
    QVERIFY(entry(2).state == OutboxState::Queued);
}

void OutboxTest::deliveredAndDiscardedAreFinal()
{
    queue("a1");
    queue("a2");
    attempt(1, OutboxState::Delivered);
    QVERIFY(outbox().discard(2, kNoon).ok());
    for (const std::int64_t sequence : {1, 2}) {
        QVERIFY(entry(sequence).isFinal());
        QVERIFY(entry(sequence).settledAt == kNoon);
        QVERIFY(outbox().retry(sequence, kNoon).error().code == ErrorCode::AlreadySent);
        QVERIFY(outbox().discard(sequence, kNoon).error().code == ErrorCode::AlreadySent);
        QVERIFY(outbox().edit(sequence, {}, kNoon).error().code == ErrorCode::AlreadySent);
    }
    QVERIFY(outbox().open().value().empty());
    QCOMPARE(outbox().all().value().size(), std::size_t(2));
    QVERIFY(!outbox().counts().value().oldestOpen.isKnown());
    QVERIFY(outbox().discard(3, kNoon).error().code == ErrorCode::NothingFound);
    m_ledger.reset();
    QVERIFY(!runSql(file(), QStringLiteral("UPDATE outbox_state SET state = 'queued'")));
}

void OutboxTest::aNewVersionIsHandedOnToWhatWaitsBehind()
{
    queue("a1", 7, "v1");
    queue("a2", 7, "v1");
    queue("a3", 7, "v0"); // made on another version
    queue("a4", 8, "v1"); // another record
    attempt(1, OutboxState::Delivered, "v2");
    QCOMPARE(entry(2).draft.baseVersion, std::string("v2"));
    QCOMPARE(entry(3).draft.baseVersion, std::string("v0"));
    QCOMPARE(entry(4).draft.baseVersion, std::string("v1"));
}

void OutboxTest::aConflictKeepsBothVersions()
{
    queue("a1", 7, "v1");
    attempt(1, OutboxState::Conflict, "v5");
    QCOMPARE(entry(1).theirs, std::string("their record"));
    QCOMPARE(entry(1).theirVersion, std::string("v5"));
    QCOMPARE(entry(1).draft.baseVersion, std::string("v1"));
    QVERIFY(outbox().retry(1, kNoon).ok()); // the director has seen theirs and wants this one
    QVERIFY(entry(1).state == OutboxState::Queued);
    QCOMPARE(entry(1).draft.baseVersion, std::string("v5"));
}

void OutboxTest::retryKeepsTheKey()
{
    queue("a1");
    const std::string key = entry(1).draft.key;
    attempt(1, OutboxState::Rejected);
    QVERIFY(outbox().retry(1, kNoon).ok());
    QVERIFY(entry(1).state == OutboxState::Queued);
    attempt(1, OutboxState::Unconfirmed);
    QVERIFY(outbox().retry(1, kNoon).ok());
    QVERIFY(entry(1).state == OutboxState::Unconfirmed); // it is asked after first
    QVERIFY(outbox().retry(1, kNoon, true).ok());
    QVERIFY(entry(1).state == OutboxState::Queued);
    QCOMPARE(entry(1).draft.key, key);
    QCOMPARE(entry(1).attempts, 2);
}

void OutboxTest::editTakesThePlaceWithAKeyOfItsOwn()
{
    queue("a1");
    attempt(1, OutboxState::Unconfirmed);
    QVERIFY(outbox().edit(1, {}, kNoon).error().code == ErrorCode::AlreadySent); // it may have had its effect
    queue("a2");
    attempt(2, OutboxState::Rejected);
    const std::int64_t edited = outbox().edit(2, {{"person", "P7"}}, kNoon + kHour).value();
    QVERIFY(entry(2).state == OutboxState::Discarded);
    QVERIFY(entry(edited).draft.key != entry(2).draft.key);
    QCOMPARE(entry(edited).draft.content, (std::map<std::string, std::string>{{"note", "n"}, {"person", "P7"}}));
    QCOMPARE(entry(edited).replaces, 2);
    QCOMPARE(entry(edited).place, 2);
    QCOMPARE(entry(edited).draft.subject, std::string("a2"));
}

void OutboxTest::undoIsPossibleWhileQueued()
{
    queue("a1");
    QVERIFY(ledger().undo("a1", kNoon + kHour).value().kind == ActionStepKind::Taken);
    QVERIFY(entry(1).state == OutboxState::Discarded);
    const auto steps = ledger().actionSteps().value();
    QCOMPARE(steps.size(), std::size_t(2)); // the taking back is kept as well
    QVERIFY(steps[1].kind == ActionStepKind::Undone);
    QVERIFY(withoutUndone(steps).empty());
    QVERIFY(ledger().undo("a1", kNoon).error().code == ErrorCode::NothingFound);
    QVERIFY(!ledger().append(step("a1", ActionStepKind::Undone)).ok()); // by undo only
}

void OutboxTest::undoIsRefusedOnceItWent()
{
    for (const OutboxState state : {OutboxState::Unconfirmed, OutboxState::Rejected, OutboxState::Delivered}) {
        const std::string action(nameOf(state));
        queue(action);
        const std::int64_t sequence = outbox().all().value().back().sequence;
        attempt(sequence, state);
        const auto refused = ledger().undo(action, kNoon);
        QVERIFY(refused.error().code == ErrorCode::AlreadySent);
        QCOMPARE(refused.error().args, (std::vector<std::string>{std::to_string(sequence), action}));
        QVERIFY(entry(sequence).state == state);
    }
    QCOMPARE(withoutUndone(ledger().actionSteps().value()).size(), std::size_t(3));
}

void OutboxTest::undoTakesBackOneStepAtATime()
{
    QVERIFY(ledger().append(step("a1", ActionStepKind::Seen)).ok());
    QVERIFY(ledger().append(step("a1", ActionStepKind::Taken)).ok());
    QVERIFY(ledger().append(step("a2", ActionStepKind::Taken)).ok());
    QVERIFY(ledger().append(step("a1", ActionStepKind::Snoozed)).ok());
    QVERIFY(ledger().undo("a1", kNoon).value().kind == ActionStepKind::Snoozed);
    QVERIFY(ledger().undo("a1", kNoon).value().kind == ActionStepKind::Taken);
    QVERIFY(!ledger().undo("a1", kNoon).ok()); // having seen it is no decision
    const auto left = withoutUndone(ledger().actionSteps().value());
    QCOMPARE(left.size(), std::size_t(2));
    QVERIFY(left[0].kind == ActionStepKind::Seen && left[1].actionKey == "a2");
}

void OutboxTest::everyChangeIsKeptAsAnEvent()
{
    queue("a1");
    attempt(1, OutboxState::Rejected);
    QVERIFY(outbox().retry(1, kNoon).ok());
    QVERIFY(outbox().discard(1, kNoon).ok());
    m_ledger.reset();
    const std::string all = dump(file());
    for (const char* what : {"queued", "sending", "rejected", "retried", "discarded"})
        QVERIFY2(all.find(QByteArray(what).toHex().toStdString()) != std::string::npos, what);
}

void OutboxTest::nothingOfAnEntryCanBeChanged_data()
{
    QTest::addColumn<QString>("sql");
    for (const QString table : {"outbox", "outbox_event", "rebate_ruling"}) {
        QTest::addRow("change %s", qPrintable(table)) << "UPDATE " + table + " SET sequence = 9";
        QTest::addRow("delete %s", qPrintable(table)) << "DELETE FROM " + table;
    }
    QTest::newRow("key") << "UPDATE outbox SET key = 'other'";
    QTest::newRow("replace") << "INSERT OR REPLACE INTO outbox SELECT * FROM outbox";
    QTest::newRow("forget the state") << "DELETE FROM outbox_state";
}

void OutboxTest::nothingOfAnEntryCanBeChanged()
{
    QFETCH(QString, sql);
    queue("a1");
    QVERIFY(ledger().append(RebateRuling{{3}, 1, kNoon, {}}).ok());
    m_ledger.reset();
    QVERIFY(!runSql(file(), sql));
}

void OutboxTest::aMissingLedgerIsNotMadeAnew()
{
    m_ledger.reset();
    QVERIFY(QFile::remove(file()));
    for (int i = 0; i < 2; ++i) {
        const auto refused = Ledger::open(m_dir->path());
        QVERIFY(refused.error().code == ErrorCode::StoreMissing);
        QCOMPARE(refused.error().args, std::vector<std::string>{file().toStdString()});
        QVERIFY(Ledger::openForReading(m_dir->path()).error().code == ErrorCode::StoreMissing);
        QVERIFY(!QFile::exists(file()));
    }
    QVERIFY(QFile::remove(file() + ".begun")); // what the message says
    QVERIFY(Ledger::open(m_dir->path()).value()->outcome() == SchemaOutcome::Created);
}

void OutboxTest::aLedgerThatWasTakenAwayTakesNothing_data()
{
    QTest::addColumn<bool>("replaced");
    QTest::newRow("removed") << false;
    QTest::newRow("replaced by another one") << true;
}

void OutboxTest::aLedgerThatWasTakenAwayTakesNothing()
{
    QFETCH(bool, replaced);
    QVERIFY(ledger().append(step("a1")).ok());
    QVERIFY(QFile::rename(file(), file() + ".away"));
    if (replaced)
        QVERIFY(QFile::copy(file() + ".away", file()));
    QVERIFY(ledger().append(step("a2")).error().code == ErrorCode::StoreMissing);
    QFile::remove(file());
    QVERIFY(QFile::rename(file() + ".away", file()));
    QVERIFY(ledger().append(step("a2")).ok());
    QCOMPARE(ledger().actionSteps().value().size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(OutboxTest)
#include "tst_outbox.moc"
