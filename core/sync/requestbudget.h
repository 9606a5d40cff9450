#pragma once

#include "core/store/syncstate.h"
#include "core/sync/task.h"

#include <QElapsedTimer>

#include <deque>
#include <functional>

namespace plumbline::sync {

// How many requests a system may be asked. 0 = no limit. Counting goes on where `spent` ended.
struct Budget {
    int perMinute = 0;
    int perDay = 0;
    Spent spent = {};
    // Called before requests of a day's budget are made, and when the run ends: a crash may lose some
    // of the budget, never overdraw it.
    std::function<void(const Spent&)> keep = {};
    // Ends when `keep` need not wait for the file; empty = at once.
    std::function<Task<void>()> untilQuiet = {};
};

// Counts the requests to one system: of the last minute (by a steady clock) and of the company day.
class RequestBudget {
public:
    RequestBudget(Budget budget, std::function<Instant()> clock);
    ~RequestBudget();
    RequestBudget(const RequestBudget&) = delete;
    RequestBudget& operator=(const RequestBudget&) = delete;

    bool isDaySpent();
    int perDay() const { return m_budget.perDay; }
    // How long the next request has to wait for its minute; 0 = it may go now.
    qint64 waitMs();
    // Ends when count() takes no time.
    Task<void> untilCountable();
    void count();

private:
    bool isNextKept() const;
    void turnDay();
    void dropOld();
    Spent now() const;

    Budget m_budget;
    std::function<Instant()> m_clock;
    QElapsedTimer m_time;
    std::deque<qint64> m_sentMs; // of the last minute, by m_time
    int m_kept = 0;              // how many of today are on record
    bool m_isUsed = false;
};

// What is left of each; -1 = no limit.
struct BudgetLeft {
    int today = -1, minute = -1;
};
BudgetLeft budgetLeft(int perMinute, int perDay, const Spent& spent, Instant now);

} // namespace plumbline::sync
