#include "core/rulebook/rulesections.h"

namespace plumbline {
namespace {

// The first one stands in for a kind that is not known: it demands no limit.
constexpr Choice<SignalKind> kKinds[] = {
    {"health-low", SignalKind::HealthLow},
    {"visits-without-minutes", SignalKind::VisitsWithoutMinutes},
    {"region-silent", SignalKind::RegionSilent},
    {"opportunity-stalled", SignalKind::OpportunityStalled},
    {"opportunity-not-followed", SignalKind::OpportunityNotFollowed},
    {"part-short", SignalKind::PartShort},
    {"signed-not-in-finance", SignalKind::SignedNotInFinance},
    {"commitment-overdue", SignalKind::CommitmentOverdue},
    {"claimed-ahead", SignalKind::ClaimedAhead},
    {"department-blocks", SignalKind::DepartmentBlocks},
    {"visit-padding", SignalKind::VisitPadding},
    {"contact-left", SignalKind::ContactLeft},
    {"rebate-not-due", SignalKind::RebateNotDue},
    {"receipt-without-contract", SignalKind::ReceiptWithoutContract},
};
constexpr Choice<Severity> kSeverities[] = {{"yellow", Severity::Yellow}, {"red", Severity::Red}};
constexpr Choice<RuleClock> kClocks[] = {{"wall", RuleClock::Wall}, {"working", RuleClock::Working}};
constexpr Choice<ProgressSource> kProgress[] = {{"proof", ProgressSource::Proof}, {"stage", ProgressSource::Stage}};
constexpr Choice<LostPart> kParts[] = {
    {"stage", LostPart::Stage}, {"documents", LostPart::Documents}, {"supply", LostPart::Supply}};

// The limit is named after its unit, so that "3" cannot be read as hours by one and days by another.
void readLimit(RuleTable& table, SignalRule& rule)
{
    switch (limitUnit(rule.kind)) {
    case LimitUnit::None:
        return;
    case LimitUnit::Visits:
        rule.limit = table.integer("limit_visits", 1, 20);
        return;
    case LimitUnit::Days:
        rule.limit = table.integer("limit_days", 0, 730);
        break;
    case LimitUnit::Hours:
        rule.limit = table.integer("limit_hours", 1, 8'784);
        break;
    case LimitUnit::Points:
        rule.limit = table.integer("limit_points", 0, 1'000);
        return;
    }
    rule.clock = table.choice<RuleClock>("clock", kClocks);
}

SignalRule readSignal(RuleTable& table)
{
    SignalRule rule;
    rule.id = table.text("id");
    if (rule.id.find(':') != std::string::npos)
        table.fault("id", "text without ':'");
    rule.kind = table.choice<SignalKind>("kind", kKinds);
    rule.enabled = table.flag("enabled");
    rule.severity = table.choice<Severity>("severity", kSeverities);
    readLimit(table, rule);
    if (rule.kind == SignalKind::HealthLow)
        rule.onPaper = table.choice<Severity>("severity_on_paper", kSeverities);
    if (rule.kind == SignalKind::OpportunityStalled)
        rule.progress = table.choice<ProgressSource>("progress", kProgress);
    rule.label = table.label("label");
    rule.step = table.label("step");
    rule.script = table.label("script");
    table.refuseUnknownKeys();
    return rule;
}

RebatePolicy readPolicy(RuleTable& table)
{
    RebatePolicy policy;
    policy.id = table.text("id");
    policy.label = table.label("label");
    policy.validFrom = table.day("valid_from");
    policy.validTo = table.optionalDay("valid_to");
    if (policy.validTo.isKnown() && policy.validTo < policy.validFrom)
        table.fault("valid_to", "date-after " + toIso(policy.validFrom));
    policy.threshold = table.money("threshold");
    policy.rate = table.rate("rate");
    policy.months = table.integer("months", 1, 60);
    policy.lookBackMonths = table.integer("look_back_months", 1, 60);
    policy.excludeOrder = table.flag("exclude_order");
    policy.deductReturns = table.flag("deduct_returns");
    table.refuseUnknownKeys();
    return policy;
}

} // namespace

std::vector<SignalRule> readSignals(std::vector<RuleTable> tables)
{
    std::vector<SignalRule> result;
    for (RuleTable& table : tables) {
        result.push_back(readSignal(table));
        for (std::size_t i = 0; i + 1 < result.size(); ++i) {
            if (result[i].id == result.back().id)
                table.fault("id", "unique");
        }
    }
    return result;
}

std::vector<AdviceRule> readAdvice(std::vector<RuleTable> tables)
{
    std::vector<AdviceRule> result;
    for (RuleTable& table : tables) {
        AdviceRule rule;
        rule.lost = table.choice<LostPart>("lost", kParts);
        for (const AdviceRule& other : result) {
            if (other.lost == rule.lost)
                table.fault("lost", "unique");
        }
        rule.text = table.label("text");
        table.refuseUnknownKeys();
        result.push_back(rule);
    }
    if (!result.empty() && result.size() < std::size(kParts))
        tables.back().fault("lost", "count " + std::to_string(std::size(kParts)));
    return result;
}

// In force one after another: an order's day names at most one policy.
std::vector<RebatePolicy> readRebates(std::vector<RuleTable> tables)
{
    std::vector<RebatePolicy> result;
    for (RuleTable& table : tables) {
        const RebatePolicy policy = readPolicy(table);
        for (const RebatePolicy& other : result) {
            if (other.id == policy.id)
                table.fault("id", "unique");
        }
        if (!result.empty() && (!result.back().validTo.isKnown() || policy.validFrom <= result.back().validTo))
            table.fault("valid_from", "date-after end of " + result.back().id);
        result.push_back(policy);
    }
    return result;
}

} // namespace plumbline
