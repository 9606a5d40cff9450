#pragma once

#include "core/model/record.h"
#include "core/store/connection.h"

namespace plumbline {

// Reads the live records of one collection in blocks that are reused from one to the next; those of
// the past too when the request names an instant. A field that the collection does not have, or
// that is asked for as the wrong kind, throws SqliteFailure.
void scanRecords(const Connection& connection, const ScanRequest& request,
                 const std::function<void(const RecordBlock&)>& sink);

} // namespace plumbline
