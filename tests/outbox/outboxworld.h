#pragma once

#include "core/sync/outboxteam.h"
#include "tests/sync/faultserver.h"

#include <QTemporaryDir>

namespace plumbline::tests {

// A ledger, one system "sys" behind a fault server, and a profile with one [[write]].
class OutboxWorld {
public:
    OutboxWorld();

    // The keys of the [[write]] behind name, decisions and path; `auth` is the profile's sign-in.
    void setWrite(const std::string& keys, const std::string& auth = {});
    // Queues one decision on the record; gives its number.
    std::int64_t queue(const std::string& action, std::int64_t record = 7, const std::string& base = {});
    DeliveryOutcome deliver(); // one round; of a round without anything to do, an empty outcome
    void reopen();             // as after a restart
    QString folder() const { return m_folder.path(); }
    Outbox outbox() { return ledger->outbox(); }
    OutboxEntry entry(std::int64_t sequence) { return outbox().entry(sequence).value(); }
    OutboxState state(std::int64_t sequence) { return entry(sequence).state; }
    // Requests of writes so far, by the value of their Idempotency-Key.
    std::map<QByteArray, int> keysAsked() const;

    FaultServer server;
    std::unique_ptr<Ledger> ledger;
    std::unique_ptr<SecretStore> secrets = makeMemorySecrets();
    sync::SyncLimits limits;
    sync::DeliveryTerms terms;
    Instant now{1'773'452'520'000}; // 2026-03-14T01:42:00Z
    DeliveryReport report;

private:
    QTemporaryDir m_folder, m_profiles;
};

} // namespace plumbline::tests
