#include "tests/sync/canaryscan.h"

#include <QDirIterator>
#include <QFile>
#include <QUrl>

#include <algorithm>

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

QStringList filesWith(const QByteArray& secret, const QStringList& folders)
{
    QStringList found;
    for (const QString& folder : folders) {
        QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly) && holdsCanary(file.readAll(), secret))
                found += file.fileName();
        }
    }
    return found;
}

} // namespace plumbline::tests
