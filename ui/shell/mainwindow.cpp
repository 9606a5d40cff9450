#include "ui/shell/mainwindow.h"

#include "ui/models/actionlog.h"
#include "ui/shell/appearance.h"
#include "ui/shell/briefingdialog.h"
#include "ui/shell/evidencepanel.h"
#include "ui/shell/hintbar.h"
#include "ui/shell/menus.h"
#include "ui/shell/navigation.h"
#include "ui/shell/page.h"
#include "ui/shell/pagetable.h"
#include "ui/shell/settings.h"
#include "ui/shell/statepanel.h"
#include "ui/shell/syncwords.h"
#include "ui/shell/topbar.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace plumbline::ui {
namespace {

RegionIndex regionOf(const Assessment* assessment, RecordId id)
{
    if (!assessment || !id.isSet())
        return {};
    for (std::size_t i = 0; i < assessment->regions.size(); ++i)
        if (assessment->regions[i].id == id)
            return RegionIndex{static_cast<std::int32_t>(i)};
    return {};
}

bool sameStep(const ActionStep& a, const ActionStep& b)
{
    return a.actionKey == b.actionKey && a.kind == b.kind && a.at == b.at;
}

} // namespace

MainWindow::MainWindow(Session& session, Settings& settings, Appearance& appearance)
    : m_session(session)
    , m_settings(settings)
    , m_appearance(appearance)
{
    setMinimumSize(1024, 640);
    resize(1366, 768);
    build();
    wire();
    wireMenus();
    wireSession();
    restore();
    retranslate();
    m_navigation->setFocus();
}

void MainWindow::build()
{
    m_menus = new Menus(*this);
    auto* central = new QWidget(this);
    auto* row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_navigation = new Navigation(central);
    row->addWidget(m_navigation);
    row->addWidget(buildRight(), 1);
    setCentralWidget(central);
    addPages();
}

QWidget* MainWindow::buildRight()
{
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_top = new TopBar(right);
    m_asOfHint = new HintBar(right);
    m_stateHint = new HintBar(right);
    m_notice = new HintBar(right);
    m_notice->setDismissible(true);
    m_split = new QSplitter(Qt::Horizontal, right);
    m_stack = new QStackedWidget(m_split);
    m_nothing = new StatePanel(m_stack);
    m_stack->addWidget(m_nothing);
    m_evidence = new EvidencePanel(m_session, m_split);
    m_evidence->hide();
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    m_split->setCollapsible(0, false);
    m_split->setCollapsible(1, false);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_top, m_asOfHint, m_stateHint, m_notice})
        column->addWidget(widget);
    column->addWidget(m_split, 1);
    return right;
}

void MainWindow::addPages()
{
    for (const PageRow& row : pageTable()) {
        const QString key = QString::fromLatin1(row.key);
        Page* page = row.make(m_settings, m_stack);
        m_stack->addWidget(page);
        m_pages[key] = page;
        m_stale[key] = true;
        m_navigation->add(key, row.icon);
        connect(page, &Page::evidenceRequested, this, &MainWindow::openEvidence);
        connect(page, &Page::stepDecided, this, &MainWindow::takeStep);
        connect(page, &Page::pageRequested, this, &MainWindow::showPage);
    }
}

void MainWindow::wire()
{
    connect(m_navigation, &Navigation::chosen, this, [this](const QString& key) { showPage(key); });
    connect(m_top, &TopBar::scopeChosen, this, &MainWindow::chooseScope);
    connect(m_top, &TopBar::dayChosen, this, &MainWindow::chooseDay);
    connect(m_top, &TopBar::syncRequested, &m_session, &Session::startSync);
    connect(m_top, &TopBar::cancelRequested, &m_session, &Session::cancelSync);
    connect(m_top, &TopBar::briefingRequested, this, &MainWindow::askBriefing);
    connect(m_nothing, &StatePanel::syncRequested, &m_session, &Session::startSync);
    connect(m_asOfHint, &HintBar::acted, this, [this] { chooseDay(Day()); });
    connect(m_notice, &HintBar::acted, this, &MainWindow::openNoticeFolder);
    connect(m_notice, &HintBar::dismissed, this, [this] { m_notice->say({}); });
    connect(m_evidence, &EvidencePanel::closeRequested, this, &MainWindow::closeEvidence);
}

void MainWindow::wireMenus()
{
    connect(m_menus, &Menus::pageChosen, this, [this](const QString& key) { showPage(key); });
    connect(m_menus, &Menus::todayChosen, this, [this] { chooseDay(Day()); });
    connect(m_menus, &Menus::evidenceClosed, this, &MainWindow::closeEvidence);
    connect(m_menus, &Menus::syncRequested, &m_session, &Session::startSync);
    connect(m_menus, &Menus::cancelRequested, &m_session, &Session::cancelSync);
    connect(m_menus, &Menus::briefingRequested, this, &MainWindow::askBriefing);
    connect(m_menus, &Menus::languageChosen, this, [this](const QString& l) { m_appearance.chooseLanguage(l); });
    connect(m_menus, &Menus::themeChosen, this, [this](const QString& t) { m_appearance.chooseTheme(t); });
}

void MainWindow::wireSession()
{
    connect(&m_session, &Session::assessmentChanged, this, &MainWindow::refresh);
    connect(&m_session, &Session::syncStatusChanged, this, &MainWindow::showSync);
    connect(&m_session, &Session::stepRecorded, this, &MainWindow::settleStep);
    connect(&m_session, &Session::briefingFinished, this, &MainWindow::reportBriefing);
    connect(&m_session, &Session::failed, this, [this](const Error& error) {
        m_unconfirmed.clear();
        m_noticeFolder.clear();
        m_notice->say(words::error(error), HintBar::Mood::Red);
        refresh();
    });
}

void MainWindow::restore()
{
    m_scope = RecordId{m_settings.value(Setting::Scope).toLongLong()};
    restoreGeometry(m_settings.value(Setting::WindowGeometry).toByteArray());
    if (!m_split->restoreState(m_settings.value(Setting::EvidenceSplit).toByteArray()))
        m_split->setSizes({774, 424});
    showPage(m_settings.value(Setting::Page).toString());
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Plumbline"));
    m_navigation->setBrand(windowTitle());
    m_menus->retranslate();
    m_menus->showChoices(m_appearance.chosenLanguage(), m_appearance.chosenTheme());
    int number = 0;
    for (const PageRow& row : pageTable()) {
        const QKeySequence shortcut(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + (++number % 10)));
        m_navigation->setWord(QString::fromLatin1(row.key), pageWord(row), shortcut.toString(QKeySequence::NativeText));
    }
    closeEvidence(); // its sentences were made in the other language
    m_notice->say({});
    refresh();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_evidence)
        retranslate();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.set(Setting::WindowGeometry, saveGeometry());
    m_settings.set(Setting::EvidenceSplit, m_split->saveState());
    m_settings.set(Setting::Page, m_page);
    QMainWindow::closeEvent(event);
}

void MainWindow::refresh()
{
    m_state.assessment = m_session.assessment();
    m_state.facts = m_session.facts();
    m_state.rulebook = &m_session.rulebook();
    m_state.now = m_session.now();
    m_state.steps = m_session.actionSteps();
    m_state.steps.insert(m_state.steps.end(), m_unconfirmed.begin(), m_unconfirmed.end());
    m_state.scope = regionOf(m_state.assessment.get(), m_scope);
    for (auto& [key, stale] : m_stale)
        stale = true;
    m_top->showRegions(m_state.assessment.get(), m_scope);
    const auto waiting = static_cast<int>(pendingActions(m_state).actions.size());
    for (const PageRow& row : pageTable())
        m_navigation->setBadge(QString::fromLatin1(row.key), row.countsActions ? waiting : 0,
                               tr("%n open", nullptr, waiting));
    showSync();
    showCurrent();
}

void MainWindow::showCurrent()
{
    if (!m_state.assessment) {
        m_stack->setCurrentWidget(m_nothing);
        return;
    }
    const auto page = m_pages.find(m_page);
    if (page == m_pages.end())
        return;
    if (m_stale[m_page]) {
        m_stale[m_page] = false;
        page->second->showState(m_state);
    }
    m_stack->setCurrentWidget(page->second);
}

void MainWindow::showPage(const QString& key, const QString& reveal)
{
    m_page = m_pages.contains(key) ? key : QString::fromLatin1(pageTable().front().key);
    m_navigation->setCurrent(m_page);
    showCurrent();
    if (!reveal.isEmpty() && m_state.assessment)
        m_pages[m_page]->reveal(reveal);
}

void MainWindow::showSync()
{
    const SyncStatus status = m_session.syncStatus();
    const CompanyClock clock = m_session.rulebook().clock;
    const Instant now = m_session.now();
    const SyncWords words = syncWords(status, now, clock);
    m_top->showSync(status, now, clock);
    m_top->showAsOf(m_day.isKnown() ? clock.endOf(m_day) : now, !m_day.isKnown(), clock, now);
    m_top->setBriefingPossible(m_state.assessment != nullptr);
    m_menus->setSyncing(status.running);
    m_menus->setBriefingPossible(m_state.assessment != nullptr);
    m_nothing->showState(!status.systems.empty(), status.running, progressOf(status), words.problem);
    showHints();
}

void MainWindow::showHints()
{
    const CompanyClock clock = m_session.rulebook().clock;
    m_asOfHint->say(m_day.isKnown() ? tr("All pages show %1, as the records of today tell it.").arg(words::date(m_day))
                                    : QString(),
                    HintBar::Mood::Calm, tr("Back to today"));
    const SyncStatus status = m_session.syncStatus();
    const QString problem = syncWords(status, m_session.now(), clock).problem;
    if (m_state.assessment && !m_state.facts)
        m_stateHint->say(tr("These are the figures stored at %1. The records are being loaded; everything refreshes by "
                            "itself.")
                             .arg(words::instant(m_state.assessment->asOf, clock)));
    else if (m_state.assessment && !status.running && !problem.isEmpty())
        m_stateHint->say(problem, HintBar::Mood::Amber);
    else if (status.secretsInMemoryOnly)
        m_stateHint->say(tr("This computer offers no keychain: passwords are kept only until Plumbline closes."),
                         HintBar::Mood::Amber);
    else
        m_stateHint->say({});
}

void MainWindow::chooseScope(RecordId region)
{
    m_scope = region;
    m_settings.set(Setting::Scope, QVariant::fromValue<qlonglong>(region.value));
    refresh();
}

void MainWindow::chooseDay(Day day)
{
    if (day == m_day)
        return;
    m_day = day;
    m_session.setAsOf(day.isKnown() ? m_session.rulebook().clock.endOf(day) : Instant());
    showSync();
}

void MainWindow::openEvidence(const FigureEvidence& evidence)
{
    m_evidence->show();
    m_evidence->open(evidence);
}

void MainWindow::closeEvidence() { m_evidence->hide(); }

void MainWindow::takeStep(const ActionStep& step)
{
    ActionStep timed = step;
    timed.at = m_session.now();
    m_unconfirmed.push_back(timed);
    refresh();
    m_session.recordStep(timed);
}

void MainWindow::settleStep(const ActionStep& step)
{
    std::erase_if(m_unconfirmed, [&step](const ActionStep& s) { return sameStep(s, step); });
    refresh();
}

void MainWindow::askBriefing()
{
    if (!m_state.assessment)
        return;
    QString folder = m_settings.value(Setting::BriefingFolder).toString();
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    BriefingDialog dialog(*m_state.assessment, {m_state.scope, m_state.clock().monthAt(m_state.asOf()), folder}, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const BriefingJob job = dialog.job();
    m_settings.set(Setting::BriefingFolder, QFileInfo(job.outputFile).absolutePath());
    m_top->setBriefingRunning(true);
    m_session.exportBriefing(job);
}

void MainWindow::reportBriefing(const QString& file, const QString& failure)
{
    m_top->setBriefingRunning(false);
    m_top->setBriefingPossible(m_state.assessment != nullptr);
    m_noticeFolder = failure.isEmpty() ? QFileInfo(file).absolutePath() : QString();
    if (failure.isEmpty())
        m_notice->say(tr("Briefing written: %1").arg(QDir::toNativeSeparators(file)), HintBar::Mood::Calm,
                      tr("Open folder"));
    else
        m_notice->say(tr("The briefing was not written. %1").arg(failure), HintBar::Mood::Red);
}

void MainWindow::openNoticeFolder() { QDesktopServices::openUrl(QUrl::fromLocalFile(m_noticeFolder)); }

} // namespace plumbline::ui
