#pragma once

#include "tests/companysim/company/company.h"
#include "tests/companysim/company/rng.h"

#include <array>
#include <vector>

// What the parts of the generator share while a company is being made. Not for the servers.
namespace plumbline::companysim {

inline constexpr int kRegionCount = 10;
inline constexpr int kMonths = 25; // the month in which history begins, and 24 whole ones up to now's
enum RegionAt : std::int32_t {
    kNanjing,
    kHangzhou,
    kHefei,
    kWanbei,
    kJinan,
    kWuhan,
    kGuangzhou,
    kShanghai,
    kBeijing,
    kChengdu
};

template <typename RowType> RowType stamped(Instant created, Instant changed)
{
    RowType row;
    row.createdAt = created;
    row.changedAt = changed;
    return row;
}
template <typename RowType> RowType stamped(Instant created) { return stamped<RowType>(created, created); }

// A visit that must exist, with the papers that it must have. The random visits make room for it.
struct PlannedVisit {
    Ref customer = kNone, rep = kNone, category = kNone;
    Instant at;
    char form = 'A';
    bool minutes = true;
    bool confirmed = false; // a requirement confirmation signed on site: a voucher
    bool effective = false; // every system check is made to pass, too
};

// What one region reaches in one month, in fen. Cases included.
struct MonthPlan {
    std::int64_t target = 0, signedSum = 0, expected = 0, received = 0;
};
using RegionMonths = std::array<std::array<std::int64_t, kMonths>, kRegionCount>;

// A random project between planProjects() and addProjectHistories().
struct ProjectPlan {
    Ref project = kNone, contract = kNone;
    Deal state = Deal::Open;
    int claimed = 0;
    Day lastDay;
};

struct Generation {
    explicit Generation(Company& made);

    Company& company;
    CompanyClock clock;
    Instant now;
    Day today;
    Day first;                 // of history, two years before now
    std::vector<Day> workdays; // from `first` to the day before today

    std::vector<std::vector<Ref>> repsOf;      // by region
    std::vector<std::vector<Ref>> customersOf; // by region, those that random data may use
    std::vector<std::vector<Ref>> contactsOf;  // by customer, those still there
    std::vector<char> hasProject;              // by customer
    std::vector<PlannedVisit> plannedVisits;
    // What the cases have already booked, by region and month (0 = the month of `first`).
    RegionMonths caseContracts{}, caseReceipts{};
    std::array<std::array<MonthPlan, kMonths>, kRegionCount> months{};
    std::vector<ProjectPlan> projectPlans;
    std::vector<Instant> firstReceipt; // by contract; unknown when nothing was paid yet
    Ref firstRandomProject = 0, firstRandomContract = 0;

    Rng rng(std::string_view stream) const { return {company.options.seed, stream}; }
    int count(double atScaleOne, int least = 0) const;
    int monthAt(Instant at) const; // 0 .. kMonths-1
    Day day(int fromToday) const { return {today.number + fromToday}; }
    Day workdayAtOrBefore(Day day) const;
    Instant at(Day day, int hour, int minute = 0) const;
    Instant duringWork(Rng& rng, Day day) const;              // 09:00 .. 18:00 Beijing
    Instant randomWorkTime(Rng& rng, Day from, Day to) const; // on a working day of from..to, before today
    Instant notAfterNow(Rng& rng, Instant at) const;
};

bool isWorkday(Day day);
// How many days a project usually is at a node, as the sample rulebook expects it.
int usualDays(ProjectType type, int node);

// The parts, in the order in which generate() calls them.
void addRegionsAndPeople(Generation& g);
void addCatalogue(Generation& g);
void addCases(Generation& g);
void addRandomCustomers(Generation& g);
void planMonths(Generation& g);
void addContracts(Generation& g);
void planProjects(Generation& g);
void settleContracts(Generation& g); // customers, finance contracts, receipts
void addProjectHistories(Generation& g);
void addOpportunities(Generation& g);
void addTargetsAndForecasts(Generation& g);
void addSupply(Generation& g);
void addDeliveries(Generation& g);
void addBudgets(Generation& g);
void addVisits(Generation& g);
void addCommitments(Generation& g);
void addDecisionSteps(Generation& g);
void addRebateClaims(Generation& g);
void addCampaigns(Generation& g);

} // namespace plumbline::companysim
