#include "ui/briefing/briefingsource.h"

#include "ui/models/actionlog.h"
#include "ui/words/figures.h"
#include "ui/words/fill.h"
#include "ui/words/sentences.h"

#include <algorithm>

namespace plumbline::ui {

namespace {

constexpr std::size_t kDecisions = 5;

using words::filled;

// Percentage points between claimed and proven, with one decimal.
QString gapPoints(const Achievement& at)
{
    if (!at.provenRatio.hasValue())
        return words::dash();
    return words::points(Rational((at.claimed - at.proven).fen, at.target.amount.fen) * Rational(100), 1);
}

TilesPiece moneyTiles(const Achievement* at)
{
    if (!at) {
        const QString none = BriefingText::tr("no record of this month");
        return {{{BriefingText::tr("Proven"), words::dash(), {}, none},
                 {BriefingText::tr("Claimed"), words::dash(), {}, none},
                 {BriefingText::tr("Gap"), words::dash(), {}, none},
                 {BriefingText::tr("Target"), words::dash(), {}, none}}};
    }
    const QString expected = filled(BriefingText::tr("%1\nof it %2 expected signings"),
                                    {words::moneyShort(at->claimed), words::moneyShort(at->expected.amount)});
    const QString gap = at->provenRatio.hasValue() ? BriefingText::tr("points") : QString();
    return {
        {{BriefingText::tr("Proven"), words::percent(at->provenRatio, 1), {}, words::moneyShort(at->proven)},
         {BriefingText::tr("Claimed"), words::percent(at->claimedRatio, 1), {}, expected},
         {BriefingText::tr("Gap"), gapPoints(*at), gap, words::moneyShort(at->claimed - at->proven)},
         {BriefingText::tr("Target"), words::moneyShort(at->target.amount), {}, words::achievementState(at->state)}}};
}

ClaimedProvenValue barOf(const Achievement* at)
{
    ClaimedProvenValue value;
    if (!at)
        return value;
    value.proven = static_cast<double>(at->proven.fen);
    value.claimed = static_cast<double>(at->claimed.fen);
    value.target = static_cast<double>(at->target.amount.fen);
    value.scale = std::max({value.proven, value.claimed, value.target}) * 1.02; // the tick stays inside
    return value;
}

MonthTile visitsTile(const RegionView& region)
{
    const QString counts = filled(BriefingText::tr("%1 of %2 visits"),
                                  {words::count(region.validVisits.part), words::count(region.validVisits.whole)});
    return {BriefingText::tr("Valid visits"), words::percent(region.validVisits, 1), {}, counts};
}

MonthTile paceTile(const RegionView& region)
{
    const QString label = BriefingText::tr("Pace");
    if (region.stageAdvances == 0)
        return {label, words::dash(), {}, BriefingText::tr("no stage was advanced")};
    const QString note = filled(BriefingText::tr("median %1, %2 advances"),
                                {words::daysPerStage(region.medianDaysPerStage), words::count(region.stageAdvances)});
    return {label, words::points(region.meanDaysPerStage, 1), BriefingText::tr("days per stage"), note};
}

MonthTile promisesTile(const RegionView& region)
{
    const QString note = filled(BriefingText::tr("%1 late, %2 broken, %3 overdue"),
                                {words::count(region.commitmentsLate), words::count(region.commitmentsBroken),
                                 words::count(region.commitmentsOverdue)});
    return {BriefingText::tr("Promises kept"), words::percent(region.commitmentsKept, 1), {}, note};
}

MonthTile interventionTile(const BriefingSource& source)
{
    const InterventionFigures figures = interventionFigures(source.view());
    const QString label = BriefingText::tr("Intervention time");
    if (!figures.median) {
        const QString none = filled(BriefingText::tr("%1 not answered"), {words::count(figures.running)});
        return {label, words::dash(), {}, figures.running > 0 ? none : BriefingText::tr("no open action")};
    }
    const QString note = filled(BriefingText::tr("median; %1 acted on, %2 not answered"),
                                {words::count(figures.answered), words::count(figures.running)});
    return {label, words::duration(*figures.median), {}, note};
}

void composeDecisions(const BriefingSource& source, BriefingDocument& document)
{
    const auto actions = source.actions();
    const QString note = filled(BriefingText::tr("%1 of %2 open actions, the most urgent first; more of them below."),
                                {words::count(kDecisions), words::count(static_cast<std::int64_t>(actions.size()))});
    document.pieces.push_back(
        HeadingPiece{BriefingText::tr("To decide in the meeting"), actions.size() > kDecisions ? note : QString()});
    if (actions.empty()) {
        document.pieces.push_back(TextPiece{BriefingText::tr("No action is open in this region.")});
        return;
    }
    TablePiece table;
    table.columns = {{QString(), 60},
                     {BriefingText::tr("What"), 0},
                     {BriefingText::tr("Suggested step"), 0},
                     {BriefingText::tr("Open for"), 92, Qt::AlignRight}};
    for (std::size_t i = 0; i < std::min(kDecisions, actions.size()); ++i) {
        const Signal& signal = source.signalOf(*actions[i]);
        const QString open = words::duration(source.assessment().asOf - signal.startedAt);
        TableCell number{QString::number(i + 1), words::severity(signal.severity), true};
        number.glyph = signal.severity == Severity::Red ? StateLook::Failed : StateLook::Pending;
        table.rows.push_back({number,
                              {words::signalTitle(signal, source.rulebook()), {}, true},
                              {words::signalStep(signal, source.rulebook())},
                              {open}});
    }
    document.pieces.push_back(std::move(table));
}

} // namespace

void composeMonth(const BriefingSource& source, BriefingDocument& document)
{
    const RegionView& region = source.region();
    const QString name = words::foreign(region.name);
    const QString asOf = words::instant(source.assessment().asOf, source.rulebook().clock);
    document.title = filled(BriefingText::tr("%1, %2"), {name, words::month(source.month())});
    document.runningHead = filled(BriefingText::tr("Briefing %1"), {document.title});
    document.runningFoot = filled(BriefingText::tr("As of %1. Rulebook %2, version %3, fingerprint %4."),
                                  {asOf, words::foreign(source.assessment().rulebookName, 60),
                                   words::count(source.assessment().rulebookVersion),
                                   words::foreign(source.assessment().rulebookFingerprint).left(16)});

    const QString director = region.director.empty() ? words::dash() : words::foreign(region.director);
    const QString made = words::instant(source.now(), source.rulebook().clock);
    document.pieces.push_back(HeadingPiece{
        document.title,
        filled(BriefingText::tr("Monthly briefing for director %1. As of %2, made %3."), {director, asOf, made}),
        true});

    const Achievement* at = source.achievement(source.month());
    document.pieces.push_back(HeadingPiece{BriefingText::tr("Claimed and proven"), {}});
    document.pieces.push_back(moneyTiles(at));
    if (at) {
        document.pieces.push_back(LegendPiece{{{StateLook::Proven, BriefingText::tr("proven")},
                                               {StateLook::Claimed, BriefingText::tr("claimed, not proven")}},
                                              at->provenRatio.hasValue() ? BriefingText::tr("target") : QString()});
        document.pieces.push_back(BarPiece{barOf(at)});
    }
    document.pieces.push_back(HeadingPiece{BriefingText::tr("How the work goes"), {}});
    document.pieces.push_back(
        TilesPiece{{visitsTile(region), paceTile(region), promisesTile(region), interventionTile(source)}});
    composeDecisions(source, document);
}

} // namespace plumbline::ui
