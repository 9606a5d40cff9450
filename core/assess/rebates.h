#pragma once

#include "core/assess/assessment.h"

namespace plumbline {

// Rebates of orders (R40-R43, R71, D13). Fills out.rebates, by customer and order, for the orders of
// returning customers in the policy's last lookBackMonths and for every order that a rebate is claimed for.
//
// The period is the policy's months up to and with the order's day: for 12 months and an order of
// 2026-03-14 the first day is 2025-03-15. Total = payments - refunds of the customer in finance, without
// those for the order's own contract (excludeOrder), less goods returned by other orders of the period
// (deductReturns). Amount = rate x (order less its own returned goods), rounded half up to the fen.
void assessRebates(const Facts& facts, const Rulebook& rulebook, Instant asOf, Assessment& out);

} // namespace plumbline
