#include "ui/words/sentences.h"

#include "ui/words/figures.h"
#include "ui/words/fill.h"

#include <QCoreApplication>

namespace plumbline::words {
namespace {

class Signals {
    Q_DECLARE_TR_FUNCTIONS(Signals)
};

const SignalRule* ruleOf(const Signal& signal, const Rulebook& rulebook)
{
    for (const SignalRule& rule : rulebook.signalRules) {
        if (rule.id == signal.rule)
            return &rule;
    }
    return nullptr;
}

// The arguments are those that core/assess/signals_*.cpp puts down, in their order.
QString sentence(SignalKind kind)
{
    switch (kind) {
    case SignalKind::VisitsWithoutMinutes:
        return Signals::tr("%1 visits in a row without technical minutes, the last on %2.");
    case SignalKind::RegionSilent:
        return Signals::tr("No new opportunity for %1 working days; the last one on %2.");
    case SignalKind::OpportunityStalled:
        return Signals::tr("No proven progress for %1 days (last on %2).");
    case SignalKind::OpportunityNotFollowed:
        return Signals::tr("Not followed up for %1 h (last on %2).");
    case SignalKind::HealthLow:
        return Signals::tr("Health %1, below %2; %3 at stake.");
    case SignalKind::PartShort:
        return Signals::tr("%2 available, %3 needed for a demand of %4 by %5 (%7).");
    case SignalKind::SignedNotInFinance:
        return Signals::tr("Contract %1 over %2, signed on %3, has not been known to finance for %4 days.");
    case SignalKind::CommitmentOverdue:
        return Signals::tr("\"%1\" was due on %2, %3 days ago.");
    case SignalKind::ClaimedAhead:
        return Signals::tr("Claimed is %1 points ahead of proven: %2 against %3, target %4.");
    case SignalKind::DepartmentBlocks:
        return Signals::tr("%1 has been holding the decision for %2 days.");
    case SignalKind::VisitPadding:
        return Signals::tr("%1 visited twice that day (%2 and %3); one counts.");
    case SignalKind::ContactLeft:
        return Signals::tr("%1 left on %2; nodes that rest on this person are open again: %3.");
    case SignalKind::RebateNotDue:
        return Signals::tr("A rebate of %1 was promised or paid; %2 is due for order %3.");
    case SignalKind::ReceiptWithoutContract:
        return Signals::tr("%1 arrived on %2 for contract \"%3\", which nobody knows.");
    }
    return {};
}

QString argument(const ReasonArg& arg, const Rulebook& rulebook, bool quantities)
{
    if (const auto* number = std::get_if<std::int64_t>(&arg))
        return quantities ? quantity(*number) : count(*number);
    if (const auto* value = std::get_if<Rational>(&arg))
        return points(*value, 1);
    if (const auto* amount = std::get_if<Money>(&arg))
        return moneyShort(*amount);
    if (const auto* at = std::get_if<Instant>(&arg))
        return instant(*at, rulebook.clock);
    if (const auto* day = std::get_if<Day>(&arg))
        return date(*day);
    const std::string& text = std::get<std::string>(arg);
    return text.empty() ? dash() : foreign(text);
}

} // namespace

QString signalTitle(const Signal& signal, const Rulebook& rulebook)
{
    const SignalRule* rule = ruleOf(signal, rulebook);
    const QString subject = foreign(signal.subjectName, 60);
    return rule ? Signals::tr("%1: %2", "name of the signal, whom it concerns").arg(label(rule->label), subject)
                : subject;
}

QString signalDetail(const Signal& signal, const Rulebook& rulebook)
{
    QStringList args;
    for (const ReasonArg& arg : signal.args)
        args += argument(arg, rulebook, signal.kind == SignalKind::PartShort);
    if (signal.kind == SignalKind::DepartmentBlocks && !signal.args.empty()) {
        if (const auto* index = std::get_if<std::int64_t>(&signal.args[0]))
            args[0] = department(static_cast<Department>(*index));
    }
    const QString since = Signals::tr("Since %1.").arg(instant(signal.startedAt, rulebook.clock));
    return Signals::tr("%1 %2", "two sentences").arg(filled(sentence(signal.kind), args), since);
}

QString signalStep(const Signal& signal, const Rulebook& rulebook)
{
    const SignalRule* rule = ruleOf(signal, rulebook);
    return rule ? label(rule->step) : QString();
}

QString signalScript(const Signal& signal, const Rulebook& rulebook)
{
    const SignalRule* rule = ruleOf(signal, rulebook);
    return rule ? label(rule->script) : QString();
}

} // namespace plumbline::words
