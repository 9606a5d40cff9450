#include "core/identity/placeprefix.h"

#include "core/identity/hantext.h"

#include <algorithm>
#include <array>

namespace plumbline {
namespace {

using Learned = std::unordered_set<std::u32string>;

struct Suffix {
    std::u32string_view text;
    PlaceLevel level;
};
constexpr std::array kSuffixes = {Suffix{U"维吾尔自治区", PlaceLevel::Province},
                                  Suffix{U"壮族自治区", PlaceLevel::Province},
                                  Suffix{U"回族自治区", PlaceLevel::Province},
                                  Suffix{U"特别行政区", PlaceLevel::Province},
                                  Suffix{U"自治区", PlaceLevel::Province},
                                  Suffix{U"自治州", PlaceLevel::City},
                                  Suffix{U"地区", PlaceLevel::City},
                                  Suffix{U"省", PlaceLevel::Province},
                                  Suffix{U"市", PlaceLevel::City},
                                  Suffix{U"县", PlaceLevel::District},
                                  Suffix{U"区", PlaceLevel::District},
                                  Suffix{U"旗", PlaceLevel::District},
                                  Suffix{U"州", PlaceLevel::City},
                                  Suffix{U"盟", PlaceLevel::City}};

// Zones carry no place of their own here; the longer first.
constexpr std::array<std::u32string_view, 9> kZones = {U"经济技术开发区",
                                                       U"高新技术产业开发区",
                                                       U"经济开发区",
                                                       U"高新技术开发区",
                                                       U"工业园区",
                                                       U"高新区",
                                                       U"经开区",
                                                       U"开发区",
                                                       U"新区"};

bool startsWith(std::u32string_view text, std::u32string_view start) { return text.substr(0, start.size()) == start; }

Suffix suffixAt(std::u32string_view text, std::size_t at)
{
    for (const Suffix& suffix : kSuffixes) {
        if (startsWith(text.substr(at), suffix.text))
            return suffix;
    }
    return {U"", PlaceLevel::NotSaid};
}

// Where a word that only its suffix tells to be a place ends: 砀山县, 三都水族自治县; 0 = none. Words that end
// so by nature (超市, 社区, 城市) are none.
std::size_t suffixedPlace(std::u32string_view text)
{
    constexpr std::u32string_view notBefore = U"超都城上股菜花夜门社小园景校院库牧山片地专战禁灾楼集各本";
    constexpr std::array<std::u32string_view, 3> autonomous = {U"自治县", U"自治州", U"自治旗"};
    for (const std::u32string_view suffix : autonomous) {
        const std::size_t at = text.substr(0, 14).find(suffix);
        if (at != std::u32string_view::npos && at >= 3)
            return at + suffix.size();
    }
    for (std::size_t at = 2; at <= 4 && at < text.size(); ++at) {
        if (text[at] != U'县' && text[at] != U'市' && text[at] != U'区' && text[at] != U'旗')
            continue;
        return notBefore.find(text[at - 1]) == std::u32string_view::npos && isHan(text[at - 1]) ? at + 1 : 0;
    }
    return 0;
}

// May a place follow those found so far: 张家界 after 湖南, not 东方 after 蚌埠.
bool follows(const std::vector<StatedPlace>& found, const std::vector<PlaceId>& ids)
{
    if (found.empty() || found.back().ids.empty())
        return found.empty();
    for (const PlaceId outer : found.back().ids) {
        for (const PlaceId inner : ids) {
            if (outer != inner && placeHolds(outer, inner))
                return true;
        }
    }
    return false;
}

struct Taken {
    StatedPlace place;
    std::size_t length = 0;
    PlaceLevel level = PlaceLevel::NotSaid;
};

Taken takeKnown(std::u32string_view text, const std::vector<StatedPlace>& found, std::size_t keep,
                const Learned& learned)
{
    for (std::size_t length = std::min<std::size_t>(5, text.size()); length >= 2; --length) {
        const std::u32string_view word = text.substr(0, length);
        const std::vector<PlaceId>* ids = wordTables().placesNamed(word);
        if (!ids && !learned.contains(std::u32string(word)))
            continue;
        const Suffix suffix = suffixAt(text, length);
        const std::size_t end = length + suffix.text.size();
        if (text.size() < end + keep || (ids ? !follows(found, *ids) : suffix.text.empty() && !found.empty()))
            continue;
        return {{std::u32string(word), ids ? *ids : std::vector<PlaceId>{}}, end, suffix.level};
    }
    return {};
}

Taken takeSuffixed(std::u32string_view text, std::size_t keep)
{
    const std::size_t end = suffixedPlace(text);
    if (end == 0 || text.size() < end + keep)
        return {};
    const std::size_t bare = text.substr(0, end).ends_with(U"县") && end <= 5 ? end - 1 : end;
    const bool isLong = end > 5;
    std::u32string word(text.substr(0, isLong ? end : std::min(bare, end - 1)));
    return {{word, {}}, end, text[end - 1] == U'市' ? PlaceLevel::City : PlaceLevel::District};
}

bool skipZone(std::u32string_view& text, std::size_t keep)
{
    for (const std::u32string_view zone : kZones) {
        if (startsWith(text, zone) && text.size() >= zone.size() + keep) {
            text.remove_prefix(zone.size());
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<StatedPlace> takePlaces(std::u32string_view& text, std::size_t keep, PlaceLevel& level,
                                    const Learned& learned)
{
    std::vector<StatedPlace> found;
    if (startsWith(text, U"中国") && text.size() >= 2 + keep)
        text.remove_prefix(2);
    for (;;) {
        Taken taken = takeKnown(text, found, keep, learned);
        if (taken.length == 0)
            taken = takeSuffixed(text, keep);
        if (taken.length > 0) {
            text.remove_prefix(taken.length);
            level = taken.level == PlaceLevel::NotSaid ? level : taken.level;
            found.push_back(std::move(taken.place));
        } else if (startsWith(text, U"中国") && text.size() >= 2 + keep) {
            text.remove_prefix(2);
            found.clear(); // 内蒙古中国内蒙古森工: what follows says it again
        } else if (found.empty() || !skipZone(text, keep)) {
            return found;
        }
    }
}

void learnPlaceWords(std::u32string_view folded, Learned& words)
{
    std::u32string plain;
    for (const char32_t point : folded) {
        if (isLetterOrDigit(point))
            plain.push_back(point);
    }
    std::u32string_view rest = plain;
    PlaceLevel level = PlaceLevel::NotSaid;
    for (const StatedPlace& place : takePlaces(rest, 2, level, {})) {
        if (place.ids.empty() && place.word.size() <= 4)
            words.insert(place.word);
    }
}

std::vector<StatedPlace> placesOf(const std::string& text, const Learned& learned)
{
    std::u32string plain;
    for (const char32_t point : foldedText(text)) {
        if (isLetterOrDigit(point))
            plain.push_back(point);
    }
    if (const PlaceId province = wordTables().provinceOf(plain); province != 0)
        return {{plain, {province}}};
    std::u32string_view rest = plain;
    PlaceLevel level = PlaceLevel::NotSaid;
    return takePlaces(rest, 0, level, learned);
}

} // namespace plumbline
