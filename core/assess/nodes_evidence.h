#pragma once

#include "core/assess/assessment.h"
#include "core/assess/contractproofs.h"

#include <array>
#include <vector>

// What besides documents can prove a node. For core/assess only.
namespace plumbline {

// The earliest record of one source that proves something for one project; unset when there is none.
struct FirstProof {
    Instant at;
    RecordId record;
    Verdict verdict = Verdict::Passed; // Unknown or Pending: it may yet turn out to prove nothing
};

class NodeEvidence {
public:
    NodeEvidence(const Facts& facts, Instant asOf, const std::vector<VisitAssessment>& visits,
                 const ContractProofs& proofs);

    // Unknown instant: no such record up to asOf. Not for documents and approvals.
    FirstProof first(ProofSource source, ProjectIndex project) const;
    // How far the system that knows of this source has been read; unknown = never.
    Instant knownUntil(ProofSource source) const { return m_knownUntil[static_cast<std::size_t>(source)]; }
    // Whether a record that could not be read may be the one that this project lacks.
    bool isInDoubt(ProofSource source, ProjectIndex project) const;

private:
    void readContracts(const ContractProofs& proofs);
    FirstProof firstVisit(const EntityFact& entity) const;
    FirstProof firstInquiry(const EntityFact& entity) const;

    const Facts& m_facts;
    Instant m_asOf;
    const std::vector<VisitAssessment>& m_visits;
    std::array<Instant, 7> m_knownUntil;
    // By project:
    std::vector<FirstProof> m_financeContracts, m_receipts, m_shipments, m_visitProofs, m_inquiryProofs;
};

} // namespace plumbline
