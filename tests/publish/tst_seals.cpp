#include "core/store/ledger.h"

#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;

// A sealed month stays as it was, is sealed once, and stands in the audit chain.
class TestSeals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sealedOnce();
    void earlierHeadHolds();
    void incompleteIsRefused();
};

namespace {

SealedEntry entryOf(const char* month)
{
    const Instant at = *instantFromIso("2026-03-14T01:42:00Z");
    return {*monthFromIso(month), at, at, at, true, "fingerprint", std::string("content\0of", 10) + month};
}

} // namespace

void TestSeals::sealedOnce()
{
    QTemporaryDir folder;
    const auto ledger = Ledger::open(folder.path());
    QVERIFY(ledger.ok());
    const Seals seals = ledger.value()->seals();
    QVERIFY(Seals(seals).seal(entryOf("2026-02"), "rules").ok());
    QVERIFY(Seals(seals).seal(entryOf("2026-01"), "rules").ok());
    const Status again = Seals(seals).seal(entryOf("2026-02"), "rules");
    QVERIFY(!again.ok());
    QCOMPARE(again.error().code, ErrorCode::AlreadySent);
    const auto all = seals.all();
    QVERIFY(all.ok());
    QCOMPARE(all.value().size(), std::size_t(2));
    QCOMPARE(toIso(all.value()[0].month), std::string("2026-01"));
    QCOMPARE(all.value()[1].content, entryOf("2026-02").content);
    QCOMPARE(ledger.value()->rulebookText("fingerprint").value(), std::string("rules"));
}

void TestSeals::earlierHeadHolds()
{
    QTemporaryDir folder;
    const auto ledger = Ledger::open(folder.path());
    QVERIFY(ledger.ok());
    Seals seals = ledger.value()->seals();
    QCOMPARE(seals.head().value().entries, 0);
    QVERIFY(seals.seal(entryOf("2026-01"), "rules").ok());
    const AuditHead head = seals.head().value();
    QCOMPARE(head.entries, 1);
    QCOMPARE(head.hash.size(), std::size_t(64));
    QVERIFY(seals.seal(entryOf("2026-02"), "rules").ok());
    QVERIFY(seals.holds(head).value());
    QVERIFY(seals.holds({}).value());
    QVERIFY(!seals.holds({1, std::string(64, '0')}).value());
    QVERIFY(!seals.holds({3, head.hash}).value());
    QVERIFY(ledger.value()->verifyAudit().ok());
}

void TestSeals::incompleteIsRefused()
{
    QTemporaryDir folder;
    const auto ledger = Ledger::open(folder.path());
    QVERIFY(ledger.ok());
    SealedEntry entry = entryOf("2026-02");
    entry.content.clear();
    QVERIFY(!ledger.value()->seals().seal(entry, "rules").ok());
    QVERIFY(ledger.value()->seals().all().value().empty());
}

QTEST_GUILESS_MAIN(TestSeals)
#include "tst_seals.moc"
