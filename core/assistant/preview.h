#pragma once

#include "core/assistant/suggest.h"
#include "core/sync/jsontree.h"

namespace plumbline::assistant {

// What becomes of one field of a page.
struct PreviewField {
    std::string field;
    FieldType type = FieldType::Text;
    bool isRequired = false;
    std::string source;                  // the path, or the constant in quotes; "" = not mapped
    std::string found;                   // what the first row with a value says there
    std::string value;                   // the same as the cache keeps it: "1234.50", "2026-03-01T00:00:00.000Z", ...
    std::string problem;                 // code of the first thing that could not be read: "not_time: abc"
    int problems = 0;                    // rows with one
    std::vector<std::string> candidates; // paths that would fit, best first
    std::vector<ValueMeaning> values;    // of an enumeration that is being mapped: what was found, what it means
};

struct Preview {
    std::string stream;
    Collection collection = Collection::Count;
    int rows = 0, setAside = 0, removed = 0;
    std::vector<PreviewField> fields; // all of the collection, mapped or not
    std::vector<std::string> unused;  // columns that nothing reads
};

// Maps rows as a sync would, storing nothing. `system` is the source's id.
Preview previewOf(const sync::StreamShape& stream, const std::vector<sync::JsonValue>& rows, const std::string& system,
                  const Sample& sample, const Synonyms& synonyms);

// The same from the answers to one list of a profile. NothingFound {stream} when it has no such list.
Result<Preview> previewOf(const sync::Profile& profile, const std::string& stream,
                          const std::vector<std::string>& texts);

// The rows of an answer as the stream's profile finds them. Errors: as of JsonTree::parse; AnswerUnexpected {path}.
struct PageRows {
    std::vector<std::unique_ptr<sync::JsonTree>> trees; // what the rows point into
    std::vector<sync::JsonValue> rows;
};
Result<PageRows> rowsOf(const sync::AnswerShape& answer, const std::vector<std::string>& texts);

} // namespace plumbline::assistant
