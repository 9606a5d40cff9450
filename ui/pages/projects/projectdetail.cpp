#include "ui/pages/projects/projectdetail.h"

#include "ui/models/healthgauge.h"
#include "ui/pages/projects/concernmodel.h"
#include "ui/pages/projects/documentmodel.h"
#include "ui/pages/projects/nodemodel.h"
#include "ui/pages/projects/partmodel.h"
#include "ui/pages/projects/projectevidence.h"
#include "ui/pages/projects/storymodel.h"
#include "ui/pages/projects/trailtab.h"
#include "ui/pages/projects/whyscore.h"
#include "ui/shell/attachbar.h"
#include "ui/shell/datatable.h"
#include "ui/shell/figurelabel.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QHeaderView>
#include <QTabWidget>
#include <QVBoxLayout>

namespace plumbline::ui {
namespace {

constexpr int kGaugeWidth = 400;

StateLook lookOfNode(const NodeAssessment& node, bool reached)
{
    if (node.verdict == Verdict::Passed)
        return StateLook::Proven;
    if (!reached)
        return StateLook::Ahead;
    // Claimed without proof has its own look: the cross is kept for what the records refute.
    return node.verdict == Verdict::Failed && node.claimed ? StateLook::Claimed : lookOf(node.verdict);
}

StateLook lookOfStep(const DepartmentView& department)
{
    if (!department.known)
        return StateLook::Unknown;
    switch (static_cast<StepState>(department.state)) {
    case StepState::Approved:
        return StateLook::Proven;
    case StepState::Rejected:
        return StateLook::Failed;
    case StepState::Pending:
        return StateLook::Pending;
    case StepState::NotStarted:
        break;
    }
    return StateLook::Ahead;
}

DataTable* table(QWidget* parent, QAbstractItemModel* model, const char* name)
{
    auto* made = new DataTable(parent);
    made->setObjectName(QLatin1String(name));
    made->setModel(model);
    made->growWithRows();
    return made;
}

QWidget* tabOf(QWidget* parent, std::initializer_list<QWidget*> widgets)
{
    auto* page = new QWidget(parent);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, space::grid, 0, 0);
    for (QWidget* widget : widgets)
        column->addWidget(widget);
    column->addStretch(1);
    return page;
}

} // namespace

ProjectDetail::ProjectDetail(QWidget* parent)
    : QScrollArea(parent)
    , m_nodeModel(new NodeModel(this))
    , m_documentModel(new DocumentModel(this))
    , m_partModel(new PartModel(this))
    , m_concernModel(new ConcernModel(this))
    , m_storyModel(new StoryModel(this))
{
    setWidgetResizable(true);
    build();
    wire();
}

void ProjectDetail::build()
{
    auto* sheet = new QWidget(this);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(2 * space::grid, space::grid, 2 * space::grid, 2 * space::grid);
    column->setSpacing(space::grid);
    column->addWidget(buildHeader(sheet));
    column->addWidget(buildTabs(sheet));
    column->addStretch(1);
    setWidget(sheet);
}

// The score, why it is so, and the nodes: what a director looks at first.
QWidget* ProjectDetail::buildWhy()
{
    auto* page = new QWidget(m_tabs);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, space::grid, 0, 0);
    column->setSpacing(space::grid);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * space::grid);
    auto* gaugeCard = new Card(page);
    m_gauge = new GaugeWidget(gaugeCard);
    m_gauge->setFixedSize(kGaugeWidth, 152);
    m_gauge->setCursor(Qt::PointingHandCursor);
    gaugeCard->content()->addStretch(1);
    gaugeCard->content()->addWidget(m_gauge);
    gaugeCard->content()->addStretch(1);
    m_why = new WhyScore(page);
    row->addWidget(gaugeCard);
    row->addWidget(m_why, 1);
    column->addLayout(row);
    m_timelineCard = new Card(page);
    m_timeline = new NodeTimeline(m_timelineCard);
    m_timeline->setCursor(Qt::PointingHandCursor);
    m_timelineCard->content()->addWidget(m_timeline);
    column->addWidget(m_timelineCard);
    column->addStretch(1);
    return page;
}

QWidget* ProjectDetail::buildHeader(QWidget* sheet)
{
    auto* header = new QWidget(sheet);
    auto* column = new QVBoxLayout(header);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_name = makeWrapped(header, LabelRole::Title);
    m_name->setObjectName(QStringLiteral("projectName"));
    m_amount = new FigureLabel(header, FigureLabel::Size::Strong);
    m_nodes = new FigureLabel(header, FigureLabel::Size::Body);
    m_facts = new ElidedLabel(header, LabelRole::Secondary);
    auto* first = new QHBoxLayout;
    first->setSpacing(2 * space::grid);
    first->addWidget(m_name, 1);
    first->addWidget(m_nodes);
    first->addWidget(m_amount);
    column->addLayout(first);
    column->addWidget(m_facts);
    m_attach = new AttachBar(header);
    column->addWidget(m_attach);
    return header;
}

void ProjectDetail::buildTables()
{
    m_nodeTable = table(m_tabs, m_nodeModel, "projectNodeTable");
    m_documentTable = table(m_tabs, m_documentModel, "projectDocumentTable");
    m_partTable = table(m_tabs, m_partModel, "projectPartTable");
    m_concernTable = table(m_tabs, m_concernModel, "projectConcernTable");
    m_storyTable = table(m_tabs, m_storyModel, "projectStoryTable");
    const auto widths = [](DataTable* of, std::initializer_list<int> all) {
        int column = 0;
        for (const int width : all)
            of->setColumnWidth(column++, width);
    };
    widths(m_nodeTable, {232, 168, 136, 104, 120});
    widths(m_documentTable, {264, 80, 104, 152});
    widths(m_partTable, {208, 184, 88, 136, 104, 80, 104, 104, 96, 80, 88, 128});
    widths(m_concernTable, {136, 80, 320});
    widths(m_storyTable, {136, 480});
}

QWidget* ProjectDetail::buildTabs(QWidget* sheet)
{
    m_tabs = new QTabWidget(sheet);
    m_tabs->setObjectName(QStringLiteral("projectTabs"));
    buildTables();
    m_documentNote = makeWrapped(m_tabs, LabelRole::Secondary);
    m_partNote = makeWrapped(m_tabs, LabelRole::Secondary);
    m_concernNote = makeWrapped(m_tabs, LabelRole::Secondary);
    m_storyNote = makeWrapped(m_tabs, LabelRole::Secondary);
    m_chain = new DecisionChain(m_tabs);
    m_chain->setMinimumHeight(72);
    m_chain->setCursor(Qt::PointingHandCursor);
    m_trail = new TrailTab(m_tabs);
    m_tabs->addTab(buildWhy(), QString());
    m_tabs->addTab(tabOf(m_tabs, {m_nodeTable}), QString());
    m_tabs->addTab(tabOf(m_tabs, {m_documentNote, m_documentTable}), QString());
    m_tabs->addTab(tabOf(m_tabs, {m_partNote, m_partTable}), QString());
    m_tabs->addTab(tabOf(m_tabs, {m_chain}), QString());
    m_tabs->addTab(m_trail, QString());
    m_tabs->addTab(tabOf(m_tabs, {m_concernNote, m_concernTable}), QString());
    m_tabs->addTab(tabOf(m_tabs, {m_storyNote, m_storyTable}), QString());
    return m_tabs;
}

void ProjectDetail::wire()
{
    connect(m_attach, &AttachBar::ruled, this, &ProjectDetail::ruled);
    connect(m_amount, &FigureLabel::evidenceRequested, this, &ProjectDetail::evidenceRequested);
    connect(m_nodes, &FigureLabel::evidenceRequested, this, &ProjectDetail::evidenceRequested);
    connect(m_why, &WhyScore::evidenceRequested, this, &ProjectDetail::evidenceRequested);
    connect(m_gauge, &PaintedWidget::activated, this, &ProjectDetail::openGauge);
    connect(m_timeline, &PaintedWidget::activated, this, [this](int part) {
        Q_EMIT evidenceRequested(part < 0 ? nodesEvidence(m_project, *m_state.rulebook)
                                          : nodeEvidence(m_project, part + 1, *m_state.rulebook));
    });
    connect(m_chain, &PaintedWidget::activated, this, [this](int part) {
        if (part >= 0)
            Q_EMIT evidenceRequested(
                departmentEvidence(m_project.departments.at(static_cast<std::size_t>(part)), *m_state.rulebook));
    });
    connect(m_trail, &TrailTab::evidenceRequested, this, &ProjectDetail::evidenceRequested);
    wireTables();
}

void ProjectDetail::wireTables()
{
    connect(m_nodeTable, &DataTable::activated, this, [this](const QModelIndex& index) {
        Q_EMIT evidenceRequested(nodeEvidence(m_project, index.row() + 1, *m_state.rulebook));
    });
    connect(m_partTable, &DataTable::activated, this, [this](const QModelIndex& index) {
        Q_EMIT evidenceRequested(
            partEvidence(m_partModel->part(index.row()), *m_state.rulebook, m_partModel->plan(index.row())));
    });
    connect(m_documentTable, &DataTable::activated, this, [this](const QModelIndex& index) {
        Q_EMIT evidenceRequested(recordEvidence(index.siblingAtColumn(DocumentModel::Kind).data().toString(),
                                                RecordId{index.data(RecordRole).toLongLong()}));
    });
    connect(m_concernTable, &DataTable::activated, this, [this](const QModelIndex& index) {
        const QString action = m_concernModel->concern(index.row()).action;
        if (action.isEmpty() || index.column() == ConcernModel::Since)
            Q_EMIT evidenceRequested(m_concernModel->evidence(index.row()));
        else
            Q_EMIT actionChosen(action);
    });
    connect(m_storyTable, &DataTable::activated, this,
            [this](const QModelIndex& index) { Q_EMIT evidenceRequested(m_storyModel->evidence(index.row())); });
}

void ProjectDetail::showProject(const ViewState& state, const ProjectAssessment& project)
{
    m_state = state;
    m_project = project;
    showHeader();
    m_gauge->setValue(healthGauge(project, *state.rulebook, true));
    m_gauge->setAccessibleName(tr("Health"));
    m_why->showProject(project, *state.rulebook);
    showTimeline();
    showChain();
    showTabs();
}

void ProjectDetail::showHeader()
{
    const ProjectAssessment project = m_project;
    const Rulebook* rulebook = m_state.rulebook;
    m_name->setText(words::foreign(project.name, 120));
    QStringList facts{words::foreign(project.number, 40), words::foreign(project.customer, 80),
                      words::foreign(project.region, 40), words::foreign(project.owner, 40)};
    if (project.stageFirst > 0)
        facts += tr("CRM stage %1 = nodes %2 to %3")
                     .arg(words::foreign(project.stage, 40), QString::number(project.stageFirst),
                          QString::number(project.stageLast));
    if (project.stuck)
        facts += tr("stuck for %1").arg(words::days(project.daysInNode));
    m_facts->setFullText(facts.join(QStringLiteral(" · ")));
    m_attach->showProject(m_state, m_project);
    m_amount->setFigure(tr("Amount"), words::moneyShort(project.amount), [project] { return amountEvidence(project); });
    m_nodes->setFigure(tr("Nodes"),
                       tr("Node %1 claimed, node %2 proven").arg(project.claimedNode).arg(project.provenNode),
                       [project, rulebook] { return nodesEvidence(project, *rulebook); });
}

void ProjectDetail::showTimeline()
{
    NodeTimelineValue value;
    const ProjectTypeRule* type = m_state.rulebook->typeNamed(m_project.type);
    for (int node = 1; node <= kNodeCount; ++node) {
        const auto at = static_cast<std::size_t>(node - 1);
        const NodeAssessment& assessed = m_project.nodes[at];
        const bool reached = isReached(m_project, node);
        TimelineNode shown;
        shown.label = type && at < type->nodes.size() ? words::label(type->nodes[at].label) : QString();
        shown.state = lookOfNode(assessed, reached);
        shown.detail =
            nodeStateWord(assessed, reached) + QStringLiteral(". ") + nodeReasons(m_project, node, *m_state.rulebook);
        value.nodes.push_back(shown);
    }
    m_timelineCard->setTitle(tr("Nodes"));
    m_timeline->setAccessibleName(tr("Nodes"));
    m_timeline->setValue(value);
}

void ProjectDetail::showChain()
{
    DecisionChainValue value;
    for (const DepartmentView& department : m_project.departments) {
        DecisionLink link;
        link.department = words::department(static_cast<Department>(department.department));
        link.state = lookOfStep(department);
        const auto state = static_cast<StepState>(department.state);
        const bool waits = department.known && state == StepState::Pending && department.since.isKnown();
        link.text =
            !department.known ? tr("no record")
            : waits ? tr("%1 for %2").arg(words::stepState(state), words::duration(m_state.asOf() - department.since))
                    : words::stepState(state);
        link.blocks = waits;
        value.links.push_back(link);
    }
    m_chain->setAccessibleName(tr("Sign-off"));
    m_chain->setValue(value);
}

void ProjectDetail::showTabs()
{
    m_nodeModel->setProject(m_project, m_state.rulebook);
    m_documentModel->setProject(m_state, m_project.id);
    m_partModel->setParts(m_project.parts, m_state.assessment->partPlans, m_state.clock().dayAt(m_state.asOf()));
    m_documentNote->setText(m_state.facts ? tr("No document is on file for this project.")
                                          : tr("Documents appear as soon as the records are loaded."));
    m_documentNote->setVisible(m_documentModel->rowCount() == 0);
    m_documentTable->setVisible(m_documentModel->rowCount() > 0);
    m_partNote->setText(tr("No key part with a long lead time is demanded by this project."));
    m_partNote->setVisible(m_partModel->rowCount() == 0);
    m_partTable->setVisible(m_partModel->rowCount() > 0);
    m_trail->showProject(m_state, m_project);
    showStory();
    nameTabs();
}

void ProjectDetail::showStory()
{
    m_concernModel->setConcerns(concernsOf(m_state, m_project), m_state.clock());
    m_storyModel->setStory(storyOf(m_state, m_project), m_state.clock());
    m_concernNote->setText(m_concernModel->rowCount() > 0
                               ? tr("Return opens the action; on the time, what stands behind it.")
                               : tr("No signal and no finding is open about this project."));
    m_concernTable->setVisible(m_concernModel->rowCount() > 0);
    m_storyNote->setText(tr("Nothing has happened to this project yet."));
    m_storyNote->setVisible(m_storyModel->rowCount() == 0);
    m_storyTable->setVisible(m_storyModel->rowCount() > 0);
}

void ProjectDetail::nameTabs()
{
    const auto counted = [](const QString& name, int count) {
        return count > 0 ? tr("%1 %2", "tab, how many").arg(name, words::count(count)) : name;
    };
    const QString names[] = {tr("Why"),
                             tr("Evidence"),
                             counted(tr("Documents"), m_documentModel->rowCount()),
                             counted(tr("Parts countdown"), m_partModel->rowCount()),
                             tr("Decision chain"),
                             tr("Trail"),
                             counted(tr("Open points"), m_concernModel->rowCount()),
                             tr("Story")};
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->setTabText(i, names[i]);
    m_nodeTable->setAccessibleName(tr("Evidence"));
    m_documentTable->setAccessibleName(tr("Documents"));
    m_partTable->setAccessibleName(tr("Parts countdown"));
    m_concernTable->setAccessibleName(tr("Open points"));
    m_storyTable->setAccessibleName(tr("Story"));
}

void ProjectDetail::openGauge(int part)
{
    if (part < 0)
        Q_EMIT evidenceRequested(healthEvidence(m_project, *m_state.rulebook));
    else
        Q_EMIT evidenceRequested(healthPartEvidence(m_project, static_cast<LostPart>(part), *m_state.rulebook));
}

} // namespace plumbline::ui
