#pragma once

#include "core/sync/tomlsection.h"

// The parts of a profile, one reader each. For profilereader.cpp only.
namespace plumbline::sync {

ProfileLabel readLabel(TomlSection& section);
AuthShape readAuth(TomlSection& top);
StreamShape readStream(TomlSection& section);
RequestTemplate readRequest(TomlSection& section);
AnswerShape readAnswer(TomlSection& parent);
TimeShape readTime(TomlSection& section, const TimeShape& fallback);
std::optional<ValueTest> readTest(TomlSection& parent, std::string_view key);
MapShape readMap(TomlSection& stream, const CollectionDef& definition);

} // namespace plumbline::sync
