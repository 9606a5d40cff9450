#include "core/publish/readiness.h"

#include <algorithm>
#include <set>

namespace plumbline {

namespace {

ReadinessItem itemOf(ReadinessCode code, const std::set<std::string>& names)
{
    return {code, static_cast<std::int64_t>(names.size()), {names.begin(), names.end()}};
}

ReadinessItem systemsRead(const ReadinessInput& input)
{
    const Instant end = input.clock.endOf(lastDay(input.month));
    std::set<std::string> behind;
    for (const Freshness& freshness : input.assessment->freshness) {
        if (!freshness.freshAsOf.isKnown() || freshness.freshAsOf <= end)
            behind.insert(freshness.system);
    }
    if (input.assessment->freshness.empty())
        behind.insert(std::string());
    return itemOf(ReadinessCode::SystemsRead, behind);
}

template <typename Has>
ReadinessItem regionsWithout(const ReadinessInput& input, ReadinessCode code, const Has& hasIt)
{
    std::set<std::string> without;
    for (std::size_t i = 0; i < input.assessment->regions.size(); ++i) {
        const auto& rows = input.assessment->achievements;
        const bool found = std::any_of(rows.begin(), rows.end(), [&](const Achievement& at) {
            return at.region.isSet() && at.region.at() == i && at.month == input.month && !at.rep.isSet() && hasIt(at);
        });
        if (!found)
            without.insert(input.assessment->regions[i].name);
    }
    return itemOf(code, without);
}

ReadinessItem signalsOf(const ReadinessInput& input, ReadinessCode code, SignalKind kind)
{
    const Instant end = input.clock.endOf(lastDay(input.month));
    ReadinessItem item{code, 0, {}};
    for (const Signal& signal : input.assessment->signalList) {
        if (signal.kind != kind || signal.startedAt > end)
            continue;
        ++item.open;
        item.names.push_back(signal.subjectName);
    }
    return item;
}

ReadinessItem amountsAgree(const ReadinessInput& input)
{
    ReadinessItem item{ReadinessCode::AmountsAgree, 0, {}};
    for (const Finding& finding : input.assessment->findings) {
        const bool isMoney = finding.kind <= FindingKind::ShippedUnregistered;
        if (!isMoney || finding.since > input.clock.endOf(lastDay(input.month)))
            continue;
        ++item.open;
        item.names.push_back(finding.subjectName);
    }
    return item;
}

ReadinessItem earlierSealed(const ReadinessInput& input)
{
    const Month before{input.month.number - 1};
    const bool isFirst = std::none_of(input.sealed.begin(), input.sealed.end(),
                                      [&](Month sealed) { return sealed < input.month; });
    const bool isSealed = std::find(input.sealed.begin(), input.sealed.end(), before) != input.sealed.end();
    ReadinessItem item{ReadinessCode::EarlierSealed, isFirst || isSealed ? 0 : 1, {}};
    if (item.open > 0)
        item.names.push_back(toIso(before));
    return item;
}

} // namespace

std::vector<ReadinessItem> readinessOf(const ReadinessInput& input)
{
    const auto hasTarget = [](const Achievement& at) { return at.target.amount.fen > 0; };
    const auto hasMoney = [](const Achievement& at) { return !at.reported.records.empty() || !at.paid.records.empty(); };
    return {systemsRead(input),
            regionsWithout(input, ReadinessCode::TargetsKnown, hasTarget),
            regionsWithout(input, ReadinessCode::MoneySeen, hasMoney),
            signalsOf(input, ReadinessCode::FinanceNumbers, SignalKind::SignedNotInFinance),
            signalsOf(input, ReadinessCode::ReceiptsMatched, SignalKind::ReceiptWithoutContract),
            amountsAgree(input),
            {ReadinessCode::CustomersResolved, static_cast<std::int64_t>(input.facts->identityQuestions.size()), {}},
            {ReadinessCode::RowsReadable, input.rowsSetAside, {}},
            {ReadinessCode::DecisionsSent, input.decisionsWaiting, {}},
            earlierSealed(input)};
}

} // namespace plumbline
