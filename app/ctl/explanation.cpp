#include "app/ctl/explanationparts.h"

#include "core/assess/decisionchain.h"
#include "core/assess/pointslost.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace plumbline::ctl {
namespace {

class Explain {
    Q_DECLARE_TR_FUNCTIONS(Explain)
};

Explanation nodeExplanation(const ProjectAssessment& p, std::size_t index, const Rulebook& rulebook)
{
    const NodeAssessment& node = p.nodes[index];
    const ProjectTypeRule* type = rulebook.typeNamed(p.type);
    const QString name = type ? words::label(type->nodes[index].label) : QString();
    Explanation out{Explain::tr("Node %1 %2: %3%4")
                        .arg(index + 1)
                        .arg(name, words::verdict(node.verdict), node.claimed ? Explain::tr(", claimed") : QString()),
                    {},
                    {}};
    for (const Reason& reason : node.reasons)
        out.parts.push_back({words::reason(reason, rulebook, p.type), recordsOf(reason), {}});
    return out;
}

Explanation stageExplanation(const ProjectAssessment& p, const Rulebook& rulebook)
{
    Explanation out{Explain::tr("Stage: %1 of %2 nodes verified; claimed node %3, planned node %4, proven node %5")
                        .arg(p.verifiedNodes)
                        .arg(p.baseNodes)
                        .arg(p.claimedNode)
                        .arg(p.plannedNode)
                        .arg(p.provenNode),
                    {},
                    {}};
    if (p.stageFirst > 0) // R18
        out.parts.push_back({Explain::tr("CRM stage %1 stands for nodes %2 to %3")
                                 .arg(shownText(p.stage), QString::number(p.stageFirst), QString::number(p.stageLast)),
                             {},
                             {}});
    if (p.nodeInWork > 0) // R22
        out.parts.push_back({Explain::tr("At work on node %1 for %2, usually %3%4")
                                 .arg(QString::number(p.nodeInWork), words::days(p.daysInNode),
                                      words::days(p.expectedDays), p.stuck ? Explain::tr(": stuck") : QString()),
                             {},
                             {}});
    for (std::size_t i = 0; i < static_cast<std::size_t>(std::min(p.baseNodes, kNodeCount)); ++i)
        out.parts.push_back(nodeExplanation(p, i, rulebook));
    return out;
}

// R24: how long until a part that is short has all that is required.
QString countdownOf(const PartCover& part)
{
    if (part.verdict == Verdict::Passed)
        return {};
    return part.coveredOn.isKnown() ? Explain::tr(", covered in %1").arg(words::days(part.countdownDays))
                                    : Explain::tr(", no delivery in sight that covers it");
}

Explanation supplyExplanation(const ProjectAssessment& p, const Rulebook& rulebook)
{
    Explanation out{
        Explain::tr("Supply: %1 of %2 points").arg(words::points(p.supplyScore, 1)).arg(rulebook.health.supplyWeight),
        {},
        {}};
    for (const PartCover& part : p.parts) {
        out.parts.push_back({Explain::tr("%1: %2 available for a demand of %3: %4")
                                 .arg(shownText(part.part), words::quantity(part.available),
                                      words::quantity(part.demand), words::verdict(part.verdict) + countdownOf(part)),
                             part.records,
                             {}});
    }
    return out;
}

// R28, R32: entering and leaving the list, and how long it took from a visible weakness to the order.
void addHistory(const ProjectAssessment& p, const ExplanationSource& source, Explanation& out)
{
    const CompanyClock clock = source.rulebook.clock;
    for (const ListEvent& event : source.assessment.listEvents) {
        if (event.project == p.id)
            out.parts.push_back({(event.entered ? Explain::tr("Entered the pending list on %1 with %2 points")
                                                : Explain::tr("Left the pending list on %1 with %2 points"))
                                     .arg(words::instant(event.at, clock), words::points(event.score, 1)),
                                 {},
                                 {}});
    }
    for (const Exposure& exposure : source.assessment.exposures) {
        if (exposure.project == p.id)
            out.parts.push_back({Explain::tr("Weak since %1, ordered on %2: %3")
                                     .arg(words::instant(exposure.exposedAt, clock),
                                          words::instant(exposure.orderedAt, clock), words::days(exposure.days)),
                                 {exposure.contract},
                                 {}});
    }
}

// R27, R29 and idea 9: where points went, and what brings most of them back.
Explanation lostExplanation(const ProjectAssessment& p, const Rulebook& rulebook)
{
    Explanation out{Explain::tr("Points lost: %1").arg(words::points(Rational(100) - p.health, 1)), {}, {}};
    for (const PointsLost& lost : pointsLost(p, rulebook))
        out.parts.push_back({Explain::tr("%1, %2 points%3: %4")
                                 .arg(words::lostPart(lost.part), words::points(lost.points, 1),
                                      lost.isCertain ? QString() : Explain::tr(" (cannot be told yet)"),
                                      words::reason(lost.reason, rulebook, p.type)),
                             recordsOf(lost.reason),
                             {}});
    if (p.nextProof.exists)
        out.parts.push_back({Explain::tr("Cheapest next proof: %1, brings %2 points")
                                 .arg(words::proof(p.nextProof.proof), words::points(p.nextProof.gain, 1)),
                             {},
                             {}});
    return out;
}

// R53: the five departments, who holds the decision and since when.
Explanation signOffExplanation(const ProjectAssessment& p, Instant asOf, CompanyClock clock)
{
    const DepartmentView* blocking = p.open ? blockingDepartment(p) : nullptr;
    Explanation out{Explain::tr("Sign-off: nobody holds it"), {}, {}};
    if (blocking)
        out.sentence = Explain::tr("Sign-off: %1 has been holding it for %2 days")
                           .arg(words::department(static_cast<Department>(blocking->department)),
                                words::count((asOf - blocking->since).ms / Duration::days(1).ms));
    for (const DepartmentView& view : p.departments) {
        const QString name = words::department(static_cast<Department>(view.department));
        if (!view.known)
            out.parts.push_back({Explain::tr("%1: %2").arg(name, words::verdict(Verdict::Unknown)), {}, {}});
        else
            out.parts.push_back({Explain::tr("%1: %2 since %3")
                                     .arg(name, words::stepState(static_cast<StepState>(view.state)),
                                          words::instant(view.since, clock)),
                                 {view.record},
                                 {}});
    }
    return out;
}

Explanation sumExplanation(const QString& name, const Sum& sum)
{
    return {Explain::tr("%1: %2, from %n record(s)", nullptr, static_cast<int>(sum.records.size()))
                .arg(name, words::moneyFull(sum.amount)),
            sum.records,
            {}};
}

Explanation achievementExplanation(const Achievement& a)
{
    Explanation out{
        Explain::tr("%1: proven %2, claimed %3")
            .arg(words::month(a.month), words::percent(a.provenRatio, 1), words::percent(a.claimedRatio, 1)),
        {},
        {}};
    out.parts = {sumExplanation(Explain::tr("Target"), a.target),
                 sumExplanation(Explain::tr("Reported as signed"), a.reported),
                 sumExplanation(Explain::tr("Expected signings"), a.expected),
                 sumExplanation(Explain::tr("Signed"), a.signedSum),
                 sumExplanation(Explain::tr("In finance"), a.inFinance),
                 sumExplanation(Explain::tr("Shipped"), a.shipped),
                 sumExplanation(Explain::tr("Paid"), a.paid)};
    return out;
}

} // namespace

std::optional<Explanation> explainProject(const ExplanationSource& source, const QString& wanted)
{
    const ProjectAssessment* found = projectNamed(source, wanted);
    if (!found)
        return std::nullopt;
    const ProjectAssessment& p = *found;
    Explanation out{Explain::tr("%1 %2: %3 points = stage %4 + documents %5 + supply %6")
                        .arg(shownText(p.number), shownText(p.name), words::points(p.health, 1),
                             words::points(p.stageScore, 1), words::points(p.documentScore, 1),
                             words::points(p.supplyScore, 1)),
                    {p.id},
                    {}};
    out.parts.push_back(stageExplanation(p, source.rulebook));
    out.parts.push_back(
        {Explain::tr("Documents: %1 of %2 required ones are valid").arg(p.documentsValid).arg(p.documentsRequired),
         {},
         {}});
    out.parts.push_back(supplyExplanation(p, source.rulebook));
    out.parts.push_back(lostExplanation(p, source.rulebook));
    out.parts.push_back(signOffExplanation(p, source.assessment.asOf, source.rulebook.clock));
    for (const TrailLine& line : p.trail)
        out.parts.push_back(trailPart(line, source.rulebook));
    addHistory(p, source, out);
    for (const Reason& suggestion : p.suggestions)
        out.parts.push_back({words::reason(suggestion, source.rulebook, p.type), recordsOf(suggestion), {}});
    return out;
}

std::optional<Explanation> explainVisit(const ExplanationSource& source, const QString& wanted)
{
    const auto& visits = source.facts.visits;
    const WantedRecords records(source.facts, wanted, {Collection::Visit});
    for (std::size_t i = 0; i < visits.size(); ++i) {
        if (!records.contains(visits[i].id))
            continue;
        const VisitExplanation why =
            plumbline::explainVisit(source.facts, source.rulebook, source.assessment, {static_cast<std::int32_t>(i)});
        const QString customer =
            visits[i].entity.isSet() ? shownText(source.facts.entities[visits[i].entity.at()].name) : words::dash();
        const QString rep =
            visits[i].rep.isSet() ? shownText(source.facts.people[visits[i].rep.at()].name) : words::dash();
        Explanation out{Explain::tr("Visit of %1 to %2 on %3: %4 (system checks %5, vouchers %6)")
                            .arg(rep, customer, words::instant(visits[i].visitedAt, source.rulebook.clock),
                                 words::verdict(why.valid), words::verdict(why.authentic),
                                 words::verdict(why.progress)),
                        {visits[i].id},
                        {}};
        for (const Reason& reason : why.checks)
            out.parts.push_back(reasonPart(reason, source.rulebook));
        return out;
    }
    return std::nullopt;
}

std::optional<Explanation> explainRegion(const ExplanationSource& source, const QString& wanted)
{
    const WantedRecords records(source.facts, wanted, {Collection::Region});
    for (std::size_t i = 0; i < source.assessment.regions.size(); ++i) {
        const RegionView& region = source.assessment.regions[i];
        if (shownText(region.name) != wanted && !records.contains(region.id))
            continue;
        Explanation out{Explain::tr("%1, director %2: valid visits %3 (%4 of %5)")
                            .arg(shownText(region.name), shownText(region.director), words::percent(region.validVisits),
                                 words::count(region.validVisits.part), words::count(region.validVisits.whole)),
                        {region.id},
                        {}};
        const Month month = source.rulebook.clock.monthAt(source.assessment.asOf);
        for (const Achievement& a : source.assessment.achievements) {
            if (a.region.isSet() && a.region.at() == i && !a.rep.isSet() && a.month == month)
                out.parts.push_back(achievementExplanation(a));
        }
        return out;
    }
    return std::nullopt;
}

std::optional<Explanation> explainCustomer(const ExplanationSource& source, const QString& wanted)
{
    const Facts& facts = source.facts;
    const WantedRecords records(facts, wanted, {Collection::Customer});
    for (const CustomerRecordFact& record : facts.customerRecords) {
        const EntityFact& entity = facts.entities[record.entity.at()];
        if (shownText(entity.name) != wanted && shownText(record.name) != wanted && !records.contains(record.id))
            continue;
        Explanation out{Explain::tr("%1: %2, one customer in %n source record(s)", nullptr, entity.members.size())
                            .arg(shownText(entity.name), words::registryState(entity.registry)),
                        {},
                        {}};
        if (entity.registryRecord.isSet())
            out.records.push_back(entity.registryRecord);
        for (std::int32_t m = entity.members.first; m < entity.members.last; ++m) {
            const CustomerRecordFact& member = facts.customerRecords[static_cast<std::size_t>(m)];
            out.parts.push_back({Explain::tr("%1 calls it %2 (%3)")
                                     .arg(shownText(facts.systems[member.system]), shownText(member.name),
                                          words::joinReason(member.reason)),
                                 {member.id},
                                 {}});
        }
        return out;
    }
    return std::nullopt;
}

} // namespace plumbline::ctl
