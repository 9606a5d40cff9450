#include "core/secrets/keychainsecrets.h"

#include "core/secrets/keychainprobe.h"

#include <algorithm>

namespace plumbline {
namespace {

using Done = std::function<void(SecretOutcome)>;

QString entryName(const QString& key, int piece)
{
    return piece == 0 ? key : key + QLatin1Char('#') + QString::number(piece + 1);
}

// The first piece last: until it stands, the old secret or none is read.
void writeFrom(const QString& service, const QString& key, const QList<QByteArray>& pieces, int piece, Done done)
{
    const int at = piece < pieces.size() ? piece : 0;
    const auto next = [service, key, pieces, at, done](SecretOutcome outcome) {
        if (outcome != SecretOutcome::Done || at == 0)
            done(outcome);
        else
            writeFrom(service, key, pieces, at + 1, done);
    };
    writeKeychainEntry(service, entryName(key, at), pieces[at], next);
}

// A keychain that can not be written to now is locked, not empty.
void answerMissing(const QString& service, const SecretStore::ReadDone& done)
{
    probeKeychain(service, [done](SecretOutcome outcome) {
        done(outcome == SecretOutcome::Done ? SecretOutcome::NotFound : outcome, {});
    });
}

void readFrom(const QString& service, const QString& key, const QList<QByteArray>& pieces, SecretStore::ReadDone done)
{
    const auto next = [service, key, pieces, done](SecretOutcome outcome, const QByteArray& value) {
        QList<QByteArray> more = pieces;
        more.append(value);
        if (outcome == SecretOutcome::NotFound && pieces.isEmpty())
            answerMissing(service, done);
        else if (outcome != SecretOutcome::Done)
            done(outcome == SecretOutcome::NotFound ? SecretOutcome::Failed : outcome, {});
        else if (more.size() < announcedPieces(more.front()))
            readFrom(service, key, more, done);
        else if (const auto secret = joinedSecret(more))
            done(SecretOutcome::Done, *secret);
        else
            done(SecretOutcome::Failed, {});
    };
    readKeychainEntry(service, entryName(key, static_cast<int>(pieces.size())), next);
}

void removeFrom(const QString& service, const QString& key, int piece, const Done& done)
{
    removeKeychainEntry(service, entryName(key, piece), [service, key, piece, done](SecretOutcome outcome) {
        if (outcome != SecretOutcome::Done || piece == 0)
            done(outcome);
        else
            removeFrom(service, key, piece - 1, done);
    });
}

class KeychainSecrets final : public SecretStore {
public:
    explicit KeychainSecrets(QString service)
        : m_service(std::move(service))
    {
    }

    void write(const QString& key, const QByteArray& secret, WriteDone done) override
    {
        writeFrom(m_service, key, secretPieces(secret), 1, std::move(done));
    }
    void read(const QString& key, ReadDone done) override { readFrom(m_service, key, {}, std::move(done)); }
    // Removes the pieces behind the first as well; deleting what is not there succeeds.
    void remove(const QString& key, WriteDone done) override
    {
        const QString service = m_service;
        readKeychainEntry(service, key, [service, key, done](SecretOutcome, const QByteArray& first) {
            removeFrom(service, key, std::max(announcedPieces(first), 1) - 1, done);
        });
    }
    bool isPersistent() const override { return true; }

private:
    QString m_service;
};

} // namespace

std::unique_ptr<SecretStore> makeKeychainSecrets(const QString& service)
{
    return std::make_unique<KeychainSecrets>(service);
}

} // namespace plumbline
