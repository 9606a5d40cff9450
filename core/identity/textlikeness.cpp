#include "core/identity/textlikeness.h"

#include <algorithm>
#include <bitset>

namespace plumbline {

bool isOneSlip(std::u32string_view a, std::u32string_view b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1 || a == b)
        return false;
    const std::size_t start = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
    if (a.size() < b.size())
        return a.substr(start) == b.substr(start + 1);
    if (a.substr(start + 1) == b.substr(start + 1))
        return true;
    return start + 1 < a.size() && a[start] == b[start + 1] && a[start + 1] == b[start] &&
           a.substr(start + 2) == b.substr(start + 2);
}

int wordLikeness(std::u32string_view a, std::u32string_view b)
{
    constexpr std::size_t kLongest = 64;
    a = a.substr(0, kLongest);
    b = b.substr(0, kLongest);
    if (a == b)
        return a.empty() ? 0 : 1000;
    if (a.empty() || b.empty())
        return 0;
    const std::size_t reach = std::max<std::size_t>(std::max(a.size(), b.size()) / 2, 1) - 1;
    std::bitset<kLongest> usedA, usedB;
    int matches = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = i > reach ? i - reach : 0; j < std::min(b.size(), i + reach + 1); ++j) {
            if (!usedB[j] && a[i] == b[j]) {
                usedA[i] = usedB[j] = true;
                ++matches;
                break;
            }
        }
    }
    if (matches == 0)
        return 0;
    int outOfOrder = 0;
    for (std::size_t i = 0, j = 0; i < a.size(); ++i) {
        if (!usedA[i])
            continue;
        while (!usedB[j])
            ++j;
        outOfOrder += a[i] != b[j++] ? 1 : 0;
    }
    const int jaro = (1000 * matches / static_cast<int>(a.size()) + 1000 * matches / static_cast<int>(b.size()) +
                      1000 * (matches - outOfOrder / 2) / matches) /
                     3;
    int prefix = 0;
    while (prefix < 4 && static_cast<std::size_t>(prefix) < std::min(a.size(), b.size()) &&
           a[static_cast<std::size_t>(prefix)] == b[static_cast<std::size_t>(prefix)])
        ++prefix;
    return std::min(jaro + prefix * (1000 - jaro) / 10, 999);
}

} // namespace plumbline
