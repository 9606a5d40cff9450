#include "ui/shell/datatable.h"

#include "core/sheet/datasheet.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace plumbline::ui {
namespace {

constexpr int kTableRowHeight = 30;

} // namespace

DataTable::DataTable(QWidget* parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kTableRowHeight);
    verticalHeader()->setMinimumSectionSize(kTableRowHeight);
    horizontalHeader()->setHighlightSections(false);
    // Words stand above what they head: the items of the style keep a margin of their own.
    horizontalHeader()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 5px 12px; }"));
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &DataTable::offerColumns);
}

void DataTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    if (model)
        connect(model, &QAbstractItemModel::modelReset, this, [this] { updateGeometry(); });
}

void DataTable::growWithRows()
{
    m_growing = true;
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize DataTable::sizeHint() const
{
    if (!m_growing || !model())
        return QTableView::sizeHint();
    const int rows = verticalHeader()->length();
    return {QTableView::sizeHint().width(), horizontalHeader()->sizeHint().height() + rows + 2 * frameWidth() + 2};
}

QSize DataTable::minimumSizeHint() const
{
    return m_growing ? QSize(200, sizeHint().height()) : QTableView::minimumSizeHint();
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

QString DataTable::selectedText() const
{
    if (!model() || !selectionModel())
        return {};
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QString text;
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (const int column : shownColumns())
            cells.append(defused(row.siblingAtColumn(column).data().toString()));
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

std::vector<int> DataTable::shownColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; model() && visual < model()->columnCount(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns.push_back(column);
    }
    return columns;
}

void DataTable::copy() const { QApplication::clipboard()->setText(selectedText()); }

void DataTable::offerColumns(const QPoint& where)
{
    if (!model())
        return;
    QMenu menu(this);
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAction* entry = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        entry->setCheckable(true);
        entry->setChecked(!isColumnHidden(column));
        entry->setEnabled(column != 0); // the first column names the row
        connect(entry, &QAction::toggled, this, [this, column](bool on) { setColumnHidden(column, !on); });
    }
    menu.exec(horizontalHeader()->mapToGlobal(where));
}

} // namespace plumbline::ui
