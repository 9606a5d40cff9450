#pragma once

#include "tests/companysim/company/records.h"

// The proofs that the nodes of a project demand, as the sample rulebook's node tables name them.
namespace plumbline::companysim {

enum class Defect : std::uint8_t { None, Absent, Unsigned, Late }; // Late: made less than 72 h before the claim

struct ProjectSpec {
    std::string id, name;
    Ref customer = kNone;
    ProjectType type = ProjectType::Automation;
    Money amount;
    Instant created;
};
Ref addProject(Company& company, const ProjectSpec& spec);

// Claims the node at `claimedAt` and lays its papers, all at least 76 hours older, with one defect in
// them. Receipts, shipments and finance contracts are not papers: the caller has them.
void claimNode(Generation& g, Rng& rng, Ref project, int node, Instant claimedAt, Defect defect = Defect::None);

// One paper of a project, made `hoursBefore` before `claimedAt`, signed by `signer` unless kNone.
void addProjectPaper(Generation& g, Ref project, DocKind kind, Instant claimedAt, int hoursBefore, Ref signer);

} // namespace plumbline::companysim
