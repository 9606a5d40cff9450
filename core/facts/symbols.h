#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
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

    Symbol intern(std::string_view text);          // while facts are being built
    Symbol find(std::string_view text) const;      // unset when it never occurred
    std::string_view text(Symbol symbol) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::vector<std::string> m_texts;
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_index;
};

} // namespace plumbline
