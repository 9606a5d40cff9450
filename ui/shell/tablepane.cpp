#include "ui/shell/tablepane.h"

#include "ui/models/tablerows.h"
#include "ui/models/tabletext.h"
#include "ui/shell/datatable.h"
#include "ui/shell/iconbutton.h"
#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QSaveFile>
#include <QSortFilterProxyModel>
#include <QStandardPaths>
#include <QTimer>
#include <QVBoxLayout>

namespace plumbline::ui {

// Rows in which any column shows the text, sorted by raw values.
class FilteredRows final : public QSortFilterProxyModel {
public:
    explicit FilteredRows(QObject* parent)
        : QSortFilterProxyModel(parent)
    {
        setSortRole(SortRole);
        setSortLocaleAware(true);
        setSortCaseSensitivity(Qt::CaseInsensitive);
    }

    void setWanted(const QString& text)
    {
        m_wanted = text.trimmed();
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        if (m_wanted.isEmpty())
            return true;
        for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
            const QString shown = sourceModel()->index(row, column, parent).data().toString();
            if (shown.contains(m_wanted, Qt::CaseInsensitive))
                return true;
        }
        return false;
    }

private:
    QString m_wanted;
};

namespace {

constexpr int kFilterWidth = 160;
constexpr int kManyRows = 5000; // from here on the filter waits for the end of typing
constexpr int kTypingPauseMs = 120;

// A title may hold what no file system takes.
QString fileNameOf(const QString& title)
{
    QString name;
    for (const QChar c : title)
        name += c.isLetterOrNumber() || c == u'-' ? c : QChar(u' ');
    return name.simplified();
}

} // namespace

TablePane::TablePane(TableRows* model, const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_shown(new FilteredRows(this))
    , m_later(new QTimer(this))
{
    m_shown->setSourceModel(model);
    m_later->setSingleShot(true);
    build(objectName);
    retranslate();
    connect(m_filter, &QLineEdit::textChanged, this,
            [this] { m_later->start(m_model->rowCount() < kManyRows ? 0 : kTypingPauseMs); });
    connect(m_later, &QTimer::timeout, this, [this] { m_shown->setWanted(m_filter->text()); });
    connect(m_export, &QAbstractButton::clicked, this, &TablePane::askForFile);
    connect(m_shown, &QAbstractItemModel::modelReset, this, &TablePane::showCount);
    connect(m_shown, &QAbstractItemModel::rowsInserted, this, &TablePane::showCount);
    connect(m_shown, &QAbstractItemModel::rowsRemoved, this, &TablePane::showCount);
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
    auto* row = new QHBoxLayout;
    row->setSpacing(space::grid);
    m_title = new ElidedLabel(this, LabelRole::Title);
    m_note = makeWrapped(this, LabelRole::Secondary);
    m_note->hide();
    m_count = makeLabel(this, LabelRole::Secondary);
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(objectName + QStringLiteral("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(kFilterWidth);
    m_export = new IconButton(Icon::Export, this);
    m_export->setObjectName(objectName + QStringLiteral("Export"));
    row->addWidget(m_title, 1);
    row->addWidget(m_count);
    row->addWidget(m_filter);
    row->addWidget(m_export);
    m_table = new DataTable(this);
    m_table->setObjectName(objectName);
    m_table->setModel(m_shown);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // the model's own order until the user asks
    m_empty = makeWrapped(this, LabelRole::Secondary);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->hide();
    column->addLayout(row);
    column->addWidget(m_note);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
}

void TablePane::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the rows"));
    m_export->setAccessibleName(tr("Export what is shown"));
    setPlainToolTip(m_export, tr("Write the rows and columns that are shown into a CSV file"));
    showCount();
}

void TablePane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TablePane::setTitle(const QString& title)
{
    static_cast<ElidedLabel*>(m_title)->setFullText(title);
    m_table->setAccessibleName(title);
    showCount();
}

void TablePane::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void TablePane::setEmptyText(const QString& text)
{
    m_empty->setText(text);
    showCount();
}

void TablePane::showCount()
{
    const int all = m_model->rowCount(), shown = m_shown->rowCount();
    m_count->setText(shown == all ? words::count(all) : tr("%1 of %2").arg(words::count(shown), words::count(all)));
    m_count->setAccessibleName(tr("%1 of %2 rows are shown").arg(words::count(shown), words::count(all)));
    const bool isEmpty = all == 0 && !m_empty->text().isEmpty();
    m_empty->setVisible(isEmpty);
    m_table->setVisible(!isEmpty);
}

void TablePane::sortBy(int column, Qt::SortOrder order) { m_table->sortByColumn(column, order); }

void TablePane::setFilter(const QString& text)
{
    m_filter->setText(text);
    m_later->stop();
    m_shown->setWanted(text);
}

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

QString TablePane::exportText() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < m_shown->columnCount(); ++visual) {
        const int column = m_table->horizontalHeader()->logicalIndex(visual);
        if (!m_table->isColumnHidden(column))
            columns.push_back(column);
    }
    return csvOf(*m_shown, columns);
}

bool TablePane::exportTo(const QString& file) const
{
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(exportText().toUtf8()) >= 0 && out.commit();
}

void TablePane::askForFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString proposed = folder + u'/' + fileNameOf(m_table->accessibleName()) + QStringLiteral(".csv");
    const QString file = QFileDialog::getSaveFileName(this, tr("Export what is shown"), proposed,
                                                      tr("Table for a spreadsheet (%1)").arg(QStringLiteral("*.csv")));
    if (!file.isEmpty())
        m_count->setText(exportTo(file) ? tr("Written.") : tr("Could not be written there."));
}

} // namespace plumbline::ui
