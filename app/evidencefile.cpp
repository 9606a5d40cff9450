#include "app/evidencefile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace plumbline {
namespace {

constexpr qint64 kHeadBytes = 1024; // a PDF may begin with a few bytes of something else

// R20: a file that is only called so is none.
bool isOfFormat(QFile& file, const QString& format)
{
    if (format != QLatin1String("pdf"))
        return QFileInfo(file).suffix().compare(format, Qt::CaseInsensitive) == 0;
    return file.peek(kHeadBytes).contains("%PDF-");
}

} // namespace

Result<EvidenceFile> readEvidence(const EvidenceFile& evidence)
{
    const QString path = QString::fromStdString(evidence.path);
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, {evidence.path}, {}};
    EvidenceFile whole = evidence;
    whole.name = QFileInfo(path).fileName().toStdString();
    whole.size = file.size();
    if (whole.size == 0)
        return Error{ErrorCode::InvalidArgument, {whole.name, "a file that is not empty"}, {}};
    if (!whole.format.empty() && !isOfFormat(file, QString::fromStdString(whole.format).toLower()))
        return Error{ErrorCode::InvalidArgument, {whole.name, whole.format}, {}};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file))
        return Error{ErrorCode::FileUnreadable, {evidence.path}, {}};
    whole.sha256 = hash.result().toHex().toStdString();
    return whole;
}

} // namespace plumbline
