#pragma once

#include "core/assess/assessment.h"

// Where a project's points went, and why (R27). Exact: the points lost and the score sum to 100.
namespace plumbline {

struct PointsLost {
    LostPart part{};
    int node = 0; // 0 = of the supply
    Rational points;
    bool isCertain = true; // false: it may only look lost, because something cannot be told
    Reason reason;         // the proof or part; code None where nothing more is known
};

// From an assessment alone, a stored one too; nothing for a project without a node table.
std::vector<PointsLost> pointsLost(const ProjectAssessment& project, const Rulebook& rulebook);

} // namespace plumbline
