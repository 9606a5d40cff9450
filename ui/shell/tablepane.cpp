#include "ui/shell/tablepane.h"

#include "ui/models/tablefilter.h"
#include "ui/shell/datatable.h"
#include "ui/shell/filterrow.h"
#include "ui/shell/labels.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace plumbline::ui {

TablePane::TablePane(TableRows* model, const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_shown(new TableFilter(model, this))
{
    build(objectName);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TablePane::showEmpty);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &TablePane::showEmpty);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &TablePane::showEmpty);
    connect(m_table, &DataTable::activated, this, [this](const QModelIndex& index) {
        const QModelIndex own = m_shown->mapToSource(index);
        Q_EMIT activated(own.row(), own.column());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT currentRowChanged(currentRow()); });
}

void TablePane::build(const QString& objectName)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::grid);
    m_table = new DataTable(this);
    m_table->setObjectName(objectName);
    m_table->setModel(m_shown);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // the model's own order until the user asks
    m_filterRow = new FilterRow(*m_shown, *m_table, this);
    m_note = makeWrapped(this, LabelRole::Secondary);
    m_note->hide();
    m_empty = makeWrapped(this, LabelRole::Secondary);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->hide();
    column->addWidget(m_filterRow);
    column->addWidget(m_note);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
}

void TablePane::setTitle(const QString& title)
{
    m_filterRow->setTitle(title);
    m_table->setAccessibleName(title);
}

void TablePane::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void TablePane::setEmptyText(const QString& text)
{
    m_empty->setText(text);
    showEmpty();
}

void TablePane::showEmpty()
{
    const bool isEmpty = m_model->rowCount() == 0 && !m_empty->text().isEmpty();
    m_empty->setVisible(isEmpty);
    m_table->setVisible(!isEmpty);
}

void TablePane::sortBy(int column, Qt::SortOrder order) { m_table->sortByColumn(column, order); }

void TablePane::setFilter(const QString& text) { m_filterRow->setText(text); }

void TablePane::remember(Settings& settings, Setting setting)
{
    m_settings = &settings;
    m_setting = setting;
    m_table->horizontalHeader()->restoreState(settings.value(setting).toByteArray());
}

void TablePane::forget()
{
    if (m_settings)
        m_settings->set(m_setting, m_table->horizontalHeader()->saveState());
}

int TablePane::currentRow() const { return m_shown->mapToSource(m_table->currentIndex()).row(); }

void TablePane::selectRow(int row)
{
    const QModelIndex shown = m_shown->mapFromSource(m_model->index(row, 0));
    if (!shown.isValid())
        return;
    m_table->setCurrentIndex(shown);
    m_table->scrollTo(shown);
}

} // namespace plumbline::ui
