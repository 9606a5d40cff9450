#include "ui/pages/rules/rulesview.h"

#include "ui/pages/rules/rulemodel.h"
#include "ui/shell/datatable.h"
#include "ui/shell/tablepane.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QHeaderView>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

namespace plumbline::ui {

RulesView::RulesView(Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_rules(new RuleModel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * space::grid, 0, 0);
    m_split = new QSplitter(Qt::Horizontal, this);
    m_sections = new QListWidget(m_split);
    m_sections->setObjectName(QStringLiteral("ruleSections"));
    auto* right = new QWidget(m_split);
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(2 * space::grid, 0, 0, 0);
    rightColumn->setSpacing(space::grid);
    m_table = new TablePane(m_rules, QStringLiteral("ruleTable"), right);
    m_table->table()->setWordWrap(true);
    m_table->table()->setColumnWidth(RuleModel::Name, 216);
    m_table->table()->setColumnWidth(RuleModel::Value, 248);
    m_table->table()->setColumnWidth(RuleModel::Why, 320);
    m_table->table()->setColumnHidden(RuleModel::Section, true);
    rightColumn->addWidget(m_table, 1);
    m_split->setChildrenCollapsible(false);
    column->addWidget(m_split, 1);
    if (!m_split->restoreState(settings.value(Setting::RulesSplit).toByteArray()))
        m_split->setSizes({184, 980});
    connect(m_sections, &QListWidget::currentRowChanged, this, [this] { showSection(); });
    connect(m_table, &TablePane::activated, this, [this](int row) { Q_EMIT evidenceRequested(evidenceOf(row)); });
    connect(m_table->table()->horizontalHeader(), &QHeaderView::sectionResized, this, [this] { fitRows(); });
    connect(m_table->table()->model(), &QAbstractItemModel::layoutChanged, this, [this] { fitRows(); });
    connect(m_table->table()->model(), &QAbstractItemModel::rowsInserted, this, [this] { fitRows(); });
}

RulesView::~RulesView() { m_settings.set(Setting::RulesSplit, m_split->saveState()); }

// Words wrap: a rule is read, not scanned.
void RulesView::fitRows() { m_table->table()->resizeRowsToContents(); }

void RulesView::showState(const ViewState& state)
{
    m_state = state;
    m_all = words::ruleSections(*state.rulebook);
    const QSignalBlocker quiet(m_sections);
    const int before = std::max(0, m_sections->currentRow());
    m_sections->clear();
    m_sections->addItem(tr("All rules"));
    for (const words::RuleSection& section : m_all)
        m_sections->addItem(section.title);
    m_sections->setCurrentRow(before);
    m_sections->setAccessibleName(tr("Sections of the rulebook"));
    showSection();
}

// The first entry stands for all of them.
void RulesView::showSection()
{
    const int section = std::max(0, m_sections->currentRow()) - 1;
    const words::RuleSection* one = section < 0 ? nullptr : &m_all.at(static_cast<std::size_t>(section));
    m_table->setTitle(one ? one->title : tr("All rules"));
    m_table->setNote(one ? one->intro : tr("Everything that the program decides by, in one list."));
    m_table->table()->setColumnHidden(RuleModel::Section, one != nullptr);
    m_rules->setSections(m_all, section);
    fitRows();
}

FigureEvidence RulesView::evidenceOf(int row) const
{
    const words::RuleLine& line = m_rules->line(row);
    FigureEvidence evidence;
    evidence.title = line.name;
    evidence.value = line.value;
    evidence.formula = line.why;
    evidence.parts = {{tr("Belongs to"), m_rules->sectionOf(row)},
                      {tr("In the file"), line.key},
                      {tr("Rulebook"), words::foreign(m_state.rulebook->name, 60)},
                      {tr("Version"), words::count(m_state.rulebook->version)}};
    evidence.whyNoRecords = tr("A rule rests on no record: it is what the company decided.");
    return evidence;
}

} // namespace plumbline::ui
