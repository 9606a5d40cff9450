#include "ui/pages/rebates/rebateevidence.h"

#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace plumbline::ui {
namespace {

class RebateText {
    Q_DECLARE_TR_FUNCTIONS(RebateEvidence)
};

QString percentOf(std::int64_t tenThousandths) { return words::percent({tenThousandths, 10'000}, 2); }

void addChecks(FigureEvidence& evidence, const ViewState& state, const RebateAssessment& rebate)
{
    for (const Reason& reason : rebate.reasons) {
        evidence.parts.push_back({words::verdict(reason.verdict), words::reason(reason, *state.rulebook)});
        evidence.add(reason.records);
    }
}

QString windowText(const Window& window)
{
    return RebateText::tr("%1 to %2").arg(words::date(window.from), words::date(window.to));
}

QString rateText(const Ratio& rate)
{
    return RebateText::tr("%1 (%2 of %3)")
        .arg(words::percent(rate, 1), words::count(rate.part), words::count(rate.whole));
}

} // namespace

const RebatePolicy* policyNamed(const Rulebook& rulebook, const std::string& id)
{
    for (const RebatePolicy& policy : rulebook.rebates) {
        if (policy.id == id)
            return &policy;
    }
    return nullptr;
}

QString validityOf(const RebatePolicy& policy)
{
    return policy.validTo.isKnown()
               ? RebateText::tr("valid from %1 to %2").arg(words::date(policy.validFrom), words::date(policy.validTo))
               : RebateText::tr("valid from %1 until further notice").arg(words::date(policy.validFrom));
}

FigureEvidence dueEvidence(const ViewState& state, const RebateRow& row)
{
    const RebateAssessment& rebate = *row.rebate;
    FigureEvidence evidence;
    evidence.title = RebateText::tr("Rebate of order %1").arg(words::foreign(rebate.orderNumber, 40));
    evidence.formula = RebateText::tr("Rate of the policy times the order less its own returned goods, rounded half up "
                                      "to the fen. There is an amount only when every check has passed.");
    evidence.add(rebate.order);
    addChecks(evidence, state, rebate);
    const RebatePolicy* policy = policyNamed(*state.rulebook, rebate.policy);
    if (policy)
        evidence.parts.push_back({words::label(policy->label), validityOf(*policy)});
    if (!row.showsAmount()) {
        evidence.value = words::dash();
        return evidence;
    }
    evidence.value = words::moneyFull(rebate.amount);
    evidence.parts.push_back({RebateText::tr("Order"), words::moneyFull(rebate.base)});
    if (policy)
        evidence.parts.push_back({RebateText::tr("Rate"), percentOf(policy->rate)});
    return evidence;
}

FigureEvidence thresholdEvidence(const ViewState& state, const RebateRow& row)
{
    const RebateAssessment& rebate = *row.rebate;
    FigureEvidence evidence;
    evidence.title = RebateText::tr("Distance to the threshold, order %1").arg(words::foreign(rebate.orderNumber, 40));
    evidence.value = words::moneyFull(rebate.missing);
    const RebatePolicy* policy = policyNamed(*state.rulebook, rebate.policy);
    evidence.formula = RebateText::tr("Receipts less refunds of the customer in the policy's months up to the order's "
                                      "day, without the order itself, less returned goods.");
    evidence.parts.push_back({RebateText::tr("Total"), words::moneyFull(rebate.total)});
    if (policy) {
        evidence.parts.push_back({RebateText::tr("Threshold"), words::moneyFull(policy->threshold)});
        evidence.parts.push_back({RebateText::tr("Months"), words::count(policy->months)});
    }
    for (const Reason& reason : rebate.reasons) {
        const bool isTotal = reason.code == ReasonCode::RebateReached ||
                             reason.code == ReasonCode::RebateBelowThreshold ||
                             reason.code == ReasonCode::RebateUnknown;
        if (isTotal)
            evidence.add(reason.records);
    }
    if (evidence.recordCount == 0)
        evidence.whyNoRecords = RebateText::tr("Finance has no receipt of this customer in these months.");
    return evidence;
}

FigureEvidence claimEvidence(const ViewState& state, const RebateRow& row)
{
    const RebateAssessment& rebate = *row.rebate;
    FigureEvidence evidence;
    evidence.title = RebateText::tr("Promised or paid for order %1")
                         .arg(rebate.orderNumber.empty() ? words::dash() : words::foreign(rebate.orderNumber, 40));
    evidence.value = words::moneyFull(rebate.claimed);
    evidence.formula =
        RebateText::tr("What finance has on record as promised or paid, against what the policy allows.");
    for (const Reason& reason : rebate.drift) {
        evidence.parts.push_back({words::verdict(reason.verdict), words::reason(reason, *state.rulebook)});
        evidence.add(reason.records);
    }
    evidence.parts.push_back({RebateText::tr("Last claim"), words::instant(rebate.claimedAt, state.clock())});
    evidence.add(rebate.claim);
    evidence.add(rebate.order);
    return evidence;
}

FigureEvidence checkEvidence(const ViewState& state, const RebateRow& row, std::size_t reason)
{
    const Reason& check = row.rebate->reasons.at(reason);
    FigureEvidence evidence;
    evidence.title = words::verdict(check.verdict);
    evidence.value = row.rebate->orderNumber.empty() ? words::dash() : words::foreign(row.rebate->orderNumber, 40);
    evidence.formula = words::reason(check, *state.rulebook);
    evidence.add(check.records);
    if (evidence.recordCount == 0)
        evidence.whyNoRecords = RebateText::tr("No record exists: that is why.");
    return evidence;
}

Money sumOf(const std::vector<RebateRow>& rows, RebateSum sum)
{
    Money total;
    for (const RebateRow& row : rows)
        total += sum == RebateSum::Claimed ? row.rebate->claimed : row.showsAmount() ? row.rebate->amount : Money{};
    return total;
}

FigureEvidence sumEvidence(const std::vector<RebateRow>& rows, RebateSum sum, const QString& title)
{
    FigureEvidence evidence;
    evidence.title = title;
    evidence.value =
        sum == RebateSum::Count ? words::count(static_cast<qint64>(rows.size())) : words::moneyFull(sumOf(rows, sum));
    evidence.formula = sum == RebateSum::Claimed ? RebateText::tr("What was promised or paid, order by order.")
                       : sum == RebateSum::Due   ? RebateText::tr("The amounts of the rebates whose checks have all "
                                                                    "passed, order by order.")
                                                 : RebateText::tr("Each order once, with what it still lacks.");
    for (const RebateRow& row : rows) {
        const RebateAssessment& rebate = *row.rebate;
        const QString name =
            words::foreign(rebate.orderNumber, 40) + QLatin1Char(' ') + words::foreign(rebate.customer, 60);
        evidence.parts.push_back({name, sum == RebateSum::Claimed ? words::moneyFull(rebate.claimed)
                                        : sum == RebateSum::Due   ? words::moneyFull(rebate.amount)
                                                                  : failedChecks(rebate)});
        evidence.add(sum == RebateSum::Claimed ? rebate.claim : row.record());
    }
    if (rows.empty())
        evidence.whyNoRecords = RebateText::tr("There is no such order.");
    return evidence;
}

const EffectMeasure* effectOf(const ViewState& state, EffectKind kind)
{
    for (const EffectMeasure& effect : state.assessment->effects) {
        if (effect.kind == kind)
            return &effect;
    }
    return nullptr;
}

FigureEvidence effectEvidence(const ViewState& state, EffectKind kind)
{
    FigureEvidence evidence;
    evidence.title = RebateText::tr("Disputes about rebates");
    const EffectMeasure* effect = effectOf(state, kind);
    if (!effect)
        return evidence;
    evidence.value = words::percent(effect->rateAfter, 1);
    evidence.formula = RebateText::tr("Disputes that the approval system knows, divided by the orders, in two windows "
                                      "of your own data.");
    evidence.parts = {{windowText(effect->before), rateText(effect->rateBefore)},
                      {windowText(effect->after), rateText(effect->rateAfter)}};
    if (effect->hasMultiple)
        evidence.parts.push_back({RebateText::tr("After / before"), words::points(effect->multiple, 2)});
    evidence.whyNoRecords =
        effect->rateAfter.hasValue()
            ? RebateText::tr("A rate over all orders of the windows: the orders themselves are in the table.")
            : RebateText::tr("No connected system records disputes, so their absence says nothing.");
    return evidence;
}

} // namespace plumbline::ui
