#include "ui/words/figures.h"
#include "ui/words/rulelines.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace plumbline::words {
namespace {

class RuleListText {
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

QString joined(const QStringList& parts)
{
    return parts.join(isChinese() ? QStringLiteral("\u3001") : QStringLiteral(", "));
}

QString proofText(const ProofRule& rule)
{
    return RuleListText::tr("%1 (%2, about %3)", "proof, who can get it, days")
        .arg(proof(rule), label(rule.owner), days(rule.effortDays));
}

QString limitText(const SignalRule& rule)
{
    const int limit = static_cast<int>(rule.limit);
    switch (limitUnit(rule.kind)) {
    case LimitUnit::None:
        return RuleListText::tr("at once");
    case LimitUnit::Visits:
        return RuleListText::tr("%n visit(s) in a row", nullptr, limit);
    case LimitUnit::Days:
        return days(limit);
    case LimitUnit::Hours:
        return duration(Duration::hours(limit));
    case LimitUnit::Points:
        break;
    }
    return RuleListText::tr("%n point(s)", nullptr, limit);
}

QString whySignal(SignalKind kind)
{
    switch (kind) {
    case SignalKind::VisitsWithoutMinutes:
        return RuleListText::tr("Visits that leave no minutes leave nothing to work with.");
    case SignalKind::RegionSilent:
        return RuleListText::tr("A region that opens nothing new for days has stopped hunting.");
    case SignalKind::OpportunityStalled:
        return RuleListText::tr("Only proof stops this clock; editing a note does not.");
    case SignalKind::OpportunityNotFollowed:
        return RuleListText::tr("A customer who hears nothing for days hears from somebody else.");
    case SignalKind::HealthLow:
        return RuleListText::tr("The project is not where it says it is; there is still time.");
    case SignalKind::PartShort:
        return RuleListText::tr("A missing part breaks the delivery date long before anybody notices.");
    case SignalKind::SignedNotInFinance:
        return RuleListText::tr("Signed in the CRM, unknown to finance: either a number is missing or a contract is.");
    case SignalKind::CommitmentOverdue:
        return RuleListText::tr("The customer promised something and it did not come: ask today.");
    case SignalKind::ClaimedAhead:
        return RuleListText::tr("The month will not close as it is reported.");
    case SignalKind::DepartmentBlocks:
        return RuleListText::tr("One department has agreed and another has not for days: say who, and go there.");
    case SignalKind::VisitPadding:
        return RuleListText::tr("One visit written twice is one visit.");
    case SignalKind::ContactLeft:
        return RuleListText::tr("Who signed is gone: find the successor before the competitor does.");
    case SignalKind::RebateNotDue:
        return RuleListText::tr("A rebate outside the policy is a promise that somebody must take back.");
    case SignalKind::ReceiptWithoutContract:
        break;
    }
    return RuleListText::tr("Money without a contract belongs to nobody's result until it is known why.");
}

void addSignal(RuleSection& section, const SignalRule& rule)
{
    const QString id = QStringLiteral("signal.%1").arg(foreign(rule.id, 60));
    const QString name = label(rule.label);
    QStringList says{!rule.enabled ? RuleListText::tr("switched off") : severity(rule.severity), limitText(rule)};
    if (limitUnit(rule.kind) == LimitUnit::Days || limitUnit(rule.kind) == LimitUnit::Hours)
        says += rule.clock == RuleClock::Working ? RuleListText::tr("working days")
                                                 : RuleListText::tr("by the clock on the wall");
    if (rule.kind == SignalKind::HealthLow)
        says += RuleListText::tr("on paper only: %1").arg(severity(rule.onPaper));
    if (rule.kind == SignalKind::OpportunityStalled)
        says += rule.progress == ProgressSource::Proof ? RuleListText::tr("stopped by proof")
                                                       : RuleListText::tr("stopped by a stage");
    section.lines.push_back({id, name, joined(says), whySignal(rule.kind)});
    if (const QString step = label(rule.step); !step.isEmpty())
        section.lines.push_back({id + QStringLiteral(".step"), RuleListText::tr("%1: suggested step").arg(name), step,
                                 RuleListText::tr("What the director is offered to do.")});
}

void addNode(RuleSection& section, const ProjectTypeRule& type, const NodeRule& node)
{
    QStringList proofs;
    for (const ProofRule& proof : node.proofs)
        proofs += proofText(proof);
    const QString key = QStringLiteral("project_type.%1.node.%2").arg(foreign(type.type, 60)).arg(node.number);
    section.lines.push_back(
        {key,
         RuleListText::tr("%1 %2 %3", "type of project, node, its name")
             .arg(label(type.label))
             .arg(node.number)
             .arg(label(node.label)),
         joined(proofs),
         RuleListText::tr("Stage %1: %2. Usually takes %3; longer is stuck.")
             .arg(node.stage)
             .arg(label(type.stages[static_cast<std::size_t>(node.stage - 1)]), days(node.expectedDays))});
}

QString checkText(EventCheck check) { return eventCheck(check); }

QString trailSourceText(TrailSource source)
{
    switch (source) {
    case TrailSource::Document:
        return RuleListText::tr("a document");
    case TrailSource::Approval:
        return RuleListText::tr("an approval");
    case TrailSource::FinanceContract:
        return RuleListText::tr("a contract in finance");
    case TrailSource::Inquiry:
        break;
    }
    return RuleListText::tr("an inquiry");
}

QString daysList(const std::vector<Day>& all)
{
    QStringList texts;
    for (const Day day : all)
        texts += date(day);
    return texts.isEmpty() ? dash() : joined(texts);
}

} // namespace

RuleSection nodeRules(const Rulebook& rulebook)
{
    RuleSection section{RuleGroup::Nodes,
                        RuleListText::tr("Stages and nodes"),
                        RuleListText::tr("What a stage means in steps that can be checked: 5 stages in 12 nodes, each "
                                         "with the proof that it demands."),
                        {}};
    for (const ProjectTypeRule& type : rulebook.projectTypes) {
        for (const NodeRule& node : type.nodes)
            addNode(section, type, node);
        for (const StageMapping& stage : type.stageMap)
            section.lines.push_back(
                {QStringLiteral("project_type.%1.stage_map.%2")
                     .arg(foreign(type.type, 60), foreign(stage.crmStage, 60)),
                 RuleListText::tr("%1, stage of the CRM: %2").arg(label(type.label), label(stage.label)),
                 stage.firstNode == stage.lastNode
                     ? RuleListText::tr("node %1").arg(stage.firstNode)
                     : RuleListText::tr("nodes %1 to %2").arg(stage.firstNode).arg(stage.lastNode),
                 RuleListText::tr("So that a word of the old system can be held against its proof.")});
    }
    return section;
}

RuleSection signalRules(const Rulebook& rulebook)
{
    RuleSection section{RuleGroup::Signals,
                        RuleListText::tr("Signals"),
                        RuleListText::tr("What makes an action for the director, from when on, and how urgent it is."),
                        {}};
    for (const SignalRule& rule : rulebook.signalRules)
        addSignal(section, rule);
    return section;
}

RuleSection eventRules(const Rulebook& rulebook)
{
    RuleSection section{
        RuleGroup::Events,
        RuleListText::tr("Events and checks"),
        RuleListText::tr("What reps do, and which of it has an objective test. What has none is counted "
                         "and never scored."),
        {}};
    for (const EventRule& event : rulebook.events) {
        QStringList checks;
        for (const EventCheck check : event.checks)
            checks += checkText(check);
        section.lines.push_back({QStringLiteral("event.%1").arg(static_cast<int>(event.type)), label(event.label),
                                 event.verifiable ? joined(checks) : RuleListText::tr("a person's word alone"),
                                 event.verifiable
                                     ? RuleListText::tr("Checked against other systems as soon as it is read.")
                                     : RuleListText::tr("No system can refute it, so it proves nothing.")});
    }
    return section;
}

RuleSection trailRules(const Rulebook& rulebook)
{
    RuleSection section{RuleGroup::Trail,
                        RuleListText::tr("Electronic trail"),
                        RuleListText::tr("Which originals a project leaves behind about price and delivery; customers' "
                                         "promises come from the CRM by themselves."),
                        {}};
    int at = 0;
    for (const TrailRule& rule : rulebook.trail) {
        section.lines.push_back(
            {QStringLiteral("trail.%1").arg(++at),
             rule.isDelivery ? RuleListText::tr("Delivery: %1").arg(label(rule.label))
                             : RuleListText::tr("Price: %1").arg(label(rule.label)),
             RuleListText::tr("%1, from node %2 on").arg(trailSourceText(rule.source)).arg(rule.node),
             RuleListText::tr("A line in somebody's own ledger does not count.")});
    }
    return section;
}

RuleSection rebateRules(const Rulebook& rulebook)
{
    RuleSection section{RuleGroup::Rebates,
                        RuleListText::tr("Rebates"),
                        RuleListText::tr("Which customer gets which rebate. The amount appears only when all three "
                                         "checks have passed."),
                        {}};
    for (const RebatePolicy& policy : rulebook.rebates) {
        const QString key = QStringLiteral("rebate.%1.").arg(foreign(policy.id, 60));
        const QString name = label(policy.label);
        const auto add = [&](const char* part, const QString& what, const QString& value, const QString& why) {
            section.lines.push_back({key + QLatin1String(part), name + QStringLiteral(": ") + what, value, why});
        };
        add("rate", RuleListText::tr("rate"), shareText(Rational(policy.rate, 10'000)),
            RuleListText::tr("Of the order at hand, for returning customers, in categories in scope."));
        add("threshold", RuleListText::tr("from a total of"), moneyFull(policy.threshold),
            RuleListText::tr("Reached exactly is reached."));
        add("months", RuleListText::tr("total of"), RuleListText::tr("%n month(s)", nullptr, policy.months),
            RuleListText::tr("The months that end with the order's day."));
        add("exclude_order", RuleListText::tr("without the order itself"), yesNo(policy.excludeOrder),
            RuleListText::tr("An order does not earn its own rebate."));
        add("deduct_returns", RuleListText::tr("returned goods are deducted"), yesNo(policy.deductReturns),
            RuleListText::tr("What went back was not bought."));
        add("valid", RuleListText::tr("in force"),
            RuleListText::tr("%1 to %2")
                .arg(date(policy.validFrom),
                     policy.validTo.isKnown() ? date(policy.validTo) : RuleListText::tr("further notice")),
            RuleListText::tr("An order is judged by the policy of its own day."));
        add("look_back_months", RuleListText::tr("orders worked out unasked"),
            RuleListText::tr("%n month(s)", nullptr, policy.lookBackMonths),
            RuleListText::tr("Older orders are worked out only where a rebate was claimed."));
    }
    return section;
}

RuleSection calendarRules(const Rulebook& rulebook)
{
    const CalendarRules& r = rulebook.calendar;
    return {
        RuleGroup::Calendar,
        RuleListText::tr("Calendar"),
        RuleListText::tr("Which days are worked, for rules that count working days. A file calendar.toml in the data "
                         "folder takes the place of the one that came with the program."),
        {{QStringLiteral("calendar.known"), RuleListText::tr("Known"),
          r.knownFrom.isKnown() ? RuleListText::tr("%1 to %2").arg(date(r.knownFrom), date(r.knownUntil)) : dash(),
          RuleListText::tr("Outside of it only weekends are known, and every figure that this touches says so.")},
         {QStringLiteral("calendar.holidays"), RuleListText::tr("Public holidays"), daysList(r.holidays),
          RuleListText::tr("Nobody is late on a holiday.")},
         {QStringLiteral("calendar.workdays"), RuleListText::tr("Weekend days that are worked"), daysList(r.workdays),
          RuleListText::tr("They make up for a holiday.")}}};
}

} // namespace plumbline::words
