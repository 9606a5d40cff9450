#include "tests/companysim/endtoend/syncedcompany.h"

namespace plumbline::companysim {

namespace {

std::int64_t units(std::int64_t value) { return value; }
std::int64_t units(std::int32_t value) { return value; }
std::int64_t units(bool value) { return value ? 1 : 0; }
std::int64_t units(Money value) { return value.fen; }
std::int64_t units(Instant value) { return value.ms; }
std::int64_t units(Day value) { return value.isKnown() ? value.number : kMissing; }
std::int64_t units(Month value) { return value.number; }

template <typename RowType, typename Owner, typename Value>
std::uint64_t sum(const Table<RowType>& table, Value Owner::*field)
{
    std::uint64_t total = 0;
    for (const RowType& row : table) {
        const std::int64_t value = units(row.*field);
        total += row.removed || value == kMissing ? 0 : static_cast<std::uint64_t>(value);
    }
    return total;
}

void addSelling(std::map<std::string, std::uint64_t>& sums, const Company& c)
{
    sums["opportunity.amount"] = sum(c.opportunities, &Opportunity::amount);
    sums["opportunity.created_at"] = sum(c.opportunities, &Opportunity::createdAt);
    sums["opportunity.progressed_at"] = sum(c.opportunities, &Opportunity::progressedAt);
    sums["opportunity.closed_at"] = sum(c.opportunities, &Opportunity::closedAt);
    sums["project.amount"] = sum(c.projects, &Project::amount);
    sums["milestone.node"] = sum(c.milestones, &Milestone::node);
    sums["milestone.planned_on"] = sum(c.milestones, &Milestone::plannedOn);
    sums["stage_claim.claimed_at"] = sum(c.stageClaims, &StageClaim::claimedAt);
    sums["visit.visited_at"] = sum(c.visits, &Visit::visitedAt);
    sums["visit.recorded_at"] = sum(c.visits, &Visit::createdAt);
    sums["document.created_at"] = sum(c.documents, &Document::fileCreatedAt);
    sums["document.is_signed"] = sum(c.documents, &Document::isSigned);
    sums["commitment.due_at"] = sum(c.commitments, &Commitment::dueAt);
    sums["contact.left_on"] = sum(c.contacts, &Contact::leftOn);
    sums["target.month"] = sum(c.targets, &Target::month);
    sums["target.amount"] = sum(c.targets, &Target::amount);
    sums["forecast.entered_at"] = sum(c.forecasts, &Forecast::enteredAt);
    sums["contract.amount"] = sum(c.contracts, &Contract::amount);
    sums["contract.signed_at"] = sum(c.contracts, &Contract::signedAt);
}

void addOthers(std::map<std::string, std::uint64_t>& sums, const Company& c)
{
    sums["product.price"] = sum(c.products, &Product::price);
    sums["inquiry.amount"] = sum(c.inquiries, &Inquiry::amount);
    sums["inquiry.inquired_at"] = sum(c.inquiries, &Inquiry::inquiredAt);
    sums["sales_order.amount"] = sum(c.orders, &SalesOrder::amount);
    sums["sales_order.returned"] = sum(c.orders, &SalesOrder::returned);
    sums["sales_order.ordered_at"] = sum(c.orders, &SalesOrder::orderedAt);
    sums["stock.on_hand"] = sum(c.stock, &Stock::onHand);
    sums["in_transit.arrives_on"] = sum(c.inTransit, &InTransit::arrivesOn);
    sums["demand.quantity"] = sum(c.demands, &Demand::quantity);
    sums["demand.needed_on"] = sum(c.demands, &Demand::neededOn);
    sums["finance_contract.registered_at"] = sum(c.financeContracts, &FinanceContract::registeredAt);
    sums["receipt.amount"] = sum(c.receipts, &Receipt::amount);
    sums["receipt.received_at"] = sum(c.receipts, &Receipt::receivedAt);
    sums["rebate_claim.rate"] = sum(c.rebateClaims, &RebateClaim::rate);
    sums["rebate_claim.amount"] = sum(c.rebateClaims, &RebateClaim::amount);
    sums["shipment.quantity"] = sum(c.shipments, &Shipment::quantity);
    sums["shipment.shipped_at"] = sum(c.shipments, &Shipment::shippedAt);
    sums["shipment.returned_at"] = sum(c.shipments, &Shipment::returnedAt);
    sums["approval.amount"] = sum(c.approvals, &Approval::amount);
    sums["approval.started_at"] = sum(c.approvals, &Approval::startedAt);
    sums["approval.finished_at"] = sum(c.approvals, &Approval::finishedAt);
    sums["decision_step.since"] = sum(c.decisionSteps, &DecisionStep::since);
    sums["company.state_since"] = sum(c.registry, &RegistryCompany::stateSince);
}

} // namespace

std::map<std::string, std::uint64_t> SyncedCompany::heldSums() const
{
    std::map<std::string, std::uint64_t> sums;
    addSelling(sums, m_servers->company());
    addOthers(sums, m_servers->company());
    return sums;
}

} // namespace plumbline::companysim
