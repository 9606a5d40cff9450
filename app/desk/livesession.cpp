#include "app/desk/livesession.h"

#include "app/desk/pastthread.h"
#include "app/desk/diskprotection.h"
#include "app/desk/livepublisher.h"
#include "app/desk/readerthread.h"
#include "app/desk/samplecompany.h"
#include "app/desk/writerthread.h"
#include "app/storedassessment.h"
#include "core/sync/syncengine.h"

#include <QMetaObject>

namespace plumbline {
namespace {

// How long facts stand after quiet syncs; then they are read again for their freshness alone.
constexpr Duration kFactsGoodFor = Duration::hours(1);

} // namespace

LiveSession::LiveSession(std::unique_ptr<Workspace> workspace, std::function<Instant()> clock, bool isSample)
    : m_workspace(std::move(workspace))
    , m_clock(std::move(clock))
    , m_isSample(isSample)
    , m_assessment(storedAssessment(m_workspace->cache()))
    , m_steps(m_workspace->actionSteps())
    , m_timer(m_clock)
    , m_publisher(std::make_unique<LivePublisher>(m_workspace, m_clock))
{
    m_reader = new ReaderThread(m_workspace);
    m_writer = new WriterThread(m_workspace->dataFolder(), m_clock);
    m_reader->moveToThread(&m_readerHome);
    m_writer->moveToThread(&m_writerHome);
    m_past = new PastThread(m_workspace);
    m_past->moveToThread(&m_pastHome);
    connect(&m_readerHome, &QThread::finished, m_reader, &QObject::deleteLater);
    connect(&m_writerHome, &QThread::finished, m_writer, &QObject::deleteLater);
    connect(&m_pastHome, &QThread::finished, m_past, &QObject::deleteLater);
    connectReader();
    connectWriter();
    connectSystems();
    connectPast();
    connectPublisher();
    connectTimer();
    m_readerHome.start();
    m_writerHome.start();
    m_pastHome.start(QThread::LowPriority);
}

LiveSession::~LiveSession()
{
    QMetaObject::invokeMethod(m_writer, &WriterThread::cancelSync, Qt::QueuedConnection);
    m_past->stop();
    m_pastHome.quit();
    m_pastHome.wait();
    m_readerHome.quit();
    m_readerHome.wait(); // before the writer empties the log, which waits for who reads
    m_writerHome.quit();
    m_writerHome.wait();
}

void LiveSession::connectReader()
{
    connect(m_reader, &ReaderThread::judged, this, &LiveSession::showJudged);
    connect(m_reader, &ReaderThread::systemStatesRead, this, &LiveSession::showStates);
    connect(m_reader, &ReaderThread::evidenceOpened, this, &LiveSession::evidenceReady);
    connect(m_reader, &ReaderThread::rulebooksRead, this, &LiveSession::rulebooksRead);
    connect(m_reader, &ReaderThread::rulebookTried, this, &LiveSession::rulebookTried);
    connect(m_reader, &ReaderThread::loadFailed, this, &LiveSession::reportLoadFailure);
    connect(m_reader, &ReaderThread::failed, this, &LiveSession::failed);
}

void LiveSession::connectWriter()
{
    connect(m_writer, &WriterThread::failed, this, &LiveSession::failed);
    connect(m_writer, &WriterThread::opened, this, [this](bool persistent) {
        m_status.secretsInMemoryOnly = !persistent;
        Q_EMIT syncStatusChanged();
    });
    connect(m_writer, &WriterThread::syncProgressed, this, [this](const SyncProgress& progress) {
        m_status.rowsRead = progress.rows;
        m_status.rowsExpected = progress.expected;
        m_status.currentSystem = QString::fromStdString(progress.system);
        Q_EMIT syncStatusChanged();
    });
    connect(m_writer, &WriterThread::syncFinished, this, &LiveSession::endSync);
    connect(m_writer, &WriterThread::deletesConfirmed, this, &LiveSession::reloadFacts);
    connect(m_writer, &WriterThread::outboxRead, this, [this](const std::vector<OutboxEntry>& entries) {
        m_outbox = std::make_shared<const std::vector<OutboxEntry>>(entries);
        Q_EMIT outboxChanged();
    });
    connect(m_writer, &WriterThread::rulingsRead, this, [this](const Rulings& rulings, bool identityChanged) {
        m_rulings = std::make_shared<const Rulings>(rulings);
        Q_EMIT rulingsChanged();
        if (identityChanged) // other records are one customer now
            reloadFacts();
    });
    connect(m_writer, &WriterThread::stepRecorded, this, [this](const ActionStep& step) {
        m_steps.push_back(step);
        m_publisher->setSteps(m_steps);
        Q_EMIT stepRecorded(step);
        QMetaObject::invokeMethod(m_past, [past = m_past, steps = m_steps] { past->measure(steps); });
    });
}

void LiveSession::connectPublisher()
{
    m_publisher->show(m_assessment, nullptr);
    m_publisher->setSteps(m_steps);
    connect(m_publisher.get(), &LivePublisher::sealWanted, this, [this](const SealedMonth& month) {
        QMetaObject::invokeMethod(
            m_writer, [writer = m_writer, month, rules = m_workspace->rulebookText()] { writer->seal(month, rules); });
    });
    connect(m_writer, &WriterThread::sealed, m_publisher.get(), &LivePublisher::endSeal);
}

ui::Publisher& LiveSession::publisher() { return *m_publisher; }

void LiveSession::connectSystems()
{
    connect(m_writer, &WriterThread::connectionTried, this, &LiveSession::connectionTried);
    connect(m_writer, &WriterThread::browserWanted, this, &LiveSession::browserWanted);
    const auto readWhenDone = [this](auto tell) {
        return [this, tell](const QString& system, const std::optional<Error>& error) {
            Q_EMIT(this->*tell)(system, error);
            if (!error)
                startSyncOf({system.toStdString()});
        };
    };
    connect(m_writer, &WriterThread::connectionKept, this, readWhenDone(&LiveSession::connectionKept));
    connect(m_writer, &WriterThread::signedIn, this, readWhenDone(&LiveSession::signedIn));
    connect(m_writer, &WriterThread::holdingsRead, this,
            [this](const QString& system, std::int64_t records, std::int64_t decisions) {
                Q_EMIT holdingsRead({system, records, decisions});
            });
    connect(m_writer, &WriterThread::systemRemoved, this,
            [this](const QString& system, const std::optional<Error>& error) {
                Q_EMIT systemRemoved(system, error);
                reloadFacts();
            });
}

void LiveSession::connectPast()
{
    connect(m_past, &PastThread::examined, this, [this](const ui::InsightsPtr& insights) {
        if (insights->asOf != m_asked)
            return;
        m_insights = insights;
        Q_EMIT insightsChanged();
    });
    connect(m_past, &PastThread::backtestProgressed, this, &LiveSession::backtestProgressed);
    connect(m_past, &PastThread::backtested, this, &LiveSession::backtestFinished);
}

void LiveSession::examinePast()
{
    m_past->announceExamination();
    QMetaObject::invokeMethod(m_past, [past = m_past, facts = m_facts, asOf = m_assessment->asOf, steps = m_steps] {
        past->examine(facts, asOf, steps);
    });
}

void LiveSession::requestBacktest(const BacktestRequest& request)
{
    const int number = m_past->announceBacktest();
    QMetaObject::invokeMethod(m_past, [past = m_past, request, number] { past->backtest(request, number); });
}

void LiveSession::cancelBacktest() { m_past->announceBacktest(); }

void LiveSession::decide(const DirectorRuling& ruling)
{
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, ruling] { writer->rule(ruling); });
}

void LiveSession::start()
{
    if (!m_workspace->damagedCache().isEmpty())
        Q_EMIT failed({ErrorCode::StoreDamaged, {m_workspace->damagedCache().toStdString()}, {}});
    QMetaObject::invokeMethod(m_writer, &WriterThread::open, Qt::QueuedConnection);
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, rules = m_workspace->rulebook().fingerprint,
                                         text = m_workspace->rulebookText()] { writer->remember(rules, text); });
    reloadFacts();
}

ui::SyncStatus LiveSession::syncStatus() const
{
    ui::SyncStatus status = m_status;
    for (ui::SystemStatus& system : status.systems) // the language in force may have changed
        system.label = m_labels.labelOf(system.id.toStdString());
    return status;
}

Instant LiveSession::wantedAsOf() const { return m_asOf.isKnown() ? m_asOf : m_clock(); }

void LiveSession::reloadFacts()
{
    const Instant at = m_asked = wantedAsOf();
    m_loadedAt = m_clock();
    m_reader->announce(at);
    QMetaObject::invokeMethod(m_reader, [reader = m_reader, at] { reader->reload(at); });
    QMetaObject::invokeMethod(m_reader, &ReaderThread::readSystemStates, Qt::QueuedConnection);
}

void LiveSession::endSync(const SyncReport& report)
{
    m_status.running = false;
    m_timer.setRunning(false);
    m_status.currentSystem.clear();
    Q_EMIT syncStatusChanged();
    const Duration age = m_clock() - m_loadedAt;
    const bool isRecent = m_loadedAt.isKnown() && age >= Duration{} && age < kFactsGoodFor;
    if (report.broughtNews() || !m_facts || !isRecent)
        return reloadFacts();
    // Nothing new: what has changed is the time, and the state of the systems.
    setAsOf(m_asOf);
    QMetaObject::invokeMethod(m_reader, &ReaderThread::readSystemStates, Qt::QueuedConnection);
}

void LiveSession::setAsOf(Instant asOf)
{
    m_asOf = asOf;
    const Instant at = m_asked = wantedAsOf();
    m_reader->announce(at);
    QMetaObject::invokeMethod(m_reader, [reader = m_reader, at] { reader->judge(at); });
}

void LiveSession::connectTimer() { connect(&m_timer, &SyncTimer::syncDue, this, &LiveSession::startSyncOf); }

void LiveSession::startSync() { startSyncOf({}); }

void LiveSession::startSyncOf(const std::vector<std::string>& systems)
{
    m_status.running = true;
    m_timer.setRunning(true);
    m_status.rowsRead = 0;
    m_status.rowsExpected = -1;
    Q_EMIT syncStatusChanged();
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, systems] { writer->startSync(systems); });
}

void LiveSession::cancelSync() { QMetaObject::invokeMethod(m_writer, &WriterThread::cancelSync, Qt::QueuedConnection); }

void LiveSession::confirmDeletes(const QString& system, const QString& stream)
{
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, system, stream] {
        writer->confirmDeletes(system.toStdString(), stream.toStdString());
    });
}

void LiveSession::requestEvidence(int requestId, const std::vector<RecordId>& records)
{
    QMetaObject::invokeMethod(m_reader,
                              [reader = m_reader, requestId, records] { reader->openEvidence(requestId, records); });
}

void LiveSession::recordStep(const ActionStep& step)
{
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, step] { writer->record(step); });
}

void LiveSession::tryConnection(int requestId, const assistant::ConnectionTrial& trial)
{
    QMetaObject::invokeMethod(m_writer,
                              [writer = m_writer, requestId, trial] { writer->tryConnection(requestId, trial); });
}

void LiveSession::keepConnection(const assistant::ConnectionTrial& trial)
{
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, trial] { writer->keepConnection(trial); });
}

void LiveSession::cancelTrial()
{
    QMetaObject::invokeMethod(m_writer, &WriterThread::cancelTrial, Qt::QueuedConnection);
}

void LiveSession::signIn(const QString& system)
{
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, system] { writer->signIn(system.toStdString()); });
}

void LiveSession::cancelSignIn()
{
    QMetaObject::invokeMethod(m_writer, &WriterThread::cancelSignIn, Qt::QueuedConnection);
}

void LiveSession::requestHoldings(const QString& system)
{
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, system] { writer->readHoldings(system.toStdString()); });
}

void LiveSession::removeSystem(const QString& system, bool keepsRecords)
{
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, system, keepsRecords] {
        writer->removeSystem(system.toStdString(), keepsRecords);
    });
}

void LiveSession::undoStep(const std::string& actionKey)
{
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, actionKey] { writer->undo(actionKey); });
}

void LiveSession::retryDelivery(std::int64_t entry)
{
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, entry] { writer->retryDelivery(entry); });
}

void LiveSession::discardDelivery(std::int64_t entry)
{
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, entry] { writer->discardDelivery(entry); });
}

bool LiveSession::offersSample() const { return !m_isSample && !SampleCompany::program().isEmpty(); }

// In a process and a data folder of its own, so that nothing of it can be taken for the user's data.
void LiveSession::openSample()
{
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), {QStringLiteral("--sample")}))
        Q_EMIT failed({ErrorCode::NothingFound, {"sample"}, {}});
}

ui::StorageState LiveSession::storage() const { return storageStateOf(m_workspace->dataFolder()); }

void LiveSession::requestRulebooks()
{
    QMetaObject::invokeMethod(m_reader, &ReaderThread::readRulebooks, Qt::QueuedConnection);
}

void LiveSession::tryRulebook(int requestId, const std::shared_ptr<const Rulebook>& rules)
{
    const Instant at = m_assessment ? m_assessment->asOf : wantedAsOf();
    QMetaObject::invokeMethod(m_reader,
                              [reader = m_reader, requestId, rules, at] { reader->tryRulebook(requestId, rules, at); });
}

void LiveSession::tryRulebookFile(int requestId, const QString& file)
{
    const Instant at = m_assessment ? m_assessment->asOf : wantedAsOf();
    QMetaObject::invokeMethod(
        m_reader, [reader = m_reader, requestId, file, at] { reader->tryRulebookFile(requestId, file, at); });
}

void LiveSession::showJudged(const AssessmentPtr& assessment, const FactsPtr& facts)
{
    if (assessment->asOf != m_asked)
        return; // the answer to the newer question is on its way
    m_assessment = assessment;
    m_publisher->show(assessment, facts);
    // Facts of a million records take a while to be freed: on the reader's thread.
    FactsPtr before = std::exchange(m_facts, facts);
    Q_EMIT assessmentChanged();
    QMetaObject::invokeMethod(m_reader, [before = std::move(before)] {});
    examinePast();
    if (!m_asOf.isKnown())
        QMetaObject::invokeMethod(m_writer, [writer = m_writer, assessment] { writer->store(assessment); });
}

void LiveSession::reportLoadFailure(const Error& error)
{
    m_publisher->refuseWaiting(error);
    Q_EMIT failed(error);
}

void LiveSession::showStates(const SystemLabels& labels, const std::vector<SystemState>& states,
                             const std::vector<StreamState>& streams)
{
    m_labels = labels;
    m_status.systems.clear();
    for (const std::string& system : labels.systems()) {
        ui::SystemStatus status;
        static_cast<sync::SystemHealth&>(status) =
            sync::healthOf(system, states, streams, labels.allowedRequestsOf(system), m_clock());
        status.id = QString::fromStdString(system);
        status.signsInByBrowser = labels.signsInByBrowser(system);
        m_status.systems.push_back(std::move(status));
    }
    Q_EMIT syncStatusChanged();
    m_timer.learn(labels.systems(), states);
}

} // namespace plumbline
