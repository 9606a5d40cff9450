#include "core/identity/wordtables.h"

#include "core/identity/hantext.h"
#include "core/identity/tabletext.h"

#include <algorithm>
#include <map>

namespace plumbline {
namespace {

constexpr std::size_t kLongestTrade = 8;

std::vector<std::u32string> wordsOf(std::u32string_view line, std::u32string_view separators = U" ")
{
    std::vector<std::u32string> words;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find_first_of(separators, at), line.size());
        if (end > at)
            words.emplace_back(line.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

// The lines that say something, by section; lines before the first [section] are in "".
using Sections = std::map<std::u32string, std::vector<std::u32string>>;
Sections sectionsOf(std::string_view table)
{
    Sections sections;
    std::u32string section;
    for (std::u32string& line : wordsOf(codePoints(tableText(table)), U"\r\n")) {
        if (line.front() == U'#')
            continue;
        if (line.front() == U'[' && line.back() == U']')
            section = line.substr(1, line.size() - 2);
        else
            sections[section].push_back(std::move(line));
    }
    return sections;
}

std::vector<WordRewrite> rewritesOf(const std::vector<std::u32string>& lines)
{
    std::vector<WordRewrite> rewrites;
    for (const std::u32string& line : lines) {
        auto words = wordsOf(line);
        rewrites.push_back({words.front(), {words.begin() + 1, words.end()}});
    }
    std::stable_sort(rewrites.begin(), rewrites.end(),
                     [](const auto& a, const auto& b) { return a.from.size() > b.from.size(); });
    return rewrites;
}

} // namespace

bool placeHolds(PlaceId outer, PlaceId inner)
{
    if (outer % 1'000'000 == 0)
        return outer == inner / 1'000'000 * 1'000'000;
    return outer % 1000 == 0 ? outer == inner / 1000 * 1000 : outer == inner;
}

WordTables::WordTables()
{
    readCharacters();
    readPlaces();
    readCompanyWords();
    readHospitals();
}

void WordTables::readCharacters()
{
    Sections simplified = sectionsOf("simplified");
    for (const std::u32string& line : simplified[U""]) {
        for (const std::u32string& pair : wordsOf(line))
            m_simplified.emplace(pair[0], pair[1]);
    }
    std::uint16_t reading = 0;
    Sections readings = sectionsOf("readings");
    for (const std::u32string& line : readings[U""]) {
        ++reading;
        const std::vector<std::u32string> words = wordsOf(line);
        m_syllables.push_back(utf8Of(words.front()));
        for (const char32_t point : words.back())
            m_reading.emplace(point, reading);
    }
}

void WordTables::addPlace(std::u32string_view name, PlaceId place) { m_places[std::u32string(name)].push_back(place); }

// 江苏 32 [苏] : 南京(江宁 浦口) 无锡(江阴)
void WordTables::readPlaces()
{
    PlaceId province = 0;
    Sections places = sectionsOf("places");
    for (const std::u32string& line : places[U""]) {
        province += 1'000'000;
        const std::size_t colon = line.find(U':');
        const auto head = wordsOf(std::u32string_view(line).substr(0, colon), U" []");
        addPlace(head[0], province);
        for (const std::u32string& name : head)
            m_provinces.emplace(name, province);
        addPrefectures(std::u32string_view(line).substr(colon + 1), province);
    }
}

void WordTables::addPrefectures(std::u32string_view text, PlaceId province)
{
    PlaceId place = province;
    bool isInside = false;
    std::u32string name;
    for (const char32_t point : std::u32string(text) + U" ") {
        if (point != U' ' && point != U'(' && point != U')') {
            name.push_back(point);
            continue;
        }
        if (!name.empty()) {
            place = isInside ? place + 1 : place / 1000 * 1000 + 1000;
            addPlace(name, place);
            name.clear();
        }
        isInside = point == U'(' || (isInside && point == U' ');
    }
}

void WordTables::readCompanyWords()
{
    Sections sections = sectionsOf("company-words");
    for (const std::u32string& line : sections[U"forms"]) {
        const auto words = wordsOf(line);
        const auto says = [&](char32_t mark) { return words[1].find(mark) != std::u32string::npos; };
        m_forms.push_back({words[0], says(U'g'), says(U'j'), says(U'l')});
    }
    std::stable_sort(m_forms.begin(), m_forms.end(),
                     [](const auto& a, const auto& b) { return a.text.size() > b.text.size(); });
    const auto collect = [&](std::u32string_view section, std::unordered_set<std::u32string>& into) {
        for (const std::u32string& line : sections[std::u32string(section)]) {
            for (std::u32string& word : wordsOf(line))
                into.insert(std::move(word));
        }
    };
    collect(U"trades", m_trades);
    collect(U"notes", m_notes);
    collect(U"marks", m_marks);
    m_abbreviations = rewritesOf(sections[U"abbreviations"]);
    addGroups(sectionsOf("companies")[U"groups"]);
}

void WordTables::readHospitals()
{
    Sections sections = sectionsOf("hospitals");
    m_endings = rewritesOf(sections[U"endings"]);
    m_words = rewritesOf(sections[U"words"]);
    addGroups(sections[U"groups"]);
}

void WordTables::addGroups(const std::vector<std::u32string>& lines)
{
    for (const std::u32string& line : lines) {
        ++m_groupCount;
        for (const std::u32string& name : wordsOf(line, U"|")) {
            std::u32string key;
            for (const char32_t point : name) { // not foldedText: it asks these tables
                if (isLetterOrDigit(point) || (point >= U'A' && point <= U'Z'))
                    key.push_back(point >= U'A' && point <= U'Z' ? point + (U'a' - U'A') : point);
            }
            const auto [known, isNew] = m_groups.emplace(key, m_groupCount);
            if (!isNew && known->second != m_groupCount)
                known->second = -1;
        }
    }
}

char32_t WordTables::simplifiedOf(char32_t point) const
{
    const auto found = m_simplified.find(point);
    return found == m_simplified.end() ? point : found->second;
}

std::string_view WordTables::syllableOf(int reading) const
{
    const auto at = static_cast<std::size_t>(reading - 1);
    return reading > 0 && at < m_syllables.size() ? std::string_view(m_syllables[at]) : std::string_view();
}

int WordTables::readingOf(char32_t point) const
{
    const auto found = m_reading.find(point);
    return found == m_reading.end() ? 0 : found->second;
}

const std::vector<PlaceId>* WordTables::placesNamed(std::u32string_view name) const
{
    const auto found = m_places.find(std::u32string(name));
    return found == m_places.end() ? nullptr : &found->second;
}

PlaceId WordTables::provinceOf(std::u32string_view text) const
{
    for (const std::u32string_view suffix :
         {U"壮族自治区", U"回族自治区", U"维吾尔自治区", U"自治区", U"特别行政区", U"省", U"市", U"0000"}) {
        if (text.size() > suffix.size() && text.substr(text.size() - suffix.size()) == suffix)
            text.remove_suffix(suffix.size());
    }
    const auto found = m_provinces.find(std::u32string(text));
    return found == m_provinces.end() ? 0 : found->second;
}

std::size_t WordTables::tradeAtEnd(std::u32string_view text) const
{
    for (std::size_t length = std::min(kLongestTrade, text.size()); length >= 2; --length) {
        if (m_trades.contains(std::u32string(text.substr(text.size() - length))))
            return length;
    }
    return 0;
}

std::size_t WordTables::tradeAt(std::u32string_view text, std::size_t at) const
{
    for (std::size_t length = std::min(kLongestTrade, text.size() - at); length >= 2; --length) {
        if (m_trades.contains(std::u32string(text.substr(at, length))))
            return length;
    }
    return 0;
}

bool WordTables::isNote(std::u32string_view text) const { return m_notes.contains(std::u32string(text)); }

bool WordTables::isMark(std::u32string_view text) const { return m_marks.contains(std::u32string(text)); }

int WordTables::groupOf(const std::u32string& normalised) const
{
    const auto found = m_groups.find(normalised);
    return found == m_groups.end() ? 0 : found->second;
}

const WordTables& wordTables()
{
    static const WordTables tables;
    return tables;
}

} // namespace plumbline
