#include "app/desk/livesession.h"

#include "ui/briefing/briefing.h"
#include "ui/words/sentences.h"

#include <QFutureWatcher>
#include <QtConcurrent>

namespace plumbline {
namespace {

RegionIndex regionWith(const Assessment& assessment, RecordId id)
{
    for (std::size_t i = 0; i < assessment.regions.size(); ++i) {
        if (assessment.regions[i].id == id)
            return {static_cast<std::int32_t>(i)};
    }
    return {};
}

// Runs `work` on the pool and hands its result to `done` on the thread of `owner`, unless that is gone.
template <typename Work, typename Done> void inBackground(QObject* owner, QThreadPool& pool, Work work, Done done)
{
    using Answer = decltype(work());
    auto* watcher = new QFutureWatcher<Answer>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(&pool, std::move(work)));
}

} // namespace

void LiveSession::exportBriefing(const ui::BriefingJob& job)
{
    const bool known = m_assessment && job.region.isSet() && job.region.at() < m_assessment->regions.size();
    if (!known) {
        Q_EMIT briefingFinished(job.outputFile,
                                words::error({ErrorCode::NothingFound, {job.outputFile.toStdString()}, {}}));
        return;
    }
    const BriefingOrder order{m_assessment->regions[job.region.at()].id, job.month, job.outputFile};
    const Instant at = m_workspace->briefingInstant(order.month, m_assessment->asOf);
    if (m_facts || at == m_assessment->asOf)
        judgeBriefing(order);
    else
        m_waiting.push_back(order);
}

void LiveSession::judgeBriefing(const BriefingOrder& order)
{
    const Instant at = m_workspace->briefingInstant(order.month, m_assessment->asOf);
    if (at == m_assessment->asOf) {
        writeBriefing(order, m_assessment);
        return;
    }
    const auto judge = [workspace = m_workspace, facts = m_facts, at] { return workspace->judge(*facts, at); };
    using Judged = std::optional<Result<AssessmentPtr>>; // a future's value starts out empty
    inBackground(
        this, m_briefings, [judge] { return Judged(judge()); },
        [this, order](const Judged& judged) {
            if (judged->ok())
                writeBriefing(order, judged->value());
            else
                Q_EMIT briefingFinished(order.file, words::error(judged->error()));
        });
}

void LiveSession::writeBriefing(const BriefingOrder& order, const AssessmentPtr& assessment)
{
    ui::BriefingRequest request;
    request.assessment = assessment;
    request.rulebook = m_workspace->rulebook();
    request.region = regionWith(*assessment, order.region);
    request.month = order.month;
    request.outputFile = order.file;
    request.now = m_clock();
    request.steps = m_steps;
    ui::prepareBriefing(request);

    const auto write = [request = std::move(request)] {
        const auto report = ui::writeBriefing(request);
        return report ? QString() : words::error(report.error());
    };
    inBackground(this, m_briefings, write,
                 [this, file = order.file](const QString& failure) { Q_EMIT briefingFinished(file, failure); });
}

} // namespace plumbline
