#include "core/sync/profileparts.h"

#include <algorithm>

namespace plumbline::sync {
namespace {

PagingShape readPaging(TomlSection& stream)
{
    PagingShape paging;
    auto section = stream.section("paging");
    if (!section)
        return paging;
    const std::string kind =
        section->oneOf("kind", {"none", "offset", "page", "next_link", "link_header", "cursor", "keyset"}, "none");
    paging.kind = kind == "offset"        ? PagingKind::Offset
                  : kind == "page"        ? PagingKind::Page
                  : kind == "next_link"   ? PagingKind::NextLink
                  : kind == "link_header" ? PagingKind::LinkHeader
                  : kind == "cursor"      ? PagingKind::Cursor
                  : kind == "keyset"      ? PagingKind::Keyset
                                          : PagingKind::None;
    paging.size = section->integer("size", 200, 1, 100'000);
    const std::vector<std::string> first = section->texts("first");
    paging.first = !first.empty() ? first.front() : (paging.kind == PagingKind::Page ? "1" : "");
    if (paging.kind == PagingKind::Page && paging.first != "0" && paging.first != "1")
        section->fail("first", "one_of:0, 1");
    paging.sendsFirst = paging.kind == PagingKind::Cursor && !first.empty();
    paging.key = section->path("key");
    paging.time = section->optionalPath("time");
    if (paging.kind == PagingKind::Keyset && paging.key.isRoot())
        section->fail("key", "row_key_path");
    paging.hasNext = section->has("next");
    paging.next = section->path("next");
    for (const char c : section->text("next_header"))
        paging.nextHeader += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    const bool isByHeader = paging.kind == PagingKind::Cursor && !paging.nextHeader.empty();
    if ((paging.kind == PagingKind::NextLink || paging.kind == PagingKind::Cursor) && !paging.hasNext && !isByHeader)
        section->fail("next", "next_path");
    paging.total = section->optionalPath("total");
    paging.pages = section->optionalPath("pages");
    paging.more = readTest(*section, "more");
    paging.maxPages = section->integer("max_pages", 100'000, 1, 10'000'000);
    section->finish();
    return paging;
}

std::optional<IncrementalShape> readIncremental(TomlSection& stream)
{
    auto section = stream.section("incremental");
    if (!section)
        return std::nullopt;
    IncrementalShape incremental;
    incremental.field = section->path("field");
    if (incremental.field.isRoot())
        section->fail("field", "changed_path");
    incremental.fallback = section->optionalPath("fallback");
    incremental.time = readTime(*section, {});
    incremental.inclusive = section->oneOf("compare", {">", ">="}, ">") == ">=";
    incremental.overlapS = section->integer("overlap_s", 0, 0, 400 * 86'400);
    incremental.firstDays = section->integer("first_days", 0, 0, 36'500);
    incremental.windowDays = section->integer("window_days", 0, 0, 36'500);
    if (incremental.windowDays > 0 && incremental.firstDays == 0)
        section->fail("first_days", "first_days");
    section->finish();
    return incremental;
}

std::optional<SettledShape> readSettled(TomlSection& detail, const CollectionDef& definition)
{
    auto section = detail.section("settled");
    if (!section)
        return std::nullopt;
    SettledShape settled{section->requiredText("field"), section->texts("values")};
    const auto index = definition.fieldIndex(settled.field);
    if (!index) {
        section->fail("field", "field_of:" + std::string(definition.name), settled.field);
    } else if (const FieldDef& def = definition.fields[*index]; def.type == FieldType::Enum) {
        for (const std::string& value : settled.values) {
            if (std::find(def.values.begin(), def.values.end(), value) == def.values.end())
                section->fail("values", "values_of:" + settled.field, value);
        }
    }
    if (settled.values.empty())
        section->fail("values", "one_value");
    section->finish();
    return settled;
}

std::optional<DetailShape> readDetail(TomlSection& stream, const CollectionDef& definition)
{
    auto section = stream.section("detail");
    if (!section)
        return std::nullopt;
    DetailShape detail;
    detail.request = readRequest(*section);
    detail.answer = readAnswer(*section);
    detail.id = section->path("id");
    detail.parallel = section->integer("parallel", 4, 1, 16);
    detail.settled = readSettled(*section, definition);
    section->finish();
    return detail;
}

std::vector<std::string> collectionNames()
{
    std::vector<std::string> names;
    for (const CollectionDef& definition : allCollections())
        names.emplace_back(definition.name);
    return names;
}

std::vector<std::string> fieldNames(const CollectionDef& definition)
{
    std::vector<std::string> names;
    for (const FieldDef& field : definition.fields)
        names.emplace_back(field.name);
    return names;
}

FullShape readFull(TomlSection& stream)
{
    FullShape full;
    auto section = stream.section("full");
    if (!section)
        return full;
    full.everyDays = section->integer("every_days", 0, 0, 3650);
    full.removes = section->boolean("removes", true);
    section->finish();
    return full;
}

std::optional<KeysShape> readKeys(TomlSection& stream)
{
    auto section = stream.section("keys");
    if (!section)
        return std::nullopt;
    KeysShape keys;
    const auto collection = collectionNamed(section->requiredText("collection"));
    keys.collection = collection.value_or(Collection::Customer);
    if (!collection)
        section->fail("collection", "collection", {}, collectionNames());
    keys.field = section->requiredText("field");
    const auto index = definitionOf(keys.collection).fieldIndex(keys.field);
    if (!index || !isTextual(definitionOf(keys.collection).fields[*index].type))
        section->fail("field", "text_field_of:" + std::string(definitionOf(keys.collection).name));
    keys.maxAgeDays = section->integer("max_age_days", 30, 0, 3650);
    keys.parallel = section->integer("parallel", 2, 1, 16);
    section->finish();
    return keys;
}

int readScale(TomlSection& section, FieldType type)
{
    if (type == FieldType::Money) {
        const std::string unit = section.oneOf("unit", {"yuan", "fen", "wan"}, "yuan");
        return unit == "fen" ? -2 : unit == "wan" ? 4 : 0;
    }
    if (type == FieldType::Rate)
        return section.oneOf("unit", {"fraction", "percent"}, "fraction") == "percent" ? -2 : 0;
    return 0;
}

void checkEnumValues(TomlSection& section, const FieldDef& def, const FieldMapping& mapping)
{
    if (def.type != FieldType::Enum)
        return;
    std::string expected = "one_of:";
    for (const std::string_view name : def.values)
        expected += (expected.ends_with(':') ? "" : ", ") + std::string(name);
    const auto isKnown = [&def](const std::string& value) {
        return std::find(def.values.begin(), def.values.end(), value) != def.values.end();
    };
    for (const auto& [theirs, ours] : mapping.values) {
        if (!isKnown(ours))
            section.fail("values", expected, ours, {def.values.begin(), def.values.end()});
    }
    if (mapping.constant && !isKnown(*mapping.constant))
        section.fail("value", expected, *mapping.constant, {def.values.begin(), def.values.end()});
}

FieldMapping readField(TomlSection& section, const CollectionDef& definition, std::size_t index, const TimeShape& time)
{
    const FieldDef& def = definition.fields[index];
    FieldMapping mapping;
    mapping.field = index;
    mapping.join = section.has("join");
    mapping.paths = section.paths(mapping.join ? "join" : "path");
    if (section.has("value"))
        mapping.constant = section.texts("value").empty() ? "" : section.texts("value").front();
    if (mapping.paths.empty() == !mapping.constant)
        section.fail("path", "path_or_value");
    mapping.time = readTime(section, time);
    mapping.scale = readScale(section, def.type);
    mapping.grouped = section.boolean("grouped", false);
    mapping.takesExtension = section.has("take") && section.oneOf("take", {"extension"}, "") == "extension";
    if (def.type == FieldType::Reference)
        mapping.system = section.templateText("system");
    for (const auto& [theirs, ours] : section.textTable("values"))
        mapping.values.emplace(theirs, ours);
    mapping.missing = section.texts("missing");
    checkEnumValues(section, def, mapping);
    section.finish();
    return mapping;
}

} // namespace

MapShape readMap(TomlSection& stream, const CollectionDef& definition)
{
    MapShape map;
    auto section = stream.section("map");
    if (!section) {
        stream.fail("map", "stream_map");
        return map;
    }
    map.remoteIdIsAskedFor = section->texts("remote_id") == std::vector<std::string>{"{id}"};
    if (!map.remoteIdIsAskedFor)
        map.remoteId = section->paths("remote_id");
    if (!map.remoteIdIsAskedFor && map.remoteId.empty())
        section->fail("remote_id", "remote_id");
    map.removed = readTest(*section, "removed");
    const TimeShape time = readTime(*section, {});
    std::set<std::size_t> mapped;
    for (auto& [name, field] : section->namedSections("fields")) {
        const auto index = definition.fieldIndex(name);
        if (!index) {
            field.fail({}, "field_of:" + std::string(definition.name), name, fieldNames(definition));
            continue;
        }
        map.fields.push_back(readField(field, definition, *index, time));
        mapped.insert(*index);
    }
    for (std::size_t i = 0; i < definition.fields.size(); ++i) {
        if (definition.fields[i].required && !mapped.contains(i))
            section->fail("fields", "required_field:" + std::string(definition.fields[i].name));
    }
    section->finish();
    return map;
}

StreamShape readStream(TomlSection& section)
{
    StreamShape stream;
    stream.name = section.requiredText("name");
    const auto collection = collectionNamed(section.requiredText("collection"));
    if (!collection)
        section.fail("collection", "collection", {}, collectionNames());
    stream.collection = collection.value_or(Collection::Customer);
    stream.request = readRequest(section);
    stream.paging = readPaging(section);
    stream.answer = readAnswer(section);
    stream.incremental = readIncremental(section);
    stream.detail = readDetail(section, definitionOf(stream.collection));
    stream.keys = readKeys(section);
    stream.full = readFull(section);
    stream.map = readMap(section, definitionOf(stream.collection));
    resolveColumns(section, stream);
    checkPlaceholders(section, stream);
    section.finish();
    return stream;
}

} // namespace plumbline::sync
