#pragma once

#include "core/identity/wordtables.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace plumbline {

// A place as a name states it: known to the tables, or a word that only its suffix tells to be one.
struct StatedPlace {
    std::u32string word; // without suffix
    std::vector<PlaceId> ids;
};

// How high a place the name speaks for: 省人民医院 is not 市人民医院.
enum class PlaceLevel : std::uint8_t { NotSaid, Province, City, District };

// The name of a company or hospital, taken apart: place + own word + trade + legal form + branch.
struct CompanyName {
    std::u32string whole;      // letters and digits, without notes; everything else is part of it
    std::u32string core;       // own word and trade, abbreviations written out
    std::size_t ownLength = 0; // how much of core is its own word; 0 = trade words only
    std::u32string stem;       // whole without legal form and branch: place and core as written
    std::u32string branch;     // what follows the legal form: 长春欧亚春城店
    std::vector<StatedPlace> places;
    PlaceLevel level = PlaceLevel::NotSaid;
    bool isGroup = false, isShares = false, isLimited = false, isFull = false; // isFull: says 公司, no short form
    bool isNational = false;                                                   // says 中国
    std::vector<std::u32string> readings; // hospitals: cores that a short form can stand for
    int group = 0;                        // of known names (WordTables::groupOf)
};

// Words that only their suffix tells to be a place teach the bare word: 万载县 -> 万载.
void learnPlaceWords(std::u32string_view folded, std::unordered_set<std::u32string>& words);
CompanyName parsedCompanyName(const std::string& name, const std::unordered_set<std::u32string>& learnedPlaces);

// A place column or the front of an address as places, outermost first.
std::vector<StatedPlace> placesOf(const std::string& text, const std::unordered_set<std::u32string>& learnedPlaces);

} // namespace plumbline
