#pragma once

#include "core/assess/monthmoney.h"

// Claimed money taken apart (R3, ideas 6 and 10). For core/assess only.
namespace plumbline {

struct Assessment;

// Fills out.bridges: the company first, then one a region, parallel to facts.regions. Reads out.projects.
void buildBridges(const Facts& facts, const Rulebook& rulebook, const std::vector<MoneyPiece>& money,
                  const ContractProofs& proofs, Assessment& out);

// Fills out.lines: claimed and proven of asOf's month by region and product line. The lines of a region
// sum to its Achievement; targets and expected signings name no line.
void splitLines(const Facts& facts, const Rulebook& rulebook, const std::vector<MoneyPiece>& money, Assessment& out);

} // namespace plumbline
