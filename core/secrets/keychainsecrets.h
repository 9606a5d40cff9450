#pragma once

#include "core/secrets/secretstore.h"

#include <QList>

#include <optional>

namespace plumbline {

// Secrets in the operating system's keychain under the service name `service`. Long secrets are kept in
// pieces, because an entry of the Windows credential store holds 2,560 bytes. A keychain that does not
// answer a read with an entry is probed before NotFound is said: a locked one reads as empty.
std::unique_ptr<SecretStore> makeKeychainSecrets(const QString& service);

// A secret as the values of one or more keychain entries. The first one begins with the number of pieces
// and a checksum of the whole, so that pieces of two writes are never joined.
QList<QByteArray> secretPieces(const QByteArray& secret);
// How many pieces the first one announces; 0 when it was not written by us.
int announcedPieces(const QByteArray& first);
std::optional<QByteArray> joinedSecret(const QList<QByteArray>& pieces);

} // namespace plumbline
