#include "app/folderlock.h"

#include <QDir>
#include <QLockFile>

namespace plumbline {

Result<std::shared_ptr<QLockFile>> lockFolder(const QString& folder, FolderUse use)
{
    const QString name = use == FolderUse::Window ? QStringLiteral("window.lock") : QStringLiteral("sync.lock");
    auto lock = std::make_shared<QLockFile>(QDir(folder).filePath(name));
    lock->setStaleLockTime(0); // however old: only a holder that is no more loses it
    if (lock->tryLock(0))
        return lock;
    const bool held = lock->error() == QLockFile::LockFailedError;
    return Error{held ? ErrorCode::StoreBusy : ErrorCode::StoreUnwritable, {folder.toStdString()}, {}};
}

} // namespace plumbline
