#include "app/ctl/context.h"
#include "app/papers/assessmentjson.h"
#include "ui/words/figures.h"
#include "ui/words/fill.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace plumbline::ctl {
namespace {

class AssessCommand {
    Q_DECLARE_TR_FUNCTIONS(AssessCommand)

public:
    static QString summary(const Assessment& a, const Rulebook& rulebook);
    static QString actionLines(const Action& action, const Signal& signal, const QString& region,
                               const Rulebook& rulebook);

private:
    static QString achievementLines(const Assessment& a, const Rulebook& rulebook);
    static QString projectLines(const Assessment& a, const Rulebook& rulebook);
    static QString stuckLines(const Assessment& a);
};

// R2: in points of the target.
QString gapOf(const Achievement& item)
{
    return item.provenRatio.hasValue()
               ? words::points((item.claimedRatio.value() - item.provenRatio.value()) * Rational(100), 1)
               : words::dash();
}

QString AssessCommand::achievementLines(const Assessment& a, const Rulebook& rulebook)
{
    const Month month = rulebook.clock.monthAt(a.asOf);
    QString text = tr("Claimed and proven, %1").arg(words::month(month)) + QLatin1Char('\n');
    for (const Achievement& item : a.achievements) {
        if (item.month != month || item.rep.isSet() || !item.region.isSet())
            continue;
        text += QStringLiteral("  ") +
                tr("%1: proven %2, claimed %3 of %4, gap %5 points, %6")
                    .arg(words::foreign(a.regions[item.region.at()].name), words::percent(item.provenRatio),
                         words::percent(item.claimedRatio), words::moneyShort(item.target.amount), gapOf(item),
                         words::achievementState(item.state)) +
                QLatin1Char('\n');
    }
    return text;
}

QString AssessCommand::projectLines(const Assessment& a, const Rulebook& rulebook)
{
    QString text;
    int below = 0;
    for (const ProjectAssessment& p : a.projects) {
        if (!p.open || !p.belowThreshold)
            continue;
        ++below;
        if (below <= 20) {
            text += QStringLiteral("  ") +
                    words::filled(tr("%1 %2: %3 points, claimed node %4, proven node %5. %6"),
                                  {words::foreign(p.number), words::foreign(p.name), words::points(p.health, 1),
                                   words::count(p.claimedNode), words::count(p.provenNode),
                                   words::advice(p.lostMost, rulebook)}) +
                    QLatin1Char('\n');
        }
    }
    return tr("Open projects below %1: %2").arg(words::points(rulebook.health.threshold)).arg(below) +
           QLatin1Char('\n') + text;
}

// R22: the most money first.
QString AssessCommand::stuckLines(const Assessment& a)
{
    constexpr std::size_t kShown = 10;
    QString text = tr("Open projects that are stuck: %1").arg(a.stuckProjects.size()) + QLatin1Char('\n');
    for (std::size_t i = 0; i < std::min(kShown, a.stuckProjects.size()); ++i) {
        const ProjectAssessment& p = a.projects[static_cast<std::size_t>(a.stuckProjects[i])];
        text += QStringLiteral("  ") +
                words::filled(tr("%1 %2, %3: at node %4 for %5, usually %6"),
                              {words::foreign(p.number), words::foreign(p.name), words::moneyShort(p.amount),
                               words::count(p.nodeInWork), words::days(p.daysInNode), words::days(p.expectedDays)}) +
                QLatin1Char('\n');
    }
    return text;
}

QString AssessCommand::summary(const Assessment& a, const Rulebook& rulebook)
{
    QString text = tr("As of %1").arg(words::instant(a.asOf, rulebook.clock)) + QStringLiteral("\n\n");
    text += achievementLines(a, rulebook) + QLatin1Char('\n');
    text += tr("Valid visits: %1 (%2 of %3)")
                .arg(words::percent(a.headline.validVisits), words::count(a.headline.validVisits.part),
                     words::count(a.headline.validVisits.whole)) +
            QLatin1Char('\n');
    text += tr("Time per stage: %1")
                .arg(a.headline.stageAdvances ? words::daysPerStage(a.headline.meanDaysPerStage) : words::dash()) +
            QLatin1Char('\n');
    text += tr("Promises kept: %1, overdue: %2")
                .arg(words::percent(a.headline.commitmentsKept))
                .arg(a.headline.commitmentsOverdue) +
            QStringLiteral("\n\n");
    text += projectLines(a, rulebook) + QLatin1Char('\n');
    text += stuckLines(a) + QLatin1Char('\n');
    return text + tr("Pending actions: %1 (\"actions\" lists them)").arg(a.actions.size());
}

QString AssessCommand::actionLines(const Action& action, const Signal& signal, const QString& region,
                                   const Rulebook& rulebook)
{
    QString text = QStringLiteral("[%1] %2 · %3 · %4\n    %5 %6\n")
                       .arg(words::severity(signal.severity), words::signalTitle(signal, rulebook), region,
                            words::foreign(action.responsible), words::signalDetail(signal, rulebook),
                            words::signalStep(signal, rulebook));
    for (const std::string& name : action.passedOver)
        text += QStringLiteral("    ") + tr("%1 is away.").arg(words::foreign(name)) + QLatin1Char('\n');
    if (signal.calendarGap)
        text += QStringLiteral("    ") +
                tr("Counted in working days that the calendar does not know: add that year to calendar.toml.") +
                QLatin1Char('\n');
    if (action.history.empty())
        text += QStringLiteral("    ") + tr("Past interactions: none on file.") + QLatin1Char('\n');
    return text + QStringLiteral("    ") + words::foreign(action.key) + QLatin1Char('\n');
}

// A briefing of a company that was never read would be a page of dashes: say so.
bool isEmpty(const Facts& facts) { return facts.regions.empty() && facts.customerRecords.empty(); }

} // namespace

int assessAll(const Context& context)
{
    const auto judged = context.judge();
    if (!judged)
        return context.fail(judged.error());
    const Context::Judged& j = judged.value();
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/assess/1"), assessmentJson(*j.assessment, j.workspace->rulebook()));
    else
        context.print(AssessCommand::summary(*j.assessment, j.workspace->rulebook()));
    if (isEmpty(*j.facts)) {
        context.notice(
            AssessCommand::tr("Nothing has been read yet: connect systems with \"source add\" and run \"sync\"."));
        return Partly;
    }
    return Done;
}

int actions(const Context& context)
{
    const auto judged = context.judge();
    if (!judged)
        return context.fail(judged.error());
    const Assessment& a = *judged.value().assessment;
    const Rulebook& rulebook = judged.value().workspace->rulebook();
    const QString region = context.line().value(QStringLiteral("region"));
    const ActionBook book(withoutUndone(judged.value().workspace->actionSteps(a.knownAt)), a.asOf);
    if (context.isJson()) {
        context.printJson(QStringLiteral("plumbline/actions/1"),
                          {{QStringLiteral("asOf"), isoText(a.asOf)},
                           {QStringLiteral("actions"), actionsJson(a, rulebook, book, region)}});
        return Done;
    }
    QString text;
    for (const Action& action : a.actions) {
        const Signal& signal = a.signalList[action.signal];
        const QString name = signal.region.isSet() ? words::foreign(a.regions[signal.region.at()].name) : words::dash();
        if (!region.isEmpty() && name != region)
            continue;
        text += AssessCommand::actionLines(action, signal, name, rulebook);
    }
    context.print(text.isEmpty() ? AssessCommand::tr("No pending actions.") : text);
    return Done;
}

} // namespace plumbline::ctl
