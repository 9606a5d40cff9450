#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plumbline::sync {

// The text of a JSON string without its quotes. nullopt for an unknown escape or a lone surrogate.
std::optional<std::string> unescaped(std::string_view written);

} // namespace plumbline::sync
