#include "core/sync/syncengine.h"
#include "tests/bench/ingestpeer.h"
#include "tests/bench/ingestserver.h"
#include "tests/bench/ingeststages.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

// bench_ingest [RECORDS]: a sync of so many visits in pages of 1,000 from a loopback server through the
// real engine, beside the raw SQLite C API at the same rows, schema and transactions.

using namespace plumbline;

namespace {

constexpr int kPage = 1000;

struct Measured {
    double wallSeconds = 0;
    double cpuSeconds = 0; // of the whole process
    CommitCounts counts;
};

double cpuOfProcess()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

// The most memory that the process held so far, in MB.
double peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

class Bench {
public:
    Bench(const IngestServer& server, std::int64_t records)
        : m_records(records)
        , m_now{1'800'000'000'000}
    {
        auto opened = CacheWriter::open(m_folder.path());
        if (!opened)
            std::exit(1);
        m_cache = std::move(opened.value());
        m_secrets->write(QStringLiteral("crm/client_secret"), "bench", [](SecretOutcome) {});
        m_source = {"crm", "crm", server.url(), {{"client_id", "bench"}}};
    }

    Measured sync(SyncMode mode)
    {
        SyncEngine engine(*m_cache, *m_secrets, [this] { return m_now; });
        Measured measured;
        QObject::connect(&engine, &SyncEngine::finished, &engine, [&](const SyncReport& report) {
            const SourceOutcome& outcome = report.sources.front();
            measured.counts = outcome.counts;
            if (outcome.error)
                fail(*outcome.error);
            QCoreApplication::quit();
        });
        m_now = m_now + Duration::hours(1);
        QElapsedTimer wall;
        wall.start();
        const double cpu = cpuOfProcess();
        engine.start({m_source}, mode);
        QCoreApplication::exec();
        measured.wallSeconds = static_cast<double>(wall.nsecsElapsed()) / 1e9;
        measured.cpuSeconds = cpuOfProcess() - cpu;
        return measured;
    }
    // With transactions as large as those of the engine.
    IngestPeer peer(std::int64_t transactions)
    {
        const QTemporaryDir folder;
        const int rows = static_cast<int>((m_records + transactions - 1) / transactions);
        return runIngestPeer(m_folder.path() + QStringLiteral("/cache.db"), folder.path(), rows, kPage);
    }
    std::int64_t transactions() const { return m_cache->transactions(); }
    void print(const char* what, double seconds, double cpu, const char* note = "") const
    {
        const auto records = static_cast<double>(m_records);
        std::printf("  %-44s %7.0f records/s  %6.2f us CPU a record  %s\n", what, records / seconds,
                    cpu / records * 1e6, note);
    }

private:
    [[noreturn]] static void fail(const Error& error)
    {
        std::fprintf(stderr, "bench_ingest: sync failed with %d %s\n", static_cast<int>(error.code),
                     error.args.empty() ? "" : error.args.back().c_str());
        std::exit(1);
    }

    std::int64_t m_records;
    Instant m_now;
    QTemporaryDir m_folder;
    std::unique_ptr<CacheWriter> m_cache;
    std::unique_ptr<SecretStore> m_secrets = makeMemorySecrets();
    Source m_source;
};

void printIngest(Bench& bench, std::int64_t records)
{
    std::printf("ingest: %lld visits in pages of %d from a loopback server\n", static_cast<long long>(records), kPage);
    const Measured first = bench.sync(SyncMode::Full);
    const double memory = peakMemory();
    if (first.counts.added != records)
        std::printf("  WRONG: %lld records were added\n", static_cast<long long>(first.counts.added));
    bench.print("first sync", first.wallSeconds, first.cpuSeconds, "goal 60,000");
    std::printf("  %-44s %7.0f MB  goal: under 150\n", "peak memory", memory);
    const std::int64_t transactions = bench.transactions();
    std::printf("  %-44s %7lld\n", "transactions", static_cast<long long>(transactions));
    const IngestPeer peer = bench.peer(transactions);
    bench.print("raw SQLite C API, the same rows", peer.wallSeconds, peer.cpuSeconds,
                peer.isSame ? "" : "WRONG: not the same rows");
    std::printf("  %-44s %7.0f %%  goal 70\n", "ratio", peer.wallSeconds / first.wallSeconds * 100);
    const Measured again = bench.sync(SyncMode::Full);
    if (again.counts.unchanged < records)
        std::printf("  WRONG: %lld records were unchanged\n", static_cast<long long>(again.counts.unchanged));
    bench.print("the same again, all unchanged", again.wallSeconds, again.cpuSeconds, "goal 300,000");
    const Measured nothing = bench.sync(SyncMode::Incremental);
    std::printf("  %-44s %7.0f ms CPU, %.0f ms  goal: under 100 ms CPU\n", "nothing new, one system of 15 lists",
                nothing.cpuSeconds * 1000, nothing.wallSeconds * 1000);
}

} // namespace

int main(int argc, char** argv)
{
    const std::int64_t records = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
    if (records < 1) {
        std::fprintf(stderr, "bench_ingest [RECORDS]\n");
        return 2;
    }
    const IngestServer server(records);
    QCoreApplication application(argc, argv);
    Bench bench(server, records);
    printIngest(bench, records);
    printIngestStages();
    return 0;
}
