#pragma once

#include "core/sync/tomlsection.h"

// The parts of a profile, one reader each. For profilereader.cpp only.
namespace plumbline::sync {

ProfileLabel readLabel(TomlSection& section);
AuthShape readAuth(TomlSection& top);
StreamShape readStream(TomlSection& section);
enum class RequestUse { Reads, Writes };
RequestTemplate readRequest(TomlSection& section, RequestUse use = RequestUse::Reads);
AnswerShape readAnswer(TomlSection& parent);
TimeShape readTime(TomlSection& section, const TimeShape& fallback);
std::optional<ValueTest> readTest(TomlSection& parent, std::string_view key);
MapShape readMap(TomlSection& stream, const CollectionDef& definition);

} // namespace plumbline::sync
