#include "app/papers/evidencejson.h"

#include "app/papers/assessmentjson.h"
#include "core/assess/decisionchain.h"
#include "ui/words/sentences.h"

namespace plumbline {
namespace {

QJsonObject departmentJson(const DepartmentView& view, Instant asOf)
{
    const bool hasSince = view.known && view.since.isKnown();
    return {{QStringLiteral("department"), words::department(static_cast<Department>(view.department))},
            {QStringLiteral("state"),
             view.known ? words::stepState(static_cast<StepState>(view.state)) : words::verdict(Verdict::Unknown)},
            {QStringLiteral("known"), view.known},
            {QStringLiteral("since"), hasSince ? instantJson(view.since) : QJsonValue()},
            {QStringLiteral("days"),
             hasSince ? QJsonValue(static_cast<qint64>((asOf - view.since).ms / 86'400'000)) : QJsonValue()},
            {QStringLiteral("record"),
             view.record.isSet() ? QJsonValue(QString::number(view.record.value)) : QJsonValue()}};
}

} // namespace

QJsonArray reasonsJson(const std::vector<Reason>& reasons, const Rulebook& rulebook)
{
    QJsonArray array;
    for (const Reason& reason : reasons)
        array += reasonJson(reason, rulebook, {});
    return array;
}

QJsonArray trailJson(const ProjectAssessment& project, const Rulebook& rulebook)
{
    const QStringList names{QStringLiteral("promises"), QStringLiteral("price"), QStringLiteral("delivery")};
    QJsonArray lines;
    for (const TrailLine& line : project.trail) {
        lines += QJsonObject{{QStringLiteral("line"), names.value(static_cast<int>(line.kind))},
                             {QStringLiteral("coverage"), ratioJson(line.coverage)},
                             {QStringLiteral("items"), reasonsJson(line.items, rulebook)}};
    }
    return lines;
}

QJsonObject signOffJson(const ProjectAssessment& project, Instant asOf)
{
    QJsonArray departments;
    for (const DepartmentView& view : project.departments)
        departments += departmentJson(view, asOf);
    const DepartmentView* blocking = project.open ? blockingDepartment(project) : nullptr;
    return {{QStringLiteral("departments"), departments},
            {QStringLiteral("blocking"), blocking ? QJsonValue(departmentJson(*blocking, asOf)) : QJsonValue()}};
}

QJsonObject windowJson(const Window& window)
{
    return {{QStringLiteral("from"), jsonText(toIso(window.from))}, {QStringLiteral("to"), jsonText(toIso(window.to))}};
}

QJsonArray effectsJson(const std::vector<EffectMeasure>& effects)
{
    const QStringList names{QStringLiteral("effective_visits_per_working_day"), QStringLiteral("lead_conversion"),
                            QStringLiteral("rebate_disputes_per_order")};
    QJsonArray array;
    for (const EffectMeasure& effect : effects) {
        QJsonObject object{{QStringLiteral("measure"), names.value(static_cast<int>(effect.kind))},
                           {QStringLiteral("before"), windowJson(effect.before)},
                           {QStringLiteral("after"), windowJson(effect.after)},
                           {QStringLiteral("rateBefore"), ratioJson(effect.rateBefore)},
                           {QStringLiteral("rateAfter"), ratioJson(effect.rateAfter)},
                           {QStringLiteral("multiple"), QJsonValue()}};
        if (effect.hasMultiple)
            object.insert(QStringLiteral("multiple"), exactJson(effect.multiple));
        array += object;
    }
    return array;
}

QJsonObject courseJson(const Action& action, const ActionCourse& course, const Rulebook& rulebook,
                       const QString& script)
{
    const QStringList states{QStringLiteral("open"), QStringLiteral("taken"), QStringLiteral("waiting"),
                             QStringLiteral("completed"), QStringLiteral("dismissed")};
    QJsonArray passedOver, missing;
    for (const std::string& name : action.passedOver)
        passedOver += jsonText(name);
    const bool nothingKnown = action.background.empty() || action.background.front().code == ReasonCode::NoneOnFile;
    if (nothingKnown)
        missing += QStringLiteral("background");
    if (action.history.empty())
        missing += QStringLiteral("history");
    if (script.isEmpty())
        missing += QStringLiteral("script");
    return {{QStringLiteral("passedOver"), passedOver},
            {QStringLiteral("background"), reasonsJson(action.background, rulebook)},
            {QStringLiteral("history"), idsJson(action.history)},
            {QStringLiteral("noneOnFile"), missing},
            {QStringLiteral("state"), states.value(static_cast<int>(course.state))},
            {QStringLiteral("shownAt"), instantJson(course.shownAt)},
            {QStringLiteral("firstStepAt"), instantJson(course.firstCorrective)},
            {QStringLiteral("waitUntil"), instantJson(course.waitUntil)}};
}

} // namespace plumbline
