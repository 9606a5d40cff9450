#include "tests/companysim/servers/streams.h"

#include "tests/companysim/company/texts.h"
#include "tests/companysim/servers/streamof.h"

namespace plumbline::companysim {

namespace {

void changed(JsonObject& out, const Row& row)
{
    out.iso("updatedAt", row.changedAt, false).flag("isDeleted", row.removed);
}

void department(JsonObject& out, const Company& company, Ref region)
{
    out.related("department", "id", idIn(company.regions, region));
}
void account(JsonObject& out, const Company& company, Ref customer)
{
    out.related("account", "id", idIn(company.customers, customer));
}
void owner(JsonObject& out, Ref person) { out.related("owner", "id", idBy(personId, person)); }
void opportunity(JsonObject& out, const Company& company, Ref at)
{
    out.related("opportunity", "id", at == kNone ? std::string() : opportunityId(company, at));
}
void project(JsonObject& out, const Company& company, Ref at)
{
    out.related("project", "id", idIn(company.projects, at));
}

int statusNumber(Deal state) { return state == Deal::Open ? 1 : state == Deal::Won ? 2 : 3; }
std::string_view yesNo(bool value) { return value ? "Y" : "N"; }

std::string_view roleName(Role role)
{
    return role == Role::Rep ? "SALES" : role == Role::Director ? "SALES_DIRECTOR" : "VP";
}

std::string_view typeName(CustomerKind kind)
{
    switch (kind) {
    case CustomerKind::Hospital:
        return "HOSPITAL";
    case CustomerKind::Manufacturer:
        return "MANUFACTURER";
    case CustomerKind::Dealer:
        return "DEALER";
    case CustomerKind::Other:
        return "OTHER";
    }
    return {};
}

void writeRegion(JsonObject& out, const Company&, const Region& row, Ref)
{
    std::string provinces;
    for (const int code : row.provinces)
        provinces += (provinces.empty() ? "" : ",") + std::to_string(code);
    out.text("id", row.id).text("name", row.name).related("director", "id", idBy(personId, row.director));
    out.text("provinceCodes", provinces);
    changed(out, row);
}

void writePerson(JsonObject& out, const Company& company, const Person& row, Ref at)
{
    out.text("id", personId(at)).text("displayName", row.name).text("role", roleName(row.role));
    department(out, company, row.region);
    out.related("manager", "id", idBy(personId, row.superior)).flag("active", row.active);
    changed(out, row);
}

void writeCustomer(JsonObject& out, const Company& company, const CrmCustomer& row, Ref)
{
    out.text("id", row.id).text("name", row.name).textOrNull("creditCode", row.creditCode);
    out.text("type", typeName(row.kind)).textOrNull("grade", row.grade);
    out.open("address").text("provinceCode", std::to_string(row.province)).text("city", row.city);
    out.text("street", row.address).close().text("phone", row.phone);
    department(out, company, row.region);
    owner(out, row.owner);
    out.related("parent", "id", idIn(company.customers, row.parent));
    out.text("isReturning", yesNo(row.returning)).text("approvalMapped", yesNo(row.approvalMapped));
    changed(out, row);
}

void writeContact(JsonObject& out, const Company& company, const Contact& row, Ref at)
{
    out.text("id", contactId(at));
    account(out, company, row.customer);
    out.text("fullName", row.name).textOrNull("jobTitle", row.title).textOrNull("mobile", row.phone);
    out.flag("isDecisionMaker", row.canDecide).day("leftOn", row.leftOn);
    changed(out, row);
}

void writeOpportunity(JsonObject& out, const Company& company, const Opportunity& row, Ref at)
{
    out.text("id", opportunityId(company, at)).text("name", opportunityName(company, at));
    account(out, company, row.customer);
    owner(out, row.owner);
    department(out, company, row.region);
    out.text("salesStage", stageCode(row.stage)).number("status", statusNumber(row.state));
    out.decimalNumber("expectedAmount", row.amount.fen, 2).iso("createdAt", row.createdAt, false);
    out.iso("lastFollowUpAt", row.followedUpAt, false).iso("stageChangedAt", row.progressedAt, false);
    out.iso("closedAt", row.closedAt, false).textOrNull("nextStep", nextStep(company, at));
    changed(out, row);
}

void writeProject(JsonObject& out, const Company& company, const Project& row, Ref)
{
    out.text("id", row.id).text("projectNo", row.id).text("name", row.name);
    account(out, company, row.customer);
    opportunity(out, company, row.opportunity);
    owner(out, row.owner);
    department(out, company, row.region);
    out.text("projectType", code(row.type)).text("salesStage", stageCode(row.stage));
    out.number("status", statusNumber(row.state)).decimalNumber("contractValue", row.amount.fen, 2);
    out.iso("createdAt", row.createdAt, false).iso("closedAt", row.closedAt, false);
    changed(out, row);
}

void writeMilestone(JsonObject& out, const Company& company, const Milestone& row, Ref at)
{
    out.text("id", milestoneId(at));
    project(out, company, row.project);
    out.number("nodeNo", row.node).day("plannedDate", row.plannedOn);
    changed(out, row);
}

void writeStageClaim(JsonObject& out, const Company& company, const StageClaim& row, Ref at)
{
    out.text("id", stageClaimId(at));
    project(out, company, row.project);
    out.number("nodeNo", row.node).iso("claimedAt", row.claimedAt, false);
    out.related("claimedBy", "id", idBy(personId, row.by));
    changed(out, row);
}

void writeVisit(JsonObject& out, const Company& company, const Visit& row, Ref at)
{
    out.text("id", visitId(at));
    owner(out, row.rep);
    account(out, company, row.customer);
    opportunity(out, company, row.opportunity);
    out.textOrNull("categoryCode", idIn(company.categories, row.category));
    out.iso("visitTime", row.visitedAt, false).iso("createdAt", row.createdAt, false);
    out.text("formType", std::string_view(&row.form, 1)).text("summary", visitNote(company, at));
    changed(out, row);
}

void writeDocument(JsonObject& out, const Company& company, const Document& row, Ref at)
{
    out.text("id", documentId(at)).text("docType", code(row.kind)).text("fileName", documentTitle(company, at));
    out.text("fileFormat", code(row.format));
    account(out, company, row.customer);
    project(out, company, row.project);
    out.related("visit", "id", idBy(visitId, row.visit)).related("signedBy", "id", idBy(contactId, row.signer));
    out.flag("signed", row.isSigned).flag("systemGenerated", row.isGenerated);
    out.iso("createdAt", row.fileCreatedAt, false).iso("uploadedAt", row.createdAt, false);
    out.related("checksum", "sha256", documentHash(company, at));
    changed(out, row);
}

void writeCommitment(JsonObject& out, const Company& company, const Commitment& row, Ref at)
{
    out.text("id", commitmentId(at));
    account(out, company, row.customer);
    project(out, company, row.project);
    out.text("content", commitmentText(company, at)).text("proofDocType", code(row.proof));
    out.iso("promisedAt", row.madeAt, false).iso("dueAt", row.dueAt, false).flag("fulfilled", row.tickedKept);
    changed(out, row);
}

void writeCampaign(JsonObject& out, const Company& company, const Campaign& row, Ref at)
{
    out.text("id", campaignId(at)).text("name", row.name);
    department(out, company, row.region);
    account(out, company, row.customer);
    out.day("startDate", row.startsOn).day("endDate", row.endsOn);
    changed(out, row);
}

void writeTarget(JsonObject& out, const Company& company, const Target& row, Ref at)
{
    out.text("id", targetId(at));
    department(out, company, row.region);
    owner(out, row.rep);
    out.month("period", row.month).decimalNumber("amount", row.amount.fen, 2);
    changed(out, row);
}

void writeForecast(JsonObject& out, const Company& company, const Forecast& row, Ref at)
{
    out.text("id", forecastId(at));
    department(out, company, row.region);
    owner(out, row.rep);
    opportunity(out, company, row.opportunity);
    out.month("period", row.month).decimalNumber("amount", row.amount.fen, 2).iso("createdAt", row.enteredAt, false);
    changed(out, row);
}

void writeContract(JsonObject& out, const Company& company, const Contract& row, Ref at)
{
    out.text("id", contractId(at)).text("contractNo", contractNumber(company, at));
    account(out, company, row.customer);
    opportunity(out, company, row.opportunity);
    project(out, company, row.project);
    department(out, company, row.region);
    owner(out, row.rep);
    out.textOrNull("productLine", productLine(company, row.category));
    out.decimalNumber("totalAmount", row.amount.fen, 2).iso("signedAt", row.signedAt, false);
    changed(out, row);
}

} // namespace

Streams crmStreams(const Company& company)
{
    return {
        {"regions", streamOf<Region>(company, company.regions, writeRegion)},
        {"users", streamOf<Person>(company, company.people, writePerson)},
        {"accounts", streamOf<CrmCustomer>(company, company.customers, writeCustomer)},
        {"contacts", streamOf<Contact>(company, company.contacts, writeContact)},
        {"opportunities", streamOf<Opportunity>(company, company.opportunities, writeOpportunity)},
        {"projects", streamOf<Project>(company, company.projects, writeProject)},
        {"project-milestones", streamOf<Milestone>(company, company.milestones, writeMilestone)},
        {"stage-claims", streamOf<StageClaim>(company, company.stageClaims, writeStageClaim)},
        {"visits", streamOf<Visit>(company, company.visits, writeVisit)},
        {"documents", streamOf<Document>(company, company.documents, writeDocument)},
        {"commitments", streamOf<Commitment>(company, company.commitments, writeCommitment)},
        {"campaigns", streamOf<Campaign>(company, company.campaigns, writeCampaign)},
        {"targets", streamOf<Target>(company, company.targets, writeTarget)},
        {"forecasts", streamOf<Forecast>(company, company.forecasts, writeForecast)},
        {"contracts", streamOf<Contract>(company, company.contracts, writeContract)},
    };
}

} // namespace plumbline::companysim
