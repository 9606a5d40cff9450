#pragma once

#include "core/model/instant.h"

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <vector>

namespace plumbline::ui {

// What QPdfWriter cannot write. Places are pixels of 1/96 inch from the sheet's top left, pages count
// from 0.
struct PdfLink {
    int page = 0;
    QRectF rect;
    int toPage = 0;
    double toTop = 0;
};
struct PdfOutlineEntry {
    QString title;
    int level = 0; // of its chapter 0, within it 1
    int page = 0;
    double top = 0;
};
struct PdfAttachment {
    QString name, description;
    QByteArray mimeType, bytes;
};
struct PdfAdditions {
    double sheetHeight = 0;
    QString language; // "zh-CN"
    Instant now;      // the attachments' only date
    std::vector<PdfLink> links;
    std::vector<PdfOutlineEntry> outline;
    std::vector<PdfAttachment> attachments;
};

// Appends them to a file as QPdfWriter made it, as an incremental update: what was there keeps its
// bytes. False when the file does not look like that; it is then unchanged. Any thread.
bool amendPdf(QByteArray& pdf, const PdfAdditions& additions);

} // namespace plumbline::ui
