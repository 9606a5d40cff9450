#include "core/store/cache.h"

#include "core/store/cachescan.h"
#include "core/store/errornames.h"
#include "core/store/hiddenstreams.h"
#include "core/store/payloadbatch.h"
#include "core/store/recordtable.h"
#include "core/store/statetables.h"
#include "core/store/storefile.h"
#include "core/store/streamtable.h"
#include "core/store/unreadablerecords.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace plumbline {
namespace {

std::string evidenceSql(const CollectionDef& definition, bool past)
{
    const std::string from(definition.name);
    return "SELECT t.system, t.remote_id, t.fetched_at, t.removed, t.position, batch.payloads" +
           fieldColumns(definition) + " FROM " + from + (past ? "_past" : "") +
           " AS t LEFT JOIN batch ON batch.id = t.batch WHERE t.id = ?1 ORDER BY t.fetched_at DESC";
}

constexpr int kFirstEvidenceField = 6;

FieldValue valueAt(const Statement& row, int column, FieldType type)
{
    FieldValue value;
    if (row.isNull(column))
        return value;
    value.isMissing = false;
    if (isTextual(type))
        value.text = row.bytes(column);
    else
        value.integer = row.integer(column);
    return value;
}

} // namespace

struct CacheReader::Private {
    Private(std::unique_ptr<Connection> opened, QString file, const StoreOptions& chosen)
        : connection(std::move(opened))
        , path(std::move(file))
        , options(chosen)
    {
    }

    // Every question but a scan shares one connection, one caller after the other.
    template <typename Ask> auto ask(Ask question) const -> Result<decltype(question())>
    {
        const std::lock_guard lock(mutex);
        try {
            return question();
        } catch (const SqliteFailure& failure) {
            return reported(failure, path);
        }
    }

    std::vector<RecordEvidence> versions(const CollectionDef& definition, RecordId id, bool past) const;
    std::vector<Freshness> freshnessNow(Instant knownAt) const;

    std::unique_ptr<Connection> connection;
    QString path;
    StoreOptions options;
    mutable std::mutex mutex;
    mutable std::optional<Error> scanError;
};

std::vector<RecordEvidence> CacheReader::Private::versions(const CollectionDef& definition, RecordId id,
                                                           bool past) const
{
    std::vector<RecordEvidence> found;
    Statement rows = connection->prepare(evidenceSql(definition, past));
    Statement system = connection->prepare("SELECT name FROM system WHERE id = ?1");
    rows.bind(1, id.value);
    while (rows.step()) {
        RecordEvidence evidence;
        evidence.id = id;
        evidence.collection = definition.collection;
        if (system.bind(1, rows.integer(0)).step())
            evidence.system = system.bytes(0);
        system.reset();
        evidence.remoteId = rows.bytes(1);
        evidence.fetchedAt = Instant{rows.integer(2)};
        evidence.removed = rows.integer(3) != 0;
        const auto payload = payloadAt(rows.bytes(5), rows.integer(4));
        if (!payload)
            throw SqliteFailure{11, "a batch of payloads is damaged"};
        evidence.payload = *payload;
        int column = kFirstEvidenceField;
        for (const FieldDef& field : definition.fields)
            evidence.values.push_back(valueAt(rows, column++, field.type));
        found.push_back(std::move(evidence));
    }
    return found;
}

std::vector<Freshness> CacheReader::Private::freshnessNow(Instant knownAt) const
{
    Statement rows = connection->prepare(
        "SELECT system.name, collection, CASE WHEN stream.error = ?2 THEN NULL WHEN ?1 IS NULL THEN fresh_as_of ELSE (SELECT h.fresh_as_of FROM "
        "stream_history h WHERE h.stream = stream.id AND known_at <= ?1 ORDER BY known_at DESC LIMIT 1) END "
        "FROM stream JOIN system ON system.id = stream.system WHERE ?1 IS NULL OR first_at <= ?1 ORDER BY stream.id");
    rows.bindOrNull(1, knownAt.ms).bind(2, nameOf(ErrorCode::AccessRefused));
    // Several streams may fill one collection: it is as fresh as the oldest of them.
    std::map<std::pair<std::string, Collection>, Instant> oldest;
    while (rows.step()) {
        const Instant at{rows.integerOrMissing(2)};
        const auto key = std::make_pair(std::string(rows.bytes(0)), collectionFrom(rows.integer(1)));
        const auto [known, isNew] = oldest.emplace(key, at);
        if (!isNew)
            known->second = std::min(known->second, at);
    }
    std::vector<Freshness> result;
    for (const auto& [key, at] : oldest)
        result.push_back({key.first, key.second, at});
    return result;
}

CacheReader::CacheReader(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}
CacheReader::~CacheReader() = default;

Result<std::unique_ptr<CacheReader>> CacheReader::open(const QString& folder) { return open(folder, StoreOptions()); }

Result<std::unique_ptr<CacheReader>> CacheReader::open(const QString& folder, const StoreOptions& options)
{
    OpenedStore opened = openStoreForReading(kCacheKind, folder, options);
    if (!opened.connection)
        return *opened.error;
    return std::unique_ptr<CacheReader>(new CacheReader(
        std::make_unique<Private>(std::move(opened.connection), storePath(kCacheKind, folder), options)));
}

std::vector<std::string> CacheReader::systemNames() const
{
    const auto names = d->ask([&] {
        std::vector<std::string> found;
        Statement rows = d->connection->prepare("SELECT id, name FROM system ORDER BY id");
        while (rows.step()) {
            found.resize(static_cast<std::size_t>(rows.integer(0)));
            found.back() = rows.bytes(1);
        }
        return found;
    });
    return names ? names.value() : std::vector<std::string>();
}

std::vector<Freshness> CacheReader::freshness(Instant knownAt) const
{
    const auto known = d->ask([&] { return d->freshnessNow(knownAt); });
    return known ? known.value() : std::vector<Freshness>();
}

std::vector<UnreadableRecord> CacheReader::unreadable(Instant knownAt) const
{
    const auto known = d->ask([&] { return readUnreadable(*d->connection, knownAt); });
    return known ? known.value() : std::vector<UnreadableRecord>();
}

void CacheReader::scan(const ScanRequest& request, const std::function<void(const RecordBlock&)>& sink) const
{
    try {
        const auto connection = connectForReading(d->path, d->options);
        scanRecords(*connection, request, sink);
    } catch (const SqliteFailure& failure) {
        const std::lock_guard lock(d->mutex);
        d->scanError = reported(failure, d->path);
    }
}

std::optional<Error> CacheReader::scanError() const
{
    const std::lock_guard lock(d->mutex);
    return d->scanError;
}

Result<RecordEvidence> CacheReader::evidence(RecordId id) const
{
    const auto found = d->ask([&] {
        if (isHiddenRecord(*d->connection, id))
            return std::vector<RecordEvidence>();
        for (const CollectionDef& definition : allCollections()) {
            auto current = d->versions(definition, id, false);
            if (!current.empty())
                return current;
        }
        return std::vector<RecordEvidence>();
    });
    if (!found)
        return found.error();
    if (found.value().empty())
        return Error{ErrorCode::NothingFound, {std::to_string(id.value)}, {}};
    return found.value().front();
}

Result<std::vector<RecordEvidence>> CacheReader::history(RecordId id) const
{
    return d->ask([&] {
        if (isHiddenRecord(*d->connection, id))
            return std::vector<RecordEvidence>();
        for (const CollectionDef& definition : allCollections()) {
            std::vector<RecordEvidence> versions = d->versions(definition, id, false);
            if (versions.empty())
                continue;
            for (RecordEvidence& older : d->versions(definition, id, true))
                versions.push_back(std::move(older));
            return versions;
        }
        return std::vector<RecordEvidence>();
    });
}

Result<std::vector<StreamState>> CacheReader::streams() const
{
    return d->ask([&] { return readStreams(*d->connection); });
}

Result<std::vector<SystemState>> CacheReader::systemStates() const
{
    return d->ask([&] { return readSystemStates(*d->connection); });
}

Result<std::vector<SetAsideRow>> CacheReader::setAsideRows(const std::string& system) const
{
    return d->ask([&] { return readSetAside(*d->connection, system, {}); });
}

Result<std::vector<SetAsideGroup>> CacheReader::setAsideGroups() const
{
    return d->ask([&] {
        std::vector<SetAsideGroup> groups;
        Statement rows = d->connection->prepare(
            "SELECT system.name, stream.name, field, reason, count(*) FROM set_aside JOIN stream ON stream.id = "
            "set_aside.stream JOIN system ON system.id = stream.system GROUP BY stream.id, field, reason "
            "ORDER BY count(*) DESC, stream.id, field, reason");
        while (rows.step())
            groups.push_back({std::string(rows.bytes(0)), std::string(rows.bytes(1)), std::string(rows.bytes(2)),
                              std::string(rows.bytes(3)), rows.integer(4)});
        return groups;
    });
}

Result<CacheReader::SplitIds> CacheReader::splitIds(const std::string& system, Collection collection,
                                                    const std::string& field,
                                                    const std::vector<std::string>& values) const
{
    const CollectionDef& definition = definitionOf(collection);
    const auto index = definition.fieldIndex(field);
    if (!index)
        return Error{ErrorCode::InvalidArgument, {field, "field_of:" + std::string(definition.name)}, {}};
    const FieldDef& def = definition.fields[*index];
    return d->ask([&] {
        SplitIds split;
        Statement rows = d->connection->prepare(
            "SELECT remote_id, \"" + std::string(def.name) + "\" FROM " + std::string(definition.name) +
            " WHERE removed = 0 AND system = (SELECT id FROM system WHERE name = ?1)");
        rows.bind(1, system);
        while (rows.step()) {
            const bool matches = std::any_of(values.begin(), values.end(), [&](const std::string& value) {
                if (def.type != FieldType::Enum)
                    return rows.bytes(1) == value;
                const auto named = std::find(def.values.begin(), def.values.end(), value);
                return named != def.values.end() && !rows.isNull(1) && rows.integer(1) == named - def.values.begin();
            });
            (matches ? split.matching : split.others).emplace(rows.bytes(0));
        }
        return split;
    });
}

std::optional<std::string> CacheReader::snapshot(const std::string& name) const
{
    const auto found = d->ask([&]() -> std::optional<std::string> {
        Statement row = d->connection->prepare("SELECT bytes FROM snapshot WHERE name = ?1");
        if (!row.bind(1, name).step())
            return std::nullopt;
        return std::string(row.bytes(0));
    });
    return found ? found.value() : std::nullopt;
}

std::int64_t CacheReader::rowCount(Collection collection) const
{
    const auto count = d->ask([&] {
        Statement row = d->connection->prepare("SELECT coalesce(sum(row_count), 0) FROM stream WHERE collection = ?1");
        row.bind(1, static_cast<std::int64_t>(collection)).step();
        return row.integer(0);
    });
    return count ? count.value() : 0;
}

Result<std::int64_t> CacheReader::rowCountWithRemoved(Collection collection) const
{
    return d->ask(
        [&] { return d->connection->integer("SELECT count(*) FROM " + std::string(definitionOf(collection).name)); });
}

} // namespace plumbline
