#include "core/assess/actions.h"

#include "core/assess/supply.h"

#include <algorithm>

namespace plumbline {
namespace {

constexpr std::size_t kHistory = 5;
constexpr std::size_t kDecisionMakers = 3;

struct Interaction {
    Instant at;
    RecordId record;
};

class ActionsPass {
public:
    ActionsPass(const Facts& facts, Instant asOf);

    Action open(const Signal& signal, std::size_t position) const;

private:
    std::string responsibleFor(RegionIndex region) const;
    std::vector<Reason> regionBackground(RegionIndex region) const;
    std::vector<Reason> customerBackground(EntityIndex entity) const;
    Reason registryOf(const EntityFact& entity) const;
    Reason visitsOf(const EntityFact& entity) const;
    Reason projectsOf(EntityIndex entity) const;
    void addContacts(const EntityFact& entity, std::vector<Reason>& background) const;
    std::vector<RecordId> historyOf(EntityIndex entity) const;

    const Facts& m_facts;
    Instant m_asOf;
    std::vector<std::vector<std::int32_t>> m_projects; // by entity
};

ActionsPass::ActionsPass(const Facts& facts, Instant asOf)
    : m_facts(facts)
    , m_asOf(asOf)
    , m_projects(facts.entities.size())
{
    for (std::size_t i = 0; i < facts.projects.size(); ++i) {
        if (facts.projects[i].entity.isSet())
            m_projects[facts.projects[i].entity.at()].push_back(static_cast<std::int32_t>(i));
    }
}

// The director of the region; where there is none at work, the next level up; without a region, a VP.
std::string ActionsPass::responsibleFor(RegionIndex region) const
{
    PersonIndex person = region.isSet() ? m_facts.regions[region.at()].director : PersonIndex();
    // Reporting lines of company systems can run in circles.
    for (std::size_t level = 0; person.isSet() && level < m_facts.people.size(); ++level) {
        const PersonFact& fact = m_facts.people[person.at()];
        if (fact.active)
            return fact.name;
        person = fact.superior;
    }
    for (const PersonFact& fact : m_facts.people) {
        if (fact.active && fact.role == PersonRole::Vp)
            return fact.name;
    }
    return {};
}

std::vector<Reason> ActionsPass::regionBackground(RegionIndex region) const
{
    std::int64_t reps = 0, open = 0;
    for (const PersonFact& person : m_facts.people)
        reps += person.active && person.role == PersonRole::Rep && person.region == region ? 1 : 0;
    for (const OpportunityFact& opportunity : m_facts.opportunities)
        open += opportunity.region == region && opportunity.state == DealState::Open ? 1 : 0;
    std::vector<RecordId> records;
    if (region.isSet())
        records.push_back(m_facts.regions[region.at()].id);
    return {{ReasonCode::RegionTeam, Verdict::NotApplicable, {reps, open}, std::move(records)}};
}

Reason ActionsPass::registryOf(const EntityFact& entity) const
{
    std::vector<RecordId> records;
    if (entity.registryRecord.isSet())
        records.push_back(entity.registryRecord);
    if (entity.registry == RegistryState::NotFetched)
        return {ReasonCode::RegistryNotFetched, Verdict::Unknown, {}, std::move(records)};
    if (entity.registry == RegistryState::Active)
        return {ReasonCode::RegistryActive, Verdict::Passed, {entity.registrySince}, std::move(records)};
    return {ReasonCode::RegistryNotActive,
            Verdict::Failed,
            {static_cast<std::int64_t>(entity.registry), entity.registrySince},
            std::move(records)};
}

Reason ActionsPass::visitsOf(const EntityFact& entity) const
{
    std::int64_t count = 0;
    const VisitFact* last = nullptr;
    for (auto i = entity.visits.first; i < entity.visits.last; ++i) {
        const VisitFact& visit = m_facts.visits[static_cast<std::size_t>(i)];
        if (visit.visitedAt > m_asOf)
            break;
        ++count;
        last = &visit;
    }
    return {ReasonCode::CustomerVisits,
            Verdict::NotApplicable,
            {count, last ? last->visitedAt : Instant()},
            last ? std::vector{last->id} : std::vector<RecordId>()};
}

Reason ActionsPass::projectsOf(EntityIndex entity) const
{
    Reason reason{ReasonCode::CustomerProjects, Verdict::NotApplicable, {}, {}};
    Money amount;
    for (const std::int32_t project : m_projects[entity.at()]) {
        const ProjectFact& fact = m_facts.projects[static_cast<std::size_t>(project)];
        if (!wasOpen(fact, m_asOf))
            continue;
        amount += fact.amount;
        reason.records.push_back(fact.id);
    }
    reason.args = {static_cast<std::int64_t>(reason.records.size()), amount};
    return reason;
}

void ActionsPass::addContacts(const EntityFact& entity, std::vector<Reason>& background) const
{
    std::size_t told = 0;
    for (auto i = entity.contacts.first; i < entity.contacts.last && told < kDecisionMakers; ++i) {
        const ContactFact& contact = m_facts.contacts[static_cast<std::size_t>(i)];
        if (!contact.canDecide)
            continue;
        ++told;
        Reason reason{ReasonCode::DecisionMaker, Verdict::NotApplicable, {contact.name, contact.title}, {contact.id}};
        if (contact.leftOn.isKnown()) {
            reason.code = ReasonCode::DecisionMakerLeft;
            reason.args.emplace_back(contact.leftOn);
        }
        background.push_back(std::move(reason));
    }
}

std::vector<Reason> ActionsPass::customerBackground(EntityIndex entity) const
{
    const EntityFact& fact = m_facts.entities[entity.at()];
    Reason profile{ReasonCode::CustomerProfile,
                   Verdict::NotApplicable,
                   {fact.name, fact.creditCode, std::string(m_facts.symbols.text(fact.grade))},
                   {}};
    for (auto i = fact.members.first; i < fact.members.last; ++i)
        profile.records.push_back(m_facts.customerRecords[static_cast<std::size_t>(i)].id);
    std::vector<Reason> background = {std::move(profile), registryOf(fact), visitsOf(fact), projectsOf(entity)};
    addContacts(fact, background);
    return background;
}

std::vector<RecordId> ActionsPass::historyOf(EntityIndex entity) const
{
    std::vector<Interaction> found;
    // So many of each kind are enough: more of one kind cannot be among the newest of all.
    const auto addNewest = [&](const auto& facts, FactRange range, auto timeOf) {
        std::size_t taken = 0;
        for (auto i = range.last; i-- > range.first && taken < kHistory;) {
            const auto& fact = facts[static_cast<std::size_t>(i)];
            if (timeOf(fact) > m_asOf)
                continue;
            found.push_back({timeOf(fact), fact.id});
            ++taken;
        }
    };
    const EntityFact& fact = m_facts.entities[entity.at()];
    addNewest(m_facts.visits, fact.visits, [](const VisitFact& each) { return each.visitedAt; });
    addNewest(m_facts.inquiries, fact.inquiries, [](const InquiryFact& each) { return each.inquiredAt; });
    for (const std::int32_t project : m_projects[entity.at()])
        addNewest(m_facts.projectDocuments, m_facts.projects[static_cast<std::size_t>(project)].documents,
                  [](const DocumentFact& each) { return std::max(each.createdAt, each.uploadedAt); });
    std::sort(found.begin(), found.end(), [](const Interaction& a, const Interaction& b) {
        return std::pair(b.at, b.record) < std::pair(a.at, a.record);
    });
    std::vector<RecordId> history;
    for (std::size_t i = 0; i < found.size() && i < kHistory; ++i)
        history.push_back(found[i].record);
    return history;
}

Action ActionsPass::open(const Signal& signal, std::size_t position) const
{
    Action action;
    action.key = signal.rule + ':' + std::to_string(signal.subjectRecord.value);
    action.signal = position;
    action.responsible = responsibleFor(signal.region);
    if (signal.entity.isSet()) {
        action.background = customerBackground(signal.entity);
        action.history = historyOf(signal.entity);
    } else if (signal.subject == SubjectKind::Region) {
        action.background = regionBackground(signal.region);
    } else {
        action.background = {{ReasonCode::NoneOnFile, Verdict::NotApplicable, {}, {}}};
    }
    return action;
}

} // namespace

void openActions(const Facts& facts, const Rulebook&, Instant asOf, Assessment& out)
{
    const ActionsPass pass(facts, asOf);
    out.actions.clear();
    out.actions.reserve(out.signalList.size());
    for (const Severity severity : {Severity::Red, Severity::Yellow}) {
        for (std::size_t i = 0; i < out.signalList.size(); ++i) {
            if (out.signalList[i].severity == severity)
                out.actions.push_back(pass.open(out.signalList[i], i));
        }
    }
}

} // namespace plumbline
