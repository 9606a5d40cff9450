#include "tests/companysim/company/tests/judge.h"

#include <algorithm>
#include <map>
#include <set>

namespace plumbline::companysim {
namespace {

// What a project has to show, as the node tables ask for it.
struct Holdings {
    std::vector<const Document*> documents;
    std::vector<Instant> solutions, prices; // approved
    Instant registered, paid, shipped;
    std::array<Instant, 13> claimed{};
    std::array<Day, 13> planned{};
};

bool earlier(Instant at, Instant than) { return at.isKnown() && at < than; }

class Proofs {
public:
    Proofs(const Company& company, const Project& project, const Holdings& holdings, bool visited)
        : m_company(company)
        , m_medical(project.type == ProjectType::Medical)
        , m_holdings(holdings)
        , m_visited(visited)
    {
    }

    bool has(DocKind kind, bool isSigned, int node) const
    {
        return std::any_of(m_holdings.documents.begin(), m_holdings.documents.end(), [&](const Document* paper) {
            const bool signerStays = paper->signer == kNone || !m_company.contacts[paper->signer].leftOn.isKnown();
            const Instant due = m_holdings.claimed[static_cast<std::size_t>(node)];
            const bool oldEnough = !due.isKnown() || paper->fileCreatedAt + Duration::hours(72) <= due;
            return paper->kind == kind && (!isSigned || (paper->isSigned && signerStays)) && oldEnough;
        });
    }
    // Documents of a node: kind and whether it must be signed.
    std::vector<std::pair<DocKind, bool>> papersOf(int node) const
    {
        switch (node) {
        case 2:
            return {{m_medical ? DocKind::DepartmentRequest : DocKind::LineDrawing, false}};
        case 3:
            return {{DocKind::RequirementConfirmation, true}};
        case 4:
            return {{m_medical ? DocKind::TrialAgreement : DocKind::TechnicalConfirmation, true},
                    {m_medical ? DocKind::TrialReport : DocKind::TestReport, false}};
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
    bool verified(int node) const
    {
        const auto approved = [&](const std::vector<Instant>& all) { return !all.empty(); };
        switch (node) {
        case 1:
            return m_visited;
        case 5:
            return approved(m_holdings.solutions);
        case 8:
            return approved(m_holdings.prices);
        case 9:
            return m_holdings.registered.isKnown() && hasAll(9);
        case 10:
            return earlier(m_holdings.paid, m_company.now);
        case 11:
            return earlier(m_holdings.shipped, m_company.now);
        default:
            return hasAll(node);
        }
    }

private:
    bool hasAll(int node) const
    {
        const auto papers = papersOf(node);
        return std::all_of(papers.begin(), papers.end(),
                           [&](const auto& paper) { return has(paper.first, paper.second, node); });
    }

    const Company& m_company;
    bool m_medical;
    const Holdings& m_holdings;
    bool m_visited;
};

std::vector<Holdings> holdingsOf(const Company& company)
{
    std::vector<Holdings> all(company.projects.size());
    for (const Document& document : company.documents) {
        if (document.project != kNone && !document.removed)
            all[static_cast<std::size_t>(document.project)].documents.push_back(&document);
    }
    for (const Approval& approval : company.approvals) {
        if (approval.project == kNone || approval.state != ApprovalStatus::Approved)
            continue;
        Holdings& of = all[static_cast<std::size_t>(approval.project)];
        (approval.kind == ApprovalKind::Solution ? of.solutions : of.prices).push_back(approval.finishedAt);
    }
    const auto ofContract = [&](Ref contract) -> Holdings* {
        const Ref project = contract == kNone ? kNone : company.contracts[contract].project;
        return project == kNone ? nullptr : &all[static_cast<std::size_t>(project)];
    };
    const auto keepFirst = [](Instant& first, Instant at) { first = first.isKnown() ? std::min(first, at) : at; };
    for (const FinanceContract& entry : company.financeContracts) {
        if (Holdings* of = ofContract(entry.contract))
            keepFirst(of->registered, entry.registeredAt);
    }
    for (const Receipt& receipt : company.receipts) {
        Holdings* of = ofContract(receipt.contract);
        if (of != nullptr && !receipt.refund && !receipt.removed)
            keepFirst(of->paid, receipt.receivedAt);
    }
    for (const Shipment& shipment : company.shipments) {
        Holdings* of = ofContract(shipment.contract);
        if (of != nullptr && !shipment.returnedAt.isKnown())
            keepFirst(of->shipped, shipment.shippedAt);
    }
    for (const StageClaim& claim : company.stageClaims)
        all[static_cast<std::size_t>(claim.project)].claimed[static_cast<std::size_t>(claim.node)] = claim.claimedAt;
    for (const Milestone& milestone : company.milestones)
        all[static_cast<std::size_t>(milestone.project)].planned[static_cast<std::size_t>(milestone.node)] =
            milestone.plannedOn;
    return all;
}

// Demand-weighted cover per project; stock goes out by need date, in transit only if it arrives before.
std::vector<double> supplyOf(const Company& company)
{
    std::vector<double> wanted(company.projects.size(), 0), covered(company.projects.size(), 0);
    std::vector<std::vector<const Demand*>> byPart(company.parts.size());
    for (const Demand& demand : company.demands)
        byPart[static_cast<std::size_t>(demand.part)].push_back(&demand);
    for (std::size_t part = 0; part < byPart.size(); ++part) {
        if (!company.parts[part].keyPart)
            continue;
        auto& demands = byPart[part];
        std::stable_sort(demands.begin(), demands.end(),
                         [](const Demand* a, const Demand* b) { return a->neededOn < b->neededOn; });
        std::int64_t given = 0;
        for (const Demand* demand : demands) {
            std::int64_t available = 0;
            for (const Stock& stock : company.stock)
                available += stock.part == static_cast<Ref>(part) ? stock.onHand : 0;
            for (const InTransit& transit : company.inTransit)
                available += transit.part == static_cast<Ref>(part) && transit.arrivesOn < demand->neededOn
                                 ? transit.quantity
                                 : 0;
            const std::int64_t asked = demand->quantity * 12 / 10;
            const std::int64_t share = std::clamp<std::int64_t>(available - given, 0, asked);
            given += share;
            wanted[static_cast<std::size_t>(demand->project)] += static_cast<double>(asked);
            covered[static_cast<std::size_t>(demand->project)] += static_cast<double>(share);
        }
    }
    for (std::size_t at = 0; at < wanted.size(); ++at)
        wanted[at] = wanted[at] > 0 ? covered[at] / wanted[at] : 1;
    return wanted;
}

void score(ProjectJudgement& judged, const Proofs& proofs)
{
    const int base = std::max(judged.claimed, judged.planned);
    int done = 0;
    for (int node = 1; node <= 12; ++node)
        judged.verified[static_cast<std::size_t>(node - 1)] = proofs.verified(node);
    while (judged.proven < 12 && judged.verified[static_cast<std::size_t>(judged.proven)])
        ++judged.proven;
    for (int node = 1; node <= base; ++node) {
        done += judged.verified[static_cast<std::size_t>(node - 1)] ? 1 : 0;
        for (const auto& [kind, isSigned] : proofs.papersOf(node)) {
            ++judged.documentsRequired;
            judged.documentsValid += proofs.has(kind, isSigned, node) ? 1 : 0;
        }
    }
    const double stage = base == 0 ? 1 : static_cast<double>(done) / base;
    const double papers =
        judged.documentsRequired == 0 ? 1 : static_cast<double>(judged.documentsValid) / judged.documentsRequired;
    judged.score = 40 * stage + 30 * papers + 30 * judged.supply;
}

} // namespace

std::vector<ProjectJudgement> judgeProjects(const Company& company)
{
    const std::vector<Holdings> holdings = holdingsOf(company);
    const std::vector<double> supply = supplyOf(company);
    const std::vector<VisitJudgement> visits = judgeVisits(company);
    std::map<Ref, Instant> firstValidVisit;
    for (std::size_t at = 0; at < visits.size(); ++at) {
        const Visit& visit = company.visits[at];
        if (!visits[at].authentic || !visits[at].progress || visits[at].twin)
            continue;
        Instant& first = firstValidVisit[visit.customer];
        first = first.isKnown() ? std::min(first, visit.visitedAt) : visit.visitedAt;
    }
    std::vector<ProjectJudgement> all(company.projects.size());
    for (std::size_t at = 0; at < all.size(); ++at) {
        ProjectJudgement& judged = all[at];
        const Project& project = company.projects[at];
        for (int node = 1; node <= 12; ++node) {
            const auto n = static_cast<std::size_t>(node);
            judged.claimed = holdings[at].claimed[n].isKnown() ? node : judged.claimed;
            judged.planned = holdings[at].planned[n] <= kJudgeClock.dayAt(company.now) ? node : judged.planned;
        }
        const auto visit = firstValidVisit.find(project.customer);
        const bool visited = visit != firstValidVisit.end() && visit->second < holdings[at].claimed[1];
        const Proofs proofs(company, project, holdings[at], visited);
        judged.agreementSigned = proofs.has(DocKind::TechnicalAgreement, true, 6);
        judged.supply = supply[at];
        score(judged, proofs);
    }
    return all;
}

MonthSums sumsOf(const Company& company, Ref region, Month month)
{
    MonthSums sums;
    for (const Target& target : company.targets) {
        if (target.region == region && target.month == month && target.rep == kNone)
            sums.target += target.amount.fen;
    }
    for (const Forecast& forecast : company.forecasts)
        sums.expected += forecast.region == region && forecast.month == month ? forecast.amount.fen : 0;
    for (const Contract& contract : company.contracts)
        sums.signedSum +=
            contract.region == region && kJudgeClock.monthAt(contract.signedAt) == month ? contract.amount.fen : 0;
    for (const Receipt& receipt : company.receipts) {
        const bool counts =
            !receipt.removed && receipt.contract != kNone && kJudgeClock.monthAt(receipt.receivedAt) == month;
        if (counts && company.contracts[receipt.contract].region == region)
            sums.received += receipt.refund ? -receipt.amount.fen : receipt.amount.fen;
    }
    return sums;
}

} // namespace plumbline::companysim
