#include "core/model/money.h"

#include <cstdio>

namespace plumbline {

std::optional<std::int64_t> scaledDecimal(std::string_view text, int decimals)
{
    bool negative = false;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        negative = text[0] == '-';
        text.remove_prefix(1);
    }
    std::int64_t value = 0;
    int seenDecimals = -1;
    bool anyDigit = false;
    const auto push = [&value](int digit) {
        if (value > (INT64_MAX - digit) / 10)
            return false;
        value = value * 10 + digit;
        return true;
    };
    for (const char c : text) {
        if (c == '.' && seenDecimals < 0 && anyDigit) {
            seenDecimals = 0;
        } else if (c >= '0' && c <= '9') {
            anyDigit = true;
            if (seenDecimals >= decimals) {
                if (c != '0')
                    return std::nullopt;
                continue;
            }
            if (!push(c - '0'))
                return std::nullopt;
            if (seenDecimals >= 0)
                ++seenDecimals;
        } else {
            return std::nullopt;
        }
    }
    if (!anyDigit || text.back() == '.')
        return std::nullopt;
    for (int i = seenDecimals < 0 ? 0 : seenDecimals; i < decimals; ++i) {
        if (!push(0))
            return std::nullopt;
    }
    return negative ? -value : value;
}

std::string toDecimal(Money amount)
{
    const bool negative = amount.fen < 0;
    const auto magnitude = negative ? 0 - static_cast<std::uint64_t>(amount.fen)
                                    : static_cast<std::uint64_t>(amount.fen);
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%s%llu.%02llu", negative ? "-" : "",
                  static_cast<unsigned long long>(magnitude / 100),
                  static_cast<unsigned long long>(magnitude % 100));
    return buffer;
}

} // namespace plumbline
