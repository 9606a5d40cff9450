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
        const bool ours =
            entry.size() == 0 || begin == "%PDF" || begin == "PK\x03\x04" || begin.startsWith("\xEF\xBB\xBF") || begin.startsWith('{');
        file.close();
        if (ours)
            file.remove();
    }
}

} // namespace

Status saveWhole(const QString& path, const QByteArray& bytes)
{
    const auto refused = [&](const QString& why) {
        return Error{ErrorCode::TargetUnwritable, {path.toStdString()}, why.left(200).toStdString()};
    };
    const QFileInfo target(path);
    const bool isOther = target.exists() && !target.isFile(); // a folder, or a device that a rename would replace
    if (path.isEmpty() || isOther || !target.absoluteDir().exists())
        return refused({});
    removeLeftovers(target);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return refused(file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner); // it holds contract sums
    if (file.write(bytes) != bytes.size() || !file.commit())
        return refused(file.errorString());
    return Nothing{};
}

} // namespace plumbline::ui
