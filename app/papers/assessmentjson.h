#pragma once

#include "core/assess/actionbook.h"
#include "core/assess/assessment.h"

#include <QJsonArray>
#include <QJsonObject>

// The assessment as the versioned JSON document plumbline/assess/1 (resources/schema/). Money is fen,
// instants are ISO UTC, scores are exact fractions beside their decimal, record ids are texts.
namespace plumbline {

QJsonObject assessmentJson(const Assessment& assessment, const Rulebook& rulebook);
QJsonArray actionsJson(const Assessment& assessment, const Rulebook& rulebook, const ActionBook& book,
                       const QString& region);
QJsonObject projectJson(const ProjectAssessment& project, const Rulebook& rulebook, Instant asOf);
QJsonObject signalJson(const Signal& signal, const Rulebook& rulebook);
QJsonObject reasonJson(const Reason& reason, const Rulebook& rulebook, const std::string& projectType);
QJsonArray idsJson(const std::vector<RecordId>& records);
QJsonObject exactJson(const Rational& value);
QJsonObject ratioJson(const Ratio& ratio);
QString isoText(Instant at);
QJsonValue instantJson(Instant at); // null when unknown
QString jsonText(const std::string& utf8);

} // namespace plumbline
