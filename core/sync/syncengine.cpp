#include "core/sync/syncengine.h"

#include "core/sync/syncteam.h"

#include <algorithm>

namespace plumbline {

namespace {

// The cache's reader is opened for the length of a run: it gives the keys that per-key streams ask for.
struct Run {
    Run(CacheWriter& cache, SecretStore& secrets, const std::function<Instant()>& clock)
    {
        auto opened = CacheReader::open(cache.folder());
        reader = opened ? std::move(opened.value()) : nullptr;
        sink = sync::makeCacheSink(cache, reader.get());
        team = std::make_unique<sync::SyncTeam>(*sink, secrets, clock, sync::SyncLimits{});
    }

    std::unique_ptr<CacheReader> reader;
    std::unique_ptr<sync::SyncSink> sink;
    std::unique_ptr<sync::SyncTeam> team;
};

} // namespace

struct SyncEngine::Private {
    CacheWriter& cache;
    SecretStore& secrets;
    std::function<Instant()> clock;
    std::unique_ptr<Run> run;
    std::vector<std::unique_ptr<Run>> tests;
};

bool SyncReport::broughtNews() const
{
    return std::any_of(sources.begin(), sources.end(), [](const SourceOutcome& outcome) {
        return outcome.accessChanged || outcome.doubtChanged || outcome.counts.added + outcome.counts.changed + outcome.counts.removed > 0;
    });
}

SyncEngine::SyncEngine(CacheWriter& cache, SecretStore& secrets, std::function<Instant()> clock, QObject* parent)
    : QObject(parent)
    , d(new Private{cache, secrets, std::move(clock), {}, {}})
{
    qRegisterMetaType<SyncProgress>();
    qRegisterMetaType<SyncReport>();
}

SyncEngine::~SyncEngine() = default;

bool SyncEngine::isRunning() const { return d->run && d->run->team->isRunning(); }

void SyncEngine::start(std::vector<Source> sources, SyncMode mode)
{
    if (isRunning())
        return;
    d->run = std::make_unique<Run>(d->cache, d->secrets, d->clock);
    d->run->team->start(
        std::move(sources), mode, [this](const SyncProgress& progress) { Q_EMIT progressed(progress); },
        [this](const SyncReport& report) { Q_EMIT finished(report); });
}

void SyncEngine::cancel()
{
    if (d->run)
        d->run->team->cancel();
}

void SyncEngine::test(const Source& source, std::function<void(SourceOutcome)> done)
{
    std::erase_if(d->tests, [](const auto& run) { return !run->team->isRunning(); });
    d->tests.push_back(std::make_unique<Run>(d->cache, d->secrets, d->clock));
    d->tests.back()->team->test(source, std::move(done));
}

void SyncEngine::signIn(const Source& source, std::function<void(const QUrl&)> open,
                        std::function<void(std::optional<Error>)> done)
{
    std::erase_if(d->tests, [](const auto& run) { return !run->team->isRunning(); });
    d->tests.push_back(std::make_unique<Run>(d->cache, d->secrets, d->clock));
    d->tests.back()->team->signIn(source, std::move(open), std::move(done));
}

} // namespace plumbline
