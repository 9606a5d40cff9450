#pragma once

#include "core/facts/prefetch.h"
#include "core/model/recordid.h"

#include <cstdint>
#include <vector>

namespace plumbline {

// From the id of a source record to its position in an array of Facts: flat, open addressing, at
// most half full. Ids are hashes already, so their low bits are the slot.
class RecordIndex {
public:
    RecordIndex()
        : m_slots(2)
    {
    }
    explicit RecordIndex(std::size_t expected)
    {
        std::size_t size = 2;
        while (size < expected * 2)
            size *= 2;
        m_slots.resize(size);
    }

    // At most `expected` different ids; the first position of an id stays.
    void insert(RecordId id, std::int32_t position)
    {
        Slot& slot = m_slots[slotOf(id.value)];
        if (slot.id == 0)
            slot = {id.value, position};
    }
    // Fetches what find(id) will look at.
    void prepare(std::int64_t id) const { prefetch(&m_slots[static_cast<std::size_t>(id) & (m_slots.size() - 1)]); }
    // -1 when the id is missing or unknown: a reference that leads nowhere is no reference.
    std::int32_t find(std::int64_t id) const { return id <= 0 ? -1 : m_slots[slotOf(id)].position; }

private:
    struct Slot {
        std::int64_t id = 0;
        std::int32_t position = -1;
    };
    std::size_t slotOf(std::int64_t id) const
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t slot = static_cast<std::size_t>(id) & mask;
        while (m_slots[slot].id != 0 && m_slots[slot].id != id)
            slot = (slot + 1) & mask;
        return slot;
    }

    std::vector<Slot> m_slots;
};

} // namespace plumbline
