#include "ui/briefing/sections/sections.h"

#include "ui/models/actionlog.h"
#include "ui/words/figures.h"
#include "ui/words/fill.h"
#include "ui/words/sentences.h"

#include <algorithm>

namespace plumbline::ui {

namespace {

using words::filled;

MonthTile paceTile(const RegionView& region)
{
    const QString label = BriefingText::tr("Pace");
    if (region.stageAdvances == 0)
        return {label, words::dash(), {}, BriefingText::tr("no stage was advanced")};
    const QString note = filled(BriefingText::tr("median %1, %2 advances"),
                                {words::daysPerStage(region.medianDaysPerStage), words::count(region.stageAdvances)});
    return {label, words::points(region.meanDaysPerStage, 1), BriefingText::tr("days per stage"), note};
}

void composeTiles(const BriefingSource& source, BriefingDocument& document)
{
    const RegionView& region = source.region();
    const Achievement* at = source.achievement(source.month());
    document.pieces.push_back(HeadingPiece{BriefingText::tr("Claimed and proven"), {}});
    document.pieces.push_back(moneyTiles(at, at ? words::achievementState(at->state) : QString()));
    if (at) {
        document.pieces.push_back(LegendPiece{{{StateLook::Proven, BriefingText::tr("proven")},
                                               {StateLook::Claimed, BriefingText::tr("claimed, not proven")}},
                                              at->provenRatio.hasValue() ? BriefingText::tr("target") : QString()});
        document.pieces.push_back(BarPiece{claimedBar(at)});
    }
    document.pieces.push_back(HeadingPiece{BriefingText::tr("How the work goes"), {}});
    document.pieces.push_back(TilesPiece{{visitsTile(region.validVisits), paceTile(region),
                                          promisesTile(region.commitmentsKept, region.commitmentsLate,
                                                       region.commitmentsBroken, region.commitmentsOverdue),
                                          interventionTile(source)}});
}

QString directorOf(const RegionView& region)
{
    return region.director.empty() ? words::dash() : words::foreign(region.director);
}

} // namespace

QString anchorOf(const RegionView& region) { return QStringLiteral("region-%1").arg(region.id.value); }

QString gapPoints(const Achievement& at)
{
    if (!at.provenRatio.hasValue())
        return words::dash();
    return words::points(Rational((at.claimed - at.proven).fen, at.target.amount.fen) * Rational(100), 1);
}

TilesPiece moneyTiles(const Achievement* at, const QString& stateNote)
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
    return {{{BriefingText::tr("Proven"), words::percent(at->provenRatio, 1), {}, words::moneyShort(at->proven)},
             {BriefingText::tr("Claimed"), words::percent(at->claimedRatio, 1), {}, expected},
             {BriefingText::tr("Gap"), gapPoints(*at), gap, words::moneyShort(at->claimed - at->proven)},
             {BriefingText::tr("Target"), words::moneyShort(at->target.amount), {}, stateNote}}};
}

ClaimedProvenValue claimedBar(const Achievement* at)
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

MonthTile visitsTile(const Ratio& valid)
{
    const QString counts =
        filled(BriefingText::tr("%1 of %2 visits"), {words::count(valid.part), words::count(valid.whole)});
    return {BriefingText::tr("Valid visits"), words::percent(valid, 1), {}, counts};
}

MonthTile promisesTile(const Ratio& kept, int late, int broken, int overdue)
{
    const QString note = filled(BriefingText::tr("%1 late, %2 broken, %3 overdue"),
                                {words::count(late), words::count(broken), words::count(overdue)});
    return {BriefingText::tr("Promises kept"), words::percent(kept, 1), {}, note};
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

void composeTitle(const BriefingSource& source, BriefingDocument& document)
{
    const Assessment& all = source.assessment();
    const std::size_t count = all.regions.size();
    const QString name = count == 1 ? words::foreign(all.regions.front().name)
                                    : filled(BriefingText::tr("%1 regions"),
                                             {words::count(static_cast<std::int64_t>(count))});
    const QString asOf = words::instant(all.asOf, source.rulebook().clock);
    document.title = filled(BriefingText::tr("%1, %2"), {name, words::month(source.month())});
    document.runningHead = filled(BriefingText::tr("Briefing %1"), {document.title});
    document.runningFoot = filled(BriefingText::tr("As of %1. Rulebook %2, version %3, fingerprint %4."),
                                  {asOf, words::foreign(all.rulebookName, 60), words::count(all.rulebookVersion),
                                   words::foreign(all.rulebookFingerprint).left(16)});
    const QString made = words::instant(source.now(), source.rulebook().clock);
    const QString note =
        count == 1 ? filled(BriefingText::tr("Monthly briefing for director %1. As of %2, made %3."),
                            {directorOf(all.regions.front()), asOf, made})
                   : filled(BriefingText::tr("Monthly briefing. As of %1, made %2."), {asOf, made});
    HeadingPiece title{document.title, note, true};
    title.bookmark = BriefingText::tr("The month on one page");
    document.pieces.push_back(title);
}

void composeMonth(const BriefingSource& source, BriefingDocument& document) { composeTiles(source, document); }

void composeChapter(const BriefingSource& source, BriefingDocument& document)
{
    const RegionView& region = source.region();
    HeadingPiece heading{words::foreign(region.name),
                         filled(BriefingText::tr("Director %1"), {directorOf(region)}), true, true};
    heading.anchor = anchorOf(region);
    document.pieces.push_back(heading);
    composeTiles(source, document);
}

} // namespace plumbline::ui
