#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace plumbline {

// Runs every task once on up to `threads` threads, the calling one included, in the order given as
// threads become free. The first exception is thrown again here after all have ended.
void runTasks(const std::vector<std::function<void()>>& tasks, int threads);

// Calls `work` with parts [first, last) of 0..count that together are all of it, on up to `threads`
// threads; a single one gets everything at once.
void runParts(std::size_t count, int threads, const std::function<void(std::size_t first, std::size_t last)>& work);

} // namespace plumbline
