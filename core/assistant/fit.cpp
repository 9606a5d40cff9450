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
    case FieldType::Rate:
        return isNumber;
    case FieldType::Bool:
        return isFlagLike(column);
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

// What each value of a column means among a field's values; "*" where the field has an "other".
std::vector<std::pair<std::string, std::string>> meanings(const SampleColumn& column, const FieldDef& field,
                                                          const Synonyms& synonyms)
{
    std::vector<std::pair<std::string, std::string>> found;
    bool isWhole = true;
    for (const std::string& value : column.values) {
        int most = 60;
        std::string best;
        for (const std::string_view ours : field.values) {
            const std::string name(ours);
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

} // namespace

int fitOf(const SampleColumn& column, const CollectionDef& collection, const FieldDef& field, const Synonyms& synonyms)
{
    if (column.filled == 0 || !canHold(column, field.type))
        return 0;
    const std::string key(field.name);
    const std::string own = std::string(collection.name) + "." + key;
    int best = 0;
    for (const std::string& name : {column.name, column.path}) {
        const bool isInner = column.path.find('.') != std::string::npos && name == column.name;
        const int exact = plainName(name) == plainName(key) ? 96 : 0;
        const int score = std::max({synonyms.match("own", own, name), synonyms.match("any", key, name), exact});
        best = std::max(best, isInner ? score / 2 : score); // "id" inside "customer" is not the record's own
    }
    if (field.type == FieldType::Enum && meanings(column, field, synonyms).empty())
        best = 0;
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
    if (field.type == FieldType::Instant || field.type == FieldType::Day)
        draft.format = column->kind == ValueKind::DateTime ? "" : formatOf(column->kind);
    if (field.type == FieldType::Enum)
        draft.values = meanings(*column, field, synonyms);
    return draft;
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
