#pragma once

#include "core/sync/conversation.h"

#include <set>

namespace plumbline::sync {

// Where a list is read next. Kept in the cursor, so that a read that was cut off goes on there.
struct PagePosition {
    std::int64_t offset = 0;
    std::int64_t page = 0;
    std::string cursor; // of cursor paging
    std::string link;   // of next links: absolute

    friend bool operator==(const PagePosition&, const PagePosition&) = default;
};

// Walks through the pages of one list. Never takes a page with fewer rows than asked for as the last
// one while a total, a flag, a link or a cursor can tell.
class Pager {
public:
    Pager(const PagingShape& shape, const RequestTemplate& request, const RequestBuilder& builder);

    PagePosition first() const;
    void fill(const PagePosition& at, RequestValues& values) const;
    // The position behind `answer`, nullopt after the last page. Errors: PagingLoop {why} (a cursor, link or
    // page came again, or too many pages), AnswerUnexpected {path} when what decides is missing,
    // RedirectRefused for a link to another origin.
    Result<std::optional<PagePosition>> next(const PagePosition& at, const Answer& answer,
                                             const std::vector<JsonValue>& rows);
    std::int64_t total() const { return m_total; } // -1 = the system does not say

private:
    using Next = Result<std::optional<PagePosition>>;
    Next nextCounted(PagePosition at, const Answer& answer, std::int64_t rows);
    Next nextCursor(PagePosition at, const Answer& answer);
    Next nextLink(PagePosition at, const Answer& answer);
    Result<bool> hasMore(const Answer& answer, std::int64_t read, std::int64_t rows) const;
    Result<std::optional<std::int64_t>> numberAt(const Answer& answer, const std::optional<FieldPath>& path) const;
    bool isRepeated(const std::vector<JsonValue>& rows);

    const PagingShape& m_shape;
    const RequestTemplate& m_request;
    const RequestBuilder& m_builder;
    std::set<std::string> m_seen; // cursors and links of this run
    std::size_t m_lastRows = 0;   // hash of the page before
    std::int64_t m_total = -1;
    int m_pages = 0;
};

// The target of rel="next" in a Link header (RFC 8288), or "".
std::string nextInLinkHeader(const QByteArray& header);

} // namespace plumbline::sync
