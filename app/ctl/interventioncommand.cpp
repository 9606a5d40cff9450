#include "app/papers/assessmentjson.h"
#include "app/papers/evidencejson.h"
#include "app/ctl/pastdays.h"
#include "core/assess/endings.h"
#include "core/assess/intervention.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace plumbline::ctl {
namespace {

class InterventionCommand {
    Q_DECLARE_TR_FUNCTIONS(InterventionCommand)
};

QString timeText(const TimeFigures& figures)
{
    return figures.count > 0 ? words::duration(figures.median) : words::dash();
}

QJsonObject timesJson(const TimeFigures& figures)
{
    const auto value = [&](Duration time) {
        return figures.count > 0 ? QJsonValue(static_cast<qint64>(time.ms)) : QJsonValue();
    };
    return {{QStringLiteral("count"), figures.count},
            {QStringLiteral("meanMs"), value(figures.mean)},
            {QStringLiteral("medianMs"), value(figures.median)},
            {QStringLiteral("p90Ms"), value(figures.p90)},
            {QStringLiteral("text"), timeText(figures)}};
}

QJsonObject figuresJson(const InterventionFigures& figures)
{
    return {{QStringLiteral("answered"), figures.answered},
            {QStringLiteral("running"), figures.running},
            {QStringLiteral("endedUnanswered"), figures.endedUnanswered},
            {QStringLiteral("wall"), timesJson(figures.wall)},
            {QStringLiteral("working"), timesJson(figures.working)},
            {QStringLiteral("detection"), timesJson(figures.detection)},
            {QStringLiteral("longestRunningMs"),
             figures.running ? QJsonValue(static_cast<qint64>(figures.longestRunning.ms)) : QJsonValue()}};
}

QJsonArray groupsJson(const std::vector<InterventionGroup>& groups)
{
    QJsonArray array;
    for (const InterventionGroup& group : groups)
        array += QJsonObject{{QStringLiteral("name"), jsonText(group.name)},
                             {QStringLiteral("figures"), figuresJson(group.figures)}};
    return array;
}

// An ended episode with what ended it.
struct Closed {
    const Episode* episode;
    Reason why;
};

QJsonArray closedJson(const std::vector<Closed>& closed, const Rulebook& rulebook)
{
    QJsonArray array;
    for (const Closed& each : closed) {
        const Signal& signal = each.episode->signal;
        array += QJsonObject{{QStringLiteral("key"), jsonText(keyOf(signal))},
                             {QStringLiteral("rule"), jsonText(signal.rule)},
                             {QStringLiteral("subject"), jsonText(signal.subjectName)},
                             {QStringLiteral("startedAt"), isoText(signal.startedAt)},
                             {QStringLiteral("endedAt"), isoText(each.episode->endedAt)},
                             {QStringLiteral("why"), reasonJson(each.why, rulebook, {})}};
    }
    return array;
}

QString lineOf(const QString& name, const InterventionFigures& f)
{
    return InterventionCommand::tr("%1: median %2, mean %3, nine of ten within %4 · %5 answered, %6 running, %7 ended "
                                   "unanswered")
               .arg(name, timeText(f.wall), f.wall.count ? words::duration(f.wall.mean) : words::dash(),
                    f.wall.count ? words::duration(f.wall.p90) : words::dash(), words::count(f.answered),
                    words::count(f.running), words::count(f.endedUnanswered)) +
           QLatin1Char('\n');
}

QString labelOf(const std::string& id, const Rulebook& rulebook)
{
    for (const SignalRule& rule : rulebook.signalRules) {
        if (rule.id == id)
            return words::label(rule.label);
    }
    return words::foreign(id);
}

QString reportText(const InterventionReport& report, const std::vector<Closed>& closed, const Rulebook& rulebook)
{
    QString out = lineOf(InterventionCommand::tr("All signals"), report.all);
    out += InterventionCommand::tr("In working time: median %1. First shown after: median %2.")
               .arg(timeText(report.all.working), timeText(report.all.detection)) +
           QLatin1Char('\n');
    for (const InterventionGroup& group : report.rules)
        out += QStringLiteral("  ") + lineOf(labelOf(group.name, rulebook), group.figures);
    for (const auto* groups : {&report.regions, &report.months}) {
        for (const InterventionGroup& group : *groups)
            out += QStringLiteral("  ") + lineOf(words::foreign(group.name), group.figures);
    }
    const auto windowLine = [](const QString& name, const Window& window, const InterventionFigures& figures) {
        return lineOf(QStringLiteral("%1 (%2 – %3)").arg(name, words::date(window.from), words::date(window.to)),
                      figures);
    };
    out += windowLine(InterventionCommand::tr("Before"), report.before, report.inBefore) +
           windowLine(InterventionCommand::tr("After"), report.after, report.inAfter);
    for (const Closed& each : closed)
        out += QStringLiteral("  %1 · %2\n")
                   .arg(words::signalTitle(each.episode->signal, rulebook), words::reason(each.why, rulebook));
    return out;
}

} // namespace

int intervention(const Context& context)
{
    auto asked = pastDays(context);
    if (!asked)
        return context.fail(asked.error());
    const PastDays& days = asked.value();
    const Rulebook& rulebook = days.workspace->rulebook();
    const auto now = days.workspace->judge(*days.facts, days.until);
    if (!now)
        return context.fail(now.error());
    const std::vector<Episode> episodes =
        replaySignals(days.factsAt(false), rulebook, dayEnds(rulebook.clock, days.from, days.to, days.until));
    const ActionBook book(withoutUndone(days.workspace->actionSteps(days.facts->knownAt)), days.until);
    const InterventionReport report = measureInterventions(episodes, book, rulebook, days.until);
    std::vector<Closed> closed;
    for (const Episode& episode : episodes) {
        if (episode.endedAt.isKnown())
            closed.push_back(
                {&episode, endingOf(*days.facts, rulebook, days.until, *now.value(), keyOf(episode.signal))});
    }
    if (!context.isJson()) {
        context.print(reportText(report, closed, rulebook));
        return Done;
    }
    context.printJson(QStringLiteral("plumbline/intervention/1"),
                      {{QStringLiteral("from"), jsonText(toIso(days.from))},
                       {QStringLiteral("to"), jsonText(toIso(days.to))},
                       {QStringLiteral("all"), figuresJson(report.all)},
                       {QStringLiteral("rules"), groupsJson(report.rules)},
                       {QStringLiteral("regions"), groupsJson(report.regions)},
                       {QStringLiteral("months"), groupsJson(report.months)},
                       {QStringLiteral("before"), windowJson(report.before)},
                       {QStringLiteral("after"), windowJson(report.after)},
                       {QStringLiteral("inBefore"), figuresJson(report.inBefore)},
                       {QStringLiteral("inAfter"), figuresJson(report.inAfter)},
                       {QStringLiteral("closed"), closedJson(closed, rulebook)}});
    return Done;
}

} // namespace plumbline::ctl
