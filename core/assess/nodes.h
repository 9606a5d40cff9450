#pragma once

#include "core/assess/nodes_evidence.h"

#include <array>
#include <vector>

// Verification of nodes (R18-R21, R31, D5). For core/assess only.
namespace plumbline {

// What one proof of one node amounts to at an instant.
struct ProofFinding {
    ReasonCode code = ReasonCode::ProofMissing;
    Verdict verdict = Verdict::Failed;
    RecordId record;
    const DocumentFact* document = nullptr; // the nearest one when it is about a document
    Instant at;                             // counts from / claimed at / since, by code; passed: since when
};

// A node table with its texts looked up once.
struct ResolvedProof {
    const ProofRule* rule = nullptr;
    Symbol kind, format;
};
struct ResolvedType {
    const ProjectTypeRule* rule = nullptr;
    Symbol symbol;
    std::array<std::vector<ResolvedProof>, kNodeCount> proofs;
    std::vector<Symbol> stages; // parallel to ProjectTypeRule::stageMap

    // What a coarse stage of the CRM means; null when the rulebook does not map it (R18).
    const StageMapping* mappingOf(Symbol stage) const;
};

// How far a project has come at an instant.
struct NodeCounts {
    int claimed = 0, planned = 0, base = 0; // nodes, 0 = none
    int proven = 0;                         // highest n with 1..n verified (without `out`: up to base)
    int verified = 0, verifiedAtMost = 0;   // of 1..base; at most = with what cannot be told
    int documents = 0, documentsAtMost = 0; // valid ones of 1..base
    int documentsRequired = 0;
    Instant provenSince; // when the last of 1..proven was proven; unknown when there is none
};

class NodeVerifier {
public:
    NodeVerifier(const Facts& facts, const Rulebook& rulebook, Instant asOf, const std::vector<VisitAssessment>& visits,
                 const ContractProofs& proofs);

    // Null when the rulebook does not know the project's type.
    const ResolvedType* typeOf(ProjectIndex project) const;
    // At any instant up to asOf; fills the nodes of `out` when it is given.
    NodeCounts verify(ProjectIndex project, const ResolvedType& type, Instant at, ProjectAssessment* out) const;
    ProofFinding find(ProjectIndex project, const ResolvedProof& proof, Instant claimedAt, Instant at) const;
    // A signed document of that kind is there, whether it counts or not.
    bool hasSigned(ProjectIndex project, Symbol kind, Instant at) const;
    // Every instant up to asOf at which the result of verify() can change, newest first.
    std::vector<Instant> turningPoints(ProjectIndex project, Instant after = {}) const;
    const NodeEvidence& evidence() const { return m_evidence; }

private:
    using ClaimInstants = std::array<Instant, kNodeCount>;
    struct NodeResult {
        Verdict verdict = Verdict::Passed;
        int required = 0, valid = 0, validAtMost = 0; // documents
        Instant provenAt;                             // the latest of its proofs, when it passed
    };

    // Gives one reason a proof when `reasons` is given.
    NodeResult verifyNode(ProjectIndex project, const ResolvedType& type, int number, Instant claimedAt, Instant at,
                          std::vector<Reason>* reasons) const;
    ProofFinding findRead(ProjectIndex project, const ResolvedProof& proof, Instant claimedAt, Instant at) const;
    ProofFinding findDocument(ProjectIndex project, const ResolvedProof& proof, Instant claimedAt, Instant at) const;
    ProofFinding judgeDocument(const DocumentFact& document, const ResolvedProof& proof, Instant claimedAt,
                               Instant at) const;
    ProofFinding judgeSigner(const DocumentFact& document, const ResolvedProof& proof, Instant at) const;
    int stageUpTo(ProjectIndex project, const ResolvedType& type, Instant at) const;
    ProofFinding findApproval(ProjectIndex project, const ResolvedProof& proof, Instant at) const;
    ClaimInstants claimsUpTo(ProjectIndex project, Instant at, int& highest) const;
    int plannedUpTo(ProjectIndex project, Day day) const;
    int baseOf(const NodeCounts& counts) const;
    Reason reasonOf(const ProofFinding& finding, int node, int proof, Instant claimedAt) const;

    const Facts& m_facts;
    const Rulebook& m_rulebook;
    Instant m_asOf;
    NodeEvidence m_evidence;
    std::vector<ResolvedType> m_types;
};

} // namespace plumbline
