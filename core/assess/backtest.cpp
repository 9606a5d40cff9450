#include "core/assess/backtest.h"

#include <algorithm>
#include <map>
#include <set>

namespace plumbline {
namespace {

// A deal that was lost.
struct Loss {
    Instant at;
    RecordId record;
    EntityIndex entity;
    Money amount;
};

std::vector<Loss> lossesOf(const Facts& facts, Instant until)
{
    std::vector<Loss> losses;
    const auto add = [&](const auto& deals) {
        for (const auto& deal : deals) {
            if (deal.state == DealState::Lost && deal.closedAt.isKnown() && deal.closedAt <= until)
                losses.push_back({deal.closedAt, deal.id, deal.entity, deal.amount});
        }
    };
    add(facts.opportunities);
    add(facts.projects);
    std::sort(losses.begin(), losses.end(),
              [](const Loss& a, const Loss& b) { return std::pair(a.at, a.record) < std::pair(b.at, b.record); });
    return losses;
}

// Customers by one of their records: positions in one set of facts mean nothing in another.
std::map<RecordId, EntityIndex> entitiesByRecord(const Facts& facts)
{
    std::map<RecordId, EntityIndex> entities;
    for (const CustomerRecordFact& record : facts.customerRecords)
        entities.emplace(record.id, record.entity);
    return entities;
}

void findLoss(const std::vector<Loss>& losses, EntityIndex entity, Duration within, BacktestFire& fire)
{
    const Signal& signal = fire.episode.signal;
    const bool isDeal = signal.subject == SubjectKind::Opportunity || signal.subject == SubjectKind::Project;
    for (const Loss& loss : losses) {
        const bool isOwn = loss.record == signal.subjectRecord || (!isDeal && entity.isSet() && loss.entity == entity);
        if (!isOwn || loss.at < signal.startedAt || loss.at - signal.startedAt > within)
            continue;
        fire.lostAt = loss.at;
        fire.loss = loss.record;
        fire.lostAmount = loss.amount;
        return;
    }
}

void countWeeks(CompanyClock clock, BacktestReport& report)
{
    std::map<std::pair<Day, RecordId>, BacktestWeek> weeks;
    for (const BacktestFire& fire : report.fires) {
        const Episode& episode = fire.episode;
        const Day day = clock.dayAt(episode.signal.startedAt);
        const Day monday{day.number - day.weekday()};
        BacktestWeek& week = weeks[{monday, episode.region}];
        week = {monday, episode.region, episode.regionName, week.fires + 1};
    }
    for (const auto& [key, week] : weeks)
        report.weeks.push_back(week);
}

void sumUp(BacktestReport& report)
{
    std::vector<Duration> leads;
    std::set<RecordId> lost;
    for (const BacktestFire& fire : report.fires) {
        report.precededLoss.whole += fire.episode.signal.subject == SubjectKind::Region ? 0 : 1;
        if (!fire.lostAt.isKnown())
            continue;
        ++report.precededLoss.part;
        leads.push_back(fire.lostAt - fire.episode.signal.startedAt);
        if (lost.insert(fire.loss).second)
            report.lostAmount += fire.lostAmount;
    }
    if (leads.empty())
        return;
    std::sort(leads.begin(), leads.end());
    const std::size_t middle = leads.size() / 2;
    report.hasLead = true;
    report.medianLead = leads.size() % 2 == 1 ? leads[middle] : Duration{(leads[middle - 1].ms + leads[middle].ms) / 2};
}

} // namespace

std::optional<BacktestReport> backtest(const FactsAt& factsAt, const Facts& now, const Rulebook& rulebook,
                                       const BacktestRequest& request, const std::function<bool()>& keepGoing)
{
    Rulebook only = rulebook;
    std::erase_if(only.signalRules, [&](const SignalRule& rule) { return rule.id != request.rule; });
    if (only.signalRules.empty())
        return std::nullopt;
    only.signalRules.front().enabled = true;

    // The evening before tells what was there already.
    const Day eve{request.from.number - 1};
    const std::vector<Instant> ticks = dayEnds(rulebook.clock, eve, request.to, request.until);
    const std::vector<Loss> losses = lossesOf(now, request.until);
    const std::map<RecordId, EntityIndex> entities = entitiesByRecord(now);
    const Duration within = Duration::days(request.lossWithinDays);
    BacktestReport report;
    for (Episode& episode : replaySignals(factsAt, only, ticks, keepGoing)) {
        if (episode.firstSeen == ticks.front())
            continue;
        BacktestFire fire{std::move(episode), {}, {}, {}};
        const auto customer = entities.find(fire.episode.customer);
        findLoss(losses, customer == entities.end() ? EntityIndex() : customer->second, within, fire);
        report.fires.push_back(std::move(fire));
    }
    countWeeks(rulebook.clock, report);
    sumUp(report);
    return report;
}

} // namespace plumbline
