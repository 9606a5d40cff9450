#pragma once

#include "core/assess/assessment.h"

#include <QJsonArray>
#include <QJsonObject>

// The assessment as the versioned JSON document plumbline/assess/1 (resources/schema/). Money is fen,
// instants are ISO UTC, scores are exact fractions beside their decimal, record ids are texts.
namespace plumbline::ctl {

QJsonObject assessmentJson(const Assessment& assessment, const Rulebook& rulebook);
QJsonArray actionsJson(const Assessment& assessment, const Rulebook& rulebook, const QString& region);
QJsonObject projectJson(const ProjectAssessment& project, const Rulebook& rulebook);
QJsonObject reasonJson(const Reason& reason, const Rulebook& rulebook, const std::string& projectType);
QJsonArray idsJson(const std::vector<RecordId>& records);
QJsonObject exactJson(const Rational& value);
QJsonObject ratioJson(const Ratio& ratio);
QString isoText(Instant at);

} // namespace plumbline::ctl
