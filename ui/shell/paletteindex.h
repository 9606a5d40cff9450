#pragma once

#include "core/assess/assessment.h"
#include "core/facts/facts.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::ui {

// What the command palette can find.
enum class PaletteKind { Page, Command, Region, Action, Rep, Project, Customer };

struct PaletteEntry {
    PaletteKind kind{};
    std::string title;
    std::string detail; // shown beside it: number, region, customer
    std::string key;    // what is opened: page, command, or a record id
};

// Everything by how it can be typed. Built off the UI thread, then only read; answers within milliseconds over
// a hundred thousand entries, because all keys lie in one text.
class PaletteIndex {
public:
    PaletteIndex() = default;
    // Entries in the order in which equals are shown.
    explicit PaletteIndex(std::vector<PaletteEntry> entries);

    // The best `limit` positions: what begins so before what holds it, as written before pinyin before initials.
    // Words between blanks must all be found. Nothing typed: the first ones.
    std::vector<std::size_t> find(std::string_view typed, std::size_t limit) const;
    const PaletteEntry& entry(std::size_t at) const { return m_entries[at]; }
    std::size_t size() const { return m_entries.size(); }

private:
    void addKeys(std::string_view text);
    std::size_t entryAt(std::size_t offset) const;
    bool holds(std::size_t entry, std::string_view word) const;

    std::vector<PaletteEntry> m_entries;
    std::string m_keys; // per entry: "\x01text" "\x02pinyin" "\x03initials"
    std::vector<std::size_t> m_starts;
};

// The records that can be opened: regions, reps, projects (open ones first), customers of the assessment and
// its actions. `actionTitles` parallel to Assessment::actions, made on the UI thread as words are.
std::vector<PaletteEntry> recordEntries(const Assessment& assessment, const Facts* facts,
                                        const std::vector<std::string>& actionTitles);

} // namespace plumbline::ui
