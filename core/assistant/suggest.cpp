#include "core/assistant/suggest.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace plumbline::assistant {
namespace {

constexpr int kLeastFit = 35;

struct Pair {
    int score = 0;
    std::size_t field = 0, column = 0;
};

std::vector<Pair> pairsOf(const Sample& sample, const CollectionDef& collection, const Synonyms& synonyms)
{
    std::vector<Pair> pairs;
    for (std::size_t f = 0; f < collection.fields.size(); ++f) {
        for (std::size_t c = 0; c < sample.columns.size(); ++c) {
            const int score = fitOf(sample.columns[c], collection, collection.fields[f], synonyms);
            if (score >= kLeastFit)
                pairs.push_back({score, f, c});
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.score > b.score; });
    return pairs;
}

void mapFields(const Sample& sample, const CollectionDef& collection, const Synonyms& synonyms, StreamDraft& draft)
{
    std::vector<std::optional<FieldDraft>> chosen(collection.fields.size());
    std::vector<bool> used(sample.columns.size());
    for (const Pair& pair : pairsOf(sample, collection, synonyms)) {
        if (chosen[pair.field] || used[pair.column])
            continue;
        chosen[pair.field] =
            fieldFrom(sample, collection.fields[pair.field], {sample.columns[pair.column].path}, synonyms);
        chosen[pair.field]->confidence = pair.score;
        used[pair.column] = true;
    }
    for (std::size_t f = 0; f < collection.fields.size(); ++f) {
        const std::string name(collection.fields[f].name);
        const auto& constant = synonyms.words("constant", std::string(collection.name) + "." + name);
        if (!chosen[f] && !constant.empty()) {
            chosen[f].emplace();
            chosen[f]->field = name;
            chosen[f]->constant = constant.front();
        }
        if (chosen[f])
            draft.fields.push_back(std::move(*chosen[f]));
        else if (collection.fields[f].required)
            draft.missing.push_back(name);
    }
}

std::string bestId(const Sample& sample, const Synonyms& synonyms)
{
    std::string best;
    int most = -1000;
    int position = 0;
    for (const SampleColumn& column : sample.columns) {
        --position;
        const bool canBeId = column.isUnique && (column.kind == ValueKind::Text || column.kind == ValueKind::Whole);
        const std::string plain = plainName(column.name);
        const bool soundsLikeId = plain.ends_with("id") || plain.ends_with("no") || plain.ends_with("code");
        const int score = std::max(synonyms.match("role", "id", column.name), soundsLikeId ? 70 : 0) + position -
                          (column.path.find('.') == std::string::npos ? 0 : 50);
        if (canBeId && score > most) {
            most = score;
            best = column.path;
        }
    }
    return best;
}

const SampleColumn* bestTime(const Sample& sample, const char* role, const Synonyms& synonyms)
{
    const SampleColumn* best = nullptr;
    int most = 55;
    for (const SampleColumn& column : sample.columns) {
        const int score = isTime(column.kind) ? synonyms.match("role", role, column.name) : 0;
        if (score > most) {
            most = score;
            best = &column;
        }
    }
    return best;
}

void findRemoved(const Sample& sample, const Synonyms& synonyms, StreamDraft& draft)
{
    for (const SampleColumn& column : sample.columns) {
        if (column.kind == ValueKind::Flag && synonyms.match("role", "removed", column.name) > 60) {
            draft.removedPath = column.path;
            draft.removedValues = {"true"};
            return;
        }
        for (const std::string& value : column.values) {
            if (column.kind == ValueKind::Text && synonyms.match("role", "removed_values", value) > 60) {
                draft.removedPath = column.path;
                draft.removedValues.push_back(value);
            }
        }
        if (!draft.removedPath.empty())
            return;
    }
}

void setChanged(StreamDraft& draft, const SampleColumn& column)
{
    draft.changedPath = column.path;
    draft.changedFormat = formatOf(column.kind);
}

void useOData(const Sample& sample, StreamDraft& draft)
{
    const bool isV4 = sample.family == SampleFamily::ODataV4;
    draft.paging = "next_link";
    draft.next = isV4 ? "\"@odata.nextLink\"" : "d.__next";
    draft.total = isV4 ? "\"@odata.count\"" : "d.__count";
    draft.messagePath = isV4 ? "error.message" : "error.message.value";
    draft.query = isV4 ? sync::TemplateMap{{"$count", "true"}}
                       : sync::TemplateMap{{"$format", "json"}, {"$inlinecount", "allpages"}};
    if (draft.changedPath.empty())
        return;
    draft.query.emplace_back("$orderby", draft.changedPath + "," + draft.remoteId);
    draft.query.emplace_back("$filter",
                             draft.changedPath + (isV4 ? " gt {since:odata}" : " ge datetimeoffset'{since:iso_s}'"));
    draft.compare = isV4 ? ">" : ">=";
}

// The column that a parameter such as modified_ms_gte speaks of.
const SampleColumn* columnOfParameter(const Sample& sample, const std::string& name, const Synonyms& synonyms)
{
    const SampleColumn* best = nullptr;
    for (const SampleColumn& column : sample.columns) {
        const std::string plain = plainName(column.name);
        const bool speaks = plainName(name).starts_with(plain) && name.size() > column.name.size();
        if (isTime(column.kind) && speaks && (!best || plain.size() > plainName(best->name).size()))
            best = &column;
    }
    return best || synonyms.match("role", "since", name) < 60 ? best : bestTime(sample, "changed", synonyms);
}

std::string sinceOf(const SampleColumn& column)
{
    const std::string format = formatOf(column.kind);
    return "{since:" + (format == "odata_v2" ? std::string("iso_s") : format) + "}";
}

std::string escaped(const std::string& value)
{
    std::string out;
    for (const char c : value)
        out += c == '{' || c == '}' ? std::string(2, c) : std::string(1, c);
    return out;
}

// What the parameters of the address that was read are for.
void useParameters(const Sample& sample, const ListAddress& address, const Synonyms& synonyms, StreamDraft& draft)
{
    const auto is = [&](const char* role, const std::string& name) { return synonyms.match("role", role, name) > 60; };
    for (const auto& [name, value] : address.query) {
        const int number = std::atoi(value.c_str());
        const SampleColumn* changed = columnOfParameter(sample, name, synonyms);
        std::string text = escaped(value);
        if (changed) {
            setChanged(draft, *changed);
            draft.compare = name.ends_with("_gt") ? ">" : ">=";
            text = sinceOf(*changed);
        } else if (is("limit", name) && number > 0) {
            text = "{limit}";
            draft.size = std::min(number, 100'000);
        } else if (is("page", name) && !address.hasNextLinkHeader && sample.nextLinkPath.empty()) {
            text = "{page}";
            draft.paging = "page";
            draft.first = value == "0" ? "0" : "1";
        } else if (is("offset", name) && !address.hasNextLinkHeader && sample.nextLinkPath.empty()) {
            text = "{offset}";
            draft.paging = "offset";
        } else if (is("cursor", name)) {
            text = "{cursor}";
        }
        draft.query.emplace_back(name, text);
    }
}

void usePaging(const Sample& sample, const ListAddress& address, StreamDraft& draft)
{
    const auto names = [&draft](const char* placeholder) {
        return std::any_of(draft.query.begin(), draft.query.end(),
                           [&](const auto& entry) { return entry.second == placeholder; });
    };
    if (address.hasNextLinkHeader) {
        draft.paging = "link_header";
    } else if (!sample.nextLinkPath.empty()) {
        draft.paging = "next_link";
        draft.next = sample.nextLinkPath;
    } else if (names("{cursor}") && !sample.nextCursorPath.empty()) {
        draft.paging = "cursor";
        draft.next = sample.nextCursorPath;
    }
    if (draft.paging == "page" || draft.paging == "offset")
        draft.total = sample.totalPath;
}

} // namespace

ListAddress addressOf(const std::string& written)
{
    ListAddress address;
    const std::size_t mark = std::min(written.find('?'), written.size());
    address.path = written.substr(0, mark);
    QUrlQuery query(QString::fromStdString(mark < written.size() ? written.substr(mark + 1) : std::string()));
    for (const auto& [name, value] : query.queryItems(QUrl::FullyDecoded))
        address.query.emplace_back(name.toStdString(), value.toStdString());
    return address;
}

std::vector<CollectionFit> rankCollections(const Sample& sample, const std::string& listName, const Synonyms& synonyms)
{
    std::vector<CollectionFit> fits;
    const std::string last =
        listName.substr(listName.find_last_of('/') == std::string::npos ? 0 : listName.find_last_of('/') + 1);
    for (const CollectionDef& definition : allCollections()) {
        StreamDraft draft;
        mapFields(sample, definition, synonyms, draft);
        CollectionFit fit{definition.collection, 0, draft.missing};
        int sum = 0;
        for (const FieldDraft& field : draft.fields)
            sum += field.confidence;
        const int name = synonyms.match("collection", std::string(definition.name), last);
        fit.score = name * 3 + sum / 4 - 60 * static_cast<int>(draft.missing.size());
        if (fit.score > 0 && !draft.fields.empty())
            fits.push_back(std::move(fit));
    }
    std::stable_sort(fits.begin(), fits.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
    return fits;
}

StreamDraft suggestStream(const Sample& sample, const ListAddress& address, Collection collection,
                          const Synonyms& synonyms)
{
    StreamDraft draft;
    draft.collection = collection;
    draft.family = sample.family;
    draft.path = address.path;
    draft.name = address.path.substr(
        address.path.find_last_of('/') == std::string::npos ? 0 : address.path.find_last_of('/') + 1);
    if (draft.name.empty())
        draft.name = std::string(definitionOf(collection).name);
    draft.rowsPath = sample.rowsPath;
    draft.successPath = sample.successPath;
    draft.successValue = sample.successValue;
    draft.messagePath = sample.messagePath;
    draft.remoteId = bestId(sample, synonyms);
    findRemoved(sample, synonyms, draft);
    if (const SampleColumn* created = bestTime(sample, "created", synonyms))
        draft.createdPath = created->path;
    if (const SampleColumn* changed = bestTime(sample, "changed", synonyms);
        changed && sample.family != SampleFamily::Json)
        setChanged(draft, *changed);
    if (sample.family == SampleFamily::Json) {
        useParameters(sample, address, synonyms, draft);
        usePaging(sample, address, draft);
    } else {
        useOData(sample, draft);
    }
    const SampleColumn* created = sample.column(draft.createdPath);
    if (created && formatOf(created->kind) != draft.changedFormat)
        draft.createdPath.clear();
    mapFields(sample, definitionOf(collection), synonyms, draft);
    return draft;
}

} // namespace plumbline::assistant
