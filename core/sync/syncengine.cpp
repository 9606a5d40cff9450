#include "core/sync/syncengine.h"

#include "core/sync/syncteam.h"

namespace plumbline {

// The cache's reader is opened for the length of a run: it gives the keys that per-key streams ask for.
struct SyncEngine::Private {
    CacheWriter& cache;
    SecretStore& secrets;
    std::function<Instant()> clock;
    std::unique_ptr<CacheReader> reader;
    std::unique_ptr<sync::SyncSink> sink;
    std::unique_ptr<sync::SyncTeam> team;
    std::vector<std::unique_ptr<sync::SyncTeam>> tests;

    void openSink()
    {
        auto opened = CacheReader::open(cache.folder());
        reader = opened ? std::move(opened.value()) : nullptr;
        sink = sync::makeCacheSink(cache, reader.get());
    }
};

SyncEngine::SyncEngine(CacheWriter& cache, SecretStore& secrets, std::function<Instant()> clock, QObject* parent)
    : QObject(parent)
    , d(new Private{cache, secrets, std::move(clock), {}, {}, {}, {}})
{
    qRegisterMetaType<SyncProgress>();
    qRegisterMetaType<SyncReport>();
}

SyncEngine::~SyncEngine() = default;

bool SyncEngine::isRunning() const { return d->team && d->team->isRunning(); }

void SyncEngine::start(std::vector<Source> sources, SyncMode mode)
{
    if (isRunning())
        return;
    d->team.reset();
    d->openSink();
    d->team = std::make_unique<sync::SyncTeam>(*d->sink, d->secrets, d->clock, sync::SyncLimits{});
    d->team->start(
        std::move(sources), mode, [this](const SyncProgress& progress) { Q_EMIT progressed(progress); },
        [this](const SyncReport& report) { Q_EMIT finished(report); });
}

void SyncEngine::cancel()
{
    if (d->team)
        d->team->cancel();
}

void SyncEngine::test(const Source& source, std::function<void(SourceOutcome)> done)
{
    std::erase_if(d->tests, [](const auto& team) { return !team->isRunning(); });
    if (!d->sink)
        d->openSink();
    d->tests.push_back(std::make_unique<sync::SyncTeam>(*d->sink, d->secrets, d->clock, sync::SyncLimits{}));
    d->tests.back()->test(source, std::move(done));
}

} // namespace plumbline
