#pragma once

#include "tests/companysim/company/papers.h"

// The article's cases, findable by name, exactly so at every seed and scale. Days are counted from
// the company's today, a Saturday by default: -1 is Friday, -5 Monday.
namespace plumbline::companysim {

constexpr Money yuan(std::int64_t amount) { return {amount * 100}; }

void addCustomerCases(Generation& g);    // R6, R7, R38, R46
void addProjectCases(Generation& g);     // R25, R30, R31, R53: the first five projects
void addRebateCases(Generation& g);      // R40-R43, R71
void addOpportunityCases(Generation& g); // R48

// R47: the last day on which a rep of the region entered an opportunity.
Day lastOpportunityDay(const Generation& g, Ref region);
// R2: what the region reaches in the month with the given index.
MonthPlan nanjingMonth(std::int64_t target, int monthsBack);

// A contract of a case, registered by finance a day later, and its share of its month.
Ref addCaseContract(Generation& g, Ref customer, Money amount, Day day, bool inFinance = true);
void addCaseReceipt(Generation& g, Ref contract, Money amount, Day day, bool refund = false);
void planCaseVisit(Generation& g, Ref customer, Instant at, bool minutes, char form = 'A');

} // namespace plumbline::companysim
