#include "core/assistant/preview.h"

#include "core/model/money.h"
#include "core/sync/deepread.h"
#include "core/sync/rowmapper.h"

#include <algorithm>
#include <cstdlib>

namespace plumbline::assistant {
namespace {

using sync::JsonValue;

std::string decimalText(std::int64_t units, int decimals)
{
    std::string digits = std::to_string(std::abs(units));
    if (digits.size() <= std::size_t(decimals))
        digits.insert(0, std::size_t(decimals) + 1 - digits.size(), '0');
    return (units < 0 ? "-" : "") + digits.substr(0, digits.size() - std::size_t(decimals)) + "." +
           digits.substr(digits.size() - std::size_t(decimals));
}

std::string shown(const FieldValue& value, const FieldDef& field, const std::string& found)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Code:
        return value.text;
    case FieldType::Money:
        return decimalText(value.integer, 2);
    case FieldType::Quantity:
        return decimalText(value.integer, 3);
    case FieldType::Rate:
        return decimalText(value.integer, 4);
    case FieldType::Bool:
        return value.integer == 0 ? "false" : "true";
    case FieldType::Instant:
        return toIso(Instant{value.integer});
    case FieldType::Day:
        return toIso(Day{static_cast<std::int32_t>(value.integer)});
    case FieldType::Month:
        return toIso(Month{static_cast<std::int32_t>(value.integer)});
    case FieldType::Enum:
        return std::string(field.values[static_cast<std::size_t>(value.integer)]);
    case FieldType::Reference:
        return std::string(definitionOf(field.target).name) + " " + found;
    case FieldType::Integer:
        break;
    }
    return std::to_string(value.integer);
}

std::string foundAt(JsonValue row, const sync::FieldMapping& mapping)
{
    std::string found;
    for (const sync::FieldPath& path : mapping.paths) {
        sync::visitAt(row, path, [&](const sync::Located& located) {
            if (found.empty() && located.value)
                found = located.value->scalarText().value_or(std::string(located.value->raw().substr(0, 60)));
        });
    }
    return found;
}

std::string sourceOf(const sync::FieldMapping& mapping)
{
    if (mapping.constant)
        return "\"" + *mapping.constant + "\"";
    std::string out;
    for (const sync::FieldPath& path : mapping.paths)
        out += (out.empty() ? "" : mapping.join ? " + " : ", ") + path.text;
    return out;
}

void read(const sync::RowMapper& mapper, std::size_t index, const std::vector<JsonValue>& rows,
          const sync::FieldMapping& mapping, const FieldDef& def, PreviewField& field)
{
    field.source = sourceOf(mapping);
    for (const JsonValue& row : rows) {
        sync::Reading reading = mapper.read(row, index);
        if (reading.problem.empty() && reading.value.isMissing && def.required)
            reading.problem = "missing";
        if (!reading.problem.empty()) {
            ++field.problems;
            if (field.problem.empty())
                field.problem = reading.problem;
        } else if (field.value.empty() && !reading.value.isMissing) {
            field.found = mapping.constant ? *mapping.constant : foundAt(row, mapping);
            field.value = shown(reading.value, def, field.found);
        }
    }
}

bool isRead(const sync::StreamShape& stream, const std::string& path)
{
    const auto is = [&path](const sync::FieldPath& read) { return read.text == path; };
    const bool isField = std::any_of(stream.map.fields.begin(), stream.map.fields.end(), [&](const auto& field) {
        return std::any_of(field.paths.begin(), field.paths.end(), is);
    });
    return isField || std::any_of(stream.map.remoteId.begin(), stream.map.remoteId.end(), is) ||
           (stream.map.removed && is(stream.map.removed->path)) ||
           (stream.incremental && is(stream.incremental->field));
}

} // namespace

Preview previewOf(const sync::StreamShape& stream, const std::vector<JsonValue>& rows, const std::string& system,
                  const Sample& sample, const Synonyms& synonyms)
{
    const CollectionDef& definition = definitionOf(stream.collection);
    const sync::RowMapper mapper(stream, std::vector<std::string>(stream.map.fields.size(), system));
    Preview preview{stream.name, stream.collection, static_cast<int>(rows.size()), 0, 0, {}, {}};
    for (const FieldDef& def : definition.fields) {
        PreviewField field;
        field.field = std::string(def.name);
        field.type = def.type;
        field.isRequired = def.required;
        field.candidates = candidatesOf(sample, definition, def, synonyms);
        for (std::size_t i = 0; i < stream.map.fields.size(); ++i) {
            if (&definition.fields[stream.map.fields[i].field] == &def)
                read(mapper, i, rows, stream.map.fields[i], def, field);
        }
        preview.fields.push_back(std::move(field));
    }
    for (const JsonValue& row : rows) {
        const sync::MappedRow mapped = mapper.map(row, "asked");
        const auto* record = std::get_if<MappedRecord>(&mapped);
        preview.setAside += record ? 0 : 1;
        preview.removed += record && record->removed ? 1 : 0;
    }
    for (const SampleColumn& column : sample.columns) {
        if (column.filled > 0 && !isRead(stream, column.path))
            preview.unused.push_back(column.path);
    }
    return preview;
}

Result<Preview> previewOf(const sync::Profile& profile, const std::string& stream,
                          const std::vector<std::string>& texts)
{
    const auto shape = std::find_if(profile.streams.begin(), profile.streams.end(),
                                    [&stream](const sync::StreamShape& known) { return known.name == stream; });
    if (shape == profile.streams.end())
        return Error{ErrorCode::NothingFound, {stream}, {}};
    const auto page = rowsOf(shape->detail ? shape->detail->answer : shape->answer, texts);
    if (!page)
        return page.error();
    const Synonyms synonyms = Synonyms::shipped();
    const auto sample = readSample(texts.empty() ? std::string("{}") : texts.front(), synonyms);
    return previewOf(*shape, page.value().rows, profile.id, sample ? sample.value() : Sample(), synonyms);
}

Result<PageRows> rowsOf(const sync::AnswerShape& answer, const std::vector<std::string>& texts)
{
    PageRows page;
    for (const std::string& text : texts) {
        auto tree = sync::JsonTree::parse(text);
        if (tree && !answer.parse.empty())
            tree = sync::withTextsParsed(std::move(tree.value()), answer.parse);
        if (!tree)
            return tree.error();
        page.trees.push_back(std::make_unique<sync::JsonTree>(std::move(tree.value())));
        const sync::Located rows = sync::locate(page.trees.back()->root(), answer.rows);
        if (!rows.value || !rows.value->isContainer())
            return Error{ErrorCode::AnswerUnexpected, {answer.rows.text.empty() ? "rows" : answer.rows.text}, {}};
        const auto items =
            rows.value->type() == JsonValue::Type::Array ? rows.value->items() : std::vector{*rows.value};
        page.rows.insert(page.rows.end(), items.begin(), items.end());
    }
    return page;
}

} // namespace plumbline::assistant
