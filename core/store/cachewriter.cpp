#include "core/store/cache.h"

#include "core/store/arrivalwriter.h"
#include "core/store/hiddenstreams.h"
#include "core/store/statetables.h"
#include "core/store/storefile.h"

#include <atomic>
#include <mutex>
#include <utility>

namespace plumbline {
namespace {

// A page that does not fit its collection is a mistake of the caller, found before anything is written.
bool fits(const PageCommit& page)
{
    if (page.collection >= Collection::Count || page.system.empty() || page.stream.empty())
        return false;
    const std::size_t fields = definitionOf(page.collection).fields.size();
    for (const MappedRecord& record : page.records) {
        if (record.collection != page.collection || record.values.size() != fields || record.remoteId.empty())
            return false;
    }
    return page.fetchedAt.isKnown();
}

Error misfit(const PageCommit& page) { return {ErrorCode::InvalidArgument, {page.system, page.stream}, {}}; }

} // namespace

struct CacheWriter::Private {
    Private(OpenedStore store, QString file, QString home)
        : path(std::move(file))
        , folder(std::move(home))
        , opened(std::move(store))
        , connection(*opened.connection)
        , writer(connection)
    {
    }

    // A question that changes nothing.
    template <typename Ask> auto asked(Ask question) const -> Result<decltype(question())>
    {
        const std::lock_guard lock(fileMutex);
        try {
            return question();
        } catch (const SqliteFailure& failure) {
            return reported(failure, path);
        }
    }

    // Runs `work` in one transaction; a failure leaves file and memory as they were.
    template <typename Work> Status inTransaction(Work work)
    {
        const std::lock_guard lock(fileMutex);
        try {
            Transaction transaction(connection);
            writer.rememberNothingStale();
            work();
            transaction.commit();
            return Nothing{};
        } catch (const SqliteFailure& failure) {
            writer.forget();
            return reported(failure, path);
        }
    }

    Result<std::vector<StreamCounts>> write(Arrivals& arrivals)
    {
        std::vector<StreamCounts> counts;
        const Status done = inTransaction([&] { counts = writer.write(arrivals); });
        if (!done)
            return done.error();
        ++transactions;
        return counts;
    }

    QString path;
    QString folder;
    OpenedStore opened;
    const Connection& connection;
    ArrivalWriter writer;
    std::atomic<std::int64_t> transactions = 0;
    mutable std::mutex fileMutex;
    mutable std::mutex gatherMutex;
    Arrivals gathered;
};

CommitCounts& CommitCounts::operator+=(const CommitCounts& more)
{
    added += more.added;
    changed += more.changed;
    unchanged += more.unchanged;
    removed += more.removed;
    setAside += more.setAside;
    return *this;
}

CacheWriter::CacheWriter(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}
CacheWriter::~CacheWriter() = default;

Result<std::unique_ptr<CacheWriter>> CacheWriter::open(const QString& folder) { return open(folder, StoreOptions()); }

Result<std::unique_ptr<CacheWriter>> CacheWriter::open(const QString& folder, const StoreOptions& options)
{
    OpenedStore opened = openStore(kCacheKind, folder, options);
    if (!opened.connection)
        return *opened.error;
    const QString path = storePath(kCacheKind, folder);
    try {
        return std::unique_ptr<CacheWriter>(
            new CacheWriter(std::make_unique<Private>(std::move(opened), path, folder)));
    } catch (const SqliteFailure& failure) {
        return reported(failure, path);
    }
}

QString CacheWriter::folder() const { return d->folder; }

SchemaOutcome CacheWriter::outcome() const { return d->opened.outcome; }

QString CacheWriter::damagedFileKeptAs() const { return d->opened.setAsideAs; }

Result<CommitCounts> CacheWriter::commit(std::span<const PageCommit> pages)
{
    Arrivals arrivals;
    for (const PageCommit& page : pages) {
        if (!fits(page))
            return misfit(page);
        arrivals.add(page);
    }
    const auto written = d->write(arrivals);
    if (!written)
        return written.error();
    CommitCounts counts;
    for (const StreamCounts& stream : written.value())
        counts += stream.counts;
    return counts;
}

Status CacheWriter::gather(PageCommit page)
{
    if (!fits(page))
        return misfit(page);
    const std::lock_guard lock(d->gatherMutex);
    d->gathered.add(std::move(page));
    return Nothing{};
}

std::size_t CacheWriter::gatheredBytes() const
{
    const std::lock_guard lock(d->gatherMutex);
    return d->gathered.bytes();
}

std::size_t CacheWriter::gatheredRows() const
{
    const std::lock_guard lock(d->gatherMutex);
    return d->gathered.rows();
}

Result<std::vector<StreamCounts>> CacheWriter::flush() { return beginFlush()(); }

std::function<Result<std::vector<StreamCounts>>()> CacheWriter::beginFlush()
{
    const std::lock_guard lock(d->gatherMutex);
    const auto taken = std::make_shared<Arrivals>(std::exchange(d->gathered, Arrivals()));
    return [this, taken]() -> Result<std::vector<StreamCounts>> {
        return taken->isEmpty() ? Result(std::vector<StreamCounts>()) : d->write(*taken);
    };
}

void CacheWriter::dropGathered()
{
    const std::lock_guard lock(d->gatherMutex);
    d->gathered = Arrivals();
}

std::int64_t CacheWriter::transactions() const { return d->transactions; }

Result<std::vector<StreamState>> CacheWriter::streams() const
{
    return d->asked([&] { return readStreams(d->connection); });
}

Result<std::vector<SystemState>> CacheWriter::systemStates() const
{
    return d->asked([&] { return readSystemStates(d->connection); });
}

Result<std::vector<SetAsideRow>> CacheWriter::setAsideRows(const std::string& system, const std::string& stream) const
{
    return d->asked([&] { return readSetAside(d->connection, system, stream); });
}

Status CacheWriter::saveSystemState(const SystemState& state)
{
    return d->inTransaction(
        [&] { writeSystemState(d->connection, d->writer.streams().systemId(state.system), state); });
}

Status CacheWriter::saveSpent(const std::string& system, const Spent& spent)
{
    return d->inTransaction([&] { writeSpent(d->connection, d->writer.streams().systemId(system), spent); });
}

Status CacheWriter::saveStreamState(const StreamState& state)
{
    return d->inTransaction([&] {
        PageCommit place;
        place.system = state.system;
        place.stream = state.stream;
        place.collection = state.collection;
        place.fetchedAt = state.failingSince.isKnown() ? state.failingSince : Instant{0};
        writeStreamState(d->connection, d->writer.streams().streamFor(place).id, state);
    });
}

Result<Comparison> CacheWriter::compare(const std::string& system, const std::string& stream) const
{
    return d->asked([&] {
        const auto found = d->writer.streams().find(system, stream);
        return found ? d->writer.comparison().compare(*found) : Comparison();
    });
}

Result<std::int64_t> CacheWriter::removeUnseen(const std::string& system, const std::string& stream, Instant at,
                                               Instant comparedAt)
{
    std::int64_t removed = 0;
    const Status done = d->inTransaction([&] {
        if (const auto found = d->writer.streams().find(system, stream)) {
            removed = d->writer.comparison().removeUnseen(*found, at);
            writeDoubt(d->connection, found->id, {}, comparedAt);
        }
        d->writer.streams().forget();
    });
    return done ? Result<std::int64_t>(removed) : done.error();
}

Status CacheWriter::keepDoubt(const std::string& system, const std::string& stream, const Doubt& doubt,
                              Instant comparedAt)
{
    return d->inTransaction([&] {
        if (const auto found = d->writer.streams().find(system, stream))
            writeDoubt(d->connection, found->id, doubt, comparedAt);
        d->writer.streams().forget();
    });
}

Result<std::int64_t> CacheWriter::confirmDeletes(const std::string& system, const std::string& stream, Instant at)
{
    std::int64_t removed = 0;
    const Status done = d->inTransaction([&] {
        for (const StreamState& state : readStreams(d->connection)) {
            if (state.system != system || (!stream.empty() && state.stream != stream) || !state.doubt)
                continue;
            const auto found = d->writer.streams().find(state.system, state.stream);
            removed += d->writer.comparison().removeUnseen(*found, at);
            writeDoubt(d->connection, found->id, {}, {});
        }
        d->writer.streams().forget();
    });
    return done ? Result<std::int64_t>(removed) : done.error();
}

Status CacheWriter::saveSnapshot(const std::string& name, const std::string& bytes)
{
    return d->inTransaction([&] {
        d->connection.prepare("INSERT OR REPLACE INTO snapshot(name, bytes) VALUES(?1, ?2)")
            .bind(1, name)
            .bindBlob(2, bytes)
            .run();
    });
}

Status CacheWriter::forgetSystem(const std::string& system)
{
    const Status done = d->inTransaction([&] {
        const int id = d->writer.streams().systemId(system);
        const auto erase = [&](const std::string& table) {
            d->connection.prepare("DELETE FROM " + table + " WHERE system = ?1").bind(1, id).run();
        };
        // What was forgotten must not be readable in free pages either.
        d->connection.execute("PRAGMA secure_delete=ON");
        for (const CollectionDef& definition : allCollections()) {
            erase(std::string(definition.name));
            erase(std::string(definition.name) + "_past");
        }
        for (const char* table : {"batch", "stream", "system_state", "budget"})
            erase(table);
        d->connection.execute("DELETE FROM snapshot");
        d->writer.streams().forget();
    });
    return done.ok() ? writeAnew() : done;
}

// Free pages may still hold what was deleted or replaced long ago.
Status CacheWriter::writeAnew()
{
    try {
        const std::lock_guard lock(d->fileMutex);
        d->connection.execute("VACUUM");
    } catch (const SqliteFailure& failure) {
        return reported(failure, d->path);
    }
    return checkpoint();
}

bool CacheWriter::isHidden(RecordId id) const
{
    const auto hidden = d->asked([&] { return isHiddenRecord(d->connection, id); });
    return hidden && hidden.value();
}

Status CacheWriter::checkpoint()
{
    const std::lock_guard lock(d->fileMutex);
    try {
        d->connection.execute("PRAGMA secure_delete=OFF; PRAGMA wal_checkpoint(TRUNCATE)");
        return Nothing{};
    } catch (const SqliteFailure& failure) {
        return reported(failure, d->path);
    }
}

} // namespace plumbline
