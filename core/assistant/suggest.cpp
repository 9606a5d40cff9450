#include "core/assistant/suggest.h"

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
                          (column.isInner ? 50 : 0);
        if (canBeId && score > most) {
            most = score;
            best = column.path;
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

} // namespace

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
    draft.name = listNameOf(address);
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
