#include "ui/shell/paletteindex.h"

#include "ui/shell/palettekeys.h"

#include <algorithm>
#include <unordered_set>

namespace plumbline::ui {
namespace {

constexpr char kTextMark = '\x01', kPinyinMark = '\x02', kInitialsMark = '\x03';
constexpr std::size_t kLeastSpelled = 8; // fewer hits: names are spelled character by character too

std::vector<std::string> wordsOf(std::string_view typed)
{
    std::vector<std::string> words;
    const std::string folded = foldedQuery(typed);
    std::size_t from = 0;
    while (from < folded.size()) {
        const std::size_t to = std::min(folded.find(' ', from), folded.size());
        if (to > from)
            words.push_back(folded.substr(from, to - from));
        from = to + 1;
    }
    return words;
}

std::string keyOf(RecordId id) { return std::to_string(id.value); }

std::string withDot(const std::string& a, const std::string& b)
{
    return a.empty() ? b : b.empty() ? a : a + " \u00B7 " + b;
}

} // namespace

PaletteIndex::PaletteIndex(std::vector<PaletteEntry> entries)
    : m_entries(std::move(entries))
{
    m_starts.reserve(m_entries.size());
    m_keys.reserve(m_entries.size() * 96);
    for (const PaletteEntry& entry : m_entries) {
        m_starts.push_back(m_keys.size());
        addKeys(entry.title);
        if (!entry.detail.empty()) {
            m_keys += kTextMark;
            m_keys += foldedQuery(entry.detail);
        }
    }
    m_keys += kTextMark;
}

void PaletteIndex::addKeys(std::string_view text)
{
    bool first = true;
    for (const PaletteKeys& keys : paletteKeysOf(text)) {
        if (first)
            (m_keys += kTextMark) += keys.text;
        first = false;
        if (keys.pinyin.empty())
            continue;
        (m_keys += kPinyinMark) += keys.pinyin;
        (m_keys += kInitialsMark) += keys.initials;
    }
}

std::size_t PaletteIndex::entryAt(std::size_t offset) const
{
    return static_cast<std::size_t>(std::upper_bound(m_starts.begin(), m_starts.end(), offset) - m_starts.begin()) - 1;
}

bool PaletteIndex::holds(std::size_t entry, std::string_view word) const
{
    const std::size_t from = m_starts[entry], to = entry + 1 < m_starts.size() ? m_starts[entry + 1] : m_keys.size();
    return std::string_view(m_keys).substr(from, to - from).find(word) != std::string_view::npos;
}

std::vector<std::size_t> PaletteIndex::find(std::string_view typed, std::size_t limit) const
{
    std::vector<std::size_t> found;
    const std::vector<std::string> words = wordsOf(typed);
    if (words.empty()) {
        for (std::size_t i = 0; i < std::min(limit, m_entries.size()); ++i)
            found.push_back(i);
        return found;
    }
    std::unordered_set<std::size_t> known;
    const auto offer = [&](std::size_t entry) {
        const bool fits =
            std::all_of(words.begin() + 1, words.end(), [&](const std::string& word) { return holds(entry, word); });
        if (fits && found.size() < limit && known.insert(entry).second)
            found.push_back(entry);
    };
    const auto scan = [&](const std::string& wanted) {
        for (std::size_t at = m_keys.find(wanted); at != std::string::npos && found.size() < limit;) {
            const std::size_t entry = entryAt(at);
            offer(entry);
            // One hit an entry is enough.
            at = entry + 1 < m_starts.size() ? m_keys.find(wanted, m_starts[entry + 1]) : std::string::npos;
        }
    };
    for (const char mark : {kTextMark, kPinyinMark, kInitialsMark})
        scan(mark + words.front());
    scan(words.front());
    if (found.size() < std::min(limit, kLeastSpelled)) {
        for (std::size_t i = 0; i < m_entries.size() && found.size() < limit; ++i)
            if (!known.contains(i) && spells(words.front(), m_entries[i].title))
                offer(i);
    }
    return found;
}

std::vector<PaletteEntry> recordEntries(const Assessment& assessment, const Facts* facts,
                                        const std::vector<std::string>& actionTitles)
{
    std::vector<PaletteEntry> entries;
    for (const RegionView& region : assessment.regions)
        entries.push_back({PaletteKind::Region, region.name, region.director, keyOf(region.id)});
    for (std::size_t i = 0; i < std::min(actionTitles.size(), assessment.actions.size()); ++i)
        entries.push_back(
            {PaletteKind::Action, actionTitles[i], assessment.actions[i].responsible, assessment.actions[i].key});
    if (facts) {
        for (const PersonFact& person : facts->people) {
            const bool inRegion = person.region.isSet() && person.region.at() < facts->regions.size();
            if (person.active)
                entries.push_back({PaletteKind::Rep, person.name,
                                   inRegion ? facts->regions[person.region.at()].name : "", keyOf(person.id)});
        }
    }
    for (const bool open : {true, false})
        for (const ProjectAssessment& project : assessment.projects)
            if (project.open == open)
                entries.push_back(
                    {PaletteKind::Project, project.name, withDot(project.number, project.customer), keyOf(project.id)});
    if (facts) {
        for (const EntityFact& customer : facts->entities) {
            const bool inRegion = customer.region.isSet() && customer.region.at() < facts->regions.size();
            const FactRange& members = customer.members;
            if (!members.isEmpty())
                entries.push_back(
                    {PaletteKind::Customer, customer.name,
                     withDot(customer.creditCode, inRegion ? facts->regions[customer.region.at()].name : ""),
                     keyOf(facts->customerRecords[static_cast<std::size_t>(members.first)].id)});
        }
    }
    return entries;
}

} // namespace plumbline::ui
