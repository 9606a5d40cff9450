#pragma once

#include "core/assess/assessment.h"
#include "core/assess/contractproofs.h"

// Reconciliation and the gaming radar (R8, R10, R20, R21, R36, R68, idea 15). For core/assess only.
namespace plumbline {

// Fills out.findings, oldest first: of the rulebook's last days up to asOf. What a system that was not
// read far enough might still explain raises none.
void raiseFindings(const Facts& facts, const Rulebook& rulebook, const ContractProofs& proofs, Assessment& out);

struct FindingPass {
    const Facts& facts;
    const Rulebook& rulebook;
    const ContractProofs& proofs;
    Assessment& out;
    Instant begin; // of the days looked back

    bool isRecent(Instant at) const { return at.isKnown() && at >= begin && at <= out.asOf; }
    // Appends a finding and returns it to be completed; name and region are the customer's.
    Finding& raise(FindingKind kind, SubjectKind subject, RecordId record, EntityIndex entity, Instant since) const;
};

// findings_money.cpp
void findUnmatchedContracts(const FindingPass& pass);
void findContractsTwice(const FindingPass& pass);
void findUnregisteredShipments(const FindingPass& pass);
void findReturnedPayments(const FindingPass& pass);
// findings_documents.cpp
void findOddDocuments(const FindingPass& pass);
// findings_visits.cpp
void findVisitPatterns(const FindingPass& pass);
// findings_notes.cpp; visits: positions in Facts::visits
void findAlikeNotes(const FindingPass& pass, const std::vector<std::size_t>& visits);

} // namespace plumbline
