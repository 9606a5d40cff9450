#include "tests/companysim/company/cases.h"

#include <algorithm>

namespace plumbline::companysim {
namespace {

// Monthly target in 万 at the end of history, and the usual share of it that becomes money.
struct RegionLevel {
    std::int64_t target;
    int proven;
};
constexpr std::array<RegionLevel, kRegionCount> kLevels = {{{1000, 880},
                                                            {900, 925},
                                                            {620, 865},
                                                            {380, 785},
                                                            {750, 890},
                                                            {680, 840},
                                                            {880, 950},
                                                            {950, 965},
                                                            {640, 850},
                                                            {560, 805}}};

MonthPlan usualMonth(Rng& rng, const RegionLevel& level, std::int64_t target)
{
    MonthPlan plan;
    plan.target = target;
    const auto proven = std::clamp<std::int64_t>(level.proven + rng.between(-45, 45), 752, 998);
    const auto gap = rng.between(18, 78); // claimed stays ahead by some points
    const auto expected = gap * rng.between(55, 90) / 100;
    plan.received = target / 1000 * proven;
    plan.expected = target / 1000 * expected;
    plan.signedSum = target / 1000 * (proven + gap - expected);
    return plan;
}

// A month's first and last second that history may use.
std::pair<Day, Day> daysOfMonth(const Generation& g, int month)
{
    const Month at{monthOf(g.first).number + month};
    return {std::max(g.first, firstDay(at)), std::min(lastDay(at), g.day(-1))};
}

// `sum` fen in `parts` amounts of unlike size, whole hundreds of yuan but for the last.
std::vector<std::int64_t> split(Rng& rng, std::int64_t sum, int parts)
{
    std::vector<double> weights(static_cast<std::size_t>(std::max(1, parts)));
    double all = 0;
    for (double& weight : weights)
        all += weight = 0.25 + rng.unit() * rng.unit() * 3;
    std::vector<std::int64_t> amounts;
    std::int64_t left = sum;
    for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
        const auto amount = static_cast<std::int64_t>(static_cast<double>(sum) * weights[i] / all) / 10'000 * 10'000;
        amounts.push_back(amount);
        left -= amount;
    }
    amounts.push_back(left);
    std::erase_if(amounts, [](std::int64_t amount) { return amount <= 0; });
    return amounts;
}

void addTargets(Generation& g, Rng& rng, Ref region, int month)
{
    const MonthPlan& plan = g.months[static_cast<std::size_t>(region)][static_cast<std::size_t>(month)];
    Target target = stamped<Target>(g.at(std::max(g.first, firstDay(Month{monthOf(g.first).number + month})), 8, 30));
    target.region = region;
    target.month = {monthOf(g.first).number + month};
    target.amount = {plan.target};
    g.company.targets.add(target);
    const auto& reps = g.repsOf[static_cast<std::size_t>(region)];
    const std::vector<std::int64_t> shares = split(rng, plan.target, static_cast<int>(reps.size()));
    for (std::size_t i = 0; i < shares.size(); ++i) {
        target.rep = reps[i];
        target.amount = {shares[i]};
        g.company.targets.add(target);
    }
}

void addForecasts(Generation& g, Rng& rng, Ref region, int month, const std::vector<Ref>& opportunities)
{
    const MonthPlan& plan = g.months[static_cast<std::size_t>(region)][static_cast<std::size_t>(month)];
    const auto& reps = g.repsOf[static_cast<std::size_t>(region)];
    const auto [from, to] = daysOfMonth(g, month);
    const int rows = g.count(62, 3);
    for (const std::int64_t amount : split(rng, plan.expected, rows)) {
        const Day last{std::min(to.number, from.number + 12)};
        Forecast forecast = stamped<Forecast>(g.randomWorkTime(rng, from, last));
        forecast.region = region;
        forecast.month = {monthOf(g.first).number + month};
        forecast.amount = {amount};
        forecast.enteredAt = forecast.createdAt;
        forecast.rep = reps[static_cast<std::size_t>(rng.below(std::ssize(reps)))];
        if (!opportunities.empty() && rng.chance(0.8)) {
            const Ref drawn = opportunities[static_cast<std::size_t>(rng.below(std::ssize(opportunities)))];
            if (g.company.opportunities[drawn].createdAt <= forecast.createdAt) {
                forecast.opportunity = drawn;
                forecast.rep = g.company.opportunities[drawn].owner;
            }
        }
        g.company.forecasts.add(forecast);
    }
}

} // namespace

void planMonths(Generation& g)
{
    Rng rng = g.rng("months");
    for (std::size_t region = 0; region < kRegionCount; ++region) {
        for (int month = 1; month < kMonths; ++month) {
            const int back = kMonths - 1 - month;
            const std::int64_t tenThousands = kLevels[region].target * (1000 - 7 * back) / 1000;
            const std::int64_t target = tenThousands * 1'000'000;
            MonthPlan plan = usualMonth(rng, kLevels[region], target);
            if (region == kNanjing && back < 5)
                plan = nanjingMonth(target, back);
            g.months[region][static_cast<std::size_t>(month)] = plan;
        }
        // What was signed in the weeks before the first whole month feeds that month's receipts.
        g.months[region][0].signedSum = kLevels[region].target * 1'000'000 * 8 / 10;
    }
}

void addContracts(Generation& g)
{
    Rng rng = g.rng("contracts");
    std::int64_t all = 0;
    for (const auto& months : g.months)
        for (const MonthPlan& plan : months)
            all += plan.signedSum;
    g.company.contracts.reserve(static_cast<std::size_t>(g.count(27'000)));
    for (Ref region = 0; region < kRegionCount; ++region) {
        for (int month = 0; month < kMonths; ++month) {
            const auto r = static_cast<std::size_t>(region);
            const auto m = static_cast<std::size_t>(month);
            const std::int64_t sum = g.months[r][m].signedSum - g.caseContracts[r][m];
            const double share = static_cast<double>(g.months[r][m].signedSum) / static_cast<double>(all);
            const auto [from, to] = daysOfMonth(g, month);
            for (const std::int64_t amount : split(rng, sum, g.count(25'000 * share, 1))) {
                Contract contract;
                contract.createdAt = contract.changedAt = contract.signedAt = g.randomWorkTime(rng, from, to);
                contract.region = region;
                contract.amount = {amount};
                g.company.contracts.add(contract);
            }
        }
    }
}

void addTargetsAndForecasts(Generation& g)
{
    Rng rng = g.rng("targets and forecasts");
    std::vector<std::vector<Ref>> opportunities(kRegionCount);
    for (std::size_t at = 0; at < g.company.opportunities.size(); ++at)
        opportunities[static_cast<std::size_t>(g.company.opportunities[at].region)].push_back(static_cast<Ref>(at));
    for (Ref region = 0; region < kRegionCount; ++region) {
        for (int month = 1; month < kMonths; ++month) {
            addTargets(g, rng, region, month);
            addForecasts(g, rng, region, month, opportunities[static_cast<std::size_t>(region)]);
        }
    }
}

} // namespace plumbline::companysim
