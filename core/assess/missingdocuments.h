#pragma once

#include "core/assess/assessment.h"

// What a project lacks on paper (R23). From an assessment alone, a stored one too.
namespace plumbline {

struct MissingDocument {
    int node = 0; // 1..12
    ProofRule proof;
};

// The documents that open projects' nodes demand and that do not count yet, up to the node being worked on or the base,
// whichever is further: the cheapest next proof first, then by node. One that only grows old enough is not missing.
std::vector<MissingDocument> missingDocuments(const ProjectAssessment& project, const Rulebook& rulebook);

} // namespace plumbline
