#pragma once

#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>

namespace plumbline {

// FNV-1a over code points, begun with what the key is about, so that keys of two fields never meet.
inline std::uint64_t blockHash(std::uint64_t about, std::u32string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL ^ (about * 0x9E3779B97F4A7C15ULL);
    for (const char32_t point : text) {
        hash ^= point;
        hash *= 0x100000001b3ULL;
    }
    return hash ^ (hash >> 29);
}

// Tenths of a bit; rounded, so that every platform says the same.
inline std::int16_t tenthsOfBits(double ratio) { return static_cast<std::int16_t>(std::lround(10 * std::log2(ratio))); }

} // namespace plumbline
