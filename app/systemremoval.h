#pragma once

#include "core/secrets/secretstore.h"
#include "core/store/cache.h"
#include "core/store/ledger.h"

#include <QString>

#include <functional>

namespace plumbline {

// What a company system has on this computer.
struct SystemHoldings {
    std::int64_t records = 0;
    std::int64_t decisions = 0; // that wait to be sent to it
};
Result<SystemHoldings> holdingsOf(CacheWriter& cache, Ledger& ledger, const std::string& system);

struct SystemRemoval {
    QString dataFolder;
    std::string system;
    bool keepsRecords = false;
    Instant at;
};

// Disconnects a system: its secrets go first, then what waits to be sent to it is discarded (the decisions themselves
// stay in the ledger), its records are forgotten, and the source is removed; a profile made here stays as a file.
// `done` comes when the keychain has answered, maybe before the call returns; all references outlive that. Errors:
// SourceUnknown, StoreBusy while a sync runs, KeychainUnavailable when a secret can not be removed (then nothing else
// was), those of the stores.
void removeSystem(const SystemRemoval& removal, CacheWriter& cache, Ledger& ledger, SecretStore& secrets,
                  std::function<void(const Status&)> done);

} // namespace plumbline
