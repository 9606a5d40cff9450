#include "tests/companysim/company/catalogue.h"
#include "tests/companysim/company/everytable.h"
#include "tests/companysim/company/records.h"
#include "tests/companysim/company/texts.h"

#include <charconv>

namespace plumbline::companysim {
namespace {

// The position of the first row that `matches`, kNone when there is none.
template <typename RowType, typename Matcher> Ref find(const Table<RowType>& table, Matcher matches)
{
    for (Ref at = 0; at < static_cast<Ref>(table.size()); ++at) {
        if (matches(table[at]))
            return at;
    }
    return kNone;
}

Ref projectWithId(const Company& company, std::string_view id)
{
    return find(company.projects, [&](const Project& project) { return project.id == id; });
}

Ref presentContact(const Company& company, Ref customer)
{
    return find(company.contacts,
                [&](const Contact& contact) { return contact.customer == customer && !contact.leftOn.isKnown(); });
}

bool registerContract(Company& company, std::string_view number)
{
    for (Ref at = 0; at < static_cast<Ref>(company.contracts.size()); ++at) {
        if (contractNumber(company, at) != number)
            continue;
        if (find(company.financeContracts, [&](const FinanceContract& entry) { return entry.contract == at; }) != kNone)
            return false;
        addFinanceContract(company, at, company.now);
        return true;
    }
    return false;
}

bool contactLeft(Company& company, std::string_view name)
{
    const Ref at = find(company.contacts,
                        [&](const Contact& contact) { return contact.name == name && !contact.leftOn.isKnown(); });
    if (at == kNone)
        return false;
    Contact& contact = company.contacts.edit(at);
    contact.leftOn = CompanyClock{}.dayAt(company.now);
    contact.changedAt = company.now;
    return true;
}

// The file is four days old, so that it does not have to mature first.
bool signAgreement(Company& company, std::string_view projectId)
{
    const Ref project = projectWithId(company, projectId);
    if (project == kNone)
        return false;
    Paper paper;
    paper.kind = DocKind::TechnicalAgreement;
    paper.customer = company.projects[project].customer;
    paper.project = project;
    paper.signer = presentContact(company, paper.customer);
    paper.created = company.now - Duration::days(4);
    paper.uploaded = company.now;
    addDocument(company, paper);
    return true;
}

bool cancelCompany(Company& company, std::string_view creditCode)
{
    const Ref at = find(company.registry, [&](const RegistryCompany& entry) { return entry.creditCode == creditCode; });
    if (at == kNone)
        return false;
    RegistryCompany& entry = company.registry.edit(at);
    entry.state = RegistryStatus::Cancelled;
    entry.stateSince = CompanyClock{}.dayAt(company.now);
    entry.changedAt = company.now;
    return true;
}

bool uploadMinutes(Company& company, std::string_view customerId)
{
    const Ref customer = find(company.customers, [&](const CrmCustomer& entry) { return entry.id == customerId; });
    if (customer == kNone)
        return false;
    std::vector<char> hasMinutes(company.visits.size(), 0);
    for (const Document& document : company.documents) {
        if (document.visit != kNone && document.kind == DocKind::TechnicalMinutes)
            hasMinutes[static_cast<std::size_t>(document.visit)] = 1;
    }
    bool any = false;
    for (std::size_t at = 0; at < company.visits.size(); ++at) {
        if (company.visits[at].customer != customer || hasMinutes[at] != 0)
            continue;
        Paper paper;
        paper.format = Format::Docx;
        paper.customer = customer;
        paper.visit = static_cast<Ref>(at);
        paper.created = paper.uploaded = company.now;
        addDocument(company, paper);
        any = true;
    }
    return any;
}

bool newOpportunity(Company& company, std::string_view regionId)
{
    const Ref region = find(company.regions, [&](const Region& entry) { return entry.id == regionId; });
    const Ref customer =
        find(company.customers, [&](const CrmCustomer& entry) { return entry.region == region && entry.fin != kNone; });
    if (region == kNone || customer == kNone)
        return false;
    addOpportunity(company, customer, {48'000'000}, company.now);
    return true;
}

bool progressOpportunity(Company& company, std::string_view id)
{
    for (Ref at = 0; at < static_cast<Ref>(company.opportunities.size()); ++at) {
        if (opportunityId(company, at) != id || company.opportunities[at].state != Deal::Open)
            continue;
        Opportunity& opportunity = company.opportunities.edit(at);
        opportunity.stage = static_cast<std::uint8_t>(std::min(5, opportunity.stage + 1));
        opportunity.progressedAt = opportunity.followedUpAt = opportunity.changedAt = company.now;
        return true;
    }
    return false;
}

bool legalApproves(Company& company, std::string_view projectId)
{
    const Ref project = projectWithId(company, projectId);
    const Ref at = find(company.decisionSteps, [&](const DecisionStep& step) {
        return project != kNone && step.project == project && step.department == Department::Legal;
    });
    if (at == kNone)
        return false;
    DecisionStep& step = company.decisionSteps.edit(at);
    step.state = StepStatus::Approved;
    step.since = step.changedAt = company.now;
    return true;
}

bool etaSlip(Company& company, std::string_view argument)
{
    const auto blank = argument.rfind(' ');
    int days = 0;
    if (blank == std::string_view::npos ||
        std::from_chars(argument.data() + blank + 1, argument.data() + argument.size(), days).ec != std::errc{})
        return false;
    const std::string_view name = argument.substr(0, blank);
    const Ref part = find(company.parts, [&](const Part& entry) { return entry.name == name || entry.id == name; });
    for (Ref at = 0; part != kNone && at < static_cast<Ref>(company.inTransit.size()); ++at) {
        if (company.inTransit[at].part != part || company.inTransit[at].removed)
            continue;
        InTransit& transit = company.inTransit.edit(at);
        transit.arrivesOn.number += days;
        transit.changedAt = company.now;
    }
    return part != kNone;
}

bool touchOrder(Company& company, std::string_view id)
{
    for (Ref at = 0; at < static_cast<Ref>(company.orders.size()); ++at) {
        if (orderId(at) != id)
            continue;
        company.orders.edit(at).changedAt = company.now;
        return true;
    }
    return false;
}

struct NamedPatch {
    std::string_view name;
    bool (*apply)(Company&, std::string_view);
};

constexpr std::array<NamedPatch, 10> kPatches = {{{"register-contract", registerContract},
                                                  {"contact-left", contactLeft},
                                                  {"sign-agreement", signAgreement},
                                                  {"cancel-company", cancelCompany},
                                                  {"upload-minutes", uploadMinutes},
                                                  {"new-opportunity", newOpportunity},
                                                  {"progress-opportunity", progressOpportunity},
                                                  {"legal-approves", legalApproves},
                                                  {"eta-slip", etaSlip},
                                                  {"touch-order", touchOrder}}};

} // namespace

bool patch(Company& company, std::string_view name, std::string_view argument)
{
    for (const NamedPatch& known : kPatches) {
        if (known.name != name)
            continue;
        company.now = company.now + Duration{1000};
        const bool done = known.apply(company, argument);
        forEveryTable(company, [](auto& table) { table.reindex(); });
        return done;
    }
    return false;
}

} // namespace plumbline::companysim
