#include "ui/briefing/sections/sections.h"

#include "ui/words/figures.h"
#include "ui/words/fill.h"
#include "ui/words/sentences.h"

#include <algorithm>

namespace plumbline::ui {

namespace {

constexpr int kReasons = 4;          // per project; the rest is counted
constexpr std::size_t kActions = 20; // the most urgent

using words::filled;

QString textOf(const std::string& text) { return words::foreign(text); }

// What keeps a project down: proofs that its nodes lack, then parts that are short.
QStringList reasonsOf(const ProjectAssessment& project, const Rulebook& rulebook)
{
    QStringList sentences;
    for (int i = 0; i < std::min(project.baseNodes, kNodeCount); ++i) {
        for (const Reason& reason : project.nodes[static_cast<std::size_t>(i)].reasons) {
            if (reason.verdict != Verdict::Passed && reason.verdict != Verdict::NotApplicable)
                sentences << QStringLiteral("%1 %2").arg(i + 1).arg(words::reason(reason, rulebook, project.type));
        }
    }
    for (const PartCover& part : project.parts) {
        if (part.verdict == Verdict::Passed || part.verdict == Verdict::NotApplicable)
            continue;
        const std::int64_t needed = (Rational(part.demand) * rulebook.supply.required).flooredTimes(1);
        const ReasonCode code = part.verdict == Verdict::Unknown ? ReasonCode::PartUnknown : ReasonCode::PartShort;
        sentences << words::reason({code, part.verdict, {part.part, part.available, needed, part.demand}, {}},
                                   rulebook);
    }
    return sentences;
}

QString nextProofOf(const ProjectAssessment& project)
{
    if (!project.nextProof.exists)
        return {};
    return filled(BriefingText::tr("Least effort: %1, +%2 points (%3, %4 d)"),
                  {words::proof(project.nextProof.proof), words::points(project.nextProof.gain, 1),
                   words::label(project.nextProof.proof.owner), words::count(project.nextProof.proof.effortDays)});
}

TableCell whyCell(const ProjectAssessment& project, const Rulebook& rulebook)
{
    const QStringList reasons = reasonsOf(project, rulebook);
    QStringList lines = reasons.mid(0, kReasons);
    if (reasons.size() > kReasons)
        lines << filled(BriefingText::tr("and %1 more"), {words::count(reasons.size() - kReasons)});
    QStringList next;
    const QString advice = words::advice(project.lostMost, rulebook);
    if (!advice.isEmpty())
        next << filled(BriefingText::tr("Advice: %1"), {advice});
    if (const QString proof = nextProofOf(project); !proof.isEmpty())
        next << proof;
    return {lines.join(u'\n'), next.join(u'\n')};
}

TableCell scoreCell(const ProjectAssessment& project, const Rulebook& rulebook)
{
    TableCell cell;
    cell.text = words::points(project.health, 1);
    cell.isStrong = true;
    GaugeValue gauge;
    gauge.known = true;
    gauge.score = project.health.toDouble();
    gauge.low = project.healthLow.toDouble();
    gauge.high = project.healthHigh.toDouble();
    gauge.threshold = rulebook.health.threshold.toDouble();
    gauge.isBare = true;
    cell.gauge = gauge;
    const HealthRules& rules = rulebook.health;
    cell.note = filled(BriefingText::tr("stage %1 / %2\ndocuments %3 / %4\nsupply %5 / %6"),
                       {words::points(project.stageScore, 1), words::count(rules.stageWeight),
                        words::points(project.documentScore, 1), words::count(rules.documentWeight),
                        words::points(project.supplyScore, 1), words::count(rules.supplyWeight)});
    if (project.healthLow != project.healthHigh)
        cell.note += u'\n' + filled(BriefingText::tr("between %1 and %2"),
                                    {words::points(project.healthLow, 1), words::points(project.healthHigh, 1)});
    return cell;
}

std::vector<TableCell> projectRow(const ProjectAssessment& project, const Rulebook& rulebook)
{
    const QString who =
        QStringLiteral("%1, %2\n%3").arg(textOf(project.number), textOf(project.owner), textOf(project.customer));
    TableCell nodes{QStringLiteral("%1 / %2").arg(project.provenNode).arg(project.claimedNode), {}};
    if (project.paper) {
        nodes.note = BriefingText::tr("paper");
        nodes.isStrong = true;
    }
    return {{textOf(project.name), who, true},
            {words::moneyShort(project.amount), {}},
            scoreCell(project, rulebook),
            nodes,
            whyCell(project, rulebook)};
}

TableCell severityCell(Severity severity)
{
    TableCell cell;
    cell.text = words::severity(severity);
    cell.glyph = severity == Severity::Red ? StateLook::Failed : StateLook::Pending;
    return cell;
}

std::vector<TableCell> signalRow(const Signal& signal, const BriefingSource& source, const QString& responsible)
{
    const Rulebook& rulebook = source.rulebook();
    return {severityCell(signal.severity),
            {words::signalTitle(signal, rulebook), words::signalDetail(signal, rulebook), true},
            {words::signalStep(signal, rulebook), responsible},
            {words::duration(source.assessment().asOf - signal.startedAt)}};
}

TablePiece signalTable()
{
    TablePiece table;
    table.columns = {{BriefingText::tr("Level"), 64},
                     {BriefingText::tr("What"), 0},
                     {BriefingText::tr("Suggested step"), 0},
                     {BriefingText::tr("Open for"), 84, Qt::AlignRight}};
    return table;
}

} // namespace

void composeProjects(const BriefingSource& source, BriefingDocument& document)
{
    const auto projects = source.projectsBelow();
    const QString threshold = words::points(source.rulebook().health.threshold);
    document.pieces.push_back(
        HeadingPiece{filled(BriefingText::tr("Projects below %1: %2"),
                            {threshold, words::count(static_cast<std::int64_t>(projects.size()))}),
                     BriefingText::tr("Nodes: proven / claimed. Lowest score first.")});
    if (projects.empty()) {
        document.pieces.push_back(
            TextPiece{BriefingText::tr("No open project of this region is below the threshold.")});
        return;
    }
    TablePiece table;
    table.columns = {{BriefingText::tr("Project"), 168},
                     {BriefingText::tr("Amount"), 78, Qt::AlignRight},
                     {BriefingText::tr("Health"), 116},
                     {BriefingText::tr("Nodes"), 44, Qt::AlignHCenter},
                     {BriefingText::tr("Why, and what to do"), 0}};
    for (const ProjectAssessment* project : projects)
        table.rows.push_back(projectRow(*project, source.rulebook()));
    document.pieces.push_back(std::move(table));
}

void composeActions(const BriefingSource& source, BriefingDocument& document)
{
    const auto actions = source.actions();
    const auto total = static_cast<std::int64_t>(actions.size());
    const QString note = actions.size() > kActions
                             ? filled(BriefingText::tr("The %1 most urgent of %2; all of them are in the program."),
                                      {words::count(kActions), words::count(total)})
                             : QString();
    document.pieces.push_back(HeadingPiece{filled(BriefingText::tr("Open actions: %1"), {words::count(total)}), note});
    if (actions.empty()) {
        document.pieces.push_back(TextPiece{BriefingText::tr("No action is open in this region.")});
        return;
    }
    TablePiece table = signalTable();
    for (std::size_t i = 0; i < std::min(kActions, actions.size()); ++i)
        table.rows.push_back(signalRow(source.signalOf(*actions[i]), source,
                                       filled(BriefingText::tr("in charge: %1"), {textOf(actions[i]->responsible)})));
    document.pieces.push_back(std::move(table));
}

} // namespace plumbline::ui
