#include "core/sync/systemsession.h"

#include "core/sync/profilereader.h"
#include "core/sync/secretwait.h"

#include <QDateTime>
#include <QSslCertificate>

#include <algorithm>

namespace plumbline::sync {
namespace {

Task<std::optional<Error>> readSettings(const Profile& profile, const SessionNeeds& needs,
                                        std::map<std::string, std::string>& settings)
{
    for (const ProfileSetting& setting : profile.settings) {
        if (!setting.secret) {
            const auto given = needs.source.settings.find(setting.name);
            settings[setting.name] = given == needs.source.settings.end() ? setting.defaultValue : given->second;
            continue;
        }
        const QString key = QString::fromStdString(needs.source.id + "/" + setting.name);
        const SecretAnswer answer =
            co_await readSecret(needs.secrets, key, needs.cancellation, needs.limits.keychainPatienceMs);
        if (needs.cancellation.isRequested())
            co_return Error{ErrorCode::Cancelled, {}, {}};
        if (answer.outcome == SecretOutcome::Done)
            settings[setting.name] = answer.secret.toStdString();
        else if (answer.outcome != SecretOutcome::NotFound)
            co_return Error{ErrorCode::KeychainUnavailable, {setting.name}, {}};
        else if (setting.required)
            co_return Error{ErrorCode::SecretMissing, {setting.name}, {}};
    }
    co_return std::nullopt;
}

Instant realTime() { return Instant{QDateTime::currentMSecsSinceEpoch()}; }

// The company's own certificate authorities, where the source names a file of them.
Result<QList<QSslCertificate>> companyAuthorities(const Source& source)
{
    if (source.caFile.empty())
        return QList<QSslCertificate>();
    const QString path = QString::fromStdString(source.caFile);
    QList<QSslCertificate> found =
        QSslCertificate::fromPath(path, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
    if (found.isEmpty())
        return Error{ErrorCode::FileUnreadable, {source.caFile, "no certificate"}, {}};
    return found;
}

} // namespace

Result<QUrl> checkedUrl(const Source& source)
{
    const QUrl url(QString::fromStdString(source.baseUrl), QUrl::StrictMode);
    const bool isHttp = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    // A password in the address would end up in files and messages.
    if (!url.isValid() || !isHttp || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery())
        return Error{ErrorCode::InvalidArgument, {"base_url"}, {}};
    return url;
}

Task<std::optional<Error>> openSession(SystemSession& session, const SessionNeeds& needs)
{
    const SyncLimits& limits = needs.limits;
    const QString folder = limits.profilesFolder.isEmpty() ? shippedProfiles() : limits.profilesFolder;
    auto profile = loadProfile(needs.source.profile, folder);
    if (!profile)
        co_return profile.error();
    session.profile = std::move(profile.value());
    const auto url = checkedUrl(needs.source);
    if (!url)
        co_return url.error();
    std::map<std::string, std::string> settings;
    const std::optional<Error> missing = co_await readSettings(session.profile, needs, settings);
    if (missing)
        co_return missing;
    HttpLimits http = limits.http;
    http.totalMs = std::min(http.totalMs, session.profile.timeoutS * 1000);
    http.idleMs = std::min(http.idleMs, session.profile.idleS * 1000);
    Budget budget{session.profile.perMinute, session.profile.perDay, needs.spent, needs.keepSpent, needs.untilQuiet};
    auto authorities = companyAuthorities(needs.source);
    if (!authorities)
        co_return authorities.error();
    session.http = std::make_unique<HttpClient>(http, needs.cancellation,
                                                HttpRoute{std::move(authorities.value()), limits.proxies});
    session.refresh =
        std::make_unique<RefreshToken>(needs.secrets, needs.source.id, needs.cancellation, limits.locksFolder);
    session.courier =
        std::make_unique<Courier>(*session.http, needs.cancellation, limits.retry, std::move(budget), needs.clock);
    session.conversation = std::make_unique<Conversation>(
        *session.courier, RequestBuilder(session.profile, url.value(), std::move(settings)), session.profile,
        needs.clock, limits.machineClock ? limits.machineClock : realTime, session.refresh.get());
    co_return std::nullopt;
}

} // namespace plumbline::sync
