#include "tests/twoclocks/growingcompany.h"

#include "tests/assess/memorysource.h"

#include <QDir>
#include <QFileInfo>

namespace plumbline::testing {
namespace {

constexpr CompanyClock kBeijing;

QString quickTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/plumbline-clocks-XXXXXX");
}

MappedRecord recordOf(const std::string& system, Collection collection, const std::string& id,
                      const std::map<std::string, std::string>& fields, bool removed)
{
    const CollectionDef& definition = definitionOf(collection);
    MappedRecord record{collection, id, removed, std::vector<FieldValue>(definition.fields.size()), "{}"};
    for (const auto& [name, text] : fields) {
        const std::size_t at = definition.fieldIndex(name).value();
        record.values[at] = fieldFromText(definition.fields[at], system, text);
    }
    return record;
}

} // namespace

GrowingCompany::GrowingCompany(std::uint64_t seed)
    : m_folder(quickTemplate())
    , m_writer(std::move(CacheWriter::open(m_folder.path()).value()))
    , m_random(seed)
{
    begin();
}

Instant GrowingCompany::fetchedOn(Day day) { return kBeijing.startOf(day) + Duration::hours(20); }

std::string GrowingCompany::moment(Day day, int hour) const
{
    return toIso(kBeijing.startOf(day) + Duration::hours(hour));
}

void GrowingCompany::fetch(const std::string& system, Collection collection, const std::string& id,
                           const Fields& fields, Instant at, bool removed)
{
    PageCommit page;
    page.system = system;
    page.stream = std::string(definitionOf(collection).name);
    page.collection = collection;
    page.fetchedAt = at;
    page.records = {recordOf(system, collection, id, fields, removed)};
    page.cursor = "c";
    if (!m_writer->commit({&page, 1}))
        qFatal("the cache refused a page");
}

void GrowingCompany::complete(Instant at)
{
    using enum Collection;
    const std::pair<const char*, std::vector<Collection>> systems[] = {
        {"crm", {Region, Person, Customer, Opportunity, Visit, Document, Contract}},
        {"erp", {Inquiry}},
        {"fin", {FinanceContract}}};
    std::vector<PageCommit> pages;
    for (const auto& [system, collections] : systems) {
        for (const Collection collection : collections) {
            PageCommit page;
            page.system = system;
            page.stream = std::string(definitionOf(collection).name);
            page.collection = collection;
            page.fetchedAt = at;
            page.cursor = "c";
            page.completeAsOf = at;
            pages.push_back(page);
        }
    }
    if (!m_writer->commit(pages))
        qFatal("the cache refused a page");
}

void GrowingCompany::begin()
{
    const Instant at = fetchedOn(*dayFromIso("2026-01-20"));
    for (const char* region : {"R1", "R2"}) {
        const std::string number(1, region[1]);
        fetch("crm", Collection::Person, "D" + number,
              {{"name", "D" + number}, {"role", "director"}, {"active", "true"}}, at);
        fetch("crm", Collection::Region, region, {{"name", region}, {"director", "D" + number}}, at);
        fetch("crm", Collection::Person, "P" + number,
              {{"name", "P" + number},
               {"role", "rep"},
               {"region", region},
               {"superior", "D" + number},
               {"active", "true"}},
              at);
        fetch("crm", Collection::Customer, "C" + number, {{"name", "客户" + number}, {"region", region}}, at);
    }
    complete(at);
}

void GrowingCompany::live(Day day)
{
    opportunities(day);
    visits(day);
    contracts(day);
    complete(fetchedOn(day));
}

void GrowingCompany::opportunities(Day day)
{
    const Instant at = fetchedOn(day);
    if (draw(3) > 0) {
        const std::string region = std::to_string(1 + draw(2)), id = "O" + std::to_string(m_next++);
        Fields fields{{"name", id},
                      {"customer", "C" + region},
                      {"owner", "P" + region},
                      {"region", "R" + region},
                      {"state", "open"},
                      {"amount", std::to_string(1 + draw(900)) + "000.00"},
                      {"created_at", moment({day.number - draw(3)}, 10)}}; // some are entered late
        fields["followed_up_at"] = fields["created_at"];
        m_deals[id] = fields;
        fetch("crm", Collection::Opportunity, id, fields, at);
    }
    for (auto deal = m_deals.begin(); deal != m_deals.end();) {
        Fields& fields = deal->second;
        const int what = draw(10);
        if (what < 4)
            fields["followed_up_at"] = moment(day, 11);
        if (what == 9) {
            fields["state"] = draw(2) == 0 ? "lost" : "won";
            fields["closed_at"] = moment(day, 12);
        }
        if (what < 4 || what == 9)
            fetch("crm", Collection::Opportunity, deal->first, fields, at, draw(20) == 0);
        deal = what == 9 ? m_deals.erase(deal) : std::next(deal);
    }
}

// A visit and its papers may come days later, and some papers are deleted again.
void GrowingCompany::visits(Day day)
{
    const Instant at = fetchedOn(day);
    if (draw(2) == 0) {
        const std::string region = std::to_string(1 + draw(2)), id = "V" + std::to_string(m_next++);
        const Day when{day.number - draw(4)};
        fetch("crm", Collection::Visit, id,
              {{"rep", "P" + region}, {"customer", "C" + region}, {"visited_at", moment(when, 9 + draw(8))}}, at);
        const bool isMinutes = draw(2) == 0;
        if (draw(3) > 0)
            fetch("crm", Collection::Document, "B" + id,
                  {{"kind", isMinutes ? "technical_minutes" : "requirement_confirmation"},
                   {"visit", id},
                   {"is_signed", "true"},
                   {"created_at", moment(when, 18)}},
                  at);
    }
    if (draw(3) == 0) {
        const std::string region = std::to_string(1 + draw(2));
        fetch("erp", Collection::Inquiry, "I" + std::to_string(m_next++),
              {{"customer", "crm:C" + region}, {"inquired_at", moment({day.number - draw(2)}, 15)}}, at);
    }
    if (m_next > 10 && draw(6) == 0)
        fetch("crm", Collection::Document, "BV" + std::to_string(draw(m_next)),
              {{"kind", "technical_minutes"}, {"created_at", moment(day, 8)}}, at, true);
}

void GrowingCompany::contracts(Day day)
{
    const Instant at = fetchedOn(day);
    const std::string region = std::to_string(1 + draw(2)), number = "HT-" + std::to_string(m_next);
    if (draw(3) == 0)
        fetch("crm", Collection::Contract, "H" + std::to_string(m_next++),
              {{"number", number},
               {"customer", "C" + region},
               {"region", "R" + region},
               {"rep", "P" + region},
               {"amount", "5000.00"},
               {"signed_at", moment({day.number - draw(5)}, 14)}},
              at);
    if (m_next > 5 && draw(2) == 0) {
        const std::string registered = "HT-" + std::to_string(draw(m_next));
        fetch(
            "fin", Collection::FinanceContract, "F" + registered,
            {{"number", registered}, {"customer", "crm:C1"}, {"amount", "5000.00"}, {"registered_at", moment(day, 16)}},
            at);
    }
}

} // namespace plumbline::testing
