#include "core/sync/fieldreading.h"

#include <algorithm>

namespace plumbline::sync {
namespace {

Reading problem(std::string code) { return {FieldValue{}, std::move(code)}; }

Reading number(std::int64_t value)
{
    if (value == kMissing)
        return problem("out_of_range");
    return {FieldValue{value, {}, false}, {}};
}

Reading text(std::string value) { return {FieldValue{kMissing, std::move(value), false}, {}}; }

// Business keys are compared trimmed, also of the ideographic blank.
std::string trimmedKey(std::string_view value)
{
    static constexpr std::string_view kBlanks[] = {" ", "\t", "\r", "\n", "\xE3\x80\x80"};
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view blank : kBlanks) {
            const bool front = value.starts_with(blank);
            again = again || front || value.ends_with(blank);
            if (front)
                value.remove_prefix(blank.size());
            else if (value.ends_with(blank))
                value.remove_suffix(blank.size());
        }
    }
    return std::string(value);
}

Reading boolean(std::string_view value)
{
    static constexpr std::string_view kTrue[] = {"true", "True", "1", "Y", "y", "yes", "TRUE", "\xE6\x98\xAF"};
    static constexpr std::string_view kFalse[] = {"false", "False", "0", "N", "n", "no", "FALSE", "\xE5\x90\xA6"};
    if (std::find(std::begin(kTrue), std::end(kTrue), value) != std::end(kTrue))
        return number(1);
    if (std::find(std::begin(kFalse), std::end(kFalse), value) != std::end(kFalse))
        return number(0);
    return problem("not_bool");
}

Reading enumeration(std::string_view value, const FieldDef& field)
{
    const auto found = std::find(field.values.begin(), field.values.end(), value);
    if (found == field.values.end())
        return problem("unknown_value");
    return number(found - field.values.begin());
}

Reading decimal(std::string_view value, int decimals, const FieldMapping& mapping)
{
    if (mapping.scale == -2 && value.ends_with('%'))
        value.remove_suffix(1);
    const auto units = exactDecimal(value, decimals, mapping.scale, mapping.grouped);
    return units ? number(*units) : problem("not_decimal");
}

Reading month(std::string_view value, const TimeShape& time)
{
    std::string written(value);
    if (written.size() == 6 && written.find_first_not_of("0123456789") == std::string::npos)
        (written.assign(value.substr(0, 4)) += '-') += value.substr(4);
    if (written.size() == 7 && written[4] == '/')
        written[4] = '-';
    if (const auto read = monthFromIso(written))
        return number(read->number);
    const auto day = readDay(value, time);
    return day ? number(monthOf(day.value()).number) : problem("not_month");
}

template <typename T> Reading numbered(const Result<T>& read, std::int64_t T::*member)
{
    return read ? number(read.value().*member) : problem(read.error().detail);
}

} // namespace

Reading readField(std::string_view value, const FieldDef& field, const FieldMapping& mapping, const RecordIdMaker& idOf)
{
    switch (field.type) {
    case FieldType::Text:
        return text(std::string(value));
    case FieldType::Code:
        return text(trimmedKey(value));
    case FieldType::Integer: {
        const auto whole = exactDecimal(value, 0, 0, false);
        return whole ? number(*whole) : problem("not_integer");
    }
    case FieldType::Money:
        return decimal(value, 2, mapping);
    case FieldType::Quantity:
        return decimal(value, 3, mapping);
    case FieldType::Rate:
        return decimal(value, 4, mapping);
    case FieldType::Bool:
        return boolean(value);
    case FieldType::Instant:
        return numbered(readInstant(value, mapping.time), &Instant::ms);
    case FieldType::Day: {
        const auto day = readDay(value, mapping.time);
        return day ? number(day.value().number) : problem(day.error().detail);
    }
    case FieldType::Month:
        return month(value, mapping.time);
    case FieldType::Enum:
        return enumeration(value, field);
    case FieldType::Reference:
        return number(idOf(value).value);
    }
    return problem("unknown_value");
}

} // namespace plumbline::sync
