#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace plumbline {

// An amount of the company's currency in minor units (fen). Never a floating-point number.
struct Money {
    std::int64_t fen = 0;

    constexpr auto operator<=>(const Money&) const = default;
    constexpr Money& operator+=(Money other)
    {
        fen += other.fen;
        return *this;
    }
    constexpr Money& operator-=(Money other) { fen -= other.fen; return *this; }
    friend constexpr Money operator+(Money a, Money b) { return {a.fen + b.fen}; }
    friend constexpr Money operator-(Money a, Money b) { return {a.fen - b.fen}; }
};

// Reads a plain decimal text ("-1234.5", "9590256.27", "1e3" is refused) into an integer of
// 10^-decimals units. nullopt when the text is no plain decimal, has more significant decimals than
// asked for, or overflows. Nothing is ever rounded.
std::optional<std::int64_t> scaledDecimal(std::string_view text, int decimals);

// "1234.50": two decimals, no grouping, for machines.
std::string toDecimal(Money amount);

} // namespace plumbline
