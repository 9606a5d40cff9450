#pragma once

#include "core/assess/commitments.h"
#include "core/assess/contractproofs.h"
#include "core/assess/events.h"

// The checks of events that are no visits, one function a check. For core/assess only.
namespace plumbline {

class EventChecks {
public:
    EventChecks(const Facts& facts, const Rulebook& rulebook, const Assessment& assessment,
                const ContractProofs& proofs)
        : m_facts(facts)
        , m_rulebook(rulebook)
        , m_assessment(assessment)
        , m_proofs(proofs)
        , m_contractsFresh(facts.freshAsOf(Collection::Contract))
    {
    }

    CheckResult contract(const ContractFact& contract) const;
    CheckResult receipt(const ReceiptFact& receipt) const;
    CheckResult shipment(const ShipmentFact& shipment) const;
    // The same as one word: most events are only counted.
    Verdict verdictOf(const ReceiptFact& receipt) const;
    Verdict verdictOf(const ShipmentFact& shipment) const;
    CheckResult claim(const StageClaimFact& claim) const;
    CheckResult promise(const CommitmentFact& promise, CommitmentState state) const;
    CheckResult rebate(const RebateAssessment& rebate) const;

private:
    CheckResult result(EventCheck check, Verdict verdict, ReasonCode code, std::vector<ReasonArg> args,
                       std::vector<RecordId> records, Instant decidedAt, Instant knownUntil) const;
    // What hasContract says, without why.
    Verdict contractVerdict(Symbol number, ContractIndex contract, Instant at, bool isDemanded) const;
    CheckResult hasContract(Symbol number, ContractIndex contract, Instant at, bool isDemanded) const;

    const Facts& m_facts;
    const Rulebook& m_rulebook;
    const Assessment& m_assessment;
    const ContractProofs& m_proofs;
    Instant m_contractsFresh;
};

} // namespace plumbline
