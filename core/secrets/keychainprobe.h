#pragma once

#include "core/secrets/secretstore.h"

// Single entries of the operating system's keychain. Each answers once from the event loop. A running
// job is never deleted, so the answer may come long after anybody cares.
namespace plumbline {

void writeKeychainEntry(const QString& service, const QString& entry, const QByteArray& value,
                        std::function<void(SecretOutcome)> done);
void readKeychainEntry(const QString& service, const QString& entry,
                       std::function<void(SecretOutcome, QByteArray)> done);
void removeKeychainEntry(const QString& service, const QString& entry, std::function<void(SecretOutcome)> done);

// Writes an entry of a name of its own, reads it back and removes it. Done = there is a safe store;
// Locked = there is one, but it is locked; NoSafeStore otherwise.
void probeKeychain(const QString& service, std::function<void(SecretOutcome)> done);

} // namespace plumbline
