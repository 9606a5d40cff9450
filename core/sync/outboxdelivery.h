#pragma once

#include "core/sync/outboxattempt.h"
#include "core/sync/outboxreport.h"

#include <deque>
#include <map>

namespace plumbline::sync {

// Sends what is to go out to one system: a few records side by side, the entries of one record one
// after the other. What is refused, in conflict or in doubt holds up its own record only; a system
// that does not answer, refuses the sign-in or asks to wait ends the round.
class OutboxDelivery {
public:
    OutboxDelivery(Source source, Outbox outbox, SessionNeeds needs);

    // `entries`: those of this system that are not final, in the order of delivery.
    Task<DeliveryOutcome> run(std::vector<OutboxEntry> entries);

private:
    using Line = std::deque<OutboxEntry>; // of one record

    Task<std::optional<Error>> sendAll(SystemSession& session);
    // The next entries to send, marked as on their way; empty at the end.
    Result<std::vector<OutboxEntry>> nextOnes();
    bool isReady(const OutboxEntry& entry) const;
    Task<void> attempt(SystemSession& session, OutboxEntry entry, OutboxOutcome& into);
    void note(const OutboxOutcome& outcome, const OutboxEntry& entry);
    std::optional<Error> reasonToStop(const std::vector<OutboxOutcome>& outcomes);

    Source m_source;
    Outbox m_outbox;
    SessionNeeds m_needs;
    const Profile* m_profile = nullptr;
    std::map<RecordId, Line> m_lines;
    std::deque<RecordId> m_ready; // whose first entry may go out
    DeliveryOutcome m_outcome;
    int m_failures = 0; // that say more about the system than about an entry
};

} // namespace plumbline::sync
