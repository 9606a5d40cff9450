#include "ui/briefing/daily/dailydocument.h"

#include "ui/briefing/layout/documentlayout.h"
#include "ui/briefing/pdf/pdffile.h"
#include "ui/briefing/sections/sections.h"
#include "ui/models/actionlog.h"
#include "ui/words/figures.h"
#include "ui/words/fill.h"
#include "ui/words/sentences.h"

#include <algorithm>

namespace plumbline::ui {

namespace {

using words::filled;

class DailyText {
    Q_DECLARE_TR_FUNCTIONS(DailyText)
};

constexpr std::size_t kSignalsShown = 4, kActionsShown = 5;

QString lineName(DailyLine line)
{
    switch (line) {
    case DailyLine::Visits:
        return DailyText::tr("Visits");
    case DailyLine::ValidVisits:
        return DailyText::tr("of them valid");
    case DailyLine::Twins:
        return DailyText::tr("Visits counted once already");
    case DailyLine::NewOpportunities:
        return DailyText::tr("New opportunities");
    case DailyLine::WonOpportunities:
        return DailyText::tr("Opportunities won");
    case DailyLine::LostOpportunities:
        return DailyText::tr("Opportunities lost");
    case DailyLine::StageClaims:
        return DailyText::tr("Nodes claimed");
    case DailyLine::Documents:
        return DailyText::tr("Documents of projects");
    case DailyLine::Contracts:
        return DailyText::tr("Contracts signed");
    case DailyLine::Receipts:
        return DailyText::tr("Receipts");
    case DailyLine::Refunds:
        return DailyText::tr("Refunds");
    case DailyLine::Shipments:
        return DailyText::tr("Shipments");
    case DailyLine::Inquiries:
        return DailyText::tr("Inquiries");
    case DailyLine::PromisesMade:
        return DailyText::tr("Promises made");
    case DailyLine::PromisesDue:
        return DailyText::tr("Promises due");
    }
    return {};
}

const RegionView& viewOf(const DailyRequest& request, const DailyRegion& region)
{
    return request.assessment->regions.at(region.region.at());
}

std::vector<const DailyRegion*> regionsOf(const DailyRequest& request)
{
    std::vector<const DailyRegion*> chosen;
    for (const DailyRegion& region : request.report.regions) {
        const RecordId id = viewOf(request, region).id;
        if (request.regions.empty() ||
            std::find(request.regions.begin(), request.regions.end(), id) != request.regions.end())
            chosen.push_back(&region);
    }
    return chosen;
}

const Achievement* monthOfRegion(const DailyRequest& request, const DailyRegion& region)
{
    const Month month = monthOf(request.report.day);
    for (const Achievement& at : request.assessment->achievements) {
        if (at.region == region.region && at.month == month && !at.rep.isSet())
            return &at;
    }
    return nullptr;
}

std::vector<const Signal*> actionsOf(const DailyRequest& request, const DailyRegion& region)
{
    ViewState state;
    state.assessment = request.assessment;
    state.scope = region.region;
    state.now = request.assessment->asOf;
    state.steps = request.steps;
    std::vector<const Signal*> found;
    for (const std::size_t at : pendingActions(state).actions) {
        if (found.size() < kActionsShown)
            found.push_back(&request.assessment->signalList.at(request.assessment->actions[at].signal));
    }
    return found;
}

QString titleOf(const DailyRequest& request, const DailyRegion& region)
{
    return filled(DailyText::tr("%1, %2"),
                  {words::foreign(viewOf(request, region).name), words::date(request.report.day)});
}

QString asOfText(const DailyRequest& request)
{
    return filled(DailyText::tr("Daily sales report. As of %1."),
                  {words::instant(request.assessment->asOf, request.rulebook.clock)});
}

QString monthText(const Achievement& at)
{
    return filled(DailyText::tr("Month so far: proven %1 (%2), claimed %3 (%4), target %5"),
                  {words::percent(at.provenRatio, 1), words::moneyShort(at.proven), words::percent(at.claimedRatio, 1),
                   words::moneyShort(at.claimed), words::moneyShort(at.target.amount)});
}

void composeDay(const DailyRequest& request, const DailyRegion& region, BriefingDocument& document)
{
    HeadingPiece heading{titleOf(request, region), asOfText(request), true, !document.pieces.empty()};
    document.pieces.push_back(heading);
    document.pieces.push_back(HeadingPiece{DailyText::tr("The day"), {}});
    TablePiece table;
    table.isDense = true; // a region stays on one page
    table.columns = {{DailyText::tr("What"), 0},
                     {DailyText::tr("How many"), 110, Qt::AlignRight},
                     {DailyText::tr("Amount"), 170, Qt::AlignRight}};
    for (const DailyValue& value : region.values)
        table.rows.push_back({{lineName(value.line)},
                              {words::count(value.count), {}, true},
                              {value.hasAmount ? words::moneyFull(value.amount) : QString()}});
    document.pieces.push_back(std::move(table));
    if (const Achievement* at = monthOfRegion(request, region)) {
        document.pieces.push_back(HeadingPiece{DailyText::tr("The month so far"), monthText(*at)});
        document.pieces.push_back(BarPiece{claimedBar(at)});
    }
}

TablePiece signalTableOf(const std::vector<const Signal*>& list, const DailyRequest& request)
{
    TablePiece table;
    table.isDense = true;
    table.columns = {{DailyText::tr("What"), 0}, {DailyText::tr("Suggested step"), 0}};
    for (const Signal* signal : list) {
        TableCell what{words::signalTitle(*signal, request.rulebook), words::signalDetail(*signal, request.rulebook), true};
        what.glyph = signal->severity == Severity::Red ? StateLook::Failed : StateLook::Pending;
        table.rows.push_back({what, {words::signalStep(*signal, request.rulebook)}});
    }
    return table;
}

void composeSignals(const DailyRequest& request, const DailyRegion& region, BriefingDocument& document)
{
    std::vector<const Signal*> started;
    for (const std::size_t at : region.started) {
        if (started.size() < kSignalsShown)
            started.push_back(&request.assessment->signalList.at(at));
    }
    document.pieces.push_back(HeadingPiece{
        filled(DailyText::tr("Began today: %1"), {words::count(static_cast<std::int64_t>(region.started.size()))}), {}});
    if (started.empty())
        document.pieces.push_back(TextPiece{DailyText::tr("No signal began on this day.")});
    else
        document.pieces.push_back(signalTableOf(started, request));
    const auto actions = actionsOf(request, region);
    document.pieces.push_back(HeadingPiece{DailyText::tr("Do these first"), {}});
    if (actions.empty())
        document.pieces.push_back(TextPiece{DailyText::tr("No action is open.")});
    else
        document.pieces.push_back(signalTableOf(actions, request));
}

} // namespace

Result<QByteArray> dailyPdf(const DailyRequest& request)
{
    BriefingDocument document;
    document.sheet = request.paper == PaperSize::Letter ? kLetterSheet : Sheet();
    document.title = filled(DailyText::tr("Daily sales report %1"), {words::date(request.report.day)});
    document.runningHead = document.title;
    document.runningFoot = asOfText(request);
    const auto regions = regionsOf(request);
    if (regions.empty())
        return Error{ErrorCode::NothingFound, {"region"}, {}};
    for (const DailyRegion* region : regions) {
        composeDay(request, *region, document);
        composeSignals(request, *region, document);
    }
    return renderPdf(DocumentLayout(std::move(document)), request.assessment->asOf);
}

QString dailyText(const DailyRequest& request)
{
    QStringList lines;
    for (const DailyRegion* region : regionsOf(request)) {
        if (!lines.isEmpty())
            lines << QString();
        lines << titleOf(request, *region) << asOfText(request);
        for (const DailyValue& value : region->values) {
            QString line = filled(DailyText::tr("%1: %2", "line of the day, how many"),
                                  {lineName(value.line), words::count(value.count)});
            if (value.hasAmount && value.count > 0)
                line += QStringLiteral(", ") + words::moneyFull(value.amount);
            lines << line;
        }
        if (const Achievement* at = monthOfRegion(request, *region))
            lines << monthText(*at);
        for (const Signal* signal : actionsOf(request, *region))
            lines << QStringLiteral("- ") + words::severity(signal->severity) + u' ' +
                         words::signalTitle(*signal, request.rulebook);
    }
    return lines.join(u'\n');
}

} // namespace plumbline::ui
