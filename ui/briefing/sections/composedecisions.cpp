#include "ui/briefing/sections/sections.h"

#include "ui/words/figures.h"
#include "ui/words/fill.h"
#include "ui/words/sentences.h"

#include <algorithm>

namespace plumbline::ui {

namespace {

using words::filled;

constexpr std::size_t kDecisions = 5;

std::vector<TableCell> decisionRow(std::size_t place, const Signal& signal, const BriefingSource& source)
{
    TableCell number{QString::number(place), words::severity(signal.severity), true};
    number.glyph = signal.severity == Severity::Red ? StateLook::Failed : StateLook::Pending;
    TableCell what{words::signalTitle(signal, source.rulebook()), {}, true};
    if (!source.isOfOneRegion())
        what.note = words::foreign(source.assessment().regions.at(signal.region.at()).name, 40);
    if (signal.atStake.fen > 0) {
        const QString stake = filled(BriefingText::tr("%1 at stake"), {words::moneyShort(signal.atStake)});
        what.note = what.note.isEmpty() ? stake : what.note + QStringLiteral(" \u00b7 ") + stake;
    }
    return {number, what, {words::signalStep(signal, source.rulebook())},
            {words::duration(source.assessment().asOf - signal.startedAt)}};
}

} // namespace

void composeDecisions(const BriefingSource& source, BriefingDocument& document)
{
    const auto actions = source.actions();
    const QString note = filled(BriefingText::tr("%1 of %2 open actions, the most urgent first; more of them below."),
                                {words::count(kDecisions), words::count(static_cast<std::int64_t>(actions.size()))});
    document.pieces.push_back(
        HeadingPiece{BriefingText::tr("To decide in the meeting"), actions.size() > kDecisions ? note : QString()});
    if (actions.empty()) {
        document.pieces.push_back(TextPiece{source.isOfOneRegion() ? BriefingText::tr("No action is open in this region.")
                                                                   : BriefingText::tr("No action is open.")});
        return;
    }
    TablePiece table;
    table.isDense = !source.isOfOneRegion(); // the month stays on one page
    table.columns = {{QString(), 60},
                     {BriefingText::tr("What"), 0},
                     {BriefingText::tr("Suggested step"), 0},
                     {BriefingText::tr("Open for"), 92, Qt::AlignRight}};
    for (std::size_t i = 0; i < std::min(kDecisions, actions.size()); ++i)
        table.rows.push_back(decisionRow(i + 1, source.signalOf(*actions[i]), source));
    document.pieces.push_back(std::move(table));
}

} // namespace plumbline::ui
