#include "ui/shell/briefingdialog.h"

#include "ui/shell/choicebox.h"
#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
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
    form->addRow(tr("File"), fileRow);
    column->addLayout(form);
    auto* buttons = new QDialogButtonBox(this);
    auto* write = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    write->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    column->addSpacing(space::grid);
    column->addWidget(buttons);
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

void BriefingDialog::fillRegions(const Assessment& assessment, RegionIndex chosen)
{
    for (std::size_t i = 0; i < assessment.regions.size(); ++i)
        m_region->addItem(words::foreign(assessment.regions[i].name, 40), static_cast<qlonglong>(assessment.regions[i].id.value));
    m_region->setCurrentIndex(std::max(0, chosen.value));
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
    job.options.regions = {RecordId{m_region->currentData().toLongLong()}};
    return job;
}

} // namespace plumbline::ui
