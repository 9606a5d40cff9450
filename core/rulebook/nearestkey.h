#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plumbline {

// The one of `known` that needs the fewest single-character edits to become `key`; the first of equals.
// Empty when more than half of the key would have to change.
std::string nearestKey(std::string_view key, const std::vector<std::string>& known);

} // namespace plumbline
