#pragma once

#include "core/sync/outboxreport.h"
#include "core/sync/systemsession.h"

#include "core/store/cache.h"
#include "core/store/ledger.h"

#include <list>

namespace plumbline::sync {

// What the cache says about systems that are to be written to.
struct DeliveryTerms {
    std::function<Spent(const std::string& system)> spent = {}; // of the budget, which reads and writes share
    std::function<void(const std::string& system, const Spent& spent)> keepSpent = {};
    std::function<bool(RecordId)> isHidden = {}; // what is about such a record waits (see CacheWriter::isHidden)
};
DeliveryTerms deliveryTerms(CacheWriter& cache);

// Sends what the ledger's outbox holds, several systems side by side. On the thread that made it, which
// is the ledger's; it needs an event loop. Only one program at a time delivers from a folder: whoever
// starts it holds the folder's sync lock.
class OutboxTeam {
public:
    using Finished = std::function<void(const DeliveryReport&)>;

    // All of them outlive the team.
    OutboxTeam(Ledger& ledger, SecretStore& secrets, std::function<Instant()> clock, SyncLimits limits,
               DeliveryTerms terms = {});
    ~OutboxTeam();

    // `finished` comes from the event loop, never from within start(). Without anything to send no
    // profile is read and nothing is asked.
    void start(const std::vector<Source>& sources, Finished finished);
    // Ends soon; what was on its way is then unconfirmed.
    void cancel() { m_cancellation.request(); }
    bool isRunning() const { return m_running; }

private:
    Task<void> deliverAll(std::vector<Source> sources);
    Task<void> deliverTo(Source source, std::vector<OutboxEntry> entries, DeliveryOutcome& into);
    bool mayGoOut(const OutboxEntry& entry) const;

    Outbox m_outbox;
    SecretStore& m_secrets;
    std::function<Instant()> m_clock;
    SyncLimits m_limits;
    DeliveryTerms m_terms;
    Cancellation m_cancellation;
    DeliveryReport m_report;
    bool m_running = false;
    QObject m_context;
    std::optional<Task<void>> m_task; // last: destroyed first, it uses all the others
};

} // namespace plumbline::sync
