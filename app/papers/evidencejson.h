#pragma once

#include "core/assess/actionbook.h"
#include "core/assess/assessment.h"

#include <QJsonArray>
#include <QJsonObject>

namespace plumbline {

// Parts of the JSON of plumblinectl, as resources/schema describes them.
QJsonArray trailJson(const ProjectAssessment& project, const Rulebook& rulebook); // R54
QJsonObject signOffJson(const ProjectAssessment& project, Instant asOf);          // R53
QJsonArray effectsJson(const std::vector<EffectMeasure>& effects);                // R39, R44, D7
QJsonObject windowJson(const Window& window);
QJsonArray reasonsJson(const std::vector<Reason>& reasons, const Rulebook& rulebook);
// What was done about an action and what it carries: background, history, wording (R50).
QJsonObject courseJson(const Action& action, const ActionCourse& course, const Rulebook& rulebook,
                       const QString& script);

} // namespace plumbline
