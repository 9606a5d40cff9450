#pragma once

#include "core/facts/facts.h"

#include <vector>

// What finance and the warehouse know of each contract of the CRM, up to an instant. For core/assess only.
namespace plumbline {

struct ContractProof {
    Instant registeredAt;       // by finance, under the contract's number; unknown = not
    std::int32_t finance = -1;  // position in Facts::financeContracts
    Instant shippedAt;          // the first shipment that was kept
    std::int32_t shipment = -1; // position in Facts::shipments
    Money paid;                 // payments less refunds
    Instant paidAt;             // the first payment; unknown = none
    RecordId payment;           // that receipt
    int sameNumber = 1;         // contracts signed by then under this number, itself included
};

class ContractProofs {
public:
    ContractProofs(const Facts& facts, Instant asOf);

    const ContractProof& of(ContractIndex contract) const { return m_proofs[contract.at()]; }
    // A contract of the CRM, or of finance, has that number. The empty number is nobody's.
    bool isSigned(Symbol number) const { return m_contractOf[number.value].isSet(); }
    bool isRegistered(Symbol number) const { return m_registered[number.value] != 0; }
    ContractIndex contractOf(Symbol number) const { return m_contractOf[number.value]; }

private:
    void numberContracts(const Facts& facts, Instant asOf);
    void findRegistrations(const Facts& facts, Instant asOf);
    void findShipments(const Facts& facts, Instant asOf);
    void addReceipts(const Facts& facts, Instant asOf);

    std::vector<ContractProof> m_proofs;     // parallel to Facts::contracts
    std::vector<ContractIndex> m_contractOf; // by symbol
    std::vector<char> m_registered;          // by symbol
};

} // namespace plumbline
