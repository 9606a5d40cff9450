#include "core/assistant/address.h"

#include "core/sync/jsontree.h"

#include <QUrl>
#include <QUrlQuery>

#include <set>

namespace plumbline::assistant {
namespace {

using BodyKind = sync::BodyTemplate::Kind;

sync::TemplateMap pairsOf(const std::string& text)
{
    sync::TemplateMap pairs;
    const QUrlQuery query(QString::fromStdString(text));
    for (const auto& [name, value] : query.queryItems(QUrl::FullyDecoded))
        pairs.emplace_back(name.toStdString(), value.toStdString());
    return pairs;
}

bool isJson(const std::string& body) { return body.starts_with('{') || body.starts_with('['); }

// What TOML can not say is left out: null. A decimal goes as a text.
sync::BodyTemplate templateOf(sync::JsonValue value)
{
    sync::BodyTemplate body;
    const auto text = value.scalarText();
    if (value.isContainer()) {
        const bool isObject = value.type() == sync::JsonValue::Type::Object;
        body.kind = isObject ? BodyKind::Object : BodyKind::Array;
        for (const sync::JsonValue& item : value.items()) {
            if (!item.isNull())
                body.items.emplace_back(isObject ? item.name() : std::string(), templateOf(item));
        }
    } else if (value.type() == sync::JsonValue::Type::Bool ||
               (value.type() == sync::JsonValue::Type::Number && text &&
                text->find_first_not_of("-0123456789") == std::string::npos)) {
        body.kind = BodyKind::Literal;
        body.text = text.value_or("");
    } else {
        body.kind = BodyKind::Text;
        body.text = literalTemplate(text.value_or(""));
    }
    return body;
}

} // namespace

std::string literalTemplate(const std::string& text)
{
    std::string out;
    for (const char c : text)
        out += c == '{' || c == '}' ? std::string(2, c) : std::string(1, c);
    return out;
}

ListAddress addressOf(const std::string& written)
{
    ListAddress address;
    std::string target = written;
    if (written.starts_with("GET "))
        target = written.substr(4);
    if (written.starts_with("POST ")) {
        address.isPost = true;
        target = written.substr(5);
        const std::size_t gap = std::min(target.find(' '), target.size());
        const std::size_t begin = std::min(target.find_first_not_of(' ', gap), target.size());
        address.body = target.substr(begin);
        target.resize(gap);
    }
    const std::size_t mark = std::min(target.find('?'), target.size());
    address.path = target.substr(0, mark);
    address.query = pairsOf(mark < target.size() ? target.substr(mark + 1) : std::string());
    return address;
}

std::optional<Error> faultOf(const ListAddress& address)
{
    if (isJson(address.body) && !sync::JsonTree::parse(address.body))
        return Error{ErrorCode::InvalidArgument, {address.body, "json_body"}, {}};
    return std::nullopt;
}

sync::BodyTemplate bodyOf(const ListAddress& address)
{
    const auto tree = isJson(address.body) ? sync::JsonTree::parse(address.body) : Result<sync::JsonTree>(Error{});
    return tree ? templateOf(tree.value().root()) : sync::BodyTemplate{};
}

sync::TemplateMap formOf(const ListAddress& address)
{
    sync::TemplateMap form = isJson(address.body) ? sync::TemplateMap{} : pairsOf(address.body);
    for (auto& [name, value] : form)
        value = literalTemplate(value);
    return form;
}

std::string listNameOf(const ListAddress& address)
{
    static const std::set<std::string> kVerbs = {"query",    "list",  "search", "page",      "find",      "get",
                                                 "batchget", "all",   "fetch",  "getlist",   "querylist", "pagelist",
                                                 "data",     "items", "read",   "listquery", "querypage", "batchquery"};
    std::string rest = address.path;
    std::string last;
    while (!rest.empty()) {
        const std::size_t slash = rest.find_last_of('/');
        const std::string step = slash == std::string::npos ? rest : rest.substr(slash + 1);
        rest.resize(slash == std::string::npos ? 0 : slash);
        if (last.empty())
            last = step;
        if (!step.empty() && !kVerbs.contains(plainName(step)))
            return step;
    }
    return last;
}

std::string nextHeaderIn(const std::vector<std::pair<std::string, std::string>>& headers, const Synonyms& synonyms)
{
    for (const auto& [name, value] : headers) {
        const std::string plain = name.starts_with("x-") ? name.substr(2) : name;
        const bool isNext =
            synonyms.match("role", "next_cursor", plain) > 60 || synonyms.match("role", "next_link", plain) > 60;
        if (isNext && !value.empty())
            return name;
    }
    return {};
}

} // namespace plumbline::assistant
