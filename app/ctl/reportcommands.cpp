#include "app/ctl/context.h"
#include "core/publish/dailyreport.h"
#include "ui/briefing/daily/dailydocument.h"
#include "ui/briefing/pdf/pdffile.h"
#include "ui/words/figures.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace plumbline::ctl {
namespace {

class ReportCommands {
    Q_DECLARE_TR_FUNCTIONS(ReportCommands)
};

constexpr auto kShippedTemplate = ":/plumbline/report/daily-report.txt";

// The template of the data folder, else the one that comes with the program.
Result<std::vector<DailyLine>> templateIn(const QString& dataFolder)
{
    const QString own = dataFolder + QStringLiteral("/daily-report.txt");
    QFile file(QFile::exists(own) ? own : QString::fromLatin1(kShippedTemplate));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, {QDir::toNativeSeparators(file.fileName()).toStdString()}, {}};
    return readDailyTemplate(file.readAll().toStdString(), QDir::toNativeSeparators(file.fileName()).toStdString());
}

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
    const auto lines = templateIn(context.dataFolder());
    if (!lines)
        return lines.error();
    const auto known = context.knownAt(*workspace.value());
    if (!known)
        return known.error();
    const auto facts = workspace.value()->loadFacts(known.value());
    if (!facts)
        return facts.error();
    const CompanyClock clock = workspace.value()->rulebook().clock;
    const Instant at = dailyInstant(*facts.value(), day.value(), clock);
    const auto assessment = workspace.value()->judge(*facts.value(), at);
    if (!assessment)
        return assessment.error();
    ui::DailyRequest request;
    request.assessment = assessment.value();
    request.rulebook = workspace.value()->rulebook();
    request.report = dailyReport(*facts.value(), *assessment.value(), day.value(), clock, lines.value());
    request.steps = workspace.value()->actionSteps(at);
    for (const QString& name : context.line().options.value(QStringLiteral("region"))) {
        const auto region = regionNamed(*assessment.value(), name);
        if (!region)
            return region.error();
        request.regions.push_back(region.value());
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
    const auto pdf = ui::dailyPdf(request.value());
    if (!pdf)
        return context.fail(pdf.error());
    if (const Status saved = ui::saveWhole(file, pdf.value()); !saved)
        return context.fail(saved.error());
    if (context.isJson())
        context.printJson(QStringLiteral("plumbline/daily-report/1"), {{QStringLiteral("file"), file}});
    else
        context.print(ReportCommands::tr("Written: %1").arg(QDir::toNativeSeparators(file)));
    return Done;
}

} // namespace plumbline::ctl
