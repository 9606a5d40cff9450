#include "core/assess/visitchecks.h"

#include <algorithm>

namespace plumbline {
namespace {

// Finds again, for one visit, what decided each check. The verdicts themselves come from checkVisits.
class VisitExplainer {
public:
    VisitExplainer(const VisitCheckContext& context, const std::vector<VisitAssessment>& results, std::size_t visit)
        : m_context(context)
        , m_results(results)
        , m_at(visit)
        , m_visit(context.facts.visits[visit])
        , m_result(results[visit])
    {
        if (m_visit.entity.isSet())
            m_entity = context.facts.entities[m_visit.entity.at()];
    }

    Reason registry() const;
    Reason budget() const;
    Reason shipment() const;
    Reason document(Symbol kind, Verdict verdict, ReasonCode good, ReasonCode bad, ReasonCode none) const;
    Reason inquiry() const;
    Reason twin() const;

private:
    std::int64_t daysApart(Instant a, Instant b) const
    {
        return m_context.clock.dayAt(a).number - m_context.clock.dayAt(b).number;
    }
    Reason notShipped(Verdict verdict) const;

    const VisitCheckContext& m_context;
    const std::vector<VisitAssessment>& m_results;
    std::size_t m_at;
    const VisitFact& m_visit;
    const VisitAssessment& m_result;
    EntityFact m_entity;
};

Reason VisitExplainer::registry() const
{
    Reason reason{ReasonCode::RegistryNotFetched, m_result.registry, {}, {}};
    if (m_entity.registry == RegistryState::NotFetched)
        return reason;
    reason.records = {m_entity.registryRecord};
    if (m_entity.registry == RegistryState::Active) {
        reason.code = ReasonCode::RegistryActive;
        reason.args = {m_entity.registrySince};
        return reason;
    }
    const CollectionDef& company = definitionOf(Collection::Company);
    const auto states = company.fields[*company.fieldIndex("state")].values;
    reason.code = ReasonCode::RegistryNotActive;
    reason.args = {std::string(states[static_cast<std::size_t>(m_entity.registry)]), m_entity.registrySince};
    return reason;
}

Reason VisitExplainer::budget() const
{
    const CheckWindow window = budgetWindow(m_context, m_visit.visitedAt, m_context.clock.dayAt(m_visit.visitedAt));
    const ApprovalFact* released = nullptr;
    const ApprovalFact* refused = nullptr;
    for (std::int32_t i = m_entity.budgetApprovals.first; i < m_entity.budgetApprovals.last; ++i) {
        const ApprovalFact& approval = m_context.facts.budgetApprovals[static_cast<std::size_t>(i)];
        if (approval.finishedAt < window.first || approval.finishedAt > window.last)
            continue;
        if (approval.state == ApprovalState::Approved)
            released = &approval;
        else if (approval.state == ApprovalState::Rejected || approval.state == ApprovalState::Withdrawn)
            refused = &approval;
    }
    switch (m_result.budget) {
    case Verdict::Passed:
        return {ReasonCode::BudgetReleased,
                Verdict::Passed,
                {released->finishedAt, daysApart(m_visit.visitedAt, released->finishedAt)},
                {released->id}};
    case Verdict::NotApplicable:
        return {ReasonCode::BudgetNotMapped, Verdict::NotApplicable, {}, {}};
    case Verdict::Unknown:
        return {ReasonCode::BudgetUnknown, Verdict::Unknown, {m_context.approvalsFresh}, {}};
    default:
        break;
    }
    if (refused)
        return {ReasonCode::BudgetRejected, m_result.budget, {refused->finishedAt}, {refused->id}};
    return {ReasonCode::BudgetNotReleased, m_result.budget, {std::int64_t(m_context.rules.budgetDays)}, {}};
}

Reason VisitExplainer::shipment() const
{
    if (m_result.shipment == Verdict::NotApplicable)
        return {ReasonCode::ShipmentBeforeFirstOrder, Verdict::NotApplicable, {}, {}};
    const CheckWindow window = shipmentWindow(m_context, m_context.clock.dayAt(m_visit.visitedAt));
    const ShipmentFact* returned = nullptr;
    for (std::int32_t i = m_entity.shipments.first; i < m_entity.shipments.last; ++i) {
        const ShipmentFact& shipment = m_context.facts.shipments[static_cast<std::size_t>(i)];
        if (shipment.category != m_visit.category || shipment.shippedAt < window.first ||
            shipment.shippedAt > std::min(window.last, m_context.asOf))
            continue;
        if (isKept(shipment, m_context.asOf) && m_result.shipment == Verdict::Passed)
            return {ReasonCode::ShippedLike,
                    Verdict::Passed,
                    {shipment.shippedAt, daysApart(shipment.shippedAt, m_visit.visitedAt)},
                    {shipment.id}};
        returned = &shipment;
    }
    if (returned && m_result.shipment == Verdict::Failed)
        return {ReasonCode::ShipmentReturned, Verdict::Failed, {returned->shippedAt}, {returned->id}};
    if (m_result.shipment == Verdict::Pending)
        return {ReasonCode::ShipmentPending, Verdict::Pending, {window.last}, {}};
    if (m_result.shipment == Verdict::Unknown)
        return {ReasonCode::ShipmentUnknown, Verdict::Unknown, {m_context.shipmentsFresh}, {}};
    return {ReasonCode::NotShippedLike, m_result.shipment, {std::int64_t(m_context.rules.shipmentDays)}, {}};
}

// good: a document that passes; bad: one of the kind that does not; none: no document of the kind.
Reason VisitExplainer::document(Symbol kind, Verdict verdict, ReasonCode good, ReasonCode bad, ReasonCode none) const
{
    Reason reason{none, verdict, {}, {}};
    for (std::int32_t i = m_visit.documents.first; i < m_visit.documents.last; ++i) {
        const DocumentFact& document = m_context.facts.visitDocuments[static_cast<std::size_t>(i)];
        if (document.kind != kind || !kind.isSet() || seenAt(document) > m_context.asOf)
            continue;
        const bool passes = good == ReasonCode::ConfirmationSigned ? document.isSigned : document.isGenerated;
        reason.code = passes ? good : bad;
        reason.records = {document.id};
        if (passes)
            break;
    }
    return reason;
}

Reason VisitExplainer::inquiry() const
{
    const Instant windowEnd = m_visit.visitedAt + m_context.rules.inquiryWindow;
    std::vector<std::int32_t> serving;
    findServing(m_context, m_entity, m_results, serving);
    const auto inquiryAt = [&](std::int32_t i) { return m_context.facts.inquiries[static_cast<std::size_t>(i)]; };
    const std::size_t first = static_cast<std::size_t>(m_entity.visits.first);
    if (m_result.inquiry == Verdict::Passed) {
        const InquiryFact inquiry = inquiryAt(serving[m_at - first]);
        return {ReasonCode::InquiryInTime,
                Verdict::Passed,
                {inquiry.inquiredAt, (inquiry.inquiredAt - m_visit.visitedAt).ms / Duration::hours(1).ms},
                {inquiry.id}};
    }
    for (std::size_t other = 0; other < serving.size(); ++other) {
        if (serving[other] < 0)
            continue;
        const InquiryFact inquiry = inquiryAt(serving[other]);
        if (inquiry.inquiredAt > m_visit.visitedAt && inquiry.inquiredAt <= windowEnd)
            return {ReasonCode::InquiryUsedElsewhere,
                    m_result.inquiry,
                    {m_context.facts.visits[first + other].visitedAt},
                    {inquiry.id, m_context.facts.visits[first + other].id}};
    }
    if (m_result.inquiry == Verdict::Pending)
        return {ReasonCode::InquiryPending, Verdict::Pending, {windowEnd}, {}};
    return {
        ReasonCode::InquiryMissing, m_result.inquiry, {m_context.rules.inquiryWindow.ms / Duration::hours(1).ms}, {}};
}

Reason VisitExplainer::twin() const
{
    const VisitFact& counted = m_context.facts.visits[m_result.twin.at()];
    return {ReasonCode::SameDayTwin, Verdict::Failed, {counted.visitedAt}, {counted.id}};
}

} // namespace

VisitExplanation explainVisit(const Facts& facts, const Rulebook& rulebook, const Assessment& assessment,
                              VisitIndex visit)
{
    const VisitCheckContext context(facts, rulebook, assessment.asOf);
    std::vector<VisitAssessment> fresh; // an assessment out of a snapshot carries no visits
    if (assessment.visits.size() != facts.visits.size())
        fresh = checkVisits(context);
    const std::vector<VisitAssessment>& results = fresh.empty() ? assessment.visits : fresh;
    const VisitExplainer explainer(context, results, visit.at());
    const VisitAssessment& result = results[visit.at()];
    using enum ReasonCode;
    VisitExplanation out;
    out.checks = {explainer.registry(),
                  explainer.budget(),
                  explainer.shipment(),
                  explainer.document(context.confirmation, result.confirmation, ConfirmationSigned,
                                     ConfirmationNotSigned, ConfirmationMissing),
                  explainer.document(context.comparison, result.comparison, ComparisonGenerated, ComparisonByHand,
                                     ComparisonMissing),
                  explainer.inquiry()};
    if (result.twin.isSet())
        out.checks.push_back(explainer.twin());
    out.authentic = result.authentic;
    out.progress = result.progress;
    out.valid = result.valid;
    return out;
}

} // namespace plumbline
