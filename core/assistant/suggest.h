#pragma once

#include "core/assistant/address.h"

namespace plumbline::assistant {

// A collection that a list may fill: how well name and fields fit, and what is still missing.
struct CollectionFit {
    Collection collection = Collection::Count;
    int score = 0;
    std::vector<std::string> missing; // required fields without a column
};

// Best first; those that do not fit at all are left out.
std::vector<CollectionFit> rankCollections(const Sample& sample, const std::string& listName, const Synonyms& synonyms);

// The mapping of a sample to one collection, as far as names and values tell.
StreamDraft suggestStream(const Sample& sample, const ListAddress& address, Collection collection,
                          const Synonyms& synonyms);

// A field mapped by hand: format and values as the sample says. Paths that are not in the sample are taken as they are.
FieldDraft fieldFrom(const Sample& sample, const FieldDef& field, const std::vector<std::string>& paths,
                     const Synonyms& synonyms);
// A value in quotes that is not the path of a column: the same for every row.
bool isConstant(const Sample& sample, const std::string& path);
FieldDraft constantFor(const std::string& field, const std::string& quoted);

// What the values of an enumeration mean, in the order in which they were found.
struct ValueMeaning {
    std::string theirs, ours; // ours "": nothing yet, so rows with it are set aside
};
std::vector<ValueMeaning> valuesOf(const Sample& sample, const FieldDef& field, const FieldDraft& draft);
// `ours` "" takes the meaning away; `theirs` may be "*", any other value.
void setMeaning(FieldDraft& draft, const Sample& sample, const FieldDef& field, const std::string& theirs,
                const std::string& ours);
// How well a column fits a field, 0..100.
int fitOf(const SampleColumn& column, const CollectionDef& collection, const FieldDef& field, const Synonyms& synonyms);
// The columns that fit a field, best first.
std::vector<std::string> candidatesOf(const Sample& sample, const CollectionDef& collection, const FieldDef& field,
                                      const Synonyms& synonyms);

} // namespace plumbline::assistant
