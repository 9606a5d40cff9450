#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace plumbline {

enum class SecretOutcome { Done, NotFound, Locked, NoSafeStore, Failed };

// Where secrets live: the operating system's keychain, or memory for this run only.
// Asynchronous; every call answers exactly once, on the calling thread's event loop.
class SecretStore {
public:
    using WriteDone = std::function<void(SecretOutcome)>;
    using ReadDone = std::function<void(SecretOutcome, QByteArray)>;

    virtual ~SecretStore() = default;
    virtual void write(const QString& key, const QByteArray& secret, WriteDone done) = 0;
    virtual void read(const QString& key, ReadDone done) = 0;
    virtual void remove(const QString& key, WriteDone done) = 0;
    // False: secrets last for this run only, and the user must be told.
    virtual bool isPersistent() const = 0;
};

std::unique_ptr<SecretStore> makeMemorySecrets();
// Reads PLUMBLINE_SECRET_<SOURCE>_<NAME> first (the key "<source>/<name>" in upper case, "-" as "_"), for
// schedulers that have no keychain; everything else goes to `fallback`.
std::unique_ptr<SecretStore> makeEnvironmentSecrets(std::unique_ptr<SecretStore> fallback);
// Probes the keychain with a canary (written and read back), then answers with a store on it, or
// with a memory store when there is no safe one. Never hangs longer than `timeoutMs`.
void openSecrets(int timeoutMs, std::function<void(std::unique_ptr<SecretStore>, SecretOutcome)> ready);

} // namespace plumbline
