#include "core/assess/visitchecks.h"

#include "core/assess/verdicts.h"
#include "core/facts/paralleltasks.h"

#include <algorithm>
#include <span>

namespace plumbline {
namespace {

template <typename Fact> std::span<const Fact> slice(const std::vector<Fact>& all, FactRange range)
{
    return {all.data() + range.first, static_cast<std::size_t>(range.size())};
}

// What was not found is a failure only if its system has been read up to `until`.
Verdict notFound(Instant fresh, Instant until)
{
    return fresh.isKnown() && fresh >= until ? Verdict::Failed : Verdict::Unknown;
}

// The same for a window that may still be open: what is not there yet may come.
Verdict notFoundYet(Instant fresh, Instant windowEnd, Instant asOf)
{
    if (fresh.isKnown() && asOf < windowEnd)
        return Verdict::Pending;
    return notFound(fresh, windowEnd);
}

Verdict validOf(ValidVisit rule, Verdict authentic, Verdict progress)
{
    switch (rule) {
    case ValidVisit::Authentic:
        return authentic;
    case ValidVisit::Progress:
        return progress;
    case ValidVisit::Both:
        return allOf({authentic, progress});
    case ValidVisit::Either:
        return anyOf({authentic, progress});
    }
    return Verdict::Unknown;
}

Verdict registryVerdict(RegistryState state, Day since, Day visited)
{
    switch (state) {
    case RegistryState::Active:
        return Verdict::Passed;
    case RegistryState::Cancelled:
    case RegistryState::Revoked:
        return since.isKnown() && visited < since ? Verdict::Passed : Verdict::Failed;
    case RegistryState::Moved:
    case RegistryState::Other:
    case RegistryState::NotFetched:
        break;
    }
    return Verdict::Unknown;
}

// The checks of one customer's visits, each a merge of two arrays sorted by time.
class CustomerChecks {
public:
    CustomerChecks(const VisitCheckContext& context, const EntityFact& entity, std::span<VisitAssessment> results)
        : m_context(context)
        , m_entity(entity)
        , m_visits(slice(context.facts.visits, entity.visits))
        , m_results(results)
        , m_approvals(slice(context.facts.budgetApprovals, entity.budgetApprovals))
        , m_shipments(slice(context.facts.shipments, entity.shipments))
        , m_hasDoubts(!context.facts.doubts.isEmpty())
    {
        const auto orders = slice(context.facts.orders, entity.orders);
        if (!orders.empty())
            m_firstOrder = orders.front().orderedAt;
    }

    void run(const std::vector<std::int32_t>& serving)
    {
        for (std::size_t i = 0; i < m_visits.size(); ++i) {
            const VisitFact& visit = m_visits[i];
            const Day day = m_context.clock.dayAt(visit.visitedAt);
            VisitAssessment& result = m_results[i];
            result.registry = registryVerdict(m_entity.registry, m_entity.registrySince, day);
            result.budget = budgetOf(visit, day);
            result.shipment = shipmentOf(visit, day);
            checkDocuments(visit, result);
            result.inquiry = serving[i] >= 0
                                 ? Verdict::Passed
                                 : notFoundYet(m_context.inquiriesFresh,
                                               visit.visitedAt + m_context.rules.inquiryWindow, m_context.asOf);
        }
    }

private:
    // To be called for the visits in their order: the cursors only move forward.
    Verdict budgetOf(const VisitFact& visit, Day day);
    Verdict shipmentOf(const VisitFact& visit, Day day);
    void checkDocuments(const VisitFact& visit, VisitAssessment& result) const;
    Verdict shipmentVerdict(const VisitFact& visit, const CheckWindow& window, bool found) const;

    const VisitCheckContext& m_context;
    const EntityFact& m_entity;
    std::span<const VisitFact> m_visits;
    std::span<VisitAssessment> m_results;
    std::span<const ApprovalFact> m_approvals;
    std::span<const ShipmentFact> m_shipments;
    bool m_hasDoubts;
    Instant m_firstOrder;
    Instant m_lastReleased;
    std::size_t m_nextApproval = 0;
    std::size_t m_firstShipment = 0;
};

Verdict CustomerChecks::budgetOf(const VisitFact& visit, Day day)
{
    if (!m_entity.approvalMapped && m_context.rules.budgetWhereMappedOnly)
        return Verdict::NotApplicable;
    for (; m_nextApproval < m_approvals.size(); ++m_nextApproval) {
        const ApprovalFact& approval = m_approvals[m_nextApproval];
        if (approval.finishedAt > visit.visitedAt)
            break;
        if (approval.state == ApprovalState::Approved && approval.finishedAt.isKnown())
            m_lastReleased = approval.finishedAt;
    }
    if (m_lastReleased.isKnown() && m_lastReleased >= budgetWindow(m_context, visit.visitedAt, day).first)
        return Verdict::Passed;
    return notFound(m_context.approvalsFresh, visit.visitedAt);
}

Verdict CustomerChecks::shipmentOf(const VisitFact& visit, Day day)
{
    const CheckWindow window = shipmentWindow(m_context, day);
    while (m_firstShipment < m_shipments.size() && m_shipments[m_firstShipment].shippedAt < window.first)
        ++m_firstShipment;
    const Instant last = std::min(window.last, m_context.asOf);
    for (std::size_t s = m_firstShipment; s < m_shipments.size() && m_shipments[s].shippedAt <= last; ++s) {
        if (visit.category.isSet() && m_shipments[s].category == visit.category &&
            isKept(m_shipments[s], m_context.asOf))
            return shipmentVerdict(visit, window, true);
    }
    return shipmentVerdict(visit, window, false);
}

Verdict CustomerChecks::shipmentVerdict(const VisitFact& visit, const CheckWindow& window, bool found) const
{
    const bool ordered = m_firstOrder.isKnown() && m_firstOrder <= visit.visitedAt;
    if (m_context.rules.shipmentAfterFirstOrderOnly && !ordered &&
        notFound(m_context.ordersFresh, visit.visitedAt) == Verdict::Failed)
        return Verdict::NotApplicable;
    if (found)
        return Verdict::Passed;
    if (!visit.category.isSet()) // what "like" means is not known
        return Verdict::Unknown;
    // Until its first order is known the check may turn out not to apply.
    if (m_context.rules.shipmentAfterFirstOrderOnly && !ordered)
        return Verdict::Unknown;
    return notFoundYet(m_context.shipmentsFresh, window.last, m_context.asOf);
}

void CustomerChecks::checkDocuments(const VisitFact& visit, VisitAssessment& result) const
{
    bool isConfirmed = false;
    bool isCompared = false;
    for (const DocumentFact& document : slice(m_context.facts.visitDocuments, visit.documents)) {
        if (seenAt(document) > m_context.asOf || (m_hasDoubts && m_context.facts.doubts.isOutdated(document.id)))
            continue;
        isConfirmed = isConfirmed || (document.kind == m_context.confirmation && document.isSigned);
        isCompared = isCompared || (document.kind == m_context.comparison && document.isGenerated);
    }
    const Verdict missing = notFound(m_context.documentsFresh, visit.visitedAt);
    result.confirmation = isConfirmed && m_context.confirmation.isSet() ? Verdict::Passed : missing;
    result.comparison = isCompared && m_context.comparison.isSet() ? Verdict::Passed : missing;
}

// What a check did not find may be what could not be read; of a visit that could not be read itself nothing is known.
void weighDoubts(const Doubts& doubts, const VisitFact& visit, VisitAssessment& result)
{
    using enum Collection;
    const bool isOutdated = doubts.isOutdated(visit.id);
    const auto weigh = [&](Verdict& verdict, Collection evidence) {
        const bool isWanting = verdict == Verdict::Failed || verdict == Verdict::Pending || evidence == Company;
        const bool mayBeThere = doubts.about(visit.entity, {evidence, Customer}) || doubts.about(visit.id, {evidence});
        if (verdict != Verdict::NotApplicable && (isOutdated || (isWanting && mayBeThere)))
            verdict = Verdict::Unknown;
    };
    weigh(result.registry, Company);
    weigh(result.budget, Approval);
    weigh(result.shipment, Shipment);
    weigh(result.confirmation, Document);
    weigh(result.comparison, Document);
    weigh(result.inquiry, Inquiry);
}

// R38: of the visits of one rep to one customer on one day the first counts; the others name it.
void markTwins(const VisitCheckContext& context, FactRange range, std::vector<VisitAssessment>& results)
{
    const auto& visits = context.facts.visits;
    const auto at = [](std::int32_t i) { return static_cast<std::size_t>(i); };
    std::int32_t dayBegin = range.first;
    Instant dayStart;
    for (std::int32_t i = range.first; i < range.last; ++i) {
        const VisitFact& visit = visits[at(i)];
        if (visit.visitedAt > context.asOf) {
            results[at(i)].counts = false;
            continue;
        }
        if (!dayStart.isKnown() || visit.visitedAt - dayStart >= Duration::days(1)) {
            dayStart = context.clock.startOf(context.clock.dayAt(visit.visitedAt));
            dayBegin = i;
        }
        for (std::int32_t j = dayBegin; j < i && visit.rep.isSet(); ++j) {
            if (visits[at(j)].rep == visit.rep && results[at(j)].counts) {
                results[at(i)].counts = false;
                results[at(i)].twin = {j};
                break;
            }
        }
    }
}

// R12: a check that the catalogue does not list says nothing.
void dropUnlisted(const std::array<bool, kVisitChecks>& listed, VisitAssessment& visit)
{
    Verdict* const verdicts[] = {&visit.registry,     &visit.budget,     &visit.shipment,
                                 &visit.confirmation, &visit.comparison, &visit.inquiry};
    for (std::size_t check = 0; check < listed.size(); ++check) {
        if (!listed[check])
            *verdicts[check] = Verdict::NotApplicable;
    }
}

// R62: a rule set without a check has no say.
void judge(const VisitCheckContext& context, VisitAssessment& visit)
{
    const std::array<bool, kVisitChecks>& listed = context.isListed;
    const bool hasSystemCheck = listed[0] || listed[1] || listed[2];
    const bool hasVoucher = listed[3] || listed[4] || listed[5];
    if (!context.isEachListed)
        dropUnlisted(listed, visit);
    visit.authentic = hasSystemCheck ? allOf({visit.registry, visit.budget, visit.shipment}) : Verdict::NotApplicable;
    visit.progress = hasVoucher ? anyOf({visit.confirmation, visit.comparison, visit.inquiry}) : Verdict::NotApplicable;
    visit.valid = hasSystemCheck || hasVoucher ? validOf(context.rules.valid, visit.authentic, visit.progress)
                                               : Verdict::NotApplicable;
}

// Without a catalogue every check is listed.
std::array<bool, kVisitChecks> listedChecks(const Rulebook& rulebook)
{
    std::array<bool, kVisitChecks> listed;
    const EventRule* rule = rulebook.eventOf(EventType::Visit);
    listed.fill(!rule);
    for (const EventCheck check : rule ? rule->checks : std::vector<EventCheck>()) {
        if (check < EventCheck::SameDay)
            listed[static_cast<std::size_t>(check)] = true;
    }
    return listed;
}

} // namespace

VisitCheckContext::VisitCheckContext(const Facts& theFacts, const Rulebook& rulebook, Instant at)
    : facts(theFacts)
    , rules(rulebook.visits)
    , clock(rulebook.clock)
    , asOf(at)
    , isListed(listedChecks(rulebook))
    , isEachListed(std::find(isListed.begin(), isListed.end(), false) == isListed.end())
    , confirmation(theFacts.symbols.find(rulebook.visits.confirmationKind))
    , comparison(theFacts.symbols.find(rulebook.visits.comparisonKind))
    , approvalsFresh(theFacts.freshAsOf(Collection::Approval))
    , shipmentsFresh(theFacts.freshAsOf(Collection::Shipment))
    , ordersFresh(theFacts.freshAsOf(Collection::Order))
    , documentsFresh(theFacts.freshAsOf(Collection::Document))
    , inquiriesFresh(theFacts.freshAsOf(Collection::Inquiry))
{
}

void findServing(const VisitCheckContext& context, const EntityFact& entity,
                 const std::vector<VisitAssessment>& results, std::vector<std::int32_t>& serving)
{
    const auto visits = slice(context.facts.visits, entity.visits);
    serving.assign(visits.size(), -1);
    const Duration window = context.rules.inquiryWindow;
    const bool servesOne = context.rules.inquiryServesOneVisit;
    std::size_t open = 0; // the earliest visit that an inquiry could still serve
    for (std::int32_t q = entity.inquiries.first; q < entity.inquiries.last; ++q) {
        const Instant inquired = context.facts.inquiries[static_cast<std::size_t>(q)].inquiredAt;
        if (inquired > context.asOf)
            break;
        while (open < visits.size() && (visits[open].visitedAt + window < inquired || serving[open] >= 0 ||
                                        !results[static_cast<std::size_t>(entity.visits.first) + open].counts))
            ++open;
        for (std::size_t v = open; v < visits.size() && visits[v].visitedAt < inquired; ++v) {
            if (serving[v] < 0 && results[static_cast<std::size_t>(entity.visits.first) + v].counts)
                serving[v] = q;
            if (servesOne)
                break;
        }
    }
}

std::vector<VisitAssessment> checkVisits(const VisitCheckContext& context, int threads)
{
    std::vector<VisitAssessment> results(context.facts.visits.size());
    const auto checkCustomer = [&](const EntityFact& entity, std::vector<std::int32_t>& serving) {
        if (entity.visits.isEmpty())
            return;
        markTwins(context, entity.visits, results);
        const std::span<VisitAssessment> own(results.data() + entity.visits.first,
                                             static_cast<std::size_t>(entity.visits.size()));
        findServing(context, entity, results, serving);
        CustomerChecks(context, entity, own).run(serving);
        for (std::size_t i = 0; i < own.size(); ++i) {
            VisitAssessment& visit = own[i];
            if (!visit.counts && !visit.twin.isSet()) { // after asOf: not seen
                visit = VisitAssessment{};
                visit.counts = false;
                continue;
            }
            if (!context.facts.doubts.isEmpty())
                weighDoubts(context.facts.doubts,
                            context.facts.visits[static_cast<std::size_t>(entity.visits.first) + i], visit);
            judge(context, visit);
        }
    };
    runParts(context.facts.entities.size(), threads, [&](std::size_t first, std::size_t last) {
        std::vector<std::int32_t> serving; // of one customer after the other
        for (std::size_t entity = first; entity < last; ++entity)
            checkCustomer(context.facts.entities[entity], serving);
    });
    // Nobody's visits: their customer is not among the records that were read.
    for (std::size_t i = 0; i < results.size() && !context.facts.visits[i].entity.isSet(); ++i)
        results[i].counts = context.facts.visits[i].visitedAt <= context.asOf;
    return results;
}

} // namespace plumbline
