#include "tests/ui/sample.h"
#include "ui/models/moneyfunnel.h"
#include "ui/pages/funnel/funnelpage.h"
#include "ui/pages/funnel/leakmodel.h"
#include "ui/pages/funnel/moneyrowmodel.h"
#include "ui/pages/funnel/noderowmodel.h"
#include "ui/shell/datatable.h"
#include "ui/shell/settings.h"
#include "ui/shell/tablepane.h"
#include "ui/widgets/ladder.h"
#include "ui/widgets/tilemap.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::ui;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

BridgeItem item(std::int64_t record, std::int64_t claimed, std::int64_t proven)
{
    return {{record}, "business " + std::to_string(record), {claimed}, {proven}, {{record}}, {}};
}

} // namespace

// The Funnel page over the hand-made company: money from claimed to paid, and the twelve nodes (R2, R3, R22).
class FunnelPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rungsAddUp();
    void repsStandApart();
    void everyCellOpensWhatItSays();
    void linesAreToldForTheAsOfMonth();
    void causesSumToTheGap();
    void aRegionListsItsOwnBusiness();
    void nodesTellWhereTheClaimLeavesTheProof();
    void nodeFiguresOpenTheirProjects();
    void modelsKeepTheContract();

private:
    FigureEvidence opened(FunnelPage& page, const char* table, int row, int column);

    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(QStringLiteral("window.ini"))};
    Rulebook m_rules;
    ViewState m_state;
};

void FunnelPageTest::initTestCase()
{
    m_rules = sample::rulebook();
    auto all = std::make_shared<Assessment>(*sample::assessment());
    const Month month{2026 * 12 + 2};
    Achievement rep = all->achievements.front();
    rep.month = month;
    rep.rep = PersonIndex{0};
    all->achievements.push_back(rep);
    Achievement line = rep;
    line.rep = {};
    line.line = "PLC";
    all->lines.push_back(line);
    Bridge company, nanjing;
    company.month = nanjing.month = month;
    nanjing.region = RegionIndex{0};
    // The first receipt of Nanjing stands in its own figures; the other business is somebody else's.
    BridgeItem own = item(7, 500, 100);
    own.records = all->achievements[5].paid.records;
    company.steps = {{BridgeCause::NotSigned, {900}, {300}, {own, item(8, 400, 200)}},
                     {BridgeCause::NotPaid, {1000}, {100}, {item(9, 1000, 100)}}};
    nanjing.steps = {{BridgeCause::NotSigned, {500}, {100}, {}}};
    all->bridges.assign(11, {});
    all->bridges[0] = company;
    all->bridges[1] = nanjing;
    for (std::size_t i = 0; i < all->projects.size(); ++i) {
        ProjectAssessment& project = all->projects[i];
        project.nodeInWork = project.provenNode < kNodeCount ? project.provenNode + 1 : 0;
        project.daysInNode = static_cast<int>(i % 40);
        project.expectedDays = 14;
        project.stuck = project.open && project.daysInNode > 14;
    }
    m_state = {all, sample::facts(), &m_rules, {}, sample::now(), {}, {}};
}

void FunnelPageTest::rungsAddUp()
{
    const Month month{2026 * 12 + 2};
    const MoneyFunnel all = moneyFunnelOf(m_state, month);
    Money claimed, paid;
    for (const MoneyFunnel& region : moneyFunnels(m_state, FunnelBy::Region, month)) {
        claimed += region.claimed();
        paid += region.at(FunnelRung::Paid);
    }
    QCOMPARE(claimed.fen, all.claimed().fen);
    QCOMPARE(paid.fen, all.at(FunnelRung::Paid).fen);
    ViewState nanjing = m_state;
    nanjing.scope = RegionIndex{0};
    const MoneyFunnel one = moneyFunnelOf(nanjing, month);
    QCOMPARE(one.ofTarget(one.proven).value(), Rational(63, 100));
    QCOMPARE(one.ofTarget(one.claimed()).value(), Rational(1));
    QCOMPARE(int(one.widestLeak()), int(FunnelRung::Signed));
    QCOMPARE(one.conversion(FunnelRung::Paid).value(), Rational(1));
    QVERIFY(!one.conversion(FunnelRung::Claimed).hasValue());
    QVERIFY(!MoneyFunnel().conversion(FunnelRung::Paid).hasValue()); // none of none is no 0 %
}

void FunnelPageTest::repsStandApart()
{
    const Month month{2026 * 12 + 2};
    QCOMPARE(moneyFunnels(m_state, FunnelBy::Rep, month).size(), std::size_t(1));
    QCOMPARE(moneyFunnels(m_state, FunnelBy::Region, month).size(), std::size_t(10));
    QCOMPARE(moneyFunnels(m_state, FunnelBy::Month, month).size(), std::size_t(6));
    QCOMPARE(monthsOf(m_state).front().number, month.number);
}

FigureEvidence FunnelPageTest::opened(FunnelPage& page, const char* table, int row, int column)
{
    FigureEvidence evidence;
    const auto connection =
        connect(&page, &Page::evidenceRequested, this, [&evidence](const FigureEvidence& e) { evidence = e; });
    auto* view = page.findChild<DataTable*>(QLatin1String(table));
    Q_EMIT view->activated(view->model()->index(row, column));
    disconnect(connection);
    return evidence;
}

void FunnelPageTest::everyCellOpensWhatItSays()
{
    FunnelPage page(m_settings);
    page.showState(m_state);
    auto* table = page.findChild<DataTable*>(QStringLiteral("moneyTable"));
    QCOMPARE(table->model()->rowCount(), 10);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("南京大区")); // the widest gap first
    for (int column = 1; column < MoneyRowModel::ColumnCount; ++column) {
        const FigureEvidence evidence = opened(page, "moneyTable", 0, column);
        QVERIFY2(evidence.recordCount > 0, qPrintable(QString::number(column)));
        QVERIFY(!evidence.formula.isEmpty());
    }
    QCOMPARE(opened(page, "moneyTable", 0, MoneyRowModel::Claimed).recordCount, std::size_t(2));
    QCOMPARE(opened(page, "moneyTable", 0, MoneyRowModel::Paid).records,
             m_state.assessment->achievements[5].paid.records);
    FigureEvidence evidence;
    connect(&page, &Page::evidenceRequested, this, [&evidence](const FigureEvidence& e) { evidence = e; });
    for (PaintedWidget* painted : page.findChildren<PaintedWidget*>()) {
        if (!dynamic_cast<LadderWidget*>(painted))
            continue;
        for (int part = -1; part < kFunnelRungs; ++part) {
            evidence = {};
            painted->activate(part);
            QVERIFY(evidence.recordCount > 0);
        }
    }
}

void FunnelPageTest::linesAreToldForTheAsOfMonth()
{
    FunnelPage page(m_settings);
    page.showState(m_state);
    auto* by = page.findChild<QComboBox*>(QStringLiteral("funnelBy"));
    auto* month = page.findChild<QComboBox*>(QStringLiteral("funnelMonth"));
    auto* table = page.findChild<DataTable*>(QStringLiteral("moneyTable"));
    by->setCurrentIndex(int(FunnelBy::Line));
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("PLC"));
    month->setCurrentIndex(1);
    Q_EMIT month->activated(1);
    QCOMPARE(table->model()->rowCount(), 0);
    by->setCurrentIndex(int(FunnelBy::Region));
    QCOMPARE(table->model()->rowCount(), 10);
}

void FunnelPageTest::causesSumToTheGap()
{
    const std::vector<Leak> leaks = leaksOf(m_state);
    QCOMPARE(leaks.size(), std::size_t(2));
    QCOMPARE(int(leaks[0].cause), int(BridgeCause::NotPaid)); // the largest first
    Money sum;
    for (const Leak& leak : leaks) {
        Money items;
        for (const BridgeItem* each : leak.items)
            items += each->claimed - each->proven;
        QCOMPARE(items.fen, leak.gap().fen);
        sum += leak.gap();
    }
    QCOMPARE(sum.fen, std::int64_t(1500));
    FunnelPage page(m_settings);
    page.showState(m_state);
    QCOMPARE(opened(page, "leakTable", 0, 0).records, (std::vector<RecordId>{{9}}));
    QCOMPARE(opened(page, "leakItemTable", 0, 0).records, (std::vector<RecordId>{{9}}));
}

void FunnelPageTest::aRegionListsItsOwnBusiness()
{
    ViewState nanjing = m_state;
    nanjing.scope = RegionIndex{0};
    const std::vector<Leak> leaks = leaksOf(nanjing);
    QCOMPARE(leaks.size(), std::size_t(1));
    QCOMPARE(leaks[0].items.size(), std::size_t(1));
    QCOMPARE(leaks[0].items[0]->record.value, std::int64_t(7));
    QCOMPARE(leaks[0].gap().fen, std::int64_t(400));
}

void FunnelPageTest::nodesTellWhereTheClaimLeavesTheProof()
{
    const auto all = summariseNodes(*m_state.assessment, {}, {});
    const auto automation = summariseNodes(*m_state.assessment, {}, "automation");
    const auto medical = summariseNodes(*m_state.assessment, {}, "medical");
    int open = 0;
    for (const ProjectAssessment& project : m_state.assessment->projects)
        open += project.open && project.claimedNode > 0 ? 1 : 0;
    QCOMPARE(all[0].claimed, open);
    for (std::size_t node = 0; node < all.size(); ++node) {
        QCOMPARE(automation[node].claimed + medical[node].claimed, all[node].claimed);
        QCOMPARE(int(all[node].onlyClaimed.size()), all[node].claimed - all[node].proven);
        if (node > 0)
            QVERIFY(all[node].proven <= all[node - 1].proven);
        for (std::size_t i = 1; i < all[node].inWork.size(); ++i)
            QVERIFY(m_state.assessment->projects[all[node].inWork[i - 1]].daysInNode >=
                    m_state.assessment->projects[all[node].inWork[i]].daysInNode);
    }
    QVERIFY(!summariseNodes(Assessment(), {}, {})[0].meanDays().hasValue());
}

void FunnelPageTest::nodeFiguresOpenTheirProjects()
{
    FunnelPage page(m_settings);
    page.showState(m_state);
    page.findChild<QTabWidget*>()->setCurrentIndex(1);
    const auto nodes = summariseNodes(*m_state.assessment, {}, {});
    for (int row = 0; row < kNodeCount; ++row) {
        const NodeSummary& node = nodes[static_cast<std::size_t>(row)];
        QCOMPARE(opened(page, "nodeTable", row, NodeRowModel::Claimed).recordCount, std::size_t(node.claimed));
        QCOMPARE(opened(page, "nodeTable", row, NodeRowModel::Proven).recordCount, std::size_t(node.proven));
        QCOMPARE(opened(page, "nodeTable", row, NodeRowModel::InWork).recordCount, node.inWork.size());
        QCOMPARE(opened(page, "nodeTable", row, NodeRowModel::Stuck).recordCount, std::size_t(node.stuck));
    }
}

void FunnelPageTest::modelsKeepTheContract()
{
    MoneyRowModel money;
    LeakModel leaks;
    LeakItemModel items;
    NodeRowModel nodes;
    NodeProjectModel projects;
    QAbstractItemModelTester testers[] = {
        {&money, kFatal}, {&leaks, kFatal}, {&items, kFatal}, {&nodes, kFatal}, {&projects, kFatal}};
    Q_UNUSED(testers);
    for (const FunnelBy by : {FunnelBy::Region, FunnelBy::Rep, FunnelBy::Line, FunnelBy::Month})
        money.setFunnels(by, moneyFunnels(m_state, by, Month{2026 * 12 + 2}));
    leaks.setLeaks(leaksOf(m_state));
    items.setItems(leaksOf(m_state)[0].items);
    nodes.setNodes(m_state, {{}, summariseNodes(*m_state.assessment, {}, {})});
    projects.setProjects(m_state, nodes.shown().nodes[0], 1);
    items.setItems({});
    QCOMPARE(items.rowCount(), 0);
}

QTEST_MAIN(FunnelPageTest)
#include "tst_funnelpage.moc"
