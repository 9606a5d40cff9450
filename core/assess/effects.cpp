#include "core/assess/effects.h"

#include <algorithm>

namespace plumbline {
namespace {

// The same day of another month, at most its last.
Day monthsFrom(Day day, int months)
{
    const Month month{monthOf(day).number + months};
    return std::min(Day{firstDay(month).number + civil(day).day - 1}, lastDay(month));
}

class EffectsPass {
public:
    EffectsPass(const Facts& facts, const Rulebook& rulebook, Instant asOf, const Assessment& out)
        : m_facts(facts)
        , m_rulebook(rulebook)
        , m_asOf(asOf)
        , m_out(out)
    {
    }

    Ratio rate(EffectKind kind, const Window& window) const;

private:
    bool isIn(Instant at, const Window& window) const
    {
        return at.isKnown() && at <= m_asOf && at >= m_rulebook.clock.startOf(window.from) &&
               at <= m_rulebook.clock.endOf(window.to);
    }
    Ratio visits(const Window& window) const;
    Ratio conversion(const Window& window) const;
    Ratio disputes(const Window& window) const;

    const Facts& m_facts;
    const Rulebook& m_rulebook;
    Instant m_asOf;
    const Assessment& m_out;
};

Ratio EffectsPass::rate(EffectKind kind, const Window& window) const
{
    if (window.to < window.from)
        return {};
    switch (kind) {
    case EffectKind::EffectiveVisits:
        return visits(window);
    case EffectKind::LeadConversion:
        return conversion(window);
    case EffectKind::RebateDisputes:
        return disputes(window);
    }
    return {};
}

Ratio EffectsPass::visits(const Window& window) const
{
    Ratio ratio;
    ratio.whole = m_rulebook.workingDaysBetween({window.from.number - 1}, window.to);
    for (std::size_t i = 0; i < m_facts.visits.size(); ++i) {
        const VisitAssessment& judged = m_out.visits[i];
        if (judged.counts && judged.valid == Verdict::Passed && isIn(m_facts.visits[i].visitedAt, window))
            ++ratio.part;
    }
    return ratio;
}

Ratio EffectsPass::conversion(const Window& window) const
{
    Ratio ratio;
    for (const OpportunityFact& each : m_facts.opportunities) {
        if (each.state == DealState::Open || !isIn(each.closedAt, window))
            continue;
        ++ratio.whole;
        ratio.part += each.state == DealState::Won ? 1 : 0;
    }
    return ratio;
}

// Where approvals know no dispute at all, their absence says nothing.
Ratio EffectsPass::disputes(const Window& window) const
{
    const Symbol kind = m_facts.symbols.find(m_rulebook.effect.disputeKind);
    Ratio ratio;
    if (!kind.isSet())
        return ratio;
    const auto count = [&](const std::vector<ApprovalFact>& approvals) {
        for (const ApprovalFact& each : approvals)
            ratio.part += each.kind == kind && isIn(each.startedAt, window) ? 1 : 0;
    };
    count(m_facts.otherApprovals);
    count(m_facts.projectApprovals);
    for (const OrderFact& order : m_facts.orders)
        ratio.whole += isIn(order.orderedAt, window) ? 1 : 0;
    return ratio;
}

} // namespace

EffectWindows effectWindows(const EffectRules& rules, Day today)
{
    const Day split = rules.introducedOn.isKnown() ? rules.introducedOn : monthsFrom({today.number + 1}, -rules.months);
    const Day end = std::min(today, Day{monthsFrom(split, rules.months).number - 1});
    return {{monthsFrom(split, -rules.months), {split.number - 1}}, {split, end}};
}

void measureEffects(const Facts& facts, const Rulebook& rulebook, Instant asOf, Assessment& out)
{
    const EffectsPass pass(facts, rulebook, asOf, out);
    const EffectWindows windows = effectWindows(rulebook.effect, rulebook.clock.dayAt(asOf));
    out.effects.clear();
    for (const EffectKind kind :
         {EffectKind::EffectiveVisits, EffectKind::LeadConversion, EffectKind::RebateDisputes}) {
        EffectMeasure measure{kind, windows.before, windows.after, {}, {}, false, {}};
        measure.rateBefore = pass.rate(kind, windows.before);
        measure.rateAfter = pass.rate(kind, windows.after);
        measure.hasMultiple =
            measure.rateBefore.hasValue() && measure.rateAfter.hasValue() && measure.rateBefore.part > 0;
        if (measure.hasMultiple)
            measure.multiple = measure.rateAfter.value() / measure.rateBefore.value();
        out.effects.push_back(measure);
    }
}

} // namespace plumbline
