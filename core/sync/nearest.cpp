#include "core/sync/nearest.h"

#include <algorithm>

namespace plumbline::sync {
namespace {

std::string lower(std::string text)
{
    for (char& c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return text;
}

std::size_t distance(const std::string& a, const std::string& b)
{
    std::vector<std::vector<std::size_t>> steps(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                steps[i][j] = i + j;
                continue;
            }
            const std::size_t change = steps[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            steps[i][j] = std::min({steps[i - 1][j] + 1, steps[i][j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                steps[i][j] = std::min(steps[i][j], steps[i - 2][j - 2] + 1);
        }
    }
    return steps[a.size()][b.size()];
}

} // namespace

std::string nearestTo(const std::string& written, const std::vector<std::string>& known)
{
    std::string best;
    std::size_t least = std::max<std::size_t>(written.size() / 3, 1) + 1;
    if (written.size() > 64)
        return best;
    for (const std::string& name : known) {
        const std::size_t far = distance(lower(written), lower(name));
        if (far < least && far < name.size()) {
            least = far;
            best = name;
        }
    }
    return best;
}

} // namespace plumbline::sync
