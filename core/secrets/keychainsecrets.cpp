#include "core/secrets/keychainsecrets.h"

#include <QList>

#include <qt6keychain/keychain.h>

#include <memory>

namespace plumbline {
namespace {

// QtKeychain never says NoBackendAvailable on Linux: all but these count as "no safe store".
SecretOutcome outcomeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError: return SecretOutcome::Done;
    case QKeychain::EntryNotFound: return SecretOutcome::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return SecretOutcome::Locked;
    default: return SecretOutcome::NoSafeStore;
    }
}

QString pieceKey(const QString& key, int index) { return index == 0 ? key : key + QStringLiteral("#%1").arg(index); }

// Jobs delete themselves when they have ended; a running one is never deleted (that crashes).
class KeychainSecrets final : public SecretStore {
public:
    explicit KeychainSecrets(QString service) : m_service(std::move(service)) {}

    void write(const QString& key, const QByteArray& secret, WriteDone done) override
    {
        writePiece(key, std::make_shared<QList<QByteArray>>(piecesOf(secret)), 0, std::move(done));
    }

    void read(const QString& key, ReadDone done) override
    {
        readPiece(key, std::make_shared<QList<QByteArray>>(), std::move(done));
    }

    void remove(const QString& key, WriteDone done) override
    {
        read(key, [this, key, done = std::move(done)](SecretOutcome outcome, const QByteArray& secret) {
            const int pieces = outcome == SecretOutcome::Done ? static_cast<int>(piecesOf(secret).size()) : 1;
            removePiece(key, pieces - 1, done);
        });
    }

    bool isPersistent() const override { return true; }

private:
    void writePiece(const QString& key, std::shared_ptr<QList<QByteArray>> pieces, int index, WriteDone done)
    {
        auto* job = new QKeychain::WritePasswordJob(m_service);
        job->setKey(pieceKey(key, index));
        job->setBinaryData(pieces->at(index));
        QObject::connect(job, &QKeychain::Job::finished, job, [this, key, pieces, index, done](QKeychain::Job* ended) {
            const SecretOutcome outcome = outcomeOf(ended->error());
            if (outcome == SecretOutcome::Done && index + 1 < pieces->size())
                writePiece(key, pieces, index + 1, done);
            else
                done(outcome);
        });
        job->start();
    }

    void readPiece(const QString& key, std::shared_ptr<QList<QByteArray>> pieces, ReadDone done)
    {
        auto* job = new QKeychain::ReadPasswordJob(m_service);
        job->setKey(pieceKey(key, static_cast<int>(pieces->size())));
        QObject::connect(job, &QKeychain::Job::finished, job, [this, key, pieces, done, job](QKeychain::Job* ended) {
            const SecretOutcome outcome = outcomeOf(ended->error());
            if (outcome != SecretOutcome::Done) {
                done(outcome, {});
                return;
            }
            pieces->append(job->binaryData());
            if (pieces->size() < pieceCount(pieces->first())) {
                readPiece(key, pieces, done);
                return;
            }
            QByteArray secret;
            const bool whole = joinPieces(*pieces, secret);
            done(whole ? SecretOutcome::Done : SecretOutcome::Failed, secret);
        });
        job->start();
    }

    void removePiece(const QString& key, int index, WriteDone done)
    {
        auto* job = new QKeychain::DeletePasswordJob(m_service);
        job->setKey(pieceKey(key, index));
        QObject::connect(job, &QKeychain::Job::finished, job, [this, key, index, done](QKeychain::Job* ended) {
            const SecretOutcome outcome = outcomeOf(ended->error());
            if (index > 0 && (outcome == SecretOutcome::Done || outcome == SecretOutcome::NotFound))
                removePiece(key, index - 1, done);
            else
                done(outcome == SecretOutcome::NotFound ? SecretOutcome::Done : outcome);
        });
        job->start();
    }

    QString m_service;
};

} // namespace

std::unique_ptr<SecretStore> makeKeychainSecrets(const QString& service)
{
    return std::make_unique<KeychainSecrets>(service);
}

} // namespace plumbline
