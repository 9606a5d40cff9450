#include "core/assess/contractproofs.h"

#include "core/assess/seen.h"

namespace plumbline {

ContractProofs::ContractProofs(const Facts& facts, Instant asOf)
    : m_proofs(facts.contracts.size())
    , m_contractOf(facts.symbols.size())
    , m_registered(facts.symbols.size(), 0)
{
    numberContracts(facts, asOf);
    findRegistrations(facts, asOf);
    findShipments(facts, asOf);
    addReceipts(facts, asOf);
}

// Which contract a number stands for, and how many carry it. The empty number is nobody's.
void ContractProofs::numberContracts(const Facts& facts, Instant asOf)
{
    std::vector<int> count(facts.symbols.size(), 0);
    for (std::size_t i = facts.contracts.size(); i-- > 0;) {
        const Symbol number = facts.contracts[i].number;
        m_contractOf[number.value] = {static_cast<std::int32_t>(i)};
        count[number.value] += facts.contracts[i].signedAt <= asOf ? 1 : 0;
    }
    m_contractOf[0] = {};
    for (std::size_t i = 0; i < m_proofs.size(); ++i) {
        const Symbol number = facts.contracts[i].number;
        if (number.isSet())
            m_proofs[i].sameNumber = count[number.value];
    }
}

// The first registration of a number in finance.
void ContractProofs::findRegistrations(const Facts& facts, Instant asOf)
{
    std::vector<std::int32_t> financeOf(facts.symbols.size(), -1);
    for (std::size_t i = 0; i < facts.financeContracts.size(); ++i) {
        const FinanceContractFact& each = facts.financeContracts[i];
        if (!each.number.isSet() || each.registeredAt > asOf)
            continue;
        m_registered[each.number.value] = 1;
        if (financeOf[each.number.value] < 0)
            financeOf[each.number.value] = static_cast<std::int32_t>(i);
    }
    for (std::size_t i = 0; i < m_proofs.size(); ++i) {
        const Symbol number = facts.contracts[i].number;
        if (!number.isSet())
            continue;
        m_proofs[i].finance = financeOf[number.value];
        if (m_proofs[i].finance >= 0)
            m_proofs[i].registeredAt =
                facts.financeContracts[static_cast<std::size_t>(m_proofs[i].finance)].registeredAt;
    }
}

// The first shipment that the customer kept.
void ContractProofs::findShipments(const Facts& facts, Instant asOf)
{
    for (std::size_t i = 0; i < facts.shipments.size(); ++i) {
        const ShipmentFact& each = facts.shipments[i];
        const ContractIndex contract = m_contractOf[each.contractNumber.value];
        if (!contract.isSet() || !each.shippedAt.isKnown() || each.shippedAt > asOf || !isKept(each, asOf))
            continue;
        ContractProof& proof = m_proofs[contract.at()];
        if (proof.shipment < 0 || each.shippedAt < proof.shippedAt) {
            proof.shippedAt = each.shippedAt;
            proof.shipment = static_cast<std::int32_t>(i);
        }
    }
}

void ContractProofs::addReceipts(const Facts& facts, Instant asOf)
{
    for (const ReceiptFact& each : facts.receipts) {
        if (each.receivedAt > asOf)
            break;
        if (!each.contract.isSet())
            continue;
        ContractProof& proof = m_proofs[each.contract.at()];
        if (each.kind == ReceiptKind::Refund) {
            proof.paid -= each.amount;
            continue;
        }
        proof.paid += each.amount;
        if (!proof.payment.isSet()) {
            proof.paidAt = each.receivedAt;
            proof.payment = each.id;
        }
    }
}

} // namespace plumbline
