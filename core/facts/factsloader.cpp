#include "core/facts/factsloader.h"

#include "core/facts/factsbuilder.h"
#include "core/facts/tableplans.h"
#include "core/facts/taskgraph.h"

#include <algorithm>

namespace plumbline {
namespace {

std::vector<RecordTable> plannedTables()
{
    std::vector<RecordTable> tables;
    for (TablePlan& plan : tablePlans())
        tables.emplace_back(std::move(plan));
    return tables;
}

// One loading: scans, and what can be arranged after each.
class Loading {
public:
    Loading(const RecordSource& source, const std::vector<IdentityDecision>& decisions, Instant knownAt,
            const std::atomic<bool>* cancelled)
        : m_source(source)
        , m_decisions(decisions)
        , m_cancelled(cancelled)
        , m_tables(plannedTables())
        , m_builder(*m_facts, m_tables)
    {
        m_facts->knownAt = knownAt;
    }

    FactsPtr run(int threads);

private:
    using Id = TaskGraph::Id;

    bool isCancelled() const { return m_cancelled && m_cancelled->load(std::memory_order_relaxed); }
    Id add(std::function<void()> work, std::vector<Id> after);
    Id addScan(RecordTable& table);
    // One step of the builder; the tables that nothing needs after it are given back.
    Id addStep(void (FactsBuilder::*step)(), std::vector<Collection> released, std::vector<Id> after);
    void plan(int threads);
    void addLateScans();
    void planDetails(Id deals);

    const RecordSource& m_source;
    const std::vector<IdentityDecision>& m_decisions;
    const std::atomic<bool>* m_cancelled;
    std::shared_ptr<Facts> m_facts = std::make_shared<Facts>();
    std::vector<RecordTable> m_tables;
    FactsBuilder m_builder;
    TaskGraph m_graph;
    Id m_visitScan = 0, m_documentScan = 0;
};

Loading::Id Loading::add(std::function<void()> work, std::vector<Id> after)
{
    return m_graph.add(
        [this, work = std::move(work)] {
            if (!isCancelled())
                work();
        },
        std::move(after));
}

Loading::Id Loading::addScan(RecordTable& table)
{
    return add(
        [this, &table] {
            m_source.scan(table.request(m_facts->knownAt), [&](const RecordBlock& block) {
                if (!isCancelled())
                    table.append(block);
            });
        },
        {});
}

Loading::Id Loading::addStep(void (FactsBuilder::*step)(), std::vector<Collection> released, std::vector<Id> after)
{
    return add(
        [this, step, released = std::move(released)] {
            (m_builder.*step)();
            for (const Collection collection : released)
                m_builder.release(collection);
        },
        std::move(after));
}

// What is known of customers is arranged while the rest is read, since that takes longest. Visits and
// documents are half of everything: two threads read them while deals are arranged; with more, reading them
// is begun at once.
void Loading::plan(int threads)
{
    using enum Collection;
    const std::vector<Collection> ofCustomers = {Region,    Person,   Category, Part,   Stock,
                                                 InTransit, Customer, Company,  Contact};
    const std::vector<Collection> late = {Visit, Document};
    const auto isIn = [](const std::vector<Collection>& group, const RecordTable& table) {
        return std::find(group.begin(), group.end(), table.collection()) != group.end();
    };
    std::vector<Id> customerScans, otherScans;
    std::vector<Collection> ofDeals;
    if (threads > 2)
        addLateScans();
    for (RecordTable& table : m_tables) {
        if (isIn(ofCustomers, table))
            customerScans.push_back(addScan(table));
    }
    const Id customers = add(
        [this, ofCustomers] {
            m_facts->systems = m_source.systemNames();
            m_builder.takeInSymbols(ofCustomers);
            m_builder.arrangePeople();
            m_builder.arrangeCustomers(m_decisions);
        },
        customerScans);
    for (RecordTable& table : m_tables) {
        if (isIn(ofCustomers, table) || isIn(late, table))
            continue;
        otherScans.push_back(addScan(table));
        ofDeals.push_back(table.collection());
    }
    otherScans.push_back(customers);
    const Id deals = add(
        [this, ofDeals] {
            m_builder.takeInSymbols(ofDeals);
            m_builder.arrangeDeals();
        },
        otherScans);
    if (threads <= 2)
        addLateScans();
    planDetails(deals);
}

// What follows needs the visits first.
void Loading::addLateScans()
{
    for (const Collection collection : {Collection::Visit, Collection::Document}) {
        const auto table = std::find_if(m_tables.begin(), m_tables.end(),
                                        [&](const RecordTable& each) { return each.collection() == collection; });
        (collection == Collection::Visit ? m_visitScan : m_documentScan) = addScan(*table);
    }
}

// In the order in which they should begin: the longest chain, which is visits and documents, first.
void Loading::planDetails(Id deals)
{
    using enum Collection;
    const Id approvals = addStep(&FactsBuilder::arrangeApprovals, {Approval}, {deals});
    const Id visitSymbols = add([this] { m_builder.takeInSymbols({Visit}); }, {approvals, m_visitScan});
    const Id visits = addStep(&FactsBuilder::arrangeVisits, {Visit}, {visitSymbols});
    const Id documentSymbols = add([this] { m_builder.takeInSymbols({Document}); }, {visitSymbols, m_documentScan});
    const Id placed = addStep(&FactsBuilder::placeDocuments, {}, {visits, documentSymbols});
    const Id visitDocuments = addStep(&FactsBuilder::arrangeVisitDocuments, {}, {placed});
    const Id otherDocuments = addStep(&FactsBuilder::arrangeOtherDocuments, {}, {placed});
    addStep(&FactsBuilder::findSharedFiles, {Document}, {visitDocuments, otherDocuments});
    const Id contracts = addStep(&FactsBuilder::arrangeContracts, {Contract, FinanceContract}, {deals});
    addStep(&FactsBuilder::arrangeMoney, {Receipt, Target, Forecast}, {contracts});
    addStep(&FactsBuilder::arrangeShipments, {Shipment, Product}, {deals});
    addStep(&FactsBuilder::arrangeInquiries, {Inquiry}, {deals});
    addStep(&FactsBuilder::arrangeProjectRows, {Milestone, StageClaim, DecisionStep, Demand, Commitment}, {deals});
    addStep(&FactsBuilder::arrangeOrders, {Order, RebateClaim}, {deals});
    addStep(&FactsBuilder::arrangeCampaigns, {Campaign}, {deals});
}

FactsPtr Loading::run(int threads)
{
    // Before the first scan: a sync that ends meanwhile must not make older rows look fresh.
    m_facts->freshness = m_source.freshness(m_facts->knownAt);
    const std::vector<UnreadableRecord> unreadable = m_source.unreadable(m_facts->knownAt);
    plan(threads);
    m_graph.run(threads);
    if (isCancelled())
        return nullptr;
    m_facts->doubts = Doubts(*m_facts, unreadable);
    for (const RecordTable& table : m_tables)
        m_facts->loadedFor = std::max(m_facts->loadedFor, table.newestFetch());
    return m_facts;
}

} // namespace

FactsPtr loadFacts(const RecordSource& source, const std::vector<IdentityDecision>& decisions, Instant knownAt,
                   int threads, const std::atomic<bool>* cancelled)
{
    return Loading(source, decisions, knownAt, cancelled).run(threads);
}

} // namespace plumbline
