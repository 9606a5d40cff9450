#pragma once

#include "core/assess/assessment.h"

#include <string>
#include <string_view>
#include <vector>

// What the company systems say differently about one thing, findings and signals alike: a person may
// record its cause (R8, R71).
namespace plumbline {

// As rule files write them: "amounts-differ".
std::string_view nameOf(FindingKind kind);

struct Disagreement {
    std::string key; // "kind:record@day": the same in every assessment while it lasts
    std::string_view kind;
    const Finding* finding = nullptr; // one of the two is set; they live as long as the assessment
    const Signal* signal = nullptr;
    RegionIndex region;
    RecordId subject;
    std::string_view subjectName;
    Instant since;
    Money money; // the difference, or what the records are about; 0 = none of them names a sum

    const std::vector<RecordId>& records() const { return finding ? finding->records : signal->records; }
};

// Oldest first. `scope` unset = of every region and of none; else only of that region.
std::vector<Disagreement> disagreementsOf(const Assessment& assessment, RegionIndex scope = {});

} // namespace plumbline
