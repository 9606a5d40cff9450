#pragma once

#include "core/store/cache.h"
#include "core/store/connection.h"

#include <memory>

// How a database file comes to stand open at its newest schema: created, found current, upgraded,
// refused, or (the cache only) set aside and made anew.
namespace plumbline {

// What tells the two files apart.
struct StoreKind {
    const char* name;           // file name without ".db", and prefix of its migrations
    std::int32_t applicationId; // in the file's header
    bool rebuildable;           // a damaged or missing one may be made anew; never so for the ledger
};
inline constexpr StoreKind kCacheKind{"cache", 0x504C4243, true};
inline constexpr StoreKind kLedgerKind{"ledger", 0x504C424C, false};

struct OpenedStore {
    SchemaOutcome outcome = SchemaOutcome::Failed;
    std::unique_ptr<Connection> connection; // set for Created, Current, Upgraded; for Damaged when made anew
    QString setAsideAs;                     // where a damaged file was moved to
    std::optional<Error> error;             // why there is no connection
};

QString storePath(const StoreKind& kind, const QString& folder);
// For writing: creates, upgrades, WAL; synchronous=FULL unless the file can be rebuilt. Throws nothing.
OpenedStore openStore(const StoreKind& kind, const QString& folder, const StoreOptions& options);
// For reading: changes nothing. NothingFound when there is no file yet. Throws nothing.
OpenedStore openStoreForReading(const StoreKind& kind, const QString& folder, const StoreOptions& options);

// Leaves a note that this file gave a damaged answer: the next opening for writing reads it through
// and, when the damage is real and the kind can be rebuilt, sets it aside.
void markSuspect(const QString& path);
// The error that a failure on a file in use means; a damaged answer marks the file.
Error reported(const SqliteFailure& failure, const QString& path);

// One more connection to a file that openStoreForReading found good. Throws SqliteFailure.
std::unique_ptr<Connection> connectForReading(const QString& path, const StoreOptions& options);

} // namespace plumbline
