#pragma once

#include "core/facts/facts.h"
#include "core/facts/recordindex.h"
#include "core/facts/recordtable.h"
#include "core/facts/rowgrouping.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace plumbline {

// Arranges scanned tables as Facts. The steps depend on each other as their comments say; those that
// depend on the same ones may run at the same time, since each writes its own arrays only.
class FactsBuilder {
public:
    FactsBuilder(Facts& facts, std::vector<RecordTable>& tables);

    // Must come before a table with symbols is arranged, and not while anything else is being arranged
    // that reads texts of symbols (customers, approvals).
    void takeInSymbols(const std::vector<Collection>& collections);
    void arrangePeople();                                                  // regions, people, categories, parts
    void arrangeCustomers(const std::vector<IdentityDecision>& decisions); // after people; entities, contacts
    // After customers, and after the symbols of contracts and orders: opportunities, projects.
    void arrangeDeals();
    void arrangeContracts();      // after deals: contracts, finance contracts
    void arrangeVisits();         // after deals
    void placeDocuments();        // after visits: which visit and project each belongs to
    void arrangeVisitDocuments(); // after that
    void arrangeOtherDocuments(); // after that: of projects, and of neither
    void findSharedFiles();       // after both
    void arrangeOrders();         // after customers: orders, rebate claims
    void arrangeInquiries();      // after customers
    void arrangeShipments();      // after customers
    void arrangeApprovals();      // after deals
    void arrangeProjectRows();    // after deals: milestones, claims, steps, demands, commitments
    void arrangeMoney();          // after contracts: receipts, targets, forecasts
    void arrangeCampaigns();      // after customers
    // Gives back the memory of a table that is no longer needed.
    void release(Collection collection) { table(collection).clear(); }

private:
    using Cell = RecordTable::Cell;

    RecordTable& table(Collection collection) { return *m_tableOf[static_cast<std::size_t>(collection)]; }
    EntityIndex entityOf(Cell customer) const { return {m_customers.find(customer)}; }
    void arrangeParts();
    void fillEntity(EntityFact& entity, std::vector<std::uint32_t>& rows);
    void rememberNames(EntityIndex entity, const std::string& creditCode, const std::string& name);
    void lookUpRegistry();
    std::string nameOfParent(const std::string& code, const std::map<std::string, std::string>& nameOf) const;
    void arrangeContacts();
    void arrangeOpportunities();
    void arrangeProjects();
    void arrangeStepsAndDemands();
    void arrangeCommitments();
    DocumentFact documentOf(const Cell* row) const;
    std::vector<DocumentFact> documentsOf(const std::vector<RowKey>& keys);
    void arrangeReceipts();
    std::vector<EntityIndex> entitiesOfApprovals();
    // Sorts `keys` by group and hands out the ranges of `owners` through `range`.
    template <typename Owner>
    std::vector<RowKey> grouped(const std::vector<RowKey>& keys, const RecordTable& rows, std::vector<Owner>& owners,
                                FactRange Owner::*range);

    // Rows of documents by whose they are, and whose each row is.
    struct DocumentRows {
        std::vector<RowKey> ofVisits, ofProjects, others;
        std::vector<std::int32_t> visitOf, projectOf;
    };

    Facts& m_facts;
    DocumentRows m_documents;
    std::array<RecordTable*, static_cast<std::size_t>(Collection::Count)> m_tableOf{};
    RecordIndex m_regions, m_people, m_customers, m_contacts, m_categories, m_parts, m_opportunities, m_projects,
        m_visits;
    std::map<std::string, EntityIndex> m_entityOfCode;
    std::map<std::string, EntityIndex> m_entityOfName; // unset where two entities share a name
    // How many symbols there were when the deals' tables had been taken in: those of visits and documents
    // arrive while contracts and orders are being arranged.
    std::size_t m_symbolCount = 0;
    std::vector<ContractIndex> m_contractOfNumber; // by symbol
    std::array<Symbol, 4> m_customerKinds;
};

// A cell as a value of the facts.
inline Money moneyOf(std::int64_t cell) { return {cell == kMissing ? 0 : cell}; }
inline std::int64_t quantityOf(std::int64_t cell) { return cell == kMissing ? 0 : cell; }
inline Day dayOfCell(std::int64_t cell) { return cell == kMissing ? Day{} : Day{static_cast<std::int32_t>(cell)}; }
inline Month monthOfCell(std::int64_t cell)
{
    return cell == kMissing ? Month{} : Month{static_cast<std::int32_t>(cell)};
}
inline Symbol symbolOf(std::int64_t cell) { return {static_cast<std::uint32_t>(cell)}; }
// The first enumerator stands for what is missing or out of range.
template <typename E> E enumOf(std::int64_t cell, std::int64_t count)
{
    return cell < 0 || cell >= count ? E{} : static_cast<E>(cell);
}

// Keys of all rows: `keyOf` gives group and order of a row.
template <typename KeyOf> std::vector<RowKey> keysOf(const RecordTable& table, KeyOf keyOf)
{
    std::vector<RowKey> keys;
    keys.reserve(table.size());
    for (std::size_t i = 0; i < table.size(); ++i) {
        const auto [group, order] = keyOf(table.row(i));
        keys.push_back({order, group, static_cast<std::uint32_t>(i)});
    }
    return keys;
}

struct GroupAndOrder {
    std::int32_t group = -1;
    std::int64_t order = 0;
};

// The facts of sorted rows, in that order.
template <typename Fact, typename Make>
std::vector<Fact> placed(const std::vector<RowKey>& keys, const RecordTable& table, Make make)
{
    std::vector<Fact> facts;
    facts.reserve(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i + kPrefetchAhead < keys.size())
            table.prepare(keys[i + kPrefetchAhead].row);
        facts.push_back(make(table.row(keys[i].row), keys[i]));
    }
    return facts;
}

template <typename Fact> RecordIndex indexOf(const std::vector<Fact>& facts)
{
    RecordIndex index(facts.size());
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (i + kPrefetchAhead < facts.size())
            index.prepare(facts[i + kPrefetchAhead].id.value);
        index.insert(facts[i].id, static_cast<std::int32_t>(i));
    }
    return index;
}

template <typename Owner>
std::vector<RowKey> FactsBuilder::grouped(const std::vector<RowKey>& keys, const RecordTable& rows,
                                          std::vector<Owner>& owners, FactRange Owner::*range)
{
    std::vector<FactRange> ranges(owners.size());
    std::vector<RowKey> sorted = groupedRows(keys, owners.size(), rows, &ranges);
    for (std::size_t i = 0; i < owners.size(); ++i)
        owners[i].*range = ranges[i];
    return sorted;
}

} // namespace plumbline
