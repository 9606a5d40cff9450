#include "ui/shell/topbar.h"

#include "ui/shell/choicebox.h"
#include "ui/shell/dayspopup.h"
#include "ui/shell/labels.h"
#include "ui/shell/syncchip.h"
#include "ui/theme/theme.h"
#include "ui/words/figures.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>

namespace plumbline::ui {

TopBar::TopBar(QWidget* parent)
    : QFrame(parent)
{
    build();
    retranslate();
    connect(m_scope, &QComboBox::currentIndexChanged, this,
            [this](int) { Q_EMIT scopeChosen(RecordId{m_scope->currentData().toLongLong()}); });
    connect(m_asOf, &QPushButton::clicked, this, &TopBar::openCalendar);
    connect(m_sync, &QPushButton::clicked, this, [this] {
        if (m_syncing)
            Q_EMIT cancelRequested();
        else
            Q_EMIT syncRequested();
    });
    connect(m_briefing, &QPushButton::clicked, this,
            [this] { m_briefingRunning ? Q_EMIT briefingCancelled() : Q_EMIT briefingRequested(); });
    connect(m_search, &QPushButton::clicked, this, &TopBar::searchRequested);
}

void TopBar::build()
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * space::grid, space::grid, 2 * space::grid, space::grid);
    row->setSpacing(space::grid);
    m_scope = new ChoiceBox(this);
    m_scope->setObjectName(QStringLiteral("scope"));
    m_scope->setMinimumWidth(152);
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_asOf = new QPushButton(this);
    m_asOf->setObjectName(QStringLiteral("asOf"));
    m_chip = new SyncChip(this);
    m_chip->setObjectName(QStringLiteral("syncChip"));
    connect(m_chip, &SyncChip::deletesConfirmed, this, &TopBar::deletesConfirmed);
    m_progress = new QProgressBar(this);
    m_progress->setFixedWidth(96);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_search = new QPushButton(this);
    m_search->setObjectName(QStringLiteral("search"));
    m_sync = new QPushButton(this);
    m_sync->setObjectName(QStringLiteral("sync"));
    m_briefing = new QPushButton(this);
    m_briefing->setObjectName(QStringLiteral("briefing"));
    row->addWidget(m_scope);
    row->addWidget(m_asOf);
    row->addStretch(1);
    row->addWidget(m_chip);
    row->addWidget(m_progress);
    row->addWidget(m_search);
    row->addWidget(m_sync);
    row->addWidget(m_briefing);
}

void TopBar::retranslate()
{
    m_scope->setAccessibleName(tr("Regions shown"));
    m_progress->setAccessibleName(tr("Progress of the sync"));
    if (m_scope->count() > 0)
        m_scope->setItemText(0, tr("All my regions"));
    showAsOf(m_asOfInstant, m_isToday, m_clock, m_now);
    const QKeySequence find(Qt::CTRL | Qt::Key_K);
    m_search->setText(tr("Search %1", "shortcut").arg(find.toString(QKeySequence::NativeText)));
    setPlainToolTip(m_search, tr("Find a page, a command, a project, a customer or a person"));
    showSyncButton();
    setBriefingRunning(m_briefingRunning);
}

void TopBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TopBar::showRegions(const Assessment* assessment, RecordId chosen)
{
    const QSignalBlocker quiet(m_scope);
    m_scope->clear();
    m_scope->addItem(tr("All my regions"), QVariant::fromValue<qlonglong>(0));
    if (assessment)
        for (const RegionView& region : assessment->regions)
            m_scope->addItem(words::foreign(region.name, 30), QVariant::fromValue<qlonglong>(region.id.value));
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(QVariant::fromValue<qlonglong>(chosen.value))));
}

void TopBar::showAsOf(Instant asOf, bool isToday, CompanyClock clock, Instant now)
{
    m_asOfInstant = asOf;
    m_isToday = isToday;
    m_clock = clock;
    m_now = now;
    const QString day = asOf.isKnown() ? words::date(clock.dayAt(asOf)) : words::dash();
    m_asOf->setText(isToday ? tr("As of %1, today").arg(day) : tr("As of %1").arg(day));
    setPlainToolTip(m_asOf, tr("Choose the day that all pages speak of"));
}

void TopBar::openCalendar()
{
    auto* popup =
        new DaysPopup(m_clock.dayAt(m_asOfInstant.isKnown() ? m_asOfInstant : m_now), m_clock.dayAt(m_now), this);
    connect(popup, &DaysPopup::chosen, this, &TopBar::dayChosen);
    popup->move(m_asOf->mapToGlobal(QPoint(0, m_asOf->height() + 4)));
    popup->show();
}

void TopBar::showSync(const SyncStatus& status, Instant now, CompanyClock clock, bool loading)
{
    m_chip->setVisible(!loading || !status.systems.empty());
    m_chip->showStatus(status, now, clock);
    m_syncing = status.running;
    m_progress->setVisible(status.running);
    // Rows may exceed what was expected, and int ends at two thousand million.
    const bool counted = status.rowsExpected > 0;
    m_progress->setRange(0, counted ? 1000 : 0);
    if (counted)
        m_progress->setValue(
            static_cast<int>(std::min<std::int64_t>(1000, status.rowsRead * 1000 / status.rowsExpected)));
    showSyncButton();
}

void TopBar::showSyncButton()
{
    m_sync->setText(m_syncing ? tr("Cancel") : tr("Sync now"));
    setPlainToolTip(m_sync, m_syncing ? tr("Stop reading; what was read so far is kept")
                                      : tr("Read what changed in the company systems"));
}

void TopBar::setBriefingRunning(bool running)
{
    m_briefingRunning = running;
    m_briefing->setText(running ? tr("Cancel the briefing") : tr("Export briefing …"));
    m_briefing->setEnabled(true);
}

void TopBar::setBriefingProgress(int done, int pages)
{
    if (m_briefingRunning)
        m_briefing->setText(tr("Cancel the briefing (%1 / %2)").arg(done).arg(pages));
}

void TopBar::setBriefingPossible(bool possible) { m_briefing->setEnabled(possible || m_briefingRunning); }

} // namespace plumbline::ui
