#include "app/workspace.h"
#include "core/assess/assess.h"
#include "core/assess/snapshot.h"
#include "core/facts/factsloader.h"
#include "tests/bench/sqlpeer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

// bench_core DATA-FOLDER AS-OF: facts load, assess and the stored assessment over a synced cache,
// beside the same questions in tuned SQL on the same file.

using namespace plumbline;

namespace {

// Of several runs. The least processor time is the figure to compare on a machine that is busy with
// something else; it is that of all threads together.
struct Cost {
    double medianMs = 0;
    double leastProcessorMs = 0;
};

// `work` returns what it made, which is thrown away outside the measured time.
template <typename F> Cost costOf(int runs, F work)
{
    std::vector<double> times, processor;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t begin = std::clock();
        [[maybe_unused]] const auto made = work();
        processor.push_back(1e3 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], *std::min_element(processor.begin(), processor.end())};
}

void row(const char* what, double ms, const char* note = "") { std::printf("  %-46s %9.1f ms  %s\n", what, ms, note); }
void row(const char* what, const Cost& cost, const char* note = "")
{
    std::printf("  %-46s %9.1f ms  (processor %.1f ms)  %s\n", what, cost.medianMs, cost.leastProcessorMs, note);
}

// Of the whole program so far; 0 where the system does not say.
double peakMemoryMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1e3;
    }
    return 0;
}

void printSizes(const CacheReader& cache)
{
    std::int64_t all = 0;
    for (const CollectionDef& def : allCollections())
        all += cache.rowCount(def.collection);
    std::printf("sizes: %lld records; %lld visits, %lld documents, %lld opportunities, %lld projects\n",
                static_cast<long long>(all), static_cast<long long>(cache.rowCount(Collection::Visit)),
                static_cast<long long>(cache.rowCount(Collection::Document)),
                static_cast<long long>(cache.rowCount(Collection::Opportunity)),
                static_cast<long long>(cache.rowCount(Collection::Project)));
}

void printPeer(const QString& cacheFile, Instant asOf)
{
    const SqlPeer peer(cacheFile);
    const auto health = peer.health(asOf.ms);
    const auto visits = peer.visits(asOf.ms);
    const auto metrics = peer.metrics(asOf.ms);
    std::printf("the same by tuned SQL on a copy with covering indexes\n");
    row("health of all projects", health.ms);
    row("checks of all visits", visits.ms);
    row("process metrics", metrics.ms);
    row("the three together", health.ms + visits.ms + metrics.ms);
}

// One part alone on one core, for a profiler.
int repeat(const Workspace& workspace, const QString& part, int times, Instant asOf)
{
    FactsPtr facts;
    for (int i = 0; i < times; ++i) {
        if (!facts || part == QLatin1String("load"))
            facts = loadFacts(workspace.cache(), {}, {}, 1);
        if (part == QLatin1String("assess"))
            assess(*facts, workspace.rulebook(), asOf);
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList line = QCoreApplication::arguments();
    const auto asOf = line.size() > 2 ? instantFromIso(line[2].toStdString()) : std::nullopt;
    if (!asOf) {
        std::fprintf(stderr, "bench_core DATA-FOLDER AS-OF [load|assess TIMES]\n");
        return 2;
    }
    const auto opened = Workspace::open({line[1], {}});
    if (!opened) {
        std::fprintf(stderr, "bench_core: cannot open %s\n", qPrintable(line[1]));
        return 1;
    }
    const Workspace& workspace = *opened.value();
    if (line.size() > 4)
        return repeat(workspace, line[3], line[4].toInt(), *asOf);
    printSizes(workspace.cache());
    const Rulebook& rulebook = workspace.rulebook();
    const auto load = [&](int threads) { return loadFacts(workspace.cache(), {}, {}, threads); };
    row("facts load, two cores", costOf(5, [&] { return load(2); }), "goal 500");
    row("facts load, one core", costOf(3, [&] { return load(1); }));
    const FactsPtr facts = load(2);
    row("assess, one core", costOf(9, [&] { return assess(*facts, rulebook, *asOf); }), "goal 60");
    row("assess, two cores", costOf(9, [&] { return assess(*facts, rulebook, *asOf, 2); }), "goal 40");
    const Assessment assessment = assess(*facts, rulebook, *asOf, 2);
    std::printf("  memory at its highest: %.0f MB\n", peakMemoryMb());
    const std::string bytes = toSnapshot(assessment);
    row("store the assessment", costOf(5, [&] { return toSnapshot(assessment); }));
    row("read the stored assessment", costOf(5, [&] { return fromSnapshot(bytes); }));
    std::printf("  stored assessment: %.1f MB; %zu signals, %zu actions\n", static_cast<double>(bytes.size()) / 1e6,
                assessment.signalList.size(), assessment.actions.size());
    printPeer(line[1] + QStringLiteral("/cache.db"), *asOf);
    return 0;
}
