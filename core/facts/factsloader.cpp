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
    void planDetails(Id core, Id visitScan, Id documentScan);

    const RecordSource& m_source;
    const std::vector<IdentityDecision>& m_decisions;
    const std::atomic<bool>* m_cancelled;
    std::shared_ptr<Facts> m_facts = std::make_shared<Facts>();
    std::vector<RecordTable> m_tables;
    FactsBuilder m_builder;
    TaskGraph m_graph;
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

// Visits and documents are half of everything. Two threads read them while the rest is being arranged;
// with more, reading them takes longest and is begun at once.
void Loading::plan(int threads)
{
    Id visitScan = 0, documentScan = 0;
    const auto addLateScans = [&] {
        for (RecordTable& table : m_tables) {
            if (table.collection() == Collection::Document)
                documentScan = addScan(table);
            if (table.collection() == Collection::Visit)
                visitScan = addScan(table);
        }
    };
    if (threads > 2)
        addLateScans();
    std::vector<Id> scans;
    std::vector<Collection> early;
    for (RecordTable& table : m_tables) {
        if (table.collection() == Collection::Document || table.collection() == Collection::Visit)
            continue;
        scans.push_back(addScan(table));
        early.push_back(table.collection());
    }
    const Id core = add(
        [this, early] {
            m_facts->systems = m_source.systemNames();
            m_builder.takeInSymbols(early);
            m_builder.arrangePeople();
            m_builder.arrangeCustomers(m_decisions);
            m_builder.arrangeDeals();
        },
        scans);
    if (threads <= 2)
        addLateScans();
    planDetails(core, visitScan, documentScan);
}

// In the order in which they should begin: the longest chain, which is visits and documents, first.
void Loading::planDetails(Id core, Id visitScan, Id documentScan)
{
    using enum Collection;
    const Id approvals = addStep(&FactsBuilder::arrangeApprovals, {Approval}, {core});
    const Id visitSymbols = add([this] { m_builder.takeInSymbols({Visit}); }, {approvals, visitScan});
    const Id visits = addStep(&FactsBuilder::arrangeVisits, {Visit}, {visitSymbols});
    const Id documentSymbols = add([this] { m_builder.takeInSymbols({Document}); }, {visitSymbols, documentScan});
    addStep(&FactsBuilder::arrangeDocuments, {Document}, {visits, documentSymbols});
    const Id contracts = addStep(&FactsBuilder::arrangeContracts, {Contract, FinanceContract}, {core});
    addStep(&FactsBuilder::arrangeMoney, {Receipt, Target, Forecast}, {contracts});
    addStep(&FactsBuilder::arrangeShipments, {Shipment, Product}, {core});
    addStep(&FactsBuilder::arrangeInquiries, {Inquiry}, {core});
    addStep(&FactsBuilder::arrangeProjectRows, {Milestone, StageClaim, DecisionStep, Demand, Commitment}, {core});
    addStep(&FactsBuilder::arrangeOrders, {Order, RebateClaim}, {core});
    addStep(&FactsBuilder::arrangeCampaigns, {Campaign}, {core});
}

FactsPtr Loading::run(int threads)
{
    // Before the first scan: a sync that ends meanwhile must not make older rows look fresh.
    m_facts->freshness = m_source.freshness(m_facts->knownAt);
    plan(threads);
    m_graph.run(threads);
    if (isCancelled())
        return nullptr;
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
