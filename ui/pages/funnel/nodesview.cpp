#include "ui/pages/funnel/nodesview.h"

#include "ui/shell/choicebox.h"
#include "ui/shell/datatable.h"
#include "ui/shell/labels.h"
#include "ui/shell/tablepane.h"
#include "ui/words/figures.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace plumbline::ui {
namespace {

NodeFigure figureOfColumn(int column)
{
    switch (column) {
    case NodeRowModel::Proven:
        return NodeFigure::Proven;
    case NodeRowModel::Conversion:
        return NodeFigure::Conversion;
    case NodeRowModel::InWork:
        return NodeFigure::InWork;
    case NodeRowModel::MeanDays:
    case NodeRowModel::Expected:
        return NodeFigure::MeanDays;
    case NodeRowModel::Stuck:
    case NodeRowModel::StuckAmount:
        return NodeFigure::Stuck;
    default:
        return NodeFigure::Claimed;
    }
}

} // namespace

NodesView::NodesView(QWidget* parent)
    : QWidget(parent)
    , m_nodes(new NodeRowModel(this))
    , m_projects(new NodeProjectModel(this))
{
    build();
    wire();
}

void NodesView::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::grid, 0, 0);
    column->setSpacing(space::grid);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::grid);
    m_typeBox = new ChoiceBox(this);
    m_typeBox->setObjectName(QStringLiteral("funnelType"));
    m_typeBox->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_note = makeLabel(this, LabelRole::Secondary);
    row->addWidget(m_typeBox);
    row->addStretch(1);
    row->addWidget(m_note);
    column->addLayout(row);
    auto* upper = new QHBoxLayout;
    upper->setSpacing(2 * space::grid);
    m_card = new Card(this);
    m_funnel = new FunnelWidget(m_card);
    m_funnel->setCursor(Qt::PointingHandCursor);
    m_funnel->setMinimumSize(360, 200);
    m_card->content()->addWidget(m_funnel, 1);
    m_projectTable = new TablePane(m_projects, QStringLiteral("nodeProjectTable"), this);
    upper->addWidget(m_card, 1);
    upper->addWidget(m_projectTable, 1);
    m_table = new TablePane(m_nodes, QStringLiteral("nodeTable"), this);
    column->addLayout(upper, 1);
    column->addWidget(m_table, 1);
    const int widths[] = {296, 88, 88, 88, 96, 96, 96, 80};
    for (int i = 0; i < static_cast<int>(std::size(widths)); ++i)
        m_table->table()->setColumnWidth(i, widths[i]);
    const int projectWidths[] = {176, 84, 168, 104};
    for (int i = 0; i < static_cast<int>(std::size(projectWidths)); ++i)
        m_projectTable->table()->setColumnWidth(i, projectWidths[i]);
}

void NodesView::wire()
{
    connect(m_typeBox, &QComboBox::currentIndexChanged, this, [this] { showNodes(); });
    connect(m_table, &TablePane::currentRowChanged, this, &NodesView::showProjects);
    connect(m_table, &TablePane::activated, this, &NodesView::openNode);
    connect(m_funnel, &PaintedWidget::activated, this, [this](int part) {
        if (part >= 0)
            m_table->selectRow(part);
        openNode(std::max(0, part), NodeRowModel::Claimed);
    });
    connect(m_projectTable, &TablePane::activated, this,
            [this](int row) { Q_EMIT projectChosen(m_projects->project(row).id); });
}

std::string NodesView::type() const { return m_typeBox->currentData().toString().toStdString(); }

void NodesView::showState(const ViewState& state)
{
    m_state = state;
    showTypes();
    showNodes();
}

void NodesView::showTypes()
{
    const QSignalBlocker quiet(m_typeBox);
    const QString before = m_typeBox->currentData().toString();
    m_typeBox->clear();
    m_typeBox->addItem(tr("All types of projects"), QString());
    for (const ProjectTypeRule& type : m_state.rulebook->projectTypes)
        m_typeBox->addItem(words::label(type.label), QString::fromStdString(type.type));
    m_typeBox->setCurrentIndex(std::max(0, m_typeBox->findData(before)));
    m_typeBox->setAccessibleName(tr("Type of project"));
}

void NodesView::showNodes()
{
    int chosen = m_table->currentRow();
    NodesShown shown{type(), summariseNodes(*m_state.assessment, m_state.scope, type())};
    const ProjectTypeRule* rule = m_state.rulebook->typeNamed(shown.type);
    if (!rule && !m_state.rulebook->projectTypes.empty())
        rule = &m_state.rulebook->projectTypes.front();
    FunnelValue value;
    for (std::size_t stage = 0; rule && stage < kStageCount; ++stage)
        value.stages.push_back(shown.type.empty() ? QString() : words::label(rule->stages[stage]));
    for (int node = 1; node <= kNodeCount; ++node) {
        const NodeSummary& at = shown.nodes[static_cast<std::size_t>(node - 1)];
        const int stage = rule ? rule->nodes[static_cast<std::size_t>(node - 1)].stage - 1 : 0;
        value.nodes.push_back({nodeLabelOf(*m_state.rulebook, shown.type, node), stage, at.claimed, at.proven});
    }
    if (chosen < 0) { // begin where most projects wait
        const auto most = std::max_element(shown.nodes.begin(), shown.nodes.end(), [](const auto& a, const auto& b) {
            return a.inWork.size() < b.inWork.size();
        });
        chosen = static_cast<int>(most - shown.nodes.begin());
    }
    m_card->setTitle(tr("Open projects by node"));
    m_note->setText(tr("solid = proven, hatched = claimed"));
    m_funnel->setAccessibleName(tr("Open projects by node"));
    m_funnel->setValue(std::move(value));
    m_nodes->setNodes(m_state, std::move(shown));
    m_table->setTitle(tr("From node to node"));
    m_table->selectRow(chosen);
    showProjects(m_table->currentRow());
}

void NodesView::showProjects(int row)
{
    if (row < 0 || row >= kNodeCount)
        return;
    m_projects->setProjects(m_state, m_nodes->shown().nodes[static_cast<std::size_t>(row)], row + 1);
    m_projectTable->setTitle(tr("Projects at %1").arg(nodeLabelOf(*m_state.rulebook, m_nodes->shown().type, row + 1)));
    m_projectTable->setEmptyText(tr("No open project stands there."));
}

void NodesView::openNode(int row, int column)
{
    Q_EMIT evidenceRequested(nodeFigureEvidence(m_state, m_nodes->shown(), row + 1, figureOfColumn(column),
                                                nodeLabelOf(*m_state.rulebook, m_nodes->shown().type, row + 1)));
}

} // namespace plumbline::ui
