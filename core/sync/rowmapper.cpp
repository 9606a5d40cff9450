#include "core/sync/rowmapper.h"

#include "core/sync/deepread.h"

#include <algorithm>

namespace plumbline::sync {
namespace {

constexpr std::size_t kShownOfValue = 60;

// Cut at a whole UTF-8 character.
std::string cut(std::string_view text)
{
    if (text.size() <= kShownOfValue)
        return std::string(text);
    std::size_t end = kShownOfValue;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return std::string(text.substr(0, end)) + "...";
}

// What a field says in the row before it is given a type. The views are of the row, the mapping, or
// the text that fetching was lent.
struct RawField {
    std::optional<std::string_view> text; // nullopt = no value
    const char* problem = nullptr;
    std::string_view found;
};

RawField rawField(const Located& located, const FieldPath& path, std::string& own)
{
    if (located.state == Located::State::Ambiguous)
        return {std::nullopt, "duplicate_key", path.text};
    if (!located.value)
        return {};
    if (located.value->isContainer())
        return {std::nullopt, "not_plain", located.value->raw()};
    const auto text = located.value->scalarView(own);
    if (!text || text->find('\0') != std::string_view::npos)
        return {std::nullopt, "bad_text", located.value->raw()};
    return {text, nullptr, {}};
}

// Every value at a path that may lead to several, with a comma between.
RawField fetchDeep(JsonValue row, const FieldPath& path, std::string& own)
{
    std::string all, part;
    RawField result;
    visitAt(row, path, [&](const Located& located) {
        const RawField one = rawField(located, path, part);
        if (result.problem || (!one.problem && (!one.text || one.text->empty())))
            return;
        if (one.problem) {
            result.problem = one.problem;
            all = one.found;
            return;
        }
        all += all.empty() ? "" : ",";
        all += *one.text;
    });
    own = std::move(all);
    if (result.problem)
        result.found = own;
    else if (!own.empty())
        result.text = own;
    return result;
}

RawField fetch(JsonValue row, const FieldPath& path, std::string& own)
{
    return path.isDeep() ? fetchDeep(row, path, own) : rawField(locate(row, path), path, own);
}

// "technical agreement.PDF" -> "pdf"
std::string extensionOf(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    std::string extension(dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1));
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return extension;
}

RawField fetchFirst(JsonValue row, const FieldMapping& mapping, std::string& own)
{
    for (const FieldPath& path : mapping.paths) {
        const RawField field = fetch(row, path, own);
        if (field.problem || (field.text && !field.text->empty()))
            return field;
    }
    return {};
}

RawField fetchJoined(JsonValue row, const std::vector<FieldPath>& paths, std::string& own)
{
    if (paths.size() == 1) {
        const RawField only = fetch(row, paths.front(), own);
        return only.text && only.text->empty() ? RawField{} : only;
    }
    std::string joined, part;
    bool any = false;
    for (const FieldPath& path : paths) {
        const RawField field = fetch(row, path, part);
        if (field.problem)
            return field;
        any = any || (field.text && !field.text->empty());
        joined += &path == &paths.front() ? "" : "/";
        joined += field.text.value_or("");
    }
    if (!any)
        return {};
    own = std::move(joined);
    return {own, nullptr, {}};
}

// Their value in our words; false when there is a table and the value is not in it.
bool translate(std::string_view& text, const FieldMapping& mapping)
{
    if (mapping.values.empty())
        return true;
    auto found = mapping.values.find(std::string(text));
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
{
    for (std::size_t i = 0; i < stream.map.fields.size(); ++i)
        m_idOf.emplace_back(referenceSystems[i], m_definition->fields[stream.map.fields[i].field].target);
}

MappedRow RowMapper::map(JsonValue row, const std::string& askedId) const
{
    std::string id = remoteId(row, askedId);
    const auto setAside = [&](std::string_view field, const std::string& reason) {
        return SetAsideRow{id, std::string(field), reason, std::string(row.raw()), references(row)};
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

// What a row that can not be read is about is known from what can be.
std::vector<RecordId> RowMapper::references(JsonValue row) const
{
    std::vector<RecordId> found;
    for (std::size_t i = 0; i < m_stream->map.fields.size(); ++i) {
        if (m_definition->fields[m_stream->map.fields[i].field].type != FieldType::Reference)
            continue;
        const Reading reading = read(row, i);
        if (reading.problem.empty() && !reading.value.isMissing)
            found.push_back({reading.value.integer});
    }
    return found;
}

Reading RowMapper::read(JsonValue row, std::size_t index) const
{
    const FieldMapping& mapping = m_stream->map.fields[index];
    std::string own;
    RawField raw;
    if (mapping.constant)
        raw.text = *mapping.constant;
    else
        raw = mapping.join ? fetchJoined(row, mapping.paths, own) : fetchFirst(row, mapping, own);
    if (raw.problem)
        return {FieldValue{}, raw.problem + (": " + cut(raw.found))};
    std::string extension;
    if (mapping.takesExtension && raw.text)
        raw.text = extension = extensionOf(*raw.text);
    const auto& none = mapping.missing;
    if (!raw.text || raw.text->empty() || std::find(none.begin(), none.end(), *raw.text) != none.end())
        return {};
    const std::string_view found = *raw.text;
    if (!translate(*raw.text, mapping))
        return {FieldValue{}, "unknown_value: " + cut(found)};
    Reading reading = readField(*raw.text, m_definition->fields[mapping.field], mapping, m_idOf[index]);
    if (!reading.problem.empty())
        reading.problem += ": " + cut(found);
    return reading;
}

std::string RowMapper::remoteId(JsonValue row, const std::string& askedId) const
{
    if (m_stream->map.remoteIdIsAskedFor)
        return askedId;
    std::string own;
    const RawField id = fetchJoined(row, m_stream->map.remoteId, own);
    return std::string(id.text.value_or(""));
}

bool RowMapper::isRemoved(JsonValue row) const { return m_stream->map.removed && passes(*m_stream->map.removed, row); }

std::optional<Instant> RowMapper::changedAt(JsonValue row) const
{
    if (!m_stream->incremental)
        return std::nullopt;
    const IncrementalShape& shape = *m_stream->incremental;
    std::string own;
    auto text = viewAt(row, shape.field, own);
    if ((!text || text->empty()) && shape.fallback)
        text = viewAt(row, *shape.fallback, own);
    if (!text)
        return std::nullopt;
    const auto at = readInstant(*text, shape.time);
    return at ? std::optional(at.value()) : std::nullopt;
}

bool passes(const ValueTest& test, JsonValue answer)
{
    if (test.present)
        return locate(answer, test.path).value.has_value() == *test.present;
    std::string own;
    const auto text = viewAt(answer, test.path, own);
    return text && std::find(test.values.begin(), test.values.end(), *text) != test.values.end();
}

} // namespace plumbline::sync
