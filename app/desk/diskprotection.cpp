#include "app/desk/diskprotection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace plumbline {
namespace {

using Encryption = ui::StorageState::Encryption;

constexpr auto kBlockDevices = "/sys/class/block/";
constexpr int kDeepestStack = 8; // a volume over crypt over raid

QString uuidOf(const QString& block)
{
    QFile file(QString::fromLatin1(kBlockDevices) + block + QStringLiteral("/dm/uuid"));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
}

// The device or one of those that it is made of.
Encryption encryptionOf(const QString& block, int depth)
{
    if (!QFile::exists(QString::fromLatin1(kBlockDevices) + block) || depth > kDeepestStack)
        return Encryption::CannotTell;
    if (uuidOf(block).startsWith(QStringLiteral("CRYPT-")))
        return Encryption::On;
    const QStringList below = QDir(QString::fromLatin1(kBlockDevices) + block + QStringLiteral("/slaves"))
                                  .entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    for (const QString& each : below)
        if (encryptionOf(each, depth + 1) == Encryption::On)
            return Encryption::On;
    return Encryption::Off;
}

} // namespace

ui::StorageState storageStateOf(const QString& dataFolder)
{
    ui::StorageState state;
    state.folder = QDir(dataFolder).absolutePath();
    const QString device = QString::fromUtf8(QStorageInfo(dataFolder).device());
    if (device.startsWith(QStringLiteral("/dev/")))
        state.encryption = encryptionOf(QFileInfo(QFileInfo(device).canonicalFilePath()).fileName(), 0);
    return state;
}

} // namespace plumbline
