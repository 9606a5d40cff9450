#include "tests/companysim/company/papers.h"

namespace plumbline::companysim {
namespace {

struct NodePaper {
    DocKind kind;
    bool isSigned;
};

std::vector<NodePaper> papersOf(ProjectType type, int node)
{
    const bool medical = type == ProjectType::Medical;
    switch (node) {
    case 2:
        return {{medical ? DocKind::DepartmentRequest : DocKind::LineDrawing, false}};
    case 3:
        return {{DocKind::RequirementConfirmation, true}};
    case 4:
        return {{medical ? DocKind::TrialAgreement : DocKind::TechnicalConfirmation, true},
                {medical ? DocKind::TrialReport : DocKind::TestReport, false}};
    case 6:
        return {{DocKind::TechnicalAgreement, true}};
    case 7:
        return {{DocKind::Quotation, false}};
    case 9:
        return {{DocKind::Contract, true}};
    case 12:
        return {{DocKind::Acceptance, true}};
    default:
        return {};
    }
}

Format formatOf(DocKind kind) { return kind == DocKind::LineDrawing ? Format::Dwg : Format::Pdf; }

void addNodeApproval(Generation& g, Rng& rng, Ref project, int node, Instant claimedAt, Defect defect)
{
    ApprovalSpec spec;
    spec.kind = node == 5 ? ApprovalKind::Solution : ApprovalKind::Price;
    spec.customer = g.company.projects[project].customer;
    spec.project = project;
    spec.amount = g.company.projects[project].amount;
    spec.started = claimedAt - Duration::hours(rng.between(170, 260));
    spec.finished = claimedAt - Duration::hours(rng.between(80, 160));
    if (defect == Defect::Unsigned) {
        spec.state = ApprovalStatus::Rejected;
    } else if (defect == Defect::Late) {
        spec.state = ApprovalStatus::Running;
        spec.finished = {};
    }
    addApproval(g.company, spec);
}

void planFirstVisit(Generation& g, Rng& rng, Ref project, Instant claimedAt)
{
    PlannedVisit visit;
    visit.customer = g.company.projects[project].customer;
    visit.rep = g.company.projects[project].owner;
    visit.category = g.company.customers[visit.customer].category;
    const Day claimed = g.clock.dayAt(claimedAt);
    visit.at = g.duringWork(rng, g.workdayAtOrBefore({claimed.number - static_cast<int>(rng.between(4, 7))}));
    visit.confirmed = visit.effective = true;
    g.plannedVisits.push_back(visit);
}

} // namespace

Ref addProject(Company& company, const ProjectSpec& spec)
{
    Project project = stamped<Project>(spec.created);
    project.id = spec.id;
    project.name = spec.name;
    project.customer = spec.customer;
    project.owner = company.customers[spec.customer].owner;
    project.region = company.customers[spec.customer].region;
    project.type = spec.type;
    project.amount = spec.amount;
    return company.projects.add(std::move(project));
}

void addProjectPaper(Generation& g, Ref project, DocKind kind, Instant claimedAt, int hoursBefore, Ref signer)
{
    Paper paper;
    paper.kind = kind;
    paper.format = formatOf(kind);
    paper.customer = g.company.projects[project].customer;
    paper.project = project;
    paper.signer = signer;
    paper.created = claimedAt - Duration::hours(hoursBefore);
    paper.uploaded = paper.created + Duration{45 * 60'000};
    addDocument(g.company, paper);
}

void claimNode(Generation& g, Rng& rng, Ref project, int node, Instant claimedAt, Defect defect)
{
    addClaim(g.company, project, node, claimedAt);
    if (node == 1)
        planFirstVisit(g, rng, project, claimedAt);
    if (defect == Defect::Absent)
        return;
    if (node == 5 || node == 8)
        addNodeApproval(g, rng, project, node, claimedAt, defect);
    const auto& people = g.contactsOf[static_cast<std::size_t>(g.company.projects[project].customer)];
    for (const NodePaper& paper : papersOf(g.company.projects[project].type, node)) {
        if (defect == Defect::Unsigned && !paper.isSigned)
            continue;
        const int hours = static_cast<int>(defect == Defect::Late ? rng.between(3, 40) : rng.between(76, 200));
        const Ref signer = paper.isSigned && defect != Defect::Unsigned
                               ? people[static_cast<std::size_t>(rng.below(std::ssize(people)))]
                               : kNone;
        addProjectPaper(g, project, paper.kind, claimedAt, hours, signer);
    }
}

} // namespace plumbline::companysim
