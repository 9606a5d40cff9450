#include "core/secrets/keychainsecrets.h"

#include <QCryptographicHash>

namespace plumbline {
namespace {

constexpr qsizetype kPieceBytes = 2000;
constexpr qsizetype kHeadBytes = 24; // "PL1 0003 0123456789abcd "
constexpr int kMostPieces = 9999;

QByteArray headOf(const QByteArray& secret, qsizetype pieces)
{
    const QByteArray sum = QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex().left(14);
    return "PL1 " + QByteArray::number(pieces).rightJustified(4, '0') + ' ' + sum + ' ';
}

} // namespace

QList<QByteArray> secretPieces(const QByteArray& secret)
{
    QList<QByteArray> pieces;
    for (qsizetype at = 0; at == 0 || at < secret.size(); at += kPieceBytes)
        pieces.append(secret.mid(at, kPieceBytes));
    pieces.front().prepend(headOf(secret, pieces.size()));
    return pieces;
}

int announcedPieces(const QByteArray& first)
{
    if (first.size() < kHeadBytes || !first.startsWith("PL1 "))
        return 0;
    bool isNumber = false;
    const int pieces = first.mid(4, 4).toInt(&isNumber);
    return isNumber && pieces > 0 && pieces <= kMostPieces ? pieces : 0;
}

std::optional<QByteArray> joinedSecret(const QList<QByteArray>& pieces)
{
    if (pieces.isEmpty() || announcedPieces(pieces.front()) != pieces.size())
        return std::nullopt;
    QByteArray secret;
    for (const QByteArray& piece : pieces)
        secret += piece;
    secret.remove(0, kHeadBytes);
    return pieces.front().startsWith(headOf(secret, pieces.size())) ? std::optional(secret) : std::nullopt;
}

} // namespace plumbline
