#include "ui/publishing/briefingdialog.h"

#include "ui/publishing/filenames.h"
#include "ui/publishing/pagepreview.h"
#include "ui/publishing/regionchoice.h"
#include "ui/shell/choicebox.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

#include <set>

namespace plumbline::ui {

BriefingDialog::BriefingDialog(const Assessment& assessment, const Defaults& defaults, Publisher& publisher,
                               QWidget* parent)
    : PaperDialog(publisher, parent)
    , m_regions(new RegionChoice(assessment, defaults.region, this))
    , m_month(new ChoiceBox(this))
    , m_paperSize(new ChoiceBox(this))
    , m_anonymous(new QCheckBox(tr("Customers and projects by number"), this))
    , m_file(new QLineEdit(this))
    , m_choose(new QPushButton(tr("Choose …"), this))
    , m_export(new QPushButton(tr("Export"), this))
    , m_folder(defaults.folder)
{
    setWindowTitle(tr("Export briefing"));
    build();
    fillMonths(assessment, defaults.month);
    proposeFile();
    wire();
    choicesChanged();
}

void BriefingDialog::build()
{
    m_month->setObjectName(QStringLiteral("month"));
    m_paperSize->addItem(QStringLiteral("A4"), static_cast<int>(PaperSize::A4));
    m_paperSize->addItem(QStringLiteral("Letter"), static_cast<int>(PaperSize::Letter));
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setDefault(true);
    auto* fileRow = new QHBoxLayout;
    fileRow->setSpacing(space::grid);
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(m_choose);
    form()->addRow(tr("Regions"), m_regions);
    form()->addRow(tr("Month"), m_month);
    form()->addRow(tr("Parts"), makeSections());
    form()->addRow(tr("Paper"), m_paperSize);
    form()->addRow(m_anonymous);
    form()->addRow(tr("File"), fileRow);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    buttons()->addWidget(cancel);
    buttons()->addWidget(m_export);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &QDialog::accept);
}

void BriefingDialog::wire()
{
    connect(m_regions, &RegionChoice::changed, this, &BriefingDialog::choicesChanged);
    connect(m_regions, &RegionChoice::changed, this, &BriefingDialog::proposeFile);
    connect(m_month, &QComboBox::currentIndexChanged, this, &BriefingDialog::choicesChanged);
    connect(m_month, &QComboBox::currentIndexChanged, this, &BriefingDialog::proposeFile);
    connect(m_paperSize, &QComboBox::currentIndexChanged, this, &BriefingDialog::choicesChanged);
    connect(m_anonymous, &QCheckBox::toggled, this, &BriefingDialog::choicesChanged);
    for (QCheckBox* section : m_sections)
        connect(section, &QCheckBox::toggled, this, &BriefingDialog::choicesChanged);
    connect(m_file, &QLineEdit::textEdited, this, [this] { m_fileChosen = true; });
    connect(m_choose, &QPushButton::clicked, this, &BriefingDialog::chooseFile);
}

QWidget* BriefingDialog::makeSections()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (int i = 0; i < static_cast<int>(kBriefingSections); ++i) {
        auto* check = new QCheckBox(sectionName(static_cast<BriefingSection>(i)), box);
        check->setChecked(true);
        column->addWidget(check);
        m_sections.push_back(check);
    }
    return box;
}

void BriefingDialog::fillMonths(const Assessment& assessment, Month chosen)
{
    constexpr int shown = 24;
    std::set<Month> months{chosen};
    for (const Achievement& row : assessment.achievements)
        if (row.month <= chosen)
            months.insert(row.month);
    for (auto month = months.rbegin(); month != months.rend() && m_month->count() < shown; ++month)
        m_month->addItem(words::month(*month), month->number);
    m_month->setCurrentIndex(0);
}

QString BriefingDialog::askForPages(int requestId)
{
    m_export->setEnabled(!m_regions->isNone());
    if (m_regions->isNone())
        return tr("Choose at least one region.");
    publisher().layOutBriefing(requestId, job());
    return {};
}

void BriefingDialog::proposeFile()
{
    if (m_fileChosen)
        return;
    const QString name =
        tr("Plumbline %1 %2", "file name: region, month")
            .arg(m_regions->summary(), QString::fromStdString(toIso(Month{m_month->currentData().toInt()})));
    m_file->setText(QDir::toNativeSeparators(QDir(m_folder).filePath(safeFileName(name) + QStringLiteral(".pdf"))));
}

void BriefingDialog::chooseFile()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Export briefing"), m_file->text(), tr("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    m_fileChosen = true;
    m_file->setText(QDir::toNativeSeparators(file));
}

BriefingJob BriefingDialog::job() const
{
    BriefingJob job;
    job.month = Month{m_month->currentData().toInt()};
    job.outputFile = QDir::fromNativeSeparators(m_file->text());
    job.options.regions = m_regions->chosen();
    for (std::size_t i = 0; i < m_sections.size(); ++i)
        job.options.sections.set(i, m_sections[i]->isChecked());
    job.options.paper = static_cast<PaperSize>(m_paperSize->currentData().toInt());
    job.options.isAnonymous = m_anonymous->isChecked();
    job.paper = paper();
    return job;
}

} // namespace plumbline::ui
