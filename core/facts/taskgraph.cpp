#include "core/facts/taskgraph.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <queue>
#include <thread>

namespace plumbline {
namespace {

// What the threads of one run share.
struct Progress {
    std::mutex guard;
    std::condition_variable changed;
    std::priority_queue<TaskGraph::Id, std::vector<TaskGraph::Id>, std::greater<>> ready;
    std::size_t left = 0;
    std::exception_ptr failure;
};

} // namespace

TaskGraph::Id TaskGraph::add(std::function<void()> work, std::vector<Id> after)
{
    const Id id = m_tasks.size();
    m_tasks.push_back({std::move(work), {}, after.size()});
    for (const Id each : after)
        m_tasks[each].next.push_back(id);
    return id;
}

void TaskGraph::run(int threads)
{
    Progress progress;
    progress.left = m_tasks.size();
    for (Id id = 0; id < m_tasks.size(); ++id) {
        if (m_tasks[id].waitsFor == 0)
            progress.ready.push(id);
    }
    const auto work = [&] {
        std::unique_lock lock(progress.guard);
        for (;;) {
            progress.changed.wait(lock,
                                  [&] { return !progress.ready.empty() || progress.left == 0 || progress.failure; });
            if (progress.left == 0 || progress.failure)
                return;
            Task& task = m_tasks[progress.ready.top()];
            progress.ready.pop();
            lock.unlock();
            std::exception_ptr failure;
            try {
                task.work();
            } catch (...) {
                failure = std::current_exception();
            }
            lock.lock();
            if (failure && !progress.failure)
                progress.failure = failure;
            for (const Id next : task.next) {
                if (--m_tasks[next].waitsFor == 0)
                    progress.ready.push(next);
            }
            --progress.left;
            progress.changed.notify_all();
        }
    };
    const auto helpers = std::max(1, std::min(threads, static_cast<int>(m_tasks.size()))) - 1;
    std::vector<std::thread> pool;
    for (int i = 0; i < helpers; ++i)
        pool.emplace_back(work);
    work();
    for (std::thread& thread : pool)
        thread.join();
    if (progress.failure)
        std::rethrow_exception(progress.failure);
}

} // namespace plumbline
