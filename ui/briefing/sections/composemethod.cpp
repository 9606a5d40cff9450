#include "ui/briefing/sections/sections.h"

#include "ui/words/figures.h"
#include "ui/words/fill.h"
#include "ui/words/sentences.h"

#include <algorithm>

namespace plumbline::ui {

namespace {

using words::filled;

struct SystemAge {
    std::string system;
    Instant oldest; // of its collections; unknown = one was never read to the end
    int collections = 0;
};

std::vector<SystemAge> agesOf(const Assessment& assessment)
{
    std::vector<SystemAge> ages;
    for (const Freshness& freshness : assessment.freshness) {
        auto found =
            std::find_if(ages.begin(), ages.end(), [&](const auto& age) { return age.system == freshness.system; });
        if (found == ages.end())
            found = ages.insert(ages.end(), {freshness.system, freshness.freshAsOf, 0});
        // An unknown instant is the smallest one, so it wins.
        found->oldest = std::min(found->oldest, freshness.freshAsOf);
        ++found->collections;
    }
    for (const std::string& system : assessment.systems) {
        if (std::none_of(ages.begin(), ages.end(), [&](const auto& age) { return age.system == system; }))
            ages.push_back({system, {}, 0});
    }
    return ages;
}

TablePiece ageTable(const BriefingSource& source)
{
    TablePiece table;
    table.columns = {{BriefingText::tr("System"), 0},
                     {BriefingText::tr("Read up to"), 170},
                     {BriefingText::tr("Age"), 130, Qt::AlignRight},
                     {BriefingText::tr("Kinds of records"), 120, Qt::AlignRight}};
    for (const SystemAge& age : agesOf(source.assessment())) {
        const bool known = age.oldest.isKnown();
        TableCell read{known ? words::instant(age.oldest, source.rulebook().clock)
                             : BriefingText::tr("never read to the end"),
                       {}};
        if (!known)
            read.glyph = StateLook::Unknown;
        table.rows.push_back({{words::foreign(age.system), {}, true},
                              read,
                              {known ? words::duration(source.now() - age.oldest) : words::dash(), {}},
                              {words::count(age.collections), {}}});
    }
    return table;
}

QString validVisitRule(ValidVisit rule)
{
    switch (rule) {
    case ValidVisit::Authentic:
        return BriefingText::tr("when the system checks pass");
    case ValidVisit::Progress:
        return BriefingText::tr("when one voucher shows progress");
    case ValidVisit::Both:
        return BriefingText::tr("when the system checks pass and one voucher shows progress");
    case ValidVisit::Either:
        return BriefingText::tr("when the system checks pass or one voucher shows progress");
    }
    return words::dash();
}

QStringList methodOf(const Rulebook& rulebook)
{
    const HealthRules& health = rulebook.health;
    const auto number = [](std::int64_t n) { return words::count(n); };
    return {
        filled(BriefingText::tr(
                   "Proven is what the systems' records support: the step \"%1\" of the ladder. Claimed is what was "
                   "reported plus "
                   "expected signings; those never count as proven."),
               {words::rung(rulebook.achievement.provenRung)}),
        filled(BriefingText::tr("A region is behind when claimed is ahead of proven by more than %1 points."),
               {number(rulebook.achievement.behindPoints)}),
        filled(BriefingText::tr("A visit is valid %1; two visits by one rep to one customer on one day count once."),
               {validVisitRule(rulebook.visits.valid)}),
        filled(BriefingText::tr(
                   "A document proves a node when it is of the demanded kind, signed where that is demanded, and was "
                   "created at "
                   "least %1 before the node was claimed."),
               {words::duration(rulebook.evidence.minimumAge)}),
        filled(BriefingText::tr(
                   "Health is the sum of stage (%1), documents (%2) and supply (%3 points). Below %4 a project is on "
                   "the director's "
                   "list."),
               {number(health.stageWeight), number(health.documentWeight), number(health.supplyWeight),
                words::points(health.threshold)}),
        filled(BriefingText::tr("A part is short below %1 % of its demand; stock is counted once."),
               {words::points(rulebook.supply.required * Rational(100))}),
        BriefingText::tr("What a system has not been asked about is \"cannot tell\", never failed. Figures are cut, "
                         "not rounded up."),
    };
}

// What ties paper, file and ledger together: whoever holds one can check the others.
void composeProof(const Publication& publication, BriefingDocument& document)
{
    document.pieces.push_back(HeadingPiece{BriefingText::tr("How to check this briefing"), {}});
    const QString head = publication.ledgerHead.isEmpty() ? words::dash() : publication.ledgerHead;
    const QString caption =
        filled(BriefingText::tr("The file carries its %1 figures and the rules they were worked out by. \"Verify a "
                                "briefing\" in the program, or plumblinectl verify, works them out again and names each "
                                "that differs.\nDigest of the figures: %2\nAudit trail: %3 entries, head %4"),
               {words::count(static_cast<std::int64_t>(publication.figures.size())), digestOf(publication),
                words::count(publication.ledgerEntries), head});
    const QString code = QStringLiteral("plumbline %1 %2 %3 %4")
                             .arg(QString::fromStdString(toIso(publication.month)), digestOf(publication))
                             .arg(publication.ledgerEntries)
                             .arg(publication.ledgerHead);
    document.pieces.push_back(QrPiece{code.trimmed().toLatin1(), caption});
}

} // namespace

void composeMethod(const BriefingSource& source, BriefingDocument& document)
{
    HeadingPiece heading{BriefingText::tr("Method and data"), {}, true, true};
    heading.anchor = QStringLiteral("method");
    document.pieces.push_back(heading);
    for (const QString& sentence : methodOf(source.rulebook()))
        document.pieces.push_back(TextPiece{sentence});
    document.pieces.push_back(LegendPiece{{{StateLook::Proven, BriefingText::tr("proven")},
                                           {StateLook::Claimed, BriefingText::tr("claimed, not proven")},
                                           {StateLook::Pending, BriefingText::tr("missing to the threshold")},
                                           {StateLook::Unknown, BriefingText::tr("cannot tell")}},
                                          {}});
    document.pieces.push_back(HeadingPiece{BriefingText::tr("How old the data is"), {}});
    if (source.assessment().systems.empty() && source.assessment().freshness.empty())
        document.pieces.push_back(TextPiece{BriefingText::tr("No company system has been read yet.")});
    else
        document.pieces.push_back(ageTable(source));

    const Assessment& assessment = source.assessment();
    document.pieces.push_back(HeadingPiece{BriefingText::tr("Rulebook"), {}});
    document.pieces.push_back(
        TextPiece{filled(BriefingText::tr("%1, version %2"),
                         {words::foreign(assessment.rulebookName), words::count(assessment.rulebookVersion)})});
    document.pieces.push_back(
        TextPiece{filled(BriefingText::tr("Fingerprint %1"), {words::foreign(assessment.rulebookFingerprint)}), true});
    if (source.request().publication)
        composeProof(*source.request().publication, document);
}

} // namespace plumbline::ui
