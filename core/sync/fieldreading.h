#pragma once

#include "core/model/record.h"
#include "core/model/recordidmaker.h"
#include "core/sync/jsontree.h"
#include "core/sync/profile.h"

#include <string>

// From the text of a source system to the value that the cache keeps: exact, or not at all.
namespace plumbline::sync {

// Why a field could not be read. Written into SetAsideRow::reason as "code: what was found".
//   missing, duplicate_key, bad_text, not_plain, not_decimal, not_integer, not_time, no_zone,
//   not_date, not_month, not_bool, unknown_value, out_of_range
struct Reading {
    FieldValue value;
    std::string problem; // empty = read; the value may be missing
};

// `text` is a scalar's text; an empty one and those of mapping.missing have been sorted out before.
// `idOf` makes the id of the record that a reference names.
Reading readField(std::string_view text, const FieldDef& field, const FieldMapping& mapping, const RecordIdMaker& idOf);

// An instant in the given form. The error's detail is one of the codes above.
Result<Instant> readInstant(std::string_view text, const TimeShape& time);
// The same for a business day (in the zone, else in China's).
Result<Day> readDay(std::string_view text, const TimeShape& time);

// A decimal text as an integer of 10^-decimals units after moving the point by `scale` places.
// Exponents are exact or refused; nothing is rounded. Grouped: "12,345.60", and "¥80", "80 元".
std::optional<std::int64_t> exactDecimal(std::string_view text, int decimals, int scale, bool grouped);

} // namespace plumbline::sync
