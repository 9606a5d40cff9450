#pragma once

#include "core/facts/indices.h"
#include "core/model/record.h"

#include <initializer_list>
#include <map>
#include <vector>

namespace plumbline {

struct Facts;

// Whom records are about whose newest version could not be read (SY-07): what would be judged by the want of such a
// record, or by an older version of it, is not known. Asked only where something is missing or wrong.
class Doubts {
public:
    using Collections = std::initializer_list<Collection>;

    Doubts() = default;
    Doubts(const Facts& facts, const std::vector<UnreadableRecord>& unreadable);

    bool isEmpty() const { return m_about.empty() && m_outdated.empty(); }
    // What is known of the record is an older version.
    bool isOutdated(RecordId record) const;
    // Whether an unreadable record of one of the collections is about the subject, or is the subject.
    bool about(RecordId subject, Collections collections) const;
    bool about(EntityIndex entity, Collections collections) const;

private:
    using Mask = std::uint64_t; // a bit for each collection
    static Mask maskOf(Collections collections);

    std::vector<RecordId> m_outdated; // sorted
    std::map<RecordId, Mask> m_about;
    std::map<EntityIndex, Mask> m_aboutEntities;
};

} // namespace plumbline
