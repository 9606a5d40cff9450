#include "core/assess/rebates.h"

#include <algorithm>

namespace plumbline {
namespace {

constexpr std::int64_t kRateScale = 10'000;

// The first day of the period of so many months that ends with `last`.
Day periodStart(Day last, int months)
{
    const CivilDate date = civil(last);
    const Month month{monthOf(last).number - months};
    const Day sameDay{std::min(firstDay(month).number + date.day - 1, lastDay(month).number)};
    return {sameDay.number + 1};
}

Money shareOf(Money base, std::int64_t rate) { return {(base.fen * rate + kRateScale / 2) / kRateScale}; }

class RebatesPass {
public:
    RebatesPass(const Facts& facts, const Rulebook& rulebook, Instant asOf)
        : m_facts(facts)
        , m_rulebook(rulebook)
        , m_asOf(asOf)
        , m_receiptsKnown(facts.freshAsOf(Collection::Receipt))
        , m_claims(facts.orders.size())
    {
        for (const RebatePolicy& policy : rulebook.rebates)
            m_firstDays.push_back(firstDay({rulebook.clock.monthAt(asOf).number - policy.lookBackMonths + 1}));
    }

    void run(std::vector<RebateAssessment>& out);

private:
    struct Claimed {
        Money amount;
        RecordId last;
        Instant at;
        std::int64_t rate = kMissing;           // the highest one promised
        const RebateClaimFact* other = nullptr; // claimed by somebody else than who ordered
    };
    struct Total {
        Money amount;
        std::vector<RecordId> records;
    };

    void sumClaims(std::vector<RebateAssessment>& out);
    // Calls visit(receipt) for those of a customer up to asOf, by time.
    template <typename Visit> void eachReceipt(EntityIndex customer, Visit visit) const;
    bool isWanted(std::size_t order) const;
    const RebatePolicy* policyOn(Day day) const;
    RebateAssessment judge(std::size_t order) const;
    Reason whiteList(const OrderFact& order, std::size_t position) const;
    Reason scope(const OrderFact& order) const;
    Reason reached(const OrderFact& order, const RebatePolicy& policy, Total total) const;
    Total totalOf(std::size_t order, const RebatePolicy& policy) const;
    bool boughtBefore(const OrderFact& order, std::size_t position) const;
    RebateAssessment withoutOrder(const RebateClaimFact& claim) const;
    void findDrift(const Claimed& claimed, const RebatePolicy* policy, RebateAssessment& result) const;

    const Facts& m_facts;
    const Rulebook& m_rulebook;
    Instant m_asOf;
    Instant m_receiptsKnown;
    std::vector<Day> m_firstDays;        // by policy: orders from that day on are looked at
    std::vector<Claimed> m_claims;       // by order
};

template <typename Visit> void RebatesPass::eachReceipt(EntityIndex customer, Visit visit) const
{
    const FactRange range = m_facts.entities[customer.at()].receipts;
    for (auto i = static_cast<std::size_t>(range.first); i < static_cast<std::size_t>(range.last); ++i) {
        const ReceiptFact& receipt = m_facts.receipts[static_cast<std::size_t>(m_facts.receiptsOfEntities[i])];
        if (receipt.receivedAt > m_asOf)
            return;
        visit(receipt);
    }
}

void RebatesPass::run(std::vector<RebateAssessment>& out)
{
    sumClaims(out);
    for (std::size_t i = 0; i < m_facts.orders.size(); ++i) {
        if (isWanted(i))
            out.push_back(judge(i));
    }
}

void RebatesPass::sumClaims(std::vector<RebateAssessment>& out)
{
    for (const RebateClaimFact& claim : m_facts.rebateClaims) {
        if (claim.claimedAt > m_asOf)
            break;
        if (!claim.order.isSet()) {
            out.push_back(withoutOrder(claim));
            continue;
        }
        Claimed& claimed = m_claims[claim.order.at()];
        const EntityIndex buyer = m_facts.orders[claim.order.at()].entity;
        claimed.amount += claim.amount;
        claimed.last = claim.id;
        claimed.at = claim.claimedAt;
        claimed.rate = std::max(claimed.rate, claim.rate); // a missing one is the least
        if (claim.entity.isSet() && buyer.isSet() && claim.entity != buyer)
            claimed.other = &claim;
    }
}

RebateAssessment RebatesPass::withoutOrder(const RebateClaimFact& claim) const
{
    const Instant ordersKnown = m_facts.freshAsOf(Collection::Order);
    RebateAssessment result;
    result.entity = claim.entity;
    if (claim.entity.isSet())
        result.customer = m_facts.entities[claim.entity.at()].name;
    result.claim = claim.id;
    result.claimed = claim.amount;
    result.claimedAt = claim.claimedAt;
    result.outOfRule = ordersKnown.isKnown() && ordersKnown >= claim.claimedAt;
    result.verdict = result.outOfRule ? Verdict::Failed : Verdict::Unknown;
    result.reasons.push_back({ReasonCode::RebateWithoutOrder, result.verdict, {}, {claim.id}});
    if (result.outOfRule)
        result.drift = result.reasons;
    return result;
}

const RebatePolicy* RebatesPass::policyOn(Day day) const
{
    for (const RebatePolicy& policy : m_rulebook.rebates) {
        if (policy.validFrom <= day && (!policy.validTo.isKnown() || day <= policy.validTo))
            return &policy;
    }
    return nullptr;
}

bool RebatesPass::isWanted(std::size_t position) const
{
    const OrderFact& order = m_facts.orders[position];
    if (order.orderedAt > m_asOf)
        return false;
    if (m_claims[position].last.isSet())
        return true;
    if (!order.entity.isSet() || !m_facts.entities[order.entity.at()].returning)
        return false;
    const Day day = m_rulebook.clock.dayAt(order.orderedAt);
    const RebatePolicy* policy = policyOn(day);
    return policy && day >= m_firstDays[static_cast<std::size_t>(policy - m_rulebook.rebates.data())];
}

// An earlier order or an earlier payment: whoever paid before has bought before.
bool RebatesPass::boughtBefore(const OrderFact& order, std::size_t position) const
{
    if (static_cast<std::int32_t>(position) > m_facts.entities[order.entity.at()].orders.first)
        return true;
    bool isRepeat = false;
    eachReceipt(order.entity, [&](const ReceiptFact& receipt) {
        const bool isOwn = order.contractNumber.isSet() && receipt.contractNumber == order.contractNumber;
        const bool isPayment = receipt.kind == ReceiptKind::Payment && receipt.amount.fen > 0;
        isRepeat = isRepeat || (isPayment && receipt.receivedAt < order.orderedAt && !isOwn);
    });
    return isRepeat;
}

Reason RebatesPass::whiteList(const OrderFact& order, std::size_t position) const
{
    Reason reason{ReasonCode::RebateNotReturning, Verdict::Failed, {}, {}};
    if (!order.entity.isSet())
        return reason;
    const EntityFact& entity = m_facts.entities[order.entity.at()];
    for (auto i = entity.members.first; i < entity.members.last; ++i)
        reason.records.push_back(m_facts.customerRecords[static_cast<std::size_t>(i)].id);
    if (!entity.returning)
        return reason;
    const bool isRepeat = boughtBefore(order, position);
    reason.code = isRepeat ? ReasonCode::RebateReturning : ReasonCode::RebateFirstOrder;
    reason.verdict = isRepeat ? Verdict::Passed : Verdict::Failed;
    return reason;
}

Reason RebatesPass::scope(const OrderFact& order) const
{
    if (!order.category.isSet())
        return {ReasonCode::RebateScopeUnknown, Verdict::Unknown, {}, {order.id}};
    const CategoryFact& category = m_facts.categories[order.category.at()];
    const bool isInScope = category.rebateScope;
    return {isInScope ? ReasonCode::RebateInScope : ReasonCode::RebateOutOfScope,
            isInScope ? Verdict::Passed : Verdict::Failed,
            {category.name},
            {order.id, category.id}};
}

RebatesPass::Total RebatesPass::totalOf(std::size_t position, const RebatePolicy& policy) const
{
    const OrderFact& order = m_facts.orders[position];
    const CompanyClock& clock = m_rulebook.clock;
    const Day last = clock.dayAt(order.orderedAt);
    const Instant from = clock.startOf(periodStart(last, policy.months));
    const Instant until = clock.endOf(last);
    Total total;
    eachReceipt(order.entity, [&](const ReceiptFact& receipt) {
        const bool isOwn = order.contractNumber.isSet() && receipt.contractNumber == order.contractNumber;
        if (receipt.receivedAt < from || receipt.receivedAt > until || (policy.excludeOrder && isOwn))
            return;
        const bool isPayment = receipt.kind == ReceiptKind::Payment;
        total.amount += isPayment ? receipt.amount : Money{} - receipt.amount;
        total.records.push_back(receipt.id);
    });
    const FactRange orders = m_facts.entities[order.entity.at()].orders;
    for (auto i = static_cast<std::size_t>(orders.first); i < static_cast<std::size_t>(orders.last); ++i) {
        const OrderFact& other = m_facts.orders[i];
        const bool isOwn = policy.excludeOrder && i == position;
        if (!policy.deductReturns || isOwn || other.returned.fen <= 0 || other.orderedAt < from ||
            other.orderedAt > std::min(until, m_asOf)) // later on that day is not seen yet
            continue;
        total.amount -= other.returned;
        total.records.push_back(other.id);
    }
    return total;
}

Reason RebatesPass::reached(const OrderFact& order, const RebatePolicy& policy, Total total) const
{
    if (total.amount >= policy.threshold)
        return {ReasonCode::RebateReached, Verdict::Passed, {total.amount, policy.threshold}, std::move(total.records)};
    if (!m_receiptsKnown.isKnown() || m_receiptsKnown < order.orderedAt)
        return {ReasonCode::RebateUnknown, Verdict::Unknown, {m_receiptsKnown}, std::move(total.records)};
    return {
        ReasonCode::RebateBelowThreshold, Verdict::Failed, {total.amount, policy.threshold}, std::move(total.records)};
}

RebateAssessment RebatesPass::judge(std::size_t position) const
{
    const OrderFact& order = m_facts.orders[position];
    RebateAssessment result;
    result.order = order.id;
    result.orderNumber = m_facts.symbols.text(order.number);
    result.entity = order.entity;
    result.claim = m_claims[position].last;
    result.claimed = m_claims[position].amount;
    result.claimedAt = m_claims[position].at;
    const RebatePolicy* policy = policyOn(m_rulebook.clock.dayAt(order.orderedAt));
    if (order.entity.isSet())
        result.customer = m_facts.entities[order.entity.at()].name;
    // Every check is made, so that each one that failed is named.
    result.reasons.reserve(4);
    if (!policy)
        result.reasons.push_back({ReasonCode::RebateNoPolicy, Verdict::Failed, {}, {order.id}});
    result.reasons.push_back(whiteList(order, position));
    result.reasons.push_back(scope(order));
    if (policy) {
        result.policy = policy->id;
        result.base = policy->deductReturns ? order.amount - order.returned : order.amount;
        Total total = order.entity.isSet() ? totalOf(position, *policy) : Total();
        result.total = total.amount;
        result.missing = std::max(Money(), policy->threshold - total.amount);
        result.reasons.push_back(reached(order, *policy, std::move(total)));
    }
    result.verdict = Verdict::Passed;
    for (const Verdict verdict : {Verdict::Unknown, Verdict::Failed}) {
        if (std::any_of(result.reasons.begin(), result.reasons.end(),
                        [verdict](const Reason& reason) { return reason.verdict == verdict; }))
            result.verdict = verdict;
    }
    if (result.verdict == Verdict::Passed && result.base.fen > 0)
        result.amount = shareOf(result.base, policy->rate);
    if (result.claim.isSet())
        findDrift(m_claims[position], policy, result);
    return result;
}

// R71: what was promised or paid against what the policy allows. A promise of too much is one even
// before it can be told whether the total is reached.
void RebatesPass::findDrift(const Claimed& claimed, const RebatePolicy* policy, RebateAssessment& result) const
{
    if (result.verdict != Verdict::Unknown && claimed.amount > result.amount)
        result.drift.push_back(
            {ReasonCode::RebateAboveDue, Verdict::Failed, {claimed.amount, result.amount}, {claimed.last}});
    if (policy && claimed.rate != kMissing && claimed.rate > policy->rate)
        result.drift.push_back({ReasonCode::RebateRateTooHigh,
                                Verdict::Failed,
                                {Rational(claimed.rate, 100), Rational(policy->rate, 100)},
                                {claimed.last}});
    if (claimed.other)
        result.drift.push_back({ReasonCode::RebateOtherCustomer,
                                Verdict::Failed,
                                {m_facts.entities[claimed.other->entity.at()].name, result.customer},
                                {claimed.other->id, result.order}});
    result.outOfRule = !result.drift.empty();
}

} // namespace

void assessRebates(const Facts& facts, const Rulebook& rulebook, Instant asOf, Assessment& out)
{
    out.rebates.clear();
    RebatesPass(facts, rulebook, asOf).run(out.rebates);
}

} // namespace plumbline
