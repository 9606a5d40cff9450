#pragma once

#include <string>
#include <utility>
#include <vector>

namespace plumbline::sync {

// The one of `known` that a person most likely meant by `written`: at most a third of its letters differ
// (inserted, left out, changed or swapped), letter case aside; "" when none is that near.
std::string nearestTo(const std::string& written, const std::vector<std::string>& known);

} // namespace plumbline::sync
