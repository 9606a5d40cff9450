#pragma once

#include "core/sync/syncteam.h"
#include "tests/sync/faultserver.h"

#include <QTemporaryDir>

#include <map>

namespace plumbline::tests {

// A cache that remembers what it was given, as the real one would keep it.
class RecordingSink : public sync::SyncSink {
public:
    Status take(PageCommit page) override;
    sync::Task<void> room() override { co_return; }
    sync::Task<void> quiet() override { co_return; }
    sync::Task<Result<CommitCounts>> settle(std::string system, std::string stream) override;
    Result<std::vector<StreamState>> streams() const override;
    Result<std::vector<SystemState>> systemStates() const override;
    Status saveSystemState(const SystemState& state) override;
    Status saveSpent(const std::string& system, const Spent& spent) override;
    Status saveStreamState(const StreamState& state) override;
    Result<std::vector<SetAsideRow>> setAsideRows(const std::string&, const std::string&) const override
    {
        return setAside;
    }
    Result<Comparison> compare(const std::string&, const std::string&) const override;
    Result<std::int64_t> removeUnseen(const std::string&, const std::string&, Instant, Instant) override;
    Status keepDoubt(const std::string&, const std::string&, const Doubt&, Instant) override { return Nothing{}; }
    Result<CacheReader::SplitIds> splitIds(const std::string&, Collection, const std::string&,
                                           const std::vector<std::string>&) const override
    {
        return CacheReader::SplitIds{};
    }
    std::set<std::string> values(Collection, const std::string&) const override { return keys; }

    std::map<std::string, MappedRecord> rows; // by remote id
    std::vector<SetAsideRow> setAside;
    std::set<std::string> seen;                // of the comparison under way
    std::map<std::string, StreamState> states; // by stream
    std::map<std::string, SystemState> systems;
    std::set<std::string> keys;                 // what per-key streams ask for
    std::map<std::string, CommitCounts> counts; // by stream, since it was settled
    int pages = 0;
    bool isBroken = false; // nothing is taken in
};

// One fault server, one cache, one profile: the engine over real sockets with short limits.
class SyncWorld {
public:
    SyncWorld();

    // A profile for `server` with one stream "receipts"; `text` is everything behind the settings.
    void setProfile(const std::string& text);
    SourceOutcome run(SyncMode mode = SyncMode::Incremental);
    SourceOutcome test();
    // Starts without waiting; `finished` is set when it ends.
    void start();
    Instant freshAsOf() const;
    std::string cursor() const;
    QString profilesFolder() const { return m_folder.path(); }
    // From now on into a real cache in a folder of its own, instead of `sink`.
    void useRealCache();
    CacheWriter& cache() { return *m_cache; }
    std::unique_ptr<CacheReader> reader() const;
    // Closes the cache and opens it again, as another process would find it.
    void restart();
    // remote id -> amount in fen of the receipts that are live in the real cache.
    std::map<std::string, std::int64_t> live() const;
    StreamState stream(const std::string& name = "receipts") const;

    FaultServer server;
    RecordingSink sink;
    std::unique_ptr<SecretStore> secrets = makeMemorySecrets();
    sync::SyncLimits limits;
    Instant now{1'773'452'520'000}; // 2026-03-14T01:42:00Z
    std::optional<SyncReport> finished;
    int progressCalls = 0;

private:
    QTemporaryDir m_folder, m_home;
    std::unique_ptr<CacheWriter> m_cache;
    std::unique_ptr<sync::SyncSink> m_started; // what start() writes into, with a real cache

public:
    std::unique_ptr<sync::SyncTeam> team; // last: it uses all the others
};

// An outcome's error in words, for QVERIFY2.
QByteArray told(const SourceOutcome& outcome);
// The mapping of a receipt: id, customer, amount, at, changed.
std::string receiptMap();
// {"id":"<id>","customer":"C1","amount":"1.00","at":"2026-03-01T00:00:00Z","changed":<changed>}
QByteArray receipt(int id, const QByteArray& changed = "2026-03-02T00:00:00Z");
QByteArray receipts(int from, int count);

} // namespace plumbline::tests
