#include "core/assistant/address.h"

#include <algorithm>
#include <cstdlib>
#include <functional>

namespace plumbline::assistant {
namespace {

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

// What one parameter is for: its template, or "" when it stays as it is.
class ParameterReader {
public:
    ParameterReader(const Sample& sample, const ListAddress& address, const Synonyms& synonyms, StreamDraft& draft)
        : m_sample(sample)
        , m_synonyms(synonyms)
        , m_draft(draft)
        , m_isCounted(!address.hasNextLinkHeader && sample.nextLinkPath.empty() && address.nextHeader.empty())
        , m_hasNextHeader(!address.nextHeader.empty())
    {
    }

    std::string templateFor(const std::string& name, const std::string& value)
    {
        const int number = std::atoi(value.c_str());
        if (const SampleColumn* changed = columnOfParameter(m_sample, name, m_synonyms)) {
            m_draft.changedPath = changed->path;
            m_draft.changedFormat = formatOf(changed->kind);
            m_draft.compare = name.ends_with("_gt") ? ">" : ">=";
            return sinceOf(*changed);
        }
        if (is("limit", name) && number > 0) {
            m_draft.size = std::min(number, 100'000);
            return "{limit}";
        }
        if (is("page", name) && m_isCounted && sayCounted("page")) {
            m_draft.first = value == "0" ? "0" : "1";
            return "{page}";
        }
        if (is("offset", name) && m_isCounted && sayCounted("offset"))
            return "{offset}";
        const bool isCursor = is("cursor", name) && (m_hasNextHeader || !m_sample.nextCursorPath.empty());
        return isCursor || (m_hasNextHeader && is("page", name)) ? "{cursor}" : std::string();
    }

private:
    bool is(const char* role, const std::string& name) const { return m_synonyms.match("role", role, name) > 60; }
    bool sayCounted(const char* paging)
    {
        m_draft.paging = paging;
        return true;
    }

    const Sample& m_sample;
    const Synonyms& m_synonyms;
    StreamDraft& m_draft;
    bool m_isCounted; // nothing in the answer names the next page
    bool m_hasNextHeader;
};

void usePairs(sync::TemplateMap& pairs, ParameterReader& reader, bool areLiteral)
{
    for (auto& [name, text] : pairs) {
        const std::string found = reader.templateFor(name, text);
        text = !found.empty() ? found : areLiteral ? text : literalTemplate(text);
    }
}

void useBody(sync::BodyTemplate& body, const std::string& name, ParameterReader& reader)
{
    for (auto& [member, item] : body.items)
        useBody(item, member.empty() ? name : member, reader);
    if (body.kind != BodyKind::Text && body.kind != BodyKind::Literal)
        return;
    const std::string found = reader.templateFor(name, body.text);
    if (found.empty())
        return;
    const bool wasText = body.kind == BodyKind::Text;
    const bool isBare = found.find(':') == std::string::npos;
    body.text = wasText && isBare ? found.substr(0, found.size() - 1) + ":text}" : found;
    body.kind = BodyKind::Text;
}

bool holds(const StreamDraft& draft, const std::string& placeholder)
{
    const std::function<bool(const sync::BodyTemplate&)> inBody = [&](const sync::BodyTemplate& body) {
        return body.text.find(placeholder) != std::string::npos ||
               std::any_of(body.items.begin(), body.items.end(), [&](const auto& item) { return inBody(item.second); });
    };
    const auto inPairs = [&](const sync::TemplateMap& pairs) {
        return std::any_of(pairs.begin(), pairs.end(),
                           [&](const auto& entry) { return entry.second.find(placeholder) != std::string::npos; });
    };
    return inPairs(draft.query) || inPairs(draft.form) || inPairs(draft.headers) || inBody(draft.body);
}

// The request header that takes what the answer's header said: "x-next-page-token" -> "x-page-token".
std::string requestHeaderFor(std::string name)
{
    if (const std::size_t next = name.find("next-"); next != std::string::npos)
        name.erase(next, 5);
    return name;
}

// "next_cursor" in the answer is most often "cursor" in the question.
void guessCursorPlace(StreamDraft& draft)
{
    std::string name = draft.next.substr(draft.next.find_last_of('.') + 1);
    for (const char* next : {"next_", "next"}) {
        if (name.starts_with(next) && name.size() > std::string(next).size()) {
            name.erase(0, std::string(next).size());
            break;
        }
    }
    if (name[0] >= 'A' && name[0] <= 'Z')
        name[0] = static_cast<char>(name[0] + 32);
    draft.isPagingGuessed = true;
    if (draft.body.kind == sync::BodyTemplate::Kind::Object)
        draft.body.items.emplace_back(name, sync::BodyTemplate{sync::BodyTemplate::Kind::Text, "{cursor}", {}});
    else
        (draft.isPost && !draft.form.empty() ? draft.form : draft.query).emplace_back(name, "{cursor}");
}

void usePaging(const Sample& sample, const ListAddress& address, StreamDraft& draft)
{
    if (address.hasNextLinkHeader) {
        draft.paging = "link_header";
    } else if (!address.nextHeader.empty()) {
        draft.paging = "cursor";
        draft.nextHeader = address.nextHeader;
        if (!holds(draft, "{cursor")) {
            draft.headers.emplace_back(requestHeaderFor(address.nextHeader), "{cursor}");
            draft.isPagingGuessed = true;
        }
    } else if (!sample.nextLinkPath.empty()) {
        draft.paging = "next_link";
        draft.next = sample.nextLinkPath;
    } else if (!sample.nextCursorPath.empty() && draft.paging == "none") {
        draft.paging = "cursor";
        draft.next = sample.nextCursorPath;
        if (!holds(draft, "{cursor"))
            guessCursorPlace(draft);
    }
    if (draft.paging == "page" || draft.paging == "offset")
        draft.total = sample.totalPath;
}

} // namespace

void useParameters(const Sample& sample, const ListAddress& address, const Synonyms& synonyms, StreamDraft& draft)
{
    ParameterReader reader(sample, address, synonyms, draft);
    draft.isPost = address.isPost;
    draft.query = address.query;
    draft.form = formOf(address);
    draft.body = bodyOf(address);
    usePairs(draft.query, reader, false);
    usePairs(draft.form, reader, true);
    useBody(draft.body, {}, reader);
    usePaging(sample, address, draft);
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

} // namespace plumbline::assistant
