#include "ui/publishing/paperdialog.h"

#include "ui/publishing/pagepreview.h"
#include "ui/shell/labels.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace plumbline::ui {

namespace {

constexpr int kRestMs = 200;
constexpr int kFormWidth = 360;

// Of all dialogs, as the desk hears the answers to all of them.
int nextRequest()
{
    static int last = 0; // GUI thread only
    return ++last;
}

} // namespace

PaperDialog::PaperDialog(Publisher& publisher, QWidget* parent)
    : QDialog(parent)
    , m_publisher(publisher)
    , m_preview(new PagePreview(this))
    , m_place(makeLabel(this, LabelRole::Secondary))
    , m_rest(new QTimer(this))
{
    resize(1120, 660);
    auto* row = new QHBoxLayout(this);
    row->setSpacing(2 * space::grid);
    auto* left = new QWidget(this);
    left->setFixedWidth(kFormWidth);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    m_form = new QFormLayout;
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setVerticalSpacing(4);
    leftColumn->addLayout(m_form);
    leftColumn->addStretch(1);
    auto* right = new QVBoxLayout;
    m_buttons = new QHBoxLayout;
    m_buttons->addWidget(m_place);
    m_buttons->addStretch(1);
    right->addWidget(m_preview, 1);
    right->addLayout(m_buttons);
    row->addWidget(left);
    row->addLayout(right, 1);
    m_rest->setSingleShot(true);
    m_rest->setInterval(kRestMs);
    connect(m_rest, &QTimer::timeout, this, [this] {
        m_asked = nextRequest();
        const QString obstacle = askForPages(m_asked);
        m_preview->setNote(obstacle.isEmpty() ? tr("The pages are being laid out …") : obstacle);
    });
    connect(m_preview, &PagePreview::currentPageChanged, this, &PaperDialog::showPlace);
    connect(&m_publisher, &Publisher::paperReady, this, &PaperDialog::take);
}

void PaperDialog::choicesChanged()
{
    m_isCurrent = false;
    m_asked = 0;
    pagesChanged();
    m_rest->start();
}

void PaperDialog::take(int requestId, const PaperPtr& paper, const QString& failure)
{
    if (requestId != m_asked)
        return;
    m_isCurrent = paper != nullptr;
    if (paper)
        m_preview->setPaper(paper);
    else
        m_preview->setNote(failure);
    showPlace();
    pagesChanged();
}

PaperPtr PaperDialog::paper() const { return m_isCurrent ? m_preview->paper() : nullptr; }

void PaperDialog::showPlace()
{
    const int page = m_preview->currentPage();
    m_place->setText(page < 0 ? QString() : tr("Page %1 of %2").arg(page + 1).arg(m_preview->pageCount()));
}

} // namespace plumbline::ui
