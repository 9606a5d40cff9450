#include "tests/ui/sample.h"
#include "ui/pages/intervention/casemodel.h"
#include "ui/pages/intervention/interventionpage.h"
#include "ui/pages/rebates/rebateevidence.h"
#include "ui/pages/rebates/rebatespage.h"
#include "ui/shell/datatable.h"
#include "ui/shell/figurelabel.h"
#include "ui/shell/settings.h"
#include "ui/shell/tile.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::ui;

namespace {

RebateAssessment rebate(std::int64_t order, Verdict verdict, std::int64_t total, std::int64_t amount)
{
    RebateAssessment made;
    made.order = {order};
    made.orderNumber = "SO-" + std::to_string(order);
    made.customer = "龙城";
    made.policy = sample::rulebook().rebates.front().id;
    made.verdict = verdict;
    made.total = {total};
    made.missing = {std::max<std::int64_t>(0, 50'000'000 - total)};
    made.base = {20'000'000};
    made.amount = {amount};
    made.reasons = {{ReasonCode::RebateReturning, Verdict::Passed, {}, {{order + 1}}},
                    {ReasonCode::RebateInScope, Verdict::Passed, {std::string("伺服")}, {{order + 2}}},
                    {total >= 50'000'000 ? ReasonCode::RebateReached : ReasonCode::RebateBelowThreshold,
                     verdict,
                     {Money{total}, Money{50'000'000}},
                     {{order + 3}}}};
    return made;
}

} // namespace

// The Rebates page shows no amount before every check has passed (R42); the Intervention page drops no
// signal (R45).
class RebatesPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noAmountBeforeAllChecksPassed();
    void theAmountGoesIntoTheAnnexAsItStands();
    void aDecisionTakenBackIsOpenAgain();
    void aDisputeNeedsAReason();
    void tilesAddUp();
    void everySignalIsCountedOnce();
    void figuresSayWhatIsStillReplayed();

private:
    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(QStringLiteral("window.ini"))};
    Rulebook m_rules;
    ViewState m_state;
};

void RebatesPageTest::initTestCase()
{
    m_rules = sample::rulebook();
    auto out = std::make_shared<Assessment>(*sample::emptyCompany());
    out->rebates = {rebate(100, Verdict::Passed, 50'000'000, 600'000), rebate(200, Verdict::Failed, 49'999'999, 0),
                    rebate(300, Verdict::Failed, 60'000'000, 0)};
    out->rebates[2].claim = {399};
    out->rebates[2].claimed = {300'000};
    out->rebates[2].outOfRule = true;
    m_state = {out, sample::facts(), &m_rules, {}, sample::now(), {}, {}};
}

void RebatesPageTest::noAmountBeforeAllChecksPassed()
{
    RebateModel model;
    QAbstractItemModelTester tester(&model);
    model.setState(m_state);
    for (int row = 0; row < model.rowCount(); ++row) {
        const bool isPassed = model.at(row).rebate->verdict == Verdict::Passed;
        const QModelIndex cell = model.index(row, RebateModel::Amount);
        QCOMPARE(cell.data().toString().contains(QStringLiteral("6,000")), isPassed);
        QCOMPARE(cell.data(SortRole).toLongLong() >= 0, isPassed);
        QCOMPARE(dueEvidence(m_state, model.at(row)).value.contains(QStringLiteral("6,000")), isPassed);
    }
    QVERIFY(model.index(1, RebateModel::Missing).data().toString().contains(QStringLiteral("0.01")));
    QVERIFY(!model.index(1, RebateModel::Failed).data().toString().isEmpty());
}

void RebatesPageTest::theAmountGoesIntoTheAnnexAsItStands()
{
    RebatesPage page(m_settings);
    page.showState(m_state);
    page.reveal(QStringLiteral("100"));
    std::vector<RebateRuling> rulings;
    connect(&page, &Page::ruled, this,
            [&rulings](const DirectorRuling& ruling) { rulings.push_back(std::get<RebateRuling>(ruling)); });
    page.findChild<QPushButton*>(QStringLiteral("toAnnex"))->click();
    QCOMPARE(rulings.size(), std::size_t(1));
    QCOMPARE(rulings[0].amount, std::int64_t(600'000));
    QVERIFY(rulings[0].order == RecordId{100});
    page.reveal(QStringLiteral("200"));
    QVERIFY(!page.findChild<QPushButton*>(QStringLiteral("toAnnex"))->isVisibleTo(&page));
}

void RebatesPageTest::aDecisionTakenBackIsOpenAgain()
{
    ViewState ruled = m_state;
    auto rulings = std::make_shared<Rulings>();
    rulings->rebates = {{{100}, 600'000, sample::now(), {}}};
    ruled.rulings = rulings;
    RebateModel model;
    model.setState(ruled);
    QVERIFY(model.at(0).state == RebateState::InAnnex);
    OutboxEntry entry;
    entry.draft.subject = "100";
    entry.draft.decision = "rebate_amount";
    entry.queuedAt = sample::now();
    for (const auto& [state, expected] :
         {std::pair(OutboxState::Queued, RebateState::InAnnex), std::pair(OutboxState::Delivered, RebateState::InAnnex),
          std::pair(OutboxState::Discarded, RebateState::Due)}) {
        entry.state = state;
        ruled.outbox = std::make_shared<const std::vector<OutboxEntry>>(1, entry);
        model.setState(ruled);
        QVERIFY(model.at(0).state == expected);
    }
}

void RebatesPageTest::aDisputeNeedsAReason()
{
    RebatesPage page(m_settings);
    page.showState(m_state);
    page.reveal(QStringLiteral("300"));
    auto* dispute = page.findChild<QPushButton*>(QStringLiteral("disputeRebate"));
    auto* note = page.findChild<QLineEdit*>(QStringLiteral("rebateNote"));
    QVERIFY(dispute->isVisibleTo(&page) && !dispute->isEnabled());
    note->setText(QStringLiteral("  "));
    QVERIFY(!dispute->isEnabled());
    note->setText(QStringLiteral("nobody approved it"));
    QVERIFY(dispute->isEnabled());
    QSignalSpy ruled(&page, &Page::ruled);
    dispute->click();
    QCOMPARE(ruled.count(), 1);
}

void RebatesPageTest::tilesAddUp()
{
    RebatesPage page(m_settings);
    page.showState(m_state);
    const auto tiles = page.findChildren<Tile*>();
    QCOMPARE(tiles.at(1)->figure()->value(), QStringLiteral("2")); // one check missing
    QCOMPARE(tiles.at(2)->figure()->value(), QStringLiteral("1")); // outside the policy
    QCOMPARE(tiles.at(0)->figure()->evidence().parts.size(), std::size_t(1));
    QVERIFY(tiles.at(0)->figure()->evidence().value.contains(QStringLiteral("6,000.00")));
}

void RebatesPageTest::everySignalIsCountedOnce()
{
    auto past = std::make_shared<Insights>();
    past->asOf = sample::now();
    past->replayedPercent = 100;
    for (int i = 0; i < 3; ++i) {
        Episode episode;
        episode.signal.rule = "health-low";
        episode.signal.subjectRecord = {i + 1};
        episode.signal.startedAt = sample::now() - Duration::days(3);
        episode.signal.records = {{i + 1}};
        episode.regionName = "南京大区";
        if (i == 2)
            episode.endedAt = sample::now() - Duration::days(1);
        past->episodes.push_back(episode);
    }
    const std::vector<ActionStep> steps = {
        {"health-low:1", ActionStepKind::Taken, sample::now() - Duration::days(2), {}, {}, {}}};
    past->cases = interventionCases(past->episodes, ActionBook(steps, past->asOf), m_rules, past->asOf);
    ViewState state = m_state;
    state.insights = past;
    InterventionPage page(m_settings);
    page.showState(state);
    const auto tiles = page.findChildren<Tile*>();
    QCOMPARE(tiles.at(2)->figure()->value(), QStringLiteral("1"));                    // running
    QVERIFY(tiles.at(1)->second()->value().startsWith(QStringLiteral("1 answered"))); // and one ended
    const FigureEvidence all = tiles.at(0)->figure()->evidence();
    QCOMPARE(all.parts.at(3).value, QStringLiteral("3"));
    QCOMPARE(all.recordCount, std::size_t(1));
    QCOMPARE(page.findChild<DataTable*>(QStringLiteral("caseTable"))->model()->rowCount(), 3);
    QSignalSpy asked(&page, &Page::backtestRequested);
    page.findChild<QPushButton*>(QStringLiteral("backtest"))->click();
    QCOMPARE(asked.count(), 1);
    page.showBacktest(std::make_shared<BacktestReport>());
    QVERIFY(page.findChild<FigureLabel*>(QStringLiteral("backtestResult"))->isVisibleTo(&page));
}

void RebatesPageTest::figuresSayWhatIsStillReplayed()
{
    InterventionPage page(m_settings);
    page.showState(m_state);
    const auto tiles = page.findChildren<Tile*>();
    QCOMPARE(tiles.at(0)->figure()->value(), QStringLiteral("\u2013"));
    QVERIFY(!tiles.at(0)->figure()->evidence().whyNoRecords.isEmpty());
}

QTEST_MAIN(RebatesPageTest)
#include "tst_rebatespage.moc"
