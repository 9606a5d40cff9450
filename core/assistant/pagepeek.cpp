#include "core/assistant/pagepeek.h"

#include "core/assistant/preview.h"
#include "core/sync/browsersignin.h"
#include "core/sync/pager.h"
#include "core/sync/streamcursor.h"
#include "core/sync/syncerrors.h"

#include <algorithm>

namespace plumbline::assistant {
namespace {

constexpr std::size_t kMostDetails = 3;
constexpr qsizetype kMostHeader = 200;

sync::StreamShape shapeOf(const ListAddress& address)
{
    sync::StreamShape shape;
    shape.request.method = address.isPost ? "POST" : "GET";
    shape.request.path = literalTemplate(address.path);
    for (const auto& [name, value] : address.query)
        shape.request.query.emplace_back(name, literalTemplate(value));
    shape.request.form = formOf(address);
    shape.request.body = bodyOf(address);
    for (const char* path :
         {"error.message", "message", "msg", "errmsg", "error", "errors[0].message", "detail",
          "\xE5\x8E\x9F\xE5\x9B\xA0", "\xE6\xB6\x88\xE6\x81\xAF", "\xE9\x94\x99\xE8\xAF\xAF\xE4\xBF\xA1\xE6\x81\xAF"})
        shape.answer.message.push_back(sync::parsePath(path).value());
    return shape;
}

} // namespace

PagePeek::PagePeek(Source source, SecretStore& secrets, std::function<Instant()> clock, sync::SyncLimits limits)
    : m_source(std::move(source))
    , m_secrets(secrets)
    , m_clock(std::move(clock))
    , m_limits(std::move(limits))
{
}

void PagePeek::readStream(const std::string& stream, Done done) { start(run(stream, {}), std::move(done)); }

void PagePeek::readAddress(const ListAddress& address, Done done) { start(run({}, address), std::move(done)); }

void PagePeek::start(sync::Task<void> task, Done done)
{
    m_done = std::move(done);
    m_page = {};
    m_task.emplace(std::move(task));
    const auto answer = [this] { m_done(m_page); };
    const auto begin = [this, answer] {
        m_task->start([this, answer] { QMetaObject::invokeMethod(&m_context, answer, Qt::QueuedConnection); });
    };
    QMetaObject::invokeMethod(&m_context, begin, Qt::QueuedConnection);
}

sync::Task<void> PagePeek::run(std::string stream, ListAddress address)
{
    sync::SystemSession session;
    const sync::SessionNeeds needs{m_source, m_secrets, m_clock, m_limits, m_cancellation};
    m_page.error = co_await sync::openSession(session, needs);
    const sync::StreamShape free = shapeOf(address);
    const sync::StreamShape* shape = &free;
    for (const sync::StreamShape& known : session.profile.streams) {
        if (!stream.empty() && known.name == stream)
            shape = &known;
    }
    if (!m_page.error && shape == &free && !stream.empty())
        m_page.error = Error{ErrorCode::NothingFound, {stream}, {}};
    if (!m_page.error && shape->keys)
        m_page.error = Error{ErrorCode::NothingFound, {std::string(definitionOf(shape->keys->collection).name)}, {}};
    if (!m_page.error)
        m_page.error = co_await readSignedIn(session, *shape);
    if (m_page.error)
        m_page.error = sync::placed(*m_page.error, m_source.id, stream);
    if (session.conversation)
        m_page.clockSkew = session.conversation->clockSkew();
}

sync::Task<std::optional<Error>> PagePeek::readSignedIn(sync::SystemSession& session, const sync::StreamShape& stream)
{
    std::optional<Error> failed = co_await readPage(session, stream);
    const bool waitsForBrowser = failed && failed->code == ErrorCode::SignInRefused && !failed->args.empty() &&
                                 failed->args.front() == "sign_in" &&
                                 session.profile.auth.kind == sync::AuthKind::OAuth2Code;
    if (!m_open || !waitsForBrowser)
        co_return failed;
    failed = co_await sync::signInByBrowser(session, m_open, m_cancellation);
    if (failed)
        co_return failed;
    failed = co_await readPage(session, stream);
    co_return failed;
}

sync::Task<std::optional<Error>> PagePeek::readPage(sync::SystemSession& session, const sync::StreamShape& stream)
{
    const Instant now = m_clock();
    sync::StreamCursor cursor; // of a first read
    cursor.startedAt = now;
    const auto since = stream.incremental ? sync::sinceOf(cursor, *stream.incremental, true) : std::nullopt;
    sync::Pager pager(stream.paging, stream.request, session.conversation->builder());
    if (since && stream.incremental->windowDays > 0)
        pager.setSpan({*since, now, Duration::days(stream.incremental->windowDays)});
    sync::RequestValues values;
    values.since = since;
    pager.fill(pager.first(), values);
    const Result<sync::Answer> answer = co_await session.conversation->ask(stream.request, values, stream.answer);
    if (!answer)
        co_return answer.error();
    m_page.texts = {answer.value().tree->text()};
    m_page.hasNextLinkHeader = !sync::nextInLinkHeader(answer.value().link).empty();
    for (const auto& [name, value] : answer.value().headers)
        m_page.headers.emplace_back(name.toStdString(), value.left(kMostHeader).toStdString());
    if (!stream.detail)
        co_return std::nullopt;
    co_return co_await readDetails(session, stream);
}

sync::Task<std::optional<Error>> PagePeek::readDetails(sync::SystemSession& session, const sync::StreamShape& stream)
{
    auto list = rowsOf(stream.answer, m_page.texts);
    if (!list)
        co_return list.error();
    m_page.texts.clear();
    const std::size_t count = std::min(list.value().rows.size(), kMostDetails);
    for (std::size_t i = 0; i < count; ++i) {
        sync::RequestValues values;
        values.id = sync::textAt(list.value().rows[i], stream.detail->id).value_or("");
        const Result<sync::Answer> answer =
            co_await session.conversation->ask(stream.detail->request, values, stream.detail->answer);
        if (!answer)
            co_return answer.error();
        m_page.texts.push_back(answer.value().tree->text());
    }
    co_return std::nullopt;
}

} // namespace plumbline::assistant
