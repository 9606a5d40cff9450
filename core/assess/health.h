#pragma once

#include "core/assess/nodes.h"
#include "core/assess/supply.h"

// The health score, exact (R27, R28, D1, D2, D9). For core/assess only.
namespace plumbline {

// `weight` x part / whole; nothing demanded is nothing lost.
Rational shareOf(int weight, std::int64_t part, std::int64_t whole);

struct HealthScore {
    Rational stage, documents, supply, total;
};

// What is proven, and at most: with everything that cannot be told.
HealthScore scoreOf(const HealthRules& rules, const NodeCounts& nodes, const SupplyCounts& supply);
Rational mostOf(const HealthRules& rules, const NodeCounts& nodes, const SupplyCounts& supply);

// Which part lost most points; the first of equals in the order stage, documents, supply.
LostPart lostMost(const HealthRules& rules, const HealthScore& score);

// R30: claimed far ahead of what is proven, and the decisive signature is missing.
bool isPaper(const HealthRules& rules, const NodeCounts& nodes, bool decisiveSigned);

// The one missing proof that lifts the score most; of equals the one with the least effort, then the
// earliest node. What matures by itself or cannot be told is not asked for.
NextProof nextProofOf(const HealthRules& rules, const NodeCounts& nodes, const ResolvedType& type,
                      const std::array<NodeAssessment, kNodeCount>& assessed);

} // namespace plumbline
