#include "core/store/cache.h"

#include "core/store/keycomparison.h"
#include "core/store/payloadbatch.h"
#include "core/store/recordtable.h"
#include "core/store/statetables.h"
#include "core/store/storefile.h"
#include "core/store/streamtable.h"

#include <algorithm>
#include <array>

namespace plumbline {
namespace {

constexpr const char* kIdCollision = "id_collision";

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

struct Numbered {
    RecordId id;
    std::size_t index = 0; // into the page's records
    auto operator<=>(const Numbered&) const = default;
};

// In the order of the table, which keeps its writes close together; what came last of one record last.
std::vector<Numbered> inTableOrder(const PageCommit& page)
{
    std::vector<Numbered> order;
    order.reserve(page.records.size());
    for (std::size_t i = 0; i < page.records.size(); ++i)
        order.push_back({recordId(page.system, page.collection, page.records[i].remoteId), i});
    std::sort(order.begin(), order.end());
    return order;
}

} // namespace

struct CacheWriter::Private {
    Private(OpenedStore store, QString file, QString home)
        : path(std::move(file))
        , folder(std::move(home))
        , opened(std::move(store))
        , connection(*opened.connection)
        , streams(connection)
        , comparison(connection)
        , addBatch(connection.prepare("INSERT INTO batch(id, system, stream, fetched_at, payloads) "
                                      "VALUES(?1, ?2, ?3, ?4, ?5)"))
    {
    }

    // What the page still has to write into its batch.
    struct OpenBatch {
        std::int64_t id = 0;
        PayloadBatch payloads;
    };

    RecordTable& tableOf(Collection collection)
    {
        auto& table = tables[static_cast<std::size_t>(collection)];
        if (!table)
            table = std::make_unique<RecordTable>(connection, collection);
        return *table;
    }

    // Inside the transaction: what is remembered between commits holds only while nobody else wrote.
    void rememberNothingStale()
    {
        const std::int64_t version = connection.integer("PRAGMA data_version");
        if (version != dataVersion || nextBatch == 0) {
            streams.forget();
            nextBatch = connection.integer("SELECT coalesce(max(id), 0) + 1 FROM batch");
            dataVersion = version;
        }
    }

    void write(OpenBatch& batch, const StreamRow& stream, Instant fetchedAt)
    {
        if (batch.payloads.isEmpty())
            return;
        const std::string packed = batch.payloads.packed();
        addBatch.bind(1, batch.id).bind(2, stream.system).bind(3, stream.id).bind(4, fetchedAt.ms);
        addBatch.bindBlob(5, packed).run();
        batch.payloads.clear();
    }

    void apply(const PageCommit& page, CommitCounts& counts);
    void applyRecords(const PageCommit& page, StreamRow& stream, CommitCounts& counts);
    void count(AppliedRecord::Effect effect, CommitCounts& counts) const;

    // A question that changes nothing.
    template <typename Ask> auto asked(Ask question) const -> Result<decltype(question())>
    {
        try {
            return question();
        } catch (const SqliteFailure& failure) {
            return reported(failure, path);
        }
    }

    // Runs `work` in one transaction; a failure leaves file and memory as they were.
    template <typename Work> Status inTransaction(Work work)
    {
        try {
            Transaction transaction(connection);
            rememberNothingStale();
            work();
            transaction.commit();
            return Nothing{};
        } catch (const SqliteFailure& failure) {
            streams.forget();
            nextBatch = 0;
            return reported(failure, path);
        }
    }

    QString path;
    QString folder;
    OpenedStore opened;
    const Connection& connection;
    StreamTable streams;
    KeyComparison comparison;
    Statement addBatch;
    std::array<std::unique_ptr<RecordTable>, static_cast<std::size_t>(Collection::Count)> tables;
    std::int64_t nextBatch = 0; // 0 = not read yet
    std::int64_t dataVersion = 0;
};

void CacheWriter::Private::count(AppliedRecord::Effect effect, CommitCounts& counts) const
{
    switch (effect) {
    case AppliedRecord::Effect::Added:
        ++counts.added;
        break;
    case AppliedRecord::Effect::Changed:
        ++counts.changed;
        break;
    case AppliedRecord::Effect::Removed:
        ++counts.removed;
        break;
    case AppliedRecord::Effect::Unchanged:
        ++counts.unchanged;
        break;
    case AppliedRecord::Effect::Collision:
        ++counts.setAside;
        break;
    }
}

void CacheWriter::Private::applyRecords(const PageCommit& page, StreamRow& stream, CommitCounts& counts)
{
    RecordTable& table = tableOf(page.collection);
    OpenBatch batch;
    const std::vector<Numbered> order = inTableOrder(page);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const MappedRecord& record = page.records[order[i].index];
        // Of a record that stands twice in a page only the last counts, or the page would not be
        // without effect the second time.
        if (i + 1 < order.size() && order[i + 1].id == order[i].id &&
            page.records[order[i + 1].index].remoteId == record.remoteId) {
            ++counts.unchanged;
            continue;
        }
        if (batch.payloads.isEmpty())
            batch.id = nextBatch;
        const VersionOrigin origin{stream.system, batch.id, batch.payloads.size(), page.fetchedAt};
        const AppliedRecord applied = table.apply(order[i].id, record, origin);
        count(applied.effect, counts);
        stream.liveRows += applied.liveRows;
        if (applied.effect == AppliedRecord::Effect::Collision) {
            streams.setAside(stream, {record.remoteId, {}, kIdCollision, record.payload}, page.fetchedAt);
            continue;
        }
        streams.mapped(stream, record);
        if (!applied.isNewVersion())
            continue;
        batch.payloads.add(record.payload);
        nextBatch = batch.id + 1;
        if (batch.payloads.isFull())
            write(batch, stream, page.fetchedAt);
    }
    write(batch, stream, page.fetchedAt);
}

void CacheWriter::Private::apply(const PageCommit& page, CommitCounts& counts)
{
    StreamRow& stream = streams.streamFor(page);
    applyRecords(page, stream, counts);
    for (const SetAsideRow& row : page.setAside)
        streams.setAside(stream, row, page.fetchedAt);
    counts.setAside += static_cast<std::int64_t>(page.setAside.size());
    if (page.comparing != Comparing::No || stream.isInDoubt)
        comparison.note(stream.id, page);
    streams.save(stream, page);
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
    for (const PageCommit& page : pages) {
        if (!fits(page))
            return Error{ErrorCode::InvalidArgument, {page.system, page.stream}, {}};
    }
    CommitCounts counts;
    const Status done = d->inTransaction([&] {
        for (const PageCommit& page : pages)
            d->apply(page, counts);
    });
    if (!done)
        return done.error();
    return counts;
}

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
    return d->inTransaction([&] { writeSystemState(d->connection, d->streams.systemId(state.system), state); });
}

Status CacheWriter::saveSpent(const std::string& system, const Spent& spent)
{
    return d->inTransaction([&] { writeSpent(d->connection, d->streams.systemId(system), spent); });
}

Status CacheWriter::saveStreamState(const StreamState& state)
{
    return d->inTransaction([&] {
        PageCommit place;
        place.system = state.system;
        place.stream = state.stream;
        place.collection = state.collection;
        place.fetchedAt = state.failingSince.isKnown() ? state.failingSince : Instant{0};
        writeStreamState(d->connection, d->streams.streamFor(place).id, state);
    });
}

Result<Comparison> CacheWriter::compare(const std::string& system, const std::string& stream) const
{
    return d->asked([&] {
        const auto found = d->streams.find(system, stream);
        return found ? d->comparison.compare(*found) : Comparison();
    });
}

Result<std::int64_t> CacheWriter::removeUnseen(const std::string& system, const std::string& stream, Instant at,
                                               Instant comparedAt)
{
    std::int64_t removed = 0;
    const Status done = d->inTransaction([&] {
        if (const auto found = d->streams.find(system, stream)) {
            removed = d->comparison.removeUnseen(*found, at);
            writeDoubt(d->connection, found->id, {}, comparedAt);
        }
        d->streams.forget();
    });
    return done ? Result<std::int64_t>(removed) : done.error();
}

Status CacheWriter::keepDoubt(const std::string& system, const std::string& stream, const Doubt& doubt,
                              Instant comparedAt)
{
    return d->inTransaction([&] {
        if (const auto found = d->streams.find(system, stream))
            writeDoubt(d->connection, found->id, doubt, comparedAt);
        d->streams.forget();
    });
}

Result<std::int64_t> CacheWriter::confirmDeletes(const std::string& system, const std::string& stream, Instant at)
{
    std::int64_t removed = 0;
    const Status done = d->inTransaction([&] {
        for (const StreamState& state : readStreams(d->connection)) {
            if (state.system != system || (!stream.empty() && state.stream != stream) || !state.doubt)
                continue;
            const auto found = d->streams.find(state.system, state.stream);
            removed += d->comparison.removeUnseen(*found, at);
            writeDoubt(d->connection, found->id, {}, {});
        }
        d->streams.forget();
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
        const int id = d->streams.systemId(system);
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
        d->streams.forget();
    });
    return done.ok() ? checkpoint() : done;
}

Status CacheWriter::checkpoint()
{
    try {
        d->connection.execute("PRAGMA secure_delete=OFF; PRAGMA wal_checkpoint(TRUNCATE)");
        return Nothing{};
    } catch (const SqliteFailure& failure) {
        return reported(failure, d->path);
    }
}

} // namespace plumbline
