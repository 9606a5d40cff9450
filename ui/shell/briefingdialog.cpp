#include "ui/shell/briefingdialog.h"

#include "ui/shell/choicebox.h"
#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace plumbline::ui {
namespace {

// A region's name comes from a company system: what could mean a path stays out of the file's name.
QString safeFileName(QString name)
{
    static const QRegularExpression unsafe(QStringLiteral("[^\\p{L}\\p{N}_-]+"));
    return name.replace(unsafe, QStringLiteral("-"));
}

} // namespace

BriefingDialog::BriefingDialog(const Assessment& assessment, const Defaults& defaults, QWidget* parent)
    : QDialog(parent)
    , m_region(new ChoiceBox(this))
    , m_month(new ChoiceBox(this))
    , m_paper(new ChoiceBox(this))
    , m_anonymous(new QCheckBox(tr("Customers, projects and contracts by number instead of by name"), this))
    , m_file(new QLineEdit(this))
    , m_folder(defaults.folder)
{
    setWindowTitle(tr("Export briefing"));
    setMinimumWidth(520);
    auto* column = new QVBoxLayout(this);
    QLabel* intro = makeWrapped(this, LabelRole::Secondary);
    intro->setText(tr("A PDF for the monthly meeting: what was claimed, what is proven, and what to decide."));
    column->addWidget(intro);
    auto* form = new QFormLayout;
    auto* fileRow = new QHBoxLayout;
    auto* choose = new QPushButton(tr("Choose …"), this);
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(choose);
    form->addRow(tr("Region"), m_region);
    form->addRow(tr("Month"), m_month);
    form->addRow(tr("Parts"), makeSections());
    form->addRow(tr("Paper"), m_paper);
    form->addRow(QString(), m_anonymous);
    form->addRow(tr("File"), fileRow);
    column->addLayout(form);
    auto* buttons = new QDialogButtonBox(this);
    auto* write = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    write->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    column->addSpacing(space::grid);
    column->addWidget(buttons);
    m_paper->addItem(QStringLiteral("A4"), static_cast<int>(PaperSize::A4));
    m_paper->addItem(QStringLiteral("Letter"), static_cast<int>(PaperSize::Letter));
    fillRegions(assessment, defaults.region);
    fillMonths(assessment, defaults.month);
    proposeFile();
    connect(m_region, &QComboBox::currentIndexChanged, this, &BriefingDialog::proposeFile);
    connect(m_month, &QComboBox::currentIndexChanged, this, &BriefingDialog::proposeFile);
    connect(m_file, &QLineEdit::textEdited, this, [this] { m_fileChosen = true; });
    connect(choose, &QPushButton::clicked, this, &BriefingDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget* BriefingDialog::makeSections()
{
    constexpr int columns = 2;
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < static_cast<int>(kBriefingSections); ++i) {
        auto* check = new QCheckBox(sectionName(static_cast<BriefingSection>(i)), box);
        check->setChecked(true);
        grid->addWidget(check, i / columns, i % columns);
        m_sections.push_back(check);
    }
    return box;
}

void BriefingDialog::fillRegions(const Assessment& assessment, RegionIndex chosen)
{
    if (assessment.regions.size() > 1)
        m_region->addItem(tr("All regions"), qlonglong(0));
    for (const RegionView& region : assessment.regions)
        m_region->addItem(words::foreign(region.name, 40), static_cast<qlonglong>(region.id.value));
    const bool isOne = chosen.isSet() && chosen.at() < assessment.regions.size();
    const qlonglong wanted = isOne ? assessment.regions[chosen.at()].id.value : 0;
    m_region->setCurrentIndex(std::max(0, m_region->findData(wanted)));
}

void BriefingDialog::fillMonths(const Assessment& assessment, Month chosen)
{
    std::set<Month> months{chosen};
    for (const Achievement& row : assessment.achievements)
        if (row.month <= chosen)
            months.insert(row.month);
    for (auto month = months.rbegin(); month != months.rend() && m_month->count() < 24; ++month)
        m_month->addItem(words::month(*month), month->number);
    m_month->setCurrentIndex(0);
}

void BriefingDialog::proposeFile()
{
    if (m_fileChosen)
        return;
    const QString name =
        tr("Plumbline %1 %2", "file name: region, month")
            .arg(m_region->currentText(), QString::fromStdString(toIso(Month{m_month->currentData().toInt()})));
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
    if (const RecordId region{m_region->currentData().toLongLong()}; region.isSet())
        job.options.regions = {region};
    for (std::size_t i = 0; i < m_sections.size(); ++i)
        job.options.sections.set(i, m_sections[i]->isChecked());
    job.options.paper = static_cast<PaperSize>(m_paper->currentData().toInt());
    job.options.isAnonymous = m_anonymous->isChecked();
    return job;
}

} // namespace plumbline::ui
