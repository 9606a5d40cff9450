#include "core/store/ledger.h"

#include "tests/store/storefixtures.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace plumbline;
using namespace plumbline::fixtures;

// What a person decided beside actions, and the chain that holds all of it together (R8, R55).
class AuditChainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void causesAndDisputesComeBackInTheirOrder();
    void incompleteOnesAreRefused();
    void aFileIsALinkOfTheChain();
    void everyDecisionIsALinkOfTheChain();
    void aChangedByteIsNamed_data();
    void aChangedByteIsNamed();
    void anAlteredRowIsNamed_data();
    void anAlteredRowIsNamed();
    void whatWasDecidedBeforeTheChainIsNoFault();
    void aRefusedDecisionLeavesNoLink();

private:
    Ledger& ledger() { return *m_ledger; }
    QString file() const { return QDir(m_dir->path()).filePath(QStringLiteral("ledger.db")); }
    void decideFive();
    void changePastTheGuards(const QStringList& tables, const QStringList& changes);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Ledger> m_ledger;
};

void AuditChainTest::init()
{
    m_ledger.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_ledger = std::move(Ledger::open(m_dir->path()).value());
}

void AuditChainTest::causesAndDisputesComeBackInTheirOrder()
{
    QVERIFY(ledger().append(RecordedCause{"amounts-differ:7@20500", "contract-amended", kNoon, "as agreed"}).ok());
    QVERIFY(ledger().append(RecordedCause{"amounts-differ:7@20500", {}, kNoon + kHour, {}}).ok());
    QVERIFY(ledger().append(RebateDispute{{9}, kNoon, "promised by whom?"}).ok());
    QVERIFY(ledger().append(RebateRuling{{8}, 600'000, kNoon, {}}).ok());
    m_ledger = std::move(Ledger::open(m_dir->path()).value());
    const Rulings all = ledger().rulings().value();
    QCOMPARE(all.causes.size(), std::size_t(2));
    QCOMPARE(all.causes[0].cause, std::string("contract-amended"));
    QCOMPARE(all.causes[0].note, std::string("as agreed"));
    QVERIFY(all.causes[1].cause.empty() && all.causes[1].at == kNoon + kHour);
    QCOMPARE(all.disputes.size(), std::size_t(1));
    QVERIFY(all.disputes[0].order == RecordId{9} && all.disputes[0].note == "promised by whom?");
    QCOMPARE(all.rebates.size(), std::size_t(1));
    QVERIFY(all.identities.empty());
}

void AuditChainTest::incompleteOnesAreRefused()
{
    const auto refused = [](const Status& status) {
        return !status && status.error().code == ErrorCode::InvalidArgument;
    };
    QVERIFY(refused(ledger().append(RecordedCause{"", "x", kNoon, {}})));
    QVERIFY(refused(ledger().append(RecordedCause{"k", "x", {}, {}})));
    QVERIFY(refused(ledger().append(RebateDispute{{}, kNoon, "why"})));
    QVERIFY(refused(ledger().append(RebateDispute{{1}, kNoon, ""})));
    QVERIFY(refused(ledger().append(RebateDispute{{1}, {}, "why"})));
    const EvidenceFile whole{{1}, 4, "test_report", {}, {}, "a.pdf", std::string(64, 'a'), 9, kNoon, {}};
    const std::function<void(EvidenceFile&)> faults[] = {
        [](EvidenceFile& f) { f.project = {}; }, [](EvidenceFile& f) { f.node = 0; },
        [](EvidenceFile& f) { f.node = 13; },    [](EvidenceFile& f) { f.kind.clear(); },
        [](EvidenceFile& f) { f.name.clear(); }, [](EvidenceFile& f) { f.sha256.pop_back(); },
        [](EvidenceFile& f) { f.size = 0; },     [](EvidenceFile& f) { f.at = {}; }};
    for (const auto& fault : faults) {
        EvidenceFile file = whole;
        fault(file);
        QVERIFY(refused(ledger().append(file)));
    }
    QCOMPARE(ledger().verifyAudit().value(), std::int64_t(0));
}

void AuditChainTest::decideFive()
{
    QVERIFY(ledger().append(ActionStep{"a1", ActionStepKind::Taken, kNoon, {}, {}, "called"}).ok());
    QVERIFY(ledger().append(IdentityRuling{{1}, {2}, true, kNoon, {}}).ok());
    QVERIFY(ledger().append(RebateRuling{{3}, 600'000, kNoon, {}}).ok());
    QVERIFY(ledger().append(RebateDispute{{4}, kNoon, "why\x1f: 3:x"}).ok());
    QVERIFY(ledger().append(RecordedCause{"k:5@1", "same-template", kNoon, {}}).ok());
}

void AuditChainTest::aFileIsALinkOfTheChain()
{
    const EvidenceFile file{{7}, 4, "test_report", "pdf", "/x/a.pdf", "a.pdf", std::string(64, 'a'), 9, kNoon, "n"};
    QVERIFY(ledger().append(file).ok());
    const EvidenceFile kept = ledger().rulings().value().evidence.at(0);
    QVERIFY(kept.project == RecordId{7} && kept.node == 4 && kept.kind == "test_report" && kept.name == "a.pdf");
    QVERIFY(kept.sha256 == file.sha256 && kept.size == 9 && kept.at == kNoon && kept.note == "n" && kept.path.empty());
    QCOMPARE(ledger().auditTrail().value().at(0).fields,
             (std::vector<std::string>{"7", "4", "test_report", "a.pdf", file.sha256, "9", "n"}));
    m_ledger.reset();
    changePastTheGuards({QStringLiteral("evidence_file")}, {QStringLiteral("UPDATE evidence_file SET name = 'b.pdf'")});
    QVERIFY(!Ledger::openForReading(m_dir->path()).value()->verifyAudit());
}

void AuditChainTest::everyDecisionIsALinkOfTheChain()
{
    decideFive();
    QVERIFY(ledger().append(ActionStep{"a1", ActionStepKind::Seen, kNoon, {}, {}, {}}).ok()); // decides nothing
    QVERIFY(ledger().undo("a1", kNoon + kHour).ok());
    QCOMPARE(ledger().verifyAudit().value(), std::int64_t(6));
    const auto trail = ledger().auditTrail().value();
    std::vector<std::string> names;
    for (const AuditEntry& entry : trail)
        names.push_back(entry.what);
    QCOMPARE(names, (std::vector<std::string>{"action_taken", "identity_same", "rebate_amount", "rebate_dispute",
                                              "cause", "action_undone"}));
    QCOMPARE(trail[3].fields, (std::vector<std::string>{"4", "why\x1f: 3:x"}));
    QCOMPARE(trail[3].at, kNoon);
    QCOMPARE(trail[5].hash.size(), 32);
}

// Somebody with the file in hand takes the guards away and puts them back.
void AuditChainTest::changePastTheGuards(const QStringList& tables, const QStringList& changes)
{
    const std::pair<QString, QString> guards[] = {{"changed", "UPDATE"}, {"deleted", "DELETE"}};
    for (const QString& table : tables) {
        for (const auto& [name, event] : guards)
            QVERIFY(runSql(file(), QStringLiteral("DROP TRIGGER %1_is_not_%2").arg(table, name)));
    }
    for (const QString& change : changes)
        QVERIFY(runSql(file(), change));
    for (const QString& table : tables) {
        for (const auto& [name, event] : guards)
            QVERIFY(runSql(file(), QStringLiteral("CREATE TRIGGER %1_is_not_%2 BEFORE %3 ON %1\n"
                                                  "  BEGIN SELECT RAISE(ABORT, '%1 is append-only'); END")
                                       .arg(table, name, event)));
    }
}

void AuditChainTest::aChangedByteIsNamed_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("named");
    const QString set = QStringLiteral("UPDATE audit_entry SET %1 WHERE sequence = %2");
    QTest::newRow("words of the first") << set.arg("bytes = CAST('action_taken' AS BLOB)", "1") << "1";
    QTest::newRow("words of the third") << set.arg("bytes = CAST(bytes || x'00' AS BLOB)", "3") << "3";
    QTest::newRow("hash of the last") << set.arg("entry_hash = x'00'", "5") << "5";
    QTest::newRow("one is gone") << QStringLiteral("DELETE FROM audit_entry WHERE sequence = 2") << "2";
    QTest::newRow("the first is gone") << QStringLiteral("DELETE FROM audit_entry WHERE sequence = 1") << "1";
}

void AuditChainTest::aChangedByteIsNamed()
{
    QFETCH(QString, change);
    QFETCH(QString, named);
    decideFive();
    m_ledger.reset();
    changePastTheGuards({QStringLiteral("audit_entry")}, {change});
    auto opened = Ledger::open(m_dir->path());
    QVERIFY(opened);
    const auto checked = opened.value()->verifyAudit();
    QVERIFY(!checked);
    QVERIFY(checked.error().code == ErrorCode::StoreDamaged);
    QCOMPARE(QString::fromStdString(checked.error().args.at(0)), named);
}

void AuditChainTest::anAlteredRowIsNamed_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, const char* table, const char* change, const char* named) {
        QTest::newRow(name) << QString::fromLatin1(table) << QString::fromLatin1(change) << QString::fromLatin1(named);
    };
    row("a note", "action_step", "UPDATE action_step SET note = 'callee'", "1");
    row("a time by a millisecond", "action_step", "UPDATE action_step SET at = at + 1", "1");
    row("an end that was not said", "action_step", "UPDATE action_step SET until = 0", "1");
    row("what was done", "action_step", "UPDATE action_step SET kind = 'dismissed'", "1");
    row("a step that is gone", "action_step", "DELETE FROM action_step", "1");
    row("a ruling turned round", "identity_ruling", "UPDATE identity_ruling SET same = 0", "2");
    row("a ruling on another record", "identity_ruling", "UPDATE identity_ruling SET record_b = 3", "2");
    row("an amount by one fen", "rebate_ruling", "UPDATE rebate_ruling SET amount = amount + 1", "3");
    row("a dispute", "rebate_dispute", "UPDATE rebate_dispute SET note = 'x'", "4");
    row("a cause", "recorded_cause", "UPDATE recorded_cause SET cause = 'clock-wrong'", "5");
    row("a cause that is gone", "recorded_cause", "DELETE FROM recorded_cause", "5");
}

// R55: one byte of what was decided, with the trail left as it is.
void AuditChainTest::anAlteredRowIsNamed()
{
    QFETCH(QString, table);
    QFETCH(QString, change);
    QFETCH(QString, named);
    decideFive();
    m_ledger.reset();
    changePastTheGuards({table}, {change});
    const auto checked = Ledger::openForReading(m_dir->path()).value()->verifyAudit();
    QVERIFY(!checked);
    QVERIFY(checked.error().code == ErrorCode::StoreDamaged);
    QCOMPARE(QString::fromStdString(checked.error().args.at(0)), named);
}

void AuditChainTest::whatWasDecidedBeforeTheChainIsNoFault()
{
    decideFive();
    m_ledger.reset();
    changePastTheGuards({QStringLiteral("audit_entry")}, {QStringLiteral("DELETE FROM audit_entry")});
    m_ledger = std::move(Ledger::open(m_dir->path()).value());
    QCOMPARE(ledger().verifyAudit().value(), std::int64_t(0));
    decideFive();
    QCOMPARE(ledger().verifyAudit().value(), std::int64_t(5));
    // The end cut off: the decision and its entry, and no trace but the table's counter.
    m_ledger.reset();
    changePastTheGuards({QStringLiteral("audit_entry"), QStringLiteral("recorded_cause")},
                        {QStringLiteral("DELETE FROM audit_entry WHERE sequence = 5"),
                         QStringLiteral("DELETE FROM recorded_cause WHERE sequence = 2")});
    const auto checked = Ledger::openForReading(m_dir->path()).value()->verifyAudit();
    QVERIFY(!checked);
    QCOMPARE(checked.error().args.at(0), std::string("5"));
}

void AuditChainTest::aRefusedDecisionLeavesNoLink()
{
    OutboxDraft twice;
    twice.key = "one key for ever";
    twice.system = "crm";
    twice.write = "tasks";
    const std::vector<OutboxDraft> effects = {twice};
    QVERIFY(ledger().append(RecordedCause{"k:5@1", "same-template", kNoon, {}}, effects).ok());
    QVERIFY(!ledger().append(RecordedCause{"k:5@1", "offline-work", kNoon + kHour, {}}, effects).ok());
    QCOMPARE(ledger().verifyAudit().value(), std::int64_t(1));
    QCOMPARE(ledger().rulings().value().causes.size(), std::size_t(1));
}

QTEST_APPLESS_MAIN(AuditChainTest)
#include "tst_auditchain.moc"
