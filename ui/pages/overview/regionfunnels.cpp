#include "ui/pages/overview/regionfunnels.h"

#include "ui/pages/overview/overviewevidence.h"
#include "ui/shell/figurelabel.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace plumbline::ui {
namespace {

constexpr int kColumns = 5;
constexpr int kFunnelHeight = 36;

} // namespace

RegionFunnels::RegionFunnels(QWidget* parent)
    : Card(parent)
    , m_grid(new QGridLayout)
    , m_legend(makeLabel(this, LabelRole::Secondary))
{
    titleRow()->addWidget(m_legend);
    m_grid->setHorizontalSpacing(2 * space::grid);
    m_grid->setVerticalSpacing(space::grid);
    content()->addLayout(m_grid, 1);
}

void RegionFunnels::setCellCount(std::size_t count)
{
    while (m_cells.size() < count) {
        const std::size_t at = m_cells.size();
        Cell cell;
        cell.box = new QWidget(this);
        auto* column = new QVBoxLayout(cell.box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        cell.caption = new FigureLabel(cell.box, FigureLabel::Size::Secondary);
        cell.funnel = new FunnelWidget(cell.box);
        cell.funnel->setMinimumSize(96, kFunnelHeight);
        cell.funnel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
        cell.funnel->setCursor(Qt::PointingHandCursor);
        column->addWidget(cell.caption, 0, Qt::AlignLeft);
        column->addWidget(cell.funnel, 1);
        connect(cell.caption, &FigureLabel::evidenceRequested, this, &RegionFunnels::evidenceRequested);
        connect(cell.funnel, &PaintedWidget::activated, cell.caption, [this, at] { m_cells.at(at).caption->click(); });
        m_cells.push_back(cell);
    }
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        m_grid->removeWidget(m_cells[i].box);
        m_cells[i].box->setVisible(i < count);
        if (i < count)
            m_grid->addWidget(m_cells[i].box, static_cast<int>(i) / kColumns, static_cast<int>(i) % kColumns);
    }
    for (int column = 0; column < kColumns; ++column)
        m_grid->setColumnStretch(column, column < static_cast<int>(count) ? 1 : 0);
}

void RegionFunnels::showState(const ViewState& state)
{
    m_state = state;
    setTitle(tr("Funnels: open projects by node"));
    m_legend->setText(tr("12 nodes, solid = proven, hatched = claimed"));
    std::vector<RegionIndex> shown;
    for (std::size_t i = 0; i < state.assessment->regions.size(); ++i) {
        const RegionIndex region{static_cast<std::int32_t>(i)};
        if (state.inScope(region))
            shown.push_back(region);
    }
    setCellCount(shown.size());
    for (std::size_t i = 0; i < shown.size(); ++i)
        fill(m_cells[i], shown[i]);
}

void RegionFunnels::fill(Cell& cell, RegionIndex region)
{
    cell.region = region;
    const RegionView& view = m_state.assessment->regions[region.at()];
    const QString name = words::foreign(view.name, 40);
    const auto first = static_cast<std::int64_t>(
        std::count_if(m_state.assessment->projects.begin(), m_state.assessment->projects.end(),
                      [region](const ProjectAssessment& p) { return p.open && p.regionIndex == region; }));
    const ViewState state = m_state;
    cell.caption->setFigure(tr("%1, open projects").arg(name),
                            tr("%1 · %2", "region, open projects").arg(name, words::count(first)),
                            [state, region] { return funnelEvidence(state, region); });
    cell.funnel->setAccessibleName(name);
    cell.funnel->setValue(valueOf(region));
}

// The type that most open projects of the region have: types word their nodes differently.
const ProjectTypeRule* RegionFunnels::commonType(RegionIndex region) const
{
    std::map<std::string, int> counts;
    for (const ProjectAssessment& project : m_state.assessment->projects)
        if (project.open && project.regionIndex == region)
            ++counts[project.type];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() || !m_state.rulebook ? nullptr : m_state.rulebook->typeNamed(most->first);
}

FunnelValue RegionFunnels::valueOf(RegionIndex region) const
{
    const RegionView& view = m_state.assessment->regions[region.at()];
    const ProjectTypeRule* type = commonType(region);
    FunnelValue value;
    for (std::size_t stage = 0; stage < kStageCount; ++stage)
        value.stages.push_back(type ? words::label(type->stages[stage]) : QString());
    for (int i = 0; i < kNodeCount; ++i) {
        const auto at = static_cast<std::size_t>(i);
        FunnelNode node;
        node.claimed = view.claimedAtNode[at];
        node.proven = view.provenAtNode[at];
        node.label = QString::number(i + 1);
        if (type && at < type->nodes.size()) {
            node.stage = type->nodes[at].stage - 1;
            node.label += QLatin1Char(' ') + words::label(type->nodes[at].label);
        }
        value.nodes.push_back(node);
    }
    return value;
}

} // namespace plumbline::ui
