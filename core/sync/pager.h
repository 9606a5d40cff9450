#pragma once

#include "core/sync/conversation.h"
#include "core/sync/rowhashes.h"

#include <set>

namespace plumbline::sync {

// Where a list is read next. Kept in the cursor, so that a read that was cut off goes on there.
struct PagePosition {
    std::int64_t offset = 0;
    std::int64_t page = 0;
    std::string cursor; // of cursor paging
    std::string link;   // of next links: absolute
    std::string seam;   // of offsets: fingerprint of the last row, which the next page begins with
    std::string after;  // of keysets: key and time of the last row, as they were sent
    std::string afterTime;
    Instant from; // of time windows: where the window begins

    friend bool operator==(const PagePosition&, const PagePosition&) = default;
};

// A list that may be asked only for so much time at once.
struct TimeSpan {
    Instant from, to;
    Duration window;
};

// Walks through the pages of one list. Never takes a page with fewer rows than asked for as the last
// one while a total, a flag, a link or a cursor can tell. Pages by offset overlap by one row: when a page
// does not begin with a row that was seen just so before, rows have moved meanwhile and it goes back for
// them. (A list in the order of change moves a row to its end; it is then not the same any more.)
class Pager {
public:
    Pager(const PagingShape& shape, const RequestTemplate& request, const RequestBuilder& builder);

    // Reads the list window by window from now on.
    void setSpan(TimeSpan span) { m_span = span; }
    PagePosition first() const;
    void fill(const PagePosition& at, RequestValues& values) const;
    // The position behind `answer`, nullopt after the last page. Errors: PagingLoop {why} (a cursor, link or
    // page came again, or too many pages), AnswerUnexpected {path} when what decides is missing,
    // RedirectRefused for a link to another origin.
    Result<std::optional<PagePosition>> next(const PagePosition& at, const Answer& answer,
                                             const std::vector<JsonValue>& rows);
    // Without the row that the page shares with the one before.
    static std::vector<JsonValue> fresh(const PagePosition& at, std::vector<JsonValue> rows);
    std::int64_t total() const { return m_total; } // -1 = the system does not say

private:
    using Next = Result<std::optional<PagePosition>>;
    Next nextInList(const PagePosition& at, const Answer& answer, const std::vector<JsonValue>& rows);
    Next nextKeyset(PagePosition at, const Answer& answer, const std::vector<JsonValue>& rows);
    Instant windowEnd(const PagePosition& at) const;
    Next nextCounted(PagePosition at, const Answer& answer, std::int64_t rows);
    Next nextCursor(PagePosition at, const Answer& answer);
    Next nextLink(PagePosition at, const Answer& answer);
    Result<bool> hasMore(const Answer& answer, std::int64_t read, std::int64_t rows) const;
    Result<std::optional<std::int64_t>> numberAt(const Answer& answer, const std::optional<FieldPath>& path) const;
    bool hasMoved(const PagePosition& at, const std::vector<JsonValue>& rows) const;
    PagePosition overlapped(PagePosition at, const std::vector<JsonValue>& rows);
    bool isRepeated(const std::vector<JsonValue>& rows);

    const PagingShape& m_shape;
    const RequestTemplate& m_request;
    const RequestBuilder& m_builder;
    std::set<std::string> m_seen; // cursors and links of this run
    RowHashes m_rows;             // of this run, with offsets only
    std::size_t m_lastRows = 0;   // hash of the page before
    int m_back = 1;               // how many pages to go back when rows have moved
    std::int64_t m_total = -1;
    int m_pages = 0;
    std::optional<TimeSpan> m_span;
};

// What tells one row, as it is now, from any other.
std::string fingerprint(JsonValue row);

// The target of rel="next" in a Link header (RFC 8288), or "".
std::string nextInLinkHeader(const QByteArray& header);

} // namespace plumbline::sync
