#include "app/desk/connector.h"

#include "core/sync/profilereader.h"

#include <QDir>
#include <QPointer>
#include <QSaveFile>

#include <algorithm>

namespace plumbline {
namespace {

// What a browser sign-in of one trial is good for in the other.
bool isSameSystem(const assistant::ConnectionTrial& a, const assistant::ConnectionTrial& b)
{
    return a.source.id == b.source.id && a.source.baseUrl == b.source.baseUrl && a.source.profile == b.source.profile &&
           a.source.settings == b.source.settings && a.secrets == b.secrets;
}

} // namespace

// Secrets on their way to the keychain, one after the other.
struct Connector::Keeping {
    QString system;
    SecretStore& keychain; // the writer's, which lives as long as the connector
    std::vector<std::pair<QString, QByteArray>> left;
};

Connector::Connector(QString dataFolder, std::function<Instant()> clock)
    : m_dataFolder(std::move(dataFolder))
    , m_clock(std::move(clock))
{
}

// The source of a trial, with its profile as a file of `folder` when it was made here.
Result<Source> Connector::written(const assistant::ConnectionTrial& trial, const QString& folder) const
{
    Source source = trial.source;
    if (trial.profileText.empty())
        return source;
    const QString path = QDir(folder).absoluteFilePath(QString::fromStdString(source.id) + QStringLiteral(".toml"));
    const auto checked = sync::readProfile(trial.profileText, QDir::toNativeSeparators(path).toStdString());
    if (!checked)
        return checked.error();
    QSaveFile file(path);
    const bool isOpen = QDir().mkpath(folder) && file.open(QIODevice::WriteOnly);
    if (isOpen)
        file.write(QByteArray::fromStdString(trial.profileText));
    if (!isOpen || !file.commit())
        return Error{ErrorCode::TargetUnwritable, {QDir::toNativeSeparators(path).toStdString()}, {}};
    source.profile = path.toStdString();
    return source;
}

void Connector::tryOut(int requestId, const assistant::ConnectionTrial& trial)
{
    const auto source = written(trial, m_drafts.path());
    if (!source) {
        assistant::PeekedPage page;
        page.error = source.error();
        Q_EMIT tried(requestId, page);
        return;
    }
    m_peek.reset();
    if (!m_trialSecrets || !isSameSystem(m_tried, trial))
        m_trialSecrets = makeMemorySecrets();
    m_tried = trial;
    for (const auto& [name, secret] : trial.secrets)
        m_trialSecrets->write(QString::fromStdString(source.value().id + "/" + name), QByteArray::fromStdString(secret),
                              [](SecretOutcome) {});
    m_peek = std::make_unique<assistant::PagePeek>(source.value(), *m_trialSecrets, m_clock);
    m_peek->setBrowser([this](const QUrl& address) { Q_EMIT browserWanted(address); });
    const auto done = [this, requestId](const assistant::PeekedPage& page) { Q_EMIT tried(requestId, page); };
    if (trial.stream.empty())
        m_peek->readAddress(trial.address, done);
    else
        m_peek->readStream(trial.stream, done);
}

void Connector::keep(const assistant::ConnectionTrial& trial, SecretStore& keychain)
{
    const QString id = QString::fromStdString(trial.source.id);
    const auto known = loadSources(m_dataFolder);
    if (!known)
        return Q_EMIT kept(id, known.error());
    const bool isTaken = std::any_of(known.value().begin(), known.value().end(),
                                     [&trial](const Source& source) { return source.id == trial.source.id; });
    if (isTaken)
        return Q_EMIT kept(id, Error{ErrorCode::SourceExists, {trial.source.id}, {}});
    const auto source = written(trial, m_dataFolder + QStringLiteral("/profiles"));
    if (!source)
        return Q_EMIT kept(id, source.error());
    if (const Status saved = saveSource(m_dataFolder, source.value()); !saved)
        return Q_EMIT kept(id, saved.error());
    const QString prefix = id + QLatin1Char('/');
    auto keeping = std::make_shared<Keeping>(Keeping{id, keychain, {}});
    for (const auto& [name, secret] : trial.secrets)
        keeping->left.emplace_back(prefix + QString::fromStdString(name), QByteArray::fromStdString(secret));
    if (!m_trialSecrets || !isSameSystem(m_tried, trial))
        return storeNext(keeping);
    const QString token = prefix + QStringLiteral("refresh_token");
    m_trialSecrets->read(token,
                         [self = QPointer(this), keeping, token](SecretOutcome outcome, const QByteArray& secret) {
                             if (outcome == SecretOutcome::Done && !secret.isEmpty())
                                 keeping->left.emplace_back(token, secret);
                             if (self)
                                 self->storeNext(keeping);
                         });
}

// The first sync needs them all. Those that the keychain refuses leave no half of the system behind.
void Connector::storeNext(const std::shared_ptr<Keeping>& keeping)
{
    if (keeping->left.empty())
        return Q_EMIT kept(keeping->system, std::nullopt);
    const auto [key, secret] = keeping->left.back();
    keeping->left.pop_back();
    keeping->keychain.write(key, secret, [self = QPointer(this), keeping](SecretOutcome outcome) {
        if (!self)
            return;
        if (outcome == SecretOutcome::Done)
            return self->storeNext(keeping);
        static_cast<void>(removeSource(self->m_dataFolder, keeping->system.toStdString()));
        Q_EMIT self->kept(keeping->system, Error{ErrorCode::KeychainUnavailable, {}, {}});
    });
}

} // namespace plumbline
