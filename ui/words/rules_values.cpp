#include "ui/words/figures.h"
#include "ui/words/rulelines.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace plumbline::words {
namespace {

class RuleText {
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

QString hoursText(Duration length) { return duration(length); }
QString monthsText(int number) { return RuleText::tr("%n month(s)", nullptr, number); }
QString nodesText(int number) { return RuleText::tr("%n node(s)", nullptr, number); }
QString pointsOf(int number) { return RuleText::tr("%n point(s)", nullptr, number); }
RuleLine rule(const char* key, const QString& name, const QString& value, const QString& why)
{
    return {QString::fromLatin1(key), name, value, why};
}
QString codeText(const std::string& code) { return code.empty() ? dash() : foreign(code, 60); }

QString clockText(CompanyClock clock)
{
    const int minutes = std::abs(clock.utcOffsetMinutes);
    return QStringLiteral("UTC%1%2:%3")
        .arg(clock.utcOffsetMinutes < 0 ? QChar(0x2212) : QChar(u'+'))
        .arg(minutes / 60, 2, 10, QChar(u'0'))
        .arg(minutes % 60, 2, 10, QChar(u'0'));
}

QString validVisitText(ValidVisit valid)
{
    switch (valid) {
    case ValidVisit::Authentic:
        return RuleText::tr("all three system checks pass");
    case ValidVisit::Progress:
        return RuleText::tr("any one of the three vouchers is there");
    case ValidVisit::Both:
        return RuleText::tr("the system checks pass and a voucher is there");
    case ValidVisit::Either:
        break;
    }
    return RuleText::tr("the system checks pass, or a voucher is there");
}

QString stageBaseText(StageBase base)
{
    switch (base) {
    case StageBase::Claimed:
        return RuleText::tr("up to the claimed node");
    case StageBase::Planned:
        return RuleText::tr("up to the planned node");
    case StageBase::Further:
        return RuleText::tr("up to the claimed or the planned node, whichever is further");
    case StageBase::All:
        break;
    }
    return RuleText::tr("all twelve nodes");
}

QString sharingText(StockSharing sharing)
{
    switch (sharing) {
    case StockSharing::ByNeedDate:
        return RuleText::tr("once, the earliest need first");
    case StockSharing::ByAmount:
        return RuleText::tr("once, the largest project first");
    case StockSharing::Literal:
        break;
    }
    return RuleText::tr("for each project as if it were alone");
}

} // namespace

QString yesNo(bool value) { return value ? RuleText::tr("yes") : RuleText::tr("no"); }

QString shareText(const Rational& share)
{
    const Rational percentage = share * Rational(100);
    return points(percentage, percentage.den() == 1 ? 0 : 1) + QStringLiteral(" %");
}

RuleSection achievementRules(const Rulebook& rulebook)
{
    const AchievementRules& r = rulebook.achievement;
    return {
        RuleGroup::Achievement,
        RuleText::tr("Achievement"),
        RuleText::tr("What a region may call achieved. What people expect to sign is shown beside it, never inside."),
        {rule("achievement.proven_rung", RuleText::tr("Counts as proven"), rung(r.provenRung),
              RuleText::tr("A signature can be promised; money on the account cannot.")),
         rule("achievement.behind_points", RuleText::tr("A region is behind from"),
              RuleText::tr("more than %1 ahead").arg(pointsOf(r.behindPoints)),
              RuleText::tr("How far the claim may run ahead of the proof, in points of the target, before the "
                           "director hears of it."))}};
}

RuleSection visitRules(const Rulebook& rulebook)
{
    const VisitRules& r = rulebook.visits;
    return {
        RuleGroup::Visits,
        RuleText::tr("Visits"),
        RuleText::tr("Which visits count: those that moved something with a customer who exists and can buy."),
        {rule("visits.valid", RuleText::tr("A visit is valid when"), validVisitText(r.valid),
              RuleText::tr("Both verdicts are always kept; this says which one the ratio counts.")),
         rule("visits.budget_days", RuleText::tr("Budget released within"), days(r.budgetDays),
              RuleText::tr("Who visits a customer that has money to spend is selling; the others are passing by.")),
         rule("visits.shipment_days", RuleText::tr("Like product shipped within"), days(r.shipmentDays),
              RuleText::tr("Goods of the same kind that move around the visit show that there is business.")),
         rule("visits.shipment_after_first_order_only",
              RuleText::tr("Shipments are asked for after the first order only"), yesNo(r.shipmentAfterFirstOrderOnly),
              RuleText::tr("A new customer has no shipment yet; opening a door must not look like failing.")),
         rule("visits.budget_where_mapped_only", RuleText::tr("Budgets are asked for only where they can be seen"),
              yesNo(r.budgetWhereMappedOnly),
              RuleText::tr("Where the approvals do not name the customer's budget, nobody is blamed for it.")),
         rule("visits.inquiry_window_hours", RuleText::tr("An inquiry counts within"), hoursText(r.inquiryWindow),
              RuleText::tr("An inquiry soon after the visit is the customer's own answer to it.")),
         rule("visits.inquiry_serves_one_visit", RuleText::tr("One inquiry serves one visit"),
              yesNo(r.inquiryServesOneVisit),
              RuleText::tr("Otherwise one inquiry would bless every visit of the week.")),
         rule("visits.confirmation_kind", RuleText::tr("Document: requirement confirmation"),
              codeText(r.confirmationKind), RuleText::tr("Signed on site, it is the first voucher.")),
         rule("visits.comparison_kind", RuleText::tr("Document: competitor comparison"), codeText(r.comparisonKind),
              RuleText::tr("Made by the system from what the rep ticked; one made by hand does not qualify.")),
         rule("visits.minutes_kind", RuleText::tr("Document: technical minutes"), codeText(r.minutesKind),
              RuleText::tr("What the signal for missing minutes looks for."))}};
}

RuleSection evidenceRules(const Rulebook& rulebook)
{
    const EvidenceRules& r = rulebook.evidence;
    return {
        RuleGroup::Evidence,
        RuleText::tr("Evidence"),
        RuleText::tr("When a document proves something, and when it no longer does."),
        {rule("evidence.minimum_age_hours", RuleText::tr("A document must be older than the claim by"),
              hoursText(r.minimumAge),
              RuleText::tr("Against paper that is made the night before the meeting. A younger one is maturing, not "
                           "wrong, and counts once it is old enough.")),
         rule("evidence.departed_signer_voids", RuleText::tr("A signature is void once its signer has left"),
              yesNo(r.departedSignerVoids),
              RuleText::tr("Nobody there stands by it any more; the node that rests on it alone opens again.")),
         rule("evidence.deregistered_company_voids", RuleText::tr("A signature is void once its company is gone"),
              yesNo(r.deregisteredCompanyVoids),
              RuleText::tr("A company that was deregistered or revoked can be held to nothing.")),
         rule("evidence.signer_needs_authority", RuleText::tr("A signer without authority does not count"),
              yesNo(r.signerNeedsAuthority),
              RuleText::tr("A friendly engineer's signature binds nobody, where the CRM says so.")),
         rule("evidence.clock_skew_minutes", RuleText::tr("Clocks may differ by"), hoursText(r.clockSkew),
              RuleText::tr("A file that was uploaded before it was made had its clock turned."))}};
}

RuleSection supplyRules(const Rulebook& rulebook)
{
    const SupplyRules& r = rulebook.supply;
    return {RuleGroup::Supply,
            RuleText::tr("Supply"),
            RuleText::tr("Whether what was promised can be delivered in time."),
            {rule("supply.required", RuleText::tr("A key part needs"),
                  RuleText::tr("%1 of the demand").arg(shareText(r.required)),
                  RuleText::tr("On hand, and what arrives before it is needed. Something always breaks or is late.")),
             rule("supply.sharing", RuleText::tr("Stock is counted"), sharingText(r.sharing),
                  RuleText::tr("Ten projects may not each count on the same motor.")),
             rule("supply.stale_after_days", RuleText::tr("Stock figures are good for"), days(r.staleAfterDays),
                  RuleText::tr("Older ones are unknown, and unknown is not short."))}};
}

RuleSection healthRules(const Rulebook& rulebook)
{
    const HealthRules& r = rulebook.health;
    const auto weight = [](int points) { return RuleText::tr("%1 of 100 points").arg(points); };
    return {
        RuleGroup::Health,
        RuleText::tr("Project health"),
        RuleText::tr(
            "One number from 0 to 100 for each open project, and from where on it is the director's business."),
        {rule("health.stage_weight", RuleText::tr("Weight of the stage"), weight(r.stageWeight),
              RuleText::tr("Proven nodes, of those that should be reached by now.")),
         rule("health.document_weight", RuleText::tr("Weight of the documents"), weight(r.documentWeight),
              RuleText::tr("Valid documents, of those required up to there.")),
         rule("health.supply_weight", RuleText::tr("Weight of the supply"), weight(r.supplyWeight),
              RuleText::tr("Key parts that will be there when they are needed.")),
         rule("health.threshold", RuleText::tr("On the director's list below"),
              points(r.threshold, r.threshold.den() == 1 ? 0 : 1),
              RuleText::tr("Compared unrounded: 74.99 is below 75.")),
         rule("health.stage_base", RuleText::tr("Nodes are counted"), stageBaseText(r.stageBase),
              RuleText::tr("A young project is not measured by its end, and a late one not by its claim.")),
         rule("health.paper_claimed_node", RuleText::tr("On paper only: claimed at least"),
              RuleText::tr("node %1").arg(r.paperClaimedNode),
              RuleText::tr("Three things together make progress on paper only: far in the old system, the proof far "
                           "behind, and the deciding signature missing.")),
         rule("health.paper_gap_nodes", RuleText::tr("On paper only: proof behind by"), nodesText(r.paperGapNodes),
              RuleText::tr("A node or two of delay is paperwork; more is a story.")),
         rule("health.paper_missing_kind", RuleText::tr("On paper only: the deciding document"),
              codeText(r.paperMissingKind), RuleText::tr("Signed by the customer, it would settle the matter.")),
         rule("health.list_days", RuleText::tr("Entering and leaving the list is told for"), days(r.listDays),
              RuleText::tr("So that a project that slipped in and out within the month is not forgotten."))}};
}

RuleSection metricRules(const Rulebook& rulebook)
{
    const MetricRules& r = rulebook.metrics;
    const EffectRules& e = rulebook.effect;
    return {
        RuleGroup::Metrics,
        RuleText::tr("Measures"),
        RuleText::tr("Over which time the pace, the promises and the effect are measured."),
        {rule("metrics.months", RuleText::tr("Pace and promises are counted over"), monthsText(r.months),
              RuleText::tr("Long enough that one deal does not make the mean.")),
         rule("metrics.broken_after_days", RuleText::tr("A promise is broken after"), days(r.brokenAfterDays),
              RuleText::tr("So many days overdue. Until then it is late, and can still be kept.")),
         rule("metrics.order_months", RuleText::tr("From exposure to order: contracts of"), monthsText(r.orderMonths),
              RuleText::tr("How long it took from a project's weakness being seen to its contract.")),
         rule("metrics.campaign_days", RuleText::tr("A campaign stands beside an inquiry within"), days(r.campaignDays),
              RuleText::tr("What marketing did and what the customer asked, on one line.")),
         rule("effect.months", RuleText::tr("Before and after are compared over"), monthsText(e.months),
              RuleText::tr("Both windows are printed with every multiple; no figure of the effect is stored.")),
         rule("effect.introduced_on", RuleText::tr("The two windows meet on"),
              e.introducedOn.isKnown() ? date(e.introducedOn) : RuleText::tr("the as-of date"),
              RuleText::tr("The day on which this way of working began, where it is set.")),
         rule("effect.dispute_kind", RuleText::tr("A dispute about a rebate is the approval"), codeText(e.disputeKind),
              RuleText::tr("So that the rate of disputes can be told.")),
         rule("company.utc_offset_minutes", RuleText::tr("The company's clock"), clockText(rulebook.clock),
              RuleText::tr("Days, weeks and months begin by it, wherever this computer stands."))}};
}

RuleSection actionRules(const Rulebook& rulebook)
{
    const ActionRules& r = rulebook.actions;
    RuleSection section{
        RuleGroup::Actions,
        RuleText::tr("Actions and advice"),
        RuleText::tr("What comes with an action, so that the right step is the easiest one."),
        {rule("actions.history", RuleText::tr("Past interactions with it"), count(r.history),
              RuleText::tr("The newest ones, so that nobody calls without knowing.")),
         rule("actions.decision_makers", RuleText::tr("People who decide, with it"), count(r.decisionMakers),
              RuleText::tr("Whom to call at the customer.")),
         rule("actions.news_kind", RuleText::tr("News about the customer are documents of the kind"),
              codeText(r.newsKind), RuleText::tr("Only where a feed delivers them; without one nothing else changes.")),
         rule("actions.news_days", RuleText::tr("News are told for"), days(r.newsDays),
              RuleText::tr("Older ones are no longer a reason to call."))}};
    for (const AdviceRule& advice : rulebook.advice) {
        section.lines.push_back({QStringLiteral("advice.%1").arg(static_cast<int>(advice.lost)),
                                 RuleText::tr("When most is lost on: %1").arg(lostPart(advice.lost)),
                                 label(advice.text), RuleText::tr("The advice for a project on the list.")});
    }
    return section;
}

RuleSection findingRules(const Rulebook& rulebook)
{
    const FindingRules& r = rulebook.findings;
    RuleSection section{
        RuleGroup::Findings,
        RuleText::tr("Findings and causes"),
        RuleText::tr("What two systems say differently, and patterns that honest work does not make. A finding states "
                     "records and blames nobody."),
        {rule("findings.look_back_days", RuleText::tr("Findings reach back"), days(r.lookBackDays),
              RuleText::tr("Older ones are history.")),
         rule("findings.finance_days", RuleText::tr("Finance registers a contract within"), days(r.financeDays),
              RuleText::tr("Before that, a missing number is only on its way.")),
         rule("findings.returned_days", RuleText::tr("Money given back over the end of a month within"),
              days(r.returnedDays), RuleText::tr("A month's result must not be borrowed from the next one.")),
         rule("findings.late_recording_days", RuleText::tr("A visit is recorded late after"), days(r.lateRecordingDays),
              RuleText::tr("What is written from memory is worth less.")),
         rule("findings.late_recordings", RuleText::tr("A burst of late ones is"), count(r.lateRecordings),
              RuleText::tr("So many by one person on one day, as before the monthly meeting.")),
         rule("findings.alike_percent", RuleText::tr("Notes are alike from"),
              QStringLiteral("%1 %").arg(r.alikePercent),
              RuleText::tr("Filler that a machine wrote reads the same at every customer.")),
         rule("findings.alike_notes", RuleText::tr("So many alike notes"), count(r.alikeNotes),
              RuleText::tr("Two may be chance.")),
         rule("findings.alike_customers", RuleText::tr("About so many customers"), count(r.alikeCustomers),
              RuleText::tr("The same note twice about one customer may be a correction.")),
         rule("findings.inquiry_visits", RuleText::tr("Visits that wait for one inquiry"), count(r.inquiryVisits),
              RuleText::tr("So many visits cannot all have caused it."))}};
    for (const CauseRule& cause : rulebook.causes) {
        section.lines.push_back({QStringLiteral("cause.%1").arg(foreign(cause.id)),
                                 RuleText::tr("Cause to choose: %1").arg(label(cause.label)),
                                 RuleText::tr("%n kind(s) of finding", nullptr, static_cast<int>(cause.on.size())),
                                 RuleText::tr("A person chooses it; the program never does.")});
    }
    return section;
}

} // namespace plumbline::words
