#include "core/assess/eventchecks.h"

#include "core/assess/seen.h"

#include <algorithm>

namespace plumbline {

CheckResult EventChecks::result(EventCheck check, Verdict verdict, ReasonCode code, std::vector<ReasonArg> args,
                                std::vector<RecordId> records, Instant decidedAt, Instant knownUntil) const
{
    return {check, Reason{code, verdict, std::move(args), std::move(records)}, decidedAt, knownUntil,
            m_rulebook.version};
}

// R7: finance has the rulebook's days to register it.
CheckResult EventChecks::contract(const ContractFact& contract) const
{
    using enum ReasonCode;
    const Instant fresh = m_facts.freshAsOf(Collection::FinanceContract);
    const std::string number(m_facts.symbols.text(contract.number));
    const auto index = static_cast<std::int32_t>(&contract - m_facts.contracts.data());
    const ContractProof& proof = m_proofs.of({index});
    if (proof.finance >= 0)
        return result(EventCheck::InFinance, Verdict::Passed, ContractInFinance, {number, proof.registeredAt},
                      {contract.id, m_facts.financeContracts[static_cast<std::size_t>(proof.finance)].id},
                      proof.registeredAt, fresh);
    const Instant until = contract.signedAt + Duration::days(m_rulebook.findings.financeDays);
    if (fresh.isKnown() && m_assessment.asOf <= until)
        return result(EventCheck::InFinance, Verdict::Pending, ContractAwaited, {until}, {contract.id}, {}, fresh);
    const bool isInDoubt =
        m_facts.doubts.isOutdated(contract.id) || m_facts.doubts.about(contract.entity, {Collection::FinanceContract});
    if (!fresh.isKnown() || fresh <= until || isInDoubt)
        return result(EventCheck::InFinance, Verdict::Unknown, ContractUnknown, {fresh}, {contract.id}, {}, fresh);
    return result(EventCheck::InFinance, Verdict::Failed, ContractNotInFinance, {number, contract.signedAt},
                  {contract.id}, contract.signedAt, fresh);
}

Verdict EventChecks::contractVerdict(Symbol number, ContractIndex contract, Instant at, bool isDemanded) const
{
    if (contract.isSet() || m_proofs.isSigned(number) || (number.isSet() && m_proofs.isRegistered(number)))
        return Verdict::Passed;
    if (!number.isSet() && !isDemanded)
        return Verdict::NotApplicable;
    return m_contractsFresh.isKnown() && m_contractsFresh >= at ? Verdict::Failed : Verdict::Unknown;
}

CheckResult EventChecks::hasContract(Symbol number, ContractIndex contract, Instant at, bool isDemanded) const
{
    using enum ReasonCode;
    const Verdict verdict = contractVerdict(number, contract, at, isDemanded);
    const std::string text(m_facts.symbols.text(number));
    const ContractIndex found = contract.isSet() ? contract : m_proofs.contractOf(number);
    if (verdict == Verdict::Passed && found.isSet()) {
        const ContractFact& fact = m_facts.contracts[found.at()];
        return result(EventCheck::HasContract, verdict, MoneyHasContract, {text}, {fact.id}, fact.signedAt,
                      m_contractsFresh);
    }
    if (verdict == Verdict::Unknown)
        return result(EventCheck::HasContract, verdict, ContractUnknown, {m_contractsFresh}, {}, {}, m_contractsFresh);
    const ReasonCode code = verdict == Verdict::Passed ? MoneyHasContract : MoneyWithoutContract;
    return result(EventCheck::HasContract, verdict, code, {text}, {}, {}, m_contractsFresh);
}

Verdict EventChecks::verdictOf(const ReceiptFact& receipt) const
{
    return contractVerdict(receipt.contractNumber, receipt.contract, receipt.receivedAt, true);
}

Verdict EventChecks::verdictOf(const ShipmentFact& shipment) const
{
    return contractVerdict(shipment.contractNumber, {}, shipment.shippedAt, false);
}

CheckResult EventChecks::receipt(const ReceiptFact& receipt) const
{
    return hasContract(receipt.contractNumber, receipt.contract, receipt.receivedAt, true);
}

// A sale from stock needs no contract: a shipment without a number is not judged.
CheckResult EventChecks::shipment(const ShipmentFact& shipment) const
{
    return hasContract(shipment.contractNumber, {}, shipment.shippedAt, false);
}

CheckResult EventChecks::claim(const StageClaimFact& claim) const
{
    using enum ReasonCode;
    const Instant fresh = m_facts.freshAsOf(Collection::Document);
    if (!claim.project.isSet() || claim.node < 1 || claim.node > kNodeCount)
        return result(EventCheck::NodeProofs, Verdict::Unknown, ClaimUnknown, {std::int64_t(claim.node)}, {}, {},
                      fresh);
    const ProjectAssessment& project = m_assessment.projects[claim.project.at()];
    const NodeAssessment& node = project.nodes[static_cast<std::size_t>(claim.node - 1)];
    std::vector<RecordId> records;
    for (const Reason& reason : node.reasons)
        records.insert(records.end(), reason.records.begin(), reason.records.end());
    const ReasonCode code = node.verdict == Verdict::Passed     ? ClaimProven
                            : node.verdict == Verdict::Maturing ? ClaimMaturing
                            : node.verdict == Verdict::Failed   ? ClaimNotProven
                                                                : ClaimUnknown;
    std::vector<ReasonArg> args = {std::int64_t(claim.node)};
    if (code == ClaimNotProven)
        args.emplace_back(std::int64_t(project.provenNode));
    return result(EventCheck::NodeProofs, node.verdict, code, std::move(args), std::move(records), claim.claimedAt,
                  fresh);
}

CheckResult EventChecks::promise(const CommitmentFact& promise, CommitmentState state) const
{
    using enum ReasonCode;
    const Instant fresh = m_facts.freshAsOf(Collection::Document);
    const auto told = [&](Verdict verdict, ReasonCode code, Instant at) {
        return result(EventCheck::ProofArrived, verdict, code, {at}, {promise.id}, at, fresh);
    };
    switch (state) {
    case CommitmentState::Kept:
        return told(Verdict::Passed, PromiseKept, promise.dueAt);
    case CommitmentState::Late:
        return told(Verdict::Failed, PromiseLate, promise.dueAt);
    case CommitmentState::Overdue:
    case CommitmentState::Broken:
        return told(Verdict::Failed, PromiseOverdue, promise.dueAt);
    case CommitmentState::Open:
        return told(Verdict::Pending, PromiseOpen, promise.dueAt);
    case CommitmentState::NotSeen:
    case CommitmentState::Unknown:
        break;
    }
    return result(EventCheck::ProofArrived, Verdict::Unknown, PromiseUnknown, {fresh}, {promise.id}, {}, fresh);
}

CheckResult EventChecks::rebate(const RebateAssessment& rebate) const
{
    using enum ReasonCode;
    const Instant fresh = m_facts.freshAsOf(Collection::Receipt);
    std::vector<RecordId> records = {rebate.claim};
    for (const Reason& reason : rebate.reasons)
        records.insert(records.end(), reason.records.begin(), reason.records.end());
    if (rebate.verdict == Verdict::Unknown && !rebate.outOfRule)
        return result(EventCheck::RebateDue, Verdict::Unknown, RebateCannotTell, {}, std::move(records), {}, fresh);
    return result(EventCheck::RebateDue, rebate.outOfRule ? Verdict::Failed : Verdict::Passed,
                  rebate.outOfRule ? RebateOutsideRule : RebateWithinRule, {rebate.claimed, rebate.amount},
                  std::move(records), rebate.claimedAt, fresh);
}

} // namespace plumbline
