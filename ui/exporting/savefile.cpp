#include "ui/exporting/savefile.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace plumbline::ui {

namespace {

// Files that QSaveFile had not finished when a run was killed: our name, six letters, and a form that we write.
void removeLeftovers(const QFileInfo& target)
{
    const QRegularExpression pattern(
        QStringLiteral("^%1\\.[A-Za-z]{6}$").arg(QRegularExpression::escape(target.fileName())));
    const QDir folder = target.absoluteDir();
    for (const QFileInfo& entry : folder.entryInfoList(QDir::Files | QDir::Hidden)) {
        if (!pattern.match(entry.fileName()).hasMatch())
            continue;
        QFile file(entry.absoluteFilePath());
        const QByteArray begin = file.open(QIODevice::ReadOnly) ? file.read(4) : QByteArray("?");
        const bool ours = entry.size() == 0 || begin == "%PDF" || begin == "PK\x03\x04" ||
                          begin.startsWith("\xEF\xBB\xBF") || begin.startsWith('{');
        file.close();
        if (ours)
            file.remove();
    }
}

} // namespace

Status saveWhole(const QString& path, const QByteArray& bytes)
{
    const QFileInfo target(path);
    const auto refused = [&](const char* reason) {
        return Error{ErrorCode::TargetUnwritable, {path.toStdString(), reason}, {}};
    };
    if (path.isEmpty())
        return refused("no_name");
    if (target.exists() && !target.isFile()) // a folder, or a device that a rename would replace
        return refused("not_a_file");
    if (!target.absoluteDir().exists())
        return refused("gone");
    removeLeftovers(target);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return refused(QFileInfo(target.absolutePath()).isWritable() ? "other" : "denied");
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner); // it holds contract sums
    if (file.write(bytes) == bytes.size() && file.commit())
        return Nothing{};
    if (!target.absoluteDir().exists())
        return refused("gone");
    return refused(file.error() == QFileDevice::RenameError ? "busy" : "full");
}

} // namespace plumbline::ui
