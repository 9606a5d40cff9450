#pragma once

#include "core/sync/jsontree.h"
#include "core/sync/requestshape.h"

#include <functional>

// Reading through paths that locate() can not follow: into texts of JSON, and over every element.
namespace plumbline::sync {

// Calls `visit` with what is at `path`, once per element that a [*] of it names. What was found in a text of
// JSON lives no longer than the call.
void visitAt(JsonValue from, const FieldPath& path, const std::function<void(const Located&)>& visit);

// The tree with the texts at `paths` put in place as the JSON that they hold; a path that leads to no text is
// passed over. Errors: as of JsonTree::parse.
Result<JsonTree> withTextsParsed(JsonTree tree, const std::vector<FieldPath>& paths);

// The text at the first of `paths` that has one, or "".
std::string firstTextAt(JsonValue from, const std::vector<FieldPath>& paths);

} // namespace plumbline::sync
