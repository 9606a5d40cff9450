#include "tests/companysim/company/tests/judge.h"

#include <algorithm>
#include <map>
#include <set>

namespace plumbline::companysim {
namespace {

struct Shipped {
    Day day;
    Ref category;
};

// What the other systems know of each customer.
struct Records {
    explicit Records(const Company& company)
        : shipments(company.customers.size())
        , budgets(company.customers.size())
        , inquiries(company.customers.size())
        , firstOrder(company.customers.size())
    {
        for (const Shipment& shipment : company.shipments) {
            if (!shipment.returnedAt.isKnown())
                shipments[at(company.wmsCustomers[shipment.customer].crm)].push_back(
                    {kJudgeClock.dayAt(shipment.shippedAt), company.products[shipment.product].category});
        }
        for (const Approval& approval : company.approvals) {
            if (approval.kind == ApprovalKind::BudgetRelease && approval.state == ApprovalStatus::Approved)
                budgets[at(approval.customer)].push_back(kJudgeClock.dayAt(approval.finishedAt));
        }
        for (const Inquiry& inquiry : company.inquiries)
            inquiries[at(company.erpCustomers[inquiry.customer].crm)].push_back(inquiry.inquiredAt);
        for (const SalesOrder& order : company.orders) {
            Instant& first = firstOrder[at(company.erpCustomers[order.customer].crm)];
            first = first.isKnown() ? std::min(first, order.orderedAt) : order.orderedAt;
        }
    }
    static std::size_t at(Ref ref) { return static_cast<std::size_t>(ref); }

    std::vector<std::vector<Shipped>> shipments;
    std::vector<std::vector<Day>> budgets;
    std::vector<std::vector<Instant>> inquiries;
    std::vector<Instant> firstOrder;
};

bool isAuthentic(const Company& company, const Records& records, const Visit& visit)
{
    const std::size_t whom = Records::at(visit.customer);
    const RegistryCompany& entry = company.registry[visit.customer];
    const Day day = kJudgeClock.dayAt(visit.visitedAt);
    if (entry.state != RegistryStatus::Active && entry.stateSince <= day)
        return false;
    const auto& budgets = records.budgets[whom];
    const auto recent = [&](Day finished) { return finished <= day && day.number - finished.number <= 30; };
    if (company.customers[visit.customer].approvalMapped && std::none_of(budgets.begin(), budgets.end(), recent))
        return false;
    const Instant first = records.firstOrder[whom];
    if (!first.isKnown() || visit.visitedAt < first)
        return true;
    const auto& shipments = records.shipments[whom];
    return std::any_of(shipments.begin(), shipments.end(), [&](const Shipped& shipped) {
        return shipped.category == visit.category && std::abs(shipped.day.number - day.number) <= 7;
    });
}

} // namespace

std::vector<VisitJudgement> judgeVisits(const Company& company)
{
    const Records records(company);
    std::vector<VisitJudgement> all(company.visits.size());
    std::set<std::tuple<Ref, Ref, std::int32_t>> seen;
    for (std::size_t at = 0; at < all.size(); ++at) {
        const Visit& visit = company.visits[at];
        all[at].authentic = isAuthentic(company, records, visit);
        all[at].twin = !seen.emplace(visit.rep, visit.customer, kJudgeClock.dayAt(visit.visitedAt).number).second;
        const auto& inquiries = records.inquiries[Records::at(visit.customer)];
        all[at].progress = std::any_of(inquiries.begin(), inquiries.end(), [&](Instant inquired) {
            return inquired >= visit.visitedAt && inquired <= visit.visitedAt + Duration::hours(72);
        });
    }
    for (const Document& document : company.documents) {
        if (document.visit == kNone)
            continue;
        VisitJudgement& of = all[Records::at(document.visit)];
        of.minutes = of.minutes || document.kind == DocKind::TechnicalMinutes;
        of.progress = of.progress || (document.kind == DocKind::RequirementConfirmation && document.isSigned) ||
                      (document.kind == DocKind::CompetitorComparison && document.isGenerated);
    }
    return all;
}

std::vector<Ref> customersWithoutMinutes(const Company& company)
{
    const std::vector<VisitJudgement> judged = judgeVisits(company);
    std::map<Ref, std::vector<std::pair<Instant, bool>>> visits;
    for (std::size_t at = 0; at < judged.size(); ++at)
        visits[company.visits[at].customer].emplace_back(company.visits[at].visitedAt, judged[at].minutes);
    std::vector<Ref> found;
    for (auto& [customer, all] : visits) {
        std::sort(all.begin(), all.end());
        if (all.size() >= 2 && !all.back().second && !all[all.size() - 2].second)
            found.push_back(customer);
    }
    return found;
}

} // namespace plumbline::companysim
