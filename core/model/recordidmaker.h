#pragma once

#include "core/model/recordid.h"

namespace plumbline {

// recordId() for many records of one system and collection.
class RecordIdMaker {
public:
    RecordIdMaker(std::string_view system, Collection collection);
    RecordId operator()(std::string_view remoteId) const;

private:
    std::uint64_t m_seed;
};

} // namespace plumbline
