#include "ui/pages/projects/projectevidence.h"

#include "ui/models/healthgauge.h"
#include "ui/pages/projects/nodemodel.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace plumbline::ui {
namespace {

class ProjectText {
    Q_DECLARE_TR_FUNCTIONS(ProjectEvidence)
};

QString name(const ProjectAssessment& project) { return words::foreign(project.name, 60); }

QString ofWeight(const Rational& score, int weight)
{
    return ProjectText::tr("%1 of %2").arg(pointsText(score)).arg(weight);
}

void addNodes(FigureEvidence& evidence, const ProjectAssessment& project, const Rulebook& rulebook)
{
    for (int node = 1; node <= kNodeCount; ++node) {
        const NodeAssessment& at = project.nodes[static_cast<std::size_t>(node - 1)];
        if (!isReached(project, node))
            continue;
        evidence.parts.push_back({nodeTitle(project, node, &rulebook), nodeStateWord(at, true)});
        for (const Reason& reason : at.reasons)
            evidence.add(reason.records);
    }
}

QString documentState(ReasonCode code)
{
    if (code == ReasonCode::ProofPresent)
        return ProjectText::tr("valid");
    if (code == ReasonCode::ProofPending || code == ReasonCode::ProofMaturing)
        return words::verdict(Verdict::Pending);
    const bool isUnknown = code == ReasonCode::ProofUnknown || code == ReasonCode::ProofUnreadable;
    return isUnknown ? words::verdict(Verdict::Unknown) : ProjectText::tr("not valid");
}

// A reason of a node names its proof by the node and the proof's position, as words::reason reads it.
const ProofRule* proofOf(const Reason& reason, const ProjectTypeRule& type, std::size_t node)
{
    const auto* at = reason.args.size() > 1 ? std::get_if<std::int64_t>(&reason.args[1]) : nullptr;
    if (!at || *at < 0 || node >= type.nodes.size() || *at >= std::ssize(type.nodes[node].proofs))
        return nullptr;
    return &type.nodes[node].proofs[static_cast<std::size_t>(*at)];
}

void addDocuments(FigureEvidence& evidence, const ProjectAssessment& project, const Rulebook& rulebook)
{
    const ProjectTypeRule* type = rulebook.typeNamed(project.type);
    for (std::size_t node = 0; type && node < project.nodes.size(); ++node)
        for (const Reason& reason : project.nodes[node].reasons) {
            const ProofRule* proof = proofOf(reason, *type, node);
            if (!proof || proof->source != ProofSource::Document)
                continue;
            evidence.parts.push_back(
                {ProjectText::tr("Node %1: %2").arg(node + 1).arg(words::proof(*proof)), documentState(reason.code)});
            evidence.add(reason.records);
        }
}

void addParts(FigureEvidence& evidence, const ProjectAssessment& project)
{
    for (const PartCover& part : project.parts) {
        evidence.parts.push_back(
            {words::foreign(part.part, 60), ProjectText::tr("%1 available in time, demand %2")
                                                .arg(words::quantity(part.available), words::quantity(part.demand))});
        evidence.add(part.partRecord);
        evidence.add(part.records);
    }
}

} // namespace

FigureEvidence healthEvidence(const ProjectAssessment& project, const Rulebook& rulebook)
{
    FigureEvidence evidence;
    const HealthRules& rules = rulebook.health;
    evidence.title = ProjectText::tr("Health, %1").arg(name(project));
    evidence.value = isHealthKnown(project) ? pointsText(project.health) : words::dash();
    evidence.formula =
        ProjectText::tr("Stage %1 + documents %2 + supply %3 points. Below %4 the project is on the director's "
                        "list.")
            .arg(rules.stageWeight)
            .arg(rules.documentWeight)
            .arg(rules.supplyWeight)
            .arg(words::points(rules.threshold));
    evidence.parts = {{words::lostPart(LostPart::Stage), ofWeight(project.stageScore, rules.stageWeight)},
                      {words::lostPart(LostPart::Documents), ofWeight(project.documentScore, rules.documentWeight)},
                      {words::lostPart(LostPart::Supply), ofWeight(project.supplyScore, rules.supplyWeight)}};
    if (project.healthLow != project.healthHigh)
        evidence.parts.push_back(
            {ProjectText::tr("Between, as something is unknown"),
             ProjectText::tr("%1 and %2").arg(pointsText(project.healthLow), pointsText(project.healthHigh))});
    evidence.add(project.records);
    return evidence;
}

FigureEvidence healthPartEvidence(const ProjectAssessment& project, LostPart part, const Rulebook& rulebook)
{
    FigureEvidence evidence;
    evidence.title = ProjectText::tr("%1, %2", "part of the score, project").arg(words::lostPart(part), name(project));
    switch (part) {
    case LostPart::Stage:
        evidence.value = ofWeight(project.stageScore, rulebook.health.stageWeight);
        evidence.formula =
            ProjectText::tr("Proven nodes divided by the nodes up to the claimed or the planned one: %1 of %2.")
                .arg(project.verifiedNodes)
                .arg(project.baseNodes);
        addNodes(evidence, project, rulebook);
        break;
    case LostPart::Documents:
        evidence.value = ofWeight(project.documentScore, rulebook.health.documentWeight);
        evidence.formula = ProjectText::tr("Valid documents divided by the documents required up to there: %1 of %2.")
                               .arg(project.documentsValid)
                               .arg(project.documentsRequired);
        addDocuments(evidence, project, rulebook);
        break;
    case LostPart::Supply:
        evidence.value = ofWeight(project.supplyScore, rulebook.health.supplyWeight);
        evidence.formula =
            ProjectText::tr("Over the key parts, weighted by demand: what is on hand and arrives in time, "
                            "divided by the required share of the demand, at most 1. Stock is counted once.");
        addParts(evidence, project);
        break;
    }
    if (evidence.records.empty())
        evidence.add(project.records);
    return evidence;
}

FigureEvidence amountEvidence(const ProjectAssessment& project)
{
    FigureEvidence evidence;
    evidence.title = ProjectText::tr("Amount, %1").arg(name(project));
    evidence.value = words::moneyFull(project.amount);
    evidence.formula = ProjectText::tr("The amount of the project as the CRM holds it.");
    evidence.add(project.id);
    return evidence;
}

FigureEvidence nodesEvidence(const ProjectAssessment& project, const Rulebook& rulebook)
{
    FigureEvidence evidence;
    evidence.title = ProjectText::tr("Nodes, %1").arg(name(project));
    evidence.value = ProjectText::tr("claimed %1, proven %2").arg(project.claimedNode).arg(project.provenNode);
    evidence.formula =
        ProjectText::tr("Claimed = the highest node that was reported. Proven = the highest node up to which "
                        "every node has all the evidence that it demands.");
    addNodes(evidence, project, rulebook);
    if (evidence.records.empty())
        evidence.add(project.records);
    return evidence;
}

FigureEvidence nodeEvidence(const ProjectAssessment& project, int node, const Rulebook& rulebook)
{
    const NodeAssessment& at = project.nodes.at(static_cast<std::size_t>(node - 1));
    FigureEvidence evidence;
    evidence.title = nodeTitle(project, node, &rulebook);
    evidence.value = nodeStateWord(at, isReached(project, node));
    evidence.formula = nodeReasons(project, node, rulebook);
    evidence.parts = {
        {ProjectText::tr("Claimed at"),
         at.claimedAt.isKnown() ? words::instant(at.claimedAt, rulebook.clock) : words::dash()},
        {ProjectText::tr("Planned for"), at.plannedOn.isKnown() ? words::date(at.plannedOn) : words::dash()}};
    for (const Reason& reason : at.reasons)
        evidence.add(reason.records);
    evidence.whyNoRecords = ProjectText::tr("No system holds a record that proves this node.");
    return evidence;
}

FigureEvidence nextProofEvidence(const ProjectAssessment& project, const Rulebook& rulebook)
{
    FigureEvidence evidence;
    const NextProof& next = project.nextProof;
    evidence.title = ProjectText::tr("Cheapest next proof, %1").arg(name(project));
    evidence.value = ProjectText::tr("+%1 points").arg(pointsText(next.gain));
    evidence.formula = ProjectText::tr("The single missing proof that lifts the score most, by exactly these points.");
    evidence.parts = {{ProjectText::tr("Proof"), words::proof(next.proof)},
                      {ProjectText::tr("Node"), nodeTitle(project, next.node, &rulebook)},
                      {ProjectText::tr("Who can get it"), words::label(next.proof.owner)},
                      {ProjectText::tr("Effort"), words::days(next.proof.effortDays)}};
    evidence.parts.push_back({ProjectText::tr("Health now"), pointsText(project.health)});
    evidence.parts.push_back({ProjectText::tr("Health then"), pointsText(project.health + next.gain)});
    if (next.gain.den() != 1)
        evidence.parts.push_back(
            {ProjectText::tr("Exactly"), QStringLiteral("%1/%2").arg(next.gain.num()).arg(next.gain.den())});
    evidence.add(project.records);
    return evidence;
}

FigureEvidence partEvidence(const PartCover& part, const Rulebook& rulebook, const PartPlan* plan)
{
    FigureEvidence evidence;
    evidence.title = words::foreign(part.part, 60);
    evidence.value = ProjectText::tr("%1 available in time, demand %2")
                         .arg(words::quantity(part.available), words::quantity(part.demand));
    evidence.formula =
        ProjectText::tr("Available = on hand + in transit that arrives before the need date, after earlier "
                        "needs of other projects are served. Short when below %1 of the demand.")
            .arg(words::percent({rulebook.supply.required.num(), rulebook.supply.required.den()}));
    evidence.parts = {
        {ProjectText::tr("Needed on"), part.neededOn.isKnown() ? words::date(part.neededOn) : words::dash()},
        {ProjectText::tr("Next arrival"), part.nextArrival.isKnown() ? words::date(part.nextArrival) : words::dash()},
        {ProjectText::tr("If no other project needed it"), words::quantity(part.literalAvailable)}};
    if (part.coveredOn.isKnown())
        evidence.parts.push_back({ProjectText::tr("Covered on"), words::date(part.coveredOn)});
    evidence.add(part.partRecord);
    evidence.add(part.records);
    if (!plan)
        return evidence;
    evidence.parts.push_back({ProjectText::tr("On hand"), words::quantity(plan->onHand)});
    evidence.parts.push_back({ProjectText::tr("In transit"), words::quantity(plan->inTransit)});
    evidence.parts.push_back({ProjectText::tr("Required by all open projects"), words::quantity(plan->required)});
    evidence.parts.push_back({ProjectText::tr("Given to them"), words::quantity(plan->allocated)});
    for (const std::string& project : plan->projects)
        evidence.parts.push_back({ProjectText::tr("Demanded by"), words::foreign(project, 60)});
    evidence.add(plan->records);
    return evidence;
}

FigureEvidence trailEvidence(const TrailLine& line, const QString& name, const Rulebook& rulebook)
{
    FigureEvidence evidence;
    evidence.title = name;
    evidence.value = words::percent(line.coverage);
    evidence.formula = ProjectText::tr("Items with an electronic original, divided by those that are due. A line in "
                                       "somebody's own ledger does not count.");
    for (const Reason& item : line.items) {
        evidence.parts.push_back({words::verdict(item.verdict), words::reason(item, rulebook)});
        evidence.add(item.records);
    }
    evidence.whyNoRecords = ProjectText::tr("No original of it was found in any system.");
    return evidence;
}

FigureEvidence reasonEvidence(const Reason& reason, const Rulebook& rulebook)
{
    FigureEvidence evidence;
    evidence.title = words::reason(reason, rulebook);
    evidence.value = words::verdict(reason.verdict);
    evidence.add(reason.records);
    evidence.whyNoRecords = ProjectText::tr("No original of it was found in any system.");
    return evidence;
}

FigureEvidence departmentEvidence(const DepartmentView& department, const Rulebook& rulebook)
{
    FigureEvidence evidence;
    evidence.title = words::department(static_cast<Department>(department.department));
    evidence.value = department.known ? words::stepState(static_cast<StepState>(department.state))
                                      : words::verdict(Verdict::Unknown);
    if (department.since.isKnown())
        evidence.parts.push_back({ProjectText::tr("Since"), words::instant(department.since, rulebook.clock)});
    evidence.add(department.record);
    evidence.whyNoRecords =
        ProjectText::tr("No system holds a record of this department. Unknown is not the same as pending.");
    return evidence;
}

FigureEvidence recordEvidence(const QString& title, RecordId record)
{
    FigureEvidence evidence;
    evidence.title = title;
    evidence.add(record);
    return evidence;
}

} // namespace plumbline::ui
