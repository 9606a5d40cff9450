#include "core/facts/symbols.h"

#include <algorithm>
#include <cstring>

namespace plumbline {

Symbols::Symbols()
    : m_entries(1)
    , m_slots(64)
{
}

std::uint64_t Symbols::hashOf(std::string_view text)
{
    std::uint64_t h = 0x9E3779B97F4A7C15ULL ^ text.size();
    while (!text.empty()) {
        std::uint64_t word = 0;
        const std::size_t n = std::min<std::size_t>(text.size(), 8);
        std::memcpy(&word, text.data(), n);
        text.remove_prefix(n);
        h = (h ^ word) * 0xBF58476D1CE4E5B9ULL;
        h ^= h >> 29;
    }
    return h;
}

std::string_view Symbols::text(Symbol symbol) const
{
    const Entry& entry = m_entries[symbol.value];
    return {m_letters.data() + entry.offset, entry.length};
}

// Where the text is, or the free slot where it belongs.
std::size_t Symbols::slotOf(std::string_view wanted, std::uint64_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    const std::uint32_t tag = tagOf(hash);
    while (m_slots[slot].number != 0) {
        if (m_slots[slot].tag == tag && text({m_slots[slot].number}) == wanted)
            break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

Symbol Symbols::add(std::string_view text, std::uint64_t hash, std::size_t slot)
{
    const auto number = static_cast<std::uint32_t>(m_entries.size());
    m_entries.push_back({hash, static_cast<std::uint32_t>(m_letters.size()), static_cast<std::uint32_t>(text.size())});
    m_letters.insert(m_letters.end(), text.begin(), text.end());
    m_slots[slot] = {tagOf(hash), number};
    if (m_entries.size() * 2 > m_slots.size())
        grow();
    return {number};
}

void Symbols::grow()
{
    m_slots.assign(m_slots.size() * 2, {});
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = 1; i < m_entries.size(); ++i) {
        std::size_t slot = m_entries[i].hash & mask;
        while (m_slots[slot].number != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = {tagOf(m_entries[i].hash), static_cast<std::uint32_t>(i)};
    }
}

Symbol Symbols::intern(std::string_view text) { return intern(text, hashOf(text)); }

Symbol Symbols::intern(std::string_view text, std::uint64_t hash)
{
    if (text.empty())
        return {};
    const std::size_t slot = slotOf(text, hash);
    const std::uint32_t known = m_slots[slot].number;
    return known != 0 ? Symbol{known} : add(text, hash, slot);
}

Symbol Symbols::find(std::string_view text) const
{
    return text.empty() ? Symbol{} : Symbol{m_slots[slotOf(text, hashOf(text))].number};
}

std::vector<std::uint32_t> Symbols::byHash() const
{
    // Hashes spread evenly, so buckets by their first bits are small.
    constexpr int shift = 64 - 12;
    std::vector<std::uint32_t> starts((1U << 12) + 1, 0), order(m_entries.size() - 1);
    for (std::size_t i = 1; i < m_entries.size(); ++i)
        ++starts[(m_entries[i].hash >> shift) + 1];
    for (std::size_t bucket = 1; bucket < starts.size(); ++bucket)
        starts[bucket] += starts[bucket - 1];
    std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
    for (std::size_t i = 1; i < m_entries.size(); ++i)
        order[next[m_entries[i].hash >> shift]++] = static_cast<std::uint32_t>(i);
    const auto before = [this](std::uint32_t a, std::uint32_t b) {
        return m_entries[a].hash != m_entries[b].hash ? m_entries[a].hash < m_entries[b].hash : text({a}) < text({b});
    };
    for (std::size_t bucket = 0; bucket < next.size(); ++bucket)
        std::sort(order.begin() + starts[bucket], order.begin() + next[bucket], before);
    return order;
}

void Symbols::takeIn(const std::vector<const Symbols*>& tables, std::vector<std::vector<std::uint32_t>>& numberOf)
{
    Symbols all; // of these tables, each text once
    numberOf.assign(tables.size(), {});
    for (std::size_t t = 0; t < tables.size(); ++t) {
        numberOf[t].assign(tables[t]->size(), 0);
        for (std::uint32_t s = 1; s < tables[t]->size(); ++s) {
            const std::string_view text = tables[t]->text({s});
            const std::uint64_t hash = tables[t]->m_entries[s].hash;
            const std::size_t slot = all.slotOf(text, hash);
            const std::uint32_t known = all.m_slots[slot].number;
            numberOf[t][s] = known != 0 ? known : all.add(text, hash, slot).value;
        }
    }
    std::vector<std::uint32_t> here(all.size(), 0);
    for (const std::uint32_t s : all.byHash()) {
        const std::string_view text = all.text({s});
        const std::size_t slot = slotOf(text, all.m_entries[s].hash);
        const std::uint32_t known = m_slots[slot].number;
        here[s] = known != 0 ? known : add(text, all.m_entries[s].hash, slot).value;
    }
    for (auto& numbers : numberOf) {
        for (std::uint32_t& number : numbers)
            number = here[number];
    }
}

} // namespace plumbline
