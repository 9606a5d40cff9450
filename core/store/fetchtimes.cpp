#include "core/store/fetchtimes.h"

#include "core/store/storefile.h"
#include "core/store/storeoptions.h"

#include <map>

namespace plumbline {

struct FetchTimes::Private {
    std::unique_ptr<Connection> connection;
    std::map<Collection, Statement> fetched;
    Statement streams, read;

    Instant firstFetched(Collection collection, RecordId id);
    Instant firstRead(Collection collection, Instant since);
};

Instant FetchTimes::Private::firstFetched(Collection collection, RecordId id)
{
    auto known = fetched.find(collection);
    if (known == fetched.end()) {
        const std::string table(definitionOf(collection).name);
        known =
            fetched
                .emplace(collection, connection->prepare("SELECT min(fetched_at) FROM (SELECT fetched_at FROM " +
                                                         table + " WHERE id = ?1 UNION ALL SELECT fetched_at FROM " +
                                                         table + "_past WHERE id = ?1)"))
                .first;
    }
    Statement& rows = known->second;
    const Instant first = rows.bind(1, id.value).step() ? Instant{rows.integerOrMissing(0)} : Instant();
    rows.reset();
    return first;
}

Instant FetchTimes::Private::firstRead(Collection collection, Instant since)
{
    std::vector<std::int64_t> ids;
    streams.bind(1, static_cast<std::int64_t>(collection));
    while (streams.step())
        ids.push_back(streams.integer(0));
    Instant latest = since;
    for (const std::int64_t stream : ids) {
        // A read is known after it began, so no earlier row can hold it.
        const bool isThere = read.bind(1, stream).bind(2, since.ms).step();
        const Instant first = isThere ? Instant{read.integer(0)} : Instant();
        read.reset();
        if (!first.isKnown())
            return {};
        latest = std::max(latest, first);
    }
    return latest;
}

FetchTimes::FetchTimes(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}
FetchTimes::~FetchTimes() = default;

Result<std::unique_ptr<FetchTimes>> FetchTimes::open(const QString& folder)
{
    OpenedStore opened = openStoreForReading(kCacheKind, folder, StoreOptions());
    if (!opened.connection)
        return *opened.error;
    try {
        auto p = std::make_unique<Private>();
        p->connection = std::move(opened.connection);
        p->streams = p->connection->prepare("SELECT id FROM stream WHERE collection = ?1");
        p->read = p->connection->prepare("SELECT known_at FROM stream_history WHERE stream = ?1 AND known_at >= ?2 AND "
                                         "fresh_as_of >= ?2 ORDER BY known_at LIMIT 1");
        return std::unique_ptr<FetchTimes>(new FetchTimes(std::move(p)));
    } catch (const SqliteFailure& failure) {
        return reported(failure, storePath(kCacheKind, folder));
    }
}

Instant FetchTimes::firstFetched(Collection collection, RecordId id) const
{
    try {
        return d->firstFetched(collection, id);
    } catch (const SqliteFailure&) {
        return {};
    }
}

Instant FetchTimes::firstRead(Collection collection, Instant since) const
{
    try {
        return d->firstRead(collection, since);
    } catch (const SqliteFailure&) {
        return {};
    }
}

} // namespace plumbline
