#pragma once

#include "core/secrets/secretstore.h"

#include <QList>

namespace plumbline {

// Secrets in the operating system's keychain under the service name `service`. A secret longer than a
// Windows entry holds is written in pieces.
std::unique_ptr<SecretStore> makeKeychainSecrets(const QString& service);

// A value as the pieces of one keychain entry each, and back. The first piece carries the number of
// pieces and a checksum of the whole; nullopt when a piece is missing or of another write.
constexpr qsizetype kLargestPiece = 2048;
QList<QByteArray> piecesOf(const QByteArray& secret);
// How many pieces the first one announces; 0 when it is none of ours.
int pieceCount(const QByteArray& first);
bool joinPieces(const QList<QByteArray>& pieces, QByteArray& secret);

} // namespace plumbline
