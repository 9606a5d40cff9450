#pragma once

#include "core/assess/assessment.h"
#include "core/model/result.h"

#include <string_view>

namespace plumbline {

// What the daily sales report can count (R58): what happened on that day of the company, as records say.
enum class DailyLine : std::uint8_t {
    Visits, ValidVisits, Twins, NewOpportunities, WonOpportunities, LostOpportunities, StageClaims, Documents,
    Contracts, Receipts, Refunds, Shipments, Inquiries, PromisesMade, PromisesDue
};
inline constexpr int kDailyLines = 15;
std::string_view nameOf(DailyLine line); // as the template writes it

// One name a line, '#' begins a comment. FileContent {name, line, "-", what was found, "one of ..."}.
Result<std::vector<DailyLine>> readDailyTemplate(std::string_view text, const std::string& fileName);

struct DailyValue {
    DailyLine line{};
    std::int64_t count = 0;
    Money amount;           // of contracts, receipts, refunds, opportunities and inquiries
    bool hasAmount = false;
};
struct DailyRegion {
    RegionIndex region;
    std::vector<DailyValue> values;   // in the template's order
    std::vector<std::size_t> started; // signals of the assessment that began on the day
};
struct DailyReport {
    Day day;
    std::vector<DailyRegion> regions; // of the assessment, in its order
};

// When a report of that day is judged: at its end, or with the newest record while it lasts, so that the same
// records give the same report at any hour.
Instant dailyInstant(const Facts& facts, Day day, CompanyClock clock);
// `facts` and `assessment` belong together.
DailyReport dailyReport(const Facts& facts, const Assessment& assessment, Day day, CompanyClock clock,
                        const std::vector<DailyLine>& lines);

} // namespace plumbline
