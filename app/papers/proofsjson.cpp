#include "app/papers/proofsjson.h"

#include "core/assess/pointslost.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

namespace plumbline {
namespace {

QString fromUtf8(const std::string& utf8) { return QString::fromStdString(utf8); }
QString idText(RecordId id) { return QString::number(id.value); }
qint64 fen(Money amount) { return static_cast<qint64>(amount.fen); }
double units(std::int64_t thousandths) { return static_cast<double>(thousandths) / 1000.0; }

QJsonValue dayOrNull(Day day) { return day.isKnown() ? QJsonValue(fromUtf8(toIso(day))) : QJsonValue(); }
QJsonValue instantOrNull(Instant at) { return at.isKnown() ? QJsonValue(isoText(at)) : QJsonValue(); }

QJsonValue regionName(RegionIndex region, const Assessment& all)
{
    return region.isSet() && region.at() < all.regions.size() ? QJsonValue(fromUtf8(all.regions[region.at()].name))
                                                              : QJsonValue();
}

template <typename Range, typename F> QJsonArray listOf(const Range& range, F toJson)
{
    QJsonArray array;
    for (const auto& item : range)
        array += toJson(item);
    return array;
}

QJsonObject bridgeItemJson(const BridgeItem& item)
{
    return {{QStringLiteral("record"), idText(item.record)},
            {QStringLiteral("name"), fromUtf8(item.name)},
            {QStringLiteral("claimedFen"), fen(item.claimed)},
            {QStringLiteral("provenFen"), fen(item.proven)},
            {QStringLiteral("records"), idsJson(item.records)}};
}

QJsonObject partJson(const PartCover& part)
{
    return {{QStringLiteral("part"), fromUtf8(part.part)},
            {QStringLiteral("demand"), units(part.demand)},
            {QStringLiteral("available"), units(part.available)},
            {QStringLiteral("literalAvailable"), units(part.literalAvailable)},
            {QStringLiteral("neededOn"), dayOrNull(part.neededOn)},
            {QStringLiteral("coveredOn"), dayOrNull(part.coveredOn)},
            {QStringLiteral("countdownDays"), part.coveredOn.isKnown() ? QJsonValue(part.countdownDays) : QJsonValue()},
            {QStringLiteral("verdict"), words::verdict(part.verdict)},
            {QStringLiteral("records"), idsJson(part.records)}};
}

QJsonObject lostJson(const PointsLost& lost, const ProjectAssessment& project, const Rulebook& rulebook)
{
    return {{QStringLiteral("part"), words::lostPart(lost.part)},
            {QStringLiteral("node"), lost.node},
            {QStringLiteral("points"), exactJson(lost.points)},
            {QStringLiteral("certain"), lost.isCertain},
            {QStringLiteral("reason"), words::reason(lost.reason, rulebook, project.type)}};
}

QJsonValue nextProofJson(const ProjectAssessment& project)
{
    const NextProof& next = project.nextProof;
    if (!next.exists)
        return {};
    return QJsonObject{{QStringLiteral("node"), next.node},
                       {QStringLiteral("proof"), words::proof(next.proof)},
                       {QStringLiteral("gain"), exactJson(next.gain)},
                       {QStringLiteral("owner"), words::label(next.proof.owner)},
                       {QStringLiteral("effortDays"), next.proof.effortDays}};
}

} // namespace

QJsonObject bridgeJson(const Bridge& bridge, const Assessment& all)
{
    const auto steps = listOf(bridge.steps, [](const BridgeStep& step) {
        return QJsonObject{{QStringLiteral("cause"), words::bridgeCause(step.cause)},
                           {QStringLiteral("claimedFen"), fen(step.claimed)},
                           {QStringLiteral("provenFen"), fen(step.proven)},
                           {QStringLiteral("gapFen"), fen(step.claimed - step.proven)},
                           {QStringLiteral("items"), listOf(step.items, bridgeItemJson)}};
    });
    return {{QStringLiteral("region"), regionName(bridge.region, all)},
            {QStringLiteral("month"), fromUtf8(toIso(bridge.month))},
            {QStringLiteral("claimedFen"), fen(bridge.claimed)},
            {QStringLiteral("provenFen"), fen(bridge.proven)},
            {QStringLiteral("steps"), steps}};
}

QJsonObject lineJson(const Achievement& line, const Assessment& all)
{
    return {{QStringLiteral("region"), regionName(line.region, all)},
            {QStringLiteral("line"), line.line.empty() ? QJsonValue() : QJsonValue(fromUtf8(line.line))},
            {QStringLiteral("month"), fromUtf8(toIso(line.month))},
            {QStringLiteral("reportedFen"), fen(line.reported.amount)},
            {QStringLiteral("expectedFen"), fen(line.expected.amount)},
            {QStringLiteral("inFinanceFen"), fen(line.inFinance.amount)},
            {QStringLiteral("shippedFen"), fen(line.shipped.amount)},
            {QStringLiteral("paidFen"), fen(line.paid.amount)},
            {QStringLiteral("claimedFen"), fen(line.claimed)},
            {QStringLiteral("provenFen"), fen(line.proven)}};
}

QJsonObject partPlanJson(const PartPlan& plan)
{
    return {{QStringLiteral("part"), fromUtf8(plan.part)},
            {QStringLiteral("record"), idText(plan.record)},
            {QStringLiteral("onHand"), units(plan.onHand)},
            {QStringLiteral("inTransit"), units(plan.inTransit)},
            {QStringLiteral("required"), units(plan.required)},
            {QStringLiteral("allocated"), units(plan.allocated)},
            {QStringLiteral("known"), plan.known},
            {QStringLiteral("overcommitted"), plan.overcommitted},
            {QStringLiteral("projects"), listOf(plan.projects, fromUtf8)},
            {QStringLiteral("records"), idsJson(plan.records)}};
}

QJsonObject stuckJson(const ProjectAssessment& project)
{
    return {{QStringLiteral("project"), idText(project.id)},
            {QStringLiteral("name"), fromUtf8(project.name)},
            {QStringLiteral("region"), fromUtf8(project.region)},
            {QStringLiteral("amountFen"), fen(project.amount)},
            {QStringLiteral("node"), project.nodeInWork},
            {QStringLiteral("since"), instantOrNull(project.nodeSince)},
            {QStringLiteral("days"), project.daysInNode},
            {QStringLiteral("expectedDays"), project.expectedDays}};
}

QJsonObject listEventJson(const ListEvent& event)
{
    return {{QStringLiteral("project"), idText(event.project)},
            {QStringLiteral("name"), fromUtf8(event.name)},
            {QStringLiteral("at"), isoText(event.at)},
            {QStringLiteral("entered"), event.entered},
            {QStringLiteral("score"), exactJson(event.score)}};
}

QJsonObject exposureJson(const Exposure& exposure)
{
    return {{QStringLiteral("project"), idText(exposure.project)},
            {QStringLiteral("contract"), idText(exposure.contract)},
            {QStringLiteral("name"), fromUtf8(exposure.name)},
            {QStringLiteral("exposedAt"), isoText(exposure.exposedAt)},
            {QStringLiteral("orderedAt"), isoText(exposure.orderedAt)},
            {QStringLiteral("days"), exposure.days}};
}

QJsonObject findingJson(const Finding& finding, const Assessment& all, const Rulebook& rulebook)
{
    const std::string_view kind = words::findingName(finding.kind);
    return {{QStringLiteral("kind"), QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size()))},
            {QStringLiteral("title"), words::findingTitle(finding)},
            {QStringLiteral("detail"), words::findingDetail(finding, rulebook)},
            {QStringLiteral("region"), regionName(finding.region, all)},
            {QStringLiteral("subjectRecord"), idText(finding.subjectRecord)},
            {QStringLiteral("since"), instantOrNull(finding.since)},
            {QStringLiteral("ageHours"),
             finding.since.isKnown() ? QJsonValue(static_cast<qint64>((all.asOf - finding.since).ms / 3'600'000))
                                     : QJsonValue()},
            {QStringLiteral("causes"), QJsonArray::fromStringList(words::possibleCauses(kind, rulebook))},
            {QStringLiteral("records"), idsJson(finding.records)}};
}

QJsonObject eventTallyJson(const EventTally& tally, const Rulebook& rulebook)
{
    const EventRule* rule = rulebook.eventOf(tally.type);
    const auto count = [&](Verdict verdict) {
        return static_cast<qint64>(tally.verdicts[static_cast<std::size_t>(verdict)]);
    };
    return {{QStringLiteral("type"), words::eventType(tally.type, rulebook)},
            {QStringLiteral("verifiable"), tally.verifiable},
            {QStringLiteral("checks"),
             rule ? listOf(rule->checks, [](EventCheck check) { return words::eventCheck(check); }) : QJsonArray()},
            {QStringLiteral("total"), static_cast<qint64>(tally.total)},
            {QStringLiteral("passed"), count(Verdict::Passed)},
            {QStringLiteral("failed"), count(Verdict::Failed)},
            {QStringLiteral("pending"), count(Verdict::Pending)},
            {QStringLiteral("maturing"), count(Verdict::Maturing)},
            {QStringLiteral("notApplicable"), count(Verdict::NotApplicable)},
            {QStringLiteral("unknown"), count(Verdict::Unknown)}};
}

void insertProjectEvidence(QJsonObject& project, const ProjectAssessment& p, const Rulebook& rulebook)
{
    project.insert(QStringLiteral("crmStage"), p.stage.empty() ? QJsonValue() : QJsonValue(fromUtf8(p.stage)));
    project.insert(QStringLiteral("stageNodes"),
                   p.stageFirst > 0 ? QJsonValue(QJsonArray{p.stageFirst, p.stageLast}) : QJsonValue());
    project.insert(QStringLiteral("nodeInWork"), p.nodeInWork > 0 ? QJsonValue(p.nodeInWork) : QJsonValue());
    project.insert(QStringLiteral("nodeSince"), instantOrNull(p.nodeSince));
    project.insert(QStringLiteral("daysInNode"), p.daysInNode);
    project.insert(QStringLiteral("expectedDays"), p.expectedDays);
    project.insert(QStringLiteral("stuck"), p.stuck);
    project.insert(QStringLiteral("parts"), listOf(p.parts, partJson));
    project.insert(QStringLiteral("nextProof"), nextProofJson(p));
    project.insert(QStringLiteral("pointsLost"), listOf(pointsLost(p, rulebook), [&](const PointsLost& lost) {
                       return lostJson(lost, p, rulebook);
                   }));
    project.insert(QStringLiteral("suggestions"), listOf(p.suggestions, [&](const Reason& reason) {
                       return words::reason(reason, rulebook, p.type);
                   }));
}

void insertEvidence(QJsonObject& whole, const Assessment& a, const Rulebook& rulebook)
{
    whole.insert(QStringLiteral("bridges"), listOf(a.bridges, [&](const Bridge& b) { return bridgeJson(b, a); }));
    whole.insert(QStringLiteral("lines"), listOf(a.lines, [&](const Achievement& l) { return lineJson(l, a); }));
    whole.insert(QStringLiteral("parts"), listOf(a.partPlans, partPlanJson));
    whole.insert(QStringLiteral("stuck"), listOf(a.stuckProjects, [&](std::int32_t i) {
                     return stuckJson(a.projects[static_cast<std::size_t>(i)]);
                 }));
    whole.insert(QStringLiteral("listEvents"), listOf(a.listEvents, listEventJson));
    whole.insert(QStringLiteral("exposures"), listOf(a.exposures, exposureJson));
    whole.insert(QStringLiteral("findings"),
                 listOf(a.findings, [&](const Finding& f) { return findingJson(f, a, rulebook); }));
    whole.insert(QStringLiteral("events"),
                 listOf(a.events, [&](const EventTally& t) { return eventTallyJson(t, rulebook); }));
}

} // namespace plumbline
