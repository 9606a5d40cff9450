#include "ui/shell/palettekeys.h"

#include "core/identity/hantext.h"

#include <algorithm>
#include <array>

namespace plumbline::ui {
namespace {

// Characters with another reading in names of places, companies and people than the frequent one.
struct OtherReading {
    char32_t point;
    std::string_view syllable;
};

constexpr std::array<OtherReading, 22> kOtherReadings = {{
    {U'长', "chang"}, {U'重', "chong"}, {U'厦', "xia"},  {U'行', "hang"}, {U'乐', "yue"},  {U'单', "shan"},
    {U'曾', "zeng"},  {U'解', "xie"},   {U'仇', "qiu"},  {U'区', "ou"},   {U'朴', "piao"}, {U'查', "zha"},
    {U'任', "ren"},   {U'盛', "sheng"}, {U'沈', "shen"}, {U'都', "du"},   {U'调', "tiao"}, {U'传', "chuan"},
    {U'蚌', "beng"},  {U'六', "lu"},    {U'台', "tai"},  {U'蔚', "wei"},
}};
// The readings that the frequent one of the table may not be.
constexpr std::array<OtherReading, 8> kFrequentReadings = {{
    {U'长', "zhang"},
    {U'重', "zhong"},
    {U'行', "xing"},
    {U'乐', "le"},
    {U'单', "dan"},
    {U'都', "dou"},
    {U'调', "diao"},
    {U'传', "zhuan"},
}};

std::vector<std::string_view> syllablesOf(char32_t point)
{
    std::vector<std::string_view> all;
    const auto add = [&all](std::string_view syllable) {
        if (!syllable.empty() && std::find(all.begin(), all.end(), syllable) == all.end())
            all.push_back(syllable);
    };
    for (const OtherReading& other : kOtherReadings) // what names are read as comes first
        if (other.point == point)
            add(other.syllable);
    add(pinyinOf(point));
    for (const OtherReading& other : kFrequentReadings)
        if (other.point == point)
            add(other.syllable);
    return all;
}

bool isAscii(char32_t point) { return point < 0x80; }

// `other` picks for each character its other reading where there is one.
PaletteKeys keysOf(const std::u32string& name, bool other, bool& hasOther)
{
    PaletteKeys keys;
    bool hasHan = false;
    for (const char32_t point : name) {
        const std::vector<std::string_view> syllables = syllablesOf(point);
        hasOther = hasOther || syllables.size() > 1;
        if (!syllables.empty()) {
            const std::string_view syllable = syllables[other && syllables.size() > 1 ? 1 : 0];
            keys.pinyin += syllable;
            keys.initials += syllable.front();
            hasHan = true;
        } else if (isAscii(point) && point != U' ') {
            keys.pinyin += static_cast<char>(point);
            keys.initials += static_cast<char>(point);
        }
    }
    if (!hasHan)
        keys.pinyin.clear(), keys.initials.clear();
    return keys;
}

bool spellsFrom(std::u32string_view typed, std::u32string_view name)
{
    if (typed.empty())
        return true;
    if (name.empty())
        return false;
    if (name.front() == U' ' && typed.front() != U' ')
        return spellsFrom(typed, name.substr(1));
    if (typed.front() == name.front() && spellsFrom(typed.substr(1), name.substr(1)))
        return true;
    for (const std::string_view syllable : syllablesOf(name.front())) {
        std::size_t same = 0;
        while (same < syllable.size() && same < typed.size() && char32_t(syllable[same]) == typed[same])
            ++same;
        if (same == typed.size())
            return true; // what is typed ends within the syllable
        if (same == syllable.size() && spellsFrom(typed.substr(same), name.substr(1)))
            return true;
        if (same > 0 && spellsFrom(typed.substr(1), name.substr(1)))
            return true;
    }
    return false;
}

} // namespace

std::string foldedQuery(std::string_view utf8)
{
    std::string folded = utf8Of(foldedText(utf8));
    const auto isBlank = [](char c) { return c == ' '; };
    folded.erase(folded.begin(), std::find_if_not(folded.begin(), folded.end(), isBlank));
    while (!folded.empty() && folded.back() == ' ')
        folded.pop_back();
    return folded;
}

std::vector<PaletteKeys> paletteKeysOf(std::string_view utf8)
{
    const std::u32string name = foldedText(utf8);
    bool hasOther = false;
    std::vector<PaletteKeys> all{keysOf(name, false, hasOther)};
    all.front().text = utf8Of(name);
    if (hasOther)
        all.push_back(keysOf(name, true, hasOther));
    return all;
}

bool spells(std::string_view typed, std::string_view utf8)
{
    const std::u32string query = codePoints(foldedQuery(typed)), name = foldedText(utf8);
    for (std::size_t at = 0; at < name.size(); ++at)
        if (spellsFrom(query, std::u32string_view(name).substr(at)))
            return true;
    return query.empty();
}

} // namespace plumbline::ui
