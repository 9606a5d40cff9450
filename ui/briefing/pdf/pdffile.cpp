#include "ui/briefing/pdf/pdffile.h"

#include "core/publish/publication.h"
#include "ui/briefing/layout/documentlayout.h"
#include "ui/briefing/pdf/pdfamendment.h"
#include "ui/briefing/pdf/pdfdevice.h"
#include "ui/briefing/pdf/pdfreader.h"
#include "ui/words/figures.h"

#include <QBuffer>
#include <QPainter>

namespace plumbline::ui {

namespace {

constexpr int kResolution = 300;
constexpr double kScreenResolution = 96;
constexpr double kAbove = 12; // a heading that was jumped to has some air above it

bool write(const DocumentLayout& layout, PdfDevice& device, const std::function<bool(int, int)>& progress)
{
    device.setResolution(kResolution);
    device.setPageSize(QPageSize(layout.sheet().isLetter() ? QPageSize::Letter : QPageSize::A4));
    device.setPageMargins(QMarginsF(0, 0, 0, 0));
    device.setTitle(layout.title());
    device.setCreator(QStringLiteral("Plumbline"));
    QPainter painter(&device);
    painter.scale(kResolution / kScreenResolution, kResolution / kScreenResolution);
    for (int page = 0; page < layout.pageCount(); ++page) {
        if (progress && !progress(page, layout.pageCount()))
            return false;
        if (page > 0)
            device.newPage();
        layout.paintPage(painter, page);
    }
    return true;
}

// What a reader shows beside the pages, and where their rows lead.
PdfAdditions additionsOf(const DocumentLayout& layout, Instant now)
{
    PdfAdditions additions;
    additions.sheetHeight = layout.sheet().height;
    additions.language = words::isChinese() ? QStringLiteral("zh-CN") : QStringLiteral("en");
    additions.now = now;
    for (const HeadingPlace& heading : layout.headings())
        additions.outline.push_back({heading.title, heading.isChapter ? 0 : 1, heading.page, heading.top - kAbove});
    for (const RowLink& link : layout.links()) {
        const HeadingPlace& target = layout.headings().at(link.heading);
        additions.links.push_back({link.page, link.rect, target.page, target.top - kAbove});
    }
    return additions;
}

// What the pages say is taken from the file itself, as whoever verifies it will read it.
PdfAttachment attachmentOf(const Publication& publication, const QByteArray& pdf)
{
    Publication whole = publication;
    if (const auto reader = PdfReader::read(pdf))
        whole.pages = reader->pages();
    return {QString::fromLatin1(kPublicationFile), QStringLiteral("Figures, rules and inputs of this briefing"),
            "application/json", toBytes(whole)};
}

} // namespace

Result<QByteArray> renderPdf(const DocumentLayout& layout, Instant now, const std::function<bool(int, int)>& progress,
                             const Publication* publication)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    PdfDevice device(&buffer);
    if (!write(layout, device, progress))
        return Error{ErrorCode::Cancelled, {layout.title().toStdString()}, {}};
    buffer.close();
    replaceMapped(pdf, writtenTwins(mappedCodePoints(pdf), device.written(), device.fonts()));
    setPdfDates(pdf, now);
    PdfAdditions additions = additionsOf(layout, now);
    if (publication)
        additions.attachments.push_back(attachmentOf(*publication, pdf));
    amendPdf(pdf, additions);
    return pdf;
}

void setPdfDates(QByteArray& pdf, Instant now)
{
    // "2026-03-14T01:42:00.000Z" without what is not a digit, down to seconds.
    QByteArray digits;
    for (const char c : toIso(now)) {
        if (c >= '0' && c <= '9')
            digits += c;
    }
    const QByteArray date = "(D:" + digits.left(14) + "Z)";
    for (qsizetype at = pdf.indexOf("Date (D:"); at >= 0; at = pdf.indexOf("Date (D:", at + 1)) {
        const qsizetype open = at + 5;
        const qsizetype length = pdf.indexOf(')', open) + 1 - open;
        if (length >= date.size())
            pdf.replace(open, length, date.leftJustified(length, ' '));
    }
}

} // namespace plumbline::ui
