#include "core/assess/projecthistory.h"

#include <algorithm>

namespace plumbline {

Rational ProjectHistory::scoreAt(ProjectIndex project, const ResolvedType& type, const SupplyCounts& supply,
                                 Instant at) const
{
    return mostOf(m_rulebook.health, m_verifier.verify(project, type, at, nullptr), supply);
}

bool ProjectHistory::isListed(ProjectIndex project, Instant at, const Rational& score) const
{
    return score < m_rulebook.health.threshold && wasOpen(m_facts.projects[project.at()], at);
}

// Walks back from turning point to turning point until the score was not below.
Instant ProjectHistory::belowSince(ProjectIndex project, const ResolvedType& type, const SupplyCounts& supply) const
{
    Instant since = m_facts.projects[project.at()].createdAt;
    for (const Instant at : m_verifier.turningPoints(project)) {
        if (at <= since)
            return since;
        if (scoreAt(project, type, supply, at - Duration{1}) >= m_rulebook.health.threshold)
            return at;
    }
    return since;
}

void ProjectHistory::addListEvents(ProjectIndex project, const ResolvedType& type, const SupplyCounts& supply,
                                   std::vector<ListEvent>& events) const
{
    const ProjectFact& fact = m_facts.projects[project.at()];
    const Instant begin = m_asOf - Duration::days(m_rulebook.health.listDays);
    if (fact.closedAt.isKnown() && fact.closedAt < begin)
        return;
    std::vector<Instant> points = m_verifier.turningPoints(project, begin);
    for (const Instant at : {fact.createdAt, fact.closedAt}) {
        if (at > begin && at <= m_asOf)
            points.push_back(at);
    }
    if (points.empty())
        return;
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());
    bool wasListed = isListed(project, begin, scoreAt(project, type, supply, begin));
    for (const Instant at : points) {
        const Rational score = scoreAt(project, type, supply, at);
        const bool listed = isListed(project, at, score);
        if (listed != wasListed)
            events.push_back({fact.id, fact.name, fact.region, at, listed, score});
        wasListed = listed;
    }
}

// Stage and documents alone: what was short then is not known now.
bool ProjectHistory::isWeak(ProjectIndex project, const ResolvedType& type, Instant at) const
{
    const NodeCounts nodes = m_verifier.verify(project, type, at, nullptr);
    return mostOf(m_rulebook.health, nodes, {}) < m_rulebook.health.threshold ||
           isPaper(m_rulebook.health, nodes, m_verifier.hasSigned(project, m_decisiveKind, at));
}

void ProjectHistory::addExposure(ProjectIndex project, const ResolvedType& type, const ContractFact& contract,
                                 std::vector<Exposure>& exposures) const
{
    const ProjectFact& fact = m_facts.projects[project.at()];
    std::vector<Instant> points = m_verifier.turningPoints(project);
    if (fact.createdAt.isKnown())
        points.push_back(fact.createdAt);
    std::sort(points.begin(), points.end());
    for (const Instant at : points) {
        if (at >= contract.signedAt)
            return;
        if (at < fact.createdAt || !isWeak(project, type, at))
            continue;
        const CompanyClock& clock = m_rulebook.clock;
        exposures.push_back({fact.id, contract.id, fact.name, fact.region, at, contract.signedAt,
                             clock.dayAt(contract.signedAt).number - clock.dayAt(at).number});
        return;
    }
}

} // namespace plumbline
