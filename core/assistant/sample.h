#pragma once

#include "core/assistant/words.h"
#include "core/sync/profile.h"

#include <optional>

// What a sample answer of a system never seen before is made of.
namespace plumbline::assistant {

enum class ValueKind {
    Empty,
    Text,
    Whole,
    Decimal,
    Flag,
    DateTime,
    LocalTime,
    Day,
    UnixSeconds,
    UnixMillis,
    ODataTime
};

// One column: a path that rows have, and what stands there.
struct SampleColumn {
    std::string path;     // as profiles write it
    std::string name;     // the last word of it
    std::string whole;    // all its words but those of wrappers such as "attributes", joined
    bool isInner = false; // of an object inside the row that is more than a wrapper
    ValueKind kind = ValueKind::Empty;
    int filled = 0;                  // rows that have a value here
    bool isUnique = false;           // no value twice, none missing
    bool isGrouped = false;          // "1,200.50" or "¥80" is among them
    std::vector<std::string> values; // distinct ones, the first 24
    std::vector<std::string> none;   // texts such as "-" that stand for no value
};

enum class SampleFamily { Json, ODataV2, ODataV4 };

struct Sample {
    SampleFamily family = SampleFamily::Json;
    std::string rowsPath; // "" = the answer itself
    int rows = 0;
    std::vector<SampleColumn> columns;
    std::string totalPath, nextLinkPath, nextCursorPath, successPath, successValue, messagePath; // "" = none seen

    const SampleColumn* column(const std::string& path) const;
};

// Errors: AnswerNotJson {why}, AnswerTruncated {why}; NothingFound {"rows"} when nothing in it looks like records.
// The detail holds what the answer says instead: its message, else its beginning.
Result<Sample> readSample(const std::string& text, const Synonyms& synonyms);

// The kind of one value; `name` tells seconds since 1970 from any other number.
ValueKind kindOf(const std::string& text, bool isNumber, const std::string& name);
// A code for programs: "text", "unix_ms", ...
std::string_view nameOf(ValueKind kind);
bool isTime(ValueKind kind);
// How profiles name the form: "iso", "beijing", "date", "unix_ms" ...; "" when it is no time.
std::string formatOf(ValueKind kind);
// A member's name as a step of a path, quoted where needed.
std::string pathStep(const std::string& name);

} // namespace plumbline::assistant
