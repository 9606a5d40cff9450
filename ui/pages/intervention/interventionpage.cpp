#include "ui/pages/intervention/interventionpage.h"

#include "ui/pages/intervention/casemodel.h"
#include "ui/shell/datatable.h"
#include "ui/shell/settings.h"
#include "ui/shell/tablepane.h"
#include "ui/shell/tile.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

namespace plumbline::ui {
namespace {

constexpr int kBacktestDays = 90;

QString windowWords(const Window& window)
{
    return InterventionPage::tr("%1 to %2").arg(words::date(window.from), words::date(window.to));
}

} // namespace

InterventionPage::InterventionPage(Settings& settings, QWidget* parent)
    : Page(parent)
    , m_settings(settings)
    , m_groups(new GroupModel(this))
    , m_cases(new CaseModel(this))
{
    setObjectName(QStringLiteral("interventionPage"));
    build();
    for (Tile* tile : m_tiles) {
        connect(tile->figure(), &FigureLabel::evidenceRequested, this, &Page::evidenceRequested);
        connect(tile->second(), &FigureLabel::evidenceRequested, this, &Page::evidenceRequested);
    }
    connect(m_by, &QTabBar::currentChanged, this, &InterventionPage::showGroups);
    connect(m_groupPane, &TablePane::currentRowChanged, this, &InterventionPage::showCases);
    connect(m_groupPane, &TablePane::activated, this,
            [this](int row) { Q_EMIT evidenceRequested(groupEvidence(row)); });
    connect(m_casePane, &TablePane::activated, this,
            [this](int row) { Q_EMIT evidenceRequested(caseEvidence(m_state, m_cases->at(row))); });
    connect(m_backtest, &QPushButton::clicked, this, &InterventionPage::askBacktest);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        Q_EMIT backtestCancelled();
        m_cancel->hide();
        m_progress->clear();
    });
    connect(m_result, &FigureLabel::evidenceRequested, this, &Page::evidenceRequested);
}

InterventionPage::~InterventionPage() { m_settings.set(Setting::InterventionSplit, m_split->saveState()); }

void InterventionPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * space::grid, 2 * space::grid, 2 * space::grid, 2 * space::grid);
    column->setSpacing(space::grid);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * space::grid);
    for (Tile*& tile : m_tiles) {
        tile = new Tile(this);
        row->addWidget(tile, 1);
    }
    column->addLayout(row);
    column->addWidget(buildBacktest());
    m_split = new QSplitter(Qt::Vertical, this);
    m_groupPane = new TablePane(m_groups, QStringLiteral("interventionTable"), m_split);
    m_casePane = new TablePane(m_cases, QStringLiteral("caseTable"), m_split);
    const int groupWidths[] = {184, 96, 88, 144, 80, 80, 144, 160, 136};
    for (int i = 0; i < GroupModel::ColumnCount; ++i)
        m_groupPane->table()->setColumnWidth(i, groupWidths[i]);
    const int caseWidths[] = {328, 88, 144, 144, 80, 128, 136};
    for (int i = 0; i < CaseModel::ColumnCount; ++i)
        m_casePane->table()->setColumnWidth(i, caseWidths[i]);
    m_groupPane->sortBy(GroupModel::Running, Qt::DescendingOrder);
    m_casePane->sortBy(CaseModel::Started, Qt::DescendingOrder);
    m_split->setChildrenCollapsible(false);
    if (!m_split->restoreState(m_settings.value(Setting::InterventionSplit).toByteArray()))
        m_split->setSizes({260, 240});
    column->addWidget(m_split, 1);
}

QWidget* InterventionPage::buildBacktest()
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::grid);
    m_by = new QTabBar(line);
    m_by->setDrawBase(false);
    m_by->setExpanding(false);
    for (int i = 0; i < 3; ++i)
        m_by->addTab(QString());
    m_progress = makeLabel(line, LabelRole::Secondary);
    m_result = new FigureLabel(line, FigureLabel::Size::Body);
    m_result->setObjectName(QStringLiteral("backtestResult"));
    m_result->hide();
    m_cancel = new QPushButton(line);
    m_cancel->hide();
    m_backtest = new QPushButton(line);
    m_backtest->setObjectName(QStringLiteral("backtest"));
    row->addWidget(m_by);
    row->addStretch(1);
    row->addWidget(m_progress);
    row->addWidget(m_result);
    row->addWidget(m_cancel);
    row->addWidget(m_backtest);
    return line;
}

void InterventionPage::showState(const ViewState& state)
{
    m_state = state;
    m_by->setAccessibleName(tr("Grouped by"));
    const QString words[] = {tr("By signal"), tr("By region"), tr("By month")};
    for (int i = 0; i < 3; ++i)
        m_by->setTabText(i, words[i]);
    m_backtest->setText(tr("Backtest this signal"));
    setPlainToolTip(m_backtest, tr("What the chosen signal would have said over the last %1 days, and how often a loss "
                                   "followed")
                                    .arg(kBacktestDays));
    m_cancel->setText(tr("Cancel"));
    if (!isReady() && state.insights)
        m_progress->setText(tr("Replaying the past days: %1 %").arg(state.insights->replayedPercent));
    else if (!m_cancel->isVisibleTo(this))
        m_progress->clear();
    measure();
    showTiles();
    showGroups();
}

void InterventionPage::measure()
{
    m_report = {};
    if (!isReady())
        return;
    const RecordId region = m_state.scope.isSet() ? m_state.assessment->regions[m_state.scope.at()].id : RecordId();
    m_report = reportOf(m_state.insights->episodes, m_state.insights->cases, *m_state.rulebook, m_state.insights->asOf,
                        region);
}

void InterventionPage::showTile(TileKind kind, const QString& caption, const QString& figure, const QString& second)
{
    const EvidenceSource source = [this, kind] { return evidence(kind); };
    Tile& tile = *m_tiles[kind];
    tile.setCaption(caption);
    tile.figure()->setFigure(caption, figure, source);
    tile.second()->setFigure(QStringLiteral("%1, %2").arg(caption, second), second, source);
}

void InterventionPage::showTiles()
{
    const plumbline::InterventionFigures& all = m_report.all;
    showTile(MedianTile, tr("To the first step, median"), timeText(all.wall, &TimeFigures::median),
             tr("mean %1 · nine of ten %2")
                 .arg(timeText(all.wall, &TimeFigures::mean), timeText(all.wall, &TimeFigures::p90)));
    showTile(WorkingTile, tr("In working time, median"), timeText(all.working, &TimeFigures::median),
             tr("%1 answered · %2 over").arg(words::count(all.answered), words::count(all.endedUnanswered)));
    showTile(RunningTile, tr("Still running"), isReady() ? words::count(all.running) : words::dash(),
             all.running > 0 ? tr("the longest for %1").arg(words::duration(all.longestRunning))
                             : tr("nothing waits for a step"));
    showTile(DetectionTile, tr("First shown after, median"), timeText(all.detection, &TimeFigures::median),
             tr("nine of ten %1").arg(timeText(all.detection, &TimeFigures::p90)));
    showTile(EffectTile, tr("Now, median"), timeText(m_report.inAfter.wall, &TimeFigures::median),
             tr("before: %1").arg(timeText(m_report.inBefore.wall, &TimeFigures::median)));
}

FigureEvidence InterventionPage::evidence(TileKind kind) const
{
    const plumbline::InterventionFigures& all = m_report.all;
    FigureEvidence out;
    out.title = m_tiles[kind]->accessibleName();
    out.value = m_tiles[kind]->figure()->value();
    out.formula = tr("From the moment a signal became true in the data to the first corrective step: taken, delegated "
                     "or completed. Signals without a step are never dropped: they run, or ended unanswered.");
    out.parts = {{tr("Answered"), words::count(all.answered)},
                 {tr("Running"), words::count(all.running)},
                 {tr("Ended unanswered"), words::count(all.endedUnanswered)},
                 {tr("All signals"), words::count(all.answered + all.running + all.endedUnanswered)}};
    if (kind == EffectTile) {
        out.parts.push_back({windowWords(m_report.before), timeText(m_report.inBefore.wall, &TimeFigures::median)});
        out.parts.push_back({windowWords(m_report.after), timeText(m_report.inAfter.wall, &TimeFigures::median)});
    }
    for (const std::size_t at : casesOf(-1)) {
        const InterventionCase& each = m_state.insights->cases[at];
        const bool isWanted = kind == RunningTile     ? each.outcome == InterventionOutcome::Running
                              : kind == DetectionTile ? each.shownAt.isKnown()
                                                      : each.outcome == InterventionOutcome::Answered;
        if (isWanted)
            out.add(m_state.insights->episodes[each.episode].signal.records);
    }
    if (out.recordCount == 0)
        out.whyNoRecords = isReady() ? tr("No signal of these days was measured that way yet.")
                                     : tr("The past days are still being replayed; open this again in a moment.");
    return out;
}

FigureEvidence InterventionPage::groupEvidence(int group) const
{
    const plumbline::InterventionFigures& figures = m_groups->at(group).figures;
    FigureEvidence out;
    out.title = m_groups->nameAt(group);
    out.value = timeText(figures.wall, &TimeFigures::median);
    out.formula = m_tiles[MedianTile]->figure()->evidence().formula;
    out.parts = {{tr("Answered"), words::count(figures.answered)},
                 {tr("Running"), words::count(figures.running)},
                 {tr("Ended unanswered"), words::count(figures.endedUnanswered)},
                 {tr("All signals"), words::count(figures.answered + figures.running + figures.endedUnanswered)}};
    for (const std::size_t at : casesOf(group))
        out.add(m_state.insights->episodes[m_state.insights->cases[at].episode].signal.records);
    return out;
}

void InterventionPage::showGroups()
{
    const int by = m_by->currentIndex();
    m_groupPane->setTitle(tr("From signal to step"));
    m_groupPane->setEmptyText(isReady() ? tr("No signal was raised in these days. That is good news.")
                                        : tr("The past days are being replayed. This takes a moment."));
    m_groups->setGroups(m_state, static_cast<GroupedBy>(by),
                        by == 0   ? m_report.rules
                        : by == 1 ? m_report.regions
                                  : m_report.months);
    m_backtest->setEnabled(by == 0 && m_groups->rowCount() > 0 && m_state.facts);
    if (m_groups->rowCount() > 0)
        m_groupPane->selectRow(0);
    showCases();
}

// Of a group in the table; -1 = of every group.
std::vector<std::size_t> InterventionPage::casesOf(int group) const
{
    std::vector<std::size_t> found;
    if (!isReady())
        return found;
    const RecordId region = m_state.scope.isSet() ? m_state.assessment->regions[m_state.scope.at()].id : RecordId();
    const int by = m_by->currentIndex();
    for (std::size_t i = 0; i < m_state.insights->cases.size(); ++i) {
        const Episode& episode = m_state.insights->episodes[m_state.insights->cases[i].episode];
        if (region.isSet() && episode.region != region)
            continue;
        const std::string name = by == 0   ? episode.signal.rule
                                 : by == 1 ? episode.regionName
                                           : toIso(monthOf(m_state.clock().dayAt(episode.signal.startedAt)));
        if (group < 0 || name == m_groups->at(group).name)
            found.push_back(i);
    }
    return found;
}

void InterventionPage::showCases()
{
    const int group = m_groupPane->currentRow();
    const bool isChosen = group >= 0 && group < m_groups->rowCount();
    m_casePane->setTitle(isChosen ? m_groups->nameAt(group) : tr("Signals one by one"));
    m_casePane->setEmptyText(tr("Choose a line above to see its signals."));
    m_cases->setCases(m_state, isChosen ? casesOf(group) : std::vector<std::size_t>());
}

void InterventionPage::askBacktest()
{
    const int row = m_groupPane->currentRow();
    if (row < 0 || m_by->currentIndex() != 0)
        return;
    BacktestRequest request;
    request.rule = m_groups->at(row).name;
    request.until = m_state.asOf();
    request.to = m_state.clock().dayAt(request.until);
    request.from = {request.to.number - kBacktestDays + 1};
    m_tested = m_groups->nameAt(row);
    m_result->hide();
    m_cancel->show();
    showBacktestProgress(0);
    Q_EMIT backtestRequested(request);
}

void InterventionPage::showBacktestProgress(int percent)
{
    m_progress->setText(tr("Backtest of \"%1\": %2 %").arg(m_tested).arg(percent));
}

void InterventionPage::showBacktest(const std::shared_ptr<const BacktestReport>& report)
{
    m_cancel->hide();
    m_progress->clear();
    if (!report)
        return;
    const qint64 fires = static_cast<qint64>(report->fires.size());
    const QString value =
        tr("%1 days: raised %2 times, %3 before a loss")
            .arg(words::count(kBacktestDays), words::count(fires), words::percent(report->precededLoss));
    m_result->show();
    m_result->setFigure(tr("Backtest of \"%1\"").arg(m_tested), value, [report, name = m_tested, value] {
        FigureEvidence out;
        out.title = name;
        out.value = value;
        out.formula = tr("The signal replayed day by day over your own records; a loss counts when the same customer's "
                         "deal was lost within the days after it.");
        out.parts = {
            {tr("Raised"), words::count(static_cast<qint64>(report->fires.size()))},
            {tr("Before a loss"),
             tr("%1 of %2").arg(words::count(report->precededLoss.part), words::count(report->precededLoss.whole))},
            {tr("Median lead"), report->hasLead ? words::duration(report->medianLead) : words::dash()},
            {tr("Lost afterwards"), words::moneyFull(report->lostAmount)}};
        for (const BacktestFire& fire : report->fires) {
            out.add(fire.episode.signal.records);
            out.add(fire.loss);
        }
        out.whyNoRecords = tr("It would not have been raised in these days.");
        return out;
    });
}

} // namespace plumbline::ui
