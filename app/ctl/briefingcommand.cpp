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
        return judged.workspace->rulebook().clock.monthAt(judged.assessment.asOf);
    if (const auto month = monthFromIso(text.toStdString()))
        return *month;
    return Error{ErrorCode::InvalidArgument, {text.toStdString(), "--month YYYY-MM"}, {}};
}

} // namespace

int briefing(const Context& context)
{
    for (const QString& option : {QStringLiteral("region"), QStringLiteral("output")}) {
        if (context.line().value(option).isEmpty())
            return context.fail({ErrorCode::InvalidArgument, {"briefing", "--" + option.toStdString()}, {}});
    }
    auto judged = context.judge();
    if (!judged)
        return context.fail(judged.error());
    const auto month = monthOf(context, judged.value());
    if (!month)
        return context.fail(month.error());
    const QString wanted = context.line().value(QStringLiteral("region"));
    ui::BriefingRequest request;
    request.region = regionNamed(judged.value().assessment, wanted);
    if (!request.region.isSet())
        return context.fail({ErrorCode::NothingFound, {wanted.toStdString()}, {}});
    request.assessment = std::make_shared<const Assessment>(std::move(judged.value().assessment));
    request.rulebook = judged.value().workspace->rulebook();
    request.month = month.value();
    request.outputFile = context.line().value(QStringLiteral("output"));
    request.now = context.clock()();
    request.steps = judged.value().workspace->actionSteps();
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
