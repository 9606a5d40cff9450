#include "app/ctl/context.h"
#include "ui/briefing/briefing.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QDir>

namespace plumbline::ctl {
namespace {

class BriefingCommand {
    Q_DECLARE_TR_FUNCTIONS(BriefingCommand)
};

RegionIndex regionNamed(const Assessment& assessment, const QString& wanted)
{
    for (std::size_t i = 0; i < assessment.regions.size(); ++i) {
        const RegionView& region = assessment.regions[i];
        if (words::foreign(region.name) == wanted ||
            region.id == recordId("crm", Collection::Region, wanted.toStdString()))
            return {static_cast<std::int32_t>(i)};
    }
    return {};
}

Result<Month> monthOf(const Context& context, const Context::Judged& judged)
{
    const QString text = context.line().value(QStringLiteral("month"));
    if (text.isEmpty())
        return judged.workspace->rulebook().clock.monthAt(judged.assessment->asOf);
    if (const auto month = monthFromIso(text.toStdString()))
        return *month;
    return Error{ErrorCode::InvalidArgument, {text.toStdString(), "--month YYYY-MM"}, {}};
}

// An ended month is told as it stood at its end, whatever became of it later.
Result<AssessmentPtr> assessmentOf(Month month, const Context::Judged& judged)
{
    const Instant at = judged.workspace->briefingInstant(month, judged.assessment->asOf);
    if (at == judged.assessment->asOf)
        return judged.assessment;
    return judged.workspace->judge(*judged.facts, at);
}

Result<ui::BriefingRequest> requestOf(const Context& context, const Context::Judged& judged)
{
    const auto month = monthOf(context, judged);
    if (!month)
        return month.error();
    const auto assessment = assessmentOf(month.value(), judged);
    if (!assessment)
        return assessment.error();
    const QString wanted = context.line().value(QStringLiteral("region"));
    ui::BriefingRequest request;
    request.assessment = assessment.value();
    request.region = regionNamed(*request.assessment, wanted);
    if (!request.region.isSet())
        return Error{ErrorCode::NothingFound, {wanted.toStdString()}, {}};
    request.rulebook = judged.workspace->rulebook();
    request.month = month.value();
    request.outputFile = context.line().value(QStringLiteral("output"));
    request.now = context.clock()();
    request.steps = judged.workspace->actionSteps();
    return request;
}

} // namespace

int briefing(const Context& context)
{
    for (const QString& option : {QStringLiteral("region"), QStringLiteral("output")}) {
        if (context.line().value(option).isEmpty())
            return context.fail({ErrorCode::InvalidArgument, {"briefing", "--" + option.toStdString()}, {}});
    }
    const auto judged = context.judge();
    if (!judged)
        return context.fail(judged.error());
    auto asked = requestOf(context, judged.value());
    if (!asked)
        return context.fail(asked.error());
    ui::BriefingRequest& request = asked.value();
    ui::prepareBriefing(request);
    const auto report = ui::writeBriefing(request);
    if (!report)
        return context.fail(report.error());
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/briefing/1"), {{QStringLiteral("file"), request.outputFile},
                                                                   {QStringLiteral("pages"), report.value().pages}});
    else
        context.print(BriefingCommand::tr("%1: %n page(s)", nullptr, report.value().pages)
                          .arg(QDir::toNativeSeparators(request.outputFile)));
    return Done;
}

} // namespace plumbline::ctl
