#pragma once

#include "core/sync/task.h"

#include <QObject>

#include <map>
#include <vector>

namespace plumbline::sync {

// Tells everything that waits to give up. Watchers are called at most once, in no order.
class Cancellation {
public:
    bool isRequested() const { return m_requested; }
    void request();

    // Calls `hook` on request() as long as the guard lives; at once when it was requested before.
    class Guard {
    public:
        Guard(Cancellation& owner, std::function<void()> hook);
        ~Guard() { m_owner.m_hooks.erase(m_id); }
        Guard(const Guard&) = delete;
        Guard& operator=(const Guard&) = delete;

    private:
        Cancellation& m_owner;
        int m_id;
    };

private:
    bool m_requested = false;
    int m_nextId = 0;
    std::map<int, std::function<void()>> m_hooks;
};

// One coroutine waits here until finish() was called. It goes on from the event loop, never from
// within finish(); when the waiter is destroyed nothing is called any more.
class Waiter {
public:
    void finish();
    bool isFinished() const { return m_finished; }
    QObject* context() { return &m_context; }

    bool await_ready() const noexcept { return m_finished; }
    void await_suspend(std::coroutine_handle<> by) noexcept { m_by = by; }
    void await_resume() const noexcept {}

private:
    QObject m_context;
    std::coroutine_handle<> m_by;
    bool m_finished = false;
};

// Waits; ends early when cancelled.
Task<void> pause(qint64 ms, Cancellation& cancellation);

// Lets coroutines through one at a time, in the order of asking.
class Turnstile {
public:
    Task<void> enter();
    void leave();

private:
    bool m_taken = false;
    std::vector<Waiter*> m_queue;
};

// Runs all tasks side by side and ends when the last one has ended.
Task<void> runAll(std::vector<Task<void>> tasks);

} // namespace plumbline::sync
