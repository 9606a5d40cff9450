#pragma once

#include "tests/companysim/company/rows.h"
#include "tests/companysim/company/table.h"

#include <map>
#include <string_view>

namespace plumbline::companysim {

struct CompanyOptions {
    std::uint64_t seed = 2026;
    double scale = 1.0;             // 0.02 .. 4
    Instant now{1'773'452'520'000}; // 2026-03-14T01:42:00Z, a Saturday in Beijing
};

// The whole company as its systems hold it at `now`. A value; not thread-safe while it is changed.
struct Company {
    CompanyOptions options; // as generated
    Instant now;            // moved by advance() and patch()

    Table<Region> regions;
    Table<Person> people;
    Table<CrmCustomer> customers;
    Table<Contact> contacts;
    Table<Opportunity> opportunities;
    Table<Project> projects;
    Table<Milestone> milestones;
    Table<StageClaim> stageClaims;
    Table<Visit> visits;
    Table<Document> documents;
    Table<Commitment> commitments;
    Table<Campaign> campaigns;
    Table<Target> targets;
    Table<Forecast> forecasts;
    Table<Contract> contracts;

    Table<Twin> erpCustomers, finCustomers, wmsCustomers;

    Table<Category> categories;
    Table<Product> products;
    Table<Part> parts;
    Table<Inquiry> inquiries;
    Table<SalesOrder> orders;
    Table<Stock> stock;
    Table<InTransit> inTransit;
    Table<Demand> demands;

    Table<FinanceContract> financeContracts;
    Table<Receipt> receipts;
    Table<RebateClaim> rebateClaims;

    Table<Shipment> shipments;

    Table<Approval> approvals;
    Table<DecisionStep> decisionSteps;

    Table<RegistryCompany> registry; // parallel to customers: one company per credit code

    // Files that were registered from outside: their names and SHA-256, by document.
    struct RegisteredFile {
        std::string name, sha256;
    };
    std::map<Ref, RegisteredFile> registeredFiles;

    // Ids and names that the cases fix; every other one is made from the position (texts.h).
    std::map<Ref, std::string> opportunityIds, opportunityNames, contractNumbers, orderNumbers;

    // The cases come first: positions below these belong to them, and advance() leaves them alone.
    Ref caseCustomers = 0, caseProjects = 0, caseContracts = 0;

    std::size_t rowCount() const; // of all tables
};

// Deterministic in the options: the same options give the same rows on every platform.
Company generate(const CompanyOptions& options);

// Moves now forward by `by` (> 0) and lets the company work on: new visits with their papers, deals
// that move, receipts, parts that slip. What is new or changed has changedAt in (old now, new now].
void advance(Company& company, Duration by);

// One named change, as the control port asks for it; moves now on by one second, which becomes the
// changedAt of what it touches. False when the name or the argument is not known.
//   register-contract NUMBER      finance registers the contract (case: HT-2026-0117)
//   contact-left NAME             the contact of that name has left today
//   sign-agreement PROJECT        the signed technical agreement is uploaded (case: P-NB-0001)
//   cancel-company CREDITCODE     the registry cancels the company
//   upload-minutes CUSTOMER       minutes for the visits without them, by the CRM's customer id
//   new-opportunity REGION        a rep of the region enters an opportunity (case: R-WB)
//   progress-opportunity ID       the CRM records a stage advance (case: O-HF-STALL)
//   legal-approves PROJECT        the legal department approves (case: P-WH-0005)
//   touch-order ID                the ERP's order gets another version (its contract annex was written)
//   eta-slip PART DAYS            what is in transit of the part arrives so many days later
bool patch(Company& company, std::string_view name, std::string_view argument);

// A hash over every row, for the test of determinism.
std::uint64_t fingerprint(const Company& company);

} // namespace plumbline::companysim
