#include "app/desk/writerthread.h"

#include "app/desk/connector.h"
#include "app/decisions.h"
#include "app/folderlock.h"
#include "app/publishing.h"
#include "app/storedassessment.h"
#include "app/systemremoval.h"
#include "core/sync/outboxteam.h"
#include "core/sync/source.h"

#include <QLockFile>
#include <QPointer>

#include <algorithm>

namespace plumbline {
namespace {

constexpr int kKeychainTimeoutMs = 5000;

} // namespace

WriterThread::WriterThread(QString dataFolder, std::function<Instant()> clock)
    : m_dataFolder(std::move(dataFolder))
    , m_clock(std::move(clock))
{
}

// Nothing stays behind in the log, so that the folder can be read wherever it is copied to.
WriterThread::~WriterThread()
{
    m_engine.reset();
    m_signingIn.reset();
    m_delivery.reset();
    if (m_cache)
        static_cast<void>(m_cache->checkpoint());
}

// Asked again with every wish to write: what was busy may be free by now.
Status WriterThread::openCache()
{
    if (m_cache)
        return Nothing{};
    auto cache = CacheWriter::open(m_dataFolder);
    if (!cache)
        return cache.error();
    m_cache = std::move(cache.value());
    return Nothing{};
}

Status WriterThread::openLedger()
{
    if (m_ledger)
        return Nothing{};
    auto ledger = Ledger::open(m_dataFolder);
    if (!ledger)
        return ledger.error();
    m_ledger = std::move(ledger.value());
    return Nothing{};
}

void WriterThread::open()
{
    const Status cache = openCache();
    const Status ledger = openLedger();
    if (!cache)
        Q_EMIT failed(cache.error());
    else if (!ledger)
        Q_EMIT failed(ledger.error());
    readOutbox();
    readRulings();
    openSecrets(kKeychainTimeoutMs, [self = QPointer(this)](std::unique_ptr<SecretStore> secrets, SecretOutcome) {
        if (self) // the keychain may answer after the window has closed
            self->secretsReady(std::move(secrets));
    });
}

void WriterThread::secretsReady(std::unique_ptr<SecretStore> secrets)
{
    const bool persistent = secrets->isPersistent();
    m_secrets = makeEnvironmentSecrets(std::move(secrets));
    Q_EMIT opened(persistent);
    if (m_syncWanted)
        startSync(m_wantedSystems);
}

void WriterThread::refuseSync(const Error& error)
{
    Q_EMIT failed(error);
    endSync({});
}

void WriterThread::endSync(const SyncReport& report)
{
    m_syncLock.reset();
    Q_EMIT syncFinished(report);
    if (const auto next = std::exchange(m_afterSync, nullptr))
        next();
}

void WriterThread::startSync(const std::vector<std::string>& systems)
{
    m_syncWanted = !m_secrets; // the keychain has not answered yet: start when it has
    m_wantedSystems = systems;
    const bool isRunning = (m_engine && m_engine->isRunning()) || (m_delivery && m_delivery->isRunning());
    if (m_syncWanted || isRunning)
        return;
    if (const Status ready = openCache(); !ready)
        return refuseSync(ready.error());
    auto lock = lockFolder(m_dataFolder, FolderUse::Sync);
    if (!lock)
        return refuseSync(lock.error());
    m_syncLock = std::move(lock.value());
    auto sources = loadSources(m_dataFolder);
    if (!sources)
        return refuseSync(sources.error());
    std::erase_if(sources.value(), [&](const Source& source) {
        return !systems.empty() && std::find(systems.begin(), systems.end(), source.id) == systems.end();
    });
    if (!m_engine) {
        m_engine = std::make_unique<SyncEngine>(*m_cache, *m_secrets, m_clock);
        connect(m_engine.get(), &SyncEngine::progressed, this, &WriterThread::syncProgressed);
        connect(m_engine.get(), &SyncEngine::finished, this, &WriterThread::endSync);
    }
    deliver(std::move(sources.value()));
}

void WriterThread::deliver(std::vector<Source> sources)
{
    const auto read = [this, sources](const DeliveryReport& report) {
        if (report.error)
            Q_EMIT failed(*report.error);
        readOutbox();
        if (report.cancelled)
            endSync({{}, true});
        else
            m_engine->start(sources, SyncMode::Incremental);
    };
    if (!openLedger()) // said when a decision is to be stored; reading goes on
        return read({});
    m_delivery = std::make_unique<sync::OutboxTeam>(*m_ledger, *m_secrets, m_clock, sync::SyncLimits{},
                                                      sync::deliveryTerms(*m_cache));
    m_delivery->start(sources, read);
}

void WriterThread::confirmDeletes(const std::string& system, const std::string& stream)
{
    Status ready = openCache();
    if (ready) {
        const auto gone = m_cache->confirmDeletes(system, stream, m_clock());
        ready = gone ? Status(Nothing{}) : Status(gone.error());
    }
    if (ready)
        Q_EMIT deletesConfirmed();
    else
        Q_EMIT failed(ready.error());
}

void WriterThread::tryConnection(int requestId, const assistant::ConnectionTrial& trial)
{
    connector().tryOut(requestId, trial);
}

void WriterThread::keepConnection(const assistant::ConnectionTrial& trial)
{
    if (m_secrets)
        connector().keep(trial, *m_secrets);
    else // the keychain has not answered yet
        Q_EMIT connectionKept(QString::fromStdString(trial.source.id), Error{ErrorCode::KeychainUnavailable, {}, {}});
}

Connector& WriterThread::connector()
{
    if (!m_connector) {
        m_connector = std::make_unique<Connector>(m_dataFolder, m_clock);
        connect(m_connector.get(), &Connector::tried, this, &WriterThread::connectionTried);
        connect(m_connector.get(), &Connector::browserWanted, this, &WriterThread::browserWanted);
        connect(m_connector.get(), &Connector::kept, this, &WriterThread::connectionKept);
    }
    return *m_connector;
}

void WriterThread::cancelTrial()
{
    if (m_connector)
        m_connector->cancel();
}

Status WriterThread::openAll()
{
    if (const Status cache = openCache(); !cache)
        return cache;
    if (const Status ledger = openLedger(); !ledger)
        return ledger;
    return m_secrets ? Status(Nothing{}) : Status(Error{ErrorCode::KeychainUnavailable, {}, {}});
}

void WriterThread::signIn(const std::string& system)
{
    const QString id = QString::fromStdString(system);
    const Status ready = openAll();
    const auto sources = loadSources(m_dataFolder);
    if (!ready || !sources)
        return Q_EMIT signedIn(id, ready ? sources.error() : ready.error());
    const auto source = std::find_if(sources.value().begin(), sources.value().end(),
                                     [&system](const Source& each) { return each.id == system; });
    if (source == sources.value().end())
        return Q_EMIT signedIn(id, Error{ErrorCode::SourceUnknown, {system}, {}});
    m_signingIn = std::make_unique<SyncEngine>(*m_cache, *m_secrets, m_clock);
    m_signingIn->signIn(
        *source, [this](const QUrl& address) { Q_EMIT browserWanted(address); },
        [this, id](const std::optional<Error>& failed) { Q_EMIT signedIn(id, failed); });
}

void WriterThread::cancelSignIn()
{
    if (m_signingIn)
        m_signingIn->cancel();
}

void WriterThread::readHoldings(const std::string& system)
{
    const Status ready = openAll();
    const auto holdings = ready ? holdingsOf(*m_cache, *m_ledger, system) : Result<SystemHoldings>(ready.error());
    if (holdings)
        Q_EMIT holdingsRead(QString::fromStdString(system), holdings.value().records, holdings.value().decisions);
    else
        Q_EMIT failed(holdings.error());
}

void WriterThread::removeSystem(const std::string& system, bool keepsRecords)
{
    if (m_syncLock || m_syncWanted) {
        m_afterSync = [this, system, keepsRecords] { removeSystem(system, keepsRecords); };
        return cancelSync();
    }
    const QString id = QString::fromStdString(system);
    if (const Status ready = openAll(); !ready)
        return Q_EMIT systemRemoved(id, ready.error());
    const auto done = [self = QPointer(this), id](const Status& status) {
        if (!self)
            return;
        self->readOutbox();
        Q_EMIT self->systemRemoved(id, status ? std::nullopt : std::optional(status.error()));
    };
    plumbline::removeSystem({m_dataFolder, system, keepsRecords, m_clock()}, *m_cache, *m_ledger, *m_secrets, done);
}

void WriterThread::cancelSync()
{
    if (m_syncWanted) {
        m_syncWanted = false;
        endSync({{}, true});
    } else if (m_delivery && m_delivery->isRunning()) {
        m_delivery->cancel();
    } else if (m_engine) {
        m_engine->cancel();
    }
}

void WriterThread::record(const ActionStep& step)
{
    Status status = openLedger();
    if (status)
        status = decide(*m_ledger, m_dataFolder, step);
    if (!status) {
        Q_EMIT failed(status.error());
        return;
    }
    Q_EMIT stepRecorded(step);
    readOutbox();
}

void WriterThread::rule(const DirectorRuling& ruling)
{
    Status status = openLedger();
    if (status)
        status = decide(*m_ledger, m_dataFolder, ruling);
    if (!status) {
        Q_EMIT failed(status.error());
        return;
    }
    readRulings(std::holds_alternative<IdentityRuling>(ruling));
    readOutbox();
}

void WriterThread::seal(const SealedMonth& month, const std::string& rulebookText)
{
    Status status = openLedger();
    if (status)
        status = m_ledger->seals().seal(sealedEntryOf(month), rulebookText);
    Q_EMIT sealed(month, status ? std::nullopt : std::optional(status.error()));
}

void WriterThread::undo(const std::string& actionKey)
{
    const Status ready = openLedger();
    const Instant at = m_clock();
    const auto undone = ready ? m_ledger->undo(actionKey, at) : Result<ActionStep>(ready.error());
    if (undone)
        Q_EMIT stepRecorded({actionKey, ActionStepKind::Undone, at, {}, {}, {}});
    else
        Q_EMIT failed(undone.error());
    readOutbox();
}

void WriterThread::retryDelivery(std::int64_t entry)
{
    const Status ready = openLedger();
    if (const Status done = ready ? m_ledger->outbox().retry(entry, m_clock()) : ready; !done)
        Q_EMIT failed(done.error());
    readOutbox();
}

void WriterThread::discardDelivery(std::int64_t entry)
{
    const Status ready = openLedger();
    if (const Status done = ready ? m_ledger->outbox().discard(entry, m_clock()) : ready; !done)
        Q_EMIT failed(done.error());
    readOutbox();
}

void WriterThread::readOutbox()
{
    if (!m_ledger)
        return;
    if (const auto entries = m_ledger->outbox().all())
        Q_EMIT outboxRead(entries.value());
    else
        Q_EMIT failed(entries.error());
}

void WriterThread::readRulings(bool identityChanged)
{
    if (!m_ledger)
        return;
    if (const auto rulings = m_ledger->rulings())
        Q_EMIT rulingsRead(rulings.value(), identityChanged);
    else
        Q_EMIT failed(rulings.error());
}

void WriterThread::remember(const std::string& fingerprint, const std::string& text)
{
    if (m_ledger && !m_ledger->rulebookText(fingerprint))
        static_cast<void>(m_ledger->rememberRulebook(fingerprint, text, m_clock()));
}

void WriterThread::store(const AssessmentPtr& assessment)
{
    if (!m_cache)
        return; // said when it could not be opened
    if (const Status status = storeAssessment(*m_cache, *assessment); !status)
        Q_EMIT failed(status.error());
}

} // namespace plumbline
