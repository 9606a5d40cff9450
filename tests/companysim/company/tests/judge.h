#pragma once

#include "tests/companysim/company/company.h"

#include <array>
#include <vector>

// A plain second opinion on what the sample company's records add up to, for these tests only. It is
// written against the contract of the sample company, not against the product's assessment.
namespace plumbline::companysim {

inline constexpr CompanyClock kJudgeClock;

struct ProjectJudgement {
    std::array<bool, 12> verified{};
    int claimed = 0, planned = 0, proven = 0;
    int documentsValid = 0, documentsRequired = 0;
    double supply = 1, score = 0;
    bool agreementSigned = false;
    bool isPaper() const { return claimed >= 6 && claimed - proven >= 3 && !agreementSigned; }
};
std::vector<ProjectJudgement> judgeProjects(const Company& company);

struct VisitJudgement {
    bool authentic = false, progress = false, minutes = false, twin = false;
};
std::vector<VisitJudgement> judgeVisits(const Company& company);

// Customers whose last two visits left no minutes (R46).
std::vector<Ref> customersWithoutMinutes(const Company& company);

struct MonthSums {
    std::int64_t target = 0, received = 0, signedSum = 0, expected = 0;
};
MonthSums sumsOf(const Company& company, Ref region, Month month);

} // namespace plumbline::companysim
