#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace plumbline {

// Work in pieces, some of which need others to be done first. Of those that are ready, the one that was
// added first is begun first, so that a long chain can be given its head start.
class TaskGraph {
public:
    using Id = std::size_t;

    // `after` may only name tasks that were added before.
    Id add(std::function<void()> work, std::vector<Id> after = {});
    // Runs everything on that many threads, the caller's among them. After the first exception nothing
    // new is begun, and it is thrown again here.
    void run(int threads);

private:
    struct Task {
        std::function<void()> work;
        std::vector<Id> next;
        std::size_t waitsFor = 0;
    };
    std::vector<Task> m_tasks;
};

} // namespace plumbline
