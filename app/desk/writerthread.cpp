#include "app/desk/writerthread.h"

#include "app/storedassessment.h"
#include "core/sync/source.h"

namespace plumbline {
namespace {

constexpr int kKeychainTimeoutMs = 5000;

} // namespace

WriterThread::WriterThread(QString dataFolder, std::function<Instant()> clock)
    : m_dataFolder(std::move(dataFolder))
    , m_clock(std::move(clock))
{
}

WriterThread::~WriterThread() = default;

void WriterThread::open()
{
    auto cache = CacheWriter::open(m_dataFolder);
    auto ledger = Ledger::open(m_dataFolder);
    if (!cache)
        Q_EMIT failed(cache.error());
    else
        m_cache = std::move(cache.value());
    if (!ledger)
        Q_EMIT failed(ledger.error());
    else
        m_ledger = std::move(ledger.value());
    openSecrets(kKeychainTimeoutMs,
                [this](std::unique_ptr<SecretStore> secrets, SecretOutcome) { secretsReady(std::move(secrets)); });
}

void WriterThread::secretsReady(std::unique_ptr<SecretStore> secrets)
{
    const bool persistent = secrets->isPersistent();
    m_secrets = makeEnvironmentSecrets(std::move(secrets));
    Q_EMIT opened(persistent);
    if (!m_cache)
        return;
    m_engine = std::make_unique<SyncEngine>(*m_cache, *m_secrets, m_clock);
    connect(m_engine.get(), &SyncEngine::progressed, this, &WriterThread::syncProgressed);
    connect(m_engine.get(), &SyncEngine::finished, this, &WriterThread::syncFinished);
    if (m_syncWanted)
        startSync();
}

void WriterThread::startSync()
{
    m_syncWanted = !m_engine; // the keychain has not answered yet: start when it has
    if (!m_engine || m_engine->isRunning())
        return;
    auto sources = loadSources(m_dataFolder);
    if (!sources) {
        Q_EMIT failed(sources.error());
        Q_EMIT syncFinished({});
        return;
    }
    m_engine->start(std::move(sources.value()), SyncMode::Incremental);
}

void WriterThread::cancelSync()
{
    m_syncWanted = false;
    if (m_engine)
        m_engine->cancel();
}

void WriterThread::record(const ActionStep& step)
{
    if (!m_ledger) {
        Q_EMIT failed({ErrorCode::StoreUnwritable, {m_dataFolder.toStdString()}, {}});
        return;
    }
    const Status status = m_ledger->append(step);
    if (status)
        Q_EMIT stepRecorded(step);
    else
        Q_EMIT failed(status.error());
}

void WriterThread::store(const AssessmentPtr& assessment)
{
    if (!m_cache)
        return;
    if (const Status status = storeAssessment(*m_cache, *assessment); !status)
        Q_EMIT failed(status.error());
}

} // namespace plumbline
