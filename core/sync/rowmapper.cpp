#include "core/sync/rowmapper.h"

#include "core/sync/deepread.h"

#include <algorithm>

namespace plumbline::sync {
namespace {

constexpr std::size_t kShownOfValue = 60;

// Cut at a whole UTF-8 character.
std::string cut(std::string text)
{
    if (text.size() <= kShownOfValue)
        return text;
    std::size_t end = kShownOfValue;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end) + "...";
}

// What a field says in the row before it is given a type.
struct RawField {
    std::optional<std::string> text; // nullopt = no value
    std::string problem;
    std::string found;
};

RawField rawField(const Located& located, const FieldPath& path)
{
    if (located.state == Located::State::Ambiguous)
        return {std::nullopt, "duplicate_key", path.text};
    if (!located.value)
        return {};
    if (located.value->isContainer())
        return {std::nullopt, "not_plain", std::string(located.value->raw())};
    auto text = located.value->scalarText();
    if (!text || text->find('\0') != std::string::npos)
        return {std::nullopt, "bad_text", std::string(located.value->raw())};
    return {std::move(text), {}, {}};
}

RawField fetch(JsonValue row, const FieldPath& path)
{
    if (!path.isDeep())
        return rawField(locate(row, path), path);
    RawField all;
    visitAt(row, path, [&](const Located& located) {
        const RawField one = rawField(located, path);
        if (!one.problem.empty() && all.problem.empty())
            all = one;
        if (!all.problem.empty() || !one.text || one.text->empty())
            return;
        all.text = all.text ? *all.text + "," + *one.text : *one.text;
    });
    return all;
}

// "technical agreement.PDF" -> "pdf"
std::string extensionOf(const std::string& name)
{
    const std::size_t dot = name.rfind('.');
    std::string extension = dot == std::string::npos ? std::string() : name.substr(dot + 1);
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return extension;
}

RawField fetchFirst(JsonValue row, const FieldMapping& mapping)
{
    for (const FieldPath& path : mapping.paths) {
        RawField field = fetch(row, path);
        if (!field.problem.empty() || (field.text && !field.text->empty()))
            return field;
    }
    return {};
}

RawField fetchJoined(JsonValue row, const std::vector<FieldPath>& paths)
{
    std::string joined;
    bool any = false;
    for (const FieldPath& path : paths) {
        RawField field = fetch(row, path);
        if (!field.problem.empty())
            return field;
        any = any || (field.text && !field.text->empty());
        joined += (&path == &paths.front() ? "" : "/") + field.text.value_or("");
    }
    if (!any)
        return {};
    return {std::move(joined), {}, {}};
}

// Their value in our words; false when there is a table and the value is not in it.
bool translate(std::string& text, const FieldMapping& mapping)
{
    if (mapping.values.empty())
        return true;
    auto found = mapping.values.find(text);
    if (found == mapping.values.end())
        found = mapping.values.find("*");
    if (found == mapping.values.end())
        return false;
    if (found->second != "*")
        text = found->second;
    return true;
}

} // namespace

RowMapper::RowMapper(const StreamShape& stream, std::vector<std::string> referenceSystems)
    : m_stream(&stream)
    , m_definition(&definitionOf(stream.collection))
    , m_systems(std::move(referenceSystems))
{
}

MappedRow RowMapper::map(JsonValue row, const std::string& askedId) const
{
    const std::string id = remoteId(row, askedId).value_or("");
    const auto setAside = [&](std::string_view field, const std::string& reason) {
        return SetAsideRow{id, std::string(field), reason, std::string(row.raw())};
    };
    if (id.empty())
        return setAside("remote_id", "missing");
    MappedRecord record{m_stream->collection, id, isRemoved(row), {}, std::string(row.raw())};
    record.values.resize(m_definition->fields.size());
    for (std::size_t i = 0; i < m_stream->map.fields.size(); ++i) {
        const FieldDef& field = m_definition->fields[m_stream->map.fields[i].field];
        Reading reading = read(row, i);
        if (reading.problem.empty() && reading.value.isMissing && field.required)
            reading.problem = "missing";
        if (!reading.problem.empty())
            return setAside(field.name, reading.problem);
        record.values[m_stream->map.fields[i].field] = std::move(reading.value);
    }
    return record;
}

Reading RowMapper::read(JsonValue row, std::size_t index) const
{
    const FieldMapping& mapping = m_stream->map.fields[index];
    RawField raw;
    if (mapping.constant)
        raw.text = mapping.constant;
    else
        raw = mapping.join ? fetchJoined(row, mapping.paths) : fetchFirst(row, mapping);
    if (!raw.problem.empty())
        return {FieldValue{}, raw.problem + ": " + cut(raw.found)};
    if (mapping.takesExtension && raw.text)
        raw.text = extensionOf(*raw.text);
    const auto& none = mapping.missing;
    if (!raw.text || raw.text->empty() || std::find(none.begin(), none.end(), *raw.text) != none.end())
        return {};
    const std::string found = *raw.text;
    if (!translate(*raw.text, mapping))
        return {FieldValue{}, "unknown_value: " + cut(found)};
    Reading reading = readField(*raw.text, m_definition->fields[mapping.field], mapping, m_systems[index]);
    if (!reading.problem.empty())
        reading.problem += ": " + cut(found);
    return reading;
}

std::optional<std::string> RowMapper::remoteId(JsonValue row, const std::string& askedId) const
{
    if (m_stream->map.remoteIdIsAskedFor)
        return askedId;
    RawField id = fetchJoined(row, m_stream->map.remoteId);
    return id.problem.empty() ? id.text : std::nullopt;
}

bool RowMapper::isRemoved(JsonValue row) const { return m_stream->map.removed && passes(*m_stream->map.removed, row); }

std::optional<Instant> RowMapper::changedAt(JsonValue row) const
{
    if (!m_stream->incremental)
        return std::nullopt;
    const IncrementalShape& shape = *m_stream->incremental;
    auto text = textAt(row, shape.field);
    if ((!text || text->empty()) && shape.fallback)
        text = textAt(row, *shape.fallback);
    if (!text)
        return std::nullopt;
    const auto at = readInstant(*text, shape.time);
    return at ? std::optional(at.value()) : std::nullopt;
}

bool passes(const ValueTest& test, JsonValue answer)
{
    if (test.present)
        return locate(answer, test.path).value.has_value() == *test.present;
    const auto text = textAt(answer, test.path);
    return text && std::find(test.values.begin(), test.values.end(), *text) != test.values.end();
}

} // namespace plumbline::sync
