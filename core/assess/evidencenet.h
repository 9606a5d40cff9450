#pragma once

#include "core/assess/assessment.h"

#include <vector>

namespace plumbline {

// What ties two records of a project's evidence together.
enum class LinkKind : std::uint8_t { Node, Claim, Trail, Supply, SignOff, Customer, OnFile };
// Drawn as proven only where a check passed: everything else is shown as what it is.
struct EvidenceLink {
    RecordId from, to;
    LinkKind kind{};
    Verdict verdict = Verdict::NotApplicable;
    int node = 0; // of Node and Claim
};
// One project's evidence as a net that hangs together (R57): every record is reached from the project.
struct EvidenceNet {
    std::vector<RecordId> records; // the project first, each once
    std::vector<EvidenceLink> links;
};

// Of the facts that `out` was assessed from. A record that proves nothing is on file, with no verdict.
EvidenceNet evidenceNetOf(const Facts& facts, const Assessment& out, ProjectIndex project);

} // namespace plumbline
