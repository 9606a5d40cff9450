#pragma once

#include <string_view>
#include <utility>

namespace plumbline {

// One character changed, added, left out, or two neighbours swapped; equal texts are no slip.
bool isOneSlip(std::u32string_view a, std::u32string_view b);

// Jaro-Winkler likeness in 1/1000: 1000 = equal, 0 = nothing in common. Counted in integers.
int wordLikeness(std::u32string_view a, std::u32string_view b);

} // namespace plumbline
