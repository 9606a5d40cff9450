#include "app/ctl/context.h"
#include "app/decisions.h"
#include "core/assess/disagreements.h"
#include "ui/words/figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace plumbline::ctl {
namespace {

class DecideCommands {
    Q_DECLARE_TR_FUNCTIONS(DecideCommands)
};

// Stores the decision and says what becomes of it; "queued" only after it is stored.
template <typename Decision> int store(const Context& context, const Decision& decision)
{
    const auto ledger = Ledger::open(context.dataFolder());
    if (!ledger)
        return context.fail(ledger.error());
    const auto before = ledger.value()->outbox().counts();
    if (const Status stored = decide(*ledger.value(), context.dataFolder(), decision); !stored)
        return context.fail(stored.error());
    const auto after = ledger.value()->outbox().counts();
    const std::int64_t queued = before && after ? after.value().queued - before.value().queued : 0;
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/decided/1"),
                          {{QStringLiteral("queued"), static_cast<qint64>(queued)}});
    else if (queued > 0)
        context.print(DecideCommands::tr("Stored; %n entry(s) queued for company systems.", nullptr, int(queued)));
    else
        context.print(DecideCommands::tr("Stored. No connected system asks for this decision."));
    return Done;
}

std::string noteOn(const Context& context) { return context.line().value(QStringLiteral("note")).toStdString(); }

Error invalid(const QString& found, const char* expected)
{
    return {ErrorCode::InvalidArgument, {found.toStdString(), expected}, {}};
}

// "crm/C-R6-1"
RecordId customerNamed(const QString& text)
{
    const qsizetype slash = text.indexOf(QLatin1Char('/'));
    return slash < 1
               ? RecordId()
               : recordId(text.left(slash).toStdString(), Collection::Customer, text.mid(slash + 1).toStdString());
}

} // namespace

int decideAction(const Context& context)
{
    const QString key = context.line().arguments.value(0);
    const QString name = context.line().arguments.value(1);
    const auto kind = actionStepNamed(name.toStdString());
    if (!kind || *kind == ActionStepKind::Undone || *kind == ActionStepKind::Seen)
        return context.fail(invalid(name, "taken, delegated, snoozed, completed, dismissed, reopened"));
    if (!recordOfAction(key.toStdString()).isSet())
        return context.fail(invalid(key, "plumblinectl actions --json: key"));
    ActionStep step{key.toStdString(), *kind, context.clock()(), {}, {}, noteOn(context)};
    step.person = context.line().value(QStringLiteral("person")).toStdString();
    const QString until = context.line().value(QStringLiteral("until"));
    if (!until.isEmpty()) {
        const auto at = instantOption(until, CompanyClock());
        if (!at || *at <= step.at)
            return context.fail(invalid(until, "2026-03-20"));
        step.until = *at;
    }
    if (step.kind == ActionStepKind::Snoozed && !step.until.isKnown())
        return context.fail(invalid(QStringLiteral("--until"), "2026-03-20"));
    if (step.kind == ActionStepKind::Delegated && step.person.empty())
        return context.fail(invalid(QStringLiteral("--person"), "a name"));
    if (step.kind == ActionStepKind::Dismissed && step.note.empty())
        return context.fail(invalid(QStringLiteral("--note"), "a reason"));
    return store(context, step);
}

int decideRebate(const Context& context)
{
    const auto judged = context.judge();
    if (!judged)
        return context.fail(judged.error());
    const std::string order = context.line().arguments.value(0).toStdString();
    for (const RebateAssessment& rebate : judged.value().assessment->rebates) {
        if (rebate.orderNumber == order && rebate.verdict == Verdict::Passed)
            return store(context, RebateRuling{rebate.order, rebate.amount.fen, context.clock()(), noteOn(context)});
    }
    return context.fail(invalid(QString::fromStdString(order), "an order whose rebate has passed all three checks"));
}

int decideDispute(const Context& context)
{
    const auto judged = context.judge();
    if (!judged)
        return context.fail(judged.error());
    if (noteOn(context).empty())
        return context.fail(invalid(QStringLiteral("--note"), "a reason"));
    const std::string order = context.line().arguments.value(0).toStdString();
    for (const RebateAssessment& rebate : judged.value().assessment->rebates) {
        if (!rebate.orderNumber.empty() && rebate.orderNumber == order && rebate.claim.isSet())
            return store(context, RebateDispute{rebate.order, context.clock()(), noteOn(context)});
    }
    return context.fail(invalid(QString::fromStdString(order), "an order for which a rebate is claimed"));
}

int decideCause(const Context& context)
{
    const auto judged = context.judge();
    if (!judged)
        return context.fail(judged.error());
    const std::string key = context.line().arguments.value(0).toStdString();
    const std::string wanted = context.line().arguments.value(1).toStdString();
    const auto all = disagreementsOf(*judged.value().assessment);
    const auto found = std::find_if(all.begin(), all.end(), [&](const Disagreement& each) { return each.key == key; });
    if (found == all.end())
        return context.fail(invalid(QString::fromStdString(key), "plumblinectl findings --json: key"));
    std::string offered = "none";
    for (const CauseRule& cause : judged.value().workspace->rulebook().causes) {
        if (std::find(cause.on.begin(), cause.on.end(), found->kind) == cause.on.end())
            continue;
        if (cause.id == wanted)
            return store(context, RecordedCause{key, wanted, context.clock()(), noteOn(context)});
        offered += ", " + cause.id;
    }
    if (wanted == "none")
        return store(context, RecordedCause{key, {}, context.clock()(), noteOn(context)});
    return context.fail({ErrorCode::InvalidArgument, {wanted, offered}, {}});
}

int decideIdentity(const Context& context)
{
    const QStringList& words = context.line().arguments;
    const RecordId a = customerNamed(words.value(0));
    const RecordId b = customerNamed(words.value(1));
    if (!a.isSet() || !b.isSet() || a == b)
        return context.fail(invalid(words.value(a.isSet() ? 1 : 0), "crm/C-1 fin/F-1"));
    const bool isSame = words.value(2) == QLatin1String("same");
    if (!isSame && words.value(2) != QLatin1String("apart"))
        return context.fail(invalid(words.value(2), "same, apart"));
    return store(context, IdentityRuling{a, b, isSame, context.clock()(), noteOn(context)});
}

} // namespace plumbline::ctl
