#pragma once

#include "core/assess/assess.h"
#include "tests/oracle/sqloracle.h"

// What assess says, in the form in which the SQL of the same name says it.
namespace plumbline::testing {

Answer visitsOf(const Facts& facts, const Assessment& assessment);
Answer ladderOf(const Assessment& assessment);
Answer rebatesOf(const Assessment& assessment);
Answer promisesOf(const Assessment& assessment);
Answer supplyOf(const Assessment& assessment);
Answer healthOf(const Assessment& assessment);
Answer paceOf(const Assessment& assessment);
Answer ratiosOf(const Assessment& assessment);
Answer signalsOf(const Facts& facts, const Assessment& assessment);
Answer bridgeOf(const Assessment& assessment);
Answer findingsOf(const Assessment& assessment);

} // namespace plumbline::testing
