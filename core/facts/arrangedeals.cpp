#include "core/facts/factsbuilder.h"
#include "core/facts/tableplans.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace plumbline {

void FactsBuilder::arrangeDeals()
{
    m_symbolCount = m_facts.symbols.size();
    arrangeOpportunities();
    arrangeProjects();
}

void FactsBuilder::arrangeOpportunities()
{
    using Row = OpportunityRow;
    RecordTable& rows = table(Collection::Opportunity);
    const auto keys = keysOf(rows, [&](const Cell* row) {
        return GroupAndOrder{m_regions.find(row[Row::Region]), row[Row::CreatedAt]};
    });
    m_facts.opportunities = placed<OpportunityFact>(groupedRows(keys, m_facts.regions.size(), rows), rows,
                                                    [&](const Cell* row, const RowKey& key) {
                                                        return OpportunityFact{{row[Row::Id]},
                                                                               rows.takeText(row[Row::Name]),
                                                                               entityOf(row[Row::Customer]),
                                                                               {m_people.find(row[Row::Owner])},
                                                                               {key.group},
                                                                               enumOf<DealState>(row[Row::State], 3),
                                                                               moneyOf(row[Row::Amount]),
                                                                               {row[Row::CreatedAt]},
                                                                               {row[Row::FollowedUpAt]},
                                                                               {row[Row::ProgressedAt]},
                                                                               {row[Row::ClosedAt]}};
                                                    });
    m_opportunities = indexOf(m_facts.opportunities);
}

void FactsBuilder::arrangeProjects()
{
    using Row = ProjectRow;
    RecordTable& rows = table(Collection::Project);
    std::vector<RowKey> keys =
        keysOf(rows, [&](const Cell* row) { return GroupAndOrder{m_regions.find(row[Row::Region])}; });
    std::sort(keys.begin(), keys.end(), [&](const RowKey& a, const RowKey& b) {
        const auto key = [&](const RowKey& k) {
            const Cell* row = rows.row(k.row);
            return std::tuple(k.group, std::string_view(rows.text(row[Row::Number])), row[Row::Id]);
        };
        return key(a) < key(b);
    });
    m_facts.projects = placed<ProjectFact>(keys, rows, [&](const Cell* row, const RowKey& key) {
        ProjectFact project;
        project.id = {row[Row::Id]};
        project.name = rows.takeText(row[Row::Name]);
        project.number = rows.takeText(row[Row::Number]);
        project.entity = entityOf(row[Row::Customer]);
        project.owner = {m_people.find(row[Row::Owner])};
        project.region = {key.group};
        project.opportunity = {m_opportunities.find(row[Row::Opportunity])};
        project.type = symbolOf(row[Row::Type]);
        project.stage = symbolOf(row[Row::Stage]);
        project.state = enumOf<DealState>(row[Row::State], 3);
        project.amount = moneyOf(row[Row::Amount]);
        project.createdAt = {row[Row::CreatedAt]};
        project.closedAt = {row[Row::ClosedAt]};
        return project;
    });
    m_projects = indexOf(m_facts.projects);
}

void FactsBuilder::arrangeProjectRows()
{
    std::vector<ProjectFact>& projects = m_facts.projects;
    const RecordTable& milestones = table(Collection::Milestone);
    const auto milestoneKeys = keysOf(milestones, [&](const Cell* row) {
        return GroupAndOrder{m_projects.find(row[MilestoneRow::Project]), row[MilestoneRow::Node]};
    });
    m_facts.milestones =
        placed<MilestoneFact>(grouped(milestoneKeys, milestones, projects, &ProjectFact::milestones), milestones,
                              [](const Cell* row, const RowKey& key) {
                                  return MilestoneFact{{row[MilestoneRow::Id]},
                                                       {key.group},
                                                       static_cast<std::int32_t>(quantityOf(row[MilestoneRow::Node])),
                                                       dayOfCell(row[MilestoneRow::PlannedOn])};
                              });
    const RecordTable& claims = table(Collection::StageClaim);
    const auto claimKeys = keysOf(claims, [&](const Cell* row) {
        return GroupAndOrder{m_projects.find(row[StageClaimRow::Project]), row[StageClaimRow::ClaimedAt]};
    });
    m_facts.claims = placed<StageClaimFact>(
        grouped(claimKeys, claims, projects, &ProjectFact::claims), claims, [&](const Cell* row, const RowKey& key) {
            return StageClaimFact{{row[StageClaimRow::Id]},
                                  {key.group},
                                  static_cast<std::int32_t>(quantityOf(row[StageClaimRow::Node])),
                                  {row[StageClaimRow::ClaimedAt]},
                                  {m_people.find(row[StageClaimRow::By])}};
        });
    arrangeStepsAndDemands();
    arrangeCommitments();
}

void FactsBuilder::arrangeStepsAndDemands()
{
    std::vector<ProjectFact>& projects = m_facts.projects;
    const RecordTable& steps = table(Collection::DecisionStep);
    const auto stepKeys = keysOf(steps, [&](const Cell* row) {
        return GroupAndOrder{m_projects.find(row[DecisionStepRow::Project]), row[DecisionStepRow::Department]};
    });
    m_facts.steps = placed<DecisionStepFact>(
        grouped(stepKeys, steps, projects, &ProjectFact::steps), steps, [](const Cell* row, const RowKey& key) {
            return DecisionStepFact{{row[DecisionStepRow::Id]},
                                    {key.group},
                                    enumOf<Department>(row[DecisionStepRow::Department], 5),
                                    enumOf<StepState>(row[DecisionStepRow::State], 4),
                                    {row[DecisionStepRow::Since]}};
        });
    const RecordTable& demands = table(Collection::Demand);
    const auto demandKeys = keysOf(demands, [&](const Cell* row) {
        return GroupAndOrder{m_projects.find(row[DemandRow::Project]), m_parts.find(row[DemandRow::Part])};
    });
    m_facts.demands = placed<DemandFact>(grouped(demandKeys, demands, projects, &ProjectFact::demands), demands,
                                         [&](const Cell* row, const RowKey& key) {
                                             return DemandFact{{row[DemandRow::Id]},
                                                               {key.group},
                                                               {m_parts.find(row[DemandRow::Part])},
                                                               quantityOf(row[DemandRow::Quantity]),
                                                               dayOfCell(row[DemandRow::NeededOn])};
                                         });
}

void FactsBuilder::arrangeCommitments()
{
    using Row = CommitmentRow;
    RecordTable& rows = table(Collection::Commitment);
    const auto keys = keysOf(rows, [&](const Cell* row) {
        return GroupAndOrder{m_projects.find(row[Row::Project]), row[Row::MadeAt]};
    });
    m_facts.commitments = placed<CommitmentFact>(grouped(keys, rows, m_facts.projects, &ProjectFact::commitments), rows,
                                                 [&](const Cell* row, const RowKey& key) {
                                                     return CommitmentFact{{row[Row::Id]},
                                                                           entityOf(row[Row::Customer]),
                                                                           {key.group},
                                                                           rows.takeText(row[Row::What]),
                                                                           symbolOf(row[Row::ProofKind]),
                                                                           {row[Row::MadeAt]},
                                                                           {row[Row::DueAt]},
                                                                           row[Row::TickedKept] == 1};
                                                 });
}

} // namespace plumbline
