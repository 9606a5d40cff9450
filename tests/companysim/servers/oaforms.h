#pragma once

#include "tests/companysim/company/company.h"

#include <string>

namespace plumbline::companysim {

// One approval instance as the detail call answers it: state and result apart, times on Beijing's
// wall clock, everything of the business as name and value pairs of a form.
void writeApproval(std::string& out, const Company& company, Ref row);
void writeCountersigning(std::string& out, const Company& company, Ref row);

} // namespace plumbline::companysim
