#include "tests/ui/sample.h"
#include "ui/pages/actions/interactions.h"
#include "ui/shell/viewstate.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::ui;

// Past interactions of an action say what they are, whichever kind of record it is (R50).
class InteractionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsLine_data();
    void everyKindHasItsLine();
    void nothingIsSaidWithoutRecords();

private:
    Rulebook m_rules = sample::rulebook();
};

void InteractionsTest::everyKindHasItsLine_data()
{
    QTest::addColumn<int>("record");
    QTest::addColumn<QString>("line");
    QTest::newRow("visit") << 1 << QStringLiteral("2026-03-14 visit by –");
    QTest::newRow("inquiry") << 2 << QStringLiteral("2026-03-14 inquiry over ¥5");
    QTest::newRow("project document") << 3 << QStringLiteral("2026-03-14 document: Line drawings, signed");
    QTest::newRow("visit document") << 4 << QStringLiteral("2026-03-14 document: odd_kind");
    QTest::newRow("opportunity") << 5 << QStringLiteral("2026-03-14 opportunity “PLC <b>” over ¥5");
    QTest::newRow("contract") << 6 << QStringLiteral("2026-03-14 contract over ¥5");
    QTest::newRow("receipt") << 7 << QStringLiteral("2026-03-14 receipt of ¥5");
    QTest::newRow("promise") << 8 << QStringLiteral("2026-03-14 promise: line parameters");
    QTest::newRow("unknown") << 99 << QString();
}

void InteractionsTest::everyKindHasItsLine()
{
    QFETCH(int, record);
    auto facts = std::make_shared<Facts>();
    const Instant at = sample::now();
    const Money five{500};
    facts->visits.emplace_back().id = {1};
    facts->visits.back().visitedAt = at;
    facts->inquiries.push_back({{2}, {}, {}, at, five});
    DocumentFact document;
    document.id = {3};
    document.kind = facts->symbols.intern("line_drawing");
    document.isSigned = true;
    document.createdAt = at;
    facts->projectDocuments.push_back(document);
    document.id = {4};
    document.kind = facts->symbols.intern("odd_kind");
    document.isSigned = false;
    facts->visitDocuments.push_back(document);
    facts->opportunities.push_back({{5}, "PLC <b>", {}, {}, {}, {}, five, at, {}, {}, {}});
    facts->contracts.emplace_back().id = {6};
    facts->contracts.back().amount = five;
    facts->contracts.back().signedAt = at;
    facts->receipts.emplace_back().id = {7};
    facts->receipts.back().amount = five;
    facts->receipts.back().receivedAt = at;
    facts->commitments.push_back({{8}, {}, {}, "line parameters", {}, at, at, false});
    ViewState state{sample::assessment(), facts, &m_rules, {}, at, {}, {}};
    QTEST(interactionLine(state, {record}), "line");
}

void InteractionsTest::nothingIsSaidWithoutRecords()
{
    ViewState state{sample::assessment(), nullptr, &m_rules, {}, sample::now(), {}, {}};
    QVERIFY(interactionLine(state, {1}).isEmpty());
}

QTEST_MAIN(InteractionsTest)
#include "tst_interactions.moc"
