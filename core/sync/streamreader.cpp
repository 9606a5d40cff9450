#include "core/sync/streamreader.h"

#include "core/sync/deleteguard.h"

#include <algorithm>

namespace plumbline::sync {
namespace {

constexpr std::size_t kKeysPerCommit = 100;
constexpr int kMostPasses = 4;

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

StreamReader::StreamReader(SystemRun& run, const StreamShape& stream, StreamState state)
    : m_run(run)
    , m_stream(stream)
    , m_state(std::move(state))
    , m_cursor(StreamCursor::fromText(m_state.cursor))
    , m_mapper(stream, referenceSystems(run, stream))
    , m_batch(run.sink, run.system, stream.name)
{
    decideWhatToRead();
}

void StreamReader::decideWhatToRead()
{
    const Instant now = m_run.clock();
    const int everyDays = m_stream.full.everyDays;
    const bool isDue = everyDays > 0 && m_cursor.watermark.isKnown() &&
                       (!m_state.comparedAt.isKnown() || now - m_state.comparedAt >= Duration::days(everyDays) ||
                        m_state.comparedAt > now);
    if (m_run.isFull) {
        m_cursor.watermark = Instant{};
        m_cursor.at.reset();
    }
    const bool goesOn = m_cursor.at && m_cursor.isComparing;
    if (isDue && !goesOn)
        m_cursor.at.reset();
    m_isWhole = m_run.isFull || goesOn || isDue || !m_stream.incremental || !m_cursor.watermark.isKnown();
    // A list that begins some days ago was at first asked for from another day than now.
    const int firstDays = m_stream.incremental ? m_stream.incremental->firstDays : 0;
    const bool isBounded = firstDays > 0 && !m_cursor.begin.isKnown();
    if (isBounded)
        m_cursor.begin = now - Duration::days(firstDays);
    const bool isHalfRead = m_cursor.at && !goesOn;
    const bool nothingToCompare = m_state.rows == 0 || isHalfRead || (isBounded && m_cursor.watermark.isKnown());
    if (m_isWhole && m_stream.full.removes && !m_run.isTest && (goesOn || !nothingToCompare))
        m_comparing = goesOn ? Comparing::On : Comparing::Anew;
}

CommitCounts StreamReader::counts() const
{
    CommitCounts counts = m_batch.counts();
    counts += m_tested;
    return counts;
}

Task<std::optional<Error>> StreamReader::read()
{
    std::optional<Error> failed = mend();
    if (!failed && m_stream.keys)
        failed = co_await readKeys();
    else if (!failed)
        failed = co_await readPasses();
    // Pages that arrived whole are kept, whatever came after them.
    const std::optional<Error> unsaved = m_batch.flush();
    report();
    if (unsaved)
        co_return unsaved;
    co_return failed;
}

// Rows that were set aside under another profile are mapped once more from what was received then.
std::optional<Error> StreamReader::mend()
{
    if (m_run.isTest || m_state.setAside == 0 || m_state.mappedBy == m_run.profile.fingerprint)
        return std::nullopt;
    const auto rows = m_run.sink.setAsideRows(m_run.system, m_stream.name);
    if (!rows)
        return rows.error();
    PageCommit page = newPage();
    page.comparing = Comparing::No;
    std::vector<JsonTree> trees;
    for (const SetAsideRow& row : rows.value()) {
        auto tree = JsonTree::parse(row.payload);
        if (!tree)
            continue;
        trees.push_back(std::move(tree.value()));
        mapInto(page, {trees.back().root()}, row.remoteId);
    }
    m_tested.setAside -= static_cast<std::int64_t>(page.setAside.size()); // known before, not found by this run
    page.cursor = m_state.cursor;
    const std::optional<Error> failed = m_batch.add(std::move(page));
    return failed ? failed : m_batch.flush();
}

Task<std::optional<Error>> StreamReader::readPasses()
{
    m_comparedFrom = m_cursor.at && m_cursor.startedAt.isKnown() ? m_cursor.startedAt : m_run.clock();
    std::optional<Error> failed = co_await readUnsettled();
    bool isSettled = false;
    for (int pass = 1; !failed && !isSettled && pass <= kMostPasses; ++pass) {
        failed = co_await readList();
        if (failed || m_run.isTest || !m_isWhole || !m_stream.full.removes)
            break;
        failed = endPass(pass, isSettled);
    }
    // A list that moved during every pass is compared another time.
    co_return failed;
}

// What is missing after a whole list may have moved while it was read: only what a further pass, which
// found nothing more, does not name either is taken as deleted.
std::optional<Error> StreamReader::endPass(int pass, bool& isSettled)
{
    if (const auto unsaved = m_batch.flush())
        return unsaved;
    isSettled = true;
    if (m_comparing == Comparing::No) {
        const Status noted = m_run.sink.keepDoubt(m_run.system, m_stream.name, {}, m_comparedFrom);
        return noted ? std::nullopt : std::optional(noted.error());
    }
    const auto found = m_run.sink.compare(m_run.system, m_stream.name);
    if (!found)
        return found.error();
    const bool isStable = found.value().missing == 0 || (pass > 1 && found.value().missing == m_missing);
    m_missing = found.value().missing;
    if (!isStable) {
        isSettled = false;
        m_keysOnly = m_stream.map.remoteIdIsAskedFor;
        return std::nullopt;
    }
    if (mustAsk(found.value())) {
        const Instant since = m_state.doubt ? m_state.doubt.since : m_comparedFrom;
        const Doubt doubt{found.value().missing, found.value().live, since};
        const Status kept = m_run.sink.keepDoubt(m_run.system, m_stream.name, doubt, m_comparedFrom);
        return kept ? std::nullopt : std::optional(kept.error());
    }
    const auto removed = m_run.sink.removeUnseen(m_run.system, m_stream.name, m_run.clock(), m_comparedFrom);
    if (!removed)
        return removed.error();
    m_tested.removed += removed.value();
    return std::nullopt;
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
    m_since = m_stream.incremental ? sinceOf(m_cursor, *m_stream.incremental, m_isWhole) : std::nullopt;
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
    m_cursor.isComparing = m_comparing != Comparing::No;
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
        if (const auto unsaved = m_batch.add(std::move(page)))
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
        const std::optional<Error> unsaved = store(std::move(page));
        failed = failed ? failed : unsaved;
    } while (!failed && from < due.size() && !m_run.isTest);
    co_return failed;
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
    page.comparing = m_comparing;
    return page;
}

std::optional<Error> StreamReader::store(PageCommit page)
{
    if (m_run.isTest) {
        m_tested.added += static_cast<std::int64_t>(page.records.size());
        m_tested.setAside += static_cast<std::int64_t>(page.setAside.size());
        return std::nullopt;
    }
    if (m_comparing == Comparing::Anew)
        m_comparing = Comparing::On;
    page.cursor = m_cursor.toText();
    return m_batch.add(std::move(page));
}

void StreamReader::report()
{
    if (m_run.progress)
        m_run.progress(m_stream.name, m_cursor.rows, m_expected);
}

} // namespace plumbline::sync
