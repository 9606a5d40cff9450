#include "app/desk/livesession.h"

#include "app/publishing.h"
#include "ui/briefing/briefing.h"
#include "ui/briefing/pdf/pdfreader.h"
#include "ui/words/publishwords.h"
#include "ui/words/sentences.h"

#include <QDir>
#include <QFile>
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

// Everything about a briefing that takes long and needs no GUI.
Result<ui::BriefingRequest> requestFor(const Workspace& workspace, const ui::BriefingJob& job,
                                       const AssessmentPtr& shown, const FactsPtr& facts, Instant now)
{
    ui::BriefingRequest request;
    request.assessment = shown;
    if (const Instant at = workspace.briefingInstant(job.month, shown->asOf); at != shown->asOf) {
        const auto judged = workspace.judge(*facts, at);
        if (!judged)
            return judged.error();
        request.assessment = judged.value();
    }
    request.facts = facts;
    request.rulebook = workspace.rulebook();
    request.month = job.month;
    request.outputFile = job.outputFile;
    request.options = job.options;
    request.now = now;
    const Publishing publishing(workspace);
    auto publication = publishing.publication(*facts, *request.assessment, job.month, job.options.regions, now);
    if (!publication)
        return publication.error();
    request.publication = std::move(publication.value());
    auto restated = publishing.restatements(*facts, job.month);
    if (!restated)
        return restated.error();
    request.restated = std::move(restated.value());
    return request;
}

struct VerificationWords {
    QString verdict;
    QStringList findings;
};

VerificationWords verified(const Workspace& workspace, const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {words::error({ErrorCode::FileUnreadable, {QDir::toNativeSeparators(name).toStdString()}, {}}), {}};
    const auto reader = ui::PdfReader::read(file.readAll());
    const auto read = reader ? publicationFrom(reader->attachmentWith("plumbline/publication/"))
                             : std::optional<ReadPublication>();
    if (!read)
        return {words::notVerifiable(QDir::toNativeSeparators(name)), {}};
    const auto found = Publishing(workspace).verify(*read, reader->pages());
    if (!found)
        return {words::error(found.error()), {}};
    return {words::verdictOn(found.value()), words::findingsOf(found.value())};
}

} // namespace

void LiveSession::verifyBriefing(const QString& file)
{
    const auto verify = [workspace = m_workspace, file] { return verified(*workspace, file); };
    inBackground(this, m_briefings, verify, [this](const VerificationWords& words) {
        Q_EMIT briefingVerified(words.verdict, words.findings);
    });
}

void LiveSession::exportBriefing(const ui::BriefingJob& job)
{
    if (!m_assessment) {
        Q_EMIT briefingFinished(job.outputFile,
                                words::error({ErrorCode::NothingFound, {job.outputFile.toStdString()}, {}}));
        return;
    }
    *m_briefingCancelled = false;
    if (m_facts)
        judgeBriefing(job);
    else
        m_waiting.push_back(job);
}

void LiveSession::judgeBriefing(const ui::BriefingJob& job)
{
    using Asked = std::optional<Result<ui::BriefingRequest>>; // a future's value starts out empty
    const auto ask = [workspace = m_workspace, job, shown = m_assessment, facts = m_facts, now = m_clock()] {
        return Asked(requestFor(*workspace, job, shown, facts, now));
    };
    inBackground(this, m_briefings, ask, [this, job](const Asked& asked) {
        if (asked->ok())
            writeBriefing(asked->value());
        else
            Q_EMIT briefingFinished(job.outputFile, words::error(asked->error()));
    });
}

void LiveSession::writeBriefing(const ui::BriefingRequest& asked)
{
    ui::BriefingRequest request = asked;
    request.steps = m_steps;
    auto prepared = ui::prepareBriefing(request);
    if (!prepared) {
        Q_EMIT briefingFinished(request.outputFile, words::error(prepared.error()));
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
                 [this, file = request.outputFile](const QString& failure) { Q_EMIT briefingFinished(file, failure); });
}

} // namespace plumbline
