#include "tests/assess/casefile.h"

#include "core/facts/factsloader.h"

#include <cstdio>
#include <cstdlib>
#include <map>

namespace plumbline::testing {
namespace {

// Which systems fill which collection in a company like the sample company.
const std::map<std::string, std::vector<Collection>>& collectionsOfSystems()
{
    using enum Collection;
    static const std::map<std::string, std::vector<Collection>> all = {
        {"crm",
         {Region, Person, Customer, Contact, Opportunity, Project, Milestone, StageClaim, Visit, Document, Commitment,
          Campaign, Target, Forecast, Contract}},
        {"erp", {Category, Product, Part, Customer, Inquiry, Order, Stock, InTransit, Demand}},
        {"fin", {Customer, FinanceContract, Receipt, RebateClaim}},
        {"wms", {Customer, Shipment}},
        {"oa", {Approval, DecisionStep}},
        {"registry", {Company}}};
    return all;
}

std::string textOf(const toml::node& node)
{
    if (const auto text = node.value_exact<std::string>())
        return *text;
    if (const auto number = node.value_exact<std::int64_t>())
        return std::to_string(*number);
    if (const auto flag = node.value_exact<bool>())
        return *flag ? "true" : "false";
    std::fprintf(stderr, "case file: write dates and decimals as quoted text\n");
    std::abort();
}

void putRecord(MemorySource& source, const std::string& system, const CollectionDef& definition,
               const toml::table& given)
{
    const std::string id = given["id"].value_or(std::string());
    if (given["gone"].value_or(false)) {
        source.remove(system, definition.collection, id);
        return;
    }
    const auto* known = source.find(system, definition.collection, id);
    std::vector<FieldValue> values = known ? *known : std::vector<FieldValue>(definition.fields.size());
    for (const auto& [key, value] : given) {
        if (key.str() == "id")
            continue;
        const auto field = definition.fieldIndex(key.str());
        if (!field) {
            std::fprintf(stderr, "case file: %s has no field %s\n", std::string(definition.name).c_str(),
                         std::string(key.str()).c_str());
            std::abort();
        }
        values[*field] = fieldFromText(definition.fields[*field], system, textOf(value));
    }
    source.put(system, definition.collection, id, std::move(values));
}

void putRecords(MemorySource& source, const toml::table& table)
{
    for (const auto& [system, collections] : collectionsOfSystems()) {
        const toml::table* ofSystem = table[system].as_table();
        if (!ofSystem)
            continue;
        for (const auto& [name, records] : *ofSystem) {
            const auto collection = collectionNamed(name.str());
            if (!collection || !records.as_array()) {
                std::fprintf(stderr, "case file: no collection %s\n", std::string(name.str()).c_str());
                std::abort();
            }
            for (const toml::node& record : *records.as_array())
                putRecord(source, system, definitionOf(*collection), *record.as_table());
        }
    }
}

toml::table parsed(const std::string& name)
{
    return toml::parse_file(std::string(PLUMBLINE_SOURCE_DIR "/tests/assess/data/") + name + ".toml");
}

void setFreshness(MemorySource& source, const toml::table* fresh, Instant asOf)
{
    for (const auto& [system, collections] : collectionsOfSystems()) {
        const std::string text = fresh ? (*fresh)[system].value_or(std::string()) : std::string();
        for (const Collection collection : collections)
            source.setFresh(system, collection,
                            text.empty()      ? asOf
                            : text == "never" ? Instant{}
                                              : instantFromText(text));
    }
}

void applyRules(Rulebook& rulebook, const toml::table* rules)
{
    if (!rules)
        return;
    const auto visits = (*rules)["visits"];
    static const std::map<std::string, ValidVisit> validity = {{"authentic", ValidVisit::Authentic},
                                                               {"progress", ValidVisit::Progress},
                                                               {"both", ValidVisit::Both},
                                                               {"either", ValidVisit::Either}};
    if (const auto valid = visits["valid"].value<std::string>())
        rulebook.visits.valid = validity.at(*valid);
    rulebook.visits.budgetDays = visits["budget_days"].value_or(rulebook.visits.budgetDays);
    rulebook.visits.shipmentDays = visits["shipment_days"].value_or(rulebook.visits.shipmentDays);
    rulebook.visits.shipmentAfterFirstOrderOnly =
        visits["shipment_after_first_order_only"].value_or(rulebook.visits.shipmentAfterFirstOrderOnly);
    rulebook.visits.budgetWhereMappedOnly =
        visits["budget_where_mapped_only"].value_or(rulebook.visits.budgetWhereMappedOnly);
    rulebook.visits.inquiryServesOneVisit =
        visits["inquiry_serves_one_visit"].value_or(rulebook.visits.inquiryServesOneVisit);
    static const std::map<std::string, ProofRung> rungs = {{"signed", ProofRung::Signed},
                                                           {"in-finance", ProofRung::InFinance},
                                                           {"shipped", ProofRung::Shipped},
                                                           {"paid", ProofRung::Paid}};
    if (const auto rung = (*rules)["achievement"]["proven_rung"].value<std::string>())
        rulebook.achievement.provenRung = rungs.at(*rung);
    rulebook.achievement.behindPoints =
        (*rules)["achievement"]["behind_points"].value_or(rulebook.achievement.behindPoints);
}

} // namespace

Rulebook caseRulebook()
{
    Rulebook rulebook;
    rulebook.name = "case";
    rulebook.fingerprint = "case";
    rulebook.visits.confirmationKind = "requirement_confirmation";
    rulebook.visits.comparisonKind = "competitor_comparison";
    rulebook.visits.minutesKind = "technical_minutes";
    return rulebook;
}

FactsPtr Case::facts(int threads) const { return loadFacts(source, {}, {}, threads); }

RecordId Case::idOf(Collection collection, const std::string& systemAndId)
{
    const std::size_t colon = systemAndId.find(':');
    return recordId(systemAndId.substr(0, colon), collection, systemAndId.substr(colon + 1));
}

std::vector<Case> readCases(const std::string& name)
{
    const toml::table file = parsed(name);
    const auto base = file["extends"].value<std::string>();
    const toml::table baseFile = base ? parsed(*base) : toml::table();
    std::vector<Case> cases;
    for (const toml::node& node : *file["case"].as_array()) {
        const toml::table& table = *node.as_table();
        Case one;
        one.name = table["name"].value_or(std::string());
        one.asOf = instantFromText(table["as_of"].value_or(file["as_of"].value_or(std::string())));
        putRecords(one.source, baseFile);
        putRecords(one.source, file);
        putRecords(one.source, table);
        setFreshness(one.source, table["fresh"].as_table(), one.asOf);
        one.rulebook = caseRulebook();
        applyRules(one.rulebook, file["rules"].as_table());
        applyRules(one.rulebook, table["rules"].as_table());
        if (const toml::table* expect = table["expect"].as_table())
            one.expect = *expect;
        cases.push_back(std::move(one));
    }
    return cases;
}

} // namespace plumbline::testing
