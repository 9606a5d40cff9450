#include "core/assess/evidencenet.h"

#include <unordered_set>

namespace plumbline {
namespace {

class NetPass {
public:
    NetPass(const Facts& facts, const Assessment& out, ProjectIndex project)
        : m_facts(facts)
        , m_fact(facts.projects[project.at()])
        , m_assessed(out.projects[project.at()])
    {
        reach(m_fact.id);
    }

    EvidenceNet run();

private:
    void reach(RecordId record);
    void link(RecordId from, RecordId to, LinkKind kind, Verdict verdict, int node = 0);
    void linkNodes();
    void linkTrail();
    void linkSupply();
    void linkRest();
    template <typename Rows> void putOnFile(const Rows& rows, FactRange range);

    const Facts& m_facts;
    const ProjectFact& m_fact;
    const ProjectAssessment& m_assessed;
    EvidenceNet m_net;
    std::unordered_set<RecordId> m_reached;
};

void NetPass::reach(RecordId record)
{
    if (m_reached.insert(record).second)
        m_net.records.push_back(record);
}

void NetPass::link(RecordId from, RecordId to, LinkKind kind, Verdict verdict, int node)
{
    if (!to.isSet() || from == to)
        return;
    reach(to);
    m_net.links.push_back({from, to, kind, verdict, node});
}

void NetPass::linkNodes()
{
    for (std::size_t i = 0; i < m_assessed.nodes.size(); ++i) {
        const auto node = static_cast<int>(i) + 1;
        for (const Reason& reason : m_assessed.nodes[i].reasons) {
            for (const RecordId record : reason.records)
                link(m_fact.id, record, LinkKind::Node, reason.verdict, node);
        }
    }
    for (auto i = m_fact.claims.first; i < m_fact.claims.last; ++i) {
        const StageClaimFact& claim = m_facts.claims[static_cast<std::size_t>(i)];
        const bool isNode = claim.node >= 1 && claim.node <= kNodeCount;
        const auto at = static_cast<std::size_t>(isNode ? claim.node - 1 : 0);
        // A claim is as good as its node: never proven by being made.
        link(m_fact.id, claim.id, LinkKind::Claim, isNode ? m_assessed.nodes[at].verdict : Verdict::Unknown,
             claim.node);
    }
}

// A promise hangs on the project, its original on the promise.
void NetPass::linkTrail()
{
    for (const TrailLine& line : m_assessed.trail) {
        for (const Reason& item : line.items) {
            RecordId from = m_fact.id;
            for (const RecordId record : item.records) {
                link(from, record, LinkKind::Trail, item.verdict);
                from = record;
            }
        }
    }
}

void NetPass::linkSupply()
{
    for (const PartCover& cover : m_assessed.parts) {
        if (cover.records.empty())
            continue;
        const RecordId demand = cover.records.front();
        link(m_fact.id, demand, LinkKind::Supply, cover.verdict);
        link(demand, cover.partRecord, LinkKind::Supply, cover.verdict);
        for (const RecordId record : cover.records)
            link(cover.partRecord, record, LinkKind::Supply, cover.verdict);
    }
}

template <typename Rows> void NetPass::putOnFile(const Rows& rows, FactRange range)
{
    for (auto i = range.first; i < range.last; ++i) {
        const RecordId record = rows[static_cast<std::size_t>(i)].id;
        if (!m_reached.contains(record))
            link(m_fact.id, record, LinkKind::OnFile, Verdict::NotApplicable);
    }
}

void NetPass::linkRest()
{
    for (const DepartmentView& view : m_assessed.departments) {
        const bool isApproved = view.known && view.state == static_cast<std::uint8_t>(StepState::Approved);
        link(m_fact.id, view.record, LinkKind::SignOff, isApproved ? Verdict::Passed : Verdict::Pending);
    }
    if (m_fact.entity.isSet()) {
        const FactRange members = m_facts.entities[m_fact.entity.at()].members;
        for (auto i = members.first; i < members.last; ++i)
            link(m_fact.id, m_facts.customerRecords[static_cast<std::size_t>(i)].id, LinkKind::Customer,
                 Verdict::NotApplicable);
    }
    putOnFile(m_facts.projectDocuments, m_fact.documents);
    putOnFile(m_facts.demands, m_fact.demands);
    putOnFile(m_facts.commitments, m_fact.commitments);
    putOnFile(m_facts.projectApprovals, m_fact.approvals);
    putOnFile(m_facts.steps, m_fact.steps);
    putOnFile(m_facts.milestones, m_fact.milestones);
}

EvidenceNet NetPass::run()
{
    linkNodes();
    linkTrail();
    linkSupply();
    linkRest();
    return std::move(m_net);
}

} // namespace

EvidenceNet evidenceNetOf(const Facts& facts, const Assessment& out, ProjectIndex project)
{
    return NetPass(facts, out, project).run();
}

} // namespace plumbline
