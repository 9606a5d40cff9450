#pragma once

#include "core/model/instant.h"
#include "core/model/result.h"

#include <QByteArray>
#include <QString>

namespace plumbline::ui {

class DocumentLayout;

// The whole document as a PDF: vectors, embedded subset fonts, text that can be searched and copied,
// no user name or path inside, `now` as its only date. Any thread of a QGuiApplication.
QByteArray renderPdf(const DocumentLayout& layout, Instant now);

// Replaces Qt's wall-clock dates; the size stays.
void setPdfDates(QByteArray& pdf, Instant now);

// All of `bytes` under that name or nothing; an older file stays until then. Removes what a killed
// run left beside it. Error: TargetUnwritable {path}.
Status saveWhole(const QString& path, const QByteArray& bytes);

} // namespace plumbline::ui
