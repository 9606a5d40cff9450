#pragma once

#include "core/model/record.h"
#include "core/store/connection.h"

namespace plumbline {

// Rows set aside, as far as they say which record they are and whom they are about (RecordSource::unreadable).
// Those of streams that are refused to us are hidden like their records. Throws SqliteFailure.
std::vector<UnreadableRecord> readUnreadable(const Connection& connection, Instant knownAt);

} // namespace plumbline
