#include "core/facts/notesketch.h"

#include <algorithm>
#include <array>
#include <limits>

namespace plumbline {
namespace {

constexpr int kLeastLetters = 12;
constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

// Punctuation and wide digits of Chinese text.
bool isMark(std::uint32_t letter)
{
    return (letter >= 0x2000 && letter <= 0x206F) || (letter >= 0x3000 && letter <= 0x303F) ||
           (letter >= 0xFF00 && letter <= 0xFF20);
}

// The next letter that counts, or 0 at the end. Malformed bytes count as letters of their own.
std::uint32_t nextLetter(const unsigned char*& at, const unsigned char* end)
{
    while (at < end) {
        std::uint32_t letter = *at++;
        if (letter < 0x80) {
            if (letter >= 'A' && letter <= 'Z')
                return letter + 32;
            if (letter >= 'a' && letter <= 'z')
                return letter;
            continue;
        }
        letter &= letter >= 0xF0 ? 0x07 : letter >= 0xE0 ? 0x0F : 0x3F;
        while (at < end && (*at & 0xC0) == 0x80)
            letter = letter << 6 ^ (*at++ & 0x3F);
        if (!isMark(letter))
            return letter == 0 ? 1 : letter;
    }
    return 0;
}

std::uint64_t mixed(std::uint64_t bits)
{
    bits *= 0x9E3779B97F4A7C15ULL;
    return (bits ^ bits >> 29) * 0xBF58476D1CE4E5B9ULL;
}

} // namespace

std::uint64_t noteSketch(std::string_view utf8)
{
    const auto* at = reinterpret_cast<const unsigned char*>(utf8.data());
    const auto* end = at + utf8.size();
    std::array<std::uint32_t, kSketchLanes> least;
    least.fill(kNone);
    std::uint64_t before = 0, last = 0;
    int letters = 0;
    while (const std::uint64_t letter = nextLetter(at, end)) {
        if (++letters >= 3) {
            const std::uint64_t hash = mixed(before << 42 ^ last << 21 ^ letter);
            std::uint32_t& lane = least[hash >> 60];
            lane = std::min(lane, static_cast<std::uint32_t>(hash >> 24 & 0x7FFFFFFF));
        }
        before = last;
        last = letter;
    }
    if (letters < kLeastLetters)
        return 0;
    std::uint64_t sketch = 0;
    for (std::size_t lane = 0; lane < least.size(); ++lane) {
        std::size_t from = lane; // an empty lane borrows from the next that is not
        while (least[from] == kNone)
            from = (from + 1) % least.size();
        sketch = sketch << 4 | mixed(least[from] + lane) >> 60;
    }
    return sketch == 0 ? 1 : sketch;
}

int sketchLanesAlike(std::uint64_t a, std::uint64_t b)
{
    const std::uint64_t differ = a ^ b;
    const std::uint64_t lanes = (differ | differ >> 1 | differ >> 2 | differ >> 3) & 0x1111111111111111ULL;
    // One bit a lane, summed by twos into bytes and then over all bytes.
    const std::uint64_t pairs = (lanes + (lanes >> 4)) & 0x0F0F0F0F0F0F0F0FULL;
    return kSketchLanes - static_cast<int>(pairs * 0x0101010101010101ULL >> 56);
}

} // namespace plumbline
