#include "ui/briefing/sections/sections.h"

#include "ui/words/figures.h"
#include "ui/words/fill.h"
#include "ui/words/publishwords.h"

#include <algorithm>

namespace plumbline::ui {

namespace {

using words::filled;

constexpr std::size_t kRecordsShown = 6; // of one figure; the rest is counted
constexpr std::size_t kFiguresShown = 4; // on the front page

// Those of the regions that the briefing speaks of.
std::vector<const Restatement*> restatementsOf(const BriefingSource& source)
{
    std::vector<const Restatement*> found;
    if (!source.request().restated)
        return found;
    const auto& regions = source.assessment().regions;
    for (const Restatement& one : source.request().restated->list) {
        if (std::any_of(regions.begin(), regions.end(), [&](const auto& region) { return region.id == one.before.region; }))
            found.push_back(&one);
    }
    return found;
}

// Names of projects are those of the assessment, which may hide them.
QString nameOf(const Figure& figure, const BriefingSource& source)
{
    Figure shown = figure;
    for (const ProjectAssessment& project : source.assessment().projects) {
        if (project.id == figure.subject)
            shown.subjectName = project.name;
    }
    return words::figureName(shown);
}

QString causeOf(const RestatedRecord& record, const BriefingSource& source)
{
    QStringList parts{words::restatementCause(record.cause)};
    if (record.record.isSet())
        parts.prepend(filled(BriefingText::tr("Record %1"), {QString::number(record.record.value)}));
    if (record.effect.fen != 0)
        parts << words::signedMoney(record.effect);
    if (record.at.isKnown())
        parts << words::instant(record.at, source.rulebook().clock);
    return parts.join(BriefingText::tr(", ", "between parts of a cause"));
}

QString causesOf(const Restatement& one, const BriefingSource& source)
{
    QStringList lines;
    for (std::size_t i = 0; i < std::min(kRecordsShown, one.records.size()); ++i)
        lines << causeOf(one.records[i], source);
    if (one.records.size() > kRecordsShown)
        lines << filled(BriefingText::tr("and %1 more"),
                        {words::count(static_cast<std::int64_t>(one.records.size() - kRecordsShown))});
    return lines.isEmpty() ? BriefingText::tr("by records of which it keeps no list") : lines.join(u'\n');
}

QString sealNote(const Restatements& restated, const BriefingSource& source)
{
    return filled(BriefingText::tr("%1 was sealed %2; %3 figures are unchanged since."),
                  {words::month(restated.sealed.month),
                   words::instant(restated.sealed.sealedAt, source.rulebook().clock), words::count(restated.unchanged)});
}

} // namespace

void composeRestatementNote(const BriefingSource& source, BriefingDocument& document)
{
    const auto& restated = source.request().restated;
    if (!restated || !source.options().has(BriefingSection::Restatements))
        return;
    const auto found = restatementsOf(source);
    QStringList shown;
    for (const Restatement* one : found) {
        const bool isMoney = unitOf(one->before.code) == FigureUnit::Money;
        if (isMoney && static_cast<std::size_t>(shown.size()) < kFiguresShown)
            shown << filled(BriefingText::tr("%1 %2 %3", "region, figure, difference"),
                            {words::foreign(one->before.regionName, 24), words::figureName(one->before),
                             words::figureDifference(one->before, one->after)});
    }
    const QString count = words::count(static_cast<std::int64_t>(found.size()));
    const QString month = words::month(restated->sealed.month);
    QString sentence = found.empty()
                           ? filled(BriefingText::tr("Nothing published for %1 has changed since."), {month})
                           : filled(BriefingText::tr("%1 figures published for %2 are others now."), {count, month});
    if (!shown.isEmpty())
        sentence += u' ' + shown.join(BriefingText::tr("; ", "between figures"));
    document.pieces.push_back(HeadingPiece{BriefingText::tr("Since the last sealed month"), {}});
    document.pieces.push_back(TextPiece{sentence});
}

void composeRestatements(const BriefingSource& source, BriefingDocument& document)
{
    const auto found = restatementsOf(source);
    if (found.empty())
        return; // the front page has said so
    HeadingPiece heading{BriefingText::tr("Restatements"), sealNote(*source.request().restated, source), true, true};
    heading.anchor = QStringLiteral("restatements");
    document.pieces.push_back(heading);
    TablePiece table;
    table.columns = {{BriefingText::tr("Region"), 76},
                     {BriefingText::tr("Figure"), 128},
                     {BriefingText::tr("Published"), 104, Qt::AlignRight},
                     {BriefingText::tr("Now"), 104, Qt::AlignRight},
                     {BriefingText::tr("By which record, why"), 0}};
    for (const Restatement* one : found)
        table.rows.push_back({{words::foreign(one->before.regionName, 24)},
                              {nameOf(one->before, source), {}, true},
                              {words::figureValue(one->before)},
                              {words::figureValue(one->after), words::figureDifference(one->before, one->after), true},
                              {causesOf(*one, source)}});
    document.pieces.push_back(std::move(table));
}

} // namespace plumbline::ui
