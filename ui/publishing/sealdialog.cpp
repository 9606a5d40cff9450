#include "ui/publishing/sealdialog.h"

#include "core/publish/sealedmonth.h"
#include "ui/shell/choicebox.h"
#include "ui/shell/labels.h"
#include "ui/shell/stateglyph.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"
#include "ui/words/publishwords.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>

namespace plumbline::ui {

namespace {

constexpr int kMonthsOffered = 12;

} // namespace

SealDialog::SealDialog(const Defaults& defaults, Publisher& publisher, QWidget* parent)
    : QDialog(parent)
    , m_publisher(publisher)
    , m_clock(defaults.clock)
    , m_month(new ChoiceBox(this))
    , m_state(makeWrapped(this))
    , m_byItself(new QCheckBox(tr("From the 15th on, seal the last month without being asked, once every system was "
                                  "read after its end"),
                               this))
    , m_seal(new QPushButton(tr("Seal the month"), this))
{
    setWindowTitle(tr("Seal a month"));
    resize(760, 620);
    build(defaults);
    connect(m_month, &QComboBox::currentIndexChanged, this, &SealDialog::ask);
    connect(m_byItself, &QCheckBox::toggled, this, &SealDialog::sealsByItselfChosen);
    connect(m_seal, &QPushButton::clicked, this, &SealDialog::seal);
    connect(&m_publisher, &Publisher::monthAssessed, this,
            [this](int id, const MonthState& state, const QString& failure) {
                if (id == m_asked)
                    failure.isEmpty() ? showState(state) : m_state->setText(failure);
            });
    connect(&m_publisher, &Publisher::monthSealed, this, &SealDialog::ask);
    connect(&m_publisher, &Publisher::sealRefused, this, [this](const QString& failure) {
        m_state->setText(failure);
        m_seal->setEnabled(true);
    });
    ask();
}

void SealDialog::build(const Defaults& defaults)
{
    const Month running = m_clock.monthAt(defaults.now);
    m_month->setObjectName(QStringLiteral("month"));
    m_state->setObjectName(QStringLiteral("state"));
    m_seal->setObjectName(QStringLiteral("seal"));
    m_month->setAccessibleName(tr("Month"));
    for (int back = 1; back <= kMonthsOffered; ++back)
        m_month->addItem(words::month(Month{running.number - back}), running.number - back);
    m_byItself->setChecked(defaults.sealsByItself);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::grid);
    QLabel* what = makeWrapped(this, LabelRole::Secondary);
    what->setText(
        tr("A sealed month keeps its figures as they were published, with the records behind them. Nothing is "
           "locked: what arrives or changes later is named in the next briefing, by record and cause. A seal "
           "stays."));
    column->addWidget(what);
    column->addWidget(m_month);
    column->addWidget(m_state);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    m_list = new QWidget(scroll);
    m_list->setObjectName(QStringLiteral("checklist"));
    m_items = new QGridLayout(m_list);
    m_items->setColumnStretch(1, 1);
    m_items->setHorizontalSpacing(space::padding);
    scroll->setWidget(m_list);
    column->addWidget(scroll, 1);
    column->addWidget(m_byItself);
    auto* row = new QHBoxLayout;
    auto* close = new QPushButton(tr("Close"), this);
    row->addStretch(1);
    row->addWidget(close);
    row->addWidget(m_seal);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

Month SealDialog::chosen() const { return Month{m_month->currentData().toInt()}; }

void SealDialog::ask()
{
    m_seal->setEnabled(false);
    m_state->setText(tr("The month is being checked …"));
    m_publisher.assessMonth(++m_asked, chosen());
}

void SealDialog::showState(const MonthState& state)
{
    std::int64_t open = 0;
    for (const ReadinessItem& item : state.items)
        open += item.isReady() ? 0 : 1;
    const bool isSealed = state.sealedAt.isKnown();
    m_seal->setEnabled(state.hasEnded && !isSealed);
    const QString deadline = words::date(sealDay(state.month));
    if (isSealed)
        m_state->setText((state.isByHand ? tr("Sealed by hand on %1.") : tr("Sealed by the program on %1."))
                             .arg(words::instant(state.sealedAt, m_clock)));
    else if (open == 0)
        m_state->setText(tr("Ready to be published by %1.").arg(deadline));
    else
        m_state->setText(
            tr("To be published by %1. %2 of %3 points are open.")
                .arg(deadline, words::count(open), words::count(static_cast<std::int64_t>(state.items.size()))));
    showItems(state.items);
}

void SealDialog::clearItems()
{
    while (QLayoutItem* item = m_items->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void SealDialog::showItems(const std::vector<ReadinessItem>& items)
{
    clearItems();
    int row = 0;
    for (const ReadinessItem& item : items) {
        auto* glyph = new StateGlyph(item.isReady() ? StateLook::Proven : StateLook::Failed, m_list);
        m_items->addWidget(glyph, row, 0, Qt::AlignTop);
        QLabel* title = makeWrapped(m_list);
        title->setText(words::readinessTitle(item.code));
        m_items->addWidget(title, row, 1, Qt::AlignTop);
        QLabel* state = makeWrapped(m_list, LabelRole::Secondary);
        state->setText(words::readinessState(item));
        m_items->addWidget(state, row, 2, Qt::AlignTop);
        ++row;
    }
    m_items->setColumnStretch(2, 1);
    m_items->setRowStretch(row, 1);
}

void SealDialog::seal()
{
    m_seal->setEnabled(false);
    m_state->setText(tr("The month is being sealed …"));
    m_publisher.sealMonth(chosen());
}

} // namespace plumbline::ui
