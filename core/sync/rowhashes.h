#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace plumbline::sync {

// Hashes of the rows of one read, at most 32 bytes a row: a list may have millions.
class RowHashes {
public:
    void insert(std::uint64_t hash)
    {
        if (2 * (m_count + 1) > m_slots.size())
            grow();
        std::uint64_t& slot = m_slots[placeOf(hash)];
        m_count += slot == kFree ? 1 : 0;
        slot = used(hash);
    }
    bool contains(std::uint64_t hash) const { return !m_slots.empty() && m_slots[placeOf(hash)] != kFree; }
    void clear() { *this = RowHashes(); }

private:
    static constexpr std::uint64_t kFree = 0;
    static std::uint64_t used(std::uint64_t hash) { return hash == kFree ? 1 : hash; }

    // Where the hash is, or the free slot that is its place.
    std::size_t placeOf(std::uint64_t hash) const
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = static_cast<std::size_t>(hash) & mask;
        while (m_slots[at] != kFree && m_slots[at] != used(hash))
            at = (at + 1) & mask;
        return at;
    }
    void grow()
    {
        const std::vector<std::uint64_t> old = std::exchange(m_slots, {});
        m_slots.resize(old.empty() ? 1024 : 2 * old.size());
        for (const std::uint64_t hash : old) {
            if (hash != kFree)
                m_slots[placeOf(hash)] = hash;
        }
    }

    std::vector<std::uint64_t> m_slots; // a power of two, at most half of them used
    std::size_t m_count = 0;
};

} // namespace plumbline::sync
