#pragma once

#include "core/store/cache.h"
#include "core/store/connection.h"
#include "core/store/keycomparison.h"

#include <functional>
#include <map>
#include <utility>

namespace plumbline {

// One stream as the writer keeps it in memory between commits.
struct StreamRow {
    std::int64_t id = 0;
    int system = 0;
    std::int64_t liveRows = 0;
    // Rows that could not be mapped so far, and which page said so: pages are numbered as they are written.
    std::map<std::string, std::int64_t, std::less<>> setAsideKeys;
    bool isInDoubt = false; // a comparison missed live rows: what arrives is noted
};

// Systems, streams with their cursors, and rows set aside; the writer's side. Everything here runs
// inside the caller's transaction. After a failure, or when another process wrote, forget() it.
class StreamTable {
public:
    explicit StreamTable(const Connection& connection);

    // Finds or makes the page's system and stream.
    StreamRow& streamFor(const PageCommit& page);
    // Of a stream that is there; nullopt otherwise.
    std::optional<ComparedStream> find(const std::string& system, const std::string& stream) const;
    // Cursor, freshness and row count of the stream as this page leaves them.
    void save(const StreamRow& stream, const PageCommit& page);
    void setAside(StreamRow& stream, const SetAsideRow& row, Instant fetchedAt, std::int64_t page);
    // Takes the record off the rows set aside by earlier pages, now that it could be mapped.
    void mapped(StreamRow& stream, std::string_view remoteId, const std::function<std::string()>& payload,
                std::int64_t page);
    int systemId(const std::string& name);
    void forget();

private:
    StreamRow load(int system, const PageCommit& page);
    void takeOff(StreamRow& stream, std::string_view key, std::int64_t page);

    const Connection& m_connection;
    std::map<std::string, int> m_systems;
    std::map<std::pair<std::string, std::string>, StreamRow> m_streams;
    Statement m_save, m_remember, m_setAside, m_takeOff;
};

// A collection as a file names it. Throws SqliteFailure for one that does not exist.
Collection collectionFrom(std::int64_t number);
} // namespace plumbline
