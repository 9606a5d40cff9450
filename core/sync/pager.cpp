#include "core/sync/pager.h"

#include "core/sync/rowmapper.h"

#include <QCryptographicHash>

#include <algorithm>
#include <functional>

namespace plumbline::sync {
namespace {

Error loop(const char* why) { return Error{ErrorCode::PagingLoop, {why}, {}}; }

std::optional<std::string> headerOf(const Answer& answer, const std::string& name)
{
    for (const auto& [key, value] : answer.headers) {
        if (key == QByteArrayView(name.data(), static_cast<qsizetype>(name.size())))
            return value.toStdString();
    }
    return std::nullopt;
}

} // namespace

Pager::Pager(const PagingShape& shape, const RequestTemplate& request, const RequestBuilder& builder)
    : m_shape(shape)
    , m_request(request)
    , m_builder(builder)
{
}

PagePosition Pager::first() const
{
    PagePosition at;
    if (m_shape.kind == PagingKind::Page)
        at.page = m_shape.first == "0" ? 0 : 1;
    if (m_shape.kind == PagingKind::Cursor)
        at.cursor = m_shape.first;
    if (m_span)
        at.from = m_span->from;
    return at;
}

Instant Pager::windowEnd(const PagePosition& at) const { return std::min(at.from + m_span->window, m_span->to); }

void Pager::fill(const PagePosition& at, RequestValues& values) const
{
    values.limit = m_shape.size;
    values.offset = at.offset;
    values.page = at.page;
    if (!at.cursor.empty() || m_shape.sendsFirst)
        values.cursor = at.cursor;
    values.link = at.link;
    values.after = at.after;
    values.afterTime = at.afterTime;
    // Behind the first page the last row's own time says from where.
    if (!at.after.empty())
        values.since.reset();
    if (m_span) {
        values.since = at.from;
        values.until = std::max(windowEnd(at), at.from);
    }
}

Pager::Next Pager::next(const PagePosition& at, const Answer& answer, const std::vector<JsonValue>& rows)
{
    Next next = nextInList(at, answer, rows);
    const bool isWindowRead = next && !next.value() && m_span && windowEnd(at) < m_span->to;
    if (!isWindowRead) {
        if (next && next.value())
            next.value()->from = at.from;
        return next;
    }
    PagePosition following = first();
    following.from = windowEnd(at);
    m_seen.clear();
    m_rows.clear();
    m_lastRows = 0;
    m_total = -1;
    return std::optional(following);
}

Pager::Next Pager::nextInList(const PagePosition& at, const Answer& answer, const std::vector<JsonValue>& rows)
{
    if (m_shape.kind == PagingKind::None)
        return std::optional<PagePosition>();
    if (++m_pages > m_shape.maxPages)
        return loop("too many pages");
    if (isRepeated(rows))
        return loop("the same page again");
    if (m_shape.kind == PagingKind::Cursor)
        return nextCursor(at, answer);
    if (m_shape.kind == PagingKind::NextLink || m_shape.kind == PagingKind::LinkHeader)
        return nextLink(at, answer);
    if (m_shape.kind == PagingKind::Keyset)
        return nextKeyset(at, answer, rows);
    if (m_shape.kind == PagingKind::Page)
        return nextCounted(at, answer, static_cast<std::int64_t>(rows.size()));
    if (hasMoved(at, rows)) {
        PagePosition back = at;
        back.offset = std::max<std::int64_t>(at.offset - std::int64_t(m_shape.size) * m_back, 0);
        back.seam = back.offset > 0 ? at.seam : std::string();
        m_back *= 2;
        return std::optional(back);
    }
    const auto next = nextCounted(at, answer, static_cast<std::int64_t>(rows.size()));
    return next && next.value() ? Next(overlapped(*next.value(), rows)) : next;
}

bool Pager::hasMoved(const PagePosition& at, const std::vector<JsonValue>& rows) const
{
    if (at.seam.empty())
        return false;
    return rows.empty() || (fingerprint(rows.front()) != at.seam &&
                            !m_rows.contains(std::hash<std::string_view>{}(rows.front().raw())));
}

PagePosition Pager::overlapped(PagePosition at, const std::vector<JsonValue>& rows)
{
    for (const JsonValue& row : rows)
        m_rows.insert(std::hash<std::string_view>{}(row.raw()));
    m_back = 1;
    at.seam.clear();
    if (rows.size() > 1) { // a page of one row would never get on
        --at.offset;
        at.seam = fingerprint(rows.back());
    }
    return at;
}

std::vector<JsonValue> Pager::fresh(const PagePosition& at, std::vector<JsonValue> rows)
{
    if (!at.seam.empty() && !rows.empty() && fingerprint(rows.front()) == at.seam)
        rows.erase(rows.begin());
    return rows;
}

std::string fingerprint(JsonValue row)
{
    const std::string_view text = row.raw();
    return QCryptographicHash::hash(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())),
                                    QCryptographicHash::Sha1)
        .toBase64(QByteArray::OmitTrailingEquals)
        .toStdString();
}

bool Pager::isRepeated(const std::vector<JsonValue>& rows)
{
    if (rows.empty())
        return false;
    // Rows lie side by side in the page, so their text is one slice of it.
    const char* begin = rows.front().raw().data();
    const std::string_view last = rows.back().raw();
    const std::string_view all(begin, static_cast<std::size_t>(last.data() + last.size() - begin));
    const std::size_t hash = std::hash<std::string_view>{}(all);
    return std::exchange(m_lastRows, hash) == hash;
}

Result<std::optional<std::int64_t>> Pager::numberAt(const Answer& answer, const std::optional<FieldPath>& path) const
{
    if (!path)
        return std::optional<std::int64_t>();
    const auto text = textAt(answer.root(), *path);
    const auto number = text ? exactDecimal(*text, 0, 0, false) : std::nullopt;
    if (!number || *number < 0)
        return Error{ErrorCode::AnswerUnexpected, {path->text}, {}};
    return number;
}

Result<bool> Pager::hasMore(const Answer& answer, std::int64_t read, std::int64_t rows) const
{
    if (m_shape.more)
        return passes(*m_shape.more, answer.root());
    if (m_shape.total) {
        const bool more = read < m_total;
        // Fewer rows than announced: the list is not whole, so nothing is concluded from it.
        if (more && rows == 0)
            return Error{ErrorCode::AnswerUnexpected, {m_shape.total->text}, {}};
        return more;
    }
    return rows >= m_shape.size;
}

Pager::Next Pager::nextCounted(PagePosition at, const Answer& answer, std::int64_t rows)
{
    const auto total = numberAt(answer, m_shape.total);
    const auto pages = numberAt(answer, m_shape.pages);
    if (!total || !pages)
        return total ? pages.error() : total.error();
    // Rows that went away while paging have moved unseen ones to where we have been: go back for them.
    const std::int64_t gone = m_total >= 0 && total.value() ? std::max<std::int64_t>(m_total - *total.value(), 0) : 0;
    m_total = total.value().value_or(-1);
    if (gone > 0 && m_shape.kind == PagingKind::Page) {
        const std::int64_t firstPage = m_shape.first == "0" ? 0 : 1;
        at.page = std::max(at.page - (gone + m_shape.size - 1) / m_shape.size, firstPage);
        return std::optional(at);
    }
    at.offset += rows;
    if (pages.value()) {
        const std::int64_t lastPage = *pages.value() - (m_shape.first == "0" ? 1 : 0);
        if (at.page >= lastPage)
            return std::optional<PagePosition>();
    } else {
        const auto more = hasMore(answer, at.offset, rows);
        if (!more)
            return more.error();
        if (!more.value())
            return std::optional<PagePosition>();
        if (rows == 0)
            return loop("an empty page announces more");
    }
    ++at.page;
    return std::optional(at);
}

Pager::Next Pager::nextCursor(PagePosition at, const Answer& answer)
{
    if (m_shape.more && !passes(*m_shape.more, answer.root()))
        return std::optional<PagePosition>();
    const auto cursor =
        m_shape.nextHeader.empty() ? textAt(answer.root(), m_shape.next) : headerOf(answer, m_shape.nextHeader);
    if (!cursor || cursor->empty())
        return std::optional<PagePosition>();
    m_seen.insert(at.cursor);
    if (!m_seen.insert(*cursor).second)
        return loop("the same cursor again");
    at.cursor = *cursor;
    return std::optional(at);
}

Pager::Next Pager::nextLink(PagePosition at, const Answer& answer)
{
    const std::string link = m_shape.kind == PagingKind::LinkHeader ? nextInLinkHeader(answer.link)
                                                                    : textAt(answer.root(), m_shape.next).value_or("");
    if (link.empty())
        return std::optional<PagePosition>();
    const auto url = m_builder.resolved(link, m_request);
    if (!url)
        return url.error();
    m_seen.insert(at.link);
    const std::string next = m_builder.storable(url.value());
    if (!m_seen.insert(next).second)
        return loop("the same link again");
    at.link = next;
    return std::optional(at);
}

Pager::Next Pager::nextKeyset(PagePosition at, const Answer& answer, const std::vector<JsonValue>& rows)
{
    if (rows.empty() || (m_shape.more && !passes(*m_shape.more, answer.root())))
        return std::optional<PagePosition>();
    const auto key = textAt(rows.back(), m_shape.key);
    const auto time = m_shape.time ? textAt(rows.back(), *m_shape.time) : std::optional<std::string>("");
    if (!key || key->empty() || !time)
        return Error{ErrorCode::AnswerUnexpected, {(key && !key->empty() ? *m_shape.time : m_shape.key).text}, {}};
    // A system that compares with ">=" sends the last row once more when there is no other behind it.
    if (at.after == *key && at.afterTime == *time && rows.size() == 1)
        return std::optional<PagePosition>();
    m_seen.insert(at.afterTime + '\n' + at.after);
    if (!m_seen.insert(*time + '\n' + *key).second)
        return loop("the same key again");
    at.after = *key;
    at.afterTime = *time;
    return std::optional(at);
}

std::string nextInLinkHeader(const QByteArray& header)
{
    for (qsizetype begin = header.indexOf('<'); begin >= 0; begin = header.indexOf('<', begin + 1)) {
        const qsizetype end = header.indexOf('>', begin);
        if (end < 0)
            break;
        const qsizetype following = header.indexOf('<', end);
        const QByteArray parameters = header.mid(end + 1, following < 0 ? -1 : following - end - 1).toLower();
        if (parameters.contains("rel=\"next\"") || parameters.contains("rel=next"))
            return header.mid(begin + 1, end - begin - 1).toStdString();
    }
    return {};
}

} // namespace plumbline::sync
