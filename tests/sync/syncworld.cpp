#include "tests/sync/syncworld.h"

#include <QFile>
#include <QTest>

namespace plumbline::tests {

Status RecordingSink::take(PageCommit page)
{
    if (isBroken)
        return Error{ErrorCode::StoreFull, {"cache.db"}, {}};
    ++pages;
    CommitCounts& count = counts[page.stream];
    if (page.comparing == Comparing::Anew)
        seen.clear();
    for (const MappedRecord& record : page.records) {
        const auto known = rows.find(record.remoteId);
        ++(known == rows.end()                       ? count.added
           : known->second.payload != record.payload ? count.changed
                                                     : count.unchanged);
        rows[record.remoteId] = record;
        seen.insert(record.remoteId);
    }
    setAside.insert(setAside.end(), page.setAside.begin(), page.setAside.end());
    count.setAside += static_cast<std::int64_t>(page.setAside.size());
    StreamState& state = states[page.stream];
    state.system = page.system;
    state.stream = page.stream;
    state.cursor = page.cursor;
    state.freshAsOf = page.completeAsOf.value_or(state.freshAsOf);
    state.rows = static_cast<std::int64_t>(rows.size());
    state.setAside = static_cast<std::int64_t>(setAside.size());
    return Nothing{};
}

sync::Task<Result<CommitCounts>> RecordingSink::settle(std::string, std::string stream)
{
    co_return std::exchange(counts[stream], {});
}

Result<std::vector<StreamState>> RecordingSink::streams() const
{
    std::vector<StreamState> all;
    for (const auto& [name, state] : states)
        all.push_back(state);
    return all;
}

Result<std::vector<SystemState>> RecordingSink::systemStates() const
{
    std::vector<SystemState> all;
    for (const auto& [name, state] : systems)
        all.push_back(state);
    return all;
}

Status RecordingSink::saveSystemState(const SystemState& state)
{
    const Spent spent = systems[state.system].spent;
    systems[state.system] = state;
    systems[state.system].spent = spent;
    return Nothing{};
}

Status RecordingSink::saveSpent(const std::string& system, const Spent& spent)
{
    systems[system].system = system;
    systems[system].spent = spent;
    return Nothing{};
}

Status RecordingSink::saveStreamState(const StreamState& state)
{
    StreamState& kept = states[state.stream];
    kept.system = state.system;
    kept.stream = state.stream;
    kept.mappedBy = state.mappedBy;
    kept.failingSince = state.failingSince;
    kept.error = state.error;
    return Nothing{};
}

Result<Comparison> RecordingSink::compare(const std::string&, const std::string&) const
{
    Comparison found;
    for (const auto& [id, record] : rows) {
        found.live += record.removed ? 0 : 1;
        found.missing += record.removed || seen.contains(id) ? 0 : 1;
    }
    return found;
}

Result<std::int64_t> RecordingSink::removeUnseen(const std::string& system, const std::string& stream, Instant, Instant)
{
    const std::int64_t missing = compare(system, stream).value().missing;
    for (auto& [id, record] : rows)
        record.removed = record.removed || !seen.contains(id);
    return missing;
}

SyncWorld::SyncWorld()
{
    limits.http.totalMs = 3000;
    limits.http.idleMs = 1000;
    limits.retry = {3, 2, 4, 400};
    limits.machineClock = [this] { return now; };
    secrets->write(QStringLiteral("sys/secret"), "top-secret-canary", [](SecretOutcome) {});
}

void SyncWorld::setProfile(const std::string& text)
{
    static const std::string head = R"(id = "sys"
label = { zh = "系统", en = "System" }
[[setting]]
name = "user"
label = { zh = "用户", en = "User" }
default = "plumbline"
[[setting]]
name = "secret"
label = { zh = "密钥", en = "Secret" }
secret = true
)";
    QFile file(m_folder.filePath(QStringLiteral("sys.toml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(head + text));
}

void SyncWorld::start()
{
    limits.profilesFolder = m_folder.path();
    finished.reset();
    m_started = m_cache ? sync::makeCacheSink(*m_cache, nullptr) : nullptr;
    team = std::make_unique<sync::SyncTeam>(
        m_started ? *m_started : sink, *secrets, [this] { return now; }, limits);
    team->start(
        {Source{"sys", "sys", server.url().toStdString(), {}}}, SyncMode::Incremental,
        [this](const SyncProgress&) { ++progressCalls; }, [this](const SyncReport& report) { finished = report; });
}

SourceOutcome SyncWorld::run(SyncMode mode)
{
    limits.profilesFolder = m_folder.path();
    std::optional<SyncReport> report;
    const auto keys = m_cache ? reader() : nullptr;
    const auto real = m_cache ? sync::makeCacheSink(*m_cache, keys.get()) : nullptr;
    sync::SyncTeam runner(
        real ? *real : sink, *secrets, [this] { return now; }, limits);
    runner.start({Source{"sys", "sys", server.url().toStdString(), {}}}, mode, {},
                 [&report](const SyncReport& answer) { report = answer; });
    const bool ended = pump([&report] { return report.has_value(); });
    return ended ? report->sources.front() : SourceOutcome{"never ended", {}, -1, {}, {}};
}

SourceOutcome SyncWorld::test()
{
    limits.profilesFolder = m_folder.path();
    std::optional<SourceOutcome> outcome;
    sync::SyncTeam runner(
        sink, *secrets, [this] { return now; }, limits);
    runner.test(Source{"sys", "sys", server.url().toStdString(), {}},
                [&outcome](const SourceOutcome& answer) { outcome = answer; });
    const bool ended = pump([&outcome] { return outcome.has_value(); });
    return ended ? *outcome : SourceOutcome{"never ended", {}, -1, {}, {}};
}

void SyncWorld::useRealCache() { m_cache = std::move(CacheWriter::open(m_home.path()).value()); }

std::unique_ptr<CacheReader> SyncWorld::reader() const { return std::move(CacheReader::open(m_home.path()).value()); }

void SyncWorld::restart()
{
    m_cache.reset();
    useRealCache();
}

std::map<std::string, std::int64_t> SyncWorld::live() const
{
    std::map<std::string, std::int64_t> found;
    const auto cache = reader();
    const auto ids = cache->splitIds("sys", Collection::Receipt, "contract_number", {}).value();
    std::map<std::int64_t, std::string> names;
    for (const std::string& id : ids.others)
        names[recordId("sys", Collection::Receipt, id).value] = id;
    const ScanRequest request{Collection::Receipt, {"amount"}, {"contract_number"}, {}};
    cache->scan(request, [&](const RecordBlock& block) {
        for (std::size_t i = 0; i < block.size(); ++i)
            found[names[block.ids[i].value]] = block.integers[0][i];
    });
    return found;
}

StreamState SyncWorld::stream(const std::string& name) const
{
    const std::vector<StreamState> all = m_cache->streams().value();
    for (const StreamState& state : all) {
        if (state.stream == name)
            return state;
    }
    return {};
}

Instant SyncWorld::freshAsOf() const
{
    const auto found = sink.states.find("receipts");
    return found == sink.states.end() ? Instant{} : found->second.freshAsOf;
}

std::string SyncWorld::cursor() const
{
    const auto found = sink.states.find("receipts");
    return found == sink.states.end() ? std::string() : found->second.cursor;
}

QByteArray told(const SourceOutcome& outcome)
{
    const Error error = outcome.error.value_or(Error{});
    QByteArray words = "code " + QByteArray::number(static_cast<int>(error.code));
    for (const std::string& arg : error.args)
        words += " | " + QByteArray::fromStdString(arg);
    return words + " | " + QByteArray::fromStdString(error.detail);
}

std::string receiptMap()
{
    return R"([stream.map]
remote_id = "id"
[stream.map.fields]
customer = "customer"
kind = { value = "payment" }
amount = "amount"
received_at = "at"
)";
}

QByteArray receipt(int id, const QByteArray& changed)
{
    return "{\"id\":\"" + QByteArray::number(id) +
           "\",\"customer\":\"C1\",\"amount\":\"1.00\",\"at\":\"2026-03-01T00:00:00Z\",\"changed\":\"" + changed +
           "\"}";
}

QByteArray receipts(int from, int count)
{
    QByteArray rows;
    for (int i = from; i < from + count; ++i)
        rows += (rows.isEmpty() ? "" : ",") + receipt(i);
    return "[" + rows + "]";
}

} // namespace plumbline::tests
