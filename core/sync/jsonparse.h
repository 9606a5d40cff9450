#pragma once

#include "core/sync/jsontree.h"

namespace plumbline::sync {

// Fills `nodes` in document order. May grow the text's capacity, never its content.
std::optional<Error> parseJson(std::string& text, std::vector<JsonTree::Node>& nodes);

} // namespace plumbline::sync
