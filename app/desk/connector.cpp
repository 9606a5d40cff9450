#include "app/desk/connector.h"

#include "core/sync/profilereader.h"

#include <QDir>
#include <QSaveFile>

#include <algorithm>

namespace plumbline {

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
    m_trialSecrets = makeMemorySecrets();
    for (const auto& [name, secret] : trial.secrets)
        m_trialSecrets->write(QString::fromStdString(source.value().id + "/" + name), QByteArray::fromStdString(secret),
                              [](SecretOutcome) {});
    m_peek = std::make_unique<assistant::PagePeek>(source.value(), *m_trialSecrets, m_clock);
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
    for (const auto& [name, secret] : trial.secrets)
        keychain.write(QString::fromStdString(trial.source.id + "/" + name), QByteArray::fromStdString(secret),
                       [](SecretOutcome) {});
    Q_EMIT kept(id, std::nullopt);
}

} // namespace plumbline
