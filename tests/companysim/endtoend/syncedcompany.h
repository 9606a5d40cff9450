#pragma once

#include "core/sync/syncengine.h"
#include "tests/companysim/servers/companyservers.h"

#include <QTemporaryDir>

#include <map>
#include <memory>

namespace plumbline::companysim {

// The sample company behind real HTTP, and a cache that the real sync engine fills from it with the
// shipped profiles. The engine's clock is the company's simulated now.
class SyncedCompany {
public:
    explicit SyncedCompany(const CompanyOptions& options);
    ~SyncedCompany();

    // Empty when everything is ready, else what is not.
    const std::string& problem() const { return m_problem; }
    CompanyServers& servers() { return *m_servers; }
    QString folder() const { return m_folder.path(); }

    // Syncs the named systems (all six by default) and waits for the end.
    SyncReport sync(SyncMode mode, const std::vector<std::string>& systems = {});
    // Live records of each collection in the cache, over all systems.
    std::map<std::string, std::int64_t> cached() const;
    // Live rows that the company's systems hold, by collection.
    std::map<std::string, std::int64_t> held() const;
    // Sum (modulo 2^64) of one integer field over all live records, "receipt.amount"; missing = 0.
    std::uint64_t cachedSum(const std::string& field) const;
    // The same sums as the company's systems hold them, in the cache's units.
    std::map<std::string, std::uint64_t> heldSums() const;

private:
    bool storeSecrets();

    QTemporaryDir m_folder;
    std::string m_problem;
    std::unique_ptr<CompanyServers> m_servers;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<CacheWriter> m_cache;
    std::unique_ptr<SyncEngine> m_engine;
};

// "crm: added 1 changed 2 ..., error" of each system, for a failed test's message.
std::string describe(const SyncReport& report);

} // namespace plumbline::companysim
