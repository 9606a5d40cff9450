#pragma once

#include "core/assess/assessment.h"

namespace plumbline {

// Who holds the five departments' sign-off (R53): while the technical one has approved, the pending
// department that has been at it longest; null when none is. A department without a record is unknown
// and blocks nothing.
const DepartmentView* blockingDepartment(const ProjectAssessment& project);

} // namespace plumbline
