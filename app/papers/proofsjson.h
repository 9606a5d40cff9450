#pragma once

#include "app/papers/assessmentjson.h"

// The JSON of what assess says of evidence: bridge, parts, history, findings, events.
namespace plumbline {

QJsonObject bridgeJson(const Bridge& bridge, const Assessment& all);
QJsonObject lineJson(const Achievement& line, const Assessment& all);
QJsonObject partPlanJson(const PartPlan& plan);
QJsonObject stuckJson(const ProjectAssessment& project);
QJsonObject listEventJson(const ListEvent& event);
QJsonObject exposureJson(const Exposure& exposure);
QJsonObject findingJson(const Finding& finding, const Assessment& all, const Rulebook& rulebook);
QJsonObject eventTallyJson(const EventTally& tally, const Rulebook& rulebook);
// The keys that a project has beside its score.
void insertProjectEvidence(QJsonObject& project, const ProjectAssessment& assessed, const Rulebook& rulebook);
// The keys of the whole.
void insertEvidence(QJsonObject& whole, const Assessment& assessment, const Rulebook& rulebook);

} // namespace plumbline
