#include "ui/briefing/sections/sections.h"

#include "ui/words/figures.h"
#include "ui/words/fill.h"
#include "ui/words/sentences.h"

#include <algorithm>

namespace plumbline::ui {

namespace {

using words::filled;

// Sums over the regions of the briefing; ratios are made of the sums.
struct Together {
    Achievement money;
    int withMonth = 0, behind = 0;
    Ratio validVisits, promisesKept;
    int late = 0, broken = 0, overdue = 0, advances = 0;
    Rational days; // all advances together
};

Together togetherOf(const BriefingSource& source)
{
    Together sum;
    for (const Achievement& at : source.assessment().achievements) {
        if (at.month != source.month() || at.rep.isSet())
            continue;
        sum.money.target.amount += at.target.amount;
        sum.money.expected.amount += at.expected.amount;
        sum.money.claimed += at.claimed;
        sum.money.proven += at.proven;
        ++sum.withMonth;
        sum.behind += at.state == AchievementState::Behind ? 1 : 0;
    }
    sum.money.provenRatio = {sum.money.proven.fen, sum.money.target.amount.fen};
    sum.money.claimedRatio = {sum.money.claimed.fen, sum.money.target.amount.fen};
    const auto add = [](Ratio& to, const Ratio& one) { to = {to.part + one.part, to.whole + one.whole}; };
    for (const RegionView& region : source.assessment().regions) {
        add(sum.validVisits, region.validVisits);
        add(sum.promisesKept, region.commitmentsKept);
        sum.late += region.commitmentsLate;
        sum.broken += region.commitmentsBroken;
        sum.overdue += region.commitmentsOverdue;
        sum.advances += region.stageAdvances;
        if (region.stageAdvances > 0)
            sum.days = sum.days + region.meanDaysPerStage * Rational(region.stageAdvances);
    }
    return sum;
}

MonthTile paceTogether(const Together& sum)
{
    const QString label = BriefingText::tr("Pace");
    if (sum.advances == 0)
        return {label, words::dash(), {}, BriefingText::tr("no stage was advanced")};
    return {label, words::points(sum.days / Rational(sum.advances), 1), BriefingText::tr("days per stage"),
            filled(BriefingText::tr("%1 advances"), {words::count(sum.advances)})};
}

TablePiece regionTable()
{
    TablePiece table;
    table.isDense = true;
    table.columns = {{BriefingText::tr("Region"), 84},
                     {BriefingText::tr("Of target"), 0},
                     {BriefingText::tr("Proven / claimed %"), 92, Qt::AlignRight},
                     {BriefingText::tr("Gap"), 36, Qt::AlignRight},
                     {BriefingText::tr("Valid visits %"), 66, Qt::AlignRight},
                     {BriefingText::tr("Stage pace, days"), 70, Qt::AlignRight},
                     {BriefingText::tr("Promises kept %"), 66, Qt::AlignRight},
                     {BriefingText::tr("Open actions"), 46, Qt::AlignRight},
                     {BriefingText::tr("Page"), 32, Qt::AlignRight, true}};
    return table;
}

QString percentFigure(const Ratio& ratio)
{
    return ratio.hasValue() ? words::points(ratio.value() * Rational(100), 1) : words::dash();
}

std::vector<TableCell> regionRow(const BriefingSource& source, double scale)
{
    const RegionView& region = source.region();
    const Achievement* at = source.achievement(source.month());
    TableCell bar;
    if (at) {
        bar.bar = claimedBar(at);
        bar.bar->scale = scale;
    }
    TableCell figures{at ? QStringLiteral("%1 / %2").arg(percentFigure(at->provenRatio), percentFigure(at->claimedRatio))
                         : words::dash()};
    figures.isStrong = true;
    const bool paced = region.stageAdvances > 0;
    return {{words::foreign(region.name, 24), {}, true},
            bar,
            figures,
            {at ? gapPoints(*at) : words::dash()},
            {percentFigure(region.validVisits)},
            {paced ? words::points(region.meanDaysPerStage, 1) : words::dash()},
            {percentFigure(region.commitmentsKept)},
            {words::count(static_cast<std::int64_t>(source.actions().size()))},
            {}};
}

void composeRegions(const BriefingSource& all, const std::vector<BriefingSource>& regions, BriefingDocument& document)
{
    double scale = 0;
    for (const BriefingSource& region : regions) {
        if (const Achievement* at = region.achievement(all.month())) {
            const auto most = std::max({at->target.amount.fen, at->claimed.fen, at->proven.fen});
            scale = std::max(scale, static_cast<double>(most) * 1.02);
        }
    }
    document.pieces.push_back(HeadingPiece{BriefingText::tr("Region by region"), {}});
    TablePiece table = regionTable();
    for (const BriefingSource& region : regions) {
        table.rows.push_back(regionRow(region, scale));
        table.targets.push_back(anchorOf(region.region()));
    }
    document.pieces.push_back(std::move(table));
}

} // namespace

void composeOverview(const BriefingSource& source, BriefingDocument& document)
{
    const Together sum = togetherOf(source);
    const QString behind =
        filled(BriefingText::tr("%1 of %2 regions behind"), {words::count(sum.behind), words::count(sum.withMonth)});
    document.pieces.push_back(moneyTiles(sum.withMonth > 0 ? &sum.money : nullptr, behind));
    document.pieces.push_back(TilesPiece{{visitsTile(sum.validVisits), paceTogether(sum),
                                          promisesTile(sum.promisesKept, sum.late, sum.broken, sum.overdue),
                                          interventionTile(source)}});
    std::vector<BriefingSource> regions;
    for (std::size_t i = 0; i < source.assessment().regions.size(); ++i)
        regions.push_back(source.ofRegion({static_cast<std::int32_t>(i)}));
    composeRegions(source, regions, document);
}

} // namespace plumbline::ui
