#pragma once

#include "core/assess/assessment.h"
#include "ui/widgets/gauge.h"

namespace plumbline::ui {

// False when nothing at all can be told about the score: no node table for the project's type.
bool isHealthKnown(const ProjectAssessment& project);

// The score as a gauge; with its three parts for the detail, without them for a table's cell.
GaugeValue healthGauge(const ProjectAssessment& project, const Rulebook& rulebook, bool withParts);

// "20", "12.7": cut after one decimal, without it when it is a whole number.
QString pointsText(const Rational& points);

} // namespace plumbline::ui
