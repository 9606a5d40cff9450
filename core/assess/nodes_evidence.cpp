#include "core/assess/nodes_evidence.h"

#include <algorithm>

namespace plumbline {
namespace {

void keepEarlier(FirstProof& kept, Instant at, RecordId record)
{
    if (!kept.at.isKnown() || at < kept.at)
        kept = {at, record, Verdict::Passed};
}

// Collection that each ProofSource is read from, in the order of the enum.
constexpr std::array kCollections = {Collection::Document, Collection::Visit,           Collection::Inquiry,
                                     Collection::Approval, Collection::FinanceContract, Collection::Receipt,
                                     Collection::Shipment};

} // namespace

NodeEvidence::NodeEvidence(const Facts& facts, Instant asOf, const std::vector<VisitAssessment>& visits,
                           const ContractProofs& proofs)
    : m_facts(facts)
    , m_asOf(asOf)
    , m_visits(visits)
    , m_financeContracts(facts.projects.size())
    , m_receipts(facts.projects.size())
    , m_shipments(facts.projects.size())
{
    for (std::size_t i = 0; i < kCollections.size(); ++i)
        m_knownUntil[i] = facts.freshAsOf(kCollections[i]);
    for (const FinanceContractFact& each : facts.financeContracts) {
        if (!each.contract.isSet() || each.registeredAt > asOf)
            continue;
        const ProjectIndex project = facts.contracts[each.contract.at()].project;
        if (project.isSet())
            keepEarlier(m_financeContracts[project.at()], each.registeredAt, each.id);
    }
    readContracts(proofs);
    for (const ProjectFact& project : facts.projects) {
        const bool hasCustomer = project.entity.isSet();
        m_visitProofs.push_back(hasCustomer ? firstVisit(facts.entities[project.entity.at()]) : FirstProof());
        m_inquiryProofs.push_back(hasCustomer ? firstInquiry(facts.entities[project.entity.at()]) : FirstProof());
    }
}

// A down payment that was given back proves nothing.
void NodeEvidence::readContracts(const ContractProofs& proofs)
{
    std::vector<Money> net(m_receipts.size());
    for (std::size_t i = 0; i < m_facts.contracts.size(); ++i) {
        const ProjectIndex project = m_facts.contracts[i].project;
        if (!project.isSet())
            continue;
        const ContractProof& proof = proofs.of({static_cast<std::int32_t>(i)});
        net[project.at()] += proof.paid;
        if (proof.payment.isSet())
            keepEarlier(m_receipts[project.at()], proof.paidAt, proof.payment);
        if (proof.shipment >= 0)
            keepEarlier(m_shipments[project.at()], proof.shippedAt,
                        m_facts.shipments[static_cast<std::size_t>(proof.shipment)].id);
    }
    for (std::size_t i = 0; i < net.size(); ++i) {
        if (net[i].fen <= 0)
            m_receipts[i] = {};
    }
}

// The first visit that is valid; without one the first that may be.
FirstProof NodeEvidence::firstVisit(const EntityFact& entity) const
{
    FirstProof perhaps;
    const FactRange range = entity.visits;
    for (auto i = static_cast<std::size_t>(range.first); i < static_cast<std::size_t>(range.last); ++i) {
        const VisitFact& visit = m_facts.visits[i];
        if (visit.visitedAt > m_asOf)
            break;
        if (!m_visits[i].counts || m_visits[i].valid == Verdict::Failed)
            continue;
        if (m_visits[i].valid == Verdict::Passed || m_visits[i].valid == Verdict::NotApplicable)
            return {visit.visitedAt, visit.id, Verdict::Passed};
        if (!perhaps.at.isKnown())
            perhaps = {visit.visitedAt, visit.id, m_visits[i].valid};
    }
    return perhaps;
}

FirstProof NodeEvidence::firstInquiry(const EntityFact& entity) const
{
    if (entity.inquiries.isEmpty())
        return {};
    const InquiryFact& first = m_facts.inquiries[static_cast<std::size_t>(entity.inquiries.first)];
    return first.inquiredAt > m_asOf ? FirstProof() : FirstProof{first.inquiredAt, first.id, Verdict::Passed};
}

FirstProof NodeEvidence::first(ProofSource source, ProjectIndex project) const
{
    switch (source) {
    case ProofSource::ValidVisit:
        return m_visitProofs[project.at()];
    case ProofSource::Inquiry:
        return m_inquiryProofs[project.at()];
    case ProofSource::FinanceContract:
        return m_financeContracts[project.at()];
    case ProofSource::Receipt:
        return m_receipts[project.at()];
    case ProofSource::Shipment:
        return m_shipments[project.at()];
    case ProofSource::Document:
    case ProofSource::Approval:
        break;
    }
    return {};
}

bool NodeEvidence::isInDoubt(ProofSource source, ProjectIndex project) const
{
    using enum Collection;
    const Collection proving = kCollections[static_cast<std::size_t>(source)];
    const ProjectFact& fact = m_facts.projects[project.at()];
    return m_facts.doubts.about(fact.id, {proving, Project, StageClaim}) ||
           m_facts.doubts.about(fact.entity, {proving, Customer});
}

} // namespace plumbline
