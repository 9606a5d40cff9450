#pragma once

#include "core/store/outbox.h"
#include "core/sync/systemsession.h"

namespace plumbline::sync {

// One attempt to have one effect in a system: it is sent once, or asked after first where that must be.
class OutboxAttempt {
public:
    OutboxAttempt(Conversation& conversation, const WriteShape& write, std::function<Instant()> clock, int waitMs);

    // The outcome's error says why it is not delivered; its args begin with what, see syncerrors.h.
    Task<OutboxOutcome> run(OutboxEntry entry);

private:
    Task<OutboxOutcome> ask(OutboxEntry entry);
    Task<OutboxOutcome> send(OutboxEntry entry);
    Task<OutboxOutcome> withTheirs(OutboxEntry entry, OutboxOutcome conflict);
    std::optional<Error> judge(const HttpAnswer& answer, OutboxOutcome& outcome) const;
    std::optional<Error> judgeBody(const HttpAnswer& answer, OutboxOutcome& outcome) const;
    RequestValues valuesOf(const OutboxEntry& entry) const;
    OutboxOutcome outcome(const OutboxEntry& entry, OutboxState state, std::optional<Error> error = {}) const;

    Conversation& m_conversation;
    const WriteShape& m_write;
    std::function<Instant()> m_clock;
    int m_waitMs; // before the second attempt; doubled with every further one, up to an hour
};

// What a failed attempt says about its effect: Queued where there surely was none.
OutboxState stateAfter(const Error& error);

} // namespace plumbline::sync
