#include "ui/shell/filterrow.h"

#include "ui/exporting/modelsheet.h"
#include "ui/exporting/savefile.h"
#include "ui/models/tablefilter.h"
#include "ui/shell/choicebox.h"
#include "ui/shell/datatable.h"
#include "ui/shell/iconbutton.h"
#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>

namespace plumbline::ui {

namespace {

constexpr int kTitledWidth = 160;
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

FilterRow::FilterRow(TableFilter& filter, DataTable& table, QWidget* parent)
    : QWidget(parent)
    , m_filter(filter)
    , m_table(table)
    , m_title(new ElidedLabel(this, LabelRole::Title))
    , m_text(new QLineEdit(this))
    , m_choice(new ChoiceBox(this))
    , m_count(makeLabel(this, LabelRole::Secondary))
    , m_gap(new QWidget(this))
    , m_export(new IconButton(Icon::Export, this))
    , m_later(new QTimer(this))
{
    build();
    m_later->setSingleShot(true);
    connect(m_text, &QLineEdit::textChanged, this,
            [this] { m_later->start(m_filter.sourceModel()->rowCount() < kManyRows ? 0 : kTypingPauseMs); });
    connect(m_later, &QTimer::timeout, this, [this] { m_filter.setText(m_text->text()); });
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] { m_filter.setChoice(m_choice->currentData()); });
    connect(m_export, &QAbstractButton::clicked, this, &FilterRow::askAndExport);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &FilterRow::showCount);
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &FilterRow::showCount);
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, &FilterRow::showCount);
    retranslate();
}

void FilterRow::build()
{
    const QString name = m_table.objectName();
    m_text->setObjectName(name + QStringLiteral("Filter"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(kTitledWidth);
    m_text->setMaximumWidth(280);
    m_choice->setObjectName(name + QStringLiteral("Choice"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_choice->hide();
    m_export->setObjectName(name + QStringLiteral("Export"));
    m_title->hide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::grid);
    row->addWidget(m_title, 1);
    row->addWidget(m_text, 1);
    row->addWidget(m_choice);
    row->addWidget(m_count);
    row->addWidget(m_gap, 1);
    row->addWidget(m_export);
}

void FilterRow::setTitle(const QString& title)
{
    m_title->setFullText(title);
    m_title->show();
    m_gap->hide();
    m_text->setFixedWidth(kTitledWidth);
}

void FilterRow::setWords(const QString& placeholder, const QString& all, const std::vector<Choice>& choices)
{
    m_hasWords = true;
    m_text->setPlaceholderText(placeholder);
    m_text->setAccessibleName(placeholder);
    m_choice->setAccessibleName(all);
    const QVariant chosen = m_choice->currentData();
    {
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        m_choice->addItem(all);
        for (const auto& [word, value] : choices)
            m_choice->addItem(word, value);
        m_choice->setCurrentIndex(chosen.isValid() ? std::max(0, m_choice->findData(chosen)) : 0);
    }
    m_filter.setChoice(m_choice->currentData()); // what was chosen may not be offered any more
    m_choice->setVisible(!choices.empty());
    showCount();
}

void FilterRow::setText(const QString& text)
{
    m_text->setText(text);
    m_later->stop();
    m_filter.setText(text);
}

void FilterRow::clear()
{
    setText({});
    m_choice->setCurrentIndex(0);
}

Status FilterRow::exportTo(const QString& file) const
{
    const DataSheet sheet = sheetOf(m_filter, m_table.shownColumns(), m_table.accessibleName());
    if (!file.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
        return saveWhole(file, toCsv(sheet));
    const auto bytes = toXlsx({sheet}, Instant{0});
    return bytes ? saveWhole(file, bytes.value()) : Status(bytes.error());
}

void FilterRow::askAndExport()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString proposed = folder + u'/' + fileNameOf(m_table.accessibleName()) + QStringLiteral(".xlsx");
    const QString filters = tr("Excel workbook (*.xlsx)") + QStringLiteral(";;") + tr("CSV (*.csv)");
    const QString file = QFileDialog::getSaveFileName(this, tr("Export what is shown"), proposed, filters);
    if (file.isEmpty())
        return;
    const Status saved = exportTo(file);
    m_count->setText(saved ? tr("Written.") : tr("Could not be written there."));
    setPlainToolTip(m_count, saved ? QString() : words::error(saved.error()));
}

void FilterRow::showCount()
{
    const int all = m_filter.sourceModel()->rowCount(), shown = m_filter.rowCount();
    m_count->setText(shown == all ? words::count(all) : tr("%1 of %2").arg(words::count(shown), words::count(all)));
    m_count->setAccessibleName(tr("%1 of %2 rows are shown").arg(words::count(shown), words::count(all)));
    m_export->setEnabled(shown > 0);
}

void FilterRow::retranslate()
{
    if (!m_hasWords) {
        m_text->setPlaceholderText(tr("Filter"));
        m_text->setAccessibleName(tr("Filter the rows"));
    }
    m_export->setAccessibleName(tr("Export what is shown"));
    setPlainToolTip(m_export, tr("Write the rows and columns that are shown into a file for a spreadsheet"));
    showCount();
}

void FilterRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace plumbline::ui
