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

NodeEvidence::NodeEvidence(const Facts& facts, Instant asOf, const std::vector<VisitAssessment>& visits)
    : m_facts(facts)
    , m_asOf(asOf)
    , m_visits(visits)
    , m_financeContracts(facts.projects.size())
    , m_receipts(facts.projects.size())
    , m_shipments(facts.projects.size())
{
    for (std::size_t i = 0; i < kCollections.size(); ++i)
        m_knownUntil[i] = facts.freshAsOf(kCollections[i]);
    readContracts();
    readReceipts();
    readShipments();
    m_firstVisits.reserve(facts.entities.size());
    m_firstInquiries.reserve(facts.entities.size());
    for (const EntityFact& entity : facts.entities) {
        m_firstVisits.push_back(firstVisit(entity));
        m_firstInquiries.push_back(firstInquiry(entity));
    }
}

void NodeEvidence::readContracts()
{
    for (const FinanceContractFact& each : m_facts.financeContracts) {
        if (!each.contract.isSet() || each.registeredAt > m_asOf)
            continue;
        const ProjectIndex project = m_facts.contracts[each.contract.at()].project;
        if (project.isSet())
            keepEarlier(m_financeContracts[project.at()], each.registeredAt, each.id);
    }
}

// A down payment that was given back proves nothing.
void NodeEvidence::readReceipts()
{
    std::vector<std::int64_t> net(m_receipts.size(), 0);
    for (const ReceiptFact& each : m_facts.receipts) {
        if (each.receivedAt > m_asOf)
            break;
        if (!each.contract.isSet())
            continue;
        const ProjectIndex project = m_facts.contracts[each.contract.at()].project;
        if (!project.isSet())
            continue;
        const bool isPayment = each.kind == ReceiptKind::Payment;
        net[project.at()] += isPayment ? each.amount.fen : -each.amount.fen;
        if (isPayment)
            keepEarlier(m_receipts[project.at()], each.receivedAt, each.id);
    }
    for (std::size_t i = 0; i < net.size(); ++i) {
        if (net[i] <= 0)
            m_receipts[i] = {};
    }
}

void NodeEvidence::readShipments()
{
    std::vector<ProjectIndex> projectOf; // by symbol of the contract's number
    for (const ContractFact& each : m_facts.contracts) {
        if (!each.number.isSet() || !each.project.isSet())
            continue;
        if (each.number.value >= projectOf.size())
            projectOf.resize(each.number.value + 1);
        projectOf[each.number.value] = each.project;
    }
    for (const ShipmentFact& each : m_facts.shipments) {
        const std::uint32_t number = each.contractNumber.value;
        if (number >= projectOf.size() || !projectOf[number].isSet() || each.shippedAt > m_asOf)
            continue;
        if (!each.returnedAt.isKnown() || each.returnedAt > m_asOf)
            keepEarlier(m_shipments[projectOf[number].at()], each.shippedAt, each.id);
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
    const EntityIndex entity = m_facts.projects[project.at()].entity;
    switch (source) {
    case ProofSource::ValidVisit:
        return entity.isSet() ? m_firstVisits[entity.at()] : FirstProof();
    case ProofSource::Inquiry:
        return entity.isSet() ? m_firstInquiries[entity.at()] : FirstProof();
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

} // namespace plumbline
