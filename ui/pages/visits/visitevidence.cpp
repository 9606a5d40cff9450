#include "ui/pages/visits/visitevidence.h"

#include "core/assess/assess.h"
#include "ui/pages/visits/repvisitsmodel.h"
#include "ui/pages/visits/visitwords.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace plumbline::ui {
namespace {

class VisitFigureText {
    Q_DECLARE_TR_FUNCTIONS(VisitEvidence)
};

QString formulaOf(VisitShare share)
{
    switch (share) {
    case VisitShare::Authentic:
        return VisitFigureText::tr("Visits that pass all three system checks (company in operation, budget released, "
                                   "goods shipped), divided by all that count.");
    case VisitShare::Progress:
        return VisitFigureText::tr("Visits with at least one of the three vouchers (requirements signed on site, "
                                   "competitor comparison, inquiry after the visit), divided by all that count.");
    case VisitShare::Valid:
        break;
    }
    return VisitFigureText::tr("Visits that the rulebook takes as valid, divided by all that count. Two visits by one "
                               "rep to one customer on one day count once.");
}

const Ratio& ratioOf(const VisitTally& tally, VisitShare share)
{
    return share == VisitShare::Authentic  ? tally.authentic
           : share == VisitShare::Progress ? tally.progress
                                           : tally.valid;
}

template <typename Wanted>
void addVisits(FigureEvidence& evidence, const ViewState& state, const std::vector<RepVisits>& reps, Wanted wanted)
{
    if (!state.facts) {
        evidence.whyNoRecords = VisitFigureText::tr("The records are still being loaded; open this again in a moment.");
        return;
    }
    for (const RepVisits& rep : reps) {
        for (const VisitIndex visit : rep.visits) {
            if (wanted(state.assessment->visits[visit.at()]))
                evidence.add(state.facts->visits[visit.at()].id);
        }
    }
    if (evidence.recordCount == 0)
        evidence.whyNoRecords = VisitFigureText::tr("There is no such visit.");
}

} // namespace

FigureEvidence shareEvidence(const ViewState& state, const std::vector<RepVisits>& reps, VisitShare share,
                             const QString& whose)
{
    FigureEvidence evidence;
    const QString titles[] = {VisitFigureText::tr("Valid visits, %1"), VisitFigureText::tr("System checks passed, %1"),
                              VisitFigureText::tr("Visits with a voucher, %1")};
    evidence.title = titles[static_cast<std::size_t>(share)].arg(whose);
    evidence.formula = formulaOf(share);
    Ratio sum;
    for (const RepVisits& rep : reps) {
        const Ratio& own = ratioOf(rep.tally, share);
        sum.part += own.part;
        sum.whole += own.whole;
        evidence.parts.push_back(
            {repName(state, rep.rep), VisitFigureText::tr("%1 (%2 of %3)")
                                          .arg(words::percent(own), words::count(own.part), words::count(own.whole))});
    }
    evidence.value =
        VisitFigureText::tr("%1: %2 of %3").arg(words::percent(sum), words::count(sum.part), words::count(sum.whole));
    addVisits(evidence, state, reps, [](const VisitAssessment& visit) { return visit.counts; });
    return evidence;
}

FigureEvidence twinsEvidence(const ViewState& state, const std::vector<RepVisits>& reps, const QString& whose)
{
    FigureEvidence evidence;
    evidence.title = VisitFigureText::tr("Twice a day, %1").arg(whose);
    evidence.formula = VisitFigureText::tr("Visits by one rep to a customer already visited that day. The first one "
                                           "counts, whatever form it was written on.");
    int twins = 0;
    for (const RepVisits& rep : reps) {
        twins += rep.tally.twins;
        if (rep.tally.twins > 0)
            evidence.parts.push_back({repName(state, rep.rep), words::count(rep.tally.twins)});
        for (const VisitIndex visit : rep.visits) {
            if (const VisitAssessment& verdicts = state.assessment->visits[visit.at()]; !verdicts.counts)
                evidence.add({state.facts->visits[visit.at()].id, state.facts->visits[verdicts.twin.at()].id});
        }
    }
    evidence.value = words::count(twins);
    if (evidence.recordCount == 0)
        evidence.whyNoRecords = VisitFigureText::tr("There is no such visit.");
    return evidence;
}

FigureEvidence checkEvidence(const ViewState& state, const std::vector<RepVisits>& reps, VisitCheck check,
                             Verdict verdict)
{
    FigureEvidence evidence;
    evidence.title = VisitFigureText::tr("%1: %2").arg(checkWord(check), words::verdict(verdict));
    evidence.formula =
        VisitFigureText::tr("Visits of the month for which this check says so. %1.").arg(ruleSetWord(check));
    addVisits(evidence, state, reps, [check, verdict](const VisitAssessment& visit) {
        const Verdict said = verdictOf(visit, check);
        return visit.counts && (said == verdict || (verdict == Verdict::Pending && said == Verdict::Maturing));
    });
    evidence.value = words::count(static_cast<std::int64_t>(evidence.recordCount));
    return evidence;
}

FigureEvidence visitEvidence(const ViewState& state, VisitIndex visit)
{
    const VisitFact& fact = state.facts->visits[visit.at()];
    FigureEvidence evidence;
    evidence.title = VisitFigureText::tr("Visit of %1").arg(words::instant(fact.visitedAt, state.clock()));
    evidence.value = outcomeWord(state.assessment->visits[visit.at()]);
    evidence.formula = VisitFigureText::tr("The six checks of this visit, each with the record that decided it.");
    evidence.add(fact.id);
    const VisitExplanation why = explainVisit(*state.facts, *state.rulebook, *state.assessment, visit);
    for (const Reason& reason : why.checks) {
        evidence.parts.push_back({words::verdict(reason.verdict), words::reason(reason, *state.rulebook)});
        evidence.add(reason.records);
    }
    if (const VisitIndex twin = state.assessment->visits[visit.at()].twin; twin.isSet())
        evidence.add(state.facts->visits[twin.at()].id);
    return evidence;
}

} // namespace plumbline::ui
