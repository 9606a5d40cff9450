#include "ui/shell/mainwindow.h"

#include "ui/models/actionlog.h"
#include "ui/pages/data/connectdialog.h"
#include "ui/publishing/publishdesk.h"
#include "ui/shell/appearance.h"
#include "ui/shell/evidencepanel.h"
#include "ui/shell/hints.h"
#include "ui/shell/menus.h"
#include "ui/shell/navigation.h"
#include "ui/shell/notifier.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/palette.h"
#include "ui/shell/palettecommands.h"
#include "ui/shell/settings.h"
#include "ui/shell/syncwords.h"
#include "ui/shell/topbar.h"
#include "ui/shell/welcome.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCloseEvent>
#include <QSplitter>
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
    wireShell();
    wireSession();
    wireAnswers();
    wirePublishing();
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
    m_publishing = new PublishDesk(m_session.publisher(), m_settings, this);
    m_palette = new Palette(this);
    m_notifier = new Notifier(m_settings, this);
}

QWidget* MainWindow::buildRight()
{
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_top = new TopBar(right);
    m_hints = new Hints(right);
    m_split = new QSplitter(Qt::Horizontal, right);
    m_stack = new PageStack(m_settings, m_split);
    m_stack->attach(m_session);
    m_evidence = new EvidencePanel(m_session, m_split);
    m_evidence->hide();
    m_split->setStretchFactor(0, 1);
    m_split->setCollapsible(0, false);
    m_split->setCollapsible(1, false);
    column->addWidget(m_top);
    column->addWidget(m_hints);
    column->addWidget(m_split, 1);
    return right;
}

void MainWindow::wire()
{
    connect(m_navigation, &Navigation::chosen, this, [this](const QString& key) { showPage(key); });
    connect(m_top, &TopBar::scopeChosen, this, &MainWindow::chooseScope);
    connect(m_top, &TopBar::dayChosen, this, &MainWindow::chooseDay);
    connect(m_top, &TopBar::syncRequested, &m_session, &Session::startSync);
    connect(m_top, &TopBar::cancelRequested, &m_session, &Session::cancelSync);
    connect(m_top, &TopBar::deletesConfirmed, &m_session, &Session::confirmDeletes);
    connect(m_top, &TopBar::searchRequested, this, &MainWindow::openPalette);
    connect(m_palette, &Palette::chosen, this, &MainWindow::openFound);
    connect(m_stack, &PageStack::evidenceRequested, this, &MainWindow::openEvidence);
    connect(m_stack, &PageStack::stepDecided, this, &MainWindow::takeStep);
    connect(m_stack, &PageStack::deliveryChosen, this, &MainWindow::takeChoice);
    connect(m_stack, &PageStack::pageRequested, this, &MainWindow::showPage);
    connect(m_stack, &PageStack::syncRequested, &m_session, &Session::startSync);
    connect(m_stack, &PageStack::connectionRequested, this, &MainWindow::connectSystem);
    connect(m_hints, &Hints::todayRequested, this, [this] { chooseDay(Day()); });
    connect(m_evidence, &EvidencePanel::closeRequested, this, &MainWindow::closeEvidence);
}

void MainWindow::wireMenus()
{
    connect(m_menus, &Menus::pageChosen, this, [this](const QString& key) { showPage(key); });
    connect(m_menus, &Menus::paletteRequested, this, &MainWindow::openPalette);
    connect(m_menus, &Menus::todayChosen, this, [this] { chooseDay(Day()); });
    connect(m_menus, &Menus::evidenceClosed, this, &MainWindow::closeEvidence);
    connect(m_menus, &Menus::syncRequested, &m_session, &Session::startSync);
    connect(m_menus, &Menus::cancelRequested, &m_session, &Session::cancelSync);
    connect(m_menus, &Menus::languageChosen, this, [this](const QString& l) { m_appearance.chooseLanguage(l); });
    connect(m_menus, &Menus::themeChosen, this, [this](const QString& t) { m_appearance.chooseTheme(t); });
}

void MainWindow::wireShell()
{
    connect(m_menus, &Menus::notificationsSwitched, m_notifier, &Notifier::setOn);
    connect(m_menus, &Menus::protectionRequested, this, &MainWindow::showProtection);
    connect(m_menus, &Menus::scaleChosen, this, [this](const QString& percent) {
        m_settings.set(Setting::Scale, percent);
        m_hints->notice(tr("The size changes when Plumbline starts the next time."));
    });
    connect(m_notifier, &Notifier::opened, this, [this](const QString& key) {
        summon();
        showPage(QStringLiteral("actions"), key);
    });
    connect(m_stack, &PageStack::sampleRequested, &m_session, &Session::openSample);
    connect(m_stack, &PageStack::sampleRequested, m_hints, &Hints::announceSample);
    connect(m_stack, &PageStack::languageToggled, this, [this] {
        m_appearance.chooseLanguage(words::isChinese() ? QStringLiteral("en") : QStringLiteral("zh_CN"));
    });
}

void MainWindow::wireSession()
{
    connect(&m_session, &Session::assessmentChanged, this, &MainWindow::refresh);
    connect(&m_session, &Session::syncStatusChanged, this, &MainWindow::showSync);
    connect(&m_session, &Session::stepRecorded, this, &MainWindow::settleStep);
    connect(&m_session, &Session::outboxChanged, this, &MainWindow::refresh);
    connect(&m_session, &Session::failed, this, [this](const Error& error) {
        m_unconfirmed.clear();
        m_hints->failure(words::error(error));
        refresh();
    });
}

// What pages ask the session for, and its answers.
void MainWindow::wireAnswers()
{
    connect(m_stack, &PageStack::ruled, this, &MainWindow::takeRuling);
    connect(m_stack, &PageStack::recordsRequested, &m_session, &Session::requestEvidence);
    connect(m_stack, &PageStack::backtestRequested, &m_session, &Session::requestBacktest);
    connect(m_stack, &PageStack::backtestCancelled, &m_session, &Session::cancelBacktest);
    connect(&m_session, &Session::evidenceReady, m_stack, &PageStack::showRecords);
    connect(&m_session, &Session::backtestProgressed, m_stack, &PageStack::showBacktestProgress);
    connect(&m_session, &Session::backtestFinished, m_stack, &PageStack::showBacktest);
    connect(&m_session, &Session::rulingsChanged, this, &MainWindow::refresh);
    connect(&m_session, &Session::insightsChanged, this, [this] {
        m_state.insights = m_session.insights();
        m_stack->showInsights(m_state.insights);
    });
}

void MainWindow::wirePublishing()
{
    m_publishing->connectMenus(*m_menus);
    connect(m_top, &TopBar::briefingRequested, m_publishing, &PublishDesk::askForBriefing);
    connect(m_top, &TopBar::briefingCancelled, &m_session.publisher(), &Publisher::cancel);
    connect(&m_session.publisher(), &Publisher::progressed, m_top, &TopBar::setBriefingProgress);
    connect(m_publishing, &PublishDesk::started, this, [this] { m_top->setBriefingRunning(true); });
    connect(m_publishing, &PublishDesk::finished, this, &MainWindow::reportWritten);
    connect(m_publishing, &PublishDesk::told, this, [this](const QString& sentence) { m_hints->notice(sentence); });
    connect(m_publishing, &PublishDesk::failed, m_hints, &Hints::failure);
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
    m_navigation->setBrand(tr("Plumbline"));
    setWindowTitle(m_session.isSample() ? tr("Plumbline: sample company") : tr("Plumbline"));
    m_hints->showSample(m_session.isSample());
    m_menus->retranslate();
    m_menus->showChoices(m_appearance.chosenLanguage(), m_appearance.chosenTheme(),
                         m_settings.value(Setting::Scale).toString(), m_notifier->isOn());
    m_navigation->retranslate();
    closeEvidence(); // its sentences were made in the other language
    m_hints->notice({});
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
    m_settings.set(Setting::Page, currentPage());
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
    m_state.outbox = m_session.outbox();
    m_state.rulings = m_session.rulings();
    m_state.insights = m_session.insights();
    m_state.scope = regionOf(m_state.assessment.get(), m_scope);
    m_stack->setState(m_state);
    m_palette->setState(m_state);
    m_publishing->setState(m_state, !m_day.isKnown());
    if (!m_day.isKnown())
        m_notifier->look(m_state);
    m_top->showRegions(m_state.assessment.get(), m_scope);
    m_navigation->setWaiting(static_cast<int>(pendingActions(m_state).actions.size()));
    showSync();
}

void MainWindow::showPage(const QString& key, const QString& reveal)
{
    m_stack->showPage(key, reveal);
    m_navigation->setCurrent(m_stack->currentPage());
}

QString MainWindow::currentPage() const { return m_stack->currentPage(); }

void MainWindow::showSync()
{
    const SyncStatus status = m_session.syncStatus();
    const CompanyClock clock = m_session.rulebook().clock;
    const Instant now = m_session.now();
    m_top->showSync(status, now, clock, m_stack->hasContent() && !m_state.facts);
    m_top->showAsOf(m_day.isKnown() ? clock.endOf(m_day) : now, !m_day.isKnown(), clock, now);
    m_top->setBriefingPossible(m_stack->hasContent());
    m_menus->setSyncing(status.running);
    m_menus->setBriefingPossible(m_stack->hasContent());
    m_stack->showSync(status, syncWords(status, now, clock), now, clock);
    m_hints->showDay(m_day);
    const auto refused = m_session.refusedRules();
    m_hints->showRules(refused ? words::refusedRules(*refused, clock) : QString());
    m_hints->showState(m_state, status);
}

void MainWindow::openPalette()
{
    m_palette->setCommands(paletteCommands(m_menus->commands()));
    m_palette->openOver(*this);
}

void MainWindow::openFound(PaletteKind kind, const QString& key)
{
    switch (kind) {
    case PaletteKind::Page:
        return showPage(key);
    case PaletteKind::Command:
        return m_menus->trigger(key);
    case PaletteKind::Region:
        return chooseScope(RecordId{key.toLongLong()});
    case PaletteKind::Action:
        return showPage(QStringLiteral("actions"), key);
    case PaletteKind::Rep:
        return showPage(QStringLiteral("visits"), key);
    case PaletteKind::Project:
        return showPage(QStringLiteral("projects"), key);
    case PaletteKind::Customer:
        return openEvidence(customerEvidence(m_state, RecordId{key.toLongLong()}));
    }
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

void MainWindow::connectSystem()
{
    auto* dialog = new ConnectDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::closeEvidence() { m_evidence->hide(); }

void MainWindow::showProtection()
{
    FigureEvidence text;
    text.title = tr("How the data is protected");
    text.formula = protectionText(m_session.storage(), m_session.syncStatus().secretsInMemoryOnly);
    text.whyNoRecords = tr("This is about the computer, not about records.");
    openEvidence(text);
}

void MainWindow::summon()
{
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
}

void MainWindow::takeStep(const ActionStep& step)
{
    ActionStep timed = step;
    timed.at = m_session.now();
    m_unconfirmed.push_back(timed);
    refresh();
    m_session.recordStep(timed);
}

void MainWindow::takeChoice(const DeliveryChoice& choice)
{
    switch (choice.kind) {
    case DeliveryChoice::Kind::Undo:
        return m_session.undoStep(choice.actionKey);
    case DeliveryChoice::Kind::Retry:
        return m_session.retryDelivery(choice.entry);
    case DeliveryChoice::Kind::Discard:
        return m_session.discardDelivery(choice.entry);
    }
}

void MainWindow::takeRuling(DirectorRuling ruling)
{
    std::visit([now = m_session.now()](auto& each) { each.at = now; }, ruling);
    m_session.decide(ruling);
}

void MainWindow::settleStep(const ActionStep& step)
{
    std::erase_if(m_unconfirmed, [&step](const ActionStep& s) { return sameStep(s, step); });
    refresh();
}

void MainWindow::reportWritten(const QString& sentence, const QString& folder)
{
    m_top->setBriefingRunning(false);
    m_top->setBriefingPossible(m_stack->hasContent());
    if (folder.isEmpty())
        m_hints->failure(sentence);
    else
        m_hints->notice(sentence, folder);
}

} // namespace plumbline::ui
