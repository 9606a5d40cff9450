#include "tests/assess/randomcompany.h"

#include "tests/assess/randomfields.h"

namespace plumbline::testing {

FieldValue number(std::int64_t value) { return {value, {}, value == kMissing}; }
FieldValue text(const std::string& value) { return {kMissing, value, false}; }

void put(MemorySource& source, const std::string& system, Collection collection, const std::string& id,
         const Fields& given)
{
    const CollectionDef& definition = definitionOf(collection);
    std::vector<FieldValue> values(definition.fields.size());
    for (const auto& [name, value] : given)
        values[*definition.fieldIndex(name)] = value;
    source.put(system, collection, id, std::move(values));
}

FieldValue link(const char* system, Collection collection, const std::string& id)
{
    return number(recordId(system, collection, id).value);
}

std::string numbered(const char* kind, int number) { return kind + std::to_string(number); }

std::string customerId(const std::string& system, int customer) { return system + "-c" + std::to_string(customer); }

RandomCompany::RandomCompany(std::uint64_t seed, bool whole)
    : m_random(seed)
{
    asOf = instantFromText("2026-03-14 12:00").ms;
    inventCustomers();
    inventVisits();
    inventChecks();
    setFreshness();
    if (whole)
        inventBusiness();
}

std::int64_t RandomCompany::moment()
{
    // Every fourth moment is off the grid by one millisecond: the edges have two sides.
    const std::int64_t grid = asOf + 3 * kDay - pick(93 * 4) * 6 * kHour;
    return grid + (pick(4) == 0 ? pick(3) - 1 : 0);
}

void RandomCompany::inventCustomers()
{
    for (int rep = 0; rep < 3; ++rep)
        put(source, "crm", Collection::Person, "p" + std::to_string(rep), {{"name", text("p")}, {"role", number(0)}});
    for (int category = 0; category < 2; ++category)
        put(source, "erp", Collection::Category, "k" + std::to_string(category), {{"name", text("k")}});
    const std::vector<std::string> codes = {"91320500MA10000016", "91320500MA10000029", "91350100M000100Y43", "", ""};
    for (int c = 0; c < 5; ++c) {
        const std::string code = codes[static_cast<std::size_t>(c)];
        Customer customer{code.empty() ? 5 : pick(6), (asOf - pick(90) * kDay) / kDay, pick(3) != 0};
        for (const std::string system : {"crm", "erp", "wms"})
            put(source, system, Collection::Customer, customerId(system, c),
                {{"name", text("name" + std::to_string(c))},
                 {"credit_code", text(system == "wms" ? "" : code)},
                 {"approval_mapped", system == "crm" ? number(customer.mapped) : number(kMissing)}});
        if (customer.registry != 5)
            put(source, "registry", Collection::Company, "g" + std::to_string(c),
                {{"credit_code", text(code)},
                 {"state", number(customer.registry)},
                 {"state_since", number(customer.registryDay)}});
        customers.push_back(customer);
    }
}

void RandomCompany::inventVisits()
{
    for (int i = 0; i < 220; ++i) {
        Visit visit{"v" + std::to_string(i), pick(5), pick(3), pick(5) == 0 ? -1 : pick(2), moment()};
        put(source, "crm", Collection::Visit, visit.id,
            {{"rep", link("crm", Collection::Person, "p" + std::to_string(visit.rep))},
             {"customer", link("crm", Collection::Customer, customerId("crm", visit.customer))},
             {"category", visit.category < 0 ? number(kMissing)
                                             : link("erp", Collection::Category, "k" + std::to_string(visit.category))},
             {"visited_at", number(visit.at)}});
        visits.push_back(visit);
    }
    const std::vector<std::string> kinds = {"requirement_confirmation", "competitor_comparison", "technical_minutes"};
    for (int i = 0; i < 180; ++i) {
        const int visit = pick(220);
        Document document{visit, kinds[static_cast<std::size_t>(pick(3))], pick(2) == 0, pick(2) == 0,
                          visits[static_cast<std::size_t>(visit)].at + pick(5) * kDay};
        put(source, "crm", Collection::Document, "d" + std::to_string(i),
            {{"visit", link("crm", Collection::Visit, visits[static_cast<std::size_t>(visit)].id)},
             {"kind", text(document.kind)},
             {"is_signed", number(document.isSigned)},
             {"is_generated", number(document.isGenerated)},
             {"created_at", number(document.seenAt - kHour)},
             {"uploaded_at", number(document.seenAt)}});
        documents.push_back(document);
    }
}

void RandomCompany::inventChecks()
{
    const auto customerOf = [](const char* system, int c) {
        return link(system, Collection::Customer, customerId(system, c));
    };
    for (int i = 0; i < 60; ++i) {
        const Shipment s{pick(5), pick(2), moment(), pick(4) == 0 ? moment() : kMissing};
        put(source, "wms", Collection::Shipment, "s" + std::to_string(i),
            {{"customer", customerOf("wms", s.customer)},
             {"category", link("erp", Collection::Category, "k" + std::to_string(s.category))},
             {"shipped_at", number(s.at)},
             {"returned_at", number(s.returnedAt)}});
        shipments.push_back(s);
        const Approval a{pick(5), pick(4), pick(6) == 0 ? kMissing : moment()};
        put(source, "oa", Collection::Approval, "a" + std::to_string(i),
            {{"kind", text("budget_release")},
             {"state", number(a.state)},
             {"customer_name", text("NAME " + std::to_string(a.customer))},
             {"started_at", number(0)},
             {"finished_at", number(a.finishedAt)}});
        approvals.push_back(a);
        const Event inquiry{pick(5), moment()};
        put(source, "erp", Collection::Inquiry, "q" + std::to_string(i),
            {{"customer", customerOf("erp", inquiry.customer)}, {"inquired_at", number(inquiry.at)}});
        inquiries.push_back(inquiry);
    }
    for (int i = 0; i < 4; ++i) {
        const Event order{pick(5), moment()};
        put(source, "erp", Collection::Order, "o" + std::to_string(i),
            {{"number", text("o" + std::to_string(i))},
             {"customer", customerOf("erp", order.customer)},
             {"ordered_at", number(order.at)}});
        orders.push_back(order);
    }
}

void RandomCompany::setFreshness()
{
    const std::vector<std::pair<const char*, Collection>> known = {{"oa", Collection::Approval},
                                                                   {"wms", Collection::Shipment},
                                                                   {"erp", Collection::Order},
                                                                   {"crm", Collection::Document},
                                                                   {"erp", Collection::Inquiry}};
    for (const auto& [system, collection] : known) {
        const int luck = pick(4);
        fresh.push_back(luck == 0 ? kMissing : luck == 1 ? moment() : asOf);
        source.setFresh(system, collection, {fresh.back()});
    }
}

} // namespace plumbline::testing
