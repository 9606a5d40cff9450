#include "app/papers/assessmentjson.h"
#include "app/ctl/pastdays.h"
#include "core/assess/backtest.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace plumbline::ctl {
namespace {

class BacktestCommand {
    Q_DECLARE_TR_FUNCTIONS(BacktestCommand)
};

QJsonObject fireJson(const BacktestFire& fire, const Rulebook& rulebook)
{
    const Signal& signal = fire.episode.signal;
    return {{QStringLiteral("subject"), jsonText(signal.subjectName)},
            {QStringLiteral("subjectRecord"), QString::number(signal.subjectRecord.value)},
            {QStringLiteral("region"), jsonText(fire.episode.regionName)},
            {QStringLiteral("title"), words::signalTitle(signal, rulebook)},
            {QStringLiteral("startedAt"), instantJson(signal.startedAt)},
            {QStringLiteral("firstSeenAt"), instantJson(fire.episode.firstSeen)},
            {QStringLiteral("endedAt"), instantJson(fire.episode.endedAt)},
            {QStringLiteral("atStakeFen"), static_cast<qint64>(signal.atStake.fen)},
            {QStringLiteral("lostAt"), instantJson(fire.lostAt)},
            {QStringLiteral("loss"), fire.loss.isSet() ? QJsonValue(QString::number(fire.loss.value)) : QJsonValue()},
            {QStringLiteral("rulebookVersion"), rulebook.version}};
}

QJsonObject reportJson(const BacktestReport& report, const BacktestRequest& request, const Rulebook& rulebook,
                       bool asKnown)
{
    QJsonArray fires, weeks;
    for (const BacktestFire& fire : report.fires)
        fires += fireJson(fire, rulebook);
    for (const BacktestWeek& week : report.weeks)
        weeks += QJsonObject{{QStringLiteral("monday"), jsonText(toIso(week.monday))},
                             {QStringLiteral("region"), jsonText(week.regionName)},
                             {QStringLiteral("fires"), week.fires}};
    return {{QStringLiteral("rule"), jsonText(request.rule)},
            {QStringLiteral("from"), jsonText(toIso(request.from))},
            {QStringLiteral("to"), jsonText(toIso(request.to))},
            {QStringLiteral("asKnownThen"), asKnown},
            {QStringLiteral("fires"), fires},
            {QStringLiteral("weeks"), weeks},
            {QStringLiteral("precededLoss"), ratioJson(report.precededLoss)},
            {QStringLiteral("lossWithinDays"), request.lossWithinDays},
            {QStringLiteral("medianLeadMs"),
             report.hasLead ? QJsonValue(static_cast<qint64>(report.medianLead.ms)) : QJsonValue()},
            {QStringLiteral("lostFen"), static_cast<qint64>(report.lostAmount.fen)}};
}

QString reportText(const BacktestReport& report, const BacktestRequest& request, const Rulebook& rulebook)
{
    QString out = BacktestCommand::tr("%1 from %2 to %3: %n fire(s)", nullptr, static_cast<int>(report.fires.size()))
                      .arg(jsonText(request.rule), words::date(request.from), words::date(request.to)) +
                  QLatin1Char('\n');
    for (const BacktestWeek& week : report.weeks)
        out += QStringLiteral("  ") +
               BacktestCommand::tr("week of %1, %2: %3")
                   .arg(words::date(week.monday), week.region.isSet() ? words::foreign(week.regionName) : words::dash())
                   .arg(week.fires) +
               QLatin1Char('\n');
    out += BacktestCommand::tr("A loss followed within %1 days: %2 (%3 of %4), worth %5")
               .arg(request.lossWithinDays)
               .arg(words::percent(report.precededLoss), words::count(report.precededLoss.part),
                    words::count(report.precededLoss.whole), words::moneyShort(report.lostAmount)) +
           QLatin1Char('\n');
    out += BacktestCommand::tr("How early: %1 (median)")
               .arg(report.hasLead ? words::duration(report.medianLead) : words::dash()) +
           QLatin1Char('\n');
    for (const BacktestFire& fire : report.fires)
        out += QStringLiteral("  %1  %2\n")
                   .arg(words::instant(fire.episode.signal.startedAt, rulebook.clock),
                        words::signalTitle(fire.episode.signal, rulebook));
    return out;
}

} // namespace

int backtest(const Context& context)
{
    auto asked = pastDays(context);
    if (!asked)
        return context.fail(asked.error());
    const PastDays& days = asked.value();
    const Rulebook& rulebook = days.workspace->rulebook();
    const bool asKnown = context.line().has(QStringLiteral("as-known"));
    BacktestRequest request;
    request.rule = context.line().arguments.value(0).toStdString();
    request.from = days.from;
    request.to = days.to;
    request.until = days.until;
    const auto report = plumbline::backtest(days.factsAt(asKnown), *days.facts, rulebook, request);
    if (!report) {
        QStringList known;
        for (const SignalRule& rule : rulebook.signalRules)
            known += jsonText(rule.id);
        return context.fail({ErrorCode::InvalidArgument, {request.rule, known.join(u", ").toStdString()}, {}});
    }
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/backtest/1"), reportJson(*report, request, rulebook, asKnown));
    else
        context.print(reportText(*report, request, rulebook));
    return Done;
}

} // namespace plumbline::ctl
