#include "tests/companysim/company/records.h"

#include <algorithm>

namespace plumbline::companysim {
namespace {

constexpr std::array<DocKind, 6> kProofs = {DocKind::LineParameters, DocKind::SampleParts, DocKind::SiteSurvey,
                                            DocKind::ProcessCard,    DocKind::PowerPlan,   DocKind::MeetingReply};

void addProof(Generation& g, Rng& rng, const Commitment& commitment, Instant created)
{
    Paper paper;
    paper.kind = commitment.proof;
    paper.format = rng.chance(0.5) ? Format::Pdf : Format::Xlsx;
    paper.customer = commitment.customer;
    paper.project = commitment.project;
    paper.created = created;
    addDocument(g.company, paper);
}

// Most promises are kept in time, some late, a few never; each kind of proof serves one promise of a project.
void addCommitment(Generation& g, Rng& rng, Ref project, DocKind proof, Day from, Day to)
{
    Commitment commitment = stamped<Commitment>(g.randomWorkTime(rng, from, to));
    commitment.customer = g.company.projects[project].customer;
    commitment.project = project;
    commitment.proof = proof;
    commitment.madeAt = commitment.createdAt;
    const Day made = g.clock.dayAt(commitment.madeAt);
    commitment.dueAt = g.at({made.number + static_cast<int>(rng.between(5, 20))}, 18);
    const std::int64_t hours = (commitment.dueAt - commitment.madeAt).ms / 3'600'000;
    const std::size_t outcome = rng.weighted({890, 103, 7});
    Instant arrives = commitment.madeAt + Duration::hours(rng.between(4, hours - 8));
    if (outcome == 1)
        arrives = commitment.dueAt + Duration::hours(rng.between(12, 200));
    if (outcome == 1 && arrives > g.now)
        arrives = commitment.madeAt + Duration::hours(hours / 2);
    const bool arrived = outcome != 2 && arrives + Duration::hours(1) <= g.now;
    commitment.tickedKept = arrived || (outcome == 2 && rng.chance(0.5));
    commitment.changedAt = arrived ? arrives : commitment.createdAt;
    g.company.commitments.add(commitment);
    if (arrived)
        addProof(g, rng, commitment, arrives);
}

} // namespace

void addCommitments(Generation& g)
{
    Rng rng = g.rng("commitments");
    const std::int64_t projects = std::ssize(g.projectPlans);
    if (projects == 0)
        return;
    g.company.commitments.reserve(static_cast<std::size_t>(g.count(33'000)));
    for (const ProjectPlan& plan : g.projectPlans) {
        const Project& project = g.company.projects[plan.project];
        const Day from = g.clock.dayAt(project.createdAt);
        const Day to = project.closedAt.isKnown() ? g.clock.dayAt(project.closedAt) : g.day(-1);
        std::array<DocKind, 6> proofs = kProofs;
        const auto promises = rng.between(4, 6);
        for (std::int64_t at = 0; at < promises; ++at) {
            std::swap(proofs[static_cast<std::size_t>(at)], proofs[static_cast<std::size_t>(rng.between(at, 5))]);
            addCommitment(g, rng, plan.project, proofs[static_cast<std::size_t>(at)], from, to);
        }
    }
}

} // namespace plumbline::companysim
