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

} // namespace plumbline
