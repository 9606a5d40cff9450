#include "ui/shell/filterrow.h"

#include "ui/models/tablefilter.h"
#include "ui/shell/choicebox.h"
#include "ui/shell/datatable.h"
#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSignalBlocker>

#include <algorithm>

namespace plumbline::ui {

FilterRow::FilterRow(TableFilter& filter, DataTable& table, QWidget* parent)
    : QWidget(parent)
    , m_filter(filter)
    , m_table(table)
    , m_text(new QLineEdit(this))
    , m_choice(new ChoiceBox(this))
    , m_count(makeLabel(this, LabelRole::Secondary))
    , m_export(new QPushButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::grid);
    m_text->setObjectName(QStringLiteral("filterText"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(160);
    m_text->setMaximumWidth(280);
    m_choice->setObjectName(QStringLiteral("filterChoice"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_export->setObjectName(QStringLiteral("exportTable"));
    row->addWidget(m_text, 1);
    row->addWidget(m_choice);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_export);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString& text) { m_filter.setText(text); });
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] { m_filter.setChoice(m_choice->currentData()); });
    connect(m_export, &QPushButton::clicked, this, &FilterRow::askAndExport);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &FilterRow::showCount);
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &FilterRow::showCount);
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, &FilterRow::showCount);
    retranslate();
}

void FilterRow::setWords(const QString& placeholder, const QString& all, const std::vector<Choice>& choices)
{
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

void FilterRow::clear()
{
    m_text->clear();
    m_choice->setCurrentIndex(0);
}

bool FilterRow::exportTo(const QString& file) const
{
    QSaveFile target(file);
    const QByteArray bytes = m_table.shownAsCsv().toUtf8();
    return target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit();
}

void FilterRow::askAndExport()
{
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Export what is shown"), {}, tr("Table for spreadsheets (*.csv)"));
    if (!file.isEmpty() && !exportTo(file))
        m_count->setText(tr("The file could not be written. Choose another folder."));
}

void FilterRow::showCount()
{
    const int all = m_filter.sourceModel()->rowCount(), shown = m_filter.rowCount();
    m_count->setText(shown == all ? words::count(all) : tr("%1 of %2").arg(words::count(shown), words::count(all)));
    m_export->setEnabled(shown > 0);
}

void FilterRow::retranslate()
{
    m_export->setText(tr("Export"));
    setPlainToolTip(m_export, tr("The rows and columns that are shown, for a spreadsheet"));
    showCount();
}

void FilterRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace plumbline::ui
