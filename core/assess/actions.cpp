#include "core/assess/actions.h"

#include "core/assess/supply.h"
#include "core/facts/paralleltasks.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <tuple>

namespace plumbline {
namespace {

struct Interaction {
    Instant at;
    RecordId record;
};

class ActionsPass {
public:
    ActionsPass(const Facts& facts, const Rulebook& rulebook, Instant asOf);

    Action open(const Signal& signal, std::size_t position) const;

private:
    using OwnProject = std::pair<EntityIndex, std::int32_t>; // a customer's, and its position in Facts::projects

    std::span<const OwnProject> projectsWith(EntityIndex entity) const;
    void route(const Signal& signal, Action& action) const;
    std::vector<Reason> regionBackground(RegionIndex region) const;
    std::vector<Reason> customerBackground(EntityIndex entity) const;
    Reason registryOf(const EntityFact& entity) const;
    Reason visitsOf(const EntityFact& entity) const;
    Reason projectsOf(EntityIndex entity) const;
    void addContacts(const EntityFact& entity, std::vector<Reason>& background) const;
    void addNews(EntityIndex entity, std::vector<Reason>& background) const;
    std::vector<RecordId> historyOf(EntityIndex entity) const;
    std::vector<RecordId> historyOf(RegionIndex region) const;

    const Facts& m_facts;
    const ActionRules& m_rules;
    const CompanyClock& m_clock;
    std::size_t m_history;
    Symbol m_newsKind;
    Instant m_asOf;
    std::vector<OwnProject> m_projects; // by entity
};

ActionsPass::ActionsPass(const Facts& facts, const Rulebook& rulebook, Instant asOf)
    : m_facts(facts)
    , m_rules(rulebook.actions)
    , m_clock(rulebook.clock)
    , m_history(static_cast<std::size_t>(rulebook.actions.history))
    , m_newsKind(facts.symbols.find(rulebook.actions.newsKind))
    , m_asOf(asOf)
{
    for (std::size_t i = 0; i < facts.projects.size(); ++i) {
        if (facts.projects[i].entity.isSet())
            m_projects.emplace_back(facts.projects[i].entity, static_cast<std::int32_t>(i));
    }
    std::sort(m_projects.begin(), m_projects.end());
}

std::span<const ActionsPass::OwnProject> ActionsPass::projectsWith(EntityIndex entity) const
{
    const auto first = std::lower_bound(m_projects.begin(), m_projects.end(), OwnProject(entity, 0));
    const auto last =
        std::find_if(first, m_projects.end(), [&](const OwnProject& each) { return each.first != entity; });
    return {first, last};
}

// The direct superior of whoever the signal is about; where nobody is named, the director of the region.
// Who is not at work is passed over for the next level; at the end of the line a VP.
void ActionsPass::route(const Signal& signal, Action& action) const
{
    PersonIndex person = signal.rep.isSet() ? m_facts.people[signal.rep.at()].superior : PersonIndex();
    if (!person.isSet() && signal.region.isSet())
        person = m_facts.regions[signal.region.at()].director;
    // Reporting lines of company systems can run in circles.
    for (std::size_t level = 0; person.isSet() && level < m_facts.people.size(); ++level) {
        const PersonFact& fact = m_facts.people[person.at()];
        if (fact.active) {
            action.responsible = fact.name;
            return;
        }
        action.passedOver.push_back(fact.name);
        person = fact.superior;
    }
    for (const PersonFact& fact : m_facts.people) {
        if (fact.active && fact.role == PersonRole::Vp) {
            action.responsible = fact.name;
            return;
        }
    }
}

std::vector<Reason> ActionsPass::regionBackground(RegionIndex region) const
{
    std::int64_t reps = 0, open = 0;
    for (const PersonFact& person : m_facts.people)
        reps += person.active && person.role == PersonRole::Rep && person.region == region ? 1 : 0;
    const auto& all = m_facts.opportunities; // by region
    auto each = std::partition_point(all.begin(), all.end(),
                                     [&](const OpportunityFact& before) { return before.region < region; });
    for (; each != all.end() && each->region == region; ++each)
        open += each->state == DealState::Open ? 1 : 0;
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
    const auto first = m_facts.visits.begin() + entity.visits.first;
    const auto after = std::partition_point(first, m_facts.visits.begin() + entity.visits.last,
                                            [&](const VisitFact& each) { return each.visitedAt <= m_asOf; });
    const std::int64_t count = after - first;
    const VisitFact* last = count > 0 ? &*(after - 1) : nullptr;
    return {ReasonCode::CustomerVisits,
            Verdict::NotApplicable,
            {count, last ? last->visitedAt : Instant()},
            last ? std::vector{last->id} : std::vector<RecordId>()};
}

Reason ActionsPass::projectsOf(EntityIndex entity) const
{
    Reason reason{ReasonCode::CustomerProjects, Verdict::NotApplicable, {}, {}};
    Money amount;
    for (const OwnProject& project : projectsWith(entity)) {
        const ProjectFact& fact = m_facts.projects[static_cast<std::size_t>(project.second)];
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
    int told = 0;
    for (auto i = entity.contacts.first; i < entity.contacts.last && told < m_rules.decisionMakers; ++i) {
        const ContactFact& contact = m_facts.contacts[static_cast<std::size_t>(i)];
        if (!contact.canDecide)
            continue;
        ++told;
        Reason reason{ReasonCode::DecisionMaker, Verdict::NotApplicable, {contact.name, contact.title}, {contact.id}};
        if (contact.leftOn.isKnown() && contact.leftOn <= m_clock.dayAt(m_asOf)) {
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
    addNews(entity, background);
    return background;
}

// R52: newest first; without a feed there is nothing to add.
void ActionsPass::addNews(EntityIndex entity, std::vector<Reason>& background) const
{
    if (!m_newsKind.isSet())
        return;
    const auto& all = m_facts.otherDocuments;
    auto after = std::partition_point(all.begin(), all.end(), [&](const DocumentFact& each) {
        return each.entity < entity || (each.entity == entity && each.createdAt <= m_asOf);
    });
    for (; after != all.begin() && (after - 1)->entity == entity; --after) {
        const DocumentFact& news = *(after - 1);
        if (news.createdAt < m_asOf - Duration::days(m_rules.newsDays))
            return;
        if (news.kind == m_newsKind)
            background.push_back({ReasonCode::CustomerNews, Verdict::NotApplicable, {news.createdAt}, {news.id}});
    }
}

std::vector<RecordId> ActionsPass::historyOf(EntityIndex entity) const
{
    std::vector<Interaction> found;
    // So many of each kind are enough: more of one kind cannot be among the newest of all.
    const auto addNewest = [&](const auto& facts, FactRange range, auto timeOf) {
        std::size_t taken = 0;
        for (auto i = range.last; i-- > range.first && taken < m_history;) {
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
    for (const OwnProject& project : projectsWith(entity))
        addNewest(m_facts.projectDocuments, m_facts.projects[static_cast<std::size_t>(project.second)].documents,
                  [](const DocumentFact& each) { return std::max(each.createdAt, each.uploadedAt); });
    std::sort(found.begin(), found.end(), [](const Interaction& a, const Interaction& b) {
        return std::pair(b.at, b.record) < std::pair(a.at, a.record);
    });
    std::vector<RecordId> history;
    for (std::size_t i = 0; i < found.size() && i < m_history; ++i)
        history.push_back(found[i].record);
    return history;
}

// A region's past interactions are its newest opportunities.
std::vector<RecordId> ActionsPass::historyOf(RegionIndex region) const
{
    std::vector<RecordId> history;
    const auto& all = m_facts.opportunities;
    auto i = std::partition_point(all.begin(), all.end(), [&](const OpportunityFact& each) {
        return each.region < region || (each.region == region && each.createdAt <= m_asOf);
    });
    for (; i != all.begin() && (i - 1)->region == region && history.size() < m_history; --i)
        history.push_back((i - 1)->id);
    return history;
}

Action ActionsPass::open(const Signal& signal, std::size_t position) const
{
    Action action;
    action.key = signal.rule + ':' + std::to_string(signal.subjectRecord.value);
    action.signal = position;
    route(signal, action);
    if (signal.entity.isSet()) {
        action.background = customerBackground(signal.entity);
        action.history = historyOf(signal.entity);
    } else if (signal.subject == SubjectKind::Region) {
        action.background = regionBackground(signal.region);
        action.history = historyOf(signal.region);
    } else {
        action.background = {{ReasonCode::NoneOnFile, Verdict::NotApplicable, {}, {}}};
    }
    return action;
}

} // namespace

void openActions(const Facts& facts, const Rulebook& rulebook, Assessment& out, int threads)
{
    const ActionsPass pass(facts, rulebook, out.asOf);
    std::vector<std::size_t> order(out.signalList.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    // The list of signals is oldest first already, and that order decides between equals.
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const Signal &x = out.signalList[a], &y = out.signalList[b];
        return std::tie(y.severity, y.atStake) < std::tie(x.severity, x.atStake);
    });
    out.actions.clear();
    out.actions.resize(order.size());
    runParts(order.size(), threads, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i)
            out.actions[i] = pass.open(out.signalList[order[i]], order[i]);
    });
}

} // namespace plumbline
