#include "core/store/hiddenstreams.h"

#include "core/store/errornames.h"

namespace plumbline {

std::string hiddenStreams(const Connection& connection, Collection collection)
{
    Statement rows = connection.prepare("SELECT id FROM stream WHERE error = ?1 AND collection = ?2 ORDER BY id");
    rows.bind(1, nameOf(ErrorCode::AccessRefused)).bind(2, static_cast<std::int64_t>(collection));
    std::string ids;
    while (rows.step())
        ids += (ids.empty() ? "" : ", ") + std::to_string(rows.integer(0));
    return ids;
}

std::string notHidden(const std::string& streams, const std::string& table)
{
    return streams.empty() ? std::string()
                           : " AND coalesce((SELECT b.stream FROM batch b WHERE b.id = " + table +
                                 ".batch), 0) NOT IN (" + streams + ")";
}

bool isHiddenRecord(const Connection& connection, RecordId id)
{
    Statement denied = connection.prepare("SELECT 1 FROM stream WHERE error = ?1 LIMIT 1");
    if (!denied.bind(1, nameOf(ErrorCode::AccessRefused)).step())
        return false;
    for (const CollectionDef& definition : allCollections()) {
        const std::string streams = hiddenStreams(connection, definition.collection);
        if (streams.empty())
            continue;
        const std::string sql = "SELECT 1 FROM " + std::string(definition.name) + " r JOIN batch b ON b.id = r.batch " +
                                "WHERE r.id = ?1 AND b.stream IN (" + streams + ")";
        Statement found = connection.prepare(sql);
        if (found.bind(1, id.value).step())
            return true;
    }
    return false;
}

} // namespace plumbline
