#pragma once

#include <functional>
#include <vector>

namespace plumbline {

// Runs every task once on up to `threads` threads, the calling one included, in the order given as
// threads become free. The first exception is thrown again here after all have ended.
void runTasks(const std::vector<std::function<void()>>& tasks, int threads);

} // namespace plumbline
