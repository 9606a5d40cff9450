#pragma once

#include "core/model/recordid.h"

#include <string>
#include <string_view>

// Record ids in a blob: 8 bytes each, little end first.
namespace plumbline {

constexpr std::size_t kIdBytes = 8;

inline void putId(std::string& bytes, std::int64_t id)
{
    for (std::size_t i = 0; i < kIdBytes; ++i)
        bytes += static_cast<char>(static_cast<std::uint64_t>(id) >> (8 * i) & 0xFF);
}

inline std::int64_t idAt(std::string_view bytes, std::size_t at)
{
    std::uint64_t id = 0;
    for (std::size_t i = 0; i < kIdBytes; ++i)
        id |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return static_cast<std::int64_t>(id);
}

} // namespace plumbline
