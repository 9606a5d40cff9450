#pragma once

#include "core/assess/visitsummary.h"

#include <QString>

namespace plumbline::ui {

// "Company registry", "Budget released"...: the name of a check.
QString checkWord(VisitCheck check);
// Which of the two rule sets a check belongs to (D3).
QString ruleSetWord(VisitCheck check);
// "valid", "not valid", "second visit of the day", or why that can not be said yet.
QString outcomeWord(const VisitAssessment& visit);

} // namespace plumbline::ui
