#include "core/assistant/suggest.h"

#include <algorithm>

namespace plumbline::assistant {
namespace {

bool isFlagLike(const SampleColumn& column)
{
    static const std::vector<std::string> kFlags = {"0", "1", "Y", "N", "y", "n", "true", "false"};
    return column.kind == ValueKind::Flag ||
           (!column.values.empty() && std::all_of(column.values.begin(), column.values.end(), [](const auto& value) {
               return std::find(kFlags.begin(), kFlags.end(), value) != kFlags.end();
           }));
}

bool isPercentage(const SampleColumn& column)
{
    return !column.values.empty() &&
           std::all_of(column.values.begin(), column.values.end(), [](const std::string& value) {
               return value.ends_with('%') && value.find_first_not_of("0123456789.-%") == std::string::npos;
           });
}

bool canHold(const SampleColumn& column, FieldType type)
{
    const ValueKind kind = column.kind;
    const bool isNumber = kind == ValueKind::Whole || kind == ValueKind::Decimal;
    switch (type) {
    case FieldType::Text:
    case FieldType::Code:
    case FieldType::Reference:
        return kind == ValueKind::Text || kind == ValueKind::Whole;
    case FieldType::Integer:
        return kind == ValueKind::Whole;
    case FieldType::Money:
    case FieldType::Quantity:
        return isNumber;
    case FieldType::Rate:
        return isNumber || isPercentage(column);
    case FieldType::Bool:
        return isFlagLike(column) || (kind == ValueKind::Text && column.values.size() == 2);
    case FieldType::Instant:
    case FieldType::Day:
        return isTime(kind);
    case FieldType::Month:
        return kind == ValueKind::Day || kind == ValueKind::Text || kind == ValueKind::Whole;
    case FieldType::Enum:
        return kind == ValueKind::Text || kind == ValueKind::Whole || kind == ValueKind::Flag;
    }
    return false;
}

// The names that a field's values have here.
std::vector<std::string> namesOfValues(const FieldDef& field)
{
    if (field.type == FieldType::Bool)
        return {"true", "false"};
    return {field.values.begin(), field.values.end()};
}

// What each value of a column means among a field's values; "*" where the field has an "other".
std::vector<std::pair<std::string, std::string>> meanings(const SampleColumn& column, const FieldDef& field,
                                                          const Synonyms& synonyms)
{
    std::vector<std::pair<std::string, std::string>> found;
    bool isWhole = true;
    for (const std::string& value : column.values) {
        int most = 60;
        std::string best;
        for (const std::string& name : namesOfValues(field)) {
            const int score = plainName(value) == plainName(name) ? 100 : synonyms.match("enum", name, value);
            if (score > most) {
                most = score;
                best = name;
            }
        }
        if (best.empty())
            isWhole = false;
        else
            found.emplace_back(value, best);
    }
    const bool hasOther = std::find(field.values.begin(), field.values.end(), "other") != field.values.end();
    if (!isWhole && hasOther && !found.empty())
        found.emplace_back("*", "other");
    return found;
}

// Whether the column says the opposite of the field: "disabled" of "active".
bool isOpposite(const SampleColumn& column, const FieldDef& field, const Synonyms& synonyms)
{
    return field.type == FieldType::Bool && synonyms.match("opposite", std::string(field.name), column.name) > 60;
}

std::vector<std::pair<std::string, std::string>> opposites(const SampleColumn& column, const Synonyms& synonyms)
{
    std::vector<std::pair<std::string, std::string>> values;
    for (const std::string& value : column.values) {
        const bool isYes = synonyms.match("enum", "true", value) > 60;
        if (isYes || synonyms.match("enum", "false", value) > 60)
            values.emplace_back(value, isYes ? "false" : "true");
    }
    return values;
}

// Without what stands in brackets behind a name: "amount (wan)" -> "amount ".
std::string withoutBrackets(const std::string& name)
{
    const std::size_t plain = name.find('(');
    const std::size_t wide = name.find("\xEF\xBC\x88"); // a full-width one
    const std::size_t begin = std::min(plain, wide);
    return begin == std::string::npos || begin == 0 ? name : name.substr(0, begin);
}

bool endsWith(const std::string& name, std::initializer_list<const char*> ends)
{
    return std::any_of(ends.begin(), ends.end(), [&name](const char* end) { return name.ends_with(end); });
}

// The unit that a name or its values speak of, as profiles write it; "" = plain.
std::string unitOf(const SampleColumn& column, const FieldDef& field)
{
    const std::string plain = plainName(column.name);
    if (field.type == FieldType::Money) {
        if (plain.find("\xE4\xB8\x87") != std::string::npos || endsWith(plain, {"wan"})) // 万
            return "wan";
        if (endsWith(plain, {"fen", "cents", "cent", "\xE5\x88\x86"})) // 分
            return "fen";
    }
    if (field.type == FieldType::Rate) {
        const bool isPercent = std::any_of(column.values.begin(), column.values.end(),
                                           [](const std::string& value) { return value.ends_with('%'); });
        if (isPercent || column.name.find('%') != std::string::npos || endsWith(plain, {"percent", "pct"}))
            return "percent";
    }
    return {};
}

int nameFit(const std::string& name, const std::string& own, const std::string& key, const Synonyms& synonyms)
{
    const int exact = plainName(name) == plainName(key) ? 96 : 0;
    return std::max({synonyms.match("own", own, name), synonyms.match("any", key, name), exact});
}

} // namespace

int fitOf(const SampleColumn& column, const CollectionDef& collection, const FieldDef& field, const Synonyms& synonyms)
{
    if (column.filled == 0 || !canHold(column, field.type))
        return 0;
    const std::string key(field.name);
    const std::string own = std::string(collection.name) + "." + key;
    int best = 0;
    for (const std::string& name : {column.name, withoutBrackets(column.name)}) {
        const int score = nameFit(name, own, key, synonyms);
        best = std::max(best, column.isInner ? score / 2 : score); // "id" inside "customer" is not the record's own
    }
    best = std::max(best, nameFit(column.whole, own, key, synonyms));
    if (isOpposite(column, field, synonyms))
        best = std::max(best, 90);
    const bool isWords = field.type == FieldType::Enum ||
                         (field.type == FieldType::Bool && !isFlagLike(column) && !isOpposite(column, field, synonyms));
    if (isWords && meanings(column, field, synonyms).empty()) // by its name alone: what the values mean is asked
        best = field.required ? std::min(best, 55) : 0;
    // When a record was changed over there says nothing of the business.
    return synonyms.match("role", "changed", column.name) > 60 ? 0 : best;
}

FieldDraft fieldFrom(const Sample& sample, const FieldDef& field, const std::vector<std::string>& paths,
                     const Synonyms& synonyms)
{
    FieldDraft draft;
    draft.field = std::string(field.name);
    draft.paths = paths;
    draft.confidence = 100;
    const SampleColumn* column = paths.empty() ? nullptr : sample.column(paths.front());
    if (!column)
        return draft;
    const bool isNumber =
        field.type == FieldType::Money || field.type == FieldType::Rate || field.type == FieldType::Quantity;
    if (field.type == FieldType::Instant || field.type == FieldType::Day)
        draft.format = column->kind == ValueKind::DateTime ? "" : formatOf(column->kind);
    if (field.type == FieldType::Enum || (field.type == FieldType::Bool && column->kind == ValueKind::Text))
        draft.values = meanings(*column, field, synonyms);
    if (isOpposite(*column, field, synonyms))
        draft.values = opposites(*column, synonyms);
    draft.unit = unitOf(*column, field);
    draft.isGrouped = isNumber && column->isGrouped;
    if (!isTextual(field.type))
        draft.missing = column->none;
    return draft;
}

bool isConstant(const Sample& sample, const std::string& path)
{
    return path.size() > 2 && path.starts_with('"') && path.ends_with('"') && !sample.column(path);
}

FieldDraft constantFor(const std::string& field, const std::string& quoted)
{
    FieldDraft draft;
    draft.field = field;
    draft.constant = quoted.substr(1, quoted.size() - 2);
    draft.confidence = 100;
    return draft;
}

std::vector<ValueMeaning> valuesOf(const Sample& sample, const FieldDef& field, const FieldDraft& draft)
{
    std::vector<ValueMeaning> values;
    const SampleColumn* column = draft.paths.empty() ? nullptr : sample.column(draft.paths.front());
    if (!column || field.type != FieldType::Enum)
        return values;
    const std::vector<std::string> names = namesOfValues(field);
    const auto meaningOf = [&](const std::string& theirs) {
        for (const auto& [known, ours] : draft.values) {
            if (known == theirs)
                return ours;
        }
        const bool isOurs = draft.values.empty() && std::find(names.begin(), names.end(), theirs) != names.end();
        return isOurs ? theirs : std::string();
    };
    const std::string rest = meaningOf("*");
    for (const std::string& theirs : column->values) {
        const std::string ours = meaningOf(theirs);
        values.push_back({theirs, ours.empty() ? rest : ours});
    }
    return values;
}

void setMeaning(FieldDraft& draft, const Sample& sample, const FieldDef& field, const std::string& theirs,
                const std::string& ours)
{
    // Each value by name from here on: what "*" took is then seen as well.
    std::vector<std::pair<std::string, std::string>> values;
    for (const ValueMeaning& known : valuesOf(sample, field, draft)) {
        const std::string& meant = known.theirs == theirs ? ours : known.ours;
        if (!meant.empty())
            values.emplace_back(known.theirs, meant);
    }
    const auto isSame = [&theirs](const auto& entry) { return entry.first == theirs; };
    if (!ours.empty() && std::none_of(values.begin(), values.end(), isSame))
        values.emplace_back(theirs, ours);
    draft.values = std::move(values);
}

std::vector<std::string> candidatesOf(const Sample& sample, const CollectionDef& collection, const FieldDef& field,
                                      const Synonyms& synonyms)
{
    std::vector<std::pair<int, std::string>> fits;
    for (const SampleColumn& column : sample.columns) {
        if (column.filled > 0 && canHold(column, field.type))
            fits.emplace_back(-fitOf(column, collection, field, synonyms), column.path);
    }
    std::stable_sort(fits.begin(), fits.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> paths;
    for (const auto& [score, path] : fits)
        paths.push_back(path);
    return paths;
}

} // namespace plumbline::assistant
