#include "core/model/money.h"
#include "core/sync/fieldreading.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace plumbline::sync {
namespace {

// "12,345.60" -> "12345.60"; nullopt when the groups are not of three digits.
std::optional<std::string> ungrouped(std::string_view text)
{
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::size_t sign = !text.empty() && text[0] == '-' ? 1 : 0;
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != ',') {
            out += text[i];
            continue;
        }
        const bool inPlace = i > sign && i < point && (point - i) % 4 == 0;
        if (!inPlace)
            return std::nullopt;
    }
    const std::size_t first = text.find(',');
    const bool groupsWhole = first == std::string_view::npos || first - sign <= 3;
    const auto commas = static_cast<std::size_t>(std::count(text.begin(), text.end(), ','));
    const std::size_t expected = point > sign ? (point - sign - 1) / 4 : 0;
    return groupsWhole && (commas == 0 || commas == expected) ? std::optional(out) : std::nullopt;
}

// Without the sign of the currency and blanks around it.
std::string_view bareAmount(std::string_view text)
{
    static constexpr std::string_view kSigns[] = {" ",   "\xC2\xA5", "\xEF\xBF\xA5", "CNY", "RMB", "\xE5\x85\x83",
                                                  "\xC2\xA0"};
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view sign : kSigns) {
            const bool isFront = text.starts_with(sign);
            if (!isFront && !text.ends_with(sign))
                continue;
            isFront ? text.remove_prefix(sign.size()) : text.remove_suffix(sign.size());
            again = true;
        }
    }
    return text;
}

// Moves the decimal point of a plain decimal text by `places` (to the right when positive).
std::string moved(std::string_view text, int places)
{
    const bool negative = !text.empty() && text[0] == '-';
    if (negative)
        text.remove_prefix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string digits(text.substr(0, point));
    if (point < text.size())
        digits += text.substr(point + 1);
    auto at = static_cast<std::ptrdiff_t>(point) + places;
    if (at <= 0) {
        digits.insert(0, static_cast<std::size_t>(1 - at), '0');
        at = 1;
    }
    if (at > static_cast<std::ptrdiff_t>(digits.size()))
        digits.append(static_cast<std::size_t>(at) - digits.size(), '0');
    std::string out = (negative ? "-" : "") + digits.substr(0, static_cast<std::size_t>(at));
    if (at < static_cast<std::ptrdiff_t>(digits.size()))
        out += "." + digits.substr(static_cast<std::size_t>(at));
    return out;
}

} // namespace

std::optional<std::int64_t> exactDecimal(std::string_view text, int decimals, int scale, bool grouped)
{
    if (scale == 0 && text.find_first_not_of("0123456789.-") == std::string_view::npos) // nearly always
        return scaledDecimal(text, decimals);
    std::string plain(grouped ? bareAmount(text) : text);
    if (plain.find(',') != std::string::npos) {
        const auto joined = grouped ? ungrouped(plain) : std::nullopt;
        if (!joined)
            return std::nullopt;
        plain = *joined;
    }
    int exponent = 0;
    const std::size_t e = plain.find_first_of("eE");
    if (e != std::string::npos) {
        const char* begin = plain.data() + e + 1;
        if (*begin == '+')
            ++begin;
        const auto [end, failed] = std::from_chars(begin, plain.data() + plain.size(), exponent);
        const bool usable = failed == std::errc{} && end == plain.data() + plain.size() && std::abs(exponent) <= 30;
        if (!usable || !isJsonNumber(plain))
            return std::nullopt;
        plain.resize(e);
    }
    // The text itself must be a plain decimal; only then may its point be moved.
    const std::size_t digit = plain.find_first_not_of("+-");
    if (digit == std::string::npos || digit > 1 || plain.find_first_not_of("0123456789.", digit) != std::string::npos)
        return std::nullopt;
    if (exponent + scale != 0)
        plain = moved(plain[0] == '+' ? plain.substr(1) : plain, exponent + scale);
    return scaledDecimal(plain, decimals);
}

} // namespace plumbline::sync
