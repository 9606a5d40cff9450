#include "app/ctl/explanationparts.h"
#include "core/assess/effects.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace plumbline::ctl {
namespace {

class ExplainMoney {
    Q_DECLARE_TR_FUNCTIONS(ExplainMoney)

public:
    static QString effectName(EffectKind kind);
};

QString fromTo(const QString& name, Money claimed, Money proven)
{
    return ExplainMoney::tr("%1: claimed %2, proven %3, gap %4")
        .arg(name, words::moneyFull(claimed), words::moneyFull(proven), words::moneyFull(claimed - proven));
}

// Whose steps are told, and which of the company's items stand below them: only the company's bridge has items.
template <typename IsAsked>
Explanation bridgeExplanation(const Bridge& told, const Bridge& company, const QString& name, IsAsked isAsked)
{
    Explanation out{
        ExplainMoney::tr("%1, from claimed to proven").arg(fromTo(name, told.claimed, told.proven)), {}, {}};
    for (const BridgeStep& step : told.steps) {
        Explanation part{fromTo(words::bridgeCause(step.cause), step.claimed, step.proven), {}, {}};
        for (const BridgeStep& whole : company.steps) {
            for (const BridgeItem& item : whole.items) {
                if (whole.cause == step.cause && isAsked(item))
                    part.parts.push_back({fromTo(shownText(item.name), item.claimed, item.proven), item.records, {}});
            }
        }
        out.parts.push_back(std::move(part));
    }
    return out;
}

// The company's bridge cut down to the items that `isAsked` lets through.
template <typename IsAsked> Bridge bridgeOf(const Bridge& company, IsAsked isAsked)
{
    Bridge out{{}, company.month, {}, {}, {}};
    for (const BridgeStep& step : company.steps) {
        BridgeStep kept{step.cause, {}, {}, {}};
        for (const BridgeItem& item : step.items) {
            if (!isAsked(item))
                continue;
            kept.claimed += item.claimed;
            kept.proven += item.proven;
            kept.items.push_back(item);
        }
        out.claimed += kept.claimed;
        out.proven += kept.proven;
        if (!kept.items.empty())
            out.steps.push_back(std::move(kept));
    }
    return out;
}

const RegionView* regionWanted(const ExplanationSource& source, const QString& wanted)
{
    const WantedRecords records(source.facts, wanted, {Collection::Region});
    for (const RegionView& region : source.assessment.regions) {
        if (shownText(region.name) == wanted || records.contains(region.id))
            return &region;
    }
    return nullptr;
}

QString ExplainMoney::effectName(EffectKind kind)
{
    switch (kind) {
    case EffectKind::EffectiveVisits:
        return tr("Effective visits a working day");
    case EffectKind::LeadConversion:
        return tr("Opportunities won, of those closed");
    case EffectKind::RebateDisputes:
        return tr("Disputes about rebates, of the orders");
    }
    return {};
}

Explanation windowPart(const ExplanationSource& source, EffectKind kind, const QString& name, const Window& window,
                       const Ratio& rate)
{
    if (window.to < window.from)
        return {ExplainMoney::tr("%1: has not begun").arg(name), {}, {}};
    const EffectRecords records = effectRecords(source.facts, source.rulebook, source.assessment, kind, window);
    Explanation out{ExplainMoney::tr("%1, %2 to %3: %4 (%5 of %6)")
                        .arg(name, words::date(window.from), words::date(window.to),
                             kind == EffectKind::EffectiveVisits && rate.hasValue() ? words::points(rate.value(), 1)
                                                                                    : words::percent(rate, 1),
                             words::count(rate.part), words::count(rate.whole)),
                    {},
                    {}};
    out.parts.push_back({ExplainMoney::tr("What counts"), records.part, {}});
    if (!records.whole.empty())
        out.parts.push_back({ExplainMoney::tr("Of all these"), records.whole, {}});
    return out;
}

Explanation effectExplanation(const ExplanationSource& source, const EffectMeasure& effect)
{
    Explanation out{ExplainMoney::effectName(effect.kind), {}, {}};
    if (effect.hasMultiple)
        out.sentence = ExplainMoney::tr("%1: after / before = %2").arg(out.sentence, words::points(effect.multiple, 2));
    else
        out.sentence = ExplainMoney::tr("%1: no multiple, because a window has no rate").arg(out.sentence);
    out.parts = {windowPart(source, effect.kind, ExplainMoney::tr("Before"), effect.before, effect.rateBefore),
                 windowPart(source, effect.kind, ExplainMoney::tr("After"), effect.after, effect.rateAfter)};
    return out;
}

// R42: no amount unless all checks passed.
Explanation rebateExplanation(const RebateAssessment& rebate, const Rulebook& rulebook)
{
    const bool isDue = rebate.verdict == Verdict::Passed;
    Explanation out{ExplainMoney::tr("Rebate of order %1, %2: %3")
                        .arg(rebate.orderNumber.empty() ? words::dash() : shownText(rebate.orderNumber),
                             shownText(rebate.customer),
                             isDue ? words::moneyFull(rebate.amount) : words::verdict(rebate.verdict)),
                    {},
                    {}};
    if (rebate.order.isSet())
        out.records.push_back(rebate.order);
    for (const Reason& reason : rebate.reasons)
        out.parts.push_back(reasonPart(reason, rulebook));
    for (const RebatePolicy& policy : rulebook.rebates) {
        if (policy.id == rebate.policy)
            out.parts.push_back(
                {ExplainMoney::tr("Policy %1 (%2)").arg(words::label(policy.label), shownText(policy.id)), {}, {}});
    }
    if (rebate.missing.fen > 0)
        out.parts.push_back({ExplainMoney::tr("To the threshold: %1").arg(words::moneyFull(rebate.missing)), {}, {}});
    if (!rebate.claim.isSet())
        return out;
    Explanation claim{ExplainMoney::tr("Promised or paid: %1, %2")
                          .arg(words::moneyFull(rebate.claimed),
                               rebate.outOfRule ? ExplainMoney::tr("outside the rule")
                                                : ExplainMoney::tr("within the rule, or not to be told")),
                      {rebate.claim},
                      {}};
    for (const Reason& reason : rebate.drift)
        claim.parts.push_back(reasonPart(reason, rulebook));
    out.parts.push_back(std::move(claim));
    return out;
}

} // namespace

std::optional<Explanation> explainBridge(const ExplanationSource& source, const QString& wanted)
{
    if (source.assessment.bridges.empty())
        return std::nullopt;
    const Bridge& company = source.assessment.bridges.front();
    const QString month = words::month(company.month);
    if (wanted == QLatin1String("company"))
        return bridgeExplanation(company, company, month, [](const BridgeItem&) { return true; });
    if (const RegionView* region = regionWanted(source, wanted)) {
        const auto position = static_cast<std::size_t>(region - source.assessment.regions.data());
        const QString name = month + QLatin1Char(' ') + shownText(region->name);
        return bridgeExplanation(source.assessment.bridges[position + 1], company, name, [&](const BridgeItem& item) {
            return item.region.isSet() && item.region.at() == position;
        });
    }
    const WantedRecords records(source.facts, wanted,
                                {Collection::Project, Collection::Contract, Collection::Forecast});
    const Bridge asked = bridgeOf(company, [&](const BridgeItem& item) {
        const bool isNamed = !wanted.isEmpty() && shownText(item.name).contains(wanted);
        return isNamed || records.contains(item.record);
    });
    if (asked.steps.empty())
        return std::nullopt;
    return bridgeExplanation(asked, asked, month, [](const BridgeItem&) { return true; });
}

std::optional<Explanation> explainRebate(const ExplanationSource& source, const QString& wanted)
{
    const WantedRecords records(source.facts, wanted, {Collection::Order, Collection::RebateClaim});
    std::vector<Explanation> found;
    for (const RebateAssessment& rebate : source.assessment.rebates) {
        if (shownText(rebate.orderNumber) == wanted || shownText(rebate.customer) == wanted ||
            records.contains(rebate.order) || (rebate.claim.isSet() && records.contains(rebate.claim)))
            found.push_back(rebateExplanation(rebate, source.rulebook));
    }
    return together(std::move(found));
}

std::optional<Explanation> explainEffect(const ExplanationSource& source, const QString& wanted)
{
    constexpr const char* names[] = {"visits", "conversion", "disputes"}; // by EffectKind
    std::vector<Explanation> found;
    for (const EffectMeasure& effect : source.assessment.effects) {
        if (wanted == QLatin1String("all") || wanted == QLatin1String(names[static_cast<int>(effect.kind)]))
            found.push_back(effectExplanation(source, effect));
    }
    return together(std::move(found));
}

} // namespace plumbline::ctl
