#pragma once

#include "core/sync/profile.h"

#include <QByteArray>

#include <functional>
#include <utility>

namespace plumbline::sync {

// What a placeholder stands for; isNumber: may stand as a number in a JSON body.
struct PlaceholderValue {
    std::string text;
    bool isNumber = false;
};
// name, form ("" when none) -> value; nullopt when it has no value now.
using Placeholders = std::function<std::optional<PlaceholderValue>(std::string_view name, std::string_view form)>;

struct PlaceholderUse {
    std::string name, form;
};

// Every placeholder in a template. The error's detail says what is malformed.
Result<std::vector<PlaceholderUse>> placeholdersOf(std::string_view text);

// nullopt when one of the placeholders has no value: the entry is to be left out.
std::optional<std::string> expand(std::string_view text, const Placeholders& values);

// JSON text of a body; members whose template has no value are left out.
std::string expandBody(const BodyTemplate& body, const Placeholders& values);

// RFC 3986: everything but unreserved characters as %XX; a blank is %20, a plus %2B.
std::string percentEncoded(std::string_view text);
// "a=b&c=d" of names and values.
std::string encodedPairs(const std::vector<std::pair<std::string, std::string>>& pairs);
// A JSON string literal with its quotes.
std::string jsonText(std::string_view text);

} // namespace plumbline::sync
