#pragma once

#include <string_view>

namespace plumbline {

// The text of resources/identity/NAME.txt, UTF-8; empty when there is no such file.
std::string_view tableText(std::string_view name);

} // namespace plumbline
