#include "core/facts/paralleltasks.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace plumbline {

void runTasks(const std::vector<std::function<void()>>& tasks, int threads)
{
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failureGuard;
    const auto work = [&] {
        for (std::size_t i = next.fetch_add(1); i < tasks.size(); i = next.fetch_add(1)) {
            try {
                tasks[i]();
            } catch (...) {
                const std::lock_guard lock(failureGuard);
                if (!failure)
                    failure = std::current_exception();
            }
        }
    };
    const int helpers = std::min(threads, static_cast<int>(tasks.size())) - 1;
    std::vector<std::thread> pool;
    for (int i = 0; i < helpers; ++i)
        pool.emplace_back(work);
    work();
    for (std::thread& thread : pool)
        thread.join();
    if (failure)
        std::rethrow_exception(failure);
}

void runParts(std::size_t count, int threads, const std::function<void(std::size_t first, std::size_t last)>& work)
{
    if (threads <= 1)
        return work(0, count);
    // Several parts a thread: one part may take longer than another.
    constexpr std::size_t partsPerThread = 8;
    const std::size_t parts = std::min(count, static_cast<std::size_t>(threads) * partsPerThread);
    std::vector<std::function<void()>> tasks;
    for (std::size_t part = 0; part < parts; ++part)
        tasks.push_back([=, &work] { work(count * part / parts, count * (part + 1) / parts); });
    runTasks(tasks, threads);
}

} // namespace plumbline
