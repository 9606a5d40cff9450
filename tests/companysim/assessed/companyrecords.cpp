#include "tests/companysim/assessed/companyrecords.h"

#include "tests/companysim/company/texts.h"

#include <algorithm>

namespace plumbline::companysim {
namespace {

using plumbline::Collection;

FieldValue valueOf(std::int64_t number) { return {number, {}, false}; }
FieldValue valueOf(Money money) { return {money.fen, {}, false}; }
FieldValue valueOf(Instant at) { return at.isKnown() ? FieldValue{at.ms, {}, false} : FieldValue{}; }
FieldValue valueOf(Day day) { return day.isKnown() ? FieldValue{day.number, {}, false} : FieldValue{}; }
FieldValue valueOf(Month month) { return {month.number, {}, false}; }
FieldValue valueOf(RecordId id) { return {id.value, {}, !id.isSet()}; }
FieldValue valueOf(std::string text) { return {kMissing, std::move(text), false}; }

// One record under construction: fields by name, checked against the collection's definition.
class Record {
public:
    explicit Record(Collection collection)
        : m_definition(definitionOf(collection))
        , m_values(m_definition.fields.size())
    {
    }
    template <typename Value> Record& set(std::string_view field, Value value)
    {
        m_values.at(m_definition.fieldIndex(field).value()) = valueOf(std::move(value));
        return *this;
    }
    Record& choose(std::string_view field, std::string_view code)
    {
        const auto& values = m_definition.fields[m_definition.fieldIndex(field).value()].values;
        const auto found = std::find(values.begin(), values.end(), code);
        return found == values.end() ? *this : set(field, std::int64_t{found - values.begin()});
    }
    std::vector<FieldValue> take() { return std::move(m_values); }

private:
    const CollectionDef& m_definition;
    std::vector<FieldValue> m_values;
};

class Bridge {
public:
    Bridge(const Company& company, CompanyRecords& records)
        : c(company)
        , m_records(records)
    {
    }
    void cross();

private:
    template <typename RowType, typename Identify, typename Fill>
    void each(const char* system, Collection collection, const Table<RowType>& table, Identify identify, Fill fill)
    {
        for (Ref at = 0; at < static_cast<Ref>(table.size()); ++at) {
            if (table[at].removed)
                continue;
            Record record(collection);
            fill(record, table[at], at);
            m_records.put(system, collection, identify(at), record.take());
        }
        m_records.setFresh(system, collection);
    }
    // References, each to a record of the system that owns it.
    static RecordId id(const char* system, Collection collection, Ref at, const std::string& text)
    {
        return at == kNone ? RecordId{} : recordId(system, collection, text);
    }
    RecordId region(Ref at) const { return id("crm", Collection::Region, at, at == kNone ? "" : c.regions[at].id); }
    RecordId person(Ref at) const { return id("crm", Collection::Person, at, personId(at)); }
    RecordId customer(Ref at) const
    {
        return id("crm", Collection::Customer, at, at == kNone ? "" : c.customers[at].id);
    }
    RecordId project(Ref at) const { return id("crm", Collection::Project, at, at == kNone ? "" : c.projects[at].id); }
    RecordId category(Ref at) const
    {
        return id("erp", Collection::Category, at, at == kNone ? "" : c.categories[at].id);
    }
    RecordId part(Ref at) const { return id("erp", Collection::Part, at, at == kNone ? "" : c.parts[at].id); }
    RecordId opportunity(Ref at) const
    {
        return id("crm", Collection::Opportunity, at, at == kNone ? "" : opportunityId(c, at));
    }
    RecordId twin(const char* system, const Table<Twin>& table, Ref at) const
    {
        return id(system, Collection::Customer, at, table[at].id);
    }

    void people();
    void customers();
    void deals();
    void projects();
    void visits();
    void plans();
    void finance();
    void goods();
    void approvals();

    const Company& c;
    CompanyRecords& m_records;
};

void Bridge::people()
{
    each(
        "crm", Collection::Region, c.regions, [&](Ref at) { return c.regions[at].id; },
        [&](Record& to, const Region& row, Ref) {
            std::string provinces;
            for (const int province : row.provinces)
                provinces += (provinces.empty() ? "" : ",") + std::to_string(province);
            to.set("name", row.name).set("director", person(row.director)).set("provinces", provinces);
        });
    each("crm", Collection::Person, c.people, personId, [&](Record& to, const Person& row, Ref) {
        to.set("name", row.name).choose("role", code(row.role)).set("region", region(row.region));
        to.set("superior", person(row.superior)).set("active", std::int64_t{1});
    });
    each("crm", Collection::Contact, c.contacts, contactId, [&](Record& to, const Contact& row, Ref) {
        to.set("customer", customer(row.customer))
            .set("name", row.name)
            .set("title", row.title)
            .set("left_on", row.leftOn);
    });
}

void Bridge::customers()
{
    each(
        "crm", Collection::Customer, c.customers, [&](Ref at) { return c.customers[at].id; },
        [&](Record& to, const CrmCustomer& row, Ref) {
            to.set("name", row.name)
                .set("credit_code", row.creditCode)
                .choose("kind", code(row.kind))
                .set("grade", row.grade);
            to.set("province", std::to_string(row.province)).set("city", row.city).set("phone", row.phone);
            to.set("region", region(row.region)).set("owner", person(row.owner)).set("parent", customer(row.parent));
            to.set("returning", std::int64_t{row.returning}).set("approval_mapped", std::int64_t{row.approvalMapped});
        });
    const auto twins = [&](const char* system, const Table<Twin>& table) {
        each(
            system, Collection::Customer, table, [&](Ref at) { return table[at].id; },
            [&](Record& to, const Twin& row, Ref) {
                to.set("name", row.name).set("phone", row.phone).set("address", row.address);
                if (!row.creditCode.empty())
                    to.set("credit_code", row.creditCode);
            });
    };
    twins("erp", c.erpCustomers);
    twins("fin", c.finCustomers);
    twins("wms", c.wmsCustomers);
    each(
        "registry", Collection::Company, c.registry, [&](Ref at) { return c.registry[at].creditCode; },
        [&](Record& to, const RegistryCompany& row, Ref) {
            to.set("name", row.name).set("credit_code", row.creditCode).choose("state", code(row.state));
            to.set("state_since", row.stateSince);
        });
}

void Bridge::deals()
{
    each(
        "crm", Collection::Opportunity, c.opportunities, [&](Ref at) { return opportunityId(c, at); },
        [&](Record& to, const Opportunity& row, Ref at) {
            to.set("name", opportunityName(c, at))
                .set("customer", customer(row.customer))
                .set("owner", person(row.owner));
            to.set("region", region(row.region)).set("stage", stageCode(row.stage)).choose("state", code(row.state));
            to.set("amount", row.amount).set("created_at", row.createdAt).set("followed_up_at", row.followedUpAt);
            to.set("progressed_at", row.progressedAt).set("closed_at", row.closedAt);
        });
    each("crm", Collection::Contract, c.contracts, contractId, [&](Record& to, const Contract& row, Ref at) {
        to.set("number", contractNumber(c, at))
            .set("customer", customer(row.customer))
            .set("project", project(row.project));
        to.set("region", region(row.region))
            .set("rep", person(row.rep))
            .set("amount", row.amount)
            .set("signed_at", row.signedAt);
    });
}

void Bridge::projects()
{
    each(
        "crm", Collection::Project, c.projects, [&](Ref at) { return c.projects[at].id; },
        [&](Record& to, const Project& row, Ref) {
            to.set("name", row.name).set("number", row.id).set("customer", customer(row.customer));
            to.set("opportunity", opportunity(row.opportunity))
                .set("owner", person(row.owner))
                .set("region", region(row.region));
            to.set("type", std::string(code(row.type)))
                .set("stage", stageCode(row.stage))
                .choose("state", code(row.state));
            to.set("amount", row.amount).set("created_at", row.createdAt).set("closed_at", row.closedAt);
        });
    each("crm", Collection::Milestone, c.milestones, milestoneId, [&](Record& to, const Milestone& row, Ref) {
        to.set("project", project(row.project)).set("node", std::int64_t{row.node}).set("planned_on", row.plannedOn);
    });
    each("crm", Collection::StageClaim, c.stageClaims, stageClaimId, [&](Record& to, const StageClaim& row, Ref) {
        to.set("project", project(row.project)).set("node", std::int64_t{row.node}).set("claimed_at", row.claimedAt);
    });
    each("crm", Collection::Commitment, c.commitments, commitmentId, [&](Record& to, const Commitment& row, Ref at) {
        to.set("customer", customer(row.customer))
            .set("project", project(row.project))
            .set("what", commitmentText(c, at));
        to.set("proof_kind", std::string(code(row.proof))).set("made_at", row.madeAt).set("due_at", row.dueAt);
        to.set("ticked_kept", std::int64_t{row.tickedKept});
    });
    each("oa", Collection::DecisionStep, c.decisionSteps, decisionStepId,
         [&](Record& to, const DecisionStep& row, Ref) {
             to.set("project", project(row.project))
                 .choose("department", code(row.department))
                 .choose("state", code(row.state));
             to.set("since", row.since);
         });
}

void Bridge::visits()
{
    each("crm", Collection::Visit, c.visits, visitId, [&](Record& to, const Visit& row, Ref) {
        to.set("rep", person(row.rep)).set("customer", customer(row.customer)).set("category", category(row.category));
        to.set("visited_at", row.visitedAt).set("recorded_at", row.createdAt).set("form", std::string(1, row.form));
    });
    each("crm", Collection::Document, c.documents, documentId, [&](Record& to, const Document& row, Ref) {
        to.set("kind", std::string(code(row.kind))).set("format", std::string(code(row.format)));
        to.set("customer", customer(row.customer)).set("project", project(row.project));
        to.set("visit", id("crm", Collection::Visit, row.visit, visitId(row.visit)));
        to.set("signer", id("crm", Collection::Contact, row.signer, contactId(row.signer)));
        to.set("is_signed", std::int64_t{row.isSigned}).set("is_generated", std::int64_t{row.isGenerated});
        to.set("created_at", row.fileCreatedAt).set("uploaded_at", row.createdAt);
    });
    each("erp", Collection::Inquiry, c.inquiries, inquiryId, [&](Record& to, const Inquiry& row, Ref) {
        to.set("customer", twin("erp", c.erpCustomers, row.customer)).set("category", category(row.category));
        to.set("inquired_at", row.inquiredAt).set("amount", row.amount);
    });
}

void Bridge::plans()
{
    each("crm", Collection::Target, c.targets, targetId, [&](Record& to, const Target& row, Ref) {
        to.set("region", region(row.region))
            .set("rep", person(row.rep))
            .set("month", row.month)
            .set("amount", row.amount);
    });
    each("crm", Collection::Forecast, c.forecasts, forecastId, [&](Record& to, const Forecast& row, Ref) {
        to.set("region", region(row.region))
            .set("rep", person(row.rep))
            .set("opportunity", opportunity(row.opportunity));
        to.set("month", row.month).set("amount", row.amount).set("entered_at", row.enteredAt);
    });
}

void Bridge::finance()
{
    const auto payer = [&](Ref at) { return twin("fin", c.finCustomers, at); };
    each("fin", Collection::FinanceContract, c.financeContracts, financeContractId,
         [&](Record& to, const FinanceContract& row, Ref) {
             to.set("number", contractNumber(c, row.contract))
                 .set("customer", payer(row.customer))
                 .set("amount", row.amount);
             to.set("registered_at", row.registeredAt);
         });
    each("fin", Collection::Receipt, c.receipts, receiptId, [&](Record& to, const Receipt& row, Ref) {
        to.set("customer", payer(row.customer))
            .choose("kind", row.refund ? "refund" : "payment")
            .set("amount", row.amount);
        to.set("received_at", row.receivedAt).set("contract_number", contractNumber(c, row.contract));
    });
    each("fin", Collection::RebateClaim, c.rebateClaims, rebateClaimId, [&](Record& to, const RebateClaim& row, Ref) {
        to.set("order_number", orderNumber(c, row.order))
            .set("customer", payer(row.customer))
            .set("amount", row.amount);
        to.set("rate", std::int64_t{row.rate}).set("claimed_at", row.claimedAt);
    });
}

void Bridge::goods()
{
    each(
        "erp", Collection::Category, c.categories, [&](Ref at) { return c.categories[at].id; },
        [&](Record& to, const Category& row, Ref) {
            to.set("name", row.name).set("rebate_scope", std::int64_t{row.rebateScope});
        });
    each(
        "erp", Collection::Part, c.parts, [&](Ref at) { return c.parts[at].id; },
        [&](Record& to, const Part& row, Ref) {
            to.set("name", row.name)
                .set("key_part", std::int64_t{row.keyPart})
                .set("lead_days", std::int64_t{row.leadDays});
        });
    each("erp", Collection::Stock, c.stock, stockId,
         [&](Record& to, const Stock& row, Ref) { to.set("part", part(row.part)).set("on_hand", row.onHand); });
    each("erp", Collection::InTransit, c.inTransit, inTransitId, [&](Record& to, const InTransit& row, Ref) {
        to.set("part", part(row.part)).set("quantity", row.quantity).set("arrives_on", row.arrivesOn);
    });
    each("erp", Collection::Demand, c.demands, demandId, [&](Record& to, const Demand& row, Ref) {
        to.set("project", project(row.project))
            .set("part", part(row.part))
            .set("quantity", row.quantity)
            .set("needed_on", row.neededOn);
    });
    each("erp", Collection::Order, c.orders, orderId, [&](Record& to, const SalesOrder& row, Ref at) {
        to.set("number", orderNumber(c, at)).set("customer", twin("erp", c.erpCustomers, row.customer));
        to.set("category", category(row.category)).set("contract_number", contractNumber(c, row.contract));
        to.set("amount", row.amount).set("returned", row.returned).set("ordered_at", row.orderedAt);
    });
    each("wms", Collection::Shipment, c.shipments, shipmentId, [&](Record& to, const Shipment& row, Ref) {
        to.set("customer", twin("wms", c.wmsCustomers, row.customer))
            .set("category", category(c.products[row.product].category));
        to.set("contract_number", contractNumber(c, row.contract)).set("quantity", row.quantity);
        to.set("shipped_at", row.shippedAt).set("returned_at", row.returnedAt);
    });
}

void Bridge::approvals()
{
    each("oa", Collection::Approval, c.approvals, approvalId, [&](Record& to, const Approval& row, Ref) {
        const CrmCustomer& of = c.customers[row.customer];
        to.set("kind", std::string(code(row.kind)))
            .choose("state", code(row.state))
            .set("customer_credit_code", of.creditCode);
        to.set("customer_name", of.name).set("project", project(row.project)).set("amount", row.amount);
        to.set("started_at", row.startedAt).set("finished_at", row.finishedAt);
    });
}

void Bridge::cross()
{
    people();
    customers();
    deals();
    projects();
    visits();
    plans();
    finance();
    goods();
    approvals();
}

} // namespace

CompanyRecords::CompanyRecords(const Company& company)
    : m_now(company.now)
{
    Bridge(company, *this).cross();
}

std::vector<Freshness> CompanyRecords::freshness(Instant) const { return m_fresh; }

void CompanyRecords::put(const std::string& system, Collection collection, const std::string& remoteId,
                         std::vector<FieldValue> values)
{
    const std::vector<std::string> systems = systemNames();
    const auto at = std::find(systems.begin(), systems.end(), system) - systems.begin();
    m_records[collection].push_back(
        {recordId(system, collection, remoteId), static_cast<std::uint8_t>(at), std::move(values)});
}

void CompanyRecords::scan(const ScanRequest& request, const std::function<void(const RecordBlock&)>& sink) const
{
    const auto found = m_records.find(request.collection);
    if (found == m_records.end())
        return;
    const CollectionDef& definition = definitionOf(request.collection);
    RecordBlock block;
    block.integers.resize(request.integerFields.size());
    block.texts.resize(request.textFields.size());
    for (const Record& record : found->second) {
        block.ids.push_back(record.id);
        block.fetchedAt.push_back(m_now);
        block.systems.push_back(record.system);
    }
    for (std::size_t field = 0; field < request.integerFields.size(); ++field) {
        const std::size_t at = *definition.fieldIndex(request.integerFields[field]);
        for (const Record& record : found->second)
            block.integers[field].push_back(record.values[at].integer);
    }
    for (std::size_t field = 0; field < request.textFields.size(); ++field) {
        const std::size_t at = *definition.fieldIndex(request.textFields[field]);
        for (const Record& record : found->second)
            block.texts[field].push_back(record.values[at].text);
    }
    sink(block);
}

} // namespace plumbline::companysim
