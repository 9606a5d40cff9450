#include "core/assess/effects.h"

#include "core/assess/seen.h"

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
    // A window as instants, up to asOf.
    struct Span {
        Instant from, to;

        bool contains(Instant at) const { return at >= from && at <= to; } // never an unknown one
    };
    Ratio visits(const Window& window, Span span) const;
    Ratio conversion(Span span) const;
    Ratio disputes(Span span) const;

    const Facts& m_facts;
    const Rulebook& m_rulebook;
    Instant m_asOf;
    const Assessment& m_out;
};

Ratio EffectsPass::rate(EffectKind kind, const Window& window) const
{
    if (window.to < window.from)
        return {};
    const Span span{m_rulebook.clock.startOf(window.from), std::min(m_rulebook.clock.endOf(window.to), m_asOf)};
    switch (kind) {
    case EffectKind::EffectiveVisits:
        return visits(window, span);
    case EffectKind::LeadConversion:
        return conversion(span);
    case EffectKind::RebateDisputes:
        return disputes(span);
    }
    return {};
}

Ratio EffectsPass::visits(const Window& window, Span span) const
{
    Ratio ratio;
    ratio.whole = m_rulebook.workingDaysBetween({window.from.number - 1}, window.to);
    eachVisitSince(m_facts, span.from, [&](std::size_t i) {
        const VisitAssessment& judged = m_out.visits[i];
        if (judged.counts && judged.valid == Verdict::Passed && span.contains(m_facts.visits[i].visitedAt))
            ++ratio.part;
    });
    return ratio;
}

Ratio EffectsPass::conversion(Span span) const
{
    Ratio ratio;
    for (const OpportunityFact& each : m_facts.opportunities) {
        if (each.state == DealState::Open || !span.contains(each.closedAt))
            continue;
        ++ratio.whole;
        ratio.part += each.state == DealState::Won ? 1 : 0;
    }
    return ratio;
}

// Where approvals know no dispute at all, their absence says nothing.
Ratio EffectsPass::disputes(Span span) const
{
    const Symbol kind = m_facts.symbols.find(m_rulebook.effect.disputeKind);
    Ratio ratio;
    if (!kind.isSet())
        return ratio;
    const auto count = [&](const std::vector<ApprovalFact>& approvals) {
        for (const ApprovalFact& each : approvals)
            ratio.part += each.kind == kind && span.contains(each.startedAt) ? 1 : 0;
    };
    count(m_facts.otherApprovals);
    count(m_facts.projectApprovals);
    for (const OrderFact& order : m_facts.orders)
        ratio.whole += span.contains(order.orderedAt) ? 1 : 0;
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
