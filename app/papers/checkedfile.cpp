#include "app/papers/checkedfile.h"

#include "app/publishing.h"
#include "ui/briefing/pdf/pdfreader.h"

#include <QDir>
#include <QFile>

namespace plumbline {

Result<CheckedFile> checkFile(const Workspace& workspace, const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, {QDir::toNativeSeparators(file).toStdString()}, {}};
    const auto reader = ui::PdfReader::read(in.readAll());
    const auto read =
        reader ? publicationFrom(reader->attachmentWith("plumbline/publication/")) : std::optional<ReadPublication>();
    if (!read)
        return CheckedFile{};
    const Publishing publishing(workspace);
    auto found = publishing.verify(*read, reader->pages());
    if (!found)
        return found.error();
    const auto audit = publishing.auditHolds(read->publication);
    return CheckedFile{std::move(found.value()), audit.ok() && audit.value()};
}

} // namespace plumbline
