#include "core/facts/doubts.h"

#include "core/facts/facts.h"

#include <algorithm>

namespace plumbline {

static_assert(static_cast<int>(Collection::Count) <= 64, "one bit for each collection");

Doubts::Doubts(const Facts& facts, const std::vector<UnreadableRecord>& unreadable)
{
    if (unreadable.empty())
        return;
    for (const UnreadableRecord& each : unreadable) {
        const Mask mask = maskOf({each.collection});
        for (const RecordId about : each.about)
            m_about[about] |= mask;
        if (each.record.isSet()) {
            m_about[each.record] |= mask;
            m_outdated.push_back(each.record);
        }
    }
    std::sort(m_outdated.begin(), m_outdated.end());
    // A customer is many records; what is about one of its visits is about it.
    const auto pass = [this](RecordId record, EntityIndex entity) {
        const auto found = m_about.find(record);
        if (found != m_about.end() && entity.isSet())
            m_aboutEntities[entity] |= found->second;
    };
    for (const CustomerRecordFact& each : facts.customerRecords)
        pass(each.id, each.entity);
    for (std::size_t i = 0; i < facts.entities.size(); ++i)
        pass(facts.entities[i].registryRecord, {static_cast<std::int32_t>(i)});
    for (const VisitFact& each : facts.visits)
        pass(each.id, each.entity);
}

Doubts::Mask Doubts::maskOf(Collections collections)
{
    Mask mask = 0;
    for (const Collection collection : collections)
        mask |= Mask{1} << static_cast<int>(collection);
    return mask;
}

bool Doubts::isOutdated(RecordId record) const
{
    return std::binary_search(m_outdated.begin(), m_outdated.end(), record);
}

bool Doubts::about(RecordId subject, Collections collections) const
{
    const auto found = m_about.find(subject);
    return found != m_about.end() && (found->second & maskOf(collections)) != 0;
}

bool Doubts::about(EntityIndex entity, Collections collections) const
{
    const auto found = m_aboutEntities.find(entity);
    return found != m_aboutEntities.end() && (found->second & maskOf(collections)) != 0;
}

} // namespace plumbline
