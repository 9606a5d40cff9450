#include "core/rulebook/nearestkey.h"

#include <algorithm>
#include <numeric>

namespace plumbline {
namespace {

std::size_t editsBetween(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
        }
    }
    return row.back();
}

} // namespace

std::string nearestKey(std::string_view key, const std::vector<std::string>& known)
{
    const auto nearest = std::min_element(known.begin(), known.end(), [key](const auto& a, const auto& b) {
        return editsBetween(key, a) < editsBetween(key, b);
    });
    const bool isNear = nearest != known.end() && 2 * editsBetween(key, *nearest) <= key.size();
    return isNear ? *nearest : std::string();
}

} // namespace plumbline
