#pragma once

#include "core/model/result.h"
#include "core/rulebook/rulebook.h"

#include <string>
#include <string_view>

namespace plumbline {

// Reads and checks a rulebook. A fault is FileSyntax or FileContent with args
// {file, line, key, what was found, what is expected}: always the first one in the file.
// "expected" is one word with its details: text; date; money; tables; toml; unique; lower-case; table;
// integer A..B; decimal A..B; percent A..B; one-of a|b; key K (the known key nearest to the one found); no-such-key;
// sum N; count N; date-after D; dates ascending; signed-document-kind. "found" is the value as written,
// or the word nothing, table, array.
// calendarText: the public holidays and make-up workdays (resources/rulebook/calendar.toml).
Result<Rulebook> readRulebook(std::string_view text, std::string_view fileName, std::string_view calendarText,
                              std::string_view calendarFileName);

} // namespace plumbline
