#include "core/sync/listtags.h"

#include <algorithm>

namespace plumbline::sync {
namespace {

// More of them would make the cursor large, and a list that changes in the end costs as many requests in vain.
constexpr std::size_t kMostPages = 20;
constexpr std::size_t kLongestTag = 256;

bool isUsable(const std::string& etag)
{
    const auto isPlain = [](char c) { return c > ' ' && c < '\x7f'; };
    return !etag.empty() && etag.size() <= kLongestTag && std::all_of(etag.begin(), etag.end(), isPlain);
}

} // namespace

ListRecall::ListRecall(ListTags known, bool mayAsk, bool keepsTags)
    : m_known(std::move(known))
    , m_isAsking(mayAsk)
    , m_isTagged(keepsTags)
{
}

std::string ListRecall::tagFor(const std::string& request)
{
    m_isAsking = m_isAsking && m_skipped < m_known.pages.size() && m_known.pages[m_skipped].request == request;
    return m_isAsking ? m_known.pages[m_skipped].etag : std::string();
}

const PageTag& ListRecall::unchanged()
{
    m_found.push_back(m_known.pages[m_skipped]);
    return m_known.pages[m_skipped++];
}

void ListRecall::came(PageTag page)
{
    m_isAsking = false;
    m_isTagged = m_isTagged && isUsable(page.etag) && m_found.size() < kMostPages;
    if (m_isTagged)
        m_found.push_back(std::move(page));
}

void ListRecall::startOver() { *this = ListRecall(); }

ListTags ListRecall::found(Instant readAt, Instant comparedFrom) const
{
    if (!m_isTagged)
        return {};
    // What was only asked about is no younger for it.
    return {m_skipped > 0 ? m_known.readAt : readAt, comparedFrom, m_found};
}

} // namespace plumbline::sync
