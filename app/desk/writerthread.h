#pragma once

#include "core/assess/assessment.h"
#include "core/assistant/trial.h"
#include "core/model/instant.h"
#include "core/publish/sealedmonth.h"
#include "core/secrets/secretstore.h"
#include "core/store/cache.h"
#include "core/store/ledger.h"
#include "core/sync/syncengine.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QLockFile;

namespace plumbline::sync {
class OutboxTeam;
}

namespace plumbline {

class Connector;

// Everything that writes: the cache through sync, the ledger, stored assessments. Lives on a thread
// of its own with an event loop; all slots are called through queued connections.
class WriterThread : public QObject {
    Q_OBJECT

public:
    WriterThread(QString dataFolder, std::function<Instant()> clock);
    ~WriterThread() override;

    void open();
    // Of these systems, or of all when none is named; always answered by syncFinished.
    void startSync(const std::vector<std::string>& systems);
    void confirmDeletes(const std::string& system, const std::string& stream);
    void cancelSync();
    // Decisions and what they send out; stepRecorded and outboxRead answer, or failed.
    void record(const plumbline::ActionStep& step);
    void rule(const plumbline::DirectorRuling& ruling); // rulingsRead answers, or failed
    void undo(const std::string& actionKey);
    void retryDelivery(std::int64_t entry);
    void discardDelivery(std::int64_t entry);
    // sealed answers.
    void seal(const plumbline::SealedMonth& month, const std::string& rulebookText);
    void readOutbox();
    void readRulings(bool identityChanged = false);
    void store(const plumbline::AssessmentPtr& assessment);
    // The rulebook in force, so that later it can be said what changed.
    void remember(const std::string& fingerprint, const std::string& text);
    void tryConnection(int requestId, const plumbline::assistant::ConnectionTrial& trial);
    void keepConnection(const plumbline::assistant::ConnectionTrial& trial);
    void cancelTrial();
    // With the user's browser, of a system that is connected: browserWanted, then signedIn.
    void signIn(const std::string& system);
    void cancelSignIn();
    void readHoldings(const std::string& system); // holdingsRead, or failed
    // A sync that runs is ended first; systemRemoved answers.
    void removeSystem(const std::string& system, bool keepsRecords);

Q_SIGNALS:
    void opened(bool secretsArePersistent);
    void syncProgressed(const plumbline::SyncProgress& progress);
    void syncFinished(const plumbline::SyncReport& report);
    void stepRecorded(const plumbline::ActionStep& step);
    void deletesConfirmed();
    void connectionTried(int requestId, const plumbline::assistant::PeekedPage& page);
    void connectionKept(const QString& system, const std::optional<plumbline::Error>& error);
    void browserWanted(const QUrl& address);
    void signedIn(const QString& system, const std::optional<plumbline::Error>& error);
    void holdingsRead(const QString& system, std::int64_t records, std::int64_t decisions);
    void systemRemoved(const QString& system, const std::optional<plumbline::Error>& error);
    void rulingsRead(const plumbline::Rulings& rulings, bool identityChanged);
    void outboxRead(const std::vector<plumbline::OutboxEntry>& entries); // oldest first
    void sealed(const plumbline::SealedMonth& month, const std::optional<plumbline::Error>& error);
    void failed(const plumbline::Error& error);

private:
    Connector& connector();
    Status openCache();
    Status openLedger();
    Status openAll(); // cache, ledger and keychain
    void secretsReady(std::unique_ptr<SecretStore> secrets);
    void deliver(std::vector<Source> sources); // the outbox first, so that what is read has it
    void refuseSync(const Error& error);
    void endSync(const SyncReport& report);

    QString m_dataFolder;
    std::function<Instant()> m_clock;
    std::unique_ptr<CacheWriter> m_cache;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<Connector> m_connector;
    std::unique_ptr<SyncEngine> m_engine; // uses the three above
    std::unique_ptr<SyncEngine> m_signingIn; // beside a sync
    std::unique_ptr<sync::OutboxTeam> m_delivery;
    std::function<void()> m_afterSync; // what waits for the sync to end
    std::shared_ptr<QLockFile> m_syncLock; // while a sync runs
    bool m_syncWanted = false;
    std::vector<std::string> m_wantedSystems; // of the sync that waits for the keychain
};

} // namespace plumbline
