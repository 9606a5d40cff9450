#pragma once

#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace plumbline::companysim {

constexpr std::uint64_t mixed(std::uint64_t x)
{
    x ^= x >> 30;
    x *= 0xBF58476D1CE4E5B9ULL;
    x ^= x >> 27;
    x *= 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

// SplitMix64. Written out because the standard's distributions differ between libraries, and the
// company must be the same everywhere. `stream` keeps one subject's draws apart from another's.
class Rng {
public:
    Rng(std::uint64_t seed, std::string_view stream)
        : m_state(seed)
    {
        for (const char c : stream)
            m_state = mixed(m_state ^ static_cast<unsigned char>(c)) + 0x9E3779B97F4A7C15ULL;
    }

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        return mixed(m_state);
    }
    // 0 .. bound-1; bound >= 1.
    std::int64_t below(std::int64_t bound)
    {
        return static_cast<std::int64_t>(((next() >> 32) * static_cast<std::uint64_t>(bound)) >> 32); // bound < 2^32
    }
    // first .. last, both included.
    std::int64_t between(std::int64_t first, std::int64_t last) { return first + below(last - first + 1); }
    double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    bool chance(double probability) { return unit() < probability; }
    // The position of one of the weights, in proportion to them.
    std::size_t weighted(std::initializer_list<int> weights)
    {
        std::int64_t sum = 0;
        for (const int weight : weights)
            sum += weight;
        std::int64_t draw = below(sum);
        std::size_t at = 0;
        for (const int weight : weights) {
            draw -= weight;
            if (draw < 0)
                break;
            ++at;
        }
        return at;
    }

private:
    std::uint64_t m_state;
};

} // namespace plumbline::companysim
