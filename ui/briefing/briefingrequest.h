#pragma once

#include "core/assess/assessment.h"
#include "core/publish/publication.h"
#include "core/publish/restatement.h"
#include "core/store/ledger.h"

#include <QString>

#include <bitset>
#include <optional>
#include <vector>

// What a briefing is asked to be.
namespace plumbline::ui {

// The parts that may be left away; the month on one page is always there.
enum class BriefingSection : std::uint8_t { Money, Funnel, Projects, Actions, Findings, Restatements, Method };
inline constexpr std::size_t kBriefingSections = 7;
QString sectionName(BriefingSection section); // in the language in force
enum class PaperSize : std::uint8_t { A4, Letter };

struct BriefingOptions {
    std::vector<RecordId> regions; // empty = all of the assessment
    std::bitset<kBriefingSections> sections = std::bitset<kBriefingSections>().set();
    PaperSize paper = PaperSize::A4;
    bool isAnonymous = false; // customers, projects and contracts by number instead of by name

    bool has(BriefingSection section) const { return sections.test(static_cast<std::size_t>(section)); }
};

struct BriefingRequest {
    AssessmentPtr assessment;
    FactsPtr facts;    // null: names to hide are taken from the assessment alone
    Rulebook rulebook; // the one that the assessment was made under
    Month month;
    Instant now;                   // when the briefing is made; also the file's only date
    std::vector<ActionStep> steps; // what the director did so far: intervention time (R45)
    BriefingOptions options;
    std::optional<Restatements> restated;   // since the last sealed month; nullopt: none is sealed
    std::optional<Publication> publication; // what makes the file verifiable; nullopt: it is not
    QString outputFile;
};

} // namespace plumbline::ui
