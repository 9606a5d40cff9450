#include "core/assess/supply.h"

#include <algorithm>
#include <tuple>

namespace plumbline {

bool wasOpen(const ProjectFact& project, Instant at)
{
    const bool isClosed = project.state != DealState::Open && (!project.closedAt.isKnown() || project.closedAt <= at);
    return !isClosed && (!project.createdAt.isKnown() || project.createdAt <= at);
}

namespace {

bool isRecent(const Facts& facts, const Rulebook& rulebook, Instant asOf, Collection collection)
{
    const Instant fresh = facts.freshAsOf(collection);
    return fresh.isKnown() && asOf - fresh <= Duration::days(rulebook.supply.staleAfterDays);
}

} // namespace

SupplyPlan::SupplyPlan(const Facts& facts, const Rulebook& rulebook, Instant asOf)
    : m_facts(facts)
    , m_rulebook(rulebook)
    , m_today(rulebook.clock.dayAt(asOf))
    , m_stockKnown(isRecent(facts, rulebook, asOf, Collection::Stock) &&
                   isRecent(facts, rulebook, asOf, Collection::InTransit))
    , m_demandKnown(facts.freshAsOf(Collection::Demand).isKnown())
    , m_covers(facts.demands.size())
{
    for (std::size_t i = 0; i < facts.demands.size(); ++i) {
        const DemandFact& demand = facts.demands[i];
        m_covers[i].counted = demand.quantity > 0 && demand.part.isSet() && facts.parts[demand.part.at()].keyPart &&
                              demand.project.isSet() && wasOpen(facts.projects[demand.project.at()], asOf);
    }
    allocate();
}

// Rounded up, so that taking it covers the demand in full.
std::int64_t SupplyPlan::requiredOf(const DemandFact& demand) const
{
    const Rational& required = m_rulebook.supply.required;
    return (demand.quantity * required.num() + required.den() - 1) / required.den();
}

std::int64_t SupplyPlan::onHand(const PartFact& part) const
{
    std::int64_t sum = 0;
    for (auto i = part.stock.first; i < part.stock.last; ++i)
        sum += m_facts.stock[static_cast<std::size_t>(i)].onHand;
    return std::max<std::int64_t>(sum, 0);
}

void SupplyPlan::allocate()
{
    std::vector<std::int32_t>& order = m_order;
    for (std::size_t i = 0; i < m_covers.size(); ++i) {
        if (m_covers[i].counted)
            order.push_back(static_cast<std::int32_t>(i));
    }
    const auto key = [this](std::int32_t i) {
        const DemandFact& demand = m_facts.demands[static_cast<std::size_t>(i)];
        const bool largestFirst = m_rulebook.supply.sharing == StockSharing::ByAmount;
        const std::int64_t amount = largestFirst ? m_facts.projects[demand.project.at()].amount.fen : 0;
        return std::tuple(demand.part, -amount, !demand.neededOn.isKnown(), demand.neededOn, i);
    };
    std::sort(order.begin(), order.end(), [&key](std::int32_t a, std::int32_t b) { return key(a) < key(b); });
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        const PartIndex part = m_facts.demands[static_cast<std::size_t>(order[first])].part;
        while (last < order.size() && m_facts.demands[static_cast<std::size_t>(order[last])].part == part)
            ++last;
        if (m_rulebook.supply.sharing == StockSharing::ByAmount)
            allocateByAmount(order, first, last);
        else
            allocatePart(order, first, last);
        first = last;
    }
}

void SupplyPlan::allocatePart(const std::vector<std::int32_t>& demands, std::size_t first, std::size_t last)
{
    const PartFact& part = m_facts.parts[m_facts.demands[static_cast<std::size_t>(demands[first])].part.at()];
    const std::int64_t stock = onHand(part);
    std::int64_t arrived = 0, taken = 0;
    auto next = part.inTransit.first;
    for (std::size_t i = first; i < last; ++i) {
        const auto position = static_cast<std::size_t>(demands[i]);
        const DemandFact& demand = m_facts.demands[position];
        DemandCover& cover = m_covers[position];
        const bool isDated = demand.neededOn.isKnown();
        while (isDated && next < part.inTransit.last &&
               m_facts.inTransit[static_cast<std::size_t>(next)].arrivesOn < demand.neededOn)
            arrived += std::max<std::int64_t>(m_facts.inTransit[static_cast<std::size_t>(next++)].quantity, 0);
        const std::int64_t required = requiredOf(demand);
        cover.literalAvailable = isDated ? stock + arrived : stock;
        const std::int64_t left = std::max<std::int64_t>(cover.literalAvailable - taken, 0);
        cover.available = m_rulebook.supply.sharing == StockSharing::Literal
                              ? std::min(cover.literalAvailable, required)
                              : std::min(left, required);
        const bool isLiteral = m_rulebook.supply.sharing == StockSharing::Literal;
        cover.coveredOn = coveredOn(part, stock, (isLiteral ? 0 : taken) + required);
        taken += cover.available;
        cover.verdict = verdictOf(demand, cover.available, required);
    }
}

// The largest project takes first, and of what it may take the latest arrival, so that what is there
// earlier is left to those who need it earlier.
void SupplyPlan::allocateByAmount(const std::vector<std::int32_t>& demands, std::size_t first, std::size_t last)
{
    const PartFact& part = m_facts.parts[m_facts.demands[static_cast<std::size_t>(demands[first])].part.at()];
    std::vector<std::pair<Day, std::int64_t>> lots = {{Day(), onHand(part)}};
    for (auto i = part.inTransit.first; i < part.inTransit.last; ++i) {
        const InTransitFact& transit = m_facts.inTransit[static_cast<std::size_t>(i)];
        lots.emplace_back(transit.arrivesOn, std::max<std::int64_t>(transit.quantity, 0));
    }
    const auto whole = lots;
    std::int64_t taken = 0;
    for (std::size_t i = first; i < last; ++i) {
        const auto position = static_cast<std::size_t>(demands[i]);
        const DemandFact& demand = m_facts.demands[position];
        DemandCover& cover = m_covers[position];
        const std::int64_t required = requiredOf(demand);
        for (std::size_t lot = lots.size(); lot-- > 0;) {
            if (lot > 0 && (!demand.neededOn.isKnown() || lots[lot].first >= demand.neededOn))
                continue;
            const std::int64_t piece = std::min(lots[lot].second, required - cover.available);
            lots[lot].second -= piece;
            cover.available += piece;
            cover.literalAvailable += whole[lot].second;
        }
        cover.coveredOn = coveredOn(part, whole.front().second, taken + required);
        taken += cover.available;
        cover.verdict = verdictOf(demand, cover.available, required);
    }
}

// What is stale, or was never read, or could not be, is neither short nor covered.
Verdict SupplyPlan::verdictOf(const DemandFact& demand, std::int64_t available, std::int64_t required) const
{
    using enum Collection;
    const Doubts& doubts = m_facts.doubts;
    if (!m_stockKnown || doubts.about(m_facts.parts[demand.part.at()].id, {Part, Stock, InTransit}) ||
        doubts.isOutdated(demand.id))
        return Verdict::Unknown;
    return available >= required ? Verdict::Passed : Verdict::Failed;
}

Day SupplyPlan::coveredOn(const PartFact& part, std::int64_t stock, std::int64_t piece) const
{
    std::int64_t there = stock;
    if (there >= piece)
        return m_today;
    for (auto i = part.inTransit.first; i < part.inTransit.last; ++i) {
        const InTransitFact& transit = m_facts.inTransit[static_cast<std::size_t>(i)];
        there += std::max<std::int64_t>(transit.quantity, 0);
        if (there >= piece)
            return std::max(transit.arrivesOn, m_today);
    }
    return {};
}

SupplyCounts SupplyPlan::countsOf(const ProjectFact& project) const
{
    SupplyCounts counts;
    const Rational& required = m_rulebook.supply.required;
    for (auto i = static_cast<std::size_t>(project.demands.first); i < static_cast<std::size_t>(project.demands.last);
         ++i) {
        const DemandCover& cover = m_covers[i];
        if (!cover.counted)
            continue;
        const std::int64_t needed = m_facts.demands[i].quantity * required.num();
        const std::int64_t covered = std::min(needed, cover.available * required.den());
        const bool isKnown = cover.verdict != Verdict::Unknown;
        counts.needed += needed;
        counts.covered += isKnown ? covered : 0;
        counts.coveredAtMost += isKnown ? covered : needed;
    }
    // Nobody said what the project needs: anything from nothing to everything may be missing.
    if (counts.needed == 0 && (!m_demandKnown || m_facts.doubts.about(project.id, {Collection::Demand})))
        return {0, 1, 1};
    return counts;
}

std::vector<PartCover> SupplyPlan::coversOf(const ProjectFact& project) const
{
    std::vector<PartCover> result;
    for (auto i = static_cast<std::size_t>(project.demands.first); i < static_cast<std::size_t>(project.demands.last);
         ++i) {
        if (m_covers[i].counted)
            result.push_back(describe(i));
    }
    return result;
}

PartCover SupplyPlan::describe(std::size_t position) const
{
    const DemandFact& demand = m_facts.demands[position];
    const DemandCover& cover = m_covers[position];
    const PartFact& part = m_facts.parts[demand.part.at()];
    PartCover result;
    result.part = part.name;
    result.partRecord = part.id;
    result.demand = demand.quantity;
    result.available = cover.available;
    result.literalAvailable = cover.literalAvailable;
    result.neededOn = demand.neededOn;
    result.verdict = cover.verdict;
    result.coveredOn = cover.coveredOn;
    if (cover.coveredOn.isKnown())
        result.countdownDays = cover.coveredOn.number - m_today.number;
    result.records.reserve(1 + static_cast<std::size_t>(part.stock.size() + part.inTransit.size()));
    result.records.push_back(demand.id);
    for (auto i = part.stock.first; i < part.stock.last; ++i)
        result.records.push_back(m_facts.stock[static_cast<std::size_t>(i)].id);
    for (auto i = part.inTransit.first; i < part.inTransit.last; ++i) {
        const InTransitFact& transit = m_facts.inTransit[static_cast<std::size_t>(i)];
        result.records.push_back(transit.id);
        if (!result.nextArrival.isKnown() && transit.arrivesOn >= m_today)
            result.nextArrival = transit.arrivesOn;
    }
    return result;
}

void SupplyPlan::planPart(PartPlan& plan, std::size_t first, std::size_t last) const
{
    bool eachAlone = true, together = true;
    for (std::size_t i = first; i < last; ++i) {
        const auto position = static_cast<std::size_t>(m_order[i]);
        const DemandFact& demand = m_facts.demands[position];
        const std::int64_t required = requiredOf(demand);
        plan.required += required;
        plan.allocated += m_covers[position].available;
        eachAlone = eachAlone && m_covers[position].literalAvailable >= required;
        together = together && m_covers[position].available >= required;
        plan.projects.push_back(m_facts.projects[demand.project.at()].name);
        plan.records.push_back(demand.id);
    }
    plan.overcommitted = m_stockKnown && eachAlone && !together;
}

std::vector<PartPlan> SupplyPlan::plans() const
{
    std::vector<PartPlan> result;
    const auto partOf = [this](std::size_t i) { return m_facts.demands[static_cast<std::size_t>(m_order[i])].part; };
    for (std::size_t first = 0; first < m_order.size();) {
        std::size_t last = first;
        while (last < m_order.size() && partOf(last) == partOf(first))
            ++last;
        const PartFact& part = m_facts.parts[partOf(first).at()];
        PartPlan& plan = result.emplace_back();
        plan.part = part.name;
        plan.record = part.id;
        plan.known = m_stockKnown;
        plan.onHand = onHand(part);
        for (auto i = part.inTransit.first; i < part.inTransit.last; ++i)
            plan.inTransit += std::max<std::int64_t>(m_facts.inTransit[static_cast<std::size_t>(i)].quantity, 0);
        planPart(plan, first, last);
        first = last;
    }
    return result;
}

} // namespace plumbline
