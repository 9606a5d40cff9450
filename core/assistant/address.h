#pragma once

#include "core/assistant/draft.h"
#include "core/model/result.h"

namespace plumbline::assistant {

// Where a list was read: "receipts?_page=1&_limit=100" below the base URL, or, of a system that is asked by POST,
// "POST query/receipts {"pageNo": 1}" and "POST query/receipts pageNo=1&size=50"; and what the answer's headers said.
struct ListAddress {
    std::string path;
    sync::TemplateMap query; // names and values as asked, decoded
    bool hasNextLinkHeader = false;
    bool isPost = false;
    std::string body;       // of a POST: JSON, or a form as it is sent; may be empty
    std::string nextHeader; // the answer's header with the next page's cursor; "" = none seen
};
ListAddress addressOf(const std::string& written);
// What is wrong with the body; nullopt when it can be sent. InvalidArgument {body, "json_body"}.
std::optional<Error> faultOf(const ListAddress& address);

// The body with its texts as templates that stand for themselves.
sync::BodyTemplate bodyOf(const ListAddress& address);
sync::TemplateMap formOf(const ListAddress& address);
// A text as a template that stands for itself.
std::string literalTemplate(const std::string& text);
// The list's own name: the last step of its path that is more than a verb ("contracts/query" is "contracts").
std::string listNameOf(const ListAddress& address);

// Which of an answer's headers (names in lower case) holds the cursor of the next page; "" = none.
std::string nextHeaderIn(const std::vector<std::pair<std::string, std::string>>& headers, const Synonyms& synonyms);

// What the parameters of the address are for: paging, and the time since which changes are asked for.
void useParameters(const Sample& sample, const ListAddress& address, const Synonyms& synonyms, StreamDraft& draft);
// The column of a time with this role that is named best; null when there is none.
const SampleColumn* bestTime(const Sample& sample, const char* role, const Synonyms& synonyms);

} // namespace plumbline::assistant
