#include "app/desk/livesession.h"

#include "ui/briefing/briefing.h"
#include "ui/words/sentences.h"

#include <QFutureWatcher>
#include <QtConcurrent>

namespace plumbline {

void LiveSession::exportBriefing(const ui::BriefingJob& job)
{
    if (!m_assessment) {
        Q_EMIT briefingFinished(job.outputFile,
                                words::error({ErrorCode::NothingFound, {job.outputFile.toStdString()}, {}}));
        return;
    }
    ui::BriefingRequest request;
    request.assessment = m_assessment;
    request.rulebook = m_workspace->rulebook();
    request.region = job.region;
    request.month = job.month;
    request.outputFile = job.outputFile;
    request.now = m_clock();
    request.steps = m_steps;
    ui::prepareBriefing(request);

    auto* watcher = new QFutureWatcher<QString>(this);
    connect(watcher, &QFutureWatcher<QString>::finished, this, [this, watcher, file = job.outputFile] {
        watcher->deleteLater();
        Q_EMIT briefingFinished(file, watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([request = std::move(request)] {
        const auto report = ui::writeBriefing(request);
        return report ? QString() : words::error(report.error());
    }));
}

} // namespace plumbline
