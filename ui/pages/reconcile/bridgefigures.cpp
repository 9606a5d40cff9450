#include "ui/pages/reconcile/bridgefigures.h"

#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

#include <cstdlib>

namespace plumbline::ui {
namespace {

class BridgeText {
    Q_DECLARE_TR_FUNCTIONS(Bridge)
};

constexpr std::size_t kItemsListed = 40;

// Below the bars there is room for few words.
QString shortCause(BridgeCause cause)
{
    switch (cause) {
    case BridgeCause::CannotTell:
        return BridgeText::tr("Cannot tell");
    case BridgeCause::ContractTwice:
        return BridgeText::tr("Claimed twice");
    case BridgeCause::NotSigned:
        return BridgeText::tr("Not signed yet");
    case BridgeCause::NoContractNumber:
        return BridgeText::tr("No contract number");
    case BridgeCause::NotInFinance:
        return BridgeText::tr("Not in finance");
    case BridgeCause::Unsigned:
        return BridgeText::tr("Signed paper missing");
    case BridgeCause::Maturing:
        return BridgeText::tr("Paper still maturing");
    case BridgeCause::AmountsDiffer:
        return BridgeText::tr("Amounts differ");
    case BridgeCause::NotShipped:
        return BridgeText::tr("Not shipped");
    case BridgeCause::NotPaid:
        return BridgeText::tr("Not paid in full");
    case BridgeCause::EarlierBusiness:
        return BridgeText::tr("Another month's business");
    case BridgeCause::WithoutContract:
        return BridgeText::tr("Without a CRM contract");
    case BridgeCause::Agrees:
        break;
    }
    return BridgeText::tr("Agrees");
}

StateLook lookOfStep(const BridgeStep& step)
{
    switch (step.cause) {
    case BridgeCause::CannotTell:
        return StateLook::Unknown;
    case BridgeCause::NotSigned:
        return StateLook::Claimed;
    case BridgeCause::Maturing:
    case BridgeCause::NotShipped:
    case BridgeCause::NotPaid:
        return StateLook::Pending;
    case BridgeCause::EarlierBusiness:
    case BridgeCause::WithoutContract:
        return step.proven > step.claimed ? StateLook::Proven : StateLook::Claimed;
    default:
        return StateLook::Failed;
    }
}

QString signedMoney(Money amount)
{
    const QString sign = amount.fen < 0 ? QStringLiteral("\u2212") : QStringLiteral("+");
    return sign + words::moneyShort({std::abs(amount.fen)});
}

WaterfallBar totalBar(Money amount, StateLook look, const QString& label)
{
    const QString figure = words::moneyShort(amount);
    return {0, static_cast<double>(amount.fen), look, true, label, figure, label + QLatin1Char(' ') + figure};
}

const BridgeStep* companyStep(const ViewState& state, BridgeCause cause)
{
    for (const BridgeStep& step : state.assessment->bridges.front().steps) {
        if (step.cause == cause)
            return &step;
    }
    return nullptr;
}

QString nameOfItem(const BridgeItem& item)
{
    return item.name.empty() ? BridgeText::tr("an expected signing without a name") : words::foreign(item.name, 60);
}

QString pairText(Money claimed, Money proven)
{
    return BridgeText::tr("claimed %1, proven %2").arg(words::moneyFull(claimed), words::moneyFull(proven));
}

// The businesses of a step within the scope, and what they leave over of its sums.
struct StepItems {
    std::vector<const BridgeItem*> items;
    Money restClaimed, restProven;
};

StepItems itemsOf(const ViewState& state, const Bridge& bridge, const BridgeStep& step)
{
    StepItems out{{}, step.claimed, step.proven};
    const BridgeStep* whole = companyStep(state, step.cause);
    if (!whole)
        return out;
    for (const BridgeItem& item : whole->items) {
        if (bridge.region.isSet() && item.region != bridge.region)
            continue;
        out.items.push_back(&item);
        out.restClaimed -= item.claimed;
        out.restProven -= item.proven;
    }
    return out;
}

void addRest(FigureEvidence& evidence, const StepItems& found, std::size_t listed)
{
    Money claimed = found.restClaimed, proven = found.restProven;
    for (std::size_t i = listed; i < found.items.size(); ++i) {
        claimed += found.items[i]->claimed;
        proven += found.items[i]->proven;
    }
    if (listed < found.items.size())
        evidence.parts.push_back({BridgeText::tr("%n more, or shared with other regions", nullptr,
                                                 static_cast<int>(found.items.size() - listed)),
                                  pairText(claimed, proven)});
    else if (claimed.fen != 0 || proven.fen != 0)
        evidence.parts.push_back({BridgeText::tr("shared with other regions"), pairText(claimed, proven)});
}

} // namespace

const Bridge* bridgeOf(const ViewState& state)
{
    const std::vector<Bridge>& all = state.assessment->bridges;
    const std::size_t at = state.scope.isSet() ? state.scope.at() + 1 : 0;
    return at < all.size() ? &all[at] : nullptr;
}

std::vector<const BridgeStep*> drawnSteps(const Bridge& bridge)
{
    std::vector<const BridgeStep*> steps;
    for (const BridgeStep& step : bridge.steps) {
        if (step.claimed != step.proven)
            steps.push_back(&step);
    }
    return steps;
}

WaterfallValue waterfallOf(const Bridge& bridge)
{
    WaterfallValue value;
    value.bars.push_back(totalBar(bridge.claimed, StateLook::Claimed, BridgeText::tr("Claimed")));
    Money level = bridge.claimed;
    for (const BridgeStep* step : drawnSteps(bridge)) {
        const Money change = step->proven - step->claimed;
        const double from = static_cast<double>(level.fen);
        level += change;
        value.bars.push_back({from, static_cast<double>(level.fen), lookOfStep(*step), false, shortCause(step->cause),
                              signedMoney(change),
                              words::bridgeCause(step->cause) + QLatin1Char(' ') + signedMoney(change)});
    }
    value.bars.push_back(totalBar(bridge.proven, StateLook::Proven, BridgeText::tr("Proven")));
    return value;
}

FigureEvidence stepEvidence(const ViewState& state, const Bridge& bridge, const BridgeStep& step)
{
    FigureEvidence evidence;
    evidence.title = words::bridgeCause(step.cause);
    evidence.value = signedMoney(step.proven - step.claimed);
    evidence.formula = BridgeText::tr("Every piece of business stands in exactly one step: the first reason that "
                                      "holds. The step is what is proven of it less what is claimed.");
    evidence.parts.push_back({BridgeText::tr("This step"), pairText(step.claimed, step.proven)});
    const StepItems found = itemsOf(state, bridge, step);
    const std::size_t listed = std::min(found.items.size(), kItemsListed);
    for (std::size_t i = 0; i < found.items.size(); ++i) {
        if (i < listed)
            evidence.parts.push_back(
                {nameOfItem(*found.items[i]), pairText(found.items[i]->claimed, found.items[i]->proven)});
        evidence.add(found.items[i]->records);
    }
    addRest(evidence, found, listed);
    if (evidence.recordCount == 0)
        evidence.whyNoRecords = BridgeText::tr("All of it is shared with other regions; choose all regions to see it.");
    return evidence;
}

FigureEvidence totalEvidence(const ViewState& state, const Bridge& bridge, BridgeTotal total)
{
    FigureEvidence evidence;
    const bool isProven = total == BridgeTotal::Proven;
    evidence.title = total == BridgeTotal::Claimed ? BridgeText::tr("Claimed, %1").arg(words::month(bridge.month))
                     : isProven                    ? BridgeText::tr("Proven, %1").arg(words::month(bridge.month))
                                : BridgeText::tr("From claimed to proven, %1").arg(words::month(bridge.month));
    const auto figureOf = [total](Money claimed, Money proven) {
        return words::moneyFull(total == BridgeTotal::Claimed  ? claimed
                                : total == BridgeTotal::Proven ? proven
                                                               : claimed - proven);
    };
    evidence.value = figureOf(bridge.claimed, bridge.proven);
    evidence.formula = total == BridgeTotal::Gap
                           ? BridgeText::tr("Claimed less proven, by the reasons for the difference. The steps add up "
                                            "to the difference to the fen.")
                           : BridgeText::tr("The same money by the reasons why claimed and proven differ, or agree. "
                                            "The parts add up to the fen.");
    for (const BridgeStep& step : bridge.steps) {
        evidence.parts.push_back({words::bridgeCause(step.cause), figureOf(step.claimed, step.proven)});
        for (const BridgeItem* item : itemsOf(state, bridge, step).items)
            evidence.add(item->records);
    }
    if (evidence.recordCount == 0)
        evidence.whyNoRecords = BridgeText::tr("Nothing is claimed and nothing is proven in this month.");
    return evidence;
}

} // namespace plumbline::ui
