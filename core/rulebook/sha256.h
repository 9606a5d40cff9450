#pragma once

#include <string>
#include <string_view>

namespace plumbline {

// Lower-case hex of SHA-256 (FIPS 180-4) of the bytes: 64 characters.
std::string sha256Hex(std::string_view bytes);

} // namespace plumbline
