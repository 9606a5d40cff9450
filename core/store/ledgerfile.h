#pragma once

#include "core/store/outbox.h"
#include "core/store/storefile.h"

#include <span>

// The open ledger, shared by its parts. For core/store only.
namespace plumbline {

struct LedgerFile {
    // One transaction; ok is said only when COMMIT returned. StoreMissing when the file was taken away
    // or replaced meanwhile: what is written to a file without a name is lost.
    template <typename Work> Status write(Work work)
    {
        try {
            if (opened.connection->hasMoved())
                return Error{ErrorCode::StoreMissing, {path.toStdString()}, {}};
            Transaction transaction(*opened.connection);
            work(*opened.connection);
            transaction.commit();
            return Nothing{};
        } catch (const SqliteFailure& failure) {
            return errorFrom(failure, path);
        } catch (const Error& refused) {
            return refused;
        }
    }

    template <typename Ask> auto ask(Ask question) const -> Result<decltype(question(std::declval<Connection&>()))>
    {
        try {
            return question(*opened.connection);
        } catch (const SqliteFailure& failure) {
            return errorFrom(failure, path);
        } catch (const Error& refused) {
            return refused;
        }
    }

    OpenedStore opened;
    QString path;
};

// Within a transaction: queues the effects of a decision. Throws SqliteFailure.
void queueDrafts(const Connection& connection, std::span<const OutboxDraft> drafts, Instant at);
// Within a transaction: takes back the effects of a decision that was made at `decidedAt`. Throws Error
// AlreadySent when one of them is no longer queued.
void takeBack(const Connection& connection, const std::string& subject, const std::string& decision, Instant decidedAt,
              Instant at);

} // namespace plumbline
