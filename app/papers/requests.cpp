#include "app/papers/requests.h"

#include "app/publishing.h"

#include <QDir>
#include <QFile>

namespace plumbline {

namespace {

constexpr auto kShippedTemplate = ":/plumbline/report/daily-report.txt";

// The template of the data folder, else the one that comes with the program.
Result<std::vector<DailyLine>> templateIn(const QString& dataFolder)
{
    const QString own = dataFolder + QStringLiteral("/daily-report.txt");
    QFile file(QFile::exists(own) ? own : QString::fromLatin1(kShippedTemplate));
    const std::string name = QDir::toNativeSeparators(file.fileName()).toStdString();
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, {name}, {}};
    return readDailyTemplate(file.readAll().toStdString(), name);
}

} // namespace

Result<ui::BriefingRequest> briefingOf(const Workspace& workspace, const FactsPtr& facts, const AssessmentPtr& shown,
                                       Month month, Instant now)
{
    ui::BriefingRequest request;
    request.assessment = shown;
    if (const Instant at = workspace.briefingInstant(month, shown->asOf); at != shown->asOf) {
        const auto judged = workspace.judge(*facts, at);
        if (!judged)
            return judged.error();
        request.assessment = judged.value();
    }
    request.facts = facts;
    request.rulebook = workspace.rulebook();
    request.month = month;
    request.now = now;
    const Publishing publishing(workspace);
    auto publication = publishing.publication(*facts, *request.assessment, month, {}, now);
    if (!publication)
        return publication.error();
    request.publication = std::move(publication.value());
    auto restated = publishing.restatements(*facts, month);
    if (!restated)
        return restated.error();
    request.restated = std::move(restated.value());
    return request;
}

Result<ui::DailyRequest> dailyReportOf(const Workspace& workspace, const Facts& facts, Day day)
{
    const auto lines = templateIn(workspace.dataFolder());
    if (!lines)
        return lines.error();
    const CompanyClock clock = workspace.rulebook().clock;
    const Instant at = dailyInstant(facts, day, clock);
    const auto assessment = workspace.judge(facts, at);
    if (!assessment)
        return assessment.error();
    ui::DailyRequest request;
    request.assessment = assessment.value();
    request.rulebook = workspace.rulebook();
    request.report = dailyReport(facts, *assessment.value(), day, clock, lines.value());
    request.steps = workspace.actionSteps(at);
    return request;
}

} // namespace plumbline
