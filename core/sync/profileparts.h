#pragma once

#include "core/sync/tomlsection.h"

// The parts of a profile, one reader each. For profilereader.cpp only.
namespace plumbline::sync {

ProfileLabel readLabel(TomlSection& section, std::string_view key = "label");
AuthShape readAuth(TomlSection& top);
StreamShape readStream(TomlSection& section);
enum class RequestUse { Reads, Writes };
RequestTemplate readRequest(TomlSection& section, RequestUse use = RequestUse::Reads);
AnswerShape readAnswer(TomlSection& parent);
TimeShape readTime(TomlSection& section, const TimeShape& fallback);
std::optional<ValueTest> readTest(TomlSection& parent, std::string_view key);
// Puts positions in place of the names of answer.columns, in the stream's paths and in {columns}.
void resolveColumns(TomlSection& section, StreamShape& stream);
// Refuses a placeholder that can have no value where it stands, such as {cursor} without cursors.
void checkPlaceholders(TomlSection& section, const StreamShape& stream);
MapShape readMap(TomlSection& stream, const CollectionDef& definition);

} // namespace plumbline::sync
