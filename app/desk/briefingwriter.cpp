#include "app/desk/livesession.h"

#include "ui/briefing/briefing.h"
#include "ui/words/sentences.h"

#include <QFutureWatcher>
#include <QtConcurrent>

namespace plumbline {
namespace {

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
    if (!m_assessment) {
        Q_EMIT briefingFinished(job.outputFile,
                                words::error({ErrorCode::NothingFound, {job.outputFile.toStdString()}, {}}));
        return;
    }
    *m_briefingCancelled = false;
    const Instant at = m_workspace->briefingInstant(job.month, m_assessment->asOf);
    if (m_facts || at == m_assessment->asOf)
        judgeBriefing(job);
    else
        m_waiting.push_back(job);
}

void LiveSession::judgeBriefing(const ui::BriefingJob& job)
{
    const Instant at = m_workspace->briefingInstant(job.month, m_assessment->asOf);
    if (at == m_assessment->asOf) {
        writeBriefing(job, m_assessment);
        return;
    }
    const auto judge = [workspace = m_workspace, facts = m_facts, at] { return workspace->judge(*facts, at); };
    using Judged = std::optional<Result<AssessmentPtr>>; // a future's value starts out empty
    inBackground(
        this, m_briefings, [judge] { return Judged(judge()); },
        [this, job](const Judged& judged) {
            if (judged->ok())
                writeBriefing(job, judged->value());
            else
                Q_EMIT briefingFinished(job.outputFile, words::error(judged->error()));
        });
}

void LiveSession::writeBriefing(const ui::BriefingJob& job, const AssessmentPtr& assessment)
{
    ui::BriefingRequest request;
    request.assessment = assessment;
    request.facts = m_facts;
    request.rulebook = m_workspace->rulebook();
    request.month = job.month;
    request.outputFile = job.outputFile;
    request.options = job.options;
    request.now = m_clock();
    request.steps = m_steps;
    auto prepared = ui::prepareBriefing(request);
    if (!prepared) {
        Q_EMIT briefingFinished(job.outputFile, words::error(prepared.error()));
        return;
    }
    // The pool is this session's and ends before it, so a page's progress may be posted to it.
    const auto tell = [this, cancelled = m_briefingCancelled](int done, int all) {
        QMetaObject::invokeMethod(this, [this, done, all] { Q_EMIT briefingProgress(done, all); }, Qt::QueuedConnection);
        return !*cancelled;
    };
    const auto write = [briefing = std::move(prepared.value()), tell] {
        const auto report = ui::writeBriefing(briefing, tell);
        return report ? QString() : words::error(report.error());
    };
    inBackground(this, m_briefings, write,
                 [this, file = job.outputFile](const QString& failure) { Q_EMIT briefingFinished(file, failure); });
}

} // namespace plumbline
