#include "ui/briefing/daily/dailydocument.h"

#include "ui/briefing/layout/documentlayout.h"
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

// How much of a region is told: the first that leaves it on one page. The last always does.
struct DailyMeasure {
    std::size_t signalsShown, actionsShown;
    bool hasDetails;
    int nameLimit; // of a title, in characters
};
constexpr DailyMeasure kMeasures[] = {{4, 5, true, 200}, {4, 5, false, 200}, {3, 4, false, 120}, {2, 3, false, 60}};
constexpr std::size_t kActionsInText = 5;

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

std::vector<const Signal*> actionsOf(const DailyRequest& request, const DailyRegion& region, std::size_t most)
{
    ViewState state;
    state.assessment = request.assessment;
    state.scope = region.region;
    state.now = request.assessment->asOf;
    state.steps = request.steps;
    std::vector<const Signal*> found;
    for (const std::size_t at : pendingActions(state).actions) {
        if (found.size() < most)
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

// Two lines of the template beside each other.
TablePiece dayTable(const DailyRegion& region)
{
    TablePiece table;
    table.isDense = true;
    for (int side = 0; side < 2; ++side) {
        table.columns.push_back({DailyText::tr("What"), 0});
        table.columns.push_back({DailyText::tr("How many"), 56, Qt::AlignRight});
        table.columns.push_back({DailyText::tr("Amount"), 118, Qt::AlignRight});
    }
    const std::size_t rows = (region.values.size() + 1) / 2;
    table.rows.resize(rows);
    for (std::size_t i = 0; i < region.values.size(); ++i) {
        const DailyValue& value = region.values[i];
        auto& row = table.rows[i % rows];
        row.push_back({lineName(value.line)});
        row.push_back({words::count(value.count), {}, true});
        row.push_back({value.hasAmount ? words::moneyFull(value.amount) : QString()});
    }
    return table;
}

void composeDay(const DailyRequest& request, const DailyRegion& region, BriefingDocument& document)
{
    document.pieces.push_back(HeadingPiece{titleOf(request, region), asOfText(request), true, true});
    document.pieces.push_back(HeadingPiece{DailyText::tr("The day"), {}});
    document.pieces.push_back(dayTable(region));
    if (const Achievement* at = monthOfRegion(request, region)) {
        document.pieces.push_back(HeadingPiece{DailyText::tr("The month so far"), monthText(*at)});
        document.pieces.push_back(BarPiece{claimedBar(at)});
    }
}

QString cutTo(const QString& text, int limit) { return words::foreign(text.toStdString(), limit); }

TablePiece signalTableOf(const std::vector<const Signal*>& list, const DailyRequest& request,
                         const DailyMeasure& measure)
{
    TablePiece table;
    table.isDense = true;
    table.columns = {{DailyText::tr("What"), 0}, {DailyText::tr("Suggested step"), 0}};
    for (const Signal* signal : list) {
        TableCell what{cutTo(words::signalTitle(*signal, request.rulebook), measure.nameLimit), {}, true};
        if (measure.hasDetails)
            what.note = words::signalDetail(*signal, request.rulebook);
        what.glyph = signal->severity == Severity::Red ? StateLook::Failed : StateLook::Pending;
        table.rows.push_back({what, {cutTo(words::signalStep(*signal, request.rulebook), measure.nameLimit)}});
    }
    return table;
}

void composeSignals(const DailyRequest& request, const DailyRegion& region, const DailyMeasure& measure,
                    BriefingDocument& document)
{
    std::vector<const Signal*> started;
    for (const std::size_t at : region.started) {
        if (started.size() < measure.signalsShown)
            started.push_back(&request.assessment->signalList.at(at));
    }
    const auto count = [](std::size_t number) { return words::count(static_cast<std::int64_t>(number)); };
    QString heading = filled(DailyText::tr("Began today: %1"), {count(region.started.size())});
    if (started.size() < region.started.size())
        heading = filled(DailyText::tr("Began today: %1, the first %2"),
                         {count(region.started.size()), count(started.size())});
    document.pieces.push_back(HeadingPiece{heading, {}});
    if (started.empty())
        document.pieces.push_back(TextPiece{DailyText::tr("No signal began on this day.")});
    else
        document.pieces.push_back(signalTableOf(started, request, measure));
    const auto actions = actionsOf(request, region, measure.actionsShown);
    document.pieces.push_back(HeadingPiece{DailyText::tr("Do these first"), {}});
    if (actions.empty())
        document.pieces.push_back(TextPiece{DailyText::tr("No action is open.")});
    else
        document.pieces.push_back(signalTableOf(actions, request, measure));
}

// The pieces of one region, as many of them as fit on its page.
std::vector<Piece> piecesOf(const DailyRequest& request, const DailyRegion& region, const BriefingDocument& frame)
{
    BriefingDocument page;
    for (const DailyMeasure& measure : kMeasures) {
        page = frame;
        page.pieces.clear();
        composeDay(request, region, page);
        composeSignals(request, region, measure, page);
        if (DocumentLayout(page).pageCount() == 1)
            break;
    }
    return page.pieces;
}

} // namespace

Result<Paper> layOutDaily(const DailyRequest& request)
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
        auto pieces = piecesOf(request, *region, document);
        std::move(pieces.begin(), pieces.end(), std::back_inserter(document.pieces));
    }
    Paper paper;
    paper.layout = std::make_shared<const DocumentLayout>(std::move(document));
    paper.now = request.assessment->asOf;
    paper.text = dailyText(request);
    return paper;
}

QString dailyText(const DailyRequest& request)
{
    QStringList lines;
    for (const DailyRegion* region : regionsOf(request)) {
        if (!lines.isEmpty())
            lines << QString();
        lines << titleOf(request, *region) << asOfText(request);
        for (const DailyValue& value : region->values) {
            const QString name = lineName(value.line), count = words::count(value.count);
            lines << (value.hasAmount && value.count > 0
                          ? filled(DailyText::tr("%1: %2, %3", "line of the day, how many, amount"),
                                   {name, count, words::moneyFull(value.amount)})
                          : filled(DailyText::tr("%1: %2", "line of the day, how many"), {name, count}));
        }
        if (const Achievement* at = monthOfRegion(request, *region))
            lines << monthText(*at);
        for (const Signal* signal : actionsOf(request, *region, kActionsInText))
            lines << QStringLiteral("- ") + words::severity(signal->severity) + u' ' +
                         words::signalTitle(*signal, request.rulebook);
    }
    return lines.join(u'\n');
}

} // namespace plumbline::ui
