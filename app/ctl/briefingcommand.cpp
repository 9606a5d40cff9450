#include "app/ctl/context.h"
#include "app/publishing.h"
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
    auto options = optionsOf(context, *assessment.value());
    if (!options)
        return options.error();
    ui::BriefingRequest request;
    request.assessment = assessment.value();
    request.facts = judged.facts;
    request.options = std::move(options.value());
    request.rulebook = judged.workspace->rulebook();
    request.month = month.value();
    request.outputFile = context.line().value(QStringLiteral("output"));
    request.now = context.clock()();
    request.steps = judged.workspace->actionSteps();
    const Publishing publishing(*judged.workspace);
    auto publication =
        publishing.publication(*judged.facts, *request.assessment, request.month, request.options.regions, request.now);
    if (!publication)
        return publication.error();
    request.publication = std::move(publication.value());
    auto restatements = publishing.restatements(*judged.facts, request.month);
    if (!restatements)
        return restatements.error();
    request.restated = std::move(restatements.value());
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
    const auto prepared = ui::prepareBriefing(request);
    if (!prepared)
        return context.fail(prepared.error());
    const auto report = ui::writeBriefing(prepared.value());
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
