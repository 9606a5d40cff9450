#pragma once

#include "core/rulebook/rulebook.h"

#include <toml++/toml.h>

namespace plumbline::testing {

// The rulebook that is shipped, with pieces of its text replaced first: replacements is an array of
// [ "from", "to" ] pairs, or null. Ends the test program when the text has no such piece.
Rulebook shippedRulebook(const toml::array* replacements = nullptr);

} // namespace plumbline::testing
