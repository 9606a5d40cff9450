#pragma once

#include "core/model/instant.h"
#include "core/model/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace plumbline {
struct Publication;
}

namespace plumbline::ui {

class DocumentLayout;

// The whole document as a PDF: vectors, embedded subset fonts, text that can be searched and copied,
// linked contents and an outline, no user name or path inside, `now` as its only date. `progress` hears of
// (done, all) between pages and stops by false: Cancelled. With a
// publication the file carries it, completed by what each page says. Any thread of a QGuiApplication.
Result<QByteArray> renderPdf(const DocumentLayout& layout, Instant now,
                             const std::function<bool(int, int)>& progress = {},
                             const Publication* publication = nullptr);

// Replaces Qt's wall-clock dates; the size stays.
void setPdfDates(QByteArray& pdf, Instant now);

} // namespace plumbline::ui
