#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::ui {

// How a name can be typed: as it stands, in pinyin, and by the first letters of its pinyin.
struct PaletteKeys {
    std::string text;     // folded: width, case, script variant and blanks mean nothing
    std::string pinyin;   // "ningboqichelingbujian"; empty when the name has no Chinese character
    std::string initials; // "nbqclbj"
};

// A name with a character of two readings (长, 重, 厦 ...) has keys for the reading of its place names and trades
// too, so that xiamen finds 厦门 and chongqing 重庆. At least one; few.
std::vector<PaletteKeys> paletteKeysOf(std::string_view utf8);

// Whether `typed` spells the name from one of its characters on, each character as itself, by its whole
// syllable, by its first letter, or, the last one, by a beginning of its syllable: "nbqiche", "宁b汽".
bool spells(std::string_view typed, std::string_view utf8);

// What is typed as it is looked for.
std::string foldedQuery(std::string_view utf8);

} // namespace plumbline::ui
