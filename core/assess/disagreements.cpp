#include "core/assess/disagreements.h"

#include <algorithm>
#include <cstdlib>

namespace plumbline {
namespace {

constexpr std::string_view kFindingNames[] = {"finance-without-contract",
                                              "amounts-differ",
                                              "contract-twice",
                                              "shipped-unregistered",
                                              "payment-returned",
                                              "file-reused",
                                              "file-redated",
                                              "document-clocks",
                                              "notes-alike",
                                              "back-fill",
                                              "inquiry-shared"};
static_assert(std::size(kFindingNames) == kFindingKinds);

constexpr std::int64_t kDayMs = 86'400'000;

// Empty for signals that compare no records.
std::string_view mismatchOf(SignalKind kind)
{
    switch (kind) {
    case SignalKind::SignedNotInFinance:
        return "signed-not-in-finance";
    case SignalKind::ReceiptWithoutContract:
        return "receipt-without-contract";
    case SignalKind::RebateNotDue:
        return "rebate-not-due";
    default:
        return {};
    }
}

Money moneyOf(const Finding& finding)
{
    std::vector<Money> sums;
    for (const ReasonArg& arg : finding.args) {
        if (const auto* sum = std::get_if<Money>(&arg))
            sums.push_back(*sum);
    }
    if (finding.kind == FindingKind::AmountsDiffer && sums.size() > 1)
        return {std::abs((sums[0] - sums[1]).fen)};
    return sums.empty() ? Money{} : sums[0];
}

void name(Disagreement& each, RecordId record)
{
    const RecordId first = record.isSet() || each.records().empty() ? record : each.records().front();
    each.key = std::string(each.kind) + ':' + std::to_string(first.value) + '@' +
               std::to_string(each.since.isKnown() ? each.since.ms / kDayMs : 0);
}

} // namespace

std::string_view nameOf(FindingKind kind) { return kFindingNames[static_cast<std::size_t>(kind)]; }

std::vector<Disagreement> disagreementsOf(const Assessment& assessment, RegionIndex scope)
{
    std::vector<Disagreement> all;
    for (const Finding& finding : assessment.findings) {
        if (!scope.isSet() || finding.region == scope)
            all.push_back({{},
                           nameOf(finding.kind),
                           &finding,
                           nullptr,
                           finding.region,
                           finding.subjectRecord,
                           finding.subjectName,
                           finding.since,
                           moneyOf(finding)});
    }
    for (const Signal& signal : assessment.signalList) {
        const std::string_view kind = mismatchOf(signal.kind);
        if (!kind.empty() && (!scope.isSet() || signal.region == scope))
            all.push_back({{},
                           kind,
                           nullptr,
                           &signal,
                           signal.region,
                           signal.subjectRecord,
                           signal.subjectName,
                           signal.startedAt,
                           signal.atStake});
    }
    for (Disagreement& each : all)
        name(each, each.subject);
    std::stable_sort(all.begin(), all.end(),
                     [](const Disagreement& a, const Disagreement& b) { return a.since < b.since; });
    return all;
}

} // namespace plumbline
