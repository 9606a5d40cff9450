#include "core/assess/projects.h"

#include "core/assess/health.h"
#include "core/assess/trail.h"
#include "core/facts/paralleltasks.h"

#include <algorithm>

namespace plumbline {
namespace {

class ProjectsPass {
public:
    ProjectsPass(const Facts& facts, const Rulebook& rulebook, Instant asOf, const std::vector<VisitAssessment>& visits)
        : m_facts(facts)
        , m_rulebook(rulebook)
        , m_asOf(asOf)
        , m_verifier(facts, rulebook, asOf, visits)
        , m_supply(facts, rulebook, asOf)
        , m_decisiveKind(facts.symbols.find(rulebook.health.paperMissingKind))
        , m_documentsKnown(facts.freshAsOf(Collection::Document).isKnown())
    {
    }

    void assess(ProjectIndex project, ProjectAssessment& out) const;

private:
    void describe(const ProjectFact& fact, ProjectAssessment& out) const;
    void plan(const ProjectFact& fact, ProjectAssessment& out) const;
    void departments(const ProjectFact& fact, ProjectAssessment& out) const;
    void records(const ProjectFact& fact, ProjectAssessment& out) const;
    void score(ProjectIndex project, const ResolvedType& type, ProjectAssessment& out) const;
    Instant belowSince(ProjectIndex project, const ResolvedType& type, const SupplyCounts& supply) const;

    const Facts& m_facts;
    const Rulebook& m_rulebook;
    Instant m_asOf;
    NodeVerifier m_verifier;
    SupplyPlan m_supply;
    Symbol m_decisiveKind;
    bool m_documentsKnown;
};

void ProjectsPass::assess(ProjectIndex project, ProjectAssessment& out) const
{
    const ProjectFact& fact = m_facts.projects[project.at()];
    describe(fact, out);
    plan(fact, out);
    departments(fact, out);
    records(fact, out);
    out.parts = m_supply.coversOf(fact);
    if (const ResolvedType* type = m_verifier.typeOf(project))
        score(project, *type, out);
    else
        out.healthHigh = Rational(100); // no node table: nothing can be told
}

void ProjectsPass::describe(const ProjectFact& fact, ProjectAssessment& out) const
{
    out.id = fact.id;
    out.name = fact.name;
    out.number = fact.number;
    out.type = m_facts.symbols.text(fact.type);
    out.regionIndex = fact.region;
    out.entity = fact.entity;
    out.amount = fact.amount;
    out.open = wasOpen(fact, m_asOf);
    if (fact.entity.isSet())
        out.customer = m_facts.entities[fact.entity.at()].name;
    if (fact.owner.isSet())
        out.owner = m_facts.people[fact.owner.at()].name;
    if (fact.region.isSet())
        out.region = m_facts.regions[fact.region.at()].name;
}

void ProjectsPass::plan(const ProjectFact& fact, ProjectAssessment& out) const
{
    for (auto i = fact.milestones.first; i < fact.milestones.last; ++i) {
        const MilestoneFact& milestone = m_facts.milestones[static_cast<std::size_t>(i)];
        if (milestone.node >= 1 && milestone.node <= kNodeCount)
            out.nodes[static_cast<std::size_t>(milestone.node - 1)].plannedOn = milestone.plannedOn;
    }
}

// A department without a record is unknown, not pending (R53).
void ProjectsPass::departments(const ProjectFact& fact, ProjectAssessment& out) const
{
    constexpr std::size_t count = static_cast<std::size_t>(Department::Esg) + 1;
    out.departments.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        out.departments[i].department = static_cast<std::uint8_t>(i);
    for (auto i = fact.steps.first; i < fact.steps.last; ++i) {
        const DecisionStepFact& step = m_facts.steps[static_cast<std::size_t>(i)];
        DepartmentView& view = out.departments[static_cast<std::size_t>(step.department)];
        if (step.since > m_asOf || (view.known && step.since < view.since))
            continue;
        view = {view.department, static_cast<std::uint8_t>(step.state), true, step.since, step.id};
    }
}

void ProjectsPass::records(const ProjectFact& fact, ProjectAssessment& out) const
{
    const auto size = 1 + fact.claims.size() + fact.documents.size() + fact.demands.size();
    out.records.reserve(static_cast<std::size_t>(size));
    out.records.push_back(fact.id);
    const auto add = [&](const auto& facts, FactRange range) {
        for (auto i = range.first; i < range.last; ++i)
            out.records.push_back(facts[static_cast<std::size_t>(i)].id);
    };
    add(m_facts.claims, fact.claims);
    add(m_facts.projectDocuments, fact.documents);
    add(m_facts.demands, fact.demands);
}

void ProjectsPass::score(ProjectIndex project, const ResolvedType& type, ProjectAssessment& out) const
{
    const HealthRules& rules = m_rulebook.health;
    const NodeCounts nodes = m_verifier.verify(project, type, m_asOf, &out);
    const SupplyCounts supply = m_supply.countsOf(m_facts.projects[project.at()]);
    const HealthScore score = scoreOf(rules, nodes, supply);
    out.claimedNode = nodes.claimed;
    out.plannedNode = nodes.planned;
    out.provenNode = nodes.proven;
    out.verifiedNodes = nodes.verified;
    out.baseNodes = nodes.base;
    out.documentsValid = nodes.documents;
    out.documentsRequired = nodes.documentsRequired;
    out.stageScore = score.stage;
    out.documentScore = score.documents;
    out.supplyScore = score.supply;
    out.health = out.healthLow = score.total;
    out.healthHigh = mostOf(rules, nodes, supply);
    out.lostMost = lostMost(rules, score);
    if (!out.open)
        return;
    out.belowThreshold = out.healthHigh < rules.threshold;
    out.paper = m_documentsKnown && isPaper(rules, nodes, m_verifier.hasSigned(project, m_decisiveKind, m_asOf));
    out.nextProof = nextProofOf(rules, nodes, type, out.nodes);
    if (out.belowThreshold)
        out.belowSince = belowSince(project, type, supply);
}

// Walks back from turning point to turning point until the score was not below. Stock has no past in the
// company's systems, so it is taken as it is now.
Instant ProjectsPass::belowSince(ProjectIndex project, const ResolvedType& type, const SupplyCounts& supply) const
{
    Instant since = m_facts.projects[project.at()].createdAt;
    for (const Instant at : m_verifier.turningPoints(project)) {
        if (at <= since)
            return since;
        const NodeCounts before = m_verifier.verify(project, type, at - Duration{1}, nullptr);
        if (mostOf(m_rulebook.health, before, supply) >= m_rulebook.health.threshold)
            return at;
    }
    return since;
}

} // namespace

void assessProjects(const Facts& facts, const Rulebook& rulebook, Instant asOf, Assessment& out, int threads)
{
    const ProjectsPass pass(facts, rulebook, asOf, out.visits);
    out.projects.clear();
    out.projects.resize(facts.projects.size());
    runParts(facts.projects.size(), threads, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i)
            pass.assess(ProjectIndex{static_cast<std::int32_t>(i)}, out.projects[i]);
    });
    followTrails(facts, rulebook, asOf, out);
}

} // namespace plumbline
