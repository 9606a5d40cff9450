#include "ui/briefing/briefing.h"

#include "ui/briefing/aliases.h"
#include "ui/briefing/layout/documentlayout.h"
#include "ui/briefing/pdf/pdffile.h"
#include "ui/briefing/scopedassessment.h"
#include "ui/briefing/sections/sections.h"

#include <QApplication>
#include <QThread>

namespace plumbline::ui {

namespace {

bool canDrawCharts()
{
    return qobject_cast<QApplication*>(QCoreApplication::instance()) && qApp->thread() == QThread::currentThread();
}

Sheet sheetOf(PaperSize paper) { return paper == PaperSize::Letter ? kLetterSheet : Sheet(); }

std::vector<RecordId> regionsAsked(const BriefingRequest& request)
{
    if (!request.options.regions.empty())
        return request.options.regions;
    std::vector<RecordId> all;
    for (const RegionView& region : request.assessment->regions)
        all.push_back(region.id);
    return all;
}

void composeRegion(const BriefingSource& source, BriefingDocument& document)
{
    using Part = void (*)(const BriefingSource&, BriefingDocument&);
    constexpr std::pair<BriefingSection, Part> parts[] = {{BriefingSection::Money, composeMoney},
                                                          {BriefingSection::Funnel, composeFunnel},
                                                          {BriefingSection::Projects, composeProjects},
                                                          {BriefingSection::Actions, composeActions},
                                                          {BriefingSection::Findings, composeFindings}};
    for (const auto& [section, compose] : parts) {
        if (source.options().has(section))
            compose(source, document);
    }
}

BriefingDocument composed(const PreparedBriefing& briefing)
{
    BriefingDocument document;
    document.sheet = sheetOf(briefing.request.options.paper);
    const BriefingSource all(briefing);
    const std::size_t count = all.assessment().regions.size();
    composeTitle(all, document);
    if (count == 1) {
        const BriefingSource region = all.ofRegion({0});
        composeMonth(region, document);
        composeDecisions(region, document);
        composeRegion(region, document);
    } else {
        composeOverview(all, document);
        composeDecisions(all, document);
        for (std::size_t i = 0; i < count; ++i) {
            const BriefingSource region = all.ofRegion({static_cast<std::int32_t>(i)});
            composeChapter(region, document);
            composeRegion(region, document);
        }
    }
    if (all.options().has(BriefingSection::Method))
        composeMethod(all, document);
    return document;
}

} // namespace

QString sectionName(BriefingSection section)
{
    switch (section) {
    case BriefingSection::Money:
        return BriefingText::tr("From claimed to proven");
    case BriefingSection::Funnel:
        return BriefingText::tr("Funnel");
    case BriefingSection::Projects:
        return BriefingText::tr("Projects below the threshold");
    case BriefingSection::Actions:
        return BriefingText::tr("Open actions");
    case BriefingSection::Findings:
        return BriefingText::tr("Reconciliation findings");
    case BriefingSection::Restatements:
        return BriefingText::tr("Restatements");
    case BriefingSection::Method:
        return BriefingText::tr("Method and data");
    }
    return {};
}

Result<PreparedBriefing> prepareBriefing(const BriefingRequest& request)
{
    if (!request.assessment)
        return Error{ErrorCode::NothingFound, {"region"}, {}};
    if (!canDrawCharts())
        return Error{ErrorCode::InvalidArgument, {"briefing", "prepareBriefing on the GUI thread"}, {}};
    auto scoped = std::make_shared<Assessment>(scopedTo(*request.assessment, regionsAsked(request)));
    if (scoped->regions.empty())
        return Error{ErrorCode::NothingFound, {"region"}, {}};
    if (request.options.isAnonymous)
        hideCustomers(*scoped, request.facts.get());
    PreparedBriefing briefing{request, {}};
    briefing.request.assessment = scoped;
    if (!request.options.has(BriefingSection::Money))
        return briefing;
    const BriefingSource all(briefing);
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(scoped->regions.size()); ++i)
        briefing.charts[i] = drawHistory(historyOf(all.ofRegion({i})), historySize(sheetOf(request.options.paper)),
                                         kHistoryLeft, kPrintTheme);
    return briefing;
}

std::unique_ptr<DocumentLayout> layOut(const PreparedBriefing& briefing)
{
    return std::make_unique<DocumentLayout>(composed(briefing));
}

Result<QByteArray> briefingBytes(const PreparedBriefing& briefing, const BriefingProgress& progress)
{
    const auto layout = layOut(briefing);
    return renderPdf(*layout, briefing.request.now, progress);
}

Result<BriefingReport> writeBriefing(const PreparedBriefing& briefing, const BriefingProgress& progress)
{
    const auto layout = layOut(briefing);
    const auto pdf = renderPdf(*layout, briefing.request.now, progress);
    if (!pdf)
        return pdf.error();
    if (const Status saved = saveWhole(briefing.request.outputFile, pdf.value()); !saved)
        return saved.error();
    return BriefingReport{layout->pageCount(), pdf.value().size()};
}

} // namespace plumbline::ui
