#include "tests/assess/randomcompany.h"
#include "tests/assess/randomfields.h"

namespace plumbline::testing {
namespace {

constexpr int kParts = 3;

std::int64_t localDay(std::int64_t at) { return (at + 8 * kHour) / kDay; }

} // namespace

std::int64_t RandomCompany::longAgo()
{
    return asOf + 2 * kDay - pick(500 * 2) * 12 * kHour + (pick(4) == 0 ? pick(3) - 1 : 0);
}

void RandomCompany::inventBusiness()
{
    for (int r = 0; r < 3; ++r)
        put(source, "crm", Collection::Region, numbered("r", r), {{"name", text(numbered("region", r))}});
    for (int rep = 0; rep < 3; ++rep)
        put(source, "crm", Collection::Person, numbered("p", rep),
            {{"name", text("p")},
             {"role", number(0)},
             {"region", link("crm", Collection::Region, numbered("r", rep))}});
    for (int c = 0; c < kCustomers; ++c) {
        std::vector<FieldValue> values = *source.find("crm", Collection::Customer, customerId("crm", c));
        const CollectionDef& definition = definitionOf(Collection::Customer);
        values[*definition.fieldIndex("returning")] = number(pick(3) != 0);
        if (pick(4) != 0)
            values[*definition.fieldIndex("region")] = link("crm", Collection::Region, numbered("r", pick(3)));
        source.put("crm", Collection::Customer, customerId("crm", c), std::move(values));
        put(source, "fin", Collection::Customer, customerId("fin", c), {{"name", text(numbered("name", c))}});
    }
    for (int k = 0; k < 2; ++k)
        put(source, "erp", Collection::Category, numbered("k", k), {{"name", text("k")}, {"rebate_scope", number(k)}});
    inventSupply();
    inventContracts(60);
    inventOrders(30);
    inventPromises(80);
    inventStages();
    using enum Collection;
    const std::pair<const char*, Collection> read[] = {
        {"fin", Receipt},  {"erp", Stock},       {"erp", InTransit}, {"erp", Demand},     {"fin", FinanceContract},
        {"crm", Contract}, {"crm", Opportunity}, {"crm", Visit},     {"oa", DecisionStep}};
    for (const auto& [system, collection] : read)
        source.setFresh(system, collection, {pick(4) == 0 ? moment() : asOf});
}

void RandomCompany::inventContracts(int count)
{
    const auto customer = [&](const char* system) {
        return link(system, Collection::Customer, customerId(system, pick(kCustomers)));
    };
    const auto region = [&] { return link("crm", Collection::Region, numbered("r", pick(3))); };
    const auto contractNumber = [&] { return text(pick(8) == 0 ? std::string() : numbered("HT", pick(count))); };
    for (int i = 0; i < count; ++i) {
        put(source, "crm", Collection::Contract, numbered("ct", i),
            {{"number", text(pick(10) == 0 ? std::string() : numbered("HT", i))},
             {"customer", customer("crm")},
             {"region", region()},
             {"rep", link("crm", Collection::Person, numbered("p", pick(3)))},
             {"amount", number(pick(1000) * 100'000)},
             {"signed_at", number(longAgo())}});
        put(source, "fin", Collection::FinanceContract, numbered("fc", i),
            {{"number", text(numbered("HT", i + pick(2) * count / 2))},
             {"customer", customer("fin")},
             {"amount", number(pick(1000) * 100'000)},
             {"registered_at", number(longAgo())}});
        put(source, "wms", Collection::Shipment, numbered("cs", i),
            {{"customer", customer("wms")},
             {"contract_number", contractNumber()},
             {"quantity", number(1000)},
             {"shipped_at", number(longAgo())},
             {"returned_at", number(pick(5) == 0 ? longAgo() : kMissing)}});
        put(source, "crm", Collection::Forecast, numbered("f", i),
            {{"region", region()},
             {"month", number(2024 * 12 + pick(32))},
             {"amount", number(pick(1000) * 100'000)},
             {"entered_at", number(pick(3) == 0 ? kMissing : longAgo())}});
        put(source, "crm", Collection::Target, numbered("t", i),
            {{"region", region()},
             {"month", number(2024 * 12 + pick(32))},
             {"amount", number(pick(1000) * 100'000)},
             {"rep", pick(3) == 0 ? number(kMissing) : link("crm", Collection::Person, numbered("p", pick(3)))}});
    }
    for (int i = 0; i < 4 * count; ++i)
        put(source, "fin", Collection::Receipt, numbered("rc", i),
            {{"customer", customer("fin")},
             {"contract_number", contractNumber()},
             {"kind", number(pick(6) == 0)},
             {"amount", number(pick(40) * 500'000 + pick(2))},
             {"received_at", number(longAgo())}});
    inventReturns(count);
}

// Money that comes and goes back, mostly the same sum, around the end of a month or not.
void RandomCompany::inventReturns(int count)
{
    for (int i = 0; i < count; ++i) {
        const FieldValue customer = link("fin", Collection::Customer, customerId("fin", pick(kCustomers)));
        const FieldValue contract = text(pick(3) == 0 ? std::string() : numbered("HT", pick(count)));
        const std::int64_t amount = (1 + pick(40)) * 300'000, at = asOf - pick(40) * kDay - pick(24) * kHour;
        const auto receive = [&](const char* name, bool isRefund, std::int64_t sum, std::int64_t when) {
            put(source, "fin", Collection::Receipt, numbered(name, i),
                {{"customer", customer},
                 {"contract_number", contract},
                 {"kind", number(isRefund)},
                 {"amount", number(sum)},
                 {"received_at", number(when)}});
        };
        receive("pay", false, amount, at);
        receive("back", true, amount + (pick(4) == 0 ? 1 : 0), at + pick(12) * kDay + pick(2) * kHour);
    }
}

void RandomCompany::inventOrders(int count)
{
    for (int i = 0; i < count; ++i) {
        put(source, "erp", Collection::Order, numbered("so", i),
            {{"number", text(numbered("SO", i))},
             {"customer", link("erp", Collection::Customer, customerId("erp", pick(kCustomers)))},
             {"category", pick(6) == 0 ? number(kMissing) : link("erp", Collection::Category, numbered("k", pick(2)))},
             {"contract_number", text(pick(2) ? numbered("HT", pick(60)) : std::string())},
             {"amount", number(pick(1000) * 33'333)},
             {"returned", number(pick(3) == 0 ? pick(100) * 50'000 : kMissing)},
             {"ordered_at", number(pick(3) ? asOf - pick(200) * 6 * kHour + kDay : longAgo())}});
        if (pick(3) == 0)
            put(source, "fin", Collection::RebateClaim, numbered("rb", i),
                {{"order_number", text(numbered("SO", i))},
                 {"customer", link("fin", Collection::Customer, customerId("fin", pick(kCustomers)))},
                 {"amount", number(pick(100) * 10'000)},
                 {"claimed_at", number(moment())}});
    }
}

void RandomCompany::inventPromises(int count)
{
    const char* const kinds[] = {"line_parameters", "acceptance"};
    for (int i = 0; i < count; ++i) {
        const bool withProject = pick(2) == 0;
        const auto customer = [&] { return link("crm", Collection::Customer, customerId("crm", pick(kCustomers))); };
        const FieldValue project =
            withProject ? link("crm", Collection::Project, numbered("pj", pick(kProjects))) : number(kMissing);
        const std::int64_t made = longAgo();
        put(source, "crm", Collection::Commitment, numbered("cm", i),
            {{"customer", customer()},
             {"project", project},
             {"what", text("w")},
             {"proof_kind", text(kinds[pick(2)])},
             {"made_at", number(made)},
             {"due_at", number(made + pick(60) * kDay)},
             {"ticked_kept", number(pick(2))}});
        const std::int64_t created = longAgo();
        put(source, "crm", Collection::Document, numbered("pd", i),
            {{"kind", text(kinds[pick(2)])},
             {"customer", customer()},
             {"project",
              pick(2) == 0 ? link("crm", Collection::Project, numbered("pj", pick(kProjects))) : number(kMissing)},
             {"created_at", number(created)},
             {"uploaded_at", number(pick(3) == 0 ? kMissing : created + pick(9) * kDay)}});
    }
}

// One demand of a part a day: who comes first is then never a matter of taste.
void RandomCompany::inventSupply()
{
    for (int p = 0; p < kProjects; ++p)
        put(source, "crm", Collection::Project, numbered("pj", p),
            {{"name", text(numbered("project", p))},
             {"number", text(numbered("N", p))},
             {"type", text("automation")},
             {"state", number(pick(4) ? 0 : 1 + pick(2))},
             {"customer", link("crm", Collection::Customer, customerId("crm", pick(kCustomers)))},
             {"region", link("crm", Collection::Region, numbered("r", pick(3)))},
             {"created_at", number(longAgo())},
             {"closed_at", number(pick(3) ? longAgo() : kMissing)}});
    for (int part = 0; part < kParts; ++part) {
        put(source, "erp", Collection::Part, numbered("pt", part),
            {{"name", text(numbered("part", part))}, {"key_part", number(part > 0)}});
        const auto ofPart = [&] { return link("erp", Collection::Part, numbered("pt", part)); };
        for (int i = 0; i < 2; ++i) {
            put(source, "erp", Collection::Stock, numbered("st", 10 * part + i),
                {{"part", ofPart()}, {"on_hand", number(pick(60) * 1000 - 5000)}});
            put(source, "erp", Collection::InTransit, numbered("it", 10 * part + i),
                {{"part", ofPart()},
                 {"quantity", number(pick(40) * 1000)},
                 {"arrives_on", number(localDay(asOf) + pick(60))}});
        }
        for (int p = 0; p < kProjects; ++p)
            put(source, "erp", Collection::Demand, numbered("dm", 10 * part + p),
                {{"project", link("crm", Collection::Project, numbered("pj", p))},
                 {"part", ofPart()},
                 {"quantity", number(pick(40) * 1001)},
                 {"needed_on", number(localDay(asOf) + 8 * pick(8) + p)}});
    }
}

} // namespace plumbline::testing
