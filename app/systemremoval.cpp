#include "app/systemremoval.h"

#include "app/folderlock.h"
#include "core/sync/profilereader.h"
#include "core/sync/source.h"

#include <QLockFile>
#include <QStringList>

#include <algorithm>

namespace plumbline {
namespace {

// One removal on its way; shared by the callbacks of the keychain.
struct Removing {
    SystemRemoval what;
    CacheWriter& cache;
    Ledger& ledger;
    SecretStore& secrets;
    std::function<void(const Status&)> done;
    std::shared_ptr<QLockFile> alone; // nobody is reading it meanwhile
    QStringList secretKeys;
};

QStringList secretKeysOf(const Source& source)
{
    const QString prefix = QString::fromStdString(source.id) + QLatin1Char('/');
    QStringList keys{prefix + QStringLiteral("refresh_token")};
    if (const auto profile = sync::loadProfile(source.profile, sync::shippedProfiles())) {
        for (const sync::ProfileSetting& setting : profile.value().settings) {
            if (setting.secret)
                keys += prefix + QString::fromStdString(setting.name);
        }
    }
    return keys;
}

Status discardWaiting(Removing& removing)
{
    Outbox outbox = removing.ledger.outbox();
    if (const Status recovered = outbox.recover(removing.what.at); !recovered)
        return recovered;
    const auto open = outbox.open();
    if (!open)
        return open.error();
    for (const OutboxEntry& entry : open.value()) {
        if (entry.draft.system != removing.what.system)
            continue;
        if (const Status gone = outbox.discard(entry.sequence, removing.what.at); !gone)
            return gone;
    }
    return Nothing{};
}

Status forget(Removing& removing)
{
    Status done = discardWaiting(removing);
    if (done && !removing.what.keepsRecords)
        done = removing.cache.forgetSystem(removing.what.system);
    return done ? removeSource(removing.what.dataFolder, removing.what.system) : done;
}

void removeSecrets(const std::shared_ptr<Removing>& removing)
{
    if (removing->secretKeys.isEmpty())
        return removing->done(forget(*removing));
    removing->secrets.remove(removing->secretKeys.takeFirst(), [removing](SecretOutcome outcome) {
        const bool isKept = outcome == SecretOutcome::Locked || outcome == SecretOutcome::Failed;
        isKept ? removing->done(Error{ErrorCode::KeychainUnavailable, {}, {}}) : removeSecrets(removing);
    });
}

} // namespace

Result<SystemHoldings> holdingsOf(CacheWriter& cache, Ledger& ledger, const std::string& system)
{
    SystemHoldings holdings;
    const auto streams = cache.streams();
    const auto open = ledger.outbox().open();
    if (!streams || !open)
        return streams ? open.error() : streams.error();
    for (const StreamState& stream : streams.value())
        holdings.records += stream.system == system ? stream.rows : 0;
    holdings.decisions = std::count_if(open.value().begin(), open.value().end(),
                                       [&system](const OutboxEntry& entry) { return entry.draft.system == system; });
    return holdings;
}

void removeSystem(const SystemRemoval& removal, CacheWriter& cache, Ledger& ledger, SecretStore& secrets,
                  std::function<void(const Status&)> done)
{
    const auto sources = loadSources(removal.dataFolder);
    if (!sources)
        return done(sources.error());
    const auto source = std::find_if(sources.value().begin(), sources.value().end(),
                                     [&removal](const Source& each) { return each.id == removal.system; });
    if (source == sources.value().end())
        return done(Error{ErrorCode::SourceUnknown, {removal.system}, {}});
    auto alone = lockFolder(removal.dataFolder, FolderUse::Sync);
    if (!alone)
        return done(alone.error());
    removeSecrets(std::make_shared<Removing>(
        Removing{removal, cache, ledger, secrets, std::move(done), std::move(alone.value()), secretKeysOf(*source)}));
}

} // namespace plumbline
