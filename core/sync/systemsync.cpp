#include "core/sync/systemsync.h"

#include "core/sync/profilereader.h"
#include "core/sync/syncerrors.h"

#include <QPointer>

#include <algorithm>

namespace plumbline::sync {
namespace {

// What one list's failure says about the others of the same system: nothing.
bool concernsOneStream(const Error& error)
{
    switch (error.code) {
    case ErrorCode::AccessRefused:
    case ErrorCode::AnswerRejected:
    case ErrorCode::AnswerUnexpected:
    case ErrorCode::AnswerNotJson:
    case ErrorCode::AnswerTooLarge:
    case ErrorCode::PagingLoop:
        return true;
    default:
        return false;
    }
}

struct SecretAnswer {
    SecretOutcome outcome = SecretOutcome::Failed;
    QByteArray secret;
};

Task<SecretAnswer> readSecret(SecretStore& secrets, QString key)
{
    Waiter waiter;
    SecretAnswer answer;
    // The store may answer after the run has been given up.
    const QPointer<QObject> alive = waiter.context();
    secrets.read(key, [alive, &waiter, &answer](SecretOutcome outcome, const QByteArray& secret) {
        if (!alive)
            return;
        answer = {outcome, secret};
        waiter.finish();
    });
    co_await waiter;
    co_return answer;
}

int usedToday(const std::vector<StreamState>& streams, const std::string& system, std::int32_t today)
{
    int used = 0;
    for (const StreamState& stream : streams) {
        const StreamCursor cursor = StreamCursor::fromText(stream.cursor);
        if (stream.system == system && cursor.budgetDay == today)
            used = std::max(used, cursor.usedToday);
    }
    return used;
}

} // namespace

// All that lives while one system is being read.
struct SystemSync::Session {
    Profile profile;
    std::vector<StreamState> streams;
    std::unique_ptr<HttpClient> http;
    std::unique_ptr<Courier> courier;
    std::unique_ptr<Conversation> conversation;
};

SystemSync::SystemSync(Source source, SyncSink& sink, SecretStore& secrets, std::function<Instant()> clock,
                       SyncLimits limits, Cancellation& cancellation)
    : m_source(std::move(source))
    , m_sink(sink)
    , m_secrets(secrets)
    , m_clock(std::move(clock))
    , m_limits(std::move(limits))
    , m_cancellation(cancellation)
{
}

Task<SourceOutcome> SystemSync::run(SyncMode mode, Progress progress)
{
    const Instant startedAt = m_clock();
    SystemState state;
    if (const auto known = m_sink.systemStates()) {
        for (const SystemState& old : known.value()) {
            if (old.system == m_source.id)
                state = old;
        }
    }
    SourceOutcome outcome = co_await readAll(mode, progress, false);
    state.system = m_source.id;
    state.lastTriedAt = startedAt;
    state.error = outcome.error;
    const bool cancelled = outcome.error && outcome.error->code == ErrorCode::Cancelled;
    if (!outcome.error) {
        state.lastSucceededAt = startedAt;
        state.failingSince = Instant{};
    } else if (!cancelled && !state.failingSince.isKnown()) {
        state.failingSince = startedAt;
    }
    // A cancelled run says nothing about the system.
    const Status saved = cancelled ? Status(Nothing{}) : m_sink.saveSystemState(state);
    if (!saved && !outcome.error)
        outcome.error = saved.error();
    co_return outcome;
}

Task<SourceOutcome> SystemSync::test() { co_return co_await readAll(SyncMode::Full, {}, true); }

Task<SourceOutcome> SystemSync::readAll(SyncMode mode, Progress progress, bool isTest)
{
    SourceOutcome outcome;
    outcome.system = m_source.id;
    Session session;
    outcome.error = co_await prepare(session);
    if (outcome.error) {
        outcome.error = placed(*outcome.error, m_source.id, {});
        co_return outcome;
    }
    const std::string system = m_source.id;
    SystemRun run{system,         session.profile, *session.conversation,  *session.courier, m_sink,
                  m_cancellation, m_clock,         mode == SyncMode::Full, isTest,           {}};
    if (progress)
        run.progress = [progress, system](const std::string& stream, std::int64_t rows, std::int64_t expected) {
            progress({system, stream, rows, expected});
        };
    outcome.error = co_await readStreams(session, run, outcome);
    outcome.requests = session.http->requestCount();
    outcome.clockSkew = session.conversation->clockSkew();
    co_return outcome;
}

Task<std::optional<Error>> SystemSync::readStreams(Session& session, SystemRun& run, SourceOutcome& outcome)
{
    std::optional<Error> first;
    const std::optional<Error> refused = co_await run.conversation.signIn();
    if (refused)
        co_return placed(*refused, m_source.id, {});
    for (const StreamShape& stream : session.profile.streams) {
        StreamCursor cursor;
        for (const StreamState& known : session.streams) {
            if (known.system == m_source.id && known.stream == stream.name)
                cursor = StreamCursor::fromText(known.cursor);
        }
        StreamReader reader(run, stream, std::move(cursor));
        const std::optional<Error> failed = co_await reader.read();
        outcome.counts += reader.counts();
        if (failed && !first)
            first = placed(*failed, m_source.id, stream.name);
        if (failed && !concernsOneStream(*failed))
            break;
    }
    co_return first;
}

Result<QUrl> SystemSync::checkedUrl() const
{
    const QUrl url(QString::fromStdString(m_source.baseUrl), QUrl::StrictMode);
    const bool isHttp = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    // A password in the address would end up in files and messages.
    if (!url.isValid() || !isHttp || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery())
        return Error{ErrorCode::InvalidArgument, {"base_url"}, {}};
    return url;
}

Task<std::optional<Error>> SystemSync::prepare(Session& session)
{
    const QString folder = m_limits.profilesFolder.isEmpty() ? shippedProfiles() : m_limits.profilesFolder;
    auto profile = loadProfile(m_source.profile, folder);
    if (!profile)
        co_return profile.error();
    session.profile = std::move(profile.value());
    const auto url = checkedUrl();
    if (!url)
        co_return url.error();
    auto streams = m_sink.streams();
    if (!streams)
        co_return streams.error();
    session.streams = std::move(streams.value());
    std::map<std::string, std::string> settings;
    const std::optional<Error> missing = co_await readSecrets(session.profile, settings);
    if (missing)
        co_return missing;
    HttpLimits http = m_limits.http;
    http.totalMs = std::min(http.totalMs, session.profile.timeoutS * 1000);
    http.idleMs = std::min(http.idleMs, session.profile.idleS * 1000);
    const int used = usedToday(session.streams, m_source.id, CompanyClock{}.dayAt(m_clock()).number);
    session.http = std::make_unique<HttpClient>(http, m_cancellation);
    session.courier = std::make_unique<Courier>(*session.http, m_cancellation, m_limits.retry,
                                                Budget{session.profile.perMinute, session.profile.perDay, used});
    session.conversation = std::make_unique<Conversation>(
        *session.courier, RequestBuilder(session.profile, url.value(), std::move(settings)), session.profile, m_clock);
    co_return std::nullopt;
}

Task<std::optional<Error>> SystemSync::readSecrets(const Profile& profile, std::map<std::string, std::string>& settings)
{
    for (const ProfileSetting& setting : profile.settings) {
        if (!setting.secret) {
            const auto given = m_source.settings.find(setting.name);
            settings[setting.name] = given == m_source.settings.end() ? setting.defaultValue : given->second;
            continue;
        }
        const QString key = QString::fromStdString(m_source.id + "/" + setting.name);
        const SecretAnswer answer = co_await readSecret(m_secrets, key);
        if (answer.outcome == SecretOutcome::Done)
            settings[setting.name] = answer.secret.toStdString();
        else if (answer.outcome != SecretOutcome::NotFound)
            co_return Error{ErrorCode::KeychainUnavailable, {setting.name}, {}};
        else if (setting.required)
            co_return Error{ErrorCode::SecretMissing, {setting.name}, {}};
    }
    co_return std::nullopt;
}

bool needsKeys(const Source& source, const QString& profilesFolder)
{
    const auto profile = loadProfile(source.profile, profilesFolder.isEmpty() ? shippedProfiles() : profilesFolder);
    const auto hasKeys = [](const StreamShape& stream) { return stream.keys.has_value(); };
    return profile && std::any_of(profile.value().streams.begin(), profile.value().streams.end(), hasKeys);
}

} // namespace plumbline::sync
