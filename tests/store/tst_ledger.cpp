#include "core/store/ledger.h"

#include "tests/store/storefixtures.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::fixtures;

// What the director did stays: appended, never changed, never replaced by an empty file.
class LedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void stepsComeBackInTheirOrder();
    void rulingsComeBackInTheirOrder();
    void aRulebookIsRememberedOnce();
    void incompleteEntriesAreRefused();
    void nothingCanBeChangedOrDeleted_data();
    void nothingCanBeChangedOrDeleted();
    void aDamagedLedgerIsRefusedAndLeftAlone_data();
    void aDamagedLedgerIsRefusedAndLeftAlone();
    void anAlteredTableIsDamage();
    void aLedgerOpenedForReadingTakesNothing();

private:
    Ledger& ledger() { return *m_ledger; }
    void reopen();
    QString file() const { return QDir(m_dir->path()).filePath(QStringLiteral("ledger.db")); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Ledger> m_ledger;
};

void LedgerTest::init()
{
    m_ledger.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_ledger = std::move(Ledger::open(m_dir->path()).value());
    QVERIFY(m_ledger->outcome() == SchemaOutcome::Created);
}

void LedgerTest::reopen()
{
    m_ledger.reset();
    m_ledger = std::move(Ledger::open(m_dir->path()).value());
}

void LedgerTest::stepsComeBackInTheirOrder()
{
    const std::string words = "\xE5\xB7\xB2\xE8\x81\x94\xE7\xB3\xBB '; DROP TABLE action_step; --";
    // The order is that of the entries, not of the clock, which may have been set back.
    QVERIFY(ledger().append(ActionStep{"a1", ActionStepKind::Snoozed, kNoon, kNoon + kHour, {}, words}).ok());
    QVERIFY(ledger().append(ActionStep{"a1", ActionStepKind::Delegated, kNoon - kHour, {}, "p7", {}}).ok());
    QVERIFY(ledger().append(ActionStep{"a2", ActionStepKind::Reopened, kNoon, {}, {}, {}}).ok());
    reopen();
    QVERIFY(ledger().outcome() == SchemaOutcome::Current);
    const auto steps = ledger().actionSteps().value();
    QCOMPARE(steps.size(), std::size_t(3));
    QCOMPARE(steps[0].note, words);
    QVERIFY(steps[0].kind == ActionStepKind::Snoozed && steps[0].until == kNoon + kHour);
    QVERIFY(steps[1].kind == ActionStepKind::Delegated && steps[1].person == "p7" && !steps[1].until.isKnown());
    QVERIFY(steps[1].at == kNoon - kHour);
    QVERIFY(steps[2].kind == ActionStepKind::Reopened && steps[2].actionKey == "a2");
}

void LedgerTest::rulingsComeBackInTheirOrder()
{
    QVERIFY(ledger().append(IdentityRuling{{1}, {2}, true, kNoon, "same phone"}).ok());
    QVERIFY(ledger().append(IdentityRuling{{1}, {2}, false, kNoon + kHour, {}}).ok());
    const auto rulings = ledger().identityRulings().value();
    QCOMPARE(rulings.size(), std::size_t(2));
    QVERIFY(rulings[0].same && rulings[0].note == "same phone" && rulings[0].b == RecordId{2});
    QVERIFY(!rulings[1].same && rulings[1].at == kNoon + kHour);
}

void LedgerTest::aRulebookIsRememberedOnce()
{
    QVERIFY(ledger().rememberRulebook("f1", "weights = 1", kNoon).ok());
    QVERIFY(ledger().rememberRulebook("f1", "other", kNoon + kHour).ok());
    QCOMPARE(ledger().rulebookText("f1").value(), std::string("weights = 1"));
    QVERIFY(ledger().rulebookText("f2").error().code == ErrorCode::NothingFound);
}

void LedgerTest::incompleteEntriesAreRefused()
{
    QVERIFY(ledger().append(ActionStep{"", ActionStepKind::Seen, kNoon, {}, {}, {}}).error().code ==
            ErrorCode::InvalidArgument);
    QVERIFY(ledger().append(ActionStep{"a", ActionStepKind::Seen, {}, {}, {}, {}}).error().code ==
            ErrorCode::InvalidArgument);
    QVERIFY(ledger().append(IdentityRuling{{}, {2}, true, kNoon, {}}).error().code == ErrorCode::InvalidArgument);
    QVERIFY(ledger().actionSteps().value().empty());
}

void LedgerTest::nothingCanBeChangedOrDeleted_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("change");
    QTest::newRow("steps") << QStringLiteral("action_step") << QStringLiteral("note = 'x'");
    QTest::newRow("rulings") << QStringLiteral("identity_ruling") << QStringLiteral("same = 0");
    QTest::newRow("causes") << QStringLiteral("recorded_cause") << QStringLiteral("cause = 'x'");
    QTest::newRow("disputes") << QStringLiteral("rebate_dispute") << QStringLiteral("note = 'x'");
    QTest::newRow("evidence") << QStringLiteral("evidence_file") << QStringLiteral("note = 'x'");
    QTest::newRow("audit") << QStringLiteral("audit_entry") << QStringLiteral("bytes = x'00'");
}

void LedgerTest::nothingCanBeChangedOrDeleted()
{
    QFETCH(QString, table);
    QFETCH(QString, change);
    QVERIFY(ledger().append(ActionStep{"a1", ActionStepKind::Taken, kNoon, {}, {}, {}}).ok());
    QVERIFY(ledger().append(IdentityRuling{{1}, {2}, true, kNoon, {}}).ok());
    QVERIFY(ledger().append(RecordedCause{"k:1@1", "c", kNoon, {}}).ok());
    QVERIFY(ledger().append(RebateDispute{{1}, kNoon, "why"}).ok());
    QVERIFY(ledger().append(EvidenceFile{{1}, 4, "test_report", {}, {}, "a.pdf", std::string(64, 'a'), 9, kNoon, {}}).ok());
    m_ledger.reset();
    const std::string before = dump(file());
    QVERIFY(!runSql(file(), QStringLiteral("UPDATE %1 SET %2").arg(table, change)));
    QVERIFY(!runSql(file(), QStringLiteral("DELETE FROM %1").arg(table)));
    // REPLACE deletes without asking delete triggers unless recursive triggers are on.
    QVERIFY(!runSql(file(), QStringLiteral("INSERT OR REPLACE INTO %1 SELECT * FROM %1").arg(table)));
    QCOMPARE(dump(file()), before);
}

void LedgerTest::aDamagedLedgerIsRefusedAndLeftAlone_data()
{
    QTest::addColumn<int>("keep");
    QTest::addColumn<QByteArray>("fill");
    QTest::newRow("empty") << 0 << QByteArray();
    QTest::newRow("zero-filled") << 0 << QByteArray(8192, '\0');
    QTest::newRow("not SQLite") << 0 << QByteArray("<html>please sign in</html>").repeated(500);
    for (const int keep : {1, 50, 99, 100, 101, 4095, 4096, 4097, 12'000})
        QTest::addRow("cut at %d", keep) << keep << QByteArray();
}

void LedgerTest::aDamagedLedgerIsRefusedAndLeftAlone()
{
    QFETCH(int, keep);
    QFETCH(QByteArray, fill);
    QVERIFY(ledger().append(ActionStep{"a1", ActionStepKind::Taken, kNoon, {}, {}, {}}).ok());
    m_ledger.reset();
    const QByteArray damaged = bytesOf(file()).left(keep) + fill;
    overwrite(file(), damaged);
    const auto opened = Ledger::open(m_dir->path());
    QVERIFY(!opened.ok());
    QVERIFY(opened.error().code == ErrorCode::StoreDamaged);
    QCOMPARE(opened.error().args, std::vector<std::string>{file().toStdString()});
    QCOMPARE(bytesOf(file()), damaged);
    QCOMPARE(QDir(m_dir->path()).entryList({QStringLiteral("*damaged*")}).size(), 0);
}

void LedgerTest::anAlteredTableIsDamage()
{
    m_ledger.reset();
    QVERIFY(runSql(file(), QStringLiteral("DROP TRIGGER action_step_is_not_deleted")));
    QVERIFY(Ledger::open(m_dir->path()).error().code == ErrorCode::StoreDamaged);
}

void LedgerTest::aLedgerOpenedForReadingTakesNothing()
{
    const ActionStep step{"a1", ActionStepKind::Taken, kNoon, {}, {}, {}};
    QVERIFY(ledger().append(step).ok());
    const auto reading = std::move(Ledger::openForReading(m_dir->path()).value());
    QCOMPARE(reading->actionSteps().value().size(), std::size_t(1));
    QVERIFY(reading->append(step).error().code == ErrorCode::StoreUnwritable);
    QCOMPARE(ledger().actionSteps().value().size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(LedgerTest)
#include "tst_ledger.moc"
