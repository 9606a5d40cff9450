#pragma once

#include "core/assess/assessment.h"

#include <vector>

namespace plumbline {

// What stops the stall clock of an opportunity (R48): proof, and nothing that a rep can write. Proof is
//   a visit that counts and has a voucher (for this opportunity, or for none in particular),
//   an inquiry of the customer,
//   a document that proves a node of the opportunity's project, as old as its file is.
// Follow-ups, notes, amounts, owners, stages moved to and fro, drafts and ticks are none.
class ProgressClock {
public:
    struct Proof {
        Instant at; // unknown = none yet
        RecordId record;
    };

    // Reads the visits and projects of `out`, which must be assessed before.
    ProgressClock(const Facts& facts, const Assessment& out, Instant until);

    Proof lastProof(OpportunityIndex opportunity) const;

private:
    void considerVisits(OpportunityIndex opportunity, const EntityFact& entity, Proof& last) const;
    void considerInquiries(const EntityFact& entity, Proof& last) const;
    void considerProject(std::size_t project, Proof& last) const;
    Instant firstSeen(const DocumentFact& document, const ProjectFact& project) const;

    const Facts& m_facts;
    const Assessment& m_out;
    Instant m_until;
    std::vector<std::pair<OpportunityIndex, std::size_t>> m_projects; // sorted; those that came from one
};

} // namespace plumbline
