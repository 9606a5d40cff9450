#pragma once

#include "core/assess/assessment.h"
#include "core/facts/facts.h"

// A hand-made company: ten regions, some projects, some signals, with the figures that the page tests
// expect on screen. Nothing of it is computed by assess.
namespace plumbline::sample {

// 2026-03-14 09:42 in Beijing.
Instant now();
Rulebook rulebook();          // the default one that the product carries
AssessmentPtr assessment();   // Nanjing 63 % proven, 100 % claimed; the Ningbo project at exactly 52
AssessmentPtr emptyCompany(); // regions, but no project, no signal, no achievement
FactsPtr facts();             // the visits, claims, documents and promises that figures rest on
RecordId ningbo();

} // namespace plumbline::sample
