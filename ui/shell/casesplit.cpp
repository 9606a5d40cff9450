#include "ui/shell/casesplit.h"

#include "ui/models/tablefilter.h"
#include "ui/shell/datatable.h"
#include "ui/shell/filterrow.h"
#include "ui/shell/labels.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace plumbline::ui {

CaseSplit::CaseSplit(QAbstractItemModel* model, const char* tableName, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new TableFilter(model, this))
{
    build(tableName);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_isSettling)
            showCurrent();
    });
    connect(m_table, &DataTable::activated, this,
            [this](const QModelIndex& index) { Q_EMIT cellActivated(m_filter->mapToSource(index)); });
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &CaseSplit::showCurrent);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &CaseSplit::showCurrent);
}

void CaseSplit::build(const char* tableName)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    auto* left = new QWidget(m_splitter);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, space::grid, 0);
    leftColumn->setSpacing(space::grid);
    m_table = new DataTable(left);
    m_table->setObjectName(QLatin1String(tableName));
    m_table->setModel(m_filter);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_filterRow = new FilterRow(*m_filter, *m_table, left);
    leftColumn->addWidget(m_filterRow);
    leftColumn->addWidget(m_table, 1);
    m_right = new QStackedWidget(m_splitter);
    m_nothing = makeWrapped(m_right, LabelRole::Secondary);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto* scroll = new QScrollArea(m_right);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sheet = new QWidget(scroll);
    m_column = new QVBoxLayout(m_sheet);
    m_column->setContentsMargins(space::padding, 0, space::padding, space::padding);
    m_column->setSpacing(space::grid);
    scroll->setWidget(m_sheet);
    m_right->addWidget(m_nothing);
    m_right->addWidget(scroll);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({640, 520});
    m_splitter->setStretchFactor(0, 55);
    m_splitter->setStretchFactor(1, 45);
    outer->addWidget(m_splitter);
}

int CaseSplit::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_filter->mapToSource(current).row() : -1;
}

void CaseSplit::keepSelection(const QString& nothing, const QString& filtered)
{
    m_nothingText = nothing;
    m_filteredText = filtered;
    const int row = m_key.isEmpty() ? 0 : std::max(0, m_filter->rowOfKey(m_key));
    m_isSettling = true;
    m_table->setCurrentIndex(m_filter->index(row, 0));
    m_isSettling = false;
    showCurrent();
}

bool CaseSplit::reveal(const QString& key)
{
    if (m_filter->rowOfKey(key) < 0)
        m_filterRow->clear();
    const int row = m_filter->rowOfKey(key);
    if (row >= 0)
        m_table->setCurrentIndex(m_filter->index(row, 0));
    return row >= 0;
}

void CaseSplit::showCurrent()
{
    const int row = currentRow();
    if (row >= 0)
        m_key = m_model->index(row, 0).data(KeyRole).toString();
    else
        m_nothing->setText(m_model->rowCount() == 0 ? m_nothingText : m_filteredText);
    m_right->setCurrentIndex(row >= 0 ? 1 : 0);
    Q_EMIT chosen(row);
}

} // namespace plumbline::ui
