#include "tests/sync/canaryscan.h"

#include <QDirIterator>
#include <QFile>
#include <QUrl>

#include <algorithm>
#include <zlib.h>

namespace plumbline::tests {

QList<QByteArray> spellingsOf(const QByteArray& secret)
{
    const QString text = QString::fromUtf8(secret);
    const QByteArray wide(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
    QList<QByteArray> all{secret, wide, QUrl::toPercentEncoding(text)};
    for (int shift = 0; shift < 3; ++shift)
        all += (QByteArray(shift, 'x') + secret).toBase64().mid(4, (secret.size() - 6) / 3 * 4);
    return all;
}

bool holdsCanary(const QByteArray& bytes, const QByteArray& secret)
{
    const QList<QByteArray> spellings = spellingsOf(secret);
    return std::any_of(spellings.begin(), spellings.end(),
                       [&bytes](const QByteArray& spelling) { return bytes.contains(spelling); });
}

namespace {

// What raw or zlib deflate holds, as far as it can be unpacked.
QByteArray inflated(const char* from, qsizetype size, int windowBits)
{
    z_stream stream{};
    if (inflateInit2(&stream, windowBits) != Z_OK)
        return {};
    QByteArray all, part(1 << 16, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(from));
    stream.avail_in = static_cast<uInt>(size);
    int state = Z_OK;
    while (state == Z_OK && all.size() < 64 << 20) {
        stream.next_out = reinterpret_cast<Bytef*>(part.data());
        stream.avail_out = static_cast<uInt>(part.size());
        state = inflate(&stream, Z_NO_FLUSH);
        all += part.left(part.size() - static_cast<qsizetype>(stream.avail_out));
    }
    inflateEnd(&stream);
    return all;
}

} // namespace

// The parts of a workbook and the streams of a PDF are packed: a secret in them is not in the file's bytes.
QByteArray unpackedParts(const QByteArray& file)
{
    QByteArray all;
    for (qsizetype at = file.indexOf("PK\x03\x04"); at >= 0 && at + 30 < file.size();
         at = file.indexOf("PK\x03\x04", at + 4)) {
        const auto word = [&file, at](qsizetype offset) {
            return static_cast<quint8>(file[at + offset]) | static_cast<quint8>(file[at + offset + 1]) << 8;
        };
        const qsizetype begin = at + 30 + word(26) + word(28);
        if (word(8) == 8 && begin < file.size())
            all += inflated(file.constData() + begin, file.size() - begin, -MAX_WBITS) + '\n';
    }
    if (!file.startsWith("%PDF"))
        return all;
    for (qsizetype at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 6)) {
        const qsizetype begin = at + 6 + (file.mid(at + 6, 2) == "\r\n" ? 2 : 1);
        if (begin < file.size() && !file.mid(at - 3, 3).startsWith("end"))
            all += inflated(file.constData() + begin, file.size() - begin, MAX_WBITS) + '\n';
    }
    return all;
}

QStringList filesWith(const QByteArray& secret, const QStringList& folders)
{
    QStringList found;
    for (const QString& folder : folders) {
        QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            if (holdsCanary(bytes, secret) || holdsCanary(unpackedParts(bytes), secret))
                found += file.fileName();
        }
    }
    return found;
}

} // namespace plumbline::tests
