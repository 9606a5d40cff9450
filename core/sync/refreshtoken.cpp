#include "core/sync/refreshtoken.h"

#include "core/sync/secretwait.h"

#include <QDir>
#include <QStandardPaths>

namespace plumbline::sync {
namespace {

constexpr int kLookMs = 50;
constexpr int kPatienceMs = 60'000;
constexpr int kStaleMs = 180'000; // longer than any request may take

QString ownFolder() { return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation); }

} // namespace

RefreshToken::RefreshToken(SecretStore& secrets, const std::string& system, Cancellation& cancellation,
                           const QString& lockFolder)
    : m_secrets(secrets)
    , m_key(QString::fromStdString(system + "/refresh_token"))
    , m_cancellation(cancellation)
{
    const QString folder = lockFolder.isEmpty() ? ownFolder() : lockFolder;
    QDir().mkpath(folder);
    m_lockFile =
        folder + QStringLiteral("/plumbline-refresh-") + QString::fromStdString(system) + QStringLiteral(".lock");
}

Task<std::optional<Error>> RefreshToken::hold()
{
    m_lock = std::make_unique<QLockFile>(m_lockFile);
    m_lock->setStaleLockTime(kStaleMs);
    for (int waited = 0; !m_lock->tryLock(); waited += kLookMs) {
        // A folder that can not be written to keeps nobody out: better two refreshes than none.
        if (m_lock->error() != QLockFile::LockFailedError)
            break;
        if (m_cancellation.isRequested())
            co_return Error{ErrorCode::Cancelled, {}, {}};
        if (waited >= kPatienceMs)
            co_return Error{ErrorCode::TimedOut, {"refresh"}, {}};
        co_await pause(kLookMs, m_cancellation);
    }
    co_return std::nullopt;
}

void RefreshToken::release() { m_lock.reset(); }

Task<Result<std::string>> RefreshToken::read()
{
    const SecretAnswer answer = co_await readSecret(m_secrets, m_key, m_cancellation, kKeychainPatienceMs);
    const SecretOutcome outcome = answer.outcome;
    if (outcome != SecretOutcome::Done && outcome != SecretOutcome::NotFound && m_newest.empty())
        co_return Error{ErrorCode::KeychainUnavailable, {"refresh_token"}, {}};
    std::string stored = outcome == SecretOutcome::Done ? answer.secret.toStdString() : std::string();
    if (!m_newest.empty() && (stored.empty() || m_replaced.contains(stored)))
        stored = m_newest;
    m_newest = stored;
    co_return stored;
}

Task<void> RefreshToken::write(std::string token)
{
    if (m_newest != token)
        m_replaced.insert(m_newest);
    m_newest = std::move(token);
    const QByteArray secret = QByteArray::fromStdString(m_newest);
    (void)co_await writeSecret(m_secrets, m_key, secret, m_cancellation, kKeychainPatienceMs);
}

} // namespace plumbline::sync
