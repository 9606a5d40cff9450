#include "ui/pages/overview/regionbars.h"

#include "ui/models/scopefigures.h"
#include "ui/pages/overview/overviewevidence.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QVBoxLayout>

#include <algorithm>

namespace plumbline::ui {
namespace {

constexpr int kBarRowHeight = 24;
constexpr int kLowBarRow = 20; // where the window is low

} // namespace

RegionBars::RegionBars(QWidget* parent)
    : Card(parent)
    , m_legend(makeLabel(this, LabelRole::Secondary))
    , m_empty(makeWrapped(this, LabelRole::Secondary))
    , m_column(new QVBoxLayout)
{
    titleRow()->addWidget(m_legend);
    m_column->setSpacing(0);
    content()->addLayout(m_column);
    content()->addWidget(m_empty);
    content()->addStretch(1);
}

void RegionBars::setRowCount(std::size_t count)
{
    while (m_bars.size() < count) {
        const std::size_t at = m_bars.size();
        auto* bar = new ClaimedProvenBar(this);
        bar->setFixedHeight(m_isLow ? kLowBarRow : kBarRowHeight);
        bar->setCursor(Qt::PointingHandCursor);
        m_column->addWidget(bar);
        connect(bar, &PaintedWidget::activated, this, [this, at] { openEvidence(at); });
        m_bars.push_back(bar);
    }
    for (std::size_t i = 0; i < m_bars.size(); ++i)
        m_bars[i]->setVisible(i < count);
}

void RegionBars::setLow(bool low)
{
    m_isLow = low;
    for (ClaimedProvenBar* bar : m_bars)
        bar->setFixedHeight(low ? kLowBarRow : kBarRowHeight);
}

void RegionBars::showState(const ViewState& state)
{
    m_state = state;
    m_regions.clear();
    setTitle(tr("Regions: proven and claimed"));
    m_legend->setText(tr("% of the target, line = target"));
    int fullScale = 100;
    for (std::size_t i = 0; i < state.assessment->regions.size(); ++i) {
        const RegionIndex region{static_cast<std::int32_t>(i)};
        if (!state.inScope(region))
            continue;
        const AchievementFigures figures = achievementOf(state, region);
        m_regions.push_back(region);
        fullScale = std::max({fullScale, wholePercent(figures.claimedRatio), wholePercent(figures.provenRatio)});
    }
    // The widest gap first: that is what the director comes to see.
    std::stable_sort(m_regions.begin(), m_regions.end(), [&state](RegionIndex a, RegionIndex b) {
        return achievementOf(state, a).gapPoints() > achievementOf(state, b).gapPoints();
    });
    setRowCount(m_regions.size());
    for (std::size_t i = 0; i < m_regions.size(); ++i) {
        ClaimedProvenValue value = valueOf(m_regions[i]);
        value.scale = fullScale;
        m_bars[i]->setAccessibleName(value.label);
        m_bars[i]->setValue(std::move(value));
    }
    m_empty->setText(m_regions.empty() ? tr("No region is on file yet.") : QString());
    m_empty->setVisible(m_regions.empty());
}

ClaimedProvenValue RegionBars::valueOf(RegionIndex region) const
{
    const AchievementFigures figures = achievementOf(m_state, region);
    const int proven = wholePercent(figures.provenRatio);
    const int claimed = wholePercent(figures.claimedRatio);
    const bool behind = std::any_of(figures.regions.begin(), figures.regions.end(),
                                    [](const Achievement* a) { return a->state == AchievementState::Behind; });
    ClaimedProvenValue value;
    value.label = words::foreign(m_state.assessment->regions[region.at()].name, 40);
    value.proven = proven;
    value.claimed = claimed;
    value.target = figures.hasTarget() ? 100 : 0;
    value.figures =
        figures.hasTarget() ? tr("%1 / %2", "proven / claimed, percent").arg(proven).arg(claimed) : words::dash();
    value.isBehind = figures.hasTarget() && behind;
    const int gap = figures.gapPoints();
    value.gap = !figures.hasTarget() ? tr("no target")
                : behind             ? tr("behind %1", "points").arg(gap)
                : gap < 0            ? tr("%1 over", "points that proven is above claimed").arg(-gap)
                                     : tr("gap %1", "points").arg(gap);
    return value;
}

void RegionBars::openEvidence(std::size_t row)
{
    if (row < m_regions.size())
        Q_EMIT evidenceRequested(achievementEvidence(m_state, m_regions[row]));
}

} // namespace plumbline::ui
