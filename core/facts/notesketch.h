#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

// Free text as 64 bits, so that alike notes can be told from each other without keeping them (R68).
namespace plumbline {

// Sixteen lanes of four bits, each the least hash of its share of the text's three-letter runs. Blanks,
// digits, punctuation and letter case do not count. 0 = fewer than twelve letters, too short to tell.
std::uint64_t noteSketch(std::string_view utf8);

// How many of the sixteen lanes agree; of texts with nothing in common about one by chance.
int sketchLanesAlike(std::uint64_t a, std::uint64_t b);

inline constexpr int kSketchLanes = 16;

} // namespace plumbline
