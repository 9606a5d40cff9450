#include "core/facts/factsbuilder.h"
#include "core/facts/tableplans.h"

namespace plumbline {
namespace {

// The entities that texts stand for, worked out once per text.
class EntityLookup {
public:
    EntityLookup(const Symbols& symbols, const std::map<std::string, EntityIndex>& known,
                 std::string (*canonical)(const std::string&))
        : m_symbols(symbols)
        , m_known(known)
        , m_canonical(canonical)
        , m_cache(symbols.size(), kNotLookedUp)
    {
    }
    EntityIndex find(Symbol text)
    {
        std::int32_t& cached = m_cache[text.value];
        if (cached == kNotLookedUp) {
            const auto found = m_known.find(m_canonical(std::string(m_symbols.text(text))));
            cached = text.isSet() && found != m_known.end() ? found->second.value : EntityIndex{}.value;
        }
        return {cached};
    }

private:
    static constexpr std::int32_t kNotLookedUp = -2;
    const Symbols& m_symbols;
    const std::map<std::string, EntityIndex>& m_known;
    std::string (*m_canonical)(const std::string&);
    std::vector<std::int32_t> m_cache;
};

} // namespace

// Whom each approval names: by credit code, else by name. One that names nobody is about its
// project's customer.
std::vector<EntityIndex> FactsBuilder::entitiesOfApprovals()
{
    using Row = ApprovalRow;
    const RecordTable& rows = table(Collection::Approval);
    EntityLookup byCode(m_facts.symbols, m_entityOfCode, canonicalCreditCode);
    EntityLookup byName(m_facts.symbols, m_entityOfName, normalisedName);
    std::vector<EntityIndex> entities(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Cell* row = rows.row(i);
        const Symbol code = symbolOf(row[Row::CreditCode]);
        const Symbol name = symbolOf(row[Row::CustomerName]);
        entities[i] = byCode.find(code);
        if (!entities[i].isSet())
            entities[i] = byName.find(name);
        const std::int32_t project = m_projects.find(row[Row::Project]);
        if (!code.isSet() && !name.isSet() && project >= 0)
            entities[i] = m_facts.projects[static_cast<std::size_t>(project)].entity;
    }
    return entities;
}

void FactsBuilder::arrangeApprovals()
{
    using Row = ApprovalRow;
    const RecordTable& rows = table(Collection::Approval);
    const Symbol budgetRelease = m_facts.symbols.find("budget_release");
    std::vector<RowKey> ofProjects, budgets, others;
    const std::vector<EntityIndex> entities = entitiesOfApprovals();
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        const Cell* row = rows.row(i);
        const bool isBudget = budgetRelease.isSet() && symbolOf(row[Row::Kind]) == budgetRelease;
        const std::int32_t project = m_projects.find(row[Row::Project]);
        if (isBudget)
            budgets.push_back({row[Row::FinishedAt], entities[i].value, i});
        if (project >= 0)
            ofProjects.push_back({row[Row::StartedAt], project, i});
        if (!isBudget && project < 0)
            others.push_back({row[Row::StartedAt], 0, i});
    }
    const auto make = [&](const Cell* row, const RowKey& key) {
        return ApprovalFact{{row[Row::Id]},
                            symbolOf(row[Row::Kind]),
                            enumOf<ApprovalState>(row[Row::State], 4),
                            entities[key.row],
                            {m_projects.find(row[Row::Project])},
                            moneyOf(row[Row::Amount]),
                            {row[Row::StartedAt]},
                            {row[Row::FinishedAt]}};
    };
    m_facts.budgetApprovals =
        placed<ApprovalFact>(grouped(budgets, rows, m_facts.entities, &EntityFact::budgetApprovals), rows, make);
    m_facts.projectApprovals =
        placed<ApprovalFact>(grouped(ofProjects, rows, m_facts.projects, &ProjectFact::approvals), rows, make);
    m_facts.otherApprovals = placed<ApprovalFact>(groupedRows(others, 1, rows), rows, make);
}

} // namespace plumbline
