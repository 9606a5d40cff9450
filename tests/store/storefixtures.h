#pragma once

#include "core/store/cache.h"

#include <QByteArray>
#include <QString>

#include <initializer_list>
#include <map>
#include <string>
#include <vector>

namespace plumbline::fixtures {

inline constexpr Instant kNoon{1'773'453'720'000}; // 2026-03-14T02:02:00Z
inline constexpr Duration kHour = Duration::hours(1);

// A record with every field missing but the named ones.
MappedRecord record(Collection collection, const std::string& remoteId,
                    const std::map<std::string, std::int64_t>& integers,
                    const std::map<std::string, std::string>& texts = {});
// A visit by rep 7 to customer 9.
MappedRecord visit(const std::string& remoteId, const std::string& note);
// A page of the CRM's visits.
PageCommit visitPage(Instant fetchedAt, std::vector<MappedRecord> records, const std::string& cursor = "c1");

// Where a test that opens a file a thousand times makes its folders: in memory, where there is such a place.
QString quickTemplate();

// Everything that the tables hold, as text; the same for two files of the same content.
std::string dump(const QString& databaseFile);
// Runs SQL on the file from outside, past the store. True when it was accepted.
bool runSql(const QString& databaseFile, const QString& sql);
QByteArray bytesOf(const QString& file);
void overwrite(const QString& file, const QByteArray& bytes);

// The ids and notes that a scan of the visits delivers.
std::map<std::int64_t, std::string> notesSeen(const CacheReader& reader, Instant knownAt = {});

} // namespace plumbline::fixtures
