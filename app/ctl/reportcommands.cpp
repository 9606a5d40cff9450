#include "app/ctl/context.h"
#include "app/papers/requests.h"
#include "ui/words/figures.h"

#include <QCoreApplication>
#include <QDir>

namespace plumbline::ctl {
namespace {

class ReportCommands {
    Q_DECLARE_TR_FUNCTIONS(ReportCommands)
};

Result<Day> dayAsked(const Context& context, const Workspace& workspace)
{
    const QString text = context.line().value(QStringLiteral("day"));
    if (const auto day = dayFromIso(text.toStdString()))
        return *day;
    if (!text.isEmpty())
        return Error{ErrorCode::InvalidArgument, {text.toStdString(), "--day YYYY-MM-DD"}, {}};
    const auto at = context.asOf(workspace);
    if (!at)
        return at.error();
    return workspace.rulebook().clock.dayAt(at.value());
}

Result<ui::DailyRequest> dailyRequest(const Context& context)
{
    const auto workspace = context.workspace();
    if (!workspace)
        return workspace.error();
    const auto day = dayAsked(context, *workspace.value());
    if (!day)
        return day.error();
    const auto known = context.knownAt(*workspace.value());
    if (!known)
        return known.error();
    const auto facts = workspace.value()->loadFacts(known.value());
    if (!facts)
        return facts.error();
    auto request = dailyReportOf(*workspace.value(), *facts.value(), day.value());
    if (!request)
        return request.error();
    for (const QString& name : context.line().options.value(QStringLiteral("region"))) {
        const auto region = regionNamed(*request.value().assessment, name);
        if (!region)
            return region.error();
        request.value().regions.push_back(region.value());
    }
    return request;
}

} // namespace

int report(const Context& context)
{
    const auto request = dailyRequest(context);
    if (!request)
        return context.fail(request.error());
    const QString file = context.line().value(QStringLiteral("output"));
    if (file.isEmpty()) {
        const QString text = ui::dailyText(request.value());
        if (context.isJson())
            context.printJson(QStringLiteral("plumbline/daily-report/1"), {{QStringLiteral("text"), text}});
        else
            context.print(text);
        return Done;
    }
    const auto paper = ui::layOutDaily(request.value());
    if (!paper)
        return context.fail(paper.error());
    if (const auto written = ui::writePaper(paper.value(), file); !written)
        return context.fail(written.error());
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/daily-report/1"), {{QStringLiteral("file"), file}});
    else
        context.print(ReportCommands::tr("Written: %1").arg(QDir::toNativeSeparators(file)));
    return Done;
}

} // namespace plumbline::ctl
