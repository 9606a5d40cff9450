#include "app/workspace.h"
#include "core/assess/assess.h"
#include "core/assess/snapshot.h"
#include "tests/bench/sqlpeer.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

// bench_core DATA-FOLDER AS-OF: facts load, assess and the stored assessment over a synced cache,
// beside the same questions in tuned SQL on the same file.

using namespace plumbline;

namespace {

template <typename F> double medianMs(int runs, F work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void row(const char* what, double ms, const char* note = "") { std::printf("  %-46s %9.1f ms  %s\n", what, ms, note); }

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

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList line = QCoreApplication::arguments();
    const auto asOf = line.size() > 2 ? instantFromIso(line[2].toStdString()) : std::nullopt;
    if (!asOf) {
        std::fprintf(stderr, "bench_core DATA-FOLDER AS-OF\n");
        return 2;
    }
    const auto opened = Workspace::open({line[1], {}});
    if (!opened) {
        std::fprintf(stderr, "bench_core: cannot open %s\n", qPrintable(line[1]));
        return 1;
    }
    const Workspace& workspace = *opened.value();
    printSizes(workspace.cache());
    FactsPtr facts;
    row("facts load", medianMs(5, [&] { facts = workspace.loadFacts({}).value(); }), "goal 600");
    Assessment assessment;
    row("assess, one core", medianMs(9, [&] { assessment = assess(*facts, workspace.rulebook(), *asOf); }), "goal 60");
    std::string bytes;
    row("store the assessment", medianMs(5, [&] { bytes = toSnapshot(assessment); }));
    row("read the stored assessment", medianMs(5, [&] { fromSnapshot(bytes); }));
    std::printf("  stored assessment: %.1f MB; %zu signals, %zu actions\n", static_cast<double>(bytes.size()) / 1e6,
                assessment.signalList.size(), assessment.actions.size());
    printPeer(line[1] + QStringLiteral("/cache.db"), *asOf);
    return 0;
}
