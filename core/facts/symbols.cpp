#include "core/facts/symbols.h"

#include <algorithm>
#include <cstring>

namespace plumbline {
namespace {

std::uint64_t hashOf(std::string_view text)
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

} // namespace

Symbols::Symbols()
    : m_entries(1)
    , m_slots(64, 0)
{
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
    while (m_slots[slot] != 0) {
        if (m_entries[m_slots[slot]].hash == hash && text({m_slots[slot]}) == wanted)
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
    m_slots[slot] = number;
    if (m_entries.size() * 2 > m_slots.size())
        grow();
    return {number};
}

void Symbols::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = 1; i < m_entries.size(); ++i) {
        std::size_t slot = m_entries[i].hash & mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = static_cast<std::uint32_t>(i);
    }
}

Symbol Symbols::intern(std::string_view text)
{
    if (text.empty())
        return {};
    const std::uint64_t hash = hashOf(text);
    const std::size_t slot = slotOf(text, hash);
    return m_slots[slot] != 0 ? Symbol{m_slots[slot]} : add(text, hash, slot);
}

Symbol Symbols::find(std::string_view text) const
{
    return text.empty() ? Symbol{} : Symbol{m_slots[slotOf(text, hashOf(text))]};
}

Symbols Symbols::merged(const std::vector<const Symbols*>& tables, std::vector<std::vector<std::uint32_t>>& numberOf)
{
    struct Item {
        std::uint64_t hash;
        std::uint32_t table, symbol;
    };
    std::vector<Item> items;
    numberOf.assign(tables.size(), {});
    for (std::uint32_t t = 0; t < tables.size(); ++t) {
        numberOf[t].assign(tables[t]->size(), 0);
        for (std::uint32_t s = 1; s < tables[t]->size(); ++s)
            items.push_back({tables[t]->m_entries[s].hash, t, s});
    }
    const auto textOf = [&](const Item& item) { return tables[item.table]->text({item.symbol}); };
    std::sort(items.begin(), items.end(),
              [&](const Item& a, const Item& b) { return a.hash != b.hash ? a.hash < b.hash : textOf(a) < textOf(b); });
    Symbols out;
    for (const Item& item : items) {
        const std::string_view text = textOf(item);
        const std::size_t slot = out.slotOf(text, item.hash);
        const std::uint32_t known = out.m_slots[slot];
        numberOf[item.table][item.symbol] = known != 0 ? known : out.add(text, item.hash, slot).value;
    }
    return out;
}

} // namespace plumbline
