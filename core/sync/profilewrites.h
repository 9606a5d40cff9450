#pragma once

#include "core/sync/tomlsection.h"

namespace plumbline::sync {

// The [[write]] sections of a profile, read and checked like the rest of it.
void readWrites(TomlSection& top, Profile& profile);

} // namespace plumbline::sync
