#pragma once

#include "core/assistant/pagepeek.h"
#include "core/secrets/secretstore.h"

#include <QObject>
#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace plumbline {

// Tries and keeps new company systems. Lives on the writer's thread.
class Connector : public QObject {
    Q_OBJECT

public:
    Connector(QString dataFolder, std::function<Instant()> clock);

    // Reads one page with the secrets of the trial, which are kept nowhere. A new try ends the one before.
    // What a sign-in with the browser brings is remembered until it is kept or another system is tried.
    void tryOut(int requestId, const assistant::ConnectionTrial& trial);
    void cancel() { m_peek.reset(); } // no answer comes then
    // Writes profile and source, and the secrets into `keychain`. An error leaves no half of it.
    void keep(const assistant::ConnectionTrial& trial, SecretStore& keychain);

Q_SIGNALS:
    void browserWanted(const QUrl& address);
    void tried(int requestId, const plumbline::assistant::PeekedPage& page);
    void kept(const QString& system, const std::optional<plumbline::Error>& error);

private:
    struct Keeping;
    void storeNext(const std::shared_ptr<Keeping>& keeping);
    Result<Source> written(const assistant::ConnectionTrial& trial, const QString& folder) const;

    QString m_dataFolder;
    std::function<Instant()> m_clock;
    QTemporaryDir m_drafts;
    assistant::ConnectionTrial m_tried;
    std::unique_ptr<SecretStore> m_trialSecrets;
    std::unique_ptr<assistant::PagePeek> m_peek; // uses the one above
};

} // namespace plumbline
