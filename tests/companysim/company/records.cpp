#include "tests/companysim/company/records.h"

namespace plumbline::companysim {

Ref addContact(Generation& g, Ref customer, std::string name, std::string title, bool canDecide, Day leftOn)
{
    const Instant left = leftOn.isKnown() ? g.at(leftOn, 17) : g.company.customers[customer].createdAt;
    Contact contact = stamped<Contact>(g.company.customers[customer].createdAt, left);
    contact.customer = customer;
    contact.name = std::move(name);
    contact.title = std::move(title);
    contact.canDecide = canDecide;
    contact.leftOn = leftOn;
    const Ref at = g.company.contacts.add(std::move(contact));
    g.company.contacts.edit(at).phone = "139" + std::to_string(10'000'000 + (at * 7'919LL) % 90'000'000);
    if (!leftOn.isKnown())
        g.contactsOf[static_cast<std::size_t>(customer)].push_back(at);
    return at;
}

Ref addDocument(Company& company, const Paper& paper)
{
    const Instant uploaded = paper.uploaded.isKnown() ? paper.uploaded : paper.created + Duration{20 * 60'000};
    Document document = stamped<Document>(uploaded);
    document.customer = paper.customer;
    document.project = paper.project;
    document.visit = paper.visit;
    document.signer = paper.signer;
    document.kind = paper.kind;
    document.format = paper.format;
    document.isSigned = paper.signer != kNone;
    document.isGenerated = paper.generated;
    document.fileCreatedAt = paper.created;
    return company.documents.add(document);
}

Ref addClaim(Company& company, Ref project, int node, Instant claimedAt)
{
    StageClaim claim = stamped<StageClaim>(claimedAt);
    claim.project = project;
    claim.node = node;
    claim.by = company.projects[project].owner;
    claim.claimedAt = claimedAt;
    Project& of = company.projects.edit(project);
    of.claimed = std::max(of.claimed, static_cast<std::uint8_t>(node));
    of.stage = static_cast<std::uint8_t>(of.claimed <= 2    ? 1
                                         : of.claimed <= 4  ? 2
                                         : of.claimed <= 7  ? 3
                                         : of.claimed <= 10 ? 4
                                                            : 5);
    of.changedAt = std::max(of.changedAt, claimedAt);
    return company.stageClaims.add(claim);
}

Ref addMilestone(Company& company, Ref project, int node, Day plannedOn)
{
    Milestone milestone = stamped<Milestone>(company.projects[project].createdAt);
    milestone.project = project;
    milestone.node = node;
    milestone.plannedOn = plannedOn;
    return company.milestones.add(milestone);
}

Ref addApproval(Company& company, const ApprovalSpec& spec)
{
    Approval approval = stamped<Approval>(spec.started, spec.finished.isKnown() ? spec.finished : spec.started);
    approval.kind = spec.kind;
    approval.state = spec.state;
    approval.customer = spec.customer;
    approval.project = spec.project;
    approval.amount = spec.amount;
    approval.startedAt = spec.started;
    approval.finishedAt = spec.finished;
    return company.approvals.add(approval);
}

Ref addContract(Company& company, Ref customer, Money amount, Instant signedAt)
{
    Contract contract = stamped<Contract>(signedAt);
    contract.customer = customer;
    contract.region = company.customers[customer].region;
    contract.rep = company.customers[customer].owner;
    contract.category = company.customers[customer].category;
    contract.amount = amount;
    contract.signedAt = signedAt;
    return company.contracts.add(contract);
}

Ref addFinanceContract(Company& company, Ref contract, Instant registeredAt)
{
    FinanceContract entry = stamped<FinanceContract>(registeredAt);
    entry.contract = contract;
    entry.customer = company.customers[company.contracts[contract].customer].fin;
    entry.amount = company.contracts[contract].amount;
    entry.registeredAt = registeredAt;
    return company.financeContracts.add(entry);
}

Ref addReceipt(Company& company, Ref contract, Money amount, Instant at, bool refund)
{
    Receipt receipt = stamped<Receipt>(at);
    receipt.contract = contract;
    receipt.customer = company.customers[company.contracts[contract].customer].fin;
    receipt.refund = refund;
    receipt.amount = amount;
    receipt.receivedAt = at;
    return company.receipts.add(receipt);
}

Ref addShipment(Company& company, Ref customer, Ref product, Instant at, std::int64_t pieces, Ref contract)
{
    Shipment shipment = stamped<Shipment>(at);
    shipment.customer = company.customers[customer].wms;
    shipment.product = product;
    shipment.contract = contract;
    shipment.quantity = pieces * 1000;
    shipment.shippedAt = at;
    return company.shipments.add(shipment);
}

Ref addOrder(Company& company, Ref customer, Ref category, Money amount, Instant at, Ref contract)
{
    SalesOrder order = stamped<SalesOrder>(at);
    order.customer = company.customers[customer].erp;
    order.category = category;
    order.contract = contract;
    order.amount = amount;
    order.orderedAt = at;
    return company.orders.add(order);
}

Ref addOpportunity(Company& company, Ref customer, Money amount, Instant created)
{
    Opportunity opportunity = stamped<Opportunity>(created);
    opportunity.customer = customer;
    opportunity.owner = company.customers[customer].owner;
    opportunity.region = company.customers[customer].region;
    opportunity.amount = amount;
    opportunity.followedUpAt = opportunity.progressedAt = created;
    return company.opportunities.add(opportunity);
}

Ref addDemand(Company& company, Ref project, Ref part, std::int64_t pieces, Day neededOn, Instant entered)
{
    Demand demand = stamped<Demand>(entered);
    demand.project = project;
    demand.part = part;
    demand.quantity = pieces * 1000;
    demand.neededOn = neededOn;
    return company.demands.add(demand);
}

Ref addStock(Company& company, Ref part, std::int64_t pieces, Instant counted)
{
    Stock stock = stamped<Stock>(counted);
    stock.part = part;
    stock.onHand = pieces * 1000;
    return company.stock.add(stock);
}

Ref addInTransit(Company& company, Ref part, std::int64_t pieces, Day arrivesOn, Instant ordered)
{
    InTransit transit = stamped<InTransit>(ordered);
    transit.part = part;
    transit.quantity = pieces * 1000;
    transit.arrivesOn = arrivesOn;
    return company.inTransit.add(transit);
}

Ref addDecisionStep(Company& company, Ref project, Department department, StepStatus state, Instant since)
{
    DecisionStep step = stamped<DecisionStep>(since);
    step.project = project;
    step.department = department;
    step.state = state;
    step.since = since;
    return company.decisionSteps.add(step);
}

} // namespace plumbline::companysim
