#pragma once

#include "core/identity/companyname.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace plumbline {

// Takes the places from the front of `text`, at least `keep` characters of which stay.
std::vector<StatedPlace> takePlaces(std::u32string_view& text, std::size_t keep, PlaceLevel& level,
                                    const std::unordered_set<std::u32string>& learned);

} // namespace plumbline
