#include "ui/pages/projects/projectspage.h"

#include "ui/models/projectmodel.h"
#include "ui/pages/projects/projectdetail.h"
#include "ui/pages/projects/projectevidence.h"
#include "ui/pages/projects/projectfilterbar.h"
#include "ui/shell/datatable.h"
#include "ui/shell/labels.h"
#include "ui/shell/settings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/gauge.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace plumbline::ui {

ProjectsPage::ProjectsPage(Settings& settings, QWidget* parent)
    : Page(parent)
    , m_settings(settings)
    , m_model(new ProjectModel(this))
{
    setObjectName(QStringLiteral("projectsPage"));
    build();
    wire();
}

ProjectsPage::~ProjectsPage()
{
    m_settings.set(Setting::ProjectsSplit, m_split->saveState());
    m_settings.set(Setting::ProjectsColumns, m_table->horizontalHeader()->saveState());
}

void ProjectsPage::build()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_split = new QSplitter(Qt::Vertical, this);
    auto* upper = new QWidget(m_split);
    auto* column = new QVBoxLayout(upper);
    column->setContentsMargins(2 * space::grid, 2 * space::grid, 2 * space::grid, space::grid);
    column->setSpacing(space::grid);
    m_filter = new ProjectFilterBar(upper);
    m_table = new DataTable(upper);
    m_table->setObjectName(QStringLiteral("projectTable"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(ProjectModel::Health,
                                      new ValueDelegate<GaugeValue>(ProjectModel::GaugeRole, m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ProjectModel::Health, Qt::AscendingOrder);
    column->addWidget(m_filter);
    column->addWidget(m_table, 1);
    m_below = new QStackedWidget(m_split);
    m_nothing = makeWrapped(m_below, LabelRole::Secondary);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_detail = new ProjectDetail(m_below);
    m_below->addWidget(m_nothing);
    m_below->addWidget(m_detail);
    m_split->setChildrenCollapsible(false);
    outer->addWidget(m_split);
    const int widths[] = {216, 208, 88, 72, 104, 168, 144, 120};
    for (int i = 0; i < ProjectModel::ColumnCount; ++i)
        m_table->setColumnWidth(i, widths[i]);
    m_table->horizontalHeader()->restoreState(m_settings.value(Setting::ProjectsColumns).toByteArray());
    if (!m_split->restoreState(m_settings.value(Setting::ProjectsSplit).toByteArray()))
        m_split->setSizes({240, 440});
}

void ProjectsPage::wire()
{
    connect(m_filter, &ProjectFilterBar::filterChanged, this, &ProjectsPage::filterAgain);
    connect(m_detail, &ProjectDetail::evidenceRequested, this, &Page::evidenceRequested);
    connect(m_detail, &ProjectDetail::ruled, this, &Page::ruled);
    connect(m_detail, &ProjectDetail::actionChosen, this,
            [this](const QString& key) { Q_EMIT pageRequested(QStringLiteral("actions"), key); });
    connect(m_table, &DataTable::activated, this, &ProjectsPage::openCell);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (now.isValid())
            m_selected = m_model->project(now.row()).id;
        showSelected();
    });
}

void ProjectsPage::showState(const ViewState& state)
{
    m_state = state;
    m_table->setAccessibleName(tr("Projects"));
    const RecordId selected = m_selected;
    m_model->setState(state);
    keepSelection(selected);
}

void ProjectsPage::filterAgain()
{
    const RecordId selected = m_selected;
    m_model->setFilter(m_filter->filter());
    keepSelection(selected);
}

void ProjectsPage::keepSelection(RecordId project)
{
    m_filter->showCount(m_model->rowCount(), m_model->totalInScope());
    const int row = std::max(0, m_model->rowOf(project));
    if (m_model->rowCount() > 0) {
        m_table->setCurrentIndex(m_model->index(row, 0));
        m_selected = m_model->project(row).id;
    }
    showSelected();
}

void ProjectsPage::showSelected()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount()) {
        m_nothing->setText(m_model->totalInScope() == 0 ? tr("No project is on file in these regions.")
                                                        : tr("No project matches the filter. Clear the search or "
                                                             "choose another state."));
        m_below->setCurrentWidget(m_nothing);
        return;
    }
    m_detail->showProject(m_state, m_model->project(row));
    m_below->setCurrentWidget(m_detail);
}

void ProjectsPage::reveal(const QString& key)
{
    const RecordId wanted{key.toLongLong()};
    if (m_model->rowOf(wanted) < 0)
        m_filter->clear();
    keepSelection(wanted);
}

void ProjectsPage::openCell(const QModelIndex& index)
{
    const ProjectAssessment& project = m_model->project(index.row());
    switch (index.column()) {
    case ProjectModel::Amount:
        Q_EMIT evidenceRequested(amountEvidence(project));
        break;
    case ProjectModel::Nodes:
        Q_EMIT evidenceRequested(nodesEvidence(project, *m_state.rulebook));
        break;
    default:
        Q_EMIT evidenceRequested(healthEvidence(project, *m_state.rulebook));
        break;
    }
}

} // namespace plumbline::ui
