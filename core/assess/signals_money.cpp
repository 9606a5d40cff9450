#include "core/assess/signals_rules.h"

#include <algorithm>
#include <tuple>

namespace plumbline {
namespace {

// A claim of money at the instant from which it stands.
struct ClaimStep {
    Instant at;
    Money amount;
};

// The system that knows the rung which counts as proven.
Collection proverOf(ProofRung rung)
{
    switch (rung) {
    case ProofRung::Signed:
        return Collection::Contract;
    case ProofRung::InFinance:
        return Collection::FinanceContract;
    case ProofRung::Shipped:
        return Collection::Shipment;
    case ProofRung::Paid:
        break;
    }
    return Collection::Receipt;
}

// What was claimed for the region's month, in the order in which it was claimed.
std::vector<ClaimStep> claimSteps(const SignalPass& pass, const Achievement& row)
{
    std::vector<ClaimStep> steps;
    const CompanyClock& clock = pass.rulebook.clock;
    const Instant monthStart = clock.startOf(firstDay(row.month));
    for (const ForecastFact& each : pass.facts.forecasts) {
        const bool isSeen = !each.enteredAt.isKnown() || each.enteredAt <= pass.asOf;
        if (each.region == row.region && each.month == row.month && isSeen)
            steps.push_back({std::max(each.enteredAt, monthStart), each.amount});
    }
    for (const ContractFact& each : pass.facts.contracts) {
        if (each.region == row.region && each.signedAt <= pass.asOf && clock.monthAt(each.signedAt) == row.month)
            steps.push_back({each.signedAt, each.amount});
    }
    std::sort(steps.begin(), steps.end(), [](const ClaimStep& a, const ClaimStep& b) { return a.at < b.at; });
    return steps;
}

// Claims exceeded by then what is proven even now: the gap is that old at least. Unknown when they never did.
Instant aheadSince(const SignalPass& pass, const Achievement& row, std::int64_t points)
{
    Money claimed;
    for (const ClaimStep& step : claimSteps(pass, row)) {
        claimed += step.amount;
        if (Rational(claimed.fen - row.proven.fen, row.target.amount.fen) > Rational(points, 100))
            return step.at;
    }
    return {};
}

std::string textOf(const SignalPass& pass, Symbol symbol) { return std::string(pass.facts.symbols.text(symbol)); }

} // namespace

// R7
void raiseSignedNotInFinance(const SignalPass& pass, const SignalRule& rule)
{
    const Instant until = pass.knownUntil({Collection::FinanceContract});
    if (!until.isKnown())
        return;
    std::vector<char> isRegistered(pass.facts.contracts.size(), 0);
    for (const FinanceContractFact& each : pass.facts.financeContracts) {
        if (each.contract.isSet() && each.registeredAt <= pass.asOf)
            isRegistered[each.contract.at()] = 1;
    }
    for (std::size_t i = 0; i < pass.facts.contracts.size(); ++i) {
        const ContractFact& contract = pass.facts.contracts[i];
        if (isRegistered[i] || contract.signedAt >= until - Duration::days(rule.limit))
            continue;
        const Instant startedAt = pass.limitOf(rule, contract.signedAt);
        if (startedAt >= until)
            continue;
        const std::string number = textOf(pass, contract.number);
        Signal& signal = pass.raiseFor(contract.entity, rule, SubjectKind::Contract, contract.id, startedAt);
        signal.subjectName += number.empty() ? "" : ' ' + number;
        signal.region = contract.region;
        signal.rep = contract.rep;
        signal.atStake = contract.amount;
        signal.args = {number, contract.amount, contract.signedAt, pass.daysSince(contract.signedAt)};
        signal.records = {contract.id};
    }
}

// Money that no contract of the CRM or of finance explains.
void raiseReceiptWithoutContract(const SignalPass& pass, const SignalRule& rule)
{
    const Instant until = pass.knownUntil({Collection::Contract, Collection::FinanceContract});
    if (!until.isKnown())
        return;
    std::vector<char> isKnown(pass.facts.symbols.size(), 0);
    for (const FinanceContractFact& each : pass.facts.financeContracts) {
        if (each.number.isSet() && each.registeredAt <= pass.asOf)
            isKnown[each.number.value] = 1;
    }
    for (const ContractFact& each : pass.facts.contracts) {
        if (each.number.isSet() && each.signedAt <= pass.asOf)
            isKnown[each.number.value] = 1;
    }
    const Instant horizon = until - Duration::days(rule.limit);
    for (const ReceiptFact& receipt : pass.facts.receipts) {
        if (receipt.receivedAt >= horizon)
            break;
        if (receipt.kind != ReceiptKind::Payment || isKnown[receipt.contractNumber.value])
            continue;
        const Instant startedAt = pass.limitOf(rule, receipt.receivedAt);
        if (startedAt >= until)
            continue;
        Signal& signal = pass.raiseFor(receipt.entity, rule, SubjectKind::Customer, receipt.id, startedAt);
        signal.atStake = receipt.amount;
        signal.args = {receipt.amount, receipt.receivedAt, textOf(pass, receipt.contractNumber),
                       pass.daysSince(receipt.receivedAt)};
        signal.records = {receipt.id};
    }
}

// R2: the running month of each region. What was claimed after the proof was last read may be proven by now.
void raiseClaimedAhead(const SignalPass& pass, const SignalRule& rule)
{
    const Instant until = pass.knownUntil({proverOf(pass.rulebook.achievement.provenRung)});
    if (!until.isKnown())
        return;
    const Month month = pass.rulebook.clock.monthAt(pass.asOf);
    for (const Achievement& row : pass.out.achievements) {
        if (row.rep.isSet() || !row.region.isSet() || row.month != month || row.target.amount.fen <= 0)
            continue;
        const Rational gap(row.claimed.fen - row.proven.fen, row.target.amount.fen);
        if (gap <= Rational(rule.limit, 100))
            continue;
        const Instant startedAt = aheadSince(pass, row, rule.limit);
        if (!startedAt.isKnown() || startedAt > until)
            continue;
        const RegionFact& region = pass.facts.regions[row.region.at()];
        Signal& signal = pass.raise(rule, SubjectKind::Region, region.id, startedAt);
        signal.subjectName = region.name;
        signal.region = row.region;
        signal.atStake = row.claimed - row.proven;
        signal.args = {gap * Rational(100), row.claimed, row.proven, row.target.amount};
        for (const Sum* sum : {&row.target, &row.reported, &row.expected})
            signal.records.insert(signal.records.end(), sum->records.begin(), sum->records.end());
    }
}

// R71
void raiseRebateNotDue(const SignalPass& pass, const SignalRule& rule)
{
    for (const RebateAssessment& rebate : pass.out.rebates) {
        if (!rebate.outOfRule)
            continue;
        const RecordId subject = rebate.order.isSet() ? rebate.order : rebate.claim;
        Signal& signal = pass.raiseFor(rebate.entity, rule, SubjectKind::Order, subject, rebate.claimedAt);
        signal.subjectName += rebate.orderNumber.empty() ? "" : ' ' + rebate.orderNumber;
        signal.atStake = rebate.claimed - rebate.amount;
        signal.args = {rebate.claimed, rebate.amount, rebate.orderNumber};
        signal.records = {rebate.claim};
        if (rebate.order.isSet())
            signal.records.push_back(rebate.order);
    }
}

} // namespace plumbline
