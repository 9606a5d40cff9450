#include "core/facts/factsbuilder.h"
#include "core/facts/tableplans.h"

#include <algorithm>
#include <numeric>

namespace plumbline {
namespace {

std::vector<std::string> commaSeparated(std::string_view text)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        std::string_view part = text.substr(0, comma);
        while (!part.empty() && part.front() == ' ')
            part.remove_prefix(1);
        while (!part.empty() && part.back() == ' ')
            part.remove_suffix(1);
        if (!part.empty())
            parts.emplace_back(part);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return parts;
}

// Small arrays that no rule sorts otherwise: by record id, so that the order of arrival decides nothing.
std::vector<RowKey> byId(const RecordTable& table)
{
    return groupedRows(keysOf(table, [](const auto*) { return GroupAndOrder{}; }), 0, table);
}

} // namespace

FactsBuilder::FactsBuilder(Facts& facts, std::vector<RecordTable>& tables)
    : m_facts(facts)
{
    for (RecordTable& table : tables)
        m_tableOf[static_cast<std::size_t>(table.collection())] = &table;
}

void FactsBuilder::takeInSymbols(const std::vector<Collection>& collections)
{
    std::vector<const Symbols*> parts;
    for (const Collection collection : collections)
        parts.push_back(&table(collection).symbols());
    std::vector<std::vector<std::uint32_t>> numberOf;
    m_facts.symbols.takeIn(parts, numberOf);
    for (std::size_t i = 0; i < collections.size(); ++i)
        table(collections[i]).renumber(numberOf[i]);
}

void FactsBuilder::arrangePeople()
{
    RecordTable& regions = table(Collection::Region);
    const auto regionKeys = byId(regions);
    m_facts.regions = placed<RegionFact>(regionKeys, regions, [&](const Cell* row, const RowKey&) {
        return RegionFact{{row[RegionRow::Id]},
                          regions.takeText(row[RegionRow::Name]),
                          {},
                          commaSeparated(regions.text(row[RegionRow::Provinces]))};
    });
    m_regions = indexOf(m_facts.regions);
    RecordTable& people = table(Collection::Person);
    const auto peopleKeys = byId(people);
    m_facts.people = placed<PersonFact>(peopleKeys, people, [&](const Cell* row, const RowKey&) {
        return PersonFact{{row[PersonRow::Id]},
                          people.takeText(row[PersonRow::Name]),
                          enumOf<PersonRole>(row[PersonRow::Role], 4),
                          {m_regions.find(row[PersonRow::Region])},
                          {},
                          row[PersonRow::Active] != 0};
    });
    m_people = indexOf(m_facts.people);
    for (std::size_t i = 0; i < peopleKeys.size(); ++i)
        m_facts.people[i].superior = {m_people.find(people.row(peopleKeys[i].row)[PersonRow::Superior])};
    for (std::size_t i = 0; i < regionKeys.size(); ++i)
        m_facts.regions[i].director = {m_people.find(regions.row(regionKeys[i].row)[RegionRow::Director])};
    RecordTable& categories = table(Collection::Category);
    m_facts.categories = placed<CategoryFact>(byId(categories), categories, [&](const Cell* row, const RowKey&) {
        return CategoryFact{
            {row[CategoryRow::Id]}, categories.takeText(row[CategoryRow::Name]), row[CategoryRow::RebateScope] == 1};
    });
    m_categories = indexOf(m_facts.categories);
    arrangeParts();
}

void FactsBuilder::arrangeParts()
{
    RecordTable& parts = table(Collection::Part);
    m_facts.parts = placed<PartFact>(byId(parts), parts, [&](const Cell* row, const RowKey&) {
        return PartFact{{row[PartRow::Id]},
                        parts.takeText(row[PartRow::Name]),
                        row[PartRow::KeyPart] == 1,
                        static_cast<int>(quantityOf(row[PartRow::LeadDays])),
                        {},
                        {}};
    });
    m_parts = indexOf(m_facts.parts);
    RecordTable& stock = table(Collection::Stock);
    const auto stockKeys =
        keysOf(stock, [&](const Cell* row) { return GroupAndOrder{m_parts.find(row[StockRow::Part])}; });
    m_facts.stock = placed<StockFact>(
        grouped(stockKeys, stock, m_facts.parts, &PartFact::stock), stock, [](const Cell* row, const RowKey& key) {
            return StockFact{{row[StockRow::Id]}, {key.group}, quantityOf(row[StockRow::OnHand])};
        });
    RecordTable& transit = table(Collection::InTransit);
    const auto transitKeys = keysOf(transit, [&](const Cell* row) {
        return GroupAndOrder{m_parts.find(row[InTransitRow::Part]), row[InTransitRow::ArrivesOn]};
    });
    m_facts.inTransit = placed<InTransitFact>(grouped(transitKeys, transit, m_facts.parts, &PartFact::inTransit),
                                              transit, [](const Cell* row, const RowKey& key) {
                                                  return InTransitFact{{row[InTransitRow::Id]},
                                                                       {key.group},
                                                                       quantityOf(row[InTransitRow::Quantity]),
                                                                       dayOfCell(row[InTransitRow::ArrivesOn])};
                                              });
}

} // namespace plumbline
