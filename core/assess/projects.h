#pragma once

#include "core/assess/assessment.h"
#include "core/assess/contractproofs.h"

namespace plumbline {

// Nodes, documents, supply and health of every project (R18-R31, D1, D2, D5, D6). Fills out.projects,
// parallel to facts.projects, and what is said of several of them: listEvents, exposures, stuckProjects,
// partPlans. Reads out.visits and out.promises, which must be assessed before; `proofs` are those of out.asOf.
//
// A document proves its node n when it is of the kind, format and signature demanded, was there at asOf
// (uploaded, or created where no upload is said), its signer has not left, and is old enough. With C the
// latest claim of n itself (else the first claim of a later node) and ripe = created + minimumAge:
//   ripe <= C                  passed
//   ripe > asOf                maturing, counts from ripe
//   created >= C or no C       passed: made after the claim, it has waited its time since
//   otherwise                  failed, too young: it was made for the claim; claiming again mends it
// Only nodes up to baseNodes carry reasons; a later node carries its verdict alone.
void assessProjects(const Facts& facts, const Rulebook& rulebook, const ContractProofs& proofs, Assessment& out,
                    int threads = 1);

} // namespace plumbline
