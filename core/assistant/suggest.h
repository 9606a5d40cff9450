#pragma once

#include "core/assistant/draft.h"

namespace plumbline::assistant {

// A collection that a list may fill: how well name and fields fit, and what is still missing.
struct CollectionFit {
    Collection collection = Collection::Count;
    int score = 0;
    std::vector<std::string> missing; // required fields without a column
};

// Where a list was read: "receipts?_page=1&_limit=100" below the base URL, and whether the answer had a Link header
// with rel="next".
struct ListAddress {
    std::string path;
    sync::TemplateMap query; // names and values as asked, decoded
    bool hasNextLinkHeader = false;
};
ListAddress addressOf(const std::string& written);

// Best first; those that do not fit at all are left out.
std::vector<CollectionFit> rankCollections(const Sample& sample, const std::string& listName, const Synonyms& synonyms);

// The mapping of a sample to one collection, as far as names and values tell.
StreamDraft suggestStream(const Sample& sample, const ListAddress& address, Collection collection,
                          const Synonyms& synonyms);

// A field mapped by hand: format and values as the sample says. Paths that are not in the sample are taken as they are.
FieldDraft fieldFrom(const Sample& sample, const FieldDef& field, const std::vector<std::string>& paths,
                     const Synonyms& synonyms);
// How well a column fits a field, 0..100.
int fitOf(const SampleColumn& column, const CollectionDef& collection, const FieldDef& field, const Synonyms& synonyms);
// The columns that fit a field, best first.
std::vector<std::string> candidatesOf(const Sample& sample, const CollectionDef& collection, const FieldDef& field,
                                      const Synonyms& synonyms);

} // namespace plumbline::assistant
