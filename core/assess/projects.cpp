#include "core/assess/projects.h"

#include "core/assess/projecthistory.h"
#include "core/assess/trail.h"
#include "core/facts/paralleltasks.h"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <tuple>

namespace plumbline {
namespace {

class ProjectsPass {
public:
    ProjectsPass(const Facts& facts, const Rulebook& rulebook, const ContractProofs& proofs, const Assessment& out)
        : m_facts(facts)
        , m_rulebook(rulebook)
        , m_asOf(out.asOf)
        , m_verifier(facts, rulebook, out.asOf, out.visits, proofs)
        , m_supply(facts, rulebook, out.asOf)
        , m_history(facts, rulebook, out.asOf, m_verifier)
        , m_decisiveKind(facts.symbols.find(rulebook.health.paperMissingKind))
        , m_documentsKnown(facts.freshAsOf(Collection::Document).isKnown())
    {
    }

    void assess(ProjectIndex project, ProjectAssessment& out) const;
    void listEvents(ProjectIndex project, std::vector<ListEvent>& events) const;
    // After every project: what is said of several.
    void rankStuck(Assessment& out) const;
    void listExposures(Assessment& out) const;
    std::vector<PartPlan> partPlans() const { return m_supply.plans(); }

private:
    void describe(const ProjectFact& fact, ProjectAssessment& out) const;
    void plan(const ProjectFact& fact, ProjectAssessment& out) const;
    void departments(const ProjectFact& fact, ProjectAssessment& out) const;
    void records(const ProjectFact& fact, ProjectAssessment& out) const;
    void score(ProjectIndex project, const ResolvedType& type, ProjectAssessment& out) const;
    void work(ProjectIndex project, const ResolvedType& type, const NodeCounts& nodes, ProjectAssessment& out) const;
    void suggest(const ProjectFact& fact, ProjectAssessment& out) const;

    const Facts& m_facts;
    const Rulebook& m_rulebook;
    Instant m_asOf;
    NodeVerifier m_verifier;
    SupplyPlan m_supply;
    ProjectHistory m_history;
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
    work(project, type, nodes, out);
    if (!out.open)
        return;
    out.belowThreshold = out.healthHigh < rules.threshold;
    out.paper = m_documentsKnown && isPaper(rules, nodes, m_verifier.hasSigned(project, m_decisiveKind, m_asOf));
    out.nextProof = nextProofOf(rules, nodes, type, out.nodes);
    if (out.belowThreshold)
        out.belowSince = m_history.belowSince(project, type, supply);
    suggest(m_facts.projects[project.at()], out);
}

// R22: a project is at a node since it has proven the one before, and not before it was entered: what proves node 1
// may be older. Nothing turns red for a node that cannot be told, or whose proof only has to grow old enough.
void ProjectsPass::work(ProjectIndex project, const ResolvedType& type, const NodeCounts& nodes,
                        ProjectAssessment& out) const
{
    const ProjectFact& fact = m_facts.projects[project.at()];
    out.stage = m_facts.symbols.text(fact.stage);
    if (const StageMapping* mapping = type.mappingOf(fact.stage)) {
        out.stageFirst = mapping->firstNode;
        out.stageLast = mapping->lastNode;
    }
    out.nodeSince = nodes.proven > 0 ? std::max(nodes.provenSince, fact.createdAt) : fact.createdAt;
    if (nodes.proven == kNodeCount || !out.nodeSince.isKnown())
        return;
    out.nodeInWork = nodes.proven + 1;
    const CompanyClock& clock = m_rulebook.clock;
    out.daysInNode = std::max(clock.dayAt(m_asOf).number - clock.dayAt(out.nodeSince).number, 0);
    out.expectedDays = type.rule->nodes[static_cast<std::size_t>(nodes.proven)].expectedDays;
    const Verdict verdict = out.nodes[static_cast<std::size_t>(nodes.proven)].verdict;
    const bool isMissing = verdict == Verdict::Failed || verdict == Verdict::Pending;
    out.stuck = out.open && out.daysInNode > out.expectedDays && isMissing;
}

// R31: whom to turn to when a proof no longer stands.
void ProjectsPass::suggest(const ProjectFact& fact, ProjectAssessment& out) const
{
    bool hasAged = false;
    for (const NodeAssessment& node : out.nodes) {
        for (const Reason& reason : node.reasons)
            hasAged = hasAged || reason.code == ReasonCode::ProofSignerLeft ||
                      reason.code == ReasonCode::ProofSignerPowerless || reason.code == ReasonCode::ProofCompanyGone;
    }
    if (!hasAged || !fact.entity.isSet())
        return;
    const EntityFact& customer = m_facts.entities[fact.entity.at()];
    if (!customer.parent.empty())
        out.suggestions.push_back(
            {ReasonCode::AskParentCompany, Verdict::NotApplicable, {customer.parent}, {customer.registryRecord}});
    for (auto i = customer.contacts.first; i < customer.contacts.last; ++i) {
        const ContactFact& contact = m_facts.contacts[static_cast<std::size_t>(i)];
        const bool hasLeft = contact.leftOn.isKnown() && contact.leftOn <= m_rulebook.clock.dayAt(m_asOf);
        if (contact.canDecide && !hasLeft)
            out.suggestions.push_back(
                {ReasonCode::FindNewContact, Verdict::NotApplicable, {contact.name}, {contact.id}});
    }
}

void ProjectsPass::rankStuck(Assessment& out) const
{
    for (std::size_t i = 0; i < out.projects.size(); ++i) {
        if (out.projects[i].stuck)
            out.stuckProjects.push_back(static_cast<std::int32_t>(i));
    }
    const auto rank = [&](std::int32_t i) {
        const ProjectAssessment& project = out.projects[static_cast<std::size_t>(i)];
        return std::tuple(-project.amount.fen, project.expectedDays - project.daysInNode, i);
    };
    std::sort(out.stuckProjects.begin(), out.stuckProjects.end(),
              [&](std::int32_t a, std::int32_t b) { return rank(a) < rank(b); });
}

void ProjectsPass::listEvents(ProjectIndex project, std::vector<ListEvent>& events) const
{
    if (const ResolvedType* type = m_verifier.typeOf(project))
        m_history.addListEvents(project, *type, m_supply.countsOf(m_facts.projects[project.at()]), events);
}

void ProjectsPass::listExposures(Assessment& out) const
{
    const Month month{m_rulebook.clock.monthAt(m_asOf).number - m_rulebook.metrics.orderMonths + 1};
    const Instant begin = m_rulebook.clock.startOf(firstDay(month));
    std::vector<const ContractFact*> firstOf(out.projects.size(), nullptr);
    for (const ContractFact& contract : m_facts.contracts) {
        if (!contract.project.isSet() || !contract.signedAt.isKnown() || contract.signedAt > m_asOf)
            continue;
        const ContractFact*& first = firstOf[contract.project.at()];
        if (!first || contract.signedAt < first->signedAt)
            first = &contract;
    }
    for (std::size_t i = 0; i < firstOf.size(); ++i) {
        const ProjectIndex project{static_cast<std::int32_t>(i)};
        const ResolvedType* type = m_verifier.typeOf(project);
        if (type && firstOf[i] && firstOf[i]->signedAt >= begin)
            m_history.addExposure(project, *type, *firstOf[i], out.exposures);
    }
    std::sort(out.exposures.begin(), out.exposures.end(), [](const Exposure& a, const Exposure& b) {
        return std::tie(a.orderedAt, a.project) < std::tie(b.orderedAt, b.project);
    });
}

} // namespace

void assessProjects(const Facts& facts, const Rulebook& rulebook, const ContractProofs& proofs, Assessment& out,
                    int threads)
{
    const ProjectsPass pass(facts, rulebook, proofs, out);
    out.projects.clear();
    out.projects.resize(facts.projects.size());
    std::mutex joining;
    runParts(facts.projects.size(), threads, [&](std::size_t first, std::size_t last) {
        std::vector<ListEvent> events;
        for (std::size_t i = first; i < last; ++i) {
            const ProjectIndex project{static_cast<std::int32_t>(i)};
            pass.assess(project, out.projects[i]);
            pass.listEvents(project, events);
        }
        const std::lock_guard lock(joining);
        out.listEvents.insert(out.listEvents.end(), std::make_move_iterator(events.begin()),
                              std::make_move_iterator(events.end()));
    });
    std::sort(out.listEvents.begin(), out.listEvents.end(), [](const ListEvent& a, const ListEvent& b) {
        return std::tie(a.at, a.project, a.entered) < std::tie(b.at, b.project, b.entered);
    });
    runTasks({[&] { followTrails(facts, rulebook, out, threads - 1); },
              [&] {
                  pass.rankStuck(out);
                  pass.listExposures(out);
                  out.partPlans = pass.partPlans();
              }},
             threads);
}

} // namespace plumbline
