#include "core/sync/streamreader.h"

#include <algorithm>

namespace plumbline::sync {
namespace {

constexpr std::size_t kKeysPerCommit = 100;

std::vector<std::string> referenceSystems(const SystemRun& run, const StreamShape& stream)
{
    std::vector<std::string> systems;
    for (const FieldMapping& mapping : stream.map.fields)
        systems.push_back(mapping.system.empty() ? run.system
                                                 : run.conversation.builder().expandedSystem(mapping.system));
    return systems;
}

std::int32_t companyDay(Instant at) { return CompanyClock{}.dayAt(at).number; }

// A position that the system no longer knows: the read starts again.
bool isForgotten(const Error& error)
{
    return error.code == ErrorCode::AnswerRejected || error.code == ErrorCode::AnswerUnexpected ||
           error.code == ErrorCode::PagingLoop;
}

} // namespace

// Records that are asked for one by one, several at a time.
struct StreamReader::Details {
    const RequestTemplate& request;
    const AnswerShape& answer;
    bool byKey = false;
    std::vector<std::string> ids;
    std::size_t next = 0;
    PageCommit page;
    std::vector<std::string> done;
    std::optional<Error> error;
};

StreamReader::StreamReader(SystemRun& run, const StreamShape& stream, StreamCursor cursor)
    : m_run(run)
    , m_stream(stream)
    , m_cursor(std::move(cursor))
    , m_mapper(stream, referenceSystems(run, stream))
    , m_batch(run.sink)
{
    if (run.isFull) {
        m_cursor.watermark = Instant{};
        m_cursor.at.reset();
    }
}

CommitCounts StreamReader::counts() const { return m_run.isTest ? m_tested : m_batch.counts(); }

Task<std::optional<Error>> StreamReader::read()
{
    std::optional<Error> failed;
    if (m_stream.keys)
        failed = co_await readKeys();
    else
        failed = co_await readList();
    // Pages that arrived whole are kept, whatever came after them.
    const std::optional<Error> unsaved = m_batch.flush();
    report();
    if (unsaved)
        co_return unsaved;
    co_return failed;
}

void StreamReader::begin()
{
    const Instant now = m_run.clock();
    // Nothing tells whether a page number still means the same rows.
    if (m_stream.paging.kind == PagingKind::Page)
        m_cursor.at.reset();
    m_isResumed = m_cursor.at.has_value();
    if (!m_isResumed) {
        m_cursor.startedAt = now;
        m_cursor.serverStartedAt = m_cursor.latest = Instant{};
        m_cursor.rows = 0;
    }
    m_since = m_stream.incremental ? sinceOf(m_cursor, *m_stream.incremental, now) : std::nullopt;
}

Task<std::optional<Error>> StreamReader::readList()
{
    begin();
    for (;;) {
        Pager pager(m_stream.paging, m_stream.request, m_run.conversation.builder());
        if (m_since && m_stream.incremental->windowDays > 0)
            pager.setSpan({*m_since, m_cursor.startedAt, Duration::days(m_stream.incremental->windowDays)});
        if (!m_cursor.at)
            m_cursor.at = pager.first();
        std::optional<Error> failed;
        do {
            failed = co_await readPage(pager);
        } while (!failed && m_cursor.at && !m_run.isTest);
        const bool again = failed && m_isResumed && isForgotten(*failed);
        if (!again)
            co_return failed;
        m_cursor.at.reset();
        begin();
    }
}

Task<std::optional<Error>> StreamReader::readPage(Pager& pager)
{
    RequestValues values;
    values.since = m_since;
    pager.fill(*m_cursor.at, values);
    const Result<Answer> answer = co_await m_run.conversation.ask(m_stream.request, values, m_stream.answer);
    if (!answer)
        co_return answer.error();
    if (!m_cursor.serverStartedAt.isKnown())
        m_cursor.serverStartedAt = answer.value().serverTime;
    const auto rows = rowsOf(answer.value(), m_stream.answer);
    if (!rows)
        co_return rows.error();
    const auto next = pager.next(*m_cursor.at, answer.value(), rows.value());
    if (!next)
        co_return next.error();
    const std::vector<JsonValue> fresh = Pager::fresh(*m_cursor.at, rows.value());
    PageCommit page = newPage();
    const std::optional<Error> failed = co_await fill(page, fresh);
    if (failed)
        co_return failed;
    m_isResumed = false;
    m_expected = pager.total();
    m_cursor.rows += static_cast<std::int64_t>(fresh.size());
    m_cursor.at = next.value();
    report();
    if (!m_cursor.at) {
        page.completeAsOf = m_cursor.startedAt;
        complete(m_cursor, m_run.clock());
    }
    co_return store(std::move(page));
}

Task<std::optional<Error>> StreamReader::fill(PageCommit& page, const std::vector<JsonValue>& rows)
{
    if (!m_stream.detail) {
        mapInto(page, rows, {});
        co_return std::nullopt;
    }
    Details details{m_stream.detail->request, m_stream.detail->answer, false, {}, 0, std::move(page), {}, {}};
    for (const JsonValue& row : rows) {
        const auto id = textAt(row, m_stream.detail->id);
        if (!id)
            co_return Error{ErrorCode::AnswerUnexpected, {m_stream.detail->id.text}, {}};
        details.ids.push_back(*id);
    }
    const std::optional<Error> failed = co_await readDetails(details);
    page = std::move(details.page);
    co_return failed;
}

Task<std::optional<Error>> StreamReader::readDetails(Details& details)
{
    if (m_run.isTest)
        details.ids.resize(std::min<std::size_t>(details.ids.size(), 1));
    const int parallel = details.byKey ? m_stream.keys->parallel : m_stream.detail->parallel;
    std::vector<Task<void>> workers;
    for (int i = 0; i < parallel; ++i)
        workers.push_back(detailWorker(details));
    co_await runAll(std::move(workers));
    co_return details.error;
}

Task<void> StreamReader::detailWorker(Details& details)
{
    while (details.next < details.ids.size() && !details.error) {
        const std::string id = details.ids[details.next++];
        RequestValues values;
        (details.byKey ? values.key : values.id) = id;
        values.since = m_since;
        const Result<Answer> answer = co_await m_run.conversation.ask(details.request, values, details.answer);
        if (!answer) {
            details.error = details.error ? details.error : answer.error();
            co_return;
        }
        details.done.push_back(id);
        if (answer.value().absent)
            continue;
        const auto rows = rowsOf(answer.value(), details.answer);
        if (!rows) {
            details.error = rows.error();
            co_return;
        }
        mapInto(details.page, rows.value(), id);
    }
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
    std::optional<Error> failed;
    std::size_t from = 0;
    do {
        Details details{m_stream.request, m_stream.answer, true, {}, 0, newPage(), {}, {}};
        const std::size_t to = std::min(from + kKeysPerCommit, due.size());
        details.ids.assign(due.begin() + static_cast<std::ptrdiff_t>(from),
                           due.begin() + static_cast<std::ptrdiff_t>(to));
        failed = co_await readDetails(details);
        from = to;
        for (const std::string& key : details.done)
            m_cursor.asked[key] = today;
        m_cursor.rows += static_cast<std::int64_t>(details.done.size());
        report();
        // A key younger than its age limit counts as read now: that is what the profile allows.
        if (!failed && from == due.size())
            details.page.completeAsOf = m_cursor.startedAt;
        const std::optional<Error> unsaved = store(std::move(details.page));
        failed = failed ? failed : unsaved;
    } while (!failed && from < due.size() && !m_run.isTest);
    co_return failed;
}

Result<std::vector<JsonValue>> StreamReader::rowsOf(const Answer& answer, const AnswerShape& shape) const
{
    if (answer.absent)
        return std::vector<JsonValue>();
    const Located rows = locate(answer.root(), shape.rows);
    // A null list is an empty one only where the system has said that all went well.
    if (rows.state == Located::State::Null && shape.success)
        return std::vector<JsonValue>();
    if (!rows.value || !rows.value->isContainer())
        return Error{ErrorCode::AnswerUnexpected, {shape.rows.text.empty() ? "rows" : shape.rows.text}, {}};
    if (rows.value->type() == JsonValue::Type::Array)
        return rows.value->items();
    return std::vector<JsonValue>{*rows.value};
}

void StreamReader::mapInto(PageCommit& page, const std::vector<JsonValue>& rows, const std::string& askedId)
{
    for (const JsonValue& row : rows) {
        MappedRow mapped = m_mapper.map(row, askedId);
        if (auto* record = std::get_if<MappedRecord>(&mapped))
            page.records.push_back(std::move(*record));
        else
            page.setAside.push_back(std::move(std::get<SetAsideRow>(mapped)));
        if (const auto changed = m_mapper.changedAt(row))
            m_cursor.latest = std::max(m_cursor.latest, *changed);
    }
}

PageCommit StreamReader::newPage() const
{
    PageCommit page;
    page.system = m_run.system;
    page.stream = m_stream.name;
    page.collection = m_stream.collection;
    page.fetchedAt = m_run.clock();
    return page;
}

std::optional<Error> StreamReader::store(PageCommit page)
{
    if (m_run.isTest) {
        m_tested.added += static_cast<std::int64_t>(page.records.size());
        m_tested.setAside += static_cast<std::int64_t>(page.setAside.size());
        return std::nullopt;
    }
    page.cursor = cursorText();
    return m_batch.add(std::move(page));
}

std::string StreamReader::cursorText()
{
    if (m_run.profile.perDay > 0) {
        m_cursor.budgetDay = companyDay(m_run.clock());
        m_cursor.usedToday = m_run.courier.usedToday();
    }
    return m_cursor.toText();
}

void StreamReader::report()
{
    if (m_run.progress)
        m_run.progress(m_stream.name, m_cursor.rows, m_expected);
}

} // namespace plumbline::sync
