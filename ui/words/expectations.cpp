#include "ui/words/expectations.h"

#include "ui/words/figures.h"
#include "ui/words/fill.h"

#include <QCoreApplication>

#include <map>

namespace plumbline::words {
namespace {

using Table = std::map<std::string, const char*, std::less<>>;

// What the readers of profiles and sources expect, by code; %1 is what stands behind the colon.
const Table& profileCodes()
{
    static const Table kCodes = {
        {"text", QT_TRANSLATE_NOOP("Expectations", "a text")},
        {"texts", QT_TRANSLATE_NOOP("Expectations", "texts")},
        {"text_not_empty", QT_TRANSLATE_NOOP("Expectations", "a text that is not empty")},
        {"text_or_texts", QT_TRANSLATE_NOOP("Expectations", "a text or a list of texts")},
        {"whole_number", QT_TRANSLATE_NOOP("Expectations", "a whole number from %1 to %2")},
        {"true_or_false", QT_TRANSLATE_NOOP("Expectations", "true or false")},
        {"one_of", QT_TRANSLATE_NOOP("Expectations", "one of %1")},
        {"one_path", QT_TRANSLATE_NOOP("Expectations", "one path only")},
        {"one_value", QT_TRANSLATE_NOOP("Expectations", "at least one value")},
        {"one_decision", QT_TRANSLATE_NOOP("Expectations", "at least one decision")},
        {"own_name", QT_TRANSLATE_NOOP("Expectations", "a name that nothing else here has")},
        {"table", QT_TRANSLATE_NOOP("Expectations", "a table")},
        {"table_of_texts", QT_TRANSLATE_NOOP("Expectations", "a table such as { name = \"text\" }")},
        {"list_of_tables", QT_TRANSLATE_NOOP("Expectations", "a list of tables [[%1]]")},
        {"path_or_table", QT_TRANSLATE_NOOP("Expectations", "a path or a table")},
        {"path_or_value", QT_TRANSLATE_NOOP("Expectations", "either a path (or join) or value")},
        {"body_values", QT_TRANSLATE_NOOP("Expectations", "texts, whole numbers, true, false, lists and tables")},
        {"known_key", QT_TRANSLATE_NOOP("Expectations", "a key that profiles know")},
        {"known_decision", QT_TRANSLATE_NOOP("Expectations", "a known decision")},
        {"known_placeholder", QT_TRANSLATE_NOOP("Expectations", "a known placeholder or a [[setting]]")},
        {"placeholder_form", QT_TRANSLATE_NOOP("Expectations", "a form of this placeholder")},
        {"since_form", QT_TRANSLATE_NOOP("Expectations", "a form such as {since:iso}, {since:unix_ms}, {cursor:int}")},
        {"collection", QT_TRANSLATE_NOOP("Expectations", "the name of a collection (\"schema\" lists them)")},
        {"field_of", QT_TRANSLATE_NOOP("Expectations", "a field of %1")},
        {"text_field_of", QT_TRANSLATE_NOOP("Expectations", "a text or code field of %1")},
        {"required_field", QT_TRANSLATE_NOOP("Expectations", "the required field %1")},
        {"values_of", QT_TRANSLATE_NOOP("Expectations", "values of %1")},
        {"stream_map", QT_TRANSLATE_NOOP("Expectations", "a section [stream.map]")},
        {"remote_id", QT_TRANSLATE_NOOP("Expectations", "the path of the record's own id")},
        {"changed_path", QT_TRANSLATE_NOOP("Expectations", "the path of the time of the last change")},
        {"first_days", QT_TRANSLATE_NOOP("Expectations", "how many days ago the first window begins")},
        {"label", QT_TRANSLATE_NOOP("Expectations", "names in both languages: { zh = \"...\", en = \"...\" }")},
        {"zone", QT_TRANSLATE_NOOP("Expectations", "an offset such as \"+08:00\", \"Z\" or \"beijing\"")},
        {"no_secret_default", QT_TRANSLATE_NOOP("Expectations", "nothing: a secret has no default")},
        {"statuses", QT_TRANSLATE_NOOP("Expectations", "HTTP statuses from 400 to 499")},
        {"json_body", QT_TRANSLATE_NOOP("Expectations", "a body of valid JSON")},
        {"source_id", QT_TRANSLATE_NOOP("Expectations", "a short name of a-z, 0-9, - and _, at most 32 characters")},
        {"ended_month", QT_TRANSLATE_NOOP("Expectations", "a month that has ended")},
        {"browser_sign_in", QT_TRANSLATE_NOOP("Expectations", "a system whose profile asks for a browser sign-in")},
    };
    return kCodes;
}

// How requests, answers, paths and templates are written.
const Table& shapeCodes()
{
    static const Table kCodes = {
        {"auth_into", QT_TRANSLATE_NOOP("Expectations", "[auth.into] with headers or query")},
        {"within_path", QT_TRANSLATE_NOOP("Expectations", "the path of the address that \"within\" speaks of")},
        {"post_for_body", QT_TRANSLATE_NOOP("Expectations", "POST, since there is a body")},
        {"value_or_present",
         QT_TRANSLATE_NOOP("Expectations", "at least one value, or present = true or present = false")},
        {"shallow_path", QT_TRANSLATE_NOOP("Expectations", "a path without (json) and [*]")},
        {"shallow_rows",
         QT_TRANSLATE_NOOP("Expectations", "a path without (json) and [*]; answer.parse reads texts of JSON")},
        {"answer_column", QT_TRANSLATE_NOOP("Expectations", "a column of answer.columns")},
        {"row_key_path", QT_TRANSLATE_NOOP("Expectations", "the path of what tells rows of one time apart")},
        {"next_path", QT_TRANSLATE_NOOP("Expectations", "the path of the next link or cursor, or next_header")},
        {"id_in_detail", QT_TRANSLATE_NOOP("Expectations", "{id} in [stream.detail] only")},
        {"keys_for_key", QT_TRANSLATE_NOOP("Expectations", "a section [stream.keys] for {key}")},
        {"window_for_until", QT_TRANSLATE_NOOP("Expectations", "incremental.window_days for {until}")},
        {"paging_by", QT_TRANSLATE_NOOP("Expectations", "paging by %1 for this placeholder")},
        {"params_in_compute", QT_TRANSLATE_NOOP("Expectations", "{params} in [[auth.compute]] only")},
        {"reference", QT_TRANSLATE_NOOP("Expectations", "{reference} in the request, or a key_header: without it no "
                                                        "second try is safe")},
        {"lookup_reference", QT_TRANSLATE_NOOP("Expectations", "a request with {reference}")},
        {"request_path", QT_TRANSLATE_NOOP("Expectations", "a request with a path")},
        {"path_separator", QT_TRANSLATE_NOOP("Expectations", "a path; at character %1 a '.' or a '[' is missing")},
        {"path_name", QT_TRANSLATE_NOOP("Expectations", "a path; at character %1 a name is missing")},
        {"path_bracket", QT_TRANSLATE_NOOP("Expectations", "a path; at character %1 a ']' is missing")},
        {"path_index", QT_TRANSLATE_NOOP("Expectations", "a path; at character %1 belongs a number, *, a quoted name "
                                                         "or name='text'")},
        {"path_quote", QT_TRANSLATE_NOOP("Expectations", "a path; the quote at character %1 is not closed")},
        {"template_group", QT_TRANSLATE_NOOP("Expectations", "a template; a '{?' is there without its '}'")},
        {"template_brace", QT_TRANSLATE_NOOP("Expectations", "a template; a '{' is there without '}' (a brace itself "
                                                             "is written '{{')")},
    };
    return kCodes;
}

const char* sourceText(const std::string& key)
{
    for (const Table* codes : {&profileCodes(), &shapeCodes()}) {
        if (const auto found = codes->find(key); found != codes->end())
            return found->second;
    }
    return nullptr;
}

} // namespace

bool isExpectation(const std::string& code) { return sourceText(code.substr(0, code.find(':'))) != nullptr; }

QString expectation(const std::string& code)
{
    const std::size_t colon = std::min(code.find(':'), code.size());
    const char* text = sourceText(code.substr(0, colon));
    if (!text)
        return foreign(code);
    const std::string rest = colon < code.size() ? code.substr(colon + 1) : std::string();
    QStringList args{foreign(rest)};
    if (const std::size_t dots = rest.find(".."); dots != std::string::npos)
        args = {foreign(rest.substr(0, dots)), foreign(rest.substr(dots + 2))};
    return filled(QCoreApplication::translate("Expectations", text), args);
}

} // namespace plumbline::words
