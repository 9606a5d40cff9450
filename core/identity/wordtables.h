#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

// The data of resources/identity, read once. Immutable afterwards, so that any thread may ask.
namespace plumbline {

// A place of the administrative tree: province * 10^6 + prefecture * 10^3 + county; 0 in a lower part = the whole.
using PlaceId = std::int32_t;
bool placeHolds(PlaceId outer, PlaceId inner);

struct LegalForm {
    std::u32string text;
    bool isGroup = false, isShares = false, isLimited = false;
};

struct WordRewrite {
    std::u32string from;
    std::vector<std::u32string> to; // all that it can stand for
};

class WordTables {
public:
    WordTables();

    char32_t simplifiedOf(char32_t point) const;
    int readingOf(char32_t point) const;
    // The syllable of a reading, without tone; empty for 0.
    std::string_view syllableOf(int reading) const;
    // The places of that bare name (some names are two places); null when it is none.
    const std::vector<PlaceId>* placesNamed(std::u32string_view name) const;
    // The province of a GB/T 2260 code or a name in any spelling; 0 = unknown.
    PlaceId provinceOf(std::u32string_view text) const;
    // Length of the longest trade word that ends `text`, or that `text` begins with at `at`; 0 = none.
    std::size_t tradeAtEnd(std::u32string_view text) const;
    std::size_t tradeAt(std::u32string_view text, std::size_t at) const;
    bool isNote(std::u32string_view text) const;
    bool isMark(std::u32string_view text) const;
    // Names of one organisation share a number > 0; 0 = not in the tables, -1 = in two groups.
    int groupOf(const std::u32string& normalised) const;

    const std::vector<LegalForm>& forms() const { return m_forms; }                   // longest first
    const std::vector<WordRewrite>& abbreviations() const { return m_abbreviations; } // longest first
    const std::vector<WordRewrite>& hospitalEndings() const { return m_endings; }     // longest first
    const std::vector<WordRewrite>& hospitalWords() const { return m_words; }         // longest first

private:
    void readPlaces();
    void addPrefectures(std::u32string_view text, PlaceId province);
    void addPlace(std::u32string_view name, PlaceId place);
    void readCompanyWords();
    void readHospitals();
    void addGroups(const std::vector<std::u32string>& lines);
    void readCharacters();

    std::unordered_map<char32_t, char32_t> m_simplified;
    std::unordered_map<char32_t, std::uint16_t> m_reading;
    std::vector<std::string> m_syllables; // by reading - 1
    std::unordered_map<std::u32string, std::vector<PlaceId>> m_places;
    std::unordered_map<std::u32string, PlaceId> m_provinces; // codes and every name
    std::vector<LegalForm> m_forms;
    std::unordered_set<std::u32string> m_trades, m_notes, m_marks;
    std::vector<WordRewrite> m_abbreviations, m_endings, m_words;
    std::unordered_map<std::u32string, int> m_groups;
    int m_groupCount = 0;
};

const WordTables& wordTables();

} // namespace plumbline
