#pragma once

#include "ui/pages/rebates/rebatemodel.h"
#include "ui/shell/figure.h"

namespace plumbline::ui {

// The rebate of one order: base, rate and amount; without an amount before all checks have passed.
FigureEvidence dueEvidence(const ViewState& state, const RebateRow& row);
// From the total of the policy's months to the threshold.
FigureEvidence thresholdEvidence(const ViewState& state, const RebateRow& row);
FigureEvidence claimEvidence(const ViewState& state, const RebateRow& row);
// One check with the records that decided it.
FigureEvidence checkEvidence(const ViewState& state, const RebateRow& row, std::size_t reason);

// The rows in one of these states together: how many, and the sum of what is due or was claimed.
enum class RebateSum { Due, Claimed, Count };
FigureEvidence sumEvidence(const std::vector<RebateRow>& rows, RebateSum sum, const QString& title);
Money sumOf(const std::vector<RebateRow>& rows, RebateSum sum);

// Before and after, with both windows (R44).
FigureEvidence effectEvidence(const ViewState& state, EffectKind kind);
const EffectMeasure* effectOf(const ViewState& state, EffectKind kind);

// "from 2025-01-01 until further notice"
QString validityOf(const RebatePolicy& policy);
const RebatePolicy* policyNamed(const Rulebook& rulebook, const std::string& id);

} // namespace plumbline::ui
