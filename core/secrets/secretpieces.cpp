#include "core/secrets/keychainsecrets.h"

#include <QCryptographicHash>
#include <QList>

namespace plumbline {
namespace {

// "plumbline:1:<pieces>:<sha-256 of the whole, hex>\n", then the bytes.
constexpr auto kMark = "plumbline:1:";

QByteArray checksumOf(const QByteArray& secret) { return QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex(); }

QByteArray headOf(int pieces, const QByteArray& secret)
{
    return kMark + QByteArray::number(pieces) + ':' + checksumOf(secret) + '\n';
}

} // namespace

QList<QByteArray> piecesOf(const QByteArray& secret)
{
    const qsizetype headSize = headOf(999, secret).size();
    const qsizetype firstRoom = kLargestPiece - headSize;
    const qsizetype rest = qMax<qsizetype>(0, secret.size() - firstRoom);
    const int count = 1 + static_cast<int>((rest + kLargestPiece - 1) / kLargestPiece);
    QList<QByteArray> pieces = {headOf(count, secret) + secret.left(firstRoom)};
    for (qsizetype at = firstRoom; at < secret.size(); at += kLargestPiece)
        pieces += secret.mid(at, kLargestPiece);
    return pieces;
}

int pieceCount(const QByteArray& first)
{
    const QList<QByteArray> head = first.left(first.indexOf('\n')).split(':');
    if (!first.startsWith(kMark) || head.size() != 4)
        return 0;
    return head[2].toInt();
}

bool joinPieces(const QList<QByteArray>& pieces, QByteArray& secret)
{
    if (pieces.isEmpty() || pieceCount(pieces.first()) != pieces.size())
        return false;
    const qsizetype end = pieces.first().indexOf('\n');
    const QByteArray checksum = pieces.first().left(end).split(':').last();
    QByteArray whole = pieces.first().mid(end + 1);
    for (qsizetype i = 1; i < pieces.size(); ++i)
        whole += pieces[i];
    if (checksumOf(whole) != checksum)
        return false;
    secret = whole;
    return true;
}

} // namespace plumbline
