#include "app/papers/assessmentjson.h"
#include "app/ctl/context.h"
#include "core/assess/whatif.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace plumbline::ctl {
namespace {

class WhatIfCommand {
    Q_DECLARE_TR_FUNCTIONS(WhatIfCommand)
};

// The same facts under both rulebooks.
struct Compared {
    const Assessment& before;
    const Assessment& after;
    const Rulebook& rulebook;
    const Rulebook& other;
    WhatIfDifference difference;
};

QJsonObject rulebookJson(const Assessment& a)
{
    return {{QStringLiteral("name"), jsonText(a.rulebookName)},
            {QStringLiteral("version"), a.rulebookVersion},
            {QStringLiteral("fingerprint"), jsonText(a.rulebookFingerprint)}};
}

QJsonObject moneyJson(const MoneyMove& move)
{
    return {{QStringLiteral("beforeFen"), static_cast<qint64>(move.before.fen)},
            {QStringLiteral("afterFen"), static_cast<qint64>(move.after.fen)}};
}

QJsonArray movesJson(const std::vector<ProjectMove>& moves, const Assessment& after)
{
    QJsonArray array;
    for (const ProjectMove& move : moves) {
        const ProjectAssessment& project = after.projects[move.project];
        array += QJsonObject{{QStringLiteral("number"), jsonText(project.number)},
                             {QStringLiteral("name"), jsonText(project.name)},
                             {QStringLiteral("region"), jsonText(project.region)},
                             {QStringLiteral("amountFen"), static_cast<qint64>(project.amount.fen)},
                             {QStringLiteral("before"), exactJson(move.before)},
                             {QStringLiteral("after"), exactJson(move.after)}};
    }
    return array;
}

QJsonArray signalMovesJson(const Compared& c, bool isNew)
{
    QJsonArray array;
    for (const SignalMove& move : c.difference.moves) {
        if (move.isNew == isNew)
            array += isNew ? signalJson(c.after.signalList[move.signal], c.other)
                           : signalJson(c.before.signalList[move.signal], c.rulebook);
    }
    return array;
}

QJsonObject comparedJson(const Compared& c)
{
    const WhatIfDifference& d = c.difference;
    return {{QStringLiteral("asOf"), isoText(c.after.asOf)},
            {QStringLiteral("rulebook"), rulebookJson(c.before)},
            {QStringLiteral("other"), rulebookJson(c.after)},
            {QStringLiteral("enters"), movesJson(d.enters, c.after)},
            {QStringLiteral("leaves"), movesJson(d.leaves, c.after)},
            {QStringLiteral("newSignals"), signalMovesJson(c, true)},
            {QStringLiteral("goneSignals"), signalMovesJson(c, false)},
            {QStringLiteral("onList"), moneyJson(d.onList)},
            {QStringLiteral("proven"), moneyJson(d.proven)},
            {QStringLiteral("claimed"), moneyJson(d.claimed)},
            {QStringLiteral("rebates"), moneyJson(d.rebates)},
            {QStringLiteral("atStake"), moneyJson(d.atStake)},
            {QStringLiteral("visitsBefore"), ratioJson(d.visitsBefore)},
            {QStringLiteral("visitsAfter"), ratioJson(d.visitsAfter)}};
}

QString moneyLine(const QString& name, const MoneyMove& move)
{
    return WhatIfCommand::tr("%1: %2, before %3")
               .arg(name, words::moneyShort(move.after), words::moneyShort(move.before)) +
           QLatin1Char('\n');
}

QString movesText(const QString& title, const std::vector<ProjectMove>& moves, const Assessment& after)
{
    QString out = title.arg(moves.size()) + QLatin1Char('\n');
    for (const ProjectMove& move : moves) {
        const ProjectAssessment& project = after.projects[move.project];
        out += QStringLiteral("  %1 %2 · %3 · %4 → %5\n")
                   .arg(words::foreign(project.number), words::foreign(project.name), words::moneyShort(project.amount),
                        words::points(move.before, 1), words::points(move.after, 1));
    }
    return out;
}

QString comparedText(const Compared& c)
{
    const WhatIfDifference& d = c.difference;
    const auto news = std::count_if(d.moves.begin(), d.moves.end(), [](const SignalMove& m) { return m.isNew; });
    QString out = movesText(WhatIfCommand::tr("Enter the pending list: %1"), d.enters, c.after);
    out += movesText(WhatIfCommand::tr("Leave the pending list: %1"), d.leaves, c.after);
    out += WhatIfCommand::tr("Signals: %1 new, %2 gone").arg(news).arg(std::ssize(d.moves) - news) + QLatin1Char('\n');
    out += moneyLine(WhatIfCommand::tr("On the pending list"), d.onList) +
           moneyLine(WhatIfCommand::tr("Proven this month"), d.proven) +
           moneyLine(WhatIfCommand::tr("Claimed this month"), d.claimed) +
           moneyLine(WhatIfCommand::tr("Rebates due"), d.rebates) +
           moneyLine(WhatIfCommand::tr("At stake in all signals"), d.atStake);
    return out + WhatIfCommand::tr("Valid visits: %1, before %2")
                     .arg(words::percent(d.visitsAfter, 1), words::percent(d.visitsBefore, 1));
}

} // namespace

int whatIf(const Context& context)
{
    const QString file = context.line().value(QStringLiteral("rulebook"));
    if (file.isEmpty())
        return context.fail({ErrorCode::InvalidArgument, {"whatif", "--rulebook FILE"}, {}});
    const auto judged = context.judge();
    if (!judged)
        return context.fail(judged.error());
    const Context::Judged& j = judged.value();
    const auto other = j.workspace->readRulebook(file);
    if (!other)
        return context.fail(other.error());
    const auto after = j.workspace->judge(*j.facts, other.value(), j.assessment->asOf);
    if (!after)
        return context.fail(after.error());
    const Compared compared{*j.assessment, *after.value(), j.workspace->rulebook(), other.value(),
                            differenceOf(*j.assessment, *after.value(), j.workspace->rulebook().clock)};
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/whatif/1"), comparedJson(compared));
    else
        context.print(comparedText(compared));
    return Done;
}

} // namespace plumbline::ctl
