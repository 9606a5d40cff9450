#include "ui/pages/overview/overviewpage.h"

#include "ui/models/actionlog.h"
#include "ui/models/scopefigures.h"
#include "ui/pages/overview/overviewevidence.h"
#include "ui/pages/overview/provincecard.h"
#include "ui/pages/overview/regionbars.h"
#include "ui/pages/overview/regionfunnels.h"
#include "ui/pages/overview/urgentlist.h"
#include "ui/shell/tile.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QGridLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace plumbline::ui {
namespace {

constexpr int kWideFrom = 1040; // narrower, with the evidence open, tiles take two rows
constexpr int kLowUnder = 660;  // lower, four urgent actions stand where five do
constexpr int kTrendMonths = 6;

} // namespace

OverviewPage::OverviewPage(Settings&, QWidget* parent)
    : Page(parent)
{
    setObjectName(QStringLiteral("overviewPage"));
    build();
    arrange(true);
    connect(m_bars, &RegionBars::evidenceRequested, this, &Page::evidenceRequested);
    connect(m_funnels, &RegionFunnels::evidenceRequested, this, &Page::evidenceRequested);
    connect(m_provinces, &ProvinceCard::evidenceRequested, this, &Page::evidenceRequested);
    connect(m_urgent, &UrgentList::evidenceRequested, this, &Page::evidenceRequested);
    connect(m_urgent, &UrgentList::chosen, this,
            [this](const QString& key) { Q_EMIT pageRequested(QStringLiteral("actions"), key); });
}

void OverviewPage::build()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    auto* sheet = new QWidget(scroll);
    scroll->setWidget(sheet);
    outer->addWidget(scroll);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(2 * space::grid, 2 * space::grid, 2 * space::grid, 2 * space::grid);
    column->setSpacing(2 * space::grid);
    m_tileGrid = new QGridLayout;
    m_tileGrid->setSpacing(2 * space::grid);
    for (Tile*& tile : m_tiles) {
        tile = new Tile(sheet);
        connect(tile->figure(), &FigureLabel::evidenceRequested, this, &Page::evidenceRequested);
        connect(tile->second(), &FigureLabel::evidenceRequested, this, &Page::evidenceRequested);
    }
    m_tiles[AchievementTile]->showProofGlyphs();
    m_bars = new RegionBars(sheet);
    m_funnels = new RegionFunnels(sheet);
    m_provinces = new ProvinceCard(sheet);
    m_urgent = new UrgentList(sheet);
    m_body = new QGridLayout;
    m_body->setSpacing(2 * space::grid);
    column->addLayout(m_tileGrid);
    column->addLayout(m_body, 1);
}

void OverviewPage::arrange(bool wide)
{
    if (m_arranged && wide == m_wide)
        return;
    m_arranged = true;
    m_wide = wide;
    const int columns = wide ? 6 : 3;
    for (int i = 0; i < TileCount; ++i)
        m_tileGrid->addWidget(m_tiles[static_cast<std::size_t>(i)], i / columns, i % columns);
    for (int i = 0; i < TileCount; ++i)
        m_tileGrid->setColumnStretch(i, i >= columns ? 0 : wide && i == 0 ? 5 : 4); // two figures stand in the first
    if (wide) {
        m_body->addWidget(m_bars, 0, 0);
        m_body->addWidget(m_provinces, 0, 1);
        m_body->addWidget(m_funnels, 1, 0, 1, 2);
        m_body->addWidget(m_urgent, 0, 2, 2, 1);
    } else {
        m_body->addWidget(m_urgent, 0, 0);
        m_body->addWidget(m_bars, 1, 0);
        m_body->addWidget(m_provinces, 2, 0);
        m_body->addWidget(m_funnels, 3, 0);
    }
    m_body->setColumnStretch(0, wide ? 67 : 1);
    m_body->setColumnStretch(2, wide ? 50 : 0);
    m_body->setRowStretch(1, wide ? 1 : 0);
    m_body->setRowStretch(3, wide ? 0 : 1);
}

void OverviewPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange(event->size().width() >= kWideFrom);
    const bool low = event->size().height() < kLowUnder;
    m_urgent->setShown(low ? UrgentList::kShown - 1 : UrgentList::kShown);
    m_bars->setLow(low);
}

void OverviewPage::showState(const ViewState& state)
{
    showAchievement(state);
    showProcess(state);
    showIntervention(state);
    showActions(state);
    m_bars->showState(state);
    m_funnels->showState(state);
    m_provinces->showState(state);
    m_urgent->showState(state);
}

void OverviewPage::showAchievement(const ViewState& state)
{
    const AchievementFigures figures = achievementOf(state);
    const EvidenceSource source = [state] { return achievementEvidence(state, {}); };
    Tile& tile = *m_tiles[AchievementTile];
    tile.setCaption(tr("Achievement, %1").arg(words::monthShort(figures.month)));
    tile.figure()->setFigure(tr("Proven achievement"), words::percent(figures.provenRatio), source);
    tile.second()->setFigure(
        tr("Claimed achievement"),
        figures.hasTarget()
            ? tr("%1 claimed · gap %2").arg(words::percent(figures.claimedRatio)).arg(figures.gapPoints())
            : tr("no target on file"),
        source);
    SparklineValue trend;
    for (const Ratio& ratio : provenTrend(state, kTrendMonths)) {
        trend.points.push_back(wholePercent(ratio));
        trend.texts.push_back(words::percent(ratio));
    }
    tile.setTrend(trend);
}

void OverviewPage::showProcess(const ViewState& state)
{
    const ProcessFigures figures = processOf(state);
    Tile& visits = *m_tiles[VisitsTile];
    const EvidenceSource ofVisits = [state] { return visitsEvidence(state); };
    visits.setCaption(tr("Valid visits"));
    visits.figure()->setFigure(tr("Valid visits"), words::percent(figures.validVisits), ofVisits);
    visits.second()->setFigure(
        tr("Valid visits, counts"),
        figures.validVisits.hasValue()
            ? tr("%1 of %2").arg(words::count(figures.validVisits.part), words::count(figures.validVisits.whole))
            : tr("no visit on file"),
        ofVisits);

    Tile& pace = *m_tiles[PaceTile];
    const EvidenceSource ofPace = [state] { return paceEvidence(state); };
    const bool paced = figures.stageAdvances > 0;
    pace.setCaption(tr("Pace per stage"));
    pace.figure()->setFigure(tr("Days per stage"),
                             paced ? words::daysPerStage(figures.meanDaysPerStage) : words::dash(), ofPace);
    pace.second()->setFigure(tr("Stage advances"),
                             paced ? tr("%n advance(s)", nullptr, figures.stageAdvances) : tr("no stage advance yet"),
                             ofPace);

    Tile& promises = *m_tiles[PromisesTile];
    const EvidenceSource ofPromises = [state] { return promisesEvidence(state); };
    promises.setCaption(tr("Promises kept"));
    promises.figure()->setFigure(tr("Promises kept"), words::percent(figures.commitmentsKept), ofPromises);
    promises.second()->setFigure(tr("Promises overdue"),
                                 figures.commitmentsKept.hasValue() || figures.commitmentsOverdue > 0
                                     ? tr("%1 overdue").arg(words::count(figures.commitmentsOverdue))
                                     : tr("none due yet"),
                                 ofPromises);
}

void OverviewPage::showIntervention(const ViewState& state)
{
    const InterventionFigures figures = interventionFigures(state);
    const EvidenceSource source = [state] { return interventionEvidence(state); };
    Tile& tile = *m_tiles[InterventionTile];
    tile.setCaption(tr("Intervention time"));
    tile.figure()->setFigure(tr("Median intervention time"),
                             figures.median ? words::duration(*figures.median) : words::dash(), source);
    tile.second()->setFigure(tr("Signals still running"),
                             figures.median        ? tr("median · %1 not answered").arg(words::count(figures.running))
                             : figures.running > 0 ? tr("%1 not answered").arg(words::count(figures.running))
                                                   : tr("no signal yet"),
                             source);
}

void OverviewPage::showActions(const ViewState& state)
{
    const PendingActions pending = pendingActions(state);
    const EvidenceSource source = [state] { return openActionsEvidence(state); };
    Tile& tile = *m_tiles[ActionsTile];
    tile.setCaption(tr("Open actions"));
    tile.figure()->setFigure(tr("Open actions"), words::count(static_cast<std::int64_t>(pending.actions.size())),
                             source);
    tile.second()->setFigure(tr("Red actions"), tr("%1 red").arg(words::count(pending.red)), source);
    tile.second()->setTone(pending.red > 0 ? FigureLabel::Tone::Red : FigureLabel::Tone::Secondary);
}

} // namespace plumbline::ui
