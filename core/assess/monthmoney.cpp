#include "core/assess/monthmoney.h"

#include <algorithm>

namespace plumbline {
namespace {

class Pieces {
public:
    Pieces(const Facts& facts, const Rulebook& rulebook, Instant asOf)
        : m_facts(facts)
        , m_month(rulebook.clock.monthAt(asOf))
        , m_begin(rulebook.clock.startOf(firstDay(m_month)))
        , m_asOf(asOf)
        , m_projectOf(facts.opportunities.size())
    {
        for (std::size_t i = facts.projects.size(); i-- > 0;) {
            if (facts.projects[i].opportunity.isSet())
                m_projectOf[facts.projects[i].opportunity.at()] = {static_cast<std::int32_t>(i)};
        }
    }

    void addContracts(const ContractProofs& proofs);
    void addForecasts();
    void addFinanceContracts();
    void addReceipts();
    std::vector<MoneyPiece> take() { return std::move(m_pieces); }

private:
    bool isInMonth(Instant at) const { return at.isKnown() && at >= m_begin && at <= m_asOf; }
    MoneyPiece& add(MoneyKind kind, Money amount, ContractIndex contract, EntityIndex entity, RecordId record);

    const Facts& m_facts;
    Month m_month;
    Instant m_begin, m_asOf;
    std::vector<ProjectIndex> m_projectOf; // by opportunity
    std::vector<MoneyPiece> m_pieces;
};

MoneyPiece& Pieces::add(MoneyKind kind, Money amount, ContractIndex contract, EntityIndex entity, RecordId record)
{
    MoneyPiece piece;
    piece.kind = kind;
    piece.amount = amount;
    piece.contract = contract;
    piece.entity = entity;
    piece.record = record;
    if (contract.isSet()) {
        piece.region = m_facts.contracts[contract.at()].region;
        piece.project = m_facts.contracts[contract.at()].project;
    }
    if (!piece.region.isSet() && entity.isSet())
        piece.region = m_facts.entities[entity.at()].region;
    return m_pieces.emplace_back(piece);
}

void Pieces::addContracts(const ContractProofs& proofs)
{
    for (std::size_t i = 0; i < m_facts.contracts.size(); ++i) {
        const ContractFact& contract = m_facts.contracts[i];
        const ContractIndex index{static_cast<std::int32_t>(i)};
        if (isInMonth(contract.signedAt))
            add(MoneyKind::Reported, contract.amount, index, contract.entity, contract.id);
        const ContractProof& proof = proofs.of(index);
        if (proof.shipment < 0 || !isInMonth(proof.shippedAt))
            continue;
        const ShipmentFact& shipment = m_facts.shipments[static_cast<std::size_t>(proof.shipment)];
        add(MoneyKind::Shipped, contract.amount, index, shipment.entity, contract.id).proof = shipment.id;
    }
}

void Pieces::addForecasts()
{
    for (const ForecastFact& forecast : m_facts.forecasts) {
        if (forecast.month != m_month || (forecast.enteredAt.isKnown() && forecast.enteredAt > m_asOf))
            continue;
        MoneyPiece& piece = add(MoneyKind::Expected, forecast.amount, {}, {}, forecast.id);
        piece.region = forecast.region;
        piece.opportunity = forecast.opportunity;
        if (forecast.opportunity.isSet())
            piece.project = m_projectOf[forecast.opportunity.at()];
    }
}

void Pieces::addFinanceContracts()
{
    for (const FinanceContractFact& each : m_facts.financeContracts) {
        if (isInMonth(each.registeredAt))
            add(MoneyKind::InFinance, each.amount, each.contract, each.entity, each.id);
    }
}

void Pieces::addReceipts()
{
    const auto& receipts = m_facts.receipts;
    auto receipt = std::lower_bound(receipts.begin(), receipts.end(), m_begin,
                                    [](const ReceiptFact& r, Instant at) { return r.receivedAt < at; });
    for (; receipt != receipts.end() && receipt->receivedAt <= m_asOf; ++receipt) {
        const Money amount = receipt->kind == ReceiptKind::Refund ? Money{} - receipt->amount : receipt->amount;
        add(MoneyKind::Paid, amount, receipt->contract, receipt->entity, receipt->id);
    }
}

} // namespace

std::vector<MoneyPiece> moneyOfMonth(const Facts& facts, const Rulebook& rulebook, Instant asOf,
                                     const ContractProofs& proofs)
{
    Pieces pieces(facts, rulebook, asOf);
    pieces.addContracts(proofs);
    pieces.addForecasts();
    pieces.addFinanceContracts();
    pieces.addReceipts();
    return pieces.take();
}

MoneyKind kindOf(ProofRung rung)
{
    switch (rung) {
    case ProofRung::Signed:
        return MoneyKind::Reported;
    case ProofRung::InFinance:
        return MoneyKind::InFinance;
    case ProofRung::Shipped:
        return MoneyKind::Shipped;
    case ProofRung::Paid:
        break;
    }
    return MoneyKind::Paid;
}

} // namespace plumbline
