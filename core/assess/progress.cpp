#include "core/assess/progress.h"

#include "core/assess/seen.h"

#include <algorithm>

namespace plumbline {
namespace {

void advance(ProgressClock::Proof& last, Instant at, RecordId record)
{
    if (!last.at.isKnown() || at > last.at)
        last = {at, record};
}

} // namespace

ProgressClock::ProgressClock(const Facts& facts, const Assessment& out, Instant until)
    : m_facts(facts)
    , m_out(out)
    , m_until(until)
{
    for (std::size_t i = 0; i < facts.projects.size(); ++i) {
        if (facts.projects[i].opportunity.isSet())
            m_projects.push_back({facts.projects[i].opportunity, i});
    }
    std::sort(m_projects.begin(), m_projects.end());
}

ProgressClock::Proof ProgressClock::lastProof(OpportunityIndex opportunity) const
{
    Proof last;
    const OpportunityFact& fact = m_facts.opportunities[opportunity.at()];
    if (fact.entity.isSet()) {
        considerVisits(opportunity, m_facts.entities[fact.entity.at()], last);
        considerInquiries(m_facts.entities[fact.entity.at()], last);
    }
    for (auto i = std::lower_bound(m_projects.begin(), m_projects.end(), std::pair(opportunity, std::size_t(0)));
         i != m_projects.end() && i->first == opportunity; ++i)
        considerProject(i->second, last);
    return last;
}

void ProgressClock::considerVisits(OpportunityIndex opportunity, const EntityFact& entity, Proof& last) const
{
    for (auto i = static_cast<std::size_t>(entity.visits.last); i-- > static_cast<std::size_t>(entity.visits.first);) {
        const VisitFact& visit = m_facts.visits[i];
        const VisitAssessment& judged = m_out.visits[i];
        const bool isAbout = !visit.opportunity.isSet() || visit.opportunity == opportunity;
        if (visit.visitedAt <= m_until && isAbout && judged.counts && judged.progress == Verdict::Passed)
            return advance(last, visit.visitedAt, visit.id);
    }
}

void ProgressClock::considerInquiries(const EntityFact& entity, Proof& last) const
{
    const auto first = m_facts.inquiries.begin() + entity.inquiries.first;
    const auto after = std::partition_point(first, m_facts.inquiries.begin() + entity.inquiries.last,
                                            [&](const InquiryFact& each) { return each.inquiredAt <= m_until; });
    if (after != first)
        advance(last, (after - 1)->inquiredAt, (after - 1)->id);
}

// A file that was there before is no progress when it is handed in again.
Instant ProgressClock::firstSeen(const DocumentFact& document, const ProjectFact& project) const
{
    Instant first = document.createdAt;
    for (auto i = project.documents.first; i < project.documents.last && document.fileHash != 0; ++i) {
        const DocumentFact& other = m_facts.projectDocuments[static_cast<std::size_t>(i)];
        if (other.fileHash == document.fileHash)
            first = std::min(first, other.createdAt);
    }
    return first;
}

void ProgressClock::considerProject(std::size_t position, Proof& last) const
{
    std::vector<RecordId> proofs;
    for (const NodeAssessment& node : m_out.projects[position].nodes) {
        for (const Reason& reason : node.reasons) {
            if (reason.code == ReasonCode::ProofPresent)
                proofs.insert(proofs.end(), reason.records.begin(), reason.records.end());
        }
    }
    const ProjectFact& project = m_facts.projects[position];
    for (auto i = project.documents.first; i < project.documents.last; ++i) {
        const DocumentFact& document = m_facts.projectDocuments[static_cast<std::size_t>(i)];
        const bool isProof = std::find(proofs.begin(), proofs.end(), document.id) != proofs.end();
        if (isProof && std::max(document.createdAt, seenAt(document)) <= m_until)
            advance(last, firstSeen(document, project), document.id);
    }
}

} // namespace plumbline
