#include "app/desk/livepublisher.h"

#include "app/papers/checkedfile.h"
#include "app/papers/requests.h"
#include "app/papers/tablefiles.h"
#include "app/publishing.h"
#include "ui/briefing/briefing.h"
#include "ui/exporting/savefile.h"
#include "ui/words/publishwords.h"
#include "ui/words/sentences.h"

#include <QDir>
#include <QFutureWatcher>
#include <QtConcurrent>

namespace plumbline {
namespace {

// Runs `work` on the pool and hands its result to `done` on the thread of `owner`, unless that is gone.
template <typename Result, typename Work, typename Done>
void inBackground(QObject* owner, QThreadPool& pool, Work work, Done done)
{
    using Held = std::optional<Result>; // a future's value starts out empty
    auto* watcher = new QFutureWatcher<Held>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(*watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(&pool, [work = std::move(work)] { return Held(work()); }));
}

QString failureOf(const Error& error) { return words::error(error); }

struct LaidOut {
    std::shared_ptr<const ui::BriefingRequest> read; // null: it could not be
    ui::PaperPtr paper;                              // null: see failure
    QString failure;
};

ui::PaperPtr held(Result<ui::Paper>& paper) { return std::make_shared<const ui::Paper>(std::move(paper.value())); }

struct VerdictWords {
    QString verdict;
    QStringList findings;
};

VerdictWords wordsOn(const Workspace& workspace, const QString& file)
{
    const auto checked = checkFile(workspace, file);
    if (!checked)
        return {failureOf(checked.error()), {}};
    if (!checked.value().verification)
        return {words::notVerifiable(QDir::toNativeSeparators(file)), {}};
    QStringList findings = words::findingsOf(*checked.value().verification);
    if (!checked.value().auditHolds)
        findings << words::auditBroken();
    return {words::verdictOn(*checked.value().verification), findings};
}

Result<ui::MonthState> stateOf(const Workspace& workspace, const Facts& facts, Month month, Instant now)
{
    const Publishing publishing(workspace);
    auto items = publishing.readiness(facts, month, now);
    if (!items)
        return items.error();
    const auto sealed = publishing.sealedMonths();
    if (!sealed)
        return sealed.error();
    ui::MonthState state;
    state.month = month;
    state.hasEnded = now > workspace.rulebook().clock.endOf(lastDay(month));
    state.items = std::move(items.value());
    for (const SealedMonth& one : sealed.value()) {
        if (one.month == month) {
            state.sealedAt = one.sealedAt;
            state.isByHand = one.isByHand;
        }
    }
    return state;
}

// Nothing: no month is due.
std::optional<SealedMonth> dueProposal(const Workspace& workspace, const Facts& facts, Instant now)
{
    const Publishing publishing(workspace);
    const auto month = publishing.dueMonth(facts, now);
    if (!month)
        return std::nullopt;
    auto proposal = publishing.proposal(facts, *month, now, false);
    return proposal ? std::optional(std::move(proposal.value())) : std::nullopt;
}

} // namespace

LivePublisher::LivePublisher(std::shared_ptr<const Workspace> workspace, std::function<Instant()> clock)
    : m_workspace(std::move(workspace))
    , m_clock(std::move(clock))
{
    m_pool.setMaxThreadCount(1);
}

LivePublisher::~LivePublisher() = default;

void LivePublisher::show(const AssessmentPtr& assessment, const FactsPtr& facts)
{
    m_assessment = assessment;
    m_facts = facts;
    m_read.reset();
    if (!m_facts)
        return;
    for (const Waiting& one : std::exchange(m_waiting, {}))
        one.begin();
}

void LivePublisher::refuseWaiting(const Error& error)
{
    for (const Waiting& one : std::exchange(m_waiting, {}))
        one.refuse(failureOf(error));
}

void LivePublisher::withFacts(std::function<void()> begin, Refusal refuse)
{
    if (!m_assessment)
        refuse(failureOf(
            {ErrorCode::NothingFound, {QDir::toNativeSeparators(m_workspace->dataFolder()).toStdString()}, {}}));
    else if (m_facts)
        begin();
    else
        m_waiting.push_back({std::move(begin), std::move(refuse)});
}

// Request 0 is never overtaken.
void LivePublisher::layOut(const ui::BriefingJob& job, int requestId, const Answer& answer)
{
    if (isOvertaken(requestId))
        return;
    const bool isKnown = m_read && m_read->month == job.month && m_read->facts == m_facts;
    const auto work = [workspace = m_workspace, read = isKnown ? m_read->request : nullptr, job, steps = m_steps,
                       shown = m_assessment, facts = m_facts, now = m_clock(), newest = m_newest, requestId] {
        const auto isOvertaken = [&] { return requestId != 0 && *newest != requestId; };
        LaidOut made{read, nullptr, {}};
        if (!made.read && !isOvertaken()) {
            auto month = briefingOf(*workspace, facts, shown, job.month, now);
            if (!month)
                return LaidOut{nullptr, nullptr, failureOf(month.error())};
            made.read = std::make_shared<const ui::BriefingRequest>(std::move(month.value()));
        }
        if (isOvertaken())
            return made;
        ui::BriefingRequest request = *made.read;
        request.options = job.options;
        request.steps = steps;
        auto paper = ui::layOutBriefing(request);
        if (paper)
            made.paper = held(paper);
        else
            made.failure = failureOf(paper.error());
        return made;
    };
    inBackground<LaidOut>(this, m_pool, work, [=, this, facts = m_facts](const LaidOut& made) {
        if (made.read && facts == m_facts)
            m_read = ReadMonth{job.month, facts, made.read};
        if (!isOvertaken(requestId))
            answer(made.paper, made.failure);
    });
}

void LivePublisher::layOutBriefing(int requestId, const ui::BriefingJob& job)
{
    *m_newest = requestId;
    const auto answer = [this, requestId](const ui::PaperPtr& paper, const QString& failure) {
        Q_EMIT paperReady(requestId, paper, failure);
    };
    withFacts([=, this] { layOut(job, requestId, answer); }, [=](const QString& failure) { answer(nullptr, failure); });
}

void LivePublisher::layOutDaily(int requestId, const ui::DailyJob& job)
{
    *m_newest = requestId;
    const auto answer = [this, requestId](const LaidOut& made) {
        if (!isOvertaken(requestId))
            Q_EMIT paperReady(requestId, made.paper, made.failure);
    };
    const auto begin = [=, this] {
        const auto work = [workspace = m_workspace, facts = m_facts, job, newest = m_newest, requestId] {
            if (*newest != requestId)
                return LaidOut{};
            auto request = dailyReportOf(*workspace, *facts, job.day);
            if (!request)
                return LaidOut{nullptr, nullptr, failureOf(request.error())};
            request.value().regions = job.regions;
            request.value().paper = job.paper;
            auto paper = ui::layOutDaily(request.value());
            return paper ? LaidOut{nullptr, held(paper), {}} : LaidOut{nullptr, nullptr, failureOf(paper.error())};
        };
        inBackground<LaidOut>(this, m_pool, work, answer);
    };
    withFacts(begin, [=](const QString& failure) { answer({nullptr, nullptr, failure}); });
}

void LivePublisher::exportBriefing(const ui::BriefingJob& job)
{
    *m_isCancelled = false;
    if (job.paper)
        return writePaper(job.paper, job.outputFile);
    const auto refuse = [this, job](const QString& failure) { Q_EMIT written(job.outputFile, failure); };
    const auto take = [=, this](const ui::PaperPtr& paper, const QString& failure) {
        paper ? writePaper(paper, job.outputFile) : refuse(failure);
    };
    withFacts([=, this] { layOut(job, 0, take); }, refuse);
}

void LivePublisher::writePaper(const ui::PaperPtr& paper, const QString& file)
{
    // The pool is this object's and ends before it, so a page's progress may be posted to it.
    const auto tell = [this, isCancelled = m_isCancelled](int done, int all) {
        QMetaObject::invokeMethod(
            this, [this, done, all] { Q_EMIT progressed(done, all); }, Qt::QueuedConnection);
        return !*isCancelled;
    };
    const auto work = [paper, file, tell, isCancelled = m_isCancelled] {
        const auto report = ui::writePaper(*paper, file, tell);
        *isCancelled = false;
        return report ? QString() : failureOf(report.error());
    };
    inBackground<QString>(this, m_pool, work, [this, file](const QString& failure) { Q_EMIT written(file, failure); });
}

void LivePublisher::writeTable(const ui::TableJob& job)
{
    if (!m_assessment) {
        Q_EMIT written(job.outputFile, failureOf({ErrorCode::NothingFound, {job.table.toStdString()}, {}}));
        return;
    }
    const auto work = [workspace = m_workspace, shown = m_assessment, job] {
        const auto bytes = tableBytes(job.table, job.outputFile, *shown, workspace->rulebook());
        if (!bytes)
            return failureOf(bytes.error());
        const Status saved = ui::saveWhole(job.outputFile, bytes.value());
        return saved ? QString() : failureOf(saved.error());
    };
    inBackground<QString>(this, m_pool, work,
                          [this, file = job.outputFile](const QString& failure) { Q_EMIT written(file, failure); });
}

void LivePublisher::verify(const QString& file)
{
    inBackground<VerdictWords>(
        this, m_pool, [workspace = m_workspace, file] { return wordsOn(*workspace, file); },
        [this](const VerdictWords& words) { Q_EMIT verified(words.verdict, words.findings); });
}

void LivePublisher::assessMonth(int requestId, Month month)
{
    const auto begin = [=, this] {
        const auto work = [workspace = m_workspace, facts = m_facts, month, now = m_clock()] {
            return stateOf(*workspace, *facts, month, now);
        };
        inBackground<Result<ui::MonthState>>(this, m_pool, work, [=, this](const Result<ui::MonthState>& state) {
            Q_EMIT monthAssessed(requestId, state ? state.value() : ui::MonthState{},
                                 state ? QString() : failureOf(state.error()));
        });
    };
    withFacts(begin, [=, this](const QString& failure) { Q_EMIT monthAssessed(requestId, {}, failure); });
}

void LivePublisher::sealMonth(Month month)
{
    const auto begin = [=, this] {
        const auto work = [workspace = m_workspace, facts = m_facts, month, now = m_clock()] {
            return Publishing(*workspace).proposal(*facts, month, now, true);
        };
        inBackground<Result<SealedMonth>>(this, m_pool, work, [this](const Result<SealedMonth>& proposal) {
            if (proposal)
                Q_EMIT sealWanted(proposal.value());
            else
                Q_EMIT sealRefused(failureOf(proposal.error()));
        });
    };
    withFacts(begin, [this](const QString& failure) { Q_EMIT sealRefused(failure); });
}

void LivePublisher::sealIfDue()
{
    if (!m_facts || !m_workspace->isWritable())
        return;
    const auto work = [workspace = m_workspace, facts = m_facts, now = m_clock()] {
        return dueProposal(*workspace, *facts, now);
    };
    inBackground<std::optional<SealedMonth>>(this, m_pool, work, [this](const std::optional<SealedMonth>& proposal) {
        if (proposal)
            Q_EMIT sealWanted(*proposal);
    });
}

void LivePublisher::endSeal(const SealedMonth& month, const std::optional<Error>& error)
{
    m_read.reset(); // a briefing opens with what changed since the newest seal
    if (!error)
        Q_EMIT monthSealed(month.month, static_cast<int>(month.figures.size()), month.isByHand);
    else if (month.isByHand) // what nobody asked for is tried again with the next records
        Q_EMIT sealRefused(failureOf(*error));
}

} // namespace plumbline
