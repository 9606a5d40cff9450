#include "ui/publishing/dailydialog.h"

#include "ui/publishing/filenames.h"
#include "ui/publishing/regionchoice.h"
#include "ui/shell/choicebox.h"
#include "ui/words/figures.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QPushButton>

namespace plumbline::ui {

namespace {

constexpr int kDaysOffered = 62;

} // namespace

DailyDialog::DailyDialog(const Assessment& assessment, const Defaults& defaults, Publisher& publisher, QWidget* parent)
    : PaperDialog(publisher, parent)
    , m_regions(new RegionChoice(assessment, defaults.region, this))
    , m_day(new ChoiceBox(this))
    , m_paperSize(new ChoiceBox(this))
    , m_copy(new QPushButton(tr("Copy as text"), this))
    , m_save(new QPushButton(tr("Save as PDF …"), this))
    , m_folder(defaults.folder)
{
    setWindowTitle(tr("Daily sales report"));
    build(defaults.day);
    connect(m_regions, &RegionChoice::changed, this, &DailyDialog::choicesChanged);
    connect(m_day, &QComboBox::currentIndexChanged, this, &DailyDialog::choicesChanged);
    connect(m_paperSize, &QComboBox::currentIndexChanged, this, &DailyDialog::choicesChanged);
    connect(m_copy, &QPushButton::clicked, this, &DailyDialog::copyText);
    connect(m_save, &QPushButton::clicked, this, &DailyDialog::askForFile);
    choicesChanged();
}

void DailyDialog::build(Day newest)
{
    m_day->setObjectName(QStringLiteral("day"));
    m_copy->setObjectName(QStringLiteral("copy"));
    m_save->setObjectName(QStringLiteral("save"));
    for (int back = 0; back < kDaysOffered; ++back)
        m_day->addItem(words::date(Day{newest.number - back}), newest.number - back);
    m_paperSize->addItem(QStringLiteral("A4"), static_cast<int>(PaperSize::A4));
    m_paperSize->addItem(QStringLiteral("Letter"), static_cast<int>(PaperSize::Letter));
    form()->addRow(tr("Day"), m_day);
    form()->addRow(tr("Regions"), m_regions);
    form()->addRow(tr("Paper"), m_paperSize);
    auto* close = new QPushButton(tr("Close"), this);
    buttons()->addWidget(close);
    buttons()->addWidget(m_copy);
    buttons()->addWidget(m_save);
    m_save->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

QString DailyDialog::askForPages(int requestId)
{
    if (m_regions->isNone())
        return tr("Choose at least one region.");
    publisher().layOutDaily(requestId, job());
    return {};
}

void DailyDialog::pagesChanged()
{
    m_copy->setEnabled(paper() != nullptr);
    m_save->setEnabled(paper() != nullptr);
}

DailyJob DailyDialog::job() const
{
    return {Day{m_day->currentData().toInt()}, m_regions->chosen(),
            static_cast<PaperSize>(m_paperSize->currentData().toInt())};
}

void DailyDialog::copyText()
{
    if (!paper())
        return;
    QApplication::clipboard()->setText(paper()->text);
    Q_EMIT copied(job().day);
}

void DailyDialog::saveTo(const QString& file)
{
    if (!paper())
        return;
    Q_EMIT saveStarted(file);
    publisher().writePaper(paper(), file);
}

void DailyDialog::askForFile()
{
    const QString name =
        tr("Daily report %1 %2", "file name: region, day").arg(m_regions->summary(), words::date(job().day));
    const QString proposed = QDir(m_folder).filePath(safeFileName(name) + QStringLiteral(".pdf"));
    const QString file = QFileDialog::getSaveFileName(this, tr("Daily sales report"), proposed, tr("PDF (*.pdf)"));
    if (!file.isEmpty())
        saveTo(file);
}

} // namespace plumbline::ui
