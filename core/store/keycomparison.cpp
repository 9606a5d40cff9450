#include "core/store/keycomparison.h"

#include "core/store/idbytes.h"
#include "core/store/recordtable.h"

#include <algorithm>

namespace plumbline {
namespace {

constexpr std::int64_t kUnnamed = 0; // hashes are 63 bits of a digest: none is 0

std::vector<std::int64_t> sorted(Statement& rows, bool areBlobs)
{
    std::vector<std::int64_t> ids;
    while (rows.step()) {
        const std::string_view bytes = areBlobs ? rows.bytes(0) : std::string_view();
        for (std::size_t at = 0; at + kIdBytes <= bytes.size(); at += kIdBytes)
            ids.push_back(idAt(bytes, at));
        if (!areBlobs)
            ids.push_back(rows.integer(0));
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::string tableOf(const ComparedStream& stream) { return std::string(definitionOf(stream.collection).name); }

} // namespace

KeyComparison::KeyComparison(const Connection& connection)
    : m_connection(connection)
    , m_note(connection.prepare("INSERT INTO seen(stream, page, ids) "
                                "SELECT ?1, coalesce(max(page), 0) + 1, ?2 FROM seen WHERE stream = ?1"))
{
}

void KeyComparison::note(std::int64_t stream, const PageCommit& page, const std::vector<std::int64_t>& records)
{
    if (page.comparing == Comparing::Anew)
        forget(stream);
    std::string ids;
    const auto see = [&](const std::string& remoteId) {
        putId(ids, remoteId.empty() ? kUnnamed : recordId(page.system, page.collection, remoteId).value);
    };
    for (const std::int64_t id : records)
        putId(ids, id);
    for (const SetAsideRow& row : page.setAside)
        see(row.remoteId);
    for (const std::string& remoteId : page.alsoSeen)
        see(remoteId);
    if (!ids.empty())
        m_note.bind(1, stream).bindBlob(2, ids).run();
}

std::vector<std::int64_t> KeyComparison::unseen(const ComparedStream& stream, Comparison& counts) const
{
    Statement pages = m_connection.prepare("SELECT ids FROM seen WHERE stream = ?1");
    const std::vector<std::int64_t> seen = sorted(pages.bind(1, stream.id), true);
    Statement brought = m_connection.prepare("SELECT id FROM batch WHERE stream = ?1");
    const std::vector<std::int64_t> batches = sorted(brought.bind(1, stream.id), false);
    counts.unnamed = std::upper_bound(seen.begin(), seen.end(), kUnnamed) - seen.begin();
    Statement rows = m_connection.prepare("SELECT id, batch FROM " + tableOf(stream) +
                                          " WHERE system = ?1 AND removed = 0 ORDER BY id");
    rows.bind(1, stream.system);
    std::vector<std::int64_t> missing;
    auto next = seen.begin();
    while (rows.step()) {
        if (!std::binary_search(batches.begin(), batches.end(), rows.integer(1)))
            continue;
        ++counts.live;
        const std::int64_t id = rows.integer(0);
        next = std::lower_bound(next, seen.end(), id);
        if (next == seen.end() || *next != id)
            missing.push_back(id);
    }
    counts.missing = static_cast<std::int64_t>(missing.size());
    return missing;
}

Comparison KeyComparison::compare(const ComparedStream& stream) const
{
    Comparison counts;
    unseen(stream, counts);
    return counts;
}

std::int64_t KeyComparison::removeUnseen(const ComparedStream& stream, Instant at) const
{
    const std::string table = tableOf(stream);
    const std::string columns =
        "system, remote_id, batch, position, fetched_at, removed" + fieldColumns(definitionOf(stream.collection));
    // A clock that was set back must not make two versions valid at once.
    Statement keep =
        m_connection.prepare("INSERT INTO " + table + "_past(id, until, " + columns +
                             ") SELECT id, max(?2, fetched_at + 1), " + columns + " FROM " + table + " WHERE id = ?1");
    Statement mark = m_connection.prepare("UPDATE " + table +
                                          " SET removed = 1, fetched_at = max(?2, fetched_at + 1) WHERE id = ?1");
    Comparison counts;
    for (const std::int64_t id : unseen(stream, counts)) {
        keep.bind(1, id).bind(2, at.ms).run();
        mark.bind(1, id).bind(2, at.ms).run();
    }
    m_connection.prepare("UPDATE stream SET row_count = row_count - ?2 WHERE id = ?1")
        .bind(1, stream.id)
        .bind(2, counts.missing)
        .run();
    forget(stream.id);
    return counts.missing;
}

void KeyComparison::forget(std::int64_t stream) const
{
    m_connection.prepare("DELETE FROM seen WHERE stream = ?1").bind(1, stream).run();
}

} // namespace plumbline
