#include "ui/shell/recordsbeside.h"

#include "ui/models/besidemodel.h"
#include "ui/shell/datatable.h"
#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace plumbline::ui {

RecordsBeside::RecordsBeside(QWidget* parent)
    : QWidget(parent)
    , m_model(new BesideModel(this))
    , m_table(new DataTable(this))
    , m_state(makeWrapped(this, LabelRole::Secondary))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_table->setObjectName(QStringLiteral("besideTable"));
    m_table->setModel(m_model);
    m_table->growWithRows();
    m_table->horizontalHeader()->setSectionsMovable(false);
    column->addWidget(m_table);
    column->addWidget(m_state);
    m_table->hide();
    connect(m_table, &DataTable::activated, this, [this](const QModelIndex& index) { open(index.column()); });
}

// A column is one record; the first column stands for all of them.
void RecordsBeside::open(int column)
{
    FigureEvidence evidence;
    evidence.title = column > 0 ? m_model->headerData(column, Qt::Horizontal).toString() : m_table->accessibleName();
    evidence.formula = tr("The record as the system sent it.");
    const std::vector<RecordEvidence>& records = m_model->records();
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (column == 0 || static_cast<int>(i) + 1 == column)
            evidence.add(records[i].id);
    }
    Q_EMIT evidenceRequested(evidence);
}

void RecordsBeside::showWaiting()
{
    m_state->setText(tr("Opening the records …"));
    m_state->setVisible(!m_table->isVisibleTo(this));
}

void RecordsBeside::showRecords(const std::vector<RecordEvidence>& records, std::size_t wanted, CompanyClock clock)
{
    m_table->setAccessibleName(tr("The records side by side"));
    m_model->setRecords(records, clock);
    m_table->setVisible(!records.empty());
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->updateGeometry();
    const std::size_t shown = m_model->records().size();
    m_state->setText(records.empty() ? tr("The records are no longer in the cache.")
                                     : tr("The first %1 of %2 records; all of them stand behind the figures.")
                                           .arg(words::count(static_cast<qint64>(shown)),
                                                words::count(static_cast<qint64>(wanted))));
    m_state->setVisible(records.empty() || wanted > shown);
}

} // namespace plumbline::ui
