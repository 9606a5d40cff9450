#pragma once

#include "core/assess/snapshotvalues.h"

// What a snapshot keeps of each part of an assessment, once for writing and reading: a field left out
// here is lost in both. For snapshot.cpp only.
namespace plumbline {

template <typename A> void archiveField(A& archive, Label& v) { archiveFields(archive, v.zh, v.en); }
template <typename A> void archiveField(A& archive, ProofRule& v)
{
    archiveFields(archive, v.source, v.kind, v.format, v.isSigned, v.label, v.owner, v.effortDays);
}
template <typename A> void archiveField(A& archive, Freshness& v)
{
    archiveFields(archive, v.system, v.collection, v.freshAsOf);
}
template <typename A> void archiveField(A& archive, Sum& v) { archiveFields(archive, v.amount, v.records); }
template <typename A> void archiveField(A& archive, Reason& v)
{
    archiveFields(archive, v.code, v.verdict, v.args, v.records);
}
template <typename A> void archiveField(A& archive, Headline& v)
{
    archiveFields(archive, v.validVisits, v.commitmentsKept, v.meanDaysPerStage, v.medianDaysPerStage, v.stageAdvances,
                  v.commitmentsOverdue, v.stagesRunning, v.meanDaysRunning, v.commitmentsLate, v.commitmentsBroken,
                  v.commitmentsOpen, v.commitmentsUnknown);
}
template <typename A> void archiveField(A& archive, Achievement& v)
{
    archiveFields(archive, v.region, v.rep, v.line, v.month, v.target, v.reported, v.expected, v.signedSum, v.inFinance,
                  v.shipped, v.paid, v.claimed, v.proven, v.provenRatio, v.claimedRatio, v.state);
}
template <typename A> void archiveField(A& archive, RegionView& v)
{
    archiveFields(archive, v.id, v.name, v.director, v.provinces, v.validVisits, v.authenticVisits, v.progressVisits,
                  v.commitmentsKept, v.commitmentsLate, v.commitmentsBroken, v.commitmentsOpen, v.commitmentsOverdue,
                  v.commitmentsUnknown, v.meanDaysPerStage, v.medianDaysPerStage, v.stageAdvances, v.stagesRunning,
                  v.meanDaysRunning, v.claimedAtNode, v.provenAtNode);
}
template <typename A> void archiveField(A& archive, NodeAssessment& v)
{
    archiveFields(archive, v.verdict, v.claimed, v.claimedAt, v.plannedOn, v.reasons);
}
template <typename A> void archiveField(A& archive, PartCover& v)
{
    archiveFields(archive, v.part, v.partRecord, v.demand, v.available, v.literalAvailable, v.neededOn, v.nextArrival,
                  v.coveredOn, v.countdownDays, v.verdict, v.records);
}
template <typename A> void archiveField(A& archive, DepartmentView& v)
{
    archiveFields(archive, v.department, v.state, v.known, v.since, v.record);
}
template <typename A> void archiveField(A& archive, NextProof& v)
{
    archiveFields(archive, v.proof, v.node, v.gain, v.exists);
}
template <typename A> void archiveField(A& archive, TrailLine& v)
{
    archiveFields(archive, v.kind, v.coverage, v.items);
}
template <typename A> void archiveField(A& archive, Window& v) { archiveFields(archive, v.from, v.to); }
template <typename A> void archiveField(A& archive, EffectMeasure& v)
{
    archiveFields(archive, v.kind, v.before, v.after, v.rateBefore, v.rateAfter, v.hasMultiple, v.multiple);
}
template <typename A> void archiveField(A& archive, ProjectAssessment& v)
{
    archiveFields(archive, v.id, v.name, v.number, v.customer, v.owner, v.region, v.type, v.regionIndex, v.entity,
                  v.amount, v.open, v.claimedNode, v.plannedNode, v.provenNode, v.verifiedNodes, v.baseNodes,
                  v.documentsValid, v.documentsRequired, v.stageScore, v.documentScore, v.supplyScore, v.health,
                  v.healthLow, v.healthHigh, v.belowThreshold, v.paper, v.belowSince, v.lostMost, v.nextProof, v.nodes, v.parts,
                  v.departments, v.trail, v.records);
    archiveFields(archive, v.stage, v.stageFirst, v.stageLast, v.nodeInWork, v.daysInNode, v.expectedDays, v.nodeSince,
                  v.stuck, v.suggestions);
}
template <typename A> void archiveField(A& archive, Signal& v)
{
    archiveFields(archive, v.rule, v.kind, v.severity, v.subject, v.subjectRecord, v.subjectName, v.region, v.entity,
                  v.rep, v.atStake, v.startedAt, v.knowableAt, v.calendarGap, v.args, v.records);
}
template <typename A> void archiveField(A& archive, Action& v)
{
    archiveNumber(archive, v.signal);
    archiveFields(archive, v.key, v.responsible, v.passedOver, v.background, v.history);
}
template <typename A> void archiveField(A& archive, EntityView& v)
{
    archiveFields(archive, v.name, v.creditCode, v.region, v.registry, v.members, v.systems, v.reasons);
}
template <typename A> void archiveField(A& archive, RebateAssessment& v)
{
    archiveFields(archive, v.order, v.orderNumber, v.customer, v.policy, v.verdict, v.entity, v.base, v.total, v.amount,
                  v.missing, v.reasons, v.drift, v.claim, v.claimed, v.claimedAt, v.outOfRule);
}
template <typename A> void archiveField(A& archive, BridgeItem& v)
{
    archiveFields(archive, v.record, v.name, v.claimed, v.proven, v.records, v.region);
}
template <typename A> void archiveField(A& archive, BridgeStep& v)
{
    archiveFields(archive, v.cause, v.claimed, v.proven, v.items);
}
template <typename A> void archiveField(A& archive, Bridge& v)
{
    archiveFields(archive, v.region, v.month, v.claimed, v.proven, v.steps);
}
template <typename A> void archiveField(A& archive, PartPlan& v)
{
    archiveFields(archive, v.part, v.record, v.onHand, v.inTransit, v.required, v.allocated, v.known, v.overcommitted,
                  v.projects, v.records);
}
template <typename A> void archiveField(A& archive, ListEvent& v)
{
    archiveFields(archive, v.project, v.name, v.region, v.at, v.entered, v.score);
}
template <typename A> void archiveField(A& archive, Exposure& v)
{
    archiveFields(archive, v.project, v.contract, v.name, v.region, v.exposedAt, v.orderedAt, v.days);
}
template <typename A> void archiveField(A& archive, Finding& v)
{
    archiveFields(archive, v.kind, v.subject, v.subjectRecord, v.subjectName, v.region, v.entity, v.since, v.args,
                  v.records);
}
template <typename A> void archiveField(A& archive, EventTally& v)
{
    archiveFields(archive, v.type, v.verifiable, v.total, v.verdicts);
}
template <typename A> void archiveField(A& archive, Assessment& v)
{
    archiveFields(archive, v.asOf, v.knownAt, v.rulebookName, v.rulebookFingerprint, v.rulebookVersion, v.systems,
                  v.freshness, v.headline, v.regions, v.achievements, v.projects, v.signalList, v.actions,
                  v.splitCustomers, v.rebates, v.effects);
    archiveFields(archive, v.lines, v.bridges, v.partPlans, v.stuckProjects, v.listEvents, v.exposures, v.findings,
                  v.events);
}

} // namespace plumbline
