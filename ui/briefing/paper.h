#pragma once

#include "core/model/result.h"
#include "core/publish/publication.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace plumbline::ui {

class DocumentLayout;

// A document on pages: what is looked at is what will be written.
struct Paper {
    std::shared_ptr<const DocumentLayout> layout;
    Instant now;                            // the file's only date
    std::optional<Publication> publication; // what makes the file verifiable; nullopt: it is not
    QString text;                           // the same as plain lines, for a chat; of a daily report
};
using PaperPtr = std::shared_ptr<const Paper>;

struct PaperReport {
    int pages = 0;
    qint64 bytes = 0;
};
// Called between pages with (done, all); false stops.
using PaperProgress = std::function<bool(int, int)>;

// The same paper gives the same bytes. Any thread of a QGuiApplication. Error: Cancelled.
Result<QByteArray> paperBytes(const Paper& paper, const PaperProgress& progress = {});
// Writes the file: all of it or nothing, and an older one stays until the new one is complete. Errors:
// TargetUnwritable {path}; Cancelled.
Result<PaperReport> writePaper(const Paper& paper, const QString& file, const PaperProgress& progress = {});

} // namespace plumbline::ui
