#pragma once

#include <cstddef>

namespace plumbline {

// Asks the processor for a piece of memory that will be read a little later. Rows arrive in the order of
// their ids, which are hashes: without this, most of the time of arranging them is waiting for memory.
inline void prefetch([[maybe_unused]] const void* address)
{
#if defined(__GNUC__)
    __builtin_prefetch(address);
#endif
}

// How many rows ahead of the one in work.
constexpr std::size_t kPrefetchAhead = 12;
constexpr std::size_t kPrefetchLine = 64; // bytes that come at once

} // namespace plumbline
