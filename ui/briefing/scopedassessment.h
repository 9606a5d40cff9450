#pragma once

#include "core/assess/assessment.h"

namespace plumbline::ui {

// What a document may say: the assessment with these regions only, in its order. Nothing of another region
// stays in it, nor what is told of the company as a whole. Visits are left away.
Assessment scopedTo(const Assessment& assessment, const std::vector<RecordId>& regions);

} // namespace plumbline::ui
