#include "app/papers/assessmentjson.h"

#include "app/papers/evidencejson.h"
#include "app/papers/proofsjson.h"
#include "ui/words/figures.h"
#include "ui/words/sentences.h"

namespace plumbline {
namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QJsonValue orNull(const QString& value) { return value.isEmpty() ? QJsonValue() : QJsonValue(value); }

QJsonObject sumJson(const Sum& sum)
{
    return {{QStringLiteral("fen"), static_cast<qint64>(sum.amount.fen)},
            {QStringLiteral("records"), idsJson(sum.records)}};
}

QJsonObject achievementJson(const Achievement& a, const Assessment& all)
{
    const auto region =
        a.region.isSet() && a.region.at() < all.regions.size() ? all.regions[a.region.at()].name : std::string();
    return {{QStringLiteral("region"), text(region)},
            {QStringLiteral("month"), text(toIso(a.month))},
            {QStringLiteral("target"), sumJson(a.target)},
            {QStringLiteral("reported"), sumJson(a.reported)},
            {QStringLiteral("expected"), sumJson(a.expected)},
            {QStringLiteral("signed"), sumJson(a.signedSum)},
            {QStringLiteral("inFinance"), sumJson(a.inFinance)},
            {QStringLiteral("shipped"), sumJson(a.shipped)},
            {QStringLiteral("paid"), sumJson(a.paid)},
            {QStringLiteral("claimedFen"), static_cast<qint64>(a.claimed.fen)},
            {QStringLiteral("provenFen"), static_cast<qint64>(a.proven.fen)},
            {QStringLiteral("provenRatio"), ratioJson(a.provenRatio)},
            {QStringLiteral("claimedRatio"), ratioJson(a.claimedRatio)},
            {QStringLiteral("state"),
             QStringList{QStringLiteral("no_target"), QStringLiteral("on_track"), QStringLiteral("behind")}.value(
                 static_cast<int>(a.state))}};
}

QJsonObject regionJson(const RegionView& r)
{
    return {
        {QStringLiteral("name"), text(r.name)},
        {QStringLiteral("director"), text(r.director)},
        {QStringLiteral("validVisits"), ratioJson(r.validVisits)},
        {QStringLiteral("authenticVisits"), ratioJson(r.authenticVisits)},
        {QStringLiteral("progressVisits"), ratioJson(r.progressVisits)},
        {QStringLiteral("commitmentsKept"), ratioJson(r.commitmentsKept)},
        {QStringLiteral("commitmentsOverdue"), r.commitmentsOverdue},
        {QStringLiteral("commitmentsLate"), r.commitmentsLate},
        {QStringLiteral("commitmentsBroken"), r.commitmentsBroken},
        {QStringLiteral("commitmentsOpen"), r.commitmentsOpen},
        {QStringLiteral("commitmentsUnknown"), r.commitmentsUnknown},
        {QStringLiteral("stagesRunning"), r.stagesRunning},
        {QStringLiteral("meanDaysRunning"), r.stagesRunning ? QJsonValue(exactJson(r.meanDaysRunning)) : QJsonValue()},
        {QStringLiteral("stageAdvances"), r.stageAdvances},
        {QStringLiteral("meanDaysPerStage"),
         r.stageAdvances ? QJsonValue(exactJson(r.meanDaysPerStage)) : QJsonValue()},
        {QStringLiteral("medianDaysPerStage"),
         r.stageAdvances ? QJsonValue(exactJson(r.medianDaysPerStage)) : QJsonValue()}};
}

QJsonObject customerJson(const EntityView& e, const Assessment& all)
{
    QJsonArray members;
    for (std::size_t i = 0; i < e.members.size(); ++i) {
        members += QJsonObject{
            {QStringLiteral("record"), QString::number(e.members[i].value)},
            {QStringLiteral("system"),
             i < e.systems.size() && e.systems[i] < all.systems.size() ? text(all.systems[e.systems[i]]) : QString()},
            {QStringLiteral("reason"), i < e.reasons.size() ? words::joinReason(e.reasons[i]) : QString()}};
    }
    return {{QStringLiteral("name"), text(e.name)},
            {QStringLiteral("creditCode"), orNull(text(e.creditCode))},
            {QStringLiteral("records"), members}};
}

QJsonObject rebateJson(const RebateAssessment& r, const Rulebook& rulebook)
{
    QJsonObject object{{QStringLiteral("order"), text(r.orderNumber)},
                       {QStringLiteral("customer"), text(r.customer)},
                       {QStringLiteral("verdict"), words::verdict(r.verdict)},
                       {QStringLiteral("passed"), r.verdict == Verdict::Passed},
                       {QStringLiteral("totalFen"), static_cast<qint64>(r.total.fen)},
                       {QStringLiteral("missingFen"), static_cast<qint64>(r.missing.fen)},
                       {QStringLiteral("policy"), orNull(text(r.policy))},
                       {QStringLiteral("outOfRule"), r.outOfRule},
                       {QStringLiteral("reasons"), reasonsJson(r.reasons, rulebook)},
                       {QStringLiteral("drift"), reasonsJson(r.drift, rulebook)}};
    if (r.verdict == Verdict::Passed) // R42: no amount before all checks passed
        object.insert(QStringLiteral("amountFen"), static_cast<qint64>(r.amount.fen));
    if (r.claim.isSet())
        object.insert(QStringLiteral("claimedFen"), static_cast<qint64>(r.claimed.fen));
    return object;
}

template <typename Range, typename F> QJsonArray arrayOf(const Range& range, F toJson)
{
    QJsonArray array;
    for (const auto& item : range)
        array += toJson(item);
    return array;
}

QJsonArray systemsJson(const std::vector<Freshness>& freshness)
{
    return arrayOf(freshness, [](const Freshness& f) {
        const std::string_view name = definitionOf(f.collection).name;
        return QJsonObject{
            {QStringLiteral("system"), text(f.system)},
            {QStringLiteral("collection"), QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))},
            {QStringLiteral("freshAsOf"), orNull(isoText(f.freshAsOf))}};
    });
}

QJsonObject headlineJson(const Headline& h)
{
    return {
        {QStringLiteral("validVisits"), ratioJson(h.validVisits)},
        {QStringLiteral("commitmentsKept"), ratioJson(h.commitmentsKept)},
        {QStringLiteral("commitmentsOverdue"), h.commitmentsOverdue},
        {QStringLiteral("commitmentsLate"), h.commitmentsLate},
        {QStringLiteral("commitmentsBroken"), h.commitmentsBroken},
        {QStringLiteral("commitmentsOpen"), h.commitmentsOpen},
        {QStringLiteral("commitmentsUnknown"), h.commitmentsUnknown},
        {QStringLiteral("stagesRunning"), h.stagesRunning},
        {QStringLiteral("meanDaysRunning"), h.stagesRunning ? QJsonValue(exactJson(h.meanDaysRunning)) : QJsonValue()},
        {QStringLiteral("medianDaysPerStage"),
         h.stageAdvances ? QJsonValue(exactJson(h.medianDaysPerStage)) : QJsonValue()},
        {QStringLiteral("stageAdvances"), h.stageAdvances},
        {QStringLiteral("meanDaysPerStage"),
         h.stageAdvances ? QJsonValue(exactJson(h.meanDaysPerStage)) : QJsonValue()}};
}

} // namespace

QJsonValue instantJson(Instant at) { return at.isKnown() ? QJsonValue(isoText(at)) : QJsonValue(); }

QString jsonText(const std::string& utf8) { return QString::fromStdString(utf8); }

QString isoText(Instant at) { return QString::fromStdString(toIso(at)); }

QJsonArray idsJson(const std::vector<RecordId>& records)
{
    return arrayOf(records, [](RecordId id) { return QString::number(id.value); });
}

QJsonObject exactJson(const Rational& value)
{
    return {{QStringLiteral("value"), static_cast<double>(value.flooredTimes(1000)) / 1000.0},
            {QStringLiteral("exact"), QStringLiteral("%1/%2").arg(value.num()).arg(value.den())}};
}

QJsonObject ratioJson(const Ratio& ratio)
{
    return {{QStringLiteral("part"), static_cast<qint64>(ratio.part)},
            {QStringLiteral("whole"), static_cast<qint64>(ratio.whole)},
            {QStringLiteral("percent"),
             ratio.hasValue() ? QJsonValue(static_cast<double>((ratio.value() * Rational(100)).flooredTimes(10)) / 10.0)
                              : QJsonValue()}};
}

QJsonObject reasonJson(const Reason& reason, const Rulebook& rulebook, const std::string& projectType)
{
    return {{QStringLiteral("verdict"), words::verdict(reason.verdict)},
            {QStringLiteral("text"), words::reason(reason, rulebook, projectType)},
            {QStringLiteral("records"), idsJson(reason.records)}};
}

QJsonObject signalJson(const Signal& s, const Rulebook& rulebook)
{
    return {
        {QStringLiteral("rule"), text(s.rule)},
        {QStringLiteral("severity"), s.severity == Severity::Red ? QStringLiteral("red") : QStringLiteral("yellow")},
        {QStringLiteral("subject"), text(s.subjectName)},
        {QStringLiteral("subjectRecord"), QString::number(s.subjectRecord.value)},
        {QStringLiteral("title"), words::signalTitle(s, rulebook)},
        {QStringLiteral("detail"), words::signalDetail(s, rulebook)},
        {QStringLiteral("atStakeFen"), static_cast<qint64>(s.atStake.fen)},
        {QStringLiteral("calendarGap"), s.calendarGap},
        {QStringLiteral("startedAt"), orNull(isoText(s.startedAt))},
        {QStringLiteral("knowableAt"), orNull(isoText(s.knowableAt))},
        {QStringLiteral("records"), idsJson(s.records)}};
}

QJsonObject projectJson(const ProjectAssessment& p, const Rulebook& rulebook, Instant asOf)
{
    QJsonArray nodes;
    for (std::size_t i = 0; i < p.nodes.size(); ++i) {
        const NodeAssessment& node = p.nodes[i];
        const auto reasons = arrayOf(node.reasons, [&](const Reason& r) { return reasonJson(r, rulebook, p.type); });
        nodes += QJsonObject{{QStringLiteral("node"), static_cast<int>(i) + 1},
                             {QStringLiteral("claimed"), node.claimed},
                             {QStringLiteral("verdict"), words::verdict(node.verdict)},
                             {QStringLiteral("reasons"), reasons}};
    }
    QJsonObject project{
        {QStringLiteral("record"), QString::number(p.id.value)},
        {QStringLiteral("number"), text(p.number)},
        {QStringLiteral("name"), text(p.name)},
        {QStringLiteral("customer"), text(p.customer)},
        {QStringLiteral("owner"), text(p.owner)},
        {QStringLiteral("region"), text(p.region)},
        {QStringLiteral("type"), text(p.type)},
        {QStringLiteral("open"), p.open},
        {QStringLiteral("amountFen"), static_cast<qint64>(p.amount.fen)},
        {QStringLiteral("claimedNode"), p.claimedNode},
        {QStringLiteral("plannedNode"), p.plannedNode},
        {QStringLiteral("provenNode"), p.provenNode},
        {QStringLiteral("verifiedNodes"), p.verifiedNodes},
        {QStringLiteral("baseNodes"), p.baseNodes},
        {QStringLiteral("documentsValid"), p.documentsValid},
        {QStringLiteral("documentsRequired"), p.documentsRequired},
        {QStringLiteral("stageScore"), exactJson(p.stageScore)},
        {QStringLiteral("documentScore"), exactJson(p.documentScore)},
        {QStringLiteral("supplyScore"), exactJson(p.supplyScore)},
        {QStringLiteral("health"), exactJson(p.health)},
        {QStringLiteral("healthLow"), exactJson(p.healthLow)},
        {QStringLiteral("healthHigh"), exactJson(p.healthHigh)},
        {QStringLiteral("belowThreshold"), p.belowThreshold},
        {QStringLiteral("paper"), p.paper},
        {QStringLiteral("advice"), p.belowThreshold ? QJsonValue(words::advice(p.lostMost, rulebook)) : QJsonValue()},
        {QStringLiteral("belowSince"), orNull(isoText(p.belowSince))},
        {QStringLiteral("signOff"), signOffJson(p, asOf)},
        {QStringLiteral("trail"), trailJson(p, rulebook)},
        {QStringLiteral("nodes"), nodes}};
    insertProjectEvidence(project, p, rulebook);
    return project;
}

QJsonArray actionsJson(const Assessment& assessment, const Rulebook& rulebook, const ActionBook& book,
                       const QString& region)
{
    QJsonArray array;
    for (const Action& action : assessment.actions) {
        const Signal& signal = assessment.signalList[action.signal];
        const QString name = signal.region.isSet() ? text(assessment.regions[signal.region.at()].name) : QString();
        if (!region.isEmpty() && name != region)
            continue;
        QJsonObject object = signalJson(signal, rulebook);
        object.insert(QStringLiteral("key"), text(action.key));
        object.insert(QStringLiteral("region"), name);
        object.insert(QStringLiteral("responsible"), text(action.responsible));
        object.insert(QStringLiteral("step"), words::signalStep(signal, rulebook));
        const QString script = words::signalScript(signal, rulebook);
        object.insert(QStringLiteral("script"), script);
        const QJsonObject course = courseJson(action, book.courseOf(action.key, signal.startedAt), rulebook, script);
        for (auto i = course.begin(); i != course.end(); ++i)
            object.insert(i.key(), i.value());
        array += object;
    }
    return array;
}

QJsonObject assessmentJson(const Assessment& a, const Rulebook& rulebook)
{
    QJsonObject whole{
        {QStringLiteral("asOf"), isoText(a.asOf)},
        {QStringLiteral("knownAt"), orNull(isoText(a.knownAt))},
        {QStringLiteral("rulebook"), QJsonObject{{QStringLiteral("name"), text(a.rulebookName)},
                                                 {QStringLiteral("version"), a.rulebookVersion},
                                                 {QStringLiteral("fingerprint"), text(a.rulebookFingerprint)}}},
        {QStringLiteral("freshness"), systemsJson(a.freshness)},
        {QStringLiteral("headline"), headlineJson(a.headline)},
        {QStringLiteral("effects"), effectsJson(a.effects)},
        {QStringLiteral("calendar"),
         QJsonObject{{QStringLiteral("knownFrom"), text(toIso(rulebook.calendar.knownFrom))},
                     {QStringLiteral("knownUntil"), text(toIso(rulebook.calendar.knownUntil))},
                     {QStringLiteral("knowsAsOf"), rulebook.calendarKnows(rulebook.clock.dayAt(a.asOf))}}},
        {QStringLiteral("regions"), arrayOf(a.regions, regionJson)},
        {QStringLiteral("achievements"),
         [&] {
             QJsonArray array;
             for (const Achievement& item : a.achievements) {
                 if (!item.rep.isSet())
                     array += achievementJson(item, a);
             }
             return array;
         }()},
        {QStringLiteral("projects"),
         arrayOf(a.projects, [&](const ProjectAssessment& p) { return projectJson(p, rulebook, a.asOf); })},
        {QStringLiteral("signals"), arrayOf(a.signalList, [&](const Signal& s) { return signalJson(s, rulebook); })},
        {QStringLiteral("customersInSeveralSystems"),
         arrayOf(a.splitCustomers, [&](const EntityView& e) { return customerJson(e, a); })},
        {QStringLiteral("rebates"),
         arrayOf(a.rebates, [&](const RebateAssessment& r) { return rebateJson(r, rulebook); })}};
    insertEvidence(whole, a, rulebook);
    return whole;
}

} // namespace plumbline
