#include "ui/briefing/briefing.h"

#include "ui/briefing/aliases.h"
#include "ui/briefing/layout/documentlayout.h"
#include "ui/briefing/scopedassessment.h"
#include "ui/briefing/sections/sections.h"
#include "ui/words/figures.h"

#include <QCoreApplication>

namespace plumbline::ui {

namespace {

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

BriefingDocument composed(const BriefingRequest& request)
{
    BriefingDocument document;
    document.sheet = sheetOf(request.options.paper);
    const BriefingSource all(request);
    const std::size_t count = all.assessment().regions.size();
    composeTitle(all, document);
    if (count == 1) {
        const BriefingSource region = all.ofRegion({0});
        composeMonth(region, document);
        composeRestatementNote(region, document);
        composeDecisions(region, document);
        composeRegion(region, document);
    } else {
        composeOverview(all, document);
        composeRestatementNote(all, document);
        composeDecisions(all, document);
        for (std::size_t i = 0; i < count; ++i) {
            const BriefingSource region = all.ofRegion({static_cast<std::int32_t>(i)});
            composeChapter(region, document);
            composeRegion(region, document);
        }
    }
    if (all.options().has(BriefingSection::Restatements) && all.request().restated)
        composeRestatements(all, document);
    if (all.options().has(BriefingSection::Method))
        composeMethod(all, document);
    return document;
}

// It tells no more than the paper does.
void fitPublication(Publication& publication, const Assessment& scoped, bool isAnonymous)
{
    publication.program = QCoreApplication::applicationVersion();
    publication.language = words::isChinese() ? QStringLiteral("zh_CN") : QStringLiteral("en");
    publication.isAnonymous = isAnonymous;
    publication.regions.clear();
    for (const RegionView& region : scoped.regions)
        publication.regions.push_back(region.id);
    publication.figures = figuresOf(publication.figures, publication.regions);
    for (Figure& figure : publication.figures) {
        if (isAnonymous)
            figure.subjectName.clear();
    }
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

Result<BriefingRequest> scopedRequest(const BriefingRequest& request)
{
    if (!request.assessment)
        return Error{ErrorCode::NothingFound, {"region"}, {}};
    auto scoped = std::make_shared<Assessment>(scopedTo(*request.assessment, regionsAsked(request)));
    if (scoped->regions.empty())
        return Error{ErrorCode::NothingFound, {"region"}, {}};
    if (request.options.isAnonymous)
        hideCustomers(*scoped, request.facts.get());
    BriefingRequest asked = request;
    asked.assessment = scoped;
    if (asked.publication)
        fitPublication(*asked.publication, *scoped, request.options.isAnonymous);
    return asked;
}

Result<Paper> layOutBriefing(const BriefingRequest& request)
{
    auto asked = scopedRequest(request);
    if (!asked)
        return asked.error();
    Paper paper;
    paper.layout = std::make_shared<const DocumentLayout>(composed(asked.value()));
    paper.now = request.now;
    paper.publication = std::move(asked.value().publication);
    return paper;
}

} // namespace plumbline::ui
