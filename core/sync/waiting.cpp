#include "core/sync/waiting.h"

#include <QTimer>

#include <limits>

namespace plumbline::sync {

void Cancellation::request()
{
    m_requested = true;
    while (!m_hooks.empty()) {
        const std::function<void()> hook = std::move(m_hooks.begin()->second);
        m_hooks.erase(m_hooks.begin());
        hook();
    }
}

Cancellation::Guard::Guard(Cancellation& owner, std::function<void()> hook)
    : m_owner(owner)
    , m_id(owner.m_nextId++)
{
    if (owner.m_requested)
        hook();
    else
        owner.m_hooks.emplace(m_id, std::move(hook));
}

void Waiter::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    const auto resume = [this] {
        if (m_by)
            m_by.resume();
    };
    if (m_by)
        QMetaObject::invokeMethod(&m_context, resume, Qt::QueuedConnection);
}

Task<void> pause(qint64 ms, Cancellation& cancellation)
{
    Waiter waiter;
    QTimer timer;
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, waiter.context(), [&waiter] { waiter.finish(); });
    timer.start(static_cast<int>(std::min<qint64>(ms, std::numeric_limits<int>::max())));
    const Cancellation::Guard guard(cancellation, [&waiter] { waiter.finish(); });
    co_await waiter;
}

Task<void> Turnstile::enter()
{
    if (!m_taken) {
        m_taken = true;
        co_return;
    }
    Waiter waiter;
    m_queue.push_back(&waiter);
    struct Leave {
        std::vector<Waiter*>& queue;
        Waiter* waiter;
        ~Leave() { std::erase(queue, waiter); }
    } const leave{m_queue, &waiter};
    co_await waiter;
}

void Turnstile::leave()
{
    if (m_queue.empty()) {
        m_taken = false;
        return;
    }
    Waiter* next = m_queue.front();
    m_queue.erase(m_queue.begin());
    next->finish();
}

Task<void> runAll(std::vector<Task<void>> tasks)
{
    Waiter waiter;
    std::size_t running = tasks.size();
    if (running == 0)
        co_return;
    for (Task<void>& task : tasks) {
        task.start([&waiter, &running] {
            if (--running == 0)
                waiter.finish();
        });
    }
    co_await waiter;
}

} // namespace plumbline::sync
