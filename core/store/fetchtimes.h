#pragma once

#include "core/model/instant.h"
#include "core/model/recordid.h"
#include "core/model/result.h"

#include <QString>

#include <memory>

namespace plumbline {

// When this program first could have known (D10): of single records, and of a collection read to its end.
// One connection; used from one thread. What cannot be read is unknown.
class FetchTimes {
public:
    // Errors as of CacheReader::open.
    static Result<std::unique_ptr<FetchTimes>> open(const QString& folder);
    ~FetchTimes();

    // When the first version of the record was fetched; unknown when it never was.
    Instant firstFetched(Collection collection, RecordId id) const;
    // When a complete read that began at `since` or later was known of every stream that fills the
    // collection; unknown while one is missing. Where no stream fills it, nothing can come late: `since`.
    Instant firstRead(Collection collection, Instant since) const;

private:
    struct Private;
    explicit FetchTimes(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace plumbline
