#pragma once

#include "core/model/collections.h"
#include "core/model/instant.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline {

// One field's value as the cache keeps it: an integer (kMissing = not said) or a text.
// A textual field that is missing has `isMissing` set; an empty text is a value.
struct FieldValue {
    std::int64_t integer = kMissing;
    std::string text;
    bool isMissing = true;
};

// A record as sync hands it to the store: mapped, typed, with the payload that it came from.
struct MappedRecord {
    Collection collection = Collection::Count;
    std::string remoteId;
    bool removed = false;            // the system says that it is deleted, voided or inactive
    std::vector<FieldValue> values;  // parallel to definitionOf(collection).fields
    std::string payload;             // the record's JSON exactly as received
};

// A block of records on their way from the cache to the facts, column by column.
struct RecordBlock {
    std::vector<RecordId> ids;
    std::vector<Instant> fetchedAt;
    std::vector<std::uint8_t> systems;              // index into RecordSource::systemNames()
    std::vector<std::vector<std::int64_t>> integers; // [i] = the i-th requested integer field
    // [i] = the i-th requested textual field ("" = missing); valid until the sink returns
    std::vector<std::vector<std::string_view>> texts;

    std::size_t size() const { return ids.size(); }
};

// What a scan asks for: fields by name, split by how they are kept.
struct ScanRequest {
    Collection collection = Collection::Count;
    std::vector<std::string_view> integerFields;
    std::vector<std::string_view> textFields;
    // Unknown = what is known now; else what had been fetched by then (the second clock).
    Instant knownAt;
};

// How far one system has been read for one collection.
struct Freshness {
    std::string system;
    Collection collection = Collection::Count;
    Instant freshAsOf; // start of the last complete read; unknown = never read to the end
};

// A record whose newest version could not be read. What is known of it, if anything, is an older one.
struct UnreadableRecord {
    Collection collection = Collection::Count;
    RecordId record;             // unset = it does not say which it is
    std::vector<RecordId> about; // the records that it refers to, and those that its older version does
};

// Where facts come from. The store implements it; facts never see SQL.
class RecordSource {
public:
    virtual ~RecordSource() = default;

    virtual std::vector<std::string> systemNames() const = 0;
    // As it is now, or as it was when the clock stood at knownAt.
    virtual std::vector<Freshness> freshness(Instant knownAt) const = 0;
    // What could not be read so far, as it is now; with knownAt only what was known to be so by then.
    virtual std::vector<UnreadableRecord> unreadable(Instant /*knownAt*/) const { return {}; }
    // Calls `sink` with blocks of at most a few thousand live records, in no particular order.
    // Safe to call from several threads at once, each call on its own connection.
    virtual void scan(const ScanRequest& request, const std::function<void(const RecordBlock&)>& sink) const = 0;
};

} // namespace plumbline
