#include "app/ctl/context.h"
#include "app/papers/requests.h"
#include "ui/briefing/briefing.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace plumbline::ctl {
namespace {

class BriefingCommand {
    Q_DECLARE_TR_FUNCTIONS(BriefingCommand)
};

constexpr std::pair<const char*, ui::BriefingSection> kSections[] = {
    {"money", ui::BriefingSection::Money},       {"funnel", ui::BriefingSection::Funnel},
    {"projects", ui::BriefingSection::Projects}, {"actions", ui::BriefingSection::Actions},
    {"findings", ui::BriefingSection::Findings}, {"restatements", ui::BriefingSection::Restatements},
    {"method", ui::BriefingSection::Method}};

Status readSections(const QString& text, ui::BriefingOptions& options)
{
    if (text.isEmpty())
        return Nothing{};
    options.sections.reset();
    for (const QString& name : text.split(u',')) {
        const auto found = std::find_if(std::begin(kSections), std::end(kSections),
                                        [&](const auto& one) { return name.trimmed() == QLatin1String(one.first); });
        if (found == std::end(kSections))
            return Error{ErrorCode::InvalidArgument, {name.toStdString(), "--sections money,funnel,..."}, {}};
        options.sections.set(static_cast<std::size_t>(found->second));
    }
    return Nothing{};
}

Result<ui::BriefingOptions> optionsOf(const Context& context, const Assessment& assessment)
{
    ui::BriefingOptions options;
    for (const QString& name : context.line().options.value(QStringLiteral("region"))) {
        const auto region = regionNamed(assessment, name);
        if (!region)
            return region.error();
        options.regions.push_back(region.value());
    }
    if (const Status read = readSections(context.line().value(QStringLiteral("sections")), options); !read)
        return read.error();
    const QString paper = context.line().value(QStringLiteral("paper"), QStringLiteral("A4"));
    if (paper.compare(QLatin1String("letter"), Qt::CaseInsensitive) == 0)
        options.paper = ui::PaperSize::Letter;
    else if (paper.compare(QLatin1String("a4"), Qt::CaseInsensitive) != 0)
        return Error{ErrorCode::InvalidArgument, {paper.toStdString(), "--paper A4, Letter"}, {}};
    options.isAnonymous = context.line().has(QStringLiteral("anonymous"));
    return options;
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

Result<ui::BriefingRequest> requestOf(const Context& context, const Context::Judged& judged)
{
    const auto month = monthOf(context, judged);
    if (!month)
        return month.error();
    auto request =
        briefingOf(*judged.workspace, judged.facts, judged.assessment, month.value(), context.clock()());
    if (!request)
        return request.error();
    auto options = optionsOf(context, *request.value().assessment);
    if (!options)
        return options.error();
    request.value().options = std::move(options.value());
    request.value().outputFile = context.line().value(QStringLiteral("output"));
    request.value().steps = judged.workspace->actionSteps();
    return request;
}

} // namespace

Result<RecordId> regionNamed(const Assessment& assessment, const QString& wanted)
{
    for (const RegionView& region : assessment.regions) {
        if (words::foreign(region.name) == wanted ||
            region.id == recordId("crm", Collection::Region, wanted.toStdString()))
            return region.id;
    }
    return Error{ErrorCode::NothingFound, {wanted.toStdString()}, {}};
}

int briefing(const Context& context)
{
    if (context.line().value(QStringLiteral("output")).isEmpty())
        return context.fail({ErrorCode::InvalidArgument, {"briefing", "--output"}, {}});
    const auto judged = context.judge();
    if (!judged)
        return context.fail(judged.error());
    auto asked = requestOf(context, judged.value());
    if (!asked)
        return context.fail(asked.error());
    const ui::BriefingRequest& request = asked.value();
    const auto paper = ui::layOutBriefing(request);
    if (!paper)
        return context.fail(paper.error());
    const auto report = ui::writePaper(paper.value(), request.outputFile);
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
