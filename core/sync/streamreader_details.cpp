#include "core/sync/streamreader.h"

#include <algorithm>

// Records that are asked for one by one: behind a list of ids, or for the keys that other systems brought.
namespace plumbline::sync {
namespace {

constexpr std::size_t kKeysPerCommit = 100;

std::int32_t companyDay(Instant at) { return CompanyClock{}.dayAt(at).number; }

} // namespace

Task<std::optional<Error>> StreamReader::fill(PageCommit& page, const std::vector<JsonValue>& rows)
{
    if (!m_stream.detail) {
        mapInto(page, rows, {});
        co_return std::nullopt;
    }
    std::vector<std::string> ids;
    for (const JsonValue& row : rows) {
        const auto id = textAt(row, m_stream.detail->id);
        if (!id)
            co_return Error{ErrorCode::AnswerUnexpected, {m_stream.detail->id.text}, {}};
        (isAskedFor(*id) ? ids : page.alsoSeen).push_back(*id);
    }
    DetailFetch fetch = details();
    const DetailFetch::Take take = takeInto(page);
    const std::optional<Error> failed = co_await fetch.fetch(std::move(ids), take);
    co_return failed;
}

bool StreamReader::isAskedFor(const std::string& id) const { return !m_keysOnly && !m_known.contains(id); }

DetailFetch StreamReader::details()
{
    return DetailFetch(m_run, m_stream.detail->request, m_stream.detail->answer, DetailFetch::By::Id,
                       m_stream.detail->parallel, m_since);
}

DetailFetch::Take StreamReader::takeInto(PageCommit& page)
{
    return [this, &page](const std::vector<JsonValue>& rows, const std::string& id) { mapInto(page, rows, id); };
}

// Records that may still change are asked for, however long ago the list named them; settled ones are not.
Task<std::optional<Error>> StreamReader::readUnsettled()
{
    if (!m_stream.detail || !m_stream.detail->settled || m_run.isFull || m_run.isTest || m_state.rows == 0)
        co_return std::nullopt;
    const SettledShape& settled = *m_stream.detail->settled;
    auto split = m_run.sink.splitIds(m_run.system, m_stream.collection, settled.field, settled.values);
    if (!split)
        co_return split.error();
    m_known.insert(split.value().matching.begin(), split.value().matching.end());
    const std::vector<std::string> open(split.value().others.begin(), split.value().others.end());
    m_known.insert(open.begin(), open.end());
    for (std::size_t from = 0; from < open.size(); from += kKeysPerCommit) {
        const std::size_t to = std::min(from + kKeysPerCommit, open.size());
        PageCommit page = newPage();
        page.comparing = Comparing::No;
        DetailFetch fetch = details();
        std::vector<std::string> some(open.begin() + static_cast<std::ptrdiff_t>(from),
                                      open.begin() + static_cast<std::ptrdiff_t>(to));
        const DetailFetch::Take take = takeInto(page);
        const std::optional<Error> failed = co_await fetch.fetchKnown(std::move(some), take);
        if (failed)
            co_return failed;
        page.cursor = m_state.cursor;
        const std::optional<Error> unsaved = co_await m_batch.add(std::move(page));
        if (unsaved)
            co_return unsaved;
    }
    co_return std::nullopt;
}

std::vector<std::string> StreamReader::dueKeys(std::int32_t today) const
{
    std::vector<std::string> due;
    for (const std::string& key : m_run.sink.values(m_stream.keys->collection, m_stream.keys->field)) {
        const auto asked = m_cursor.asked.find(key);
        if (asked == m_cursor.asked.end() || today - asked->second >= m_stream.keys->maxAgeDays)
            due.push_back(key);
    }
    return due;
}

Task<std::optional<Error>> StreamReader::readKeys()
{
    begin();
    const std::int32_t today = companyDay(m_run.clock());
    const std::vector<std::string> due = dueKeys(today);
    m_expected = static_cast<std::int64_t>(due.size());
    DetailFetch fetch(m_run, m_stream.request, m_stream.answer, DetailFetch::By::Key, m_stream.keys->parallel, m_since);
    std::optional<Error> failed;
    std::size_t from = 0;
    do {
        PageCommit page = newPage();
        page.comparing = Comparing::No;
        const std::size_t to = std::min(from + kKeysPerCommit, due.size());
        std::vector<std::string> some(due.begin() + static_cast<std::ptrdiff_t>(from),
                                      due.begin() + static_cast<std::ptrdiff_t>(to));
        const DetailFetch::Take take = takeInto(page);
        failed = co_await fetch.fetch(std::move(some), take);
        from = to;
        for (const std::string& key : fetch.answered())
            m_cursor.asked[key] = today;
        m_cursor.rows += static_cast<std::int64_t>(fetch.answered().size());
        report();
        // A key younger than its age limit counts as read now: that is what the profile allows.
        if (!failed && from == due.size())
            page.completeAsOf = m_cursor.startedAt;
        const std::optional<Error> unsaved = co_await store(std::move(page));
        failed = failed ? failed : unsaved;
    } while (!failed && from < due.size() && !m_run.isTest);
    co_return failed;
}

} // namespace plumbline::sync
