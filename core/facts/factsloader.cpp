#include "core/facts/factsloader.h"

#include "core/facts/factsbuilder.h"
#include "core/facts/paralleltasks.h"
#include "core/facts/tableplans.h"

#include <algorithm>

namespace plumbline {
namespace {

using Tasks = std::vector<std::function<void()>>;

std::vector<RecordTable> scanned(const RecordSource& source, Instant knownAt, int threads,
                                 const std::function<bool()>& isCancelled)
{
    std::vector<RecordTable> tables;
    for (TablePlan& plan : tablePlans())
        tables.emplace_back(std::move(plan));
    Tasks tasks;
    for (RecordTable& table : tables) {
        tasks.push_back([&table, &source, &isCancelled, knownAt] {
            if (isCancelled())
                return;
            source.scan(table.request(knownAt), [&](const RecordBlock& block) {
                if (!isCancelled())
                    table.append(block);
            });
        });
    }
    runTasks(tasks, threads);
    return tables;
}

void arrange(Facts& facts, std::vector<RecordTable>& tables, const std::vector<IdentityDecision>& decisions,
             int threads, const std::function<bool()>& isCancelled)
{
    FactsBuilder builder(facts, tables);
    builder.mergeSymbols();
    builder.arrangePeople();
    builder.arrangeCustomers(decisions);
    builder.arrangeDeals();
    if (isCancelled())
        return;
    // The longest task first: the threads then end at about the same time.
    runTasks({[&] { builder.arrangeVisits(); },
              [&] {
                  builder.arrangeContracts();
                  builder.arrangeMoney();
              },
              [&] { builder.arrangeInquiries(); }, [&] { builder.arrangeShipments(); },
              [&] { builder.arrangeProjectRows(); }, [&] { builder.arrangeOrders(); },
              [&] { builder.arrangeApprovals(); }, [&] { builder.arrangeCampaigns(); }},
             threads);
}

} // namespace

FactsPtr loadFacts(const RecordSource& source, const std::vector<IdentityDecision>& decisions, Instant knownAt,
                   int threads, const std::atomic<bool>* cancelled)
{
    const auto isCancelled = [cancelled] { return cancelled && cancelled->load(std::memory_order_relaxed); };
    std::vector<RecordTable> tables = scanned(source, knownAt, threads, isCancelled);
    if (isCancelled())
        return nullptr;
    auto facts = std::make_shared<Facts>();
    facts->knownAt = knownAt;
    facts->systems = source.systemNames();
    facts->freshness = source.freshness(knownAt);
    for (const RecordTable& table : tables)
        facts->loadedFor = std::max(facts->loadedFor, table.newestFetch());
    arrange(*facts, tables, decisions, threads, isCancelled);
    if (isCancelled())
        return nullptr;
    return facts;
}

} // namespace plumbline
