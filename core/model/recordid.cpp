#include "core/model/recordidmaker.h"

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

// The next `count` (at most 8) bytes, the first one lowest.
std::uint64_t word(const char* bytes, std::size_t count)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    return value;
}

std::uint64_t hashBytes(std::uint64_t seed, std::string_view bytes)
{
    std::uint64_t h = seed ^ (bytes.size() * kPrime);
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= 8; left -= 8, at += 8)
        h = mix(h ^ word(at, 8)) + kPrime;
    return mix(h ^ word(at, left) ^ (static_cast<std::uint64_t>(left) << 56));
}

} // namespace

RecordIdMaker::RecordIdMaker(std::string_view system, Collection collection)
    : m_seed(hashBytes(static_cast<std::uint64_t>(collection) + 1, system))
{
}

RecordId RecordIdMaker::operator()(std::string_view remoteId) const
{
    const std::uint64_t h = hashBytes(m_seed, remoteId) & 0x7FFFFFFFFFFFFFFFULL;
    return {static_cast<std::int64_t>(h == 0 ? 1 : h)};
}

RecordId recordId(std::string_view system, Collection collection, std::string_view remoteId)
{
    return RecordIdMaker(system, collection)(remoteId);
}

} // namespace plumbline
