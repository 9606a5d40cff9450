#pragma once

namespace plumbline {

// A crash must not leave what was in memory, secrets among it, in a file, whatever the shell allows (SE-06). To
// be called first of all. Where the system has no such files, nothing is done.
void forbidCoreFiles();

} // namespace plumbline
