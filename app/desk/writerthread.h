#pragma once

#include "core/assess/assessment.h"
#include "core/model/instant.h"
#include "core/secrets/secretstore.h"
#include "core/store/cache.h"
#include "core/store/ledger.h"
#include "core/sync/syncengine.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace plumbline {

// Everything that writes: the cache through sync, the ledger, stored assessments. Lives on a thread
// of its own with an event loop; all slots are called through queued connections.
class WriterThread : public QObject {
    Q_OBJECT

public:
    WriterThread(QString dataFolder, std::function<Instant()> clock);
    ~WriterThread() override;

    void open();
    void startSync();
    void cancelSync();
    void record(const plumbline::ActionStep& step);
    void store(const plumbline::AssessmentPtr& assessment);

Q_SIGNALS:
    void opened(bool secretsArePersistent);
    void syncProgressed(const plumbline::SyncProgress& progress);
    void syncFinished(const plumbline::SyncReport& report);
    void stepRecorded(const plumbline::ActionStep& step);
    void failed(const plumbline::Error& error);

private:
    void secretsReady(std::unique_ptr<SecretStore> secrets);

    QString m_dataFolder;
    std::function<Instant()> m_clock;
    std::unique_ptr<CacheWriter> m_cache;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<SyncEngine> m_engine;
    bool m_syncWanted = false;
};

} // namespace plumbline
