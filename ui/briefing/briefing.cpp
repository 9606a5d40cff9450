#include "ui/briefing/briefing.h"

#include "ui/briefing/briefingsource.h"
#include "ui/briefing/documentlayout.h"
#include "ui/briefing/pdffile.h"

#include <QApplication>
#include <QThread>

namespace plumbline::ui {

namespace {

bool hasRegion(const BriefingRequest& request)
{
    return request.assessment && request.region.isSet() && request.region.at() < request.assessment->regions.size();
}

bool canDrawCharts()
{
    return qobject_cast<QApplication*>(QCoreApplication::instance()) && qApp->thread() == QThread::currentThread();
}

BriefingDocument composed(const BriefingRequest& request)
{
    const BriefingSource source(request);
    BriefingDocument document;
    composeMonth(source, document);
    composeMoney(source, document);
    composeFunnel(source, document);
    composeProjects(source, document);
    composeActions(source, document);
    composeFindings(source, document);
    composeMethod(source, document);
    return document;
}

} // namespace

void prepareBriefing(BriefingRequest& request)
{
    if (hasRegion(request) && canDrawCharts())
        request.chart = drawHistory(historyOf(BriefingSource(request)), historySize(), kHistoryLeft, kPrintTheme);
}

Result<BriefingReport> writeBriefing(const BriefingRequest& request)
{
    if (!hasRegion(request))
        return Error{ErrorCode::NothingFound, {"region"}, {}};
    if (!request.chart) {
        if (!canDrawCharts())
            return Error{ErrorCode::InvalidArgument, {"briefing", "prepareBriefing on the GUI thread"}, {}};
        BriefingRequest prepared = request;
        prepareBriefing(prepared);
        return writeBriefing(prepared);
    }
    const DocumentLayout layout(composed(request));
    const QByteArray pdf = renderPdf(layout, request.now);
    if (const Status saved = saveWhole(request.outputFile, pdf); !saved)
        return saved.error();
    return BriefingReport{layout.pageCount(), pdf.size()};
}

} // namespace plumbline::ui
