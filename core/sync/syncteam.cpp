#include "core/sync/syncteam.h"

#include "core/sync/browsersignin.h"
#include "core/sync/syncerrors.h"

#include <algorithm>
#include <exception>

namespace plumbline::sync {
namespace {

constexpr int kProgressMs = 250;

SourceOutcome failedOutcome(const std::string& system, const std::exception& failure)
{
    SourceOutcome outcome;
    outcome.system = system;
    outcome.error = Error{ErrorCode::AnswerUnexpected, {system, "", "internal"}, failure.what()};
    return outcome;
}

} // namespace

SyncTeam::SyncTeam(SyncSink& sink, SecretStore& secrets, std::function<Instant()> clock, SyncLimits limits)
    : m_sink(sink)
    , m_secrets(secrets)
    , m_clock(std::move(clock))
    , m_limits(std::move(limits))
{
    m_progressTimer.setInterval(kProgressMs);
    QObject::connect(&m_progressTimer, &QTimer::timeout, &m_context, [this] { emitProgress(); });
}

SyncTeam::~SyncTeam() = default;

void SyncTeam::start(std::vector<Source> sources, SyncMode mode, SystemSync::Progress progress, Finished finished)
{
    m_running = true;
    m_progress = std::move(progress);
    m_finished = std::move(finished);
    for (Source& source : sources) {
        Member& member = m_members.emplace_back();
        member.outcome.system = source.id;
        member.isLate = needsKeys(source, m_limits.profilesFolder);
        member.system =
            std::make_unique<SystemSync>(std::move(source), m_sink, m_secrets, m_clock, m_limits, m_cancellation);
    }
    m_progressTimer.start();
    m_task.emplace(runAllMembers(mode));
    const auto run = [this] {
        m_task->start([this] {
            QMetaObject::invokeMethod(
                &m_context, [this] { finish(); }, Qt::QueuedConnection);
        });
    };
    QMetaObject::invokeMethod(&m_context, run, Qt::QueuedConnection);
}

Task<void> SyncTeam::runAllMembers(SyncMode mode)
{
    for (const bool late : {false, true}) {
        std::vector<Task<void>> tasks;
        for (Member& member : m_members) {
            if (member.isLate == late)
                tasks.push_back(runMember(member, mode));
        }
        co_await runAll(std::move(tasks));
    }
}

Task<void> SyncTeam::runMember(Member& member, SyncMode mode)
{
    try {
        member.outcome = co_await member.system->run(mode, [this](const SyncProgress& progress) { note(progress); });
    } catch (const std::exception& failure) {
        member.outcome = failedOutcome(member.outcome.system, failure);
    }
}

void SyncTeam::test(const Source& source, std::function<void(SourceOutcome)> done)
{
    m_running = true;
    m_task.emplace(runTest(source, std::move(done)));
    QMetaObject::invokeMethod(
        &m_context, [this] { m_task->start({}); }, Qt::QueuedConnection);
}

Task<void> SyncTeam::runTest(Source source, std::function<void(SourceOutcome)> done)
{
    SystemSync system(source, m_sink, m_secrets, m_clock, m_limits, m_cancellation);
    SourceOutcome outcome;
    try {
        outcome = co_await system.test();
    } catch (const std::exception& failure) {
        outcome = failedOutcome(source.id, failure);
    }
    const auto answer = [this, done, outcome] {
        m_running = false;
        done(outcome);
    };
    QMetaObject::invokeMethod(&m_context, answer, Qt::QueuedConnection);
}

void SyncTeam::signIn(const Source& source, std::function<void(const QUrl&)> open,
                      std::function<void(std::optional<Error>)> done)
{
    m_running = true;
    m_task.emplace(runSignIn(source, std::move(open), std::move(done)));
    QMetaObject::invokeMethod(
        &m_context, [this] { m_task->start({}); }, Qt::QueuedConnection);
}

Task<void> SyncTeam::runSignIn(Source source, std::function<void(const QUrl&)> open,
                               std::function<void(std::optional<Error>)> done)
{
    SystemSession session;
    const SessionNeeds needs{source, m_secrets, m_clock, m_limits, m_cancellation};
    std::optional<Error> failed = co_await openSession(session, needs);
    if (!failed && session.profile.auth.kind != AuthKind::OAuth2Code)
        failed = Error{ErrorCode::InvalidArgument, {source.id, "browser_sign_in"}, {}};
    else if (!failed)
        failed = co_await signInByBrowser(session, std::move(open), m_cancellation);
    if (failed && failed->code != ErrorCode::InvalidArgument)
        failed = placed(*failed, source.id, {});
    const auto answer = [this, done, failed] {
        m_running = false;
        done(failed);
    };
    QMetaObject::invokeMethod(&m_context, answer, Qt::QueuedConnection);
}

void SyncTeam::cancel() { m_cancellation.request(); }

void SyncTeam::note(const SyncProgress& progress)
{
    const auto known = std::find_if(m_waiting.begin(), m_waiting.end(),
                                    [&](const SyncProgress& old) { return old.system == progress.system; });
    if (known == m_waiting.end())
        m_waiting.push_back(progress);
    else
        *known = progress;
}

void SyncTeam::emitProgress()
{
    if (m_waiting.empty() || !m_progress)
        return;
    const SyncProgress next = m_waiting.front();
    m_waiting.erase(m_waiting.begin());
    m_progress(next);
}

void SyncTeam::finish()
{
    m_progressTimer.stop();
    m_running = false;
    SyncReport report;
    report.cancelled = m_cancellation.isRequested();
    for (const Member& member : m_members)
        report.sources.push_back(member.outcome);
    // Whoever is told may start the next run, which destroys this one.
    const Finished finished = std::move(m_finished);
    finished(report);
}

} // namespace plumbline::sync
