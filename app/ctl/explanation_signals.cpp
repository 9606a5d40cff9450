#include "app/ctl/explanationparts.h"
#include "core/assess/disagreements.h"
#include "core/assess/replay.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace plumbline::ctl {
namespace {

class ExplainSignals {
    Q_DECLARE_TR_FUNCTIONS(ExplainSignals)
};

// D10: true in the data, knowable, first shown; then what was done about it.
Explanation instantsPart(const Signal& signal, const ActionCourse& course, CompanyClock clock)
{
    const auto at = [clock](Instant instant) {
        return instant.isKnown() ? words::instant(instant, clock) : ExplainSignals::tr("not yet");
    };
    Explanation out{ExplainSignals::tr("When"), {}, {}};
    out.parts = {{ExplainSignals::tr("True in the data since %1").arg(at(signal.startedAt)), {}, {}},
                 {ExplainSignals::tr("Could be known here: %1").arg(at(signal.knowableAt)), {}, {}},
                 {ExplainSignals::tr("First shown: %1").arg(at(course.shownAt)), {}, {}},
                 {ExplainSignals::tr("First corrective step: %1").arg(at(course.firstCorrective)), {}, {}}};
    if (course.waitUntil.isKnown())
        out.parts.push_back({ExplainSignals::tr("Waits until %1").arg(at(course.waitUntil)), {}, {}});
    return out;
}

// R50: what goes to the one who acts.
Explanation actionPart(const Action& action, const Signal& signal, const Rulebook& rulebook)
{
    Explanation out{ExplainSignals::tr("Action of %1").arg(shownText(action.responsible)), {}, {}};
    for (const std::string& name : action.passedOver)
        out.parts.push_back({ExplainSignals::tr("%1 is away and was passed over").arg(shownText(name)), {}, {}});
    Explanation background{ExplainSignals::tr("Background"), {}, {}};
    for (const Reason& reason : action.background)
        background.parts.push_back({words::reason(reason, rulebook), recordsOf(reason), {}});
    out.parts.push_back(std::move(background));
    out.parts.push_back(action.history.empty()
                            ? Explanation{ExplainSignals::tr("Past interactions: none on file"), {}, {}}
                            : Explanation{ExplainSignals::tr("Past interactions, newest first"), action.history, {}});
    out.parts.push_back({ExplainSignals::tr("Suggested step: %1").arg(words::signalStep(signal, rulebook)), {}, {}});
    const QString script = words::signalScript(signal, rulebook);
    out.parts.push_back({script.isEmpty() ? ExplainSignals::tr("Words to use: none on file")
                                          : ExplainSignals::tr("Words to use: %1").arg(script),
                         {},
                         {}});
    return out;
}

Explanation signalExplanation(const ExplanationSource& source, const Signal& signal)
{
    const Rulebook& rulebook = source.rulebook;
    const std::string key = keyOf(signal);
    Explanation out{ExplainSignals::tr("[%1] %2 (%3)")
                        .arg(words::severity(signal.severity), words::signalTitle(signal, rulebook), shownText(key)),
                    {},
                    {}};
    out.parts.push_back({words::signalDetail(signal, rulebook), signal.records, {}});
    out.parts.push_back(instantsPart(signal, source.book.courseOf(key, signal.startedAt), rulebook.clock));
    if (signal.atStake.fen != 0)
        out.parts.push_back(
            {ExplainSignals::tr("At stake: %1").arg(words::moneyFull(signal.atStake)), {signal.subjectRecord}, {}});
    out.parts.push_back({ExplainSignals::tr("Rule %1 of %2, version %3")
                             .arg(shownText(signal.rule), shownText(source.assessment.rulebookName))
                             .arg(source.assessment.rulebookVersion),
                         {},
                         {}});
    for (const Action& action : source.assessment.actions) {
        if (&source.assessment.signalList[action.signal] == &signal)
            out.parts.push_back(actionPart(action, signal, rulebook));
    }
    return out;
}

Explanation findingExplanation(const ExplanationSource& source, const Disagreement& each)
{
    const Rulebook& rulebook = source.rulebook;
    const QString title =
        each.finding ? words::findingTitle(*each.finding) : words::signalTitle(*each.signal, rulebook);
    Explanation out{ExplainSignals::tr("%1 (%2)").arg(title, shownText(each.key)), {}, {}};
    out.parts.push_back(
        {each.finding ? words::findingDetail(*each.finding, rulebook) : words::signalDetail(*each.signal, rulebook),
         each.records(),
         {}});
    if (each.since.isKnown())
        out.parts.push_back(
            {ExplainSignals::tr("True in the data since %1, for %2")
                 .arg(words::instant(each.since, rulebook.clock), words::duration(source.assessment.asOf - each.since)),
             {},
             {}});
    if (each.money.fen != 0)
        out.parts.push_back({ExplainSignals::tr("Money concerned: %1").arg(words::moneyFull(each.money)), {}, {}});
    Explanation causes{ExplainSignals::tr("Causes that a person may record (none is presumed)"), {}, {}};
    for (const QString& cause : words::possibleCauses(each.kind, rulebook))
        causes.parts.push_back({cause, {}, {}});
    if (!causes.parts.empty())
        out.parts.push_back(std::move(causes));
    return out;
}

// What it is about: by its record, or by a part of its name, which often carries a number as well.
class AskedAbout {
public:
    AskedAbout(const Facts& facts, const QString& wanted)
        : m_text(wanted.toStdString())
        , m_records(facts, wanted,
                    {Collection::Region, Collection::Customer, Collection::Opportunity, Collection::Project,
                     Collection::Visit, Collection::Part, Collection::Contract, Collection::Person, Collection::Order})
    {
    }

    const std::string& text() const { return m_text; }
    bool covers(RecordId subject, std::string_view name) const
    {
        const bool isNamed = !m_text.empty() && name.find(m_text) != std::string_view::npos;
        return isNamed || (subject.isSet() && m_records.contains(subject));
    }

private:
    std::string m_text;
    WantedRecords m_records;
};

} // namespace

std::optional<Explanation> explainFinding(const ExplanationSource& source, const QString& wanted)
{
    std::vector<Explanation> found;
    const AskedAbout asked(source.facts, wanted);
    for (const Disagreement& each : disagreementsOf(source.assessment)) {
        if (each.key == asked.text() || each.kind == asked.text() || asked.covers(each.subject, each.subjectName))
            found.push_back(findingExplanation(source, each));
    }
    return together(std::move(found));
}

std::optional<Explanation> explainSignal(const ExplanationSource& source, const QString& wanted)
{
    std::vector<Explanation> found;
    const AskedAbout asked(source.facts, wanted);
    for (const Signal& signal : source.assessment.signalList) {
        if (keyOf(signal) == asked.text() || signal.rule == asked.text() ||
            asked.covers(signal.subjectRecord, signal.subjectName))
            found.push_back(signalExplanation(source, signal));
    }
    return together(std::move(found));
}

} // namespace plumbline::ctl
