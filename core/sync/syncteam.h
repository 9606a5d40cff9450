#pragma once

#include "core/sync/systemsync.h"

#include <QElapsedTimer>
#include <QTimer>

#include <list>

namespace plumbline::sync {

// Several systems read side by side, then those that need what the others brought. Everything happens
// on the thread that made it; no callback is called from within start() or test().
class SyncTeam {
public:
    using Finished = std::function<void(const SyncReport&)>;

    SyncTeam(SyncSink& sink, SecretStore& secrets, std::function<Instant()> clock, SyncLimits limits);
    ~SyncTeam();

    void start(std::vector<Source> sources, SyncMode mode, SystemSync::Progress progress, Finished finished);
    void test(const Source& source, std::function<void(SourceOutcome)> done);
    // Lets the user sign in with a browser; `open` is given the address to show.
    void signIn(const Source& source, std::function<void(const QUrl&)> open,
                std::function<void(std::optional<Error>)> done);
    void cancel();
    bool isRunning() const { return m_running; }

private:
    struct Member {
        std::unique_ptr<SystemSync> system;
        SourceOutcome outcome;
        bool isLate = false; // needs keys
    };

    Task<void> runAllMembers(SyncMode mode);
    Task<void> runMember(Member& member, SyncMode mode);
    Task<void> runTest(Source source, std::function<void(SourceOutcome)> done);
    Task<void> runSignIn(Source source, std::function<void(const QUrl&)> open,
                         std::function<void(std::optional<Error>)> done);
    void note(const SyncProgress& progress);
    void emitProgress();
    void finish();

    SyncSink& m_sink;
    SecretStore& m_secrets;
    std::function<Instant()> m_clock;
    SyncLimits m_limits;
    Cancellation m_cancellation;
    std::list<Member> m_members;
    SystemSync::Progress m_progress;
    Finished m_finished;
    bool m_running = false;

    std::vector<SyncProgress> m_waiting; // the newest of each system, longest waiting first
    QTimer m_progressTimer;
    QObject m_context;
    std::optional<Task<void>> m_task; // last: destroyed first, it uses all the others
};

} // namespace plumbline::sync
