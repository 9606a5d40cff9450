#include "core/model/recordid.h"

namespace plumbline {
namespace {

constexpr std::uint64_t kPrime = 0x9E3779B97F4A7C15ULL;

// Eight bytes at a time with a strong final mix; written out here because the value is stored and
// must be the same on every platform and in every version.
std::uint64_t mix(std::uint64_t x)
{
    x ^= x >> 30;
    x *= 0xBF58476D1CE4E5B9ULL;
    x ^= x >> 27;
    x *= 0x94D049BB133111EBULL;
    x ^= x >> 31;
    return x;
}

std::uint64_t hashBytes(std::uint64_t seed, std::string_view bytes)
{
    std::uint64_t h = seed ^ (bytes.size() * kPrime);
    std::uint64_t word = 0;
    int filled = 0;
    for (const char c : bytes) {
        word |= static_cast<std::uint64_t>(static_cast<unsigned char>(c)) << (8 * filled);
        if (++filled == 8) {
            h = mix(h ^ word) + kPrime;
            word = 0;
            filled = 0;
        }
    }
    return mix(h ^ word ^ (static_cast<std::uint64_t>(filled) << 56));
}

} // namespace

RecordId recordId(std::string_view system, Collection collection, std::string_view remoteId)
{
    std::uint64_t h = hashBytes(static_cast<std::uint64_t>(collection) + 1, system);
    h = hashBytes(h, remoteId) & 0x7FFFFFFFFFFFFFFFULL;
    return {static_cast<std::int64_t>(h == 0 ? 1 : h)};
}

} // namespace plumbline
