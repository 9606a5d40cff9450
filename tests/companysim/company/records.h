#pragma once

#include "tests/companysim/company/generation.h"

// One function per kind of record: fills in what follows from its arguments (twins, regions, stamps).
namespace plumbline::companysim {

struct CustomerSpec {
    std::string id, name, grade, city;          // id "" = numbered
    std::string finId, wmsId, finName, wmsName; // "" = numbered, respelled at random
    CustomerKind kind = CustomerKind::Manufacturer;
    Ref region = kNone, owner = kNone, parent = kNone, category = kNone; // owner kNone = at random
    bool returning = false, approvalMapped = false;
    bool erp = true, fin = true, wms = true;
    bool caseOwned = true; // no random data for it
};
// Adds the customer, its twins, its registry company (active) and, in contactsOf, an empty list.
Ref addCustomer(Generation& g, Rng& rng, const CustomerSpec& spec);

Ref addContact(Generation& g, Ref customer, std::string name, std::string title, bool canDecide, Day leftOn = {});

struct Paper {
    DocKind kind = DocKind::TechnicalMinutes;
    Format format = Format::Pdf;
    Ref customer = kNone, project = kNone, visit = kNone, signer = kNone; // a signer means signed
    bool generated = false;
    Instant created, uploaded; // uploaded unknown = 20 minutes after it was created
};
Ref addDocument(Company& company, const Paper& paper);

Ref addClaim(Company& company, Ref project, int node, Instant claimedAt);
Ref addMilestone(Company& company, Ref project, int node, Day plannedOn);

struct ApprovalSpec {
    ApprovalKind kind = ApprovalKind::BudgetRelease;
    ApprovalStatus state = ApprovalStatus::Approved;
    Ref customer = kNone, project = kNone;
    Money amount;
    Instant started, finished;
};
Ref addApproval(Company& company, const ApprovalSpec& spec);

// Signed for the customer's region by its owner; `project` and `opportunity` are set by the caller.
Ref addContract(Company& company, Ref customer, Money amount, Instant signedAt);
Ref addFinanceContract(Company& company, Ref contract, Instant registeredAt);
Ref addReceipt(Company& company, Ref contract, Money amount, Instant at, bool refund = false);
Ref addShipment(Company& company, Ref customer, Ref product, Instant at, std::int64_t pieces, Ref contract = kNone);
Ref addOrder(Company& company, Ref customer, Ref category, Money amount, Instant at, Ref contract = kNone);
Ref addOpportunity(Company& company, Ref customer, Money amount, Instant created);
Ref addDemand(Company& company, Ref project, Ref part, std::int64_t pieces, Day neededOn, Instant entered);
Ref addStock(Company& company, Ref part, std::int64_t pieces, Instant counted);
Ref addInTransit(Company& company, Ref part, std::int64_t pieces, Day arrivesOn, Instant ordered);
Ref addDecisionStep(Company& company, Ref project, Department department, StepStatus state, Instant since);

} // namespace plumbline::companysim
