#pragma once

#include "core/sync/pager.h"

namespace plumbline::sync {

// What one page of a list said when the list was last read to its end.
struct PageTag {
    std::string etag;
    std::string request; // RequestBuilder::fingerprintOf() the read that it answered
    std::int64_t rows = 0;
    std::optional<PagePosition> next; // none behind the last page

    friend bool operator==(const PageTag&, const PageTag&) = default;
};

// The pages of a list in their order; none when one of them had no ETag, or when there were too many.
struct ListTags {
    Instant readAt;       // when that read began
    Instant comparedFrom; // its comparison of keys, of a whole list
    std::vector<PageTag> pages;

    friend bool operator==(const ListTags&, const ListTags&) = default;
};

// One read of a list that asks, page by page, whether it is still as it was (RFC 9110, 13.1.2). While every page
// is, nothing is sent and nothing changes; from the first other page on the list is read as ever.
class ListRecall {
public:
    ListRecall() = default;
    // `known` is asked about only when `mayAsk`; a read that does not begin at the first page keeps no tags.
    ListRecall(ListTags known, bool mayAsk, bool keepsTags);

    bool keepsTags() const { return m_isTagged; }

    // The ETag to ask for the next page with; "" = it is asked for anyhow.
    std::string tagFor(const std::string& request);
    // The page is as it was. Valid until the next call.
    const PageTag& unchanged();
    // The page came. An empty or odd ETag is none.
    void came(PageTag page);
    // The list is read from its beginning after all, without asking.
    void startOver();

    int skipped() const { return static_cast<int>(m_skipped); } // pages that were as before
    bool hasSkippedAll() const { return m_skipped > 0 && m_skipped == m_known.pages.size(); }
    // What the next read may ask about, when this one has come to its end.
    ListTags found(Instant readAt, Instant comparedFrom) const;

private:
    ListTags m_known;
    bool m_isAsking = false, m_isTagged = true;
    std::size_t m_skipped = 0;
    std::vector<PageTag> m_found;
};

} // namespace plumbline::sync
