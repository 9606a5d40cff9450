#include "core/sync/requestbudget.h"

#include <algorithm>

namespace plumbline::sync {
namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr int kReserved = 20; // requests put on record at a time

std::int32_t budgetDay(Instant at) { return CompanyClock{}.dayAt(at).number; }

} // namespace

RequestBudget::RequestBudget(Budget budget, std::function<Instant()> clock)
    : m_budget(std::move(budget))
    , m_clock(std::move(clock))
{
    m_time.start();
    const Instant now = m_clock();
    const Spent& spent = m_budget.spent;
    // Those of the run before count as if they had all been sent with its last one.
    const qint64 age = now.ms - spent.lastAt.ms;
    if (spent.lastAt.isKnown() && age >= 0 && age < kMinuteMs)
        m_sentMs.assign(static_cast<std::size_t>(std::max(spent.inMinute, 0)), -age);
    m_kept = spent.today;
    turnDay();
}

RequestBudget::~RequestBudget()
{
    if (m_isUsed && m_budget.keep)
        m_budget.keep(now());
}

void RequestBudget::turnDay()
{
    const std::int32_t day = budgetDay(m_clock());
    if (m_budget.spent.day == day)
        return;
    m_budget.spent.day = day;
    m_budget.spent.today = m_kept = 0;
}

void RequestBudget::dropOld()
{
    while (!m_sentMs.empty() && m_sentMs.front() <= m_time.elapsed() - kMinuteMs)
        m_sentMs.pop_front();
}

bool RequestBudget::isDaySpent()
{
    turnDay();
    return m_budget.perDay > 0 && m_budget.spent.today >= m_budget.perDay;
}

qint64 RequestBudget::waitMs()
{
    dropOld();
    if (m_budget.perMinute <= 0 || m_sentMs.size() < static_cast<std::size_t>(m_budget.perMinute))
        return 0;
    return std::max<qint64>(m_sentMs.front() + kMinuteMs - m_time.elapsed(), 0);
}

bool RequestBudget::isNextKept() const
{
    return m_budget.spent.today >= m_kept && m_budget.perDay > 0 && m_budget.keep;
}

Task<void> RequestBudget::untilCountable()
{
    turnDay();
    if (isNextKept() && m_budget.untilQuiet)
        co_await m_budget.untilQuiet();
}

void RequestBudget::count()
{
    turnDay();
    m_isUsed = true;
    m_sentMs.push_back(m_time.elapsed());
    m_budget.spent.lastAt = m_clock();
    const bool isKept = isNextKept();
    ++m_budget.spent.today;
    if (!isKept)
        return;
    Spent ahead = now();
    m_kept = ahead.today = std::min(m_budget.spent.today + kReserved - 1, m_budget.perDay);
    m_budget.keep(ahead);
}

Spent RequestBudget::now() const
{
    Spent spent = m_budget.spent;
    const qint64 begin = m_time.elapsed() - kMinuteMs;
    spent.inMinute = static_cast<int>(
        std::count_if(m_sentMs.begin(), m_sentMs.end(), [begin](qint64 sent) { return sent > begin; }));
    return spent;
}

BudgetLeft budgetLeft(int perMinute, int perDay, const Spent& spent, Instant now)
{
    BudgetLeft left;
    const qint64 age = now.ms - spent.lastAt.ms;
    const bool sameMinute = spent.lastAt.isKnown() && age >= 0 && age < kMinuteMs;
    if (perDay > 0)
        left.today = std::max(perDay - (spent.day == budgetDay(now) ? spent.today : 0), 0);
    if (perMinute > 0)
        left.minute = std::max(perMinute - (sameMinute ? spent.inMinute : 0), 0);
    return left;
}

} // namespace plumbline::sync
