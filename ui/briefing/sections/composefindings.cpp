#include "ui/briefing/sections/sections.h"

#include "ui/words/figures.h"
#include "ui/words/fill.h"
#include "ui/words/sentences.h"

#include <map>

namespace plumbline::ui {

namespace {

using words::filled;

constexpr std::size_t kShownOfAKind = 12; // patterns can be many; the rest is counted

TablePiece findingsTable()
{
    TablePiece table;
    table.columns = {{BriefingText::tr("What"), 0},
                     {BriefingText::tr("What the records say"), 250},
                     {BriefingText::tr("Open for"), 84, Qt::AlignRight}};
    return table;
}

std::vector<TableCell> moneyRow(const Signal& signal, const BriefingSource& source)
{
    const QString title = words::signalTitle(signal, source.rulebook());
    TableCell what{title, words::signalStep(signal, source.rulebook()), true};
    what.glyph = signal.severity == Severity::Red ? StateLook::Failed : StateLook::Pending;
    return {what,
            {words::signalDetail(signal, source.rulebook())},
            {words::duration(source.assessment().asOf - signal.startedAt)}};
}

std::vector<TableCell> findingRow(const Finding& finding, const BriefingSource& source)
{
    TableCell what{words::findingTitle(finding), {}, true};
    what.glyph = StateLook::Pending;
    return {what,
            {words::findingDetail(finding, source.rulebook())},
            {words::duration(source.assessment().asOf - finding.since)}};
}

} // namespace

void composeFindings(const BriefingSource& source, BriefingDocument& document)
{
    const auto money = source.moneySignals();
    const auto findings = source.findings();
    document.pieces.push_back(HeadingPiece{
        filled(BriefingText::tr("Reconciliation findings: %1"),
               {words::count(static_cast<std::int64_t>(money.size() + findings.size()))}),
        BriefingText::tr(
            "Two systems tell different things about the same money. A finding says nothing about intent.")});
    if (money.empty() && findings.empty()) {
        document.pieces.push_back(
            TextPiece{BriefingText::tr("The systems agree on contracts, receipts and rebates of this region.")});
        return;
    }
    TablePiece table = findingsTable();
    for (const Signal* signal : money)
        table.rows.push_back(moneyRow(*signal, source));
    std::map<FindingKind, std::size_t> shown;
    std::int64_t left = 0;
    for (const Finding* finding : findings) {
        if (++shown[finding->kind] <= kShownOfAKind)
            table.rows.push_back(findingRow(*finding, source));
        else
            ++left;
    }
    document.pieces.push_back(std::move(table));
    if (left > 0)
        document.pieces.push_back(
            TextPiece{filled(BriefingText::tr("%1 more of the same kinds are in the program."), {words::count(left)}), true});
}

} // namespace plumbline::ui
