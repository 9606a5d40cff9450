#include "core/sync/detailfetch.h"

namespace plumbline::sync {

DetailFetch::DetailFetch(SystemRun& run, const RequestTemplate& request, const AnswerShape& answer, By by, int parallel,
                         std::optional<Instant> since)
    : m_run(run)
    , m_request(request)
    , m_shape(answer)
    , m_by(by)
    , m_parallel(parallel)
    , m_since(since)
{
}

Task<std::optional<Error>> DetailFetch::fetch(std::vector<std::string> ids, Take take)
{
    m_ids = std::move(ids);
    m_take = std::move(take);
    m_answered.clear();
    m_next = 0;
    m_error.reset();
    m_passedOver.reset();
    if (m_run.isTest)
        m_ids.resize(std::min<std::size_t>(m_ids.size(), 1));
    std::vector<Task<void>> workers;
    for (int i = 0; i < m_parallel; ++i)
        workers.push_back(work());
    co_await runAll(std::move(workers));
    co_return m_error;
}

Task<std::optional<Error>> DetailFetch::fetchKnown(std::vector<std::string> ids, Take take)
{
    m_passesOver = true;
    std::optional<Error> failed = co_await fetch(std::move(ids), std::move(take));
    m_passesOver = false;
    if (!failed && m_passedOver && m_answered.empty())
        failed = m_passedOver;
    co_return failed;
}

Task<void> DetailFetch::work()
{
    while (m_next < m_ids.size() && !m_error) {
        const std::string id = m_ids[m_next++];
        RequestValues values;
        (m_by == By::Key ? values.key : values.id) = id;
        values.since = m_since;
        const Result<Answer> answer = co_await m_run.conversation.ask(m_request, values, m_shape);
        if (!answer && m_passesOver && answer.error().code == ErrorCode::AnswerRejected) {
            m_passedOver = answer.error();
            continue;
        }
        if (!answer) {
            m_error = m_error ? m_error : answer.error();
            co_return;
        }
        m_answered.push_back(id);
        if (answer.value().absent)
            continue;
        const auto rows = rowsOf(answer.value(), m_shape);
        if (!rows) {
            m_error = rows.error();
            co_return;
        }
        m_take(rows.value(), id);
    }
}

Result<std::vector<JsonValue>> rowsOf(const Answer& answer, const AnswerShape& shape)
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

} // namespace plumbline::sync
