#include "core/assistant/sample.h"

#include "core/sync/fieldreading.h"
#include "core/sync/jsontree.h"

#include <algorithm>
#include <set>

namespace plumbline::assistant {
namespace {

using sync::JsonValue;
using Type = JsonValue::Type;

constexpr int kMostRows = 200;
constexpr int kDeepest = 3;
constexpr std::size_t kMostValues = 24;
constexpr std::size_t kMostSaid = 200;

std::string below(const std::string& path, const std::string& step) { return path.empty() ? step : path + "." + step; }

using Names = std::vector<std::string>;

// An object that only wraps the fields of its row.
bool isWrapper(const std::string& name)
{
    static const std::set<std::string> kWrappers = {"attributes",
                                                    "fields",
                                                    "data",
                                                    "properties",
                                                    "node",
                                                    "record",
                                                    "item",
                                                    "values",
                                                    "row",
                                                    "\xE5\xAD\x97\xE6\xAE\xB5",
                                                    "\xE5\xB1\x9E\xE6\x80\xA7",
                                                    "\xE6\x95\xB0\xE6\x8D\xAE",
                                                    "\xE5\x86\x85\xE5\xAE\xB9"};
    return kWrappers.contains(plainName(name));
}

bool meansNothing(const std::string& text)
{
    static const std::set<std::string> kNone = {"-",    "--",   "/",    "N/A",          "n/a",
                                                "null", "NULL", "None", "\xE2\x80\x94", "\xE6\x97\xA0"};
    return kNone.contains(text);
}

// A list of records: its path and how many fields all of its rows have together.
struct RowList {
    std::string path;
    std::size_t weight = 0;
    std::optional<JsonValue> list;
};

std::size_t weightOf(JsonValue list)
{
    std::size_t weight = 0;
    for (const JsonValue& item : list.items()) {
        if (item.isContainer())
            weight += 1 + item.size();
    }
    return weight;
}

void findRows(JsonValue value, const std::string& path, int depth, RowList& best)
{
    if (value.type() == Type::Array) {
        const std::size_t weight = weightOf(value);
        if (weight > best.weight)
            best = {path, weight, value};
    } else if (value.type() == Type::Object && depth < kDeepest + 2) {
        for (const JsonValue& member : value.items())
            findRows(member, below(path, pathStep(member.name())), depth + 1, best);
    }
}

// Gathers what each path holds over all rows.
class ColumnCollector {
public:
    void add(JsonValue row)
    {
        ++m_rows;
        visit(row, {}, {}, 0);
    }
    static Names with(Names names, const std::string& name)
    {
        names.push_back(name);
        return names;
    }
    std::vector<SampleColumn> finish()
    {
        for (SampleColumn& column : m_columns) {
            column.isUnique = column.filled == m_rows && m_distinct[column.path].size() == std::size_t(m_rows);
            if (column.kind == ValueKind::Empty && column.filled > 0)
                column.kind = ValueKind::Text;
        }
        return std::move(m_columns);
    }

private:
    void visit(JsonValue value, const std::string& path, const Names& names, int depth)
    {
        if (value.type() == Type::Object && depth <= kDeepest) {
            for (const JsonValue& member : value.items())
                visit(member, below(path, pathStep(member.name())), with(names, member.name()), depth + 1);
        } else if (value.type() == Type::Array && depth == 0) {
            const std::vector<JsonValue> items = value.items();
            for (std::size_t i = 0; i < items.size(); ++i)
                visit(items[i], "[" + std::to_string(i) + "]", {}, depth + 1);
        } else if (value.type() == Type::Array) {
            visitList(value, path, names, depth);
        } else {
            note(value, path, names);
        }
    }
    // Name and value pairs are a form; of any other list the plain values.
    void visitList(JsonValue list, const std::string& path, const Names& names, int depth)
    {
        const auto nameOfPair = sync::parsePath("name").value();
        const auto valueOfPair = sync::parsePath("value").value();
        for (const JsonValue& item : list.items()) {
            const auto label = sync::textAt(item, nameOfPair);
            const auto held = sync::locate(item, valueOfPair);
            if (label && held.value && label->find('\'') == std::string::npos)
                visit(*held.value, path + "['" + *label + "']", {*label}, depth + 1);
            else if (!item.isContainer())
                note(item, path + "[*]", names);
        }
    }
    SampleColumn& columnAt(const std::string& path, const Names& names)
    {
        const auto known =
            std::find_if(m_columns.begin(), m_columns.end(), [&](const auto& column) { return column.path == path; });
        if (known != m_columns.end())
            return *known;
        SampleColumn& column = m_columns.emplace_back();
        column.path = path;
        column.name = names.empty() ? std::string() : names.back();
        std::size_t words = 0;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (i + 1 < names.size() && isWrapper(names[i]))
                continue;
            column.whole += names[i];
            ++words;
        }
        column.isInner = words > 1;
        return column;
    }
    void note(JsonValue value, const std::string& path, const Names& names)
    {
        SampleColumn& column = columnAt(path, names);
        const auto text = value.scalarText();
        if (!text || text->empty())
            return;
        if (meansNothing(*text)) {
            if (std::find(column.none.begin(), column.none.end(), *text) == column.none.end())
                column.none.push_back(*text);
            return;
        }
        ++column.filled;
        const ValueKind kind =
            value.type() == Type::Bool ? ValueKind::Flag : kindOf(*text, value.type() == Type::Number, column.name);
        column.isGrouped = column.isGrouped || (kind == ValueKind::Decimal && !sync::exactDecimal(*text, 6, 0, false));
        column.kind = column.filled == 1 ? kind : common(column.kind, kind);
        if (m_distinct[path].insert(*text).second && column.values.size() < kMostValues)
            column.values.push_back(*text);
    }
    static ValueKind common(ValueKind a, ValueKind b)
    {
        const auto isNumber = [](ValueKind kind) { return kind == ValueKind::Whole || kind == ValueKind::Decimal; };
        return a == b ? a : isNumber(a) && isNumber(b) ? ValueKind::Decimal : ValueKind::Text;
    }

    int m_rows = 0;
    std::vector<SampleColumn> m_columns;
    std::map<std::string, std::set<std::string>> m_distinct;
};

// What stands around the rows: a total, a next link, a sign of success.
void readEnvelope(JsonValue value, const std::string& path, int depth, const Synonyms& synonyms, Sample& sample)
{
    if (value.type() != Type::Object || depth > 2)
        return;
    const auto keep = [&](std::string& place, const char* role, const std::string& name, const std::string& at) {
        if (place.empty() && synonyms.match("role", role, name) > 60)
            place = at;
    };
    for (const JsonValue& member : value.items()) {
        const std::string at = below(path, pathStep(member.name()));
        const auto text = member.scalarText();
        if (!text) {
            if (at != sample.rowsPath)
                readEnvelope(member, at, depth + 1, synonyms, sample);
            continue;
        }
        const bool isNumber = kindOf(*text, true, {}) == ValueKind::Whole;
        const bool isLink = text->starts_with("http") || text->starts_with("/") || text->find('?') != std::string::npos;
        // "count" may be of this page alone.
        const bool isOfPage = plainName(member.name()).find("total") == std::string::npos &&
                              *text == std::to_string(sample.rows) && sample.rows > 0;
        if (isNumber && !isOfPage)
            keep(sample.totalPath, "total", member.name(), at);
        if (isLink)
            keep(sample.nextLinkPath, "next_link", member.name(), at);
        else
            keep(sample.nextCursorPath, "next_cursor", member.name(), at);
        if (depth == 0 && sample.successPath.empty() && synonyms.match("role", "code", member.name()) > 60) {
            sample.successPath = at;
            sample.successValue = *text;
        }
        if (depth == 0 && member.type() == Type::String)
            keep(sample.messagePath, "message", member.name(), at);
    }
}

bool holdsEmptyList(JsonValue value, int depth)
{
    const auto items = value.items();
    if (value.type() == Type::Array)
        return items.empty();
    return depth <= 2 && std::any_of(items.begin(), items.end(), [depth](const JsonValue& item) {
               return item.isContainer() && holdsEmptyList(item, depth + 1);
           });
}

// Whether an answer without a list reports how it went rather than being a record itself.
bool saysSomethingElse(JsonValue root, const Sample& sample)
{
    const auto items = root.items();
    const bool hasError =
        std::any_of(items.begin(), items.end(), [](const JsonValue& item) { return item.isNamed("error"); });
    return hasError || holdsEmptyList(root, 0) || (!sample.messagePath.empty() && !sample.successPath.empty());
}

// Its own message, else how it begins.
std::string saidInstead(const std::string& text, JsonValue root, const Sample& sample)
{
    for (const std::string& path : {sample.messagePath, std::string("error.message"), std::string("error")}) {
        const auto parsed = sync::parsePath(path.empty() ? "error" : path);
        const auto said = parsed ? sync::textAt(root, parsed.value()) : std::nullopt;
        if (said && !said->empty())
            return said->substr(0, kMostSaid);
    }
    return text.substr(0, kMostSaid);
}

} // namespace

const SampleColumn* Sample::column(const std::string& path) const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto& c) { return c.path == path; });
    return found == columns.end() ? nullptr : &*found;
}

std::string pathStep(const std::string& name)
{
    const bool isPlain = !name.empty() && name.find_first_of(".[]='\"(){} @$") == std::string::npos;
    return isPlain ? name : name.find('"') == std::string::npos ? "\"" + name + "\"" : "'" + name + "'";
}

Result<Sample> readSample(const std::string& text, const Synonyms& synonyms)
{
    const auto tree = sync::JsonTree::parse(text);
    if (!tree)
        return tree.error();
    const JsonValue root = tree.value().root();
    RowList rows;
    findRows(root, {}, 0, rows);
    Sample sample;
    readEnvelope(root, {}, 0, synonyms, sample);
    const bool isOneRecord = root.type() == Type::Object && root.size() > 1 && !saysSomethingElse(root, sample);
    if (!rows.list && !isOneRecord)
        return Error{ErrorCode::NothingFound, {"rows"}, saidInstead(text, root, sample)};
    sample = {};
    ColumnCollector collector;
    const std::vector<JsonValue> items = rows.list ? rows.list->items() : std::vector{root};
    for (std::size_t i = 0; i < items.size() && i < kMostRows; ++i)
        collector.add(items[i]);
    sample.rows = static_cast<int>(items.size());
    sample.rowsPath = rows.path;
    sample.columns = collector.finish();
    readEnvelope(root, {}, 0, synonyms, sample);
    if (rows.path == "d.results")
        sample.family = SampleFamily::ODataV2;
    else if (rows.path == "value" && text.find("@odata.context") != std::string::npos)
        sample.family = SampleFamily::ODataV4;
    return sample;
}

} // namespace plumbline::assistant
