#include "ui/briefing/paper.h"

#include "ui/briefing/layout/documentlayout.h"
#include "ui/briefing/pdf/pdffile.h"
#include "ui/exporting/savefile.h"

namespace plumbline::ui {

Result<QByteArray> paperBytes(const Paper& paper, const PaperProgress& progress)
{
    return renderPdf(*paper.layout, paper.now, progress, paper.publication ? &*paper.publication : nullptr);
}

Result<PaperReport> writePaper(const Paper& paper, const QString& file, const PaperProgress& progress)
{
    const auto pdf = paperBytes(paper, progress);
    if (!pdf)
        return pdf.error();
    if (const Status saved = saveWhole(file, pdf.value()); !saved)
        return saved.error();
    return PaperReport{paper.layout->pageCount(), pdf.value().size()};
}

} // namespace plumbline::ui
