#pragma once

#include "tests/companysim/company/generation.h"

namespace plumbline::companysim {

inline constexpr Ref kMedicalCategories = 6; // of 12; the others are automation
inline constexpr Ref kCategoryCount = 12;
inline constexpr int kProductsPerCategory = 10;
inline constexpr Ref kServoMotor = 0;     // 伺服电机 MSD-75: only the Ningbo project demands it
inline constexpr Ref kCaseController = 1; // 控制器 CX-200: only the cases demand it
inline constexpr Ref kFirstRandomPart = 2;
inline constexpr Ref kPartCount = 60;

inline Ref productOf(Ref category, std::int64_t model)
{
    return category * kProductsPerCategory + static_cast<Ref>(model);
}

} // namespace plumbline::companysim
