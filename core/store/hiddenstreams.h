#pragma once

#include "core/model/collections.h"
#include "core/model/recordid.h"
#include "core/store/connection.h"

namespace plumbline {

// What a system does not let us read any more is kept, and not shown until it may be read again: nothing is
// counted, cited or sent out by it.

// The ids of such streams that fill the collection, as "1, 2"; "" when there is none, as ever.
std::string hiddenStreams(const Connection& connection, Collection collection);
// The same as a condition on the rows of a record table, beginning with " AND"; "" when nothing is hidden.
std::string notHidden(const std::string& streams, const std::string& table);
bool isHiddenRecord(const Connection& connection, RecordId id);

} // namespace plumbline
