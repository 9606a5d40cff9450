#pragma once

#include "ui/shell/viewstate.h"

#include <array>
#include <vector>

namespace plumbline::ui {

// By what the money of a month is split.
enum class FunnelBy { Region, Rep, Line, Month };

// The rungs from what is claimed to what is paid, top down.
enum class FunnelRung { Claimed, Signed, InFinance, Shipped, Paid };
inline constexpr int kFunnelRungs = 5;
// A step loses from one rung to the next.
inline constexpr int kFunnelSteps = kFunnelRungs - 1;

// The money of one region, rep, product line or month: sums of the assessment's own rows, in fen.
struct MoneyFunnel {
    QString name; // of a row; empty for the whole
    Month month;
    std::vector<const Achievement*> rows; // the ones summed; they live as long as the assessment
    Money target, reported, expected;
    std::array<Money, kFunnelRungs> rungs{};
    Money proven;

    Money claimed() const { return rungs[0]; }
    Money at(FunnelRung rung) const { return rungs[static_cast<std::size_t>(rung)]; }
    Money gap() const { return claimed() - proven; }
    // A rung as a share of the one above it; of none when that one is empty.
    Ratio conversion(FunnelRung rung) const;
    Ratio ofTarget(Money amount) const { return {amount.fen, target.fen}; }
    // The rung before which most money is lost; Claimed when nothing is.
    FunnelRung widestLeak() const;
    bool isEmpty() const;
};

// The scope's money of one month: its regions together.
MoneyFunnel moneyFunnelOf(const ViewState& state, Month month);
// The same, split; rows in which there is anything. Product lines are known for the month of the as-of date.
std::vector<MoneyFunnel> moneyFunnels(const ViewState& state, FunnelBy by, Month month);
// The months that any region of the scope has figures for, newest first.
std::vector<Month> monthsOf(const ViewState& state);
// Which rung the rulebook takes as proven.
FunnelRung provenRungOf(const ViewState& state);

} // namespace plumbline::ui
