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
    // `records` receives what is counted, unless it is null.
    EffectsPass(const Facts& facts, const Rulebook& rulebook, Instant asOf, const Assessment& out,
                EffectRecords* records = nullptr)
        : m_facts(facts)
        , m_rulebook(rulebook)
        , m_asOf(asOf)
        , m_out(out)
        , m_records(records)
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
    void notePart(RecordId record) const
    {
        if (m_records)
            m_records->part.push_back(record);
    }
    void noteWhole(RecordId record) const
    {
        if (m_records)
            m_records->whole.push_back(record);
    }

    const Facts& m_facts;
    const Rulebook& m_rulebook;
    Instant m_asOf;
    const Assessment& m_out;
    EffectRecords* m_records;
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
        if (!judged.counts || judged.valid != Verdict::Passed || !span.contains(m_facts.visits[i].visitedAt))
            return;
        ++ratio.part;
        notePart(m_facts.visits[i].id);
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
        noteWhole(each.id);
        if (each.state != DealState::Won)
            continue;
        ++ratio.part;
        notePart(each.id);
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
        for (const ApprovalFact& each : approvals) {
            if (each.kind != kind || !span.contains(each.startedAt))
                continue;
            ++ratio.part;
            notePart(each.id);
        }
    };
    count(m_facts.otherApprovals);
    count(m_facts.projectApprovals);
    for (const OrderFact& order : m_facts.orders) {
        if (!span.contains(order.orderedAt))
            continue;
        ++ratio.whole;
        noteWhole(order.id);
    }
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

EffectRecords effectRecords(const Facts& facts, const Rulebook& rulebook, const Assessment& assessment, EffectKind kind,
                            const Window& window)
{
    EffectRecords records;
    EffectsPass(facts, rulebook, assessment.asOf, assessment, &records).rate(kind, window);
    return records;
}

} // namespace plumbline
