#include "core/rulebook/rulesections.h"

namespace plumbline {

AchievementRules readAchievement(RuleTable table)
{
    static constexpr Choice<ProofRung> kRungs[] = {{"signed", ProofRung::Signed},
                                                   {"in-finance", ProofRung::InFinance},
                                                   {"shipped", ProofRung::Shipped},
                                                   {"paid", ProofRung::Paid}};
    AchievementRules rules;
    rules.provenRung = table.choice<ProofRung>("proven_rung", kRungs);
    rules.behindPoints = table.integer("behind_points", 0, 100);
    table.refuseUnknownKeys();
    return rules;
}

VisitRules readVisits(RuleTable table)
{
    static constexpr Choice<ValidVisit> kValid[] = {{"authentic", ValidVisit::Authentic},
                                                    {"progress", ValidVisit::Progress},
                                                    {"both", ValidVisit::Both},
                                                    {"either", ValidVisit::Either}};
    VisitRules rules;
    rules.valid = table.choice<ValidVisit>("valid", kValid);
    rules.budgetDays = table.integer("budget_days", 1, 366);
    rules.shipmentDays = table.integer("shipment_days", 0, 366);
    rules.shipmentAfterFirstOrderOnly = table.flag("shipment_after_first_order_only");
    rules.budgetWhereMappedOnly = table.flag("budget_where_mapped_only");
    rules.inquiryWindow = Duration::hours(table.integer("inquiry_window_hours", 1, 8'784));
    rules.inquiryServesOneVisit = table.flag("inquiry_serves_one_visit");
    rules.confirmationKind = table.text("confirmation_kind");
    rules.comparisonKind = table.text("comparison_kind");
    rules.minutesKind = table.text("minutes_kind");
    table.refuseUnknownKeys();
    return rules;
}

EvidenceRules readEvidence(RuleTable table)
{
    EvidenceRules rules;
    rules.minimumAge = Duration::hours(table.integer("minimum_age_hours", 0, 8'784));
    rules.departedSignerVoids = table.flag("departed_signer_voids");
    rules.deregisteredCompanyVoids = table.flag("deregistered_company_voids");
    rules.signerNeedsAuthority = table.flag("signer_needs_authority");
    rules.clockSkew = Duration{table.integer("clock_skew_minutes", 0, 1'440) * std::int64_t(60'000)};
    table.refuseUnknownKeys();
    return rules;
}

SupplyRules readSupply(RuleTable table)
{
    static constexpr Choice<StockSharing> kSharing[] = {{"by-need-date", StockSharing::ByNeedDate},
                                                        {"by-amount", StockSharing::ByAmount},
                                                        {"literal", StockSharing::Literal}};
    SupplyRules rules;
    rules.required = table.percent("required");
    rules.sharing = table.choice<StockSharing>("sharing", kSharing);
    rules.staleAfterDays = table.integer("stale_after_days", 1, 366);
    table.refuseUnknownKeys();
    return rules;
}

HealthRules readHealth(RuleTable table)
{
    static constexpr Choice<StageBase> kBases[] = {{"claimed", StageBase::Claimed},
                                                   {"planned", StageBase::Planned},
                                                   {"further", StageBase::Further},
                                                   {"all", StageBase::All}};
    HealthRules rules;
    rules.stageWeight = table.integer("stage_weight", 0, 100);
    rules.documentWeight = table.integer("document_weight", 0, 100);
    rules.supplyWeight = table.integer("supply_weight", 0, 100);
    if (rules.stageWeight + rules.documentWeight + rules.supplyWeight != 100)
        table.fault("supply_weight", "sum 100");
    rules.threshold = table.points("threshold");
    rules.stageBase = table.choice<StageBase>("stage_base", kBases);
    rules.paperClaimedNode = table.integer("paper_claimed_node", 1, kNodeCount);
    rules.paperGapNodes = table.integer("paper_gap_nodes", 1, kNodeCount);
    rules.paperMissingKind = table.text("paper_missing_kind");
    rules.listDays = table.integer("list_days", 1, 366);
    table.refuseUnknownKeys();
    return rules;
}

MetricRules readMetrics(RuleTable table)
{
    MetricRules rules;
    rules.months = table.integer("months", 1, 120);
    rules.brokenAfterDays = table.integer("broken_after_days", 0, 366);
    rules.orderMonths = table.integer("order_months", 1, 60);
    rules.campaignDays = table.integer("campaign_days", 0, 366);
    table.refuseUnknownKeys();
    return rules;
}

ActionRules readActions(RuleTable table)
{
    ActionRules rules;
    rules.history = table.integer("history", 1, 50);
    rules.decisionMakers = table.integer("decision_makers", 0, 20);
    rules.newsKind = table.text("news_kind");
    rules.newsDays = table.integer("news_days", 1, 366);
    table.refuseUnknownKeys();
    return rules;
}

EffectRules readEffect(RuleTable table)
{
    EffectRules rules;
    rules.months = table.integer("months", 1, 60);
    rules.introducedOn = table.optionalDay("introduced_on");
    rules.disputeKind = table.text("dispute_kind");
    table.refuseUnknownKeys();
    return rules;
}

std::vector<TrailRule> readTrail(std::vector<RuleTable> tables)
{
    static constexpr Choice<bool> kLines[] = {{"price", false}, {"delivery", true}};
    static constexpr Choice<TrailSource> kSources[] = {{"document", TrailSource::Document},
                                                       {"approval", TrailSource::Approval},
                                                       {"finance-contract", TrailSource::FinanceContract},
                                                       {"inquiry", TrailSource::Inquiry}};
    std::vector<TrailRule> result;
    for (RuleTable& table : tables) {
        TrailRule rule;
        rule.isDelivery = table.choice<bool>("line", kLines);
        rule.source = table.choice<TrailSource>("source", kSources);
        if (rule.source == TrailSource::Document || rule.source == TrailSource::Approval)
            rule.kind = table.text("kind");
        rule.node = table.integer("node", 1, kNodeCount);
        rule.label = table.label("label");
        table.refuseUnknownKeys();
        result.push_back(rule);
    }
    return result;
}

CalendarRules readCalendar(RuleTable root)
{
    CalendarRules rules;
    rules.knownFrom = root.day("known_from");
    rules.knownUntil = root.day("known_until");
    if (rules.knownUntil < rules.knownFrom)
        root.fault("known_until", "date-after " + toIso(rules.knownFrom));
    for (RuleTable holiday : root.tables("holiday")) {
        const Day from = holiday.day("from");
        const Day to = holiday.day("to");
        holiday.label("label");
        holiday.refuseUnknownKeys();
        if (!from.isKnown() || !to.isKnown())
            continue;
        if (to < from || to.number - from.number > 31)
            holiday.fault("to", "date-after " + toIso(from));
        else if (!rules.holidays.empty() && from <= rules.holidays.back())
            holiday.fault("from", "date-after " + toIso(rules.holidays.back()));
        else
            for (Day day = from; day <= to; ++day.number)
                rules.holidays.push_back(day);
    }
    rules.workdays = root.days("workdays");
    root.refuseUnknownKeys();
    return rules;
}

} // namespace plumbline
