#pragma once

#include "core/model/result.h"

#include <optional>
#include <string_view>

// Errors as they are kept in a file: by name, so that the order of the enumeration may change.
namespace plumbline {

std::string_view nameOf(ErrorCode code);
std::optional<ErrorCode> errorNamed(std::string_view name);

// Arguments as one JSON array of strings, and back.
std::string textFromArguments(const std::vector<std::string>& arguments);
std::vector<std::string> argumentsFromText(std::string_view text);

} // namespace plumbline
