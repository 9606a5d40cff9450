#pragma once

#include "core/facts/prefetch.h"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline {

// A short text kept once. Equal texts have equal symbols within one Facts; 0 is the empty text.
struct Symbol {
    std::uint32_t value = 0;

    constexpr bool isSet() const { return value != 0; }
    constexpr auto operator<=>(const Symbol&) const = default;
};

class Symbols {
public:
    Symbols();

    Symbol intern(std::string_view text); // while facts are being built
    // The same in two steps, for many texts in a row: hash and prepare them all, then intern them.
    static std::uint64_t hashOf(std::string_view text);
    void prepare(std::uint64_t hash) const { prefetch(&m_slots[hash & (m_slots.size() - 1)]); }
    Symbol intern(std::string_view text, std::uint64_t hash);
    Symbol find(std::string_view text) const;             // unset when it never occurred
    std::string_view text(Symbol symbol) const;           // valid until the next intern
    std::size_t size() const { return m_entries.size(); } // the empty text included

    // Takes in the texts of several tables at once, numbering those that are new by their hashes. The
    // numbers depend on the sets of texts only, not on the order in which records arrived.
    // numberOf[t][s] is the symbol here of symbol s of table t.
    void takeIn(const std::vector<const Symbols*>& tables, std::vector<std::vector<std::uint32_t>>& numberOf);

private:
    struct Entry {
        std::uint64_t hash = 0;
        std::uint32_t offset = 0;
        std::uint32_t length = 0;
    };
    // The tag, 32 other bits of the hash, spares most looks at an entry.
    struct Slot {
        std::uint32_t tag = 0;
        std::uint32_t number = 0; // 0 = free
    };
    static std::uint32_t tagOf(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }
    std::size_t slotOf(std::string_view text, std::uint64_t hash) const;
    Symbol add(std::string_view text, std::uint64_t hash, std::size_t slot);
    void grow();
    // The entries by hash; of equal hashes, by text.
    std::vector<std::uint32_t> byHash() const;

    std::vector<char> m_letters;
    std::vector<Entry> m_entries;
    std::vector<Slot> m_slots; // open addressing, at most half full
};

} // namespace plumbline
