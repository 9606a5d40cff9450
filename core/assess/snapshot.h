#pragma once

#include "core/assess/assessment.h"

#include <optional>
#include <string>
#include <string_view>

namespace plumbline {

// The stored form of an assessment, for the first window before facts are loaded. Without
// Assessment::visits. Not an exchange format: another version of the program may refuse it.
std::string toSnapshot(const Assessment& assessment);
// nullopt when the bytes are of another version or damaged.
std::optional<Assessment> fromSnapshot(std::string_view bytes);
// Whether they are neither: cheap, for who only asks.
bool isSnapshot(std::string_view bytes);

} // namespace plumbline
