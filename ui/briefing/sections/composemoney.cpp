#include "ui/briefing/sections/sections.h"

#include "ui/words/figures.h"
#include "ui/words/fill.h"
#include "ui/words/sentences.h"

#include <algorithm>
#include <map>

namespace plumbline::ui {

namespace {

using words::filled;

struct Rung {
    QString name;
    Money amount;
    std::int64_t records;
    bool isProven;
};

std::vector<Rung> ladderOf(const Achievement& at, ProofRung proven)
{
    const auto rung = [&](ProofRung which, const Sum& sum) {
        return Rung{words::rung(which), sum.amount, static_cast<std::int64_t>(sum.records.size()), which == proven};
    };
    const auto claims = static_cast<std::int64_t>(at.reported.records.size() + at.expected.records.size());
    return {{BriefingText::tr("Claimed"), at.claimed, claims, false},
            {BriefingText::tr("of it expected signings"), at.expected.amount,
             static_cast<std::int64_t>(at.expected.records.size()), false},
            rung(ProofRung::Signed, at.signedSum),
            rung(ProofRung::InFinance, at.inFinance),
            rung(ProofRung::Shipped, at.shipped),
            rung(ProofRung::Paid, at.paid)};
}

void composeLadder(const BriefingSource& source, const Achievement& at, BriefingDocument& document)
{
    TablePiece table;
    table.columns = {{BriefingText::tr("Step"), 0},
                     {BriefingText::tr("Amount"), 130, Qt::AlignRight},
                     {BriefingText::tr("Of target"), 80, Qt::AlignRight},
                     {BriefingText::tr("Behind claimed"), 130, Qt::AlignRight},
                     {BriefingText::tr("Source records"), 100, Qt::AlignRight}};
    const auto rungs = ladderOf(at, source.rulebook().achievement.provenRung);
    for (std::size_t i = 0; i < rungs.size(); ++i) {
        const Rung& rung = rungs[i];
        TableCell name{rung.name, {}, rung.isProven};
        if (rung.isProven)
            name = {filled(BriefingText::tr("%1 = proven"), {rung.name}), {}, true, StateLook::Proven};
        table.rows.push_back({name,
                              {words::moneyFull(rung.amount), {}, rung.isProven},
                              {words::percent(Ratio{rung.amount.fen, at.target.amount.fen}, 1), {}, rung.isProven},
                              {i < 2 ? QString() : words::moneyFull(at.claimed - rung.amount), {}},
                              {words::count(rung.records), {}}});
    }
    document.pieces.push_back(std::move(table));
}

// Why what is claimed is not (yet) proven, in steps that sum to the gap (idea 6).
void composeBridge(const BriefingSource& source, BriefingDocument& document)
{
    const auto& bridges = source.assessment().bridges;
    const auto bridge = std::find_if(bridges.begin(), bridges.end(), [&](const Bridge& one) {
        return one.month == source.month() && one.region.isSet() &&
               source.assessment().regions.at(one.region.at()).id == source.region().id;
    });
    if (bridge == bridges.end() || bridge->steps.empty())
        return;
    document.pieces.push_back(HeadingPiece{BriefingText::tr("Why the rest is not proven"), {}});
    TablePiece table;
    table.isDense = true;
    table.columns = {{BriefingText::tr("Cause"), 0},
                     {BriefingText::tr("Claimed"), 140, Qt::AlignRight},
                     {BriefingText::tr("Proven"), 140, Qt::AlignRight},
                     {BriefingText::tr("Gap"), 140, Qt::AlignRight}};
    const auto add = [&](const QString& name, Money claimed, Money proven, bool isSum) {
        table.rows.push_back({{name, {}, isSum},
                              {words::moneyFull(claimed), {}, isSum},
                              {words::moneyFull(proven), {}, isSum},
                              {words::moneyFull(claimed - proven), {}, isSum}});
    };
    for (const BridgeStep& step : bridge->steps)
        add(words::bridgeCause(step.cause), step.claimed, step.proven, false);
    add(BriefingText::tr("Together"), bridge->claimed, bridge->proven, true);
    document.pieces.push_back(std::move(table));
}

// Months across, so that each column stands under its bar.
TablePiece monthTable(const BriefingSource& source, const MoneyUnit& unit, const Sheet& sheet)
{
    constexpr double gap = 12; // between columns of every table
    const double pitch = (sheet.bodyWidth() - kHistoryLeft) / BriefingSource::kMonthsShown;
    TablePiece table;
    table.isDense = true;
    table.columns.push_back({unit.name, kHistoryLeft - gap});
    table.rows = {{{BriefingText::tr("Target"), {}}},
                  {{BriefingText::tr("Claimed"), {}}},
                  {{BriefingText::tr("Proven"), {}, true}},
                  {{BriefingText::tr("Ratio %"), {}}}};
    for (int back = BriefingSource::kMonthsShown - 1; back >= 0; --back) {
        const Month month{source.month().number - back};
        table.columns.push_back({words::monthShort(month), pitch - gap, Qt::AlignHCenter});
        const Achievement* at = source.achievement(month);
        const QString dash = words::dash();
        table.rows[0].push_back({at ? unit.text(at->target.amount) : dash, {}});
        table.rows[1].push_back({at ? unit.text(at->claimed) : dash, {}});
        table.rows[2].push_back({at ? unit.text(at->proven) : dash, {}, true});
        table.rows[3].push_back(
            {at ? words::points(at->provenRatio.hasValue() ? at->provenRatio.value() * Rational(100) : Rational(), 1)
                : dash,
             {}});
        if (at && !at->provenRatio.hasValue())
            table.rows[3].back().text = dash;
    }
    return table;
}

// The node labels of the type that most open projects of the region have.
const ProjectTypeRule* commonType(const BriefingSource& source)
{
    std::map<std::string, int> counts;
    for (const ProjectAssessment& project : source.assessment().projects) {
        if (project.open && source.assessment().regions.at(project.regionIndex.at()).id == source.region().id)
            ++counts[project.type];
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    const ProjectTypeRule* type = most == counts.end() ? nullptr : source.rulebook().typeNamed(most->first);
    if (!type && !source.rulebook().projectTypes.empty())
        type = &source.rulebook().projectTypes.front();
    return type;
}

FunnelValue funnelOf(const RegionView& region, const ProjectTypeRule* type)
{
    FunnelValue value;
    for (std::size_t i = 0; i < kStageCount && type; ++i)
        value.stages.push_back(words::label(type->stages[i]));
    for (std::size_t i = 0; i < kNodeCount; ++i) {
        FunnelNode node;
        const bool named = type && i < type->nodes.size();
        node.label = QStringLiteral("%1 %2").arg(i + 1).arg(named ? words::label(type->nodes[i].label) : QString());
        node.stage = named ? type->nodes[i].stage - 1 : 0;
        node.claimed = region.claimedAtNode[i];
        node.proven = region.provenAtNode[i];
        value.nodes.push_back(node);
    }
    return value;
}

} // namespace

void composeMoney(const BriefingSource& source, BriefingDocument& document)
{
    document.pieces.push_back(HeadingPiece{BriefingText::tr("From claimed to proven"), {}});
    if (const Achievement* at = source.achievement(source.month()))
        composeLadder(source, *at, document);
    else
        document.pieces.push_back(
            TextPiece{BriefingText::tr("There is no target, contract or receipt of this month.")});

    composeBridge(source, document);

    const MoneyUnit unit = unitFor(source);
    document.pieces.push_back(HeadingPiece{BriefingText::tr("Twelve months"), {}});
    document.pieces.push_back(LegendPiece{{{StateLook::Proven, BriefingText::tr("proven")},
                                           {StateLook::Claimed, BriefingText::tr("claimed, not proven")}},
                                          BriefingText::tr("target"),
                                          true});
    document.pieces.push_back(HistoryPiece{historyOf(source)});
    document.pieces.push_back(monthTable(source, unit, document.sheet));
}

void composeFunnel(const BriefingSource& source, BriefingDocument& document)
{
    const ProjectTypeRule* type = commonType(source);
    const QString note =
        type ? filled(BriefingText::tr("Open projects that reached each node: proven / claimed. Node names of %1."),
                      {words::label(type->label)})
             : QString();
    document.pieces.push_back(HeadingPiece{BriefingText::tr("Funnel"), note});
    document.pieces.push_back(FunnelPiece{funnelOf(source.region(), type)});
}

} // namespace plumbline::ui
