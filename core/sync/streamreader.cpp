#include "core/sync/streamreader.h"

#include "core/sync/deleteguard.h"

#include <algorithm>

namespace plumbline::sync {
namespace {

constexpr int kMostPasses = 4;

std::vector<std::string> referenceSystems(const SystemRun& run, const StreamShape& stream)
{
    std::vector<std::string> systems;
    for (const FieldMapping& mapping : stream.map.fields)
        systems.push_back(mapping.system.empty() ? run.system
                                                 : run.conversation.builder().expandedSystem(mapping.system));
    return systems;
}

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
    std::optional<Error> failed = co_await mend();
    if (!failed && m_stream.keys)
        failed = co_await readKeys();
    else if (!failed)
        failed = co_await readPasses();
    // Pages that arrived whole are kept, whatever came after them.
    const std::optional<Error> unsaved = co_await m_batch.flush();
    report();
    if (unsaved)
        co_return unsaved;
    co_return failed;
}

// Rows that were set aside under another profile are mapped once more from what was received then.
Task<std::optional<Error>> StreamReader::mend()
{
    if (m_run.isTest || m_state.setAside == 0 || m_state.mappedBy == m_run.profile.fingerprint)
        co_return std::nullopt;
    co_await m_run.sink.quiet();
    const auto rows = m_run.sink.setAsideRows(m_run.system, m_stream.name);
    if (!rows)
        co_return rows.error();
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
    std::optional<Error> failed = co_await m_batch.add(std::move(page));
    if (!failed)
        failed = co_await m_batch.flush();
    co_return failed;
}

Task<std::optional<Error>> StreamReader::readPasses()
{
    m_comparedFrom = m_cursor.at && m_cursor.startedAt.isKnown() ? m_cursor.startedAt : m_run.clock();
    std::optional<Error> failed = co_await readUnsettled();
    bool isSettled = false;
    for (int pass = 1; !failed && !isSettled && pass <= kMostPasses; ++pass) {
        m_isFirstPass = pass == 1;
        failed = co_await readList();
        if (failed || m_run.isTest || !m_isWhole || !m_stream.full.removes || m_recall.hasSkippedAll())
            break;
        failed = co_await endPass(pass, isSettled);
    }
    // A list that moved during every pass is compared another time.
    co_return failed;
}

// What is missing after a whole list may have moved while it was read: only what a further pass, which
// found nothing more, does not name either is taken as deleted.
Task<std::optional<Error>> StreamReader::endPass(int pass, bool& isSettled)
{
    const std::optional<Error> unsaved = co_await m_batch.flush();
    if (unsaved)
        co_return unsaved;
    co_await m_run.sink.quiet();
    isSettled = true;
    if (m_comparing == Comparing::No) {
        const Status noted = m_run.sink.keepDoubt(m_run.system, m_stream.name, {}, m_comparedFrom);
        co_return noted ? std::nullopt : std::optional(noted.error());
    }
    const auto found = m_run.sink.compare(m_run.system, m_stream.name);
    if (!found)
        co_return found.error();
    const bool isStable = found.value().missing == 0 || (pass > 1 && found.value().missing == m_missing);
    m_missing = found.value().missing;
    if (!isStable) {
        isSettled = false;
        m_keysOnly = m_stream.map.remoteIdIsAskedFor;
        co_return std::nullopt;
    }
    if (mustAsk(found.value())) {
        const Instant since = m_state.doubt ? m_state.doubt.since : m_comparedFrom;
        const Doubt doubt{found.value().missing, found.value().live, since};
        const Status kept = m_run.sink.keepDoubt(m_run.system, m_stream.name, doubt, m_comparedFrom);
        co_return kept ? std::nullopt : std::optional(kept.error());
    }
    const auto removed = m_run.sink.removeUnseen(m_run.system, m_stream.name, m_run.clock(), m_comparedFrom);
    if (!removed)
        co_return removed.error();
    m_tested.removed += removed.value();
    co_return std::nullopt;
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
    m_recall = ListRecall(m_cursor.tags, mayAskWhetherChanged(), hasTags());
}

// Details change without the list that names them. A read that did not begin at the first page, or a further pass,
// may have seen what is no longer there.
bool StreamReader::hasTags() const
{
    const bool isPlainList = m_stream.request.method == "GET" && !m_stream.detail && !m_stream.keys;
    return isPlainList && m_isFirstPass && !m_isResumed && !m_run.isTest;
}

// A system whose tags do not tell the truth is believed for a day. A list that was to be compared must have been.
bool StreamReader::mayAskWhetherChanged() const
{
    const ListTags& tags = m_cursor.tags;
    const Instant now = m_run.clock();
    const bool isYoung = tags.readAt <= now && now - tags.readAt < Duration::days(1);
    const bool wasCompared = m_state.comparedAt.isKnown() && m_state.comparedAt >= tags.comparedFrom;
    const bool needsComparing = m_isWhole && m_stream.full.removes;
    return hasTags() && !m_run.isFull && isYoung && (wasCompared || !needsComparing);
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
    PageTag tag;
    if (m_recall.keepsTags())
        tag.request = m_run.conversation.builder().fingerprintOf(m_stream.request, values, m_run.clock());
    values.unlessTag = m_recall.tagFor(tag.request);
    const Result<Answer> answer = co_await m_run.conversation.ask(m_stream.request, values, m_stream.answer);
    if (!answer)
        co_return answer.error();
    if (!m_cursor.serverStartedAt.isKnown())
        m_cursor.serverStartedAt = answer.value().serverTime;
    std::optional<Error> failed;
    if (answer.value().isUnchanged) {
        failed = co_await passOver();
    } else if (m_recall.skipped() > 0 && m_comparing != Comparing::No) {
        // Nothing says any more which records the pages before name.
        m_recall.startOver();
        m_cursor.at = pager.first();
        m_cursor.rows = 0;
    } else {
        tag.etag = answer.value().etag.toStdString();
        failed = co_await takePage(pager, std::move(tag), answer.value());
    }
    co_return failed;
}

// The page is as it was: so is everything that came by it.
Task<std::optional<Error>> StreamReader::passOver()
{
    const PageTag& page = m_recall.unchanged();
    m_cursor.rows += page.rows;
    m_cursor.at = page.next;
    report();
    if (m_cursor.at)
        co_return std::nullopt;
    PageCommit end = newPage();
    end.comparing = Comparing::No;
    end.completeAsOf = m_cursor.startedAt;
    complete(m_cursor, m_run.clock());
    co_return co_await store(std::move(end));
}

Task<std::optional<Error>> StreamReader::takePage(Pager& pager, PageTag tag, Answer answer)
{
    const auto rows = rowsOf(answer, m_stream.answer);
    if (!rows)
        co_return rows.error();
    const auto next = pager.next(*m_cursor.at, answer, rows.value());
    if (!next)
        co_return next.error();
    const std::vector<JsonValue> fresh = Pager::fresh(*m_cursor.at, rows.value());
    PageCommit page = newPage();
    const std::optional<Error> failed = co_await fill(page, fresh);
    if (failed)
        co_return failed;
    m_isResumed = false;
    m_expected = pager.total();
    tag.rows = static_cast<std::int64_t>(fresh.size());
    tag.next = next.value();
    m_cursor.rows += tag.rows;
    m_cursor.at = next.value();
    m_cursor.isComparing = m_comparing != Comparing::No;
    m_recall.came(std::move(tag));
    m_cursor.tags = {};
    report();
    if (!m_cursor.at) {
        page.completeAsOf = m_cursor.startedAt;
        m_cursor.tags = m_recall.found(m_cursor.startedAt, m_comparedFrom);
        complete(m_cursor, m_run.clock());
    }
    co_return co_await store(std::move(page));
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

Task<std::optional<Error>> StreamReader::store(PageCommit page)
{
    if (m_run.isTest) {
        m_tested.added += static_cast<std::int64_t>(page.records.size());
        m_tested.setAside += static_cast<std::int64_t>(page.setAside.size());
        co_return std::nullopt;
    }
    if (m_comparing == Comparing::Anew)
        m_comparing = Comparing::On;
    page.cursor = m_cursor.toText();
    co_return co_await m_batch.add(std::move(page));
}

void StreamReader::report()
{
    if (m_run.progress)
        m_run.progress(m_stream.name, m_cursor.rows, m_expected);
}

} // namespace plumbline::sync
