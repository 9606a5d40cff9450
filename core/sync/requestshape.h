#pragma once

#include "core/sync/fieldpath.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

// What a profile says about one request and its answer.
namespace plumbline::sync {

using TemplateMap = std::vector<std::pair<std::string, std::string>>; // name -> template

// A JSON body with templates in its texts.
struct BodyTemplate {
    enum class Kind { None, Object, Array, Text, Literal, JsonText };
    Kind kind = Kind::None;
    std::string text;                                        // the template, or the literal's JSON
    std::vector<std::pair<std::string, BodyTemplate>> items; // names are empty in an array
                                                             // JsonText: its only item is sent as a text of JSON
};

struct RequestTemplate {
    std::string method = "GET"; // GET or POST, which both only read; a write: POST, PUT or PATCH
    std::string path;           // joined to the source's base URL, a leading "/" included
    TemplateMap query, headers, form;
    BodyTemplate body;
};

// Whether the value at `path`, as text, is one of `values`; with `present`, whether there is one at all.
struct ValueTest {
    FieldPath path;
    std::vector<std::string> values;
    std::optional<bool> present = {};
};

struct AnswerShape {
    std::vector<FieldPath> parse;         // texts of JSON that are read as if they stood there unquoted
    FieldPath rows;                       // an array, or one object that is the only row
    std::vector<std::string> columns;     // rows are arrays, and these are the names of their elements
    std::optional<ValueTest> success;     // without it every 2xx with rows is one
    std::optional<ValueTest> failure;     // an error inside an answer that looks well
    std::optional<ValueTest> expired;     // an answer that asks for a new sign-in
    std::optional<ValueTest> rateLimited; // an answer that asks to wait
    std::optional<ValueTest> absent;      // "no such company": no rows, no failure
    std::vector<FieldPath> message;       // the system's own words about a failure: the first that is there
};

} // namespace plumbline::sync
